// What a foreign deck holds and its own program shows nobody: elements and blocks that a style, a class or a condition
// hides. They are left out with all that is in them, and told.
import { luminance } from '../base/color.ts';
import { classesOf, styleOf, type Tag, tagsIn } from '../parse/tags.ts';
import { attributeColor, unseenBy, unseenPicture } from '../parse/unseen.ts';
import type { Context, Draft } from './dialect.ts';

const CLASS = new RegExp(
  '^(?:hidden|invisible|opacity-0|sr-only|visually-hidden|screenreader-only|d-none|text-transparent|' +
    '(?:presenter|speaker|lecturer|staff|notes|private|internal)-?only)$',
);
const VOID = /^(?:img|br|hr|input|source|col|wbr|link|meta|embed)$/i;
const PICTURE = /^(?:img|video|audio|svg|canvas|iframe)$/i;
/** Views of Slidev's in which the audience sees something. */
const AUDIENCE = /slide|main|visible|print/;

export const UNSEEN_TOLD = [
  'Hidden in the original, left out',
  'Take what hides it away where it is to be shown',
] as const;

/** By classes and a style, as elements, blocks and spans have them. */
export const isUnseen = (classes: readonly string[], style = ''): boolean =>
  classes.some((name) => CLASS.test(name)) || (!classes.includes('fragment') && unseenBy(style) !== undefined);

/** Luminance, of 0 to 1, from which on words may have been written for nobody's eyes. */
const WHITE = 0.85;
const WHITE_CLASS = /^(?:(?:text-|color-)?white|text-(?:gray|slate|zinc|neutral|stone)-(?:50|100))$/;

export const WHITE_TOLD = [
  'Words in white, shown in a colour of the theme',
  'Take them out if they were written in white so that nobody sees them',
] as const;

/** Whether words are white by a class, a style or a colour, on no ground of their own. */
export function isWhite(classes: readonly string[], style = '', color = ''): boolean {
  if (/background/i.test(style) || classes.some((name) => /^bg-/.test(name))) return false;
  const ink = attributeColor(styleOf(style).color ?? color);
  return (ink !== undefined && luminance(ink.hex) > WHITE) || classes.some((name) => WHITE_CLASS.test(name));
}

function isHidden({ name, attributes }: Tag): boolean {
  if ('hidden' in attributes || /^\s*(?:false|0|null)\s*$/.test(attributes['v-if'] ?? attributes['v-show'] ?? '-'))
    return true;
  if (name === 'RenderWhen') return !AUDIENCE.test(attributes.context ?? 'slide');
  if (name === 'template' && ('#else' in attributes || '#fallback' in attributes)) return true;
  if (PICTURE.test(name)) return unseenPicture(attributes.style ?? '') !== undefined;
  return isUnseen(classesOf(attributes.class), attributes.style);
}

export function leaveOutUnseen({ body }: Draft, context: Context): void {
  const { text } = body;
  const tags = [...tagsIn(text)];
  let out = '';
  let last = 0;
  for (const [i, tag] of tags.entries()) {
    if (tag.close || tag.from < last) continue;
    if (!isHidden(tag)) {
      const { class: names, style, color } = tag.attributes;
      if (!PICTURE.test(tag.name) && isWhite(classesOf(names), style, color))
        context.told.add(WHITE_TOLD[0], body.at(tag.from), WHITE_TOLD[1], tag.name);
      continue;
    }
    const to = tag.selfClosing || VOID.test(tag.name) ? tag.to : endOf(tag, tags.slice(i + 1), text);
    context.told.add(UNSEEN_TOLD[0], body.at(tag.from), UNSEEN_TOLD[1], tag.name);
    out += text.slice(last, tag.from) + '\n'.repeat(text.slice(tag.from, to).split('\n').length - 1);
    last = to;
  }
  if (last) body.text = out + text.slice(last);
}

/** Behind its closing tag; what is not closed goes to the end. */
function endOf({ name }: Tag, behind: readonly Tag[], text: string): number {
  let depth = 1;
  for (const tag of behind) {
    if (tag.name.toLowerCase() !== name.toLowerCase() || tag.selfClosing) continue;
    depth += tag.close ? -1 : 1;
    if (depth === 0) return tag.to;
  }
  return text.length;
}
