// Bullets as signs of Unicode. Symbol fonts have letters that look like signs; a page has no such fonts.
import type { Bullet } from '../office/text/properties.ts';

/** What Wingdings and Symbol draw for these characters, as near as Arial has it. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '§': '\u25AA',
  ü: '\u2713',
  Ø: '\u203A',
  à: '\u2192',
  q: '\u25A1',
  n: '\u25A0',
  l: '\u2022',
  v: '\u2022',
  '\uF06C': '\u2022',
  '\uF0A7': '\u25AA',
  '\uF0D8': '\u203A',
  '\uF0FC': '\u2713',
};
const SYMBOL: Readonly<Record<string, string>> = { '·': '\u2022', '\uF0B7': '\u2022', '-': '\u2013' };
const ROUND = '\u2022';

/** The sign of a bullet; undefined where the level has none. */
export function bulletSign(bullet: Bullet, font = ''): string | undefined {
  if (bullet.kind === 'none') return undefined;
  if (bullet.kind !== 'character') return ROUND;
  const { character } = bullet;
  if (/^(wingdings|webdings|monotype sorts|zapf ?dingbats)/i.test(font)) return WINGDINGS[character] ?? ROUND;
  if (/^symbol/i.test(font)) return SYMBOL[character] ?? ROUND;
  // private signs of other fonts
  return /^[\uE000-\uF8FF]/.test(character) ? ROUND : character.slice(0, 2).trim() || ROUND;
}
