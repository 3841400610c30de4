// Level styles as `a:lvlNpPr` (ECMA-376 Part 1, 21.1.2.4.13): the master's text styles and placeholders' own.

import { markup } from '../../../base/markup.ts';
import { emu } from '../../../base/units.ts';
import type { Align, Direction, LevelStyle, SceneTheme } from '../../../scene/scene.ts';
import { inOrder } from '../opc/child-order.ts';
import { attributes } from '../opc/xml.ts';
import { colorXml } from './color.ts';
import { exactXml, levelSpacingXml } from './spacing.ts';

/**
 * What text boxes, shapes and cells start from: `p:defaultTextStyle`, which leaves size and spacing to each of them.
 */
export const plainStyle = (theme: SceneTheme): LevelStyle =>
  theme.plain ?? {
    font: 'body',
    size: PLAIN_SIZE,
    lineHeight: 0,
    bold: false,
    color: theme.text,
    align: 'start',
    spaceBefore: 0,
    indent: 0,
    markIndent: 0,
  };
/** PowerPoint's own size for a new text box. */
const PLAIN_SIZE = 18;

/** DrawingML aligns to sides, the scene to the text's start and end. */
export function alignOf(align: Align, dir: Direction): 'l' | 'ctr' | 'r' {
  if (align === 'center') return 'ctr';
  return (align === 'start') === (dir === 'ltr') ? 'l' : 'r';
}

/**
 * Boxes of tasks as Wingdings has them, whose letters are signs: Office brings it on Windows and Mac, and LibreOffice
 * has the like.
 */
const WINGDINGS: Readonly<Record<string, string>> = { '\u2610': '\u00A8', '\u2611': '\u00FE' };

/** A bullet with its colour; Arial has the other glyphs and is everywhere. */
export function bulletXml(char: string, color: LevelStyle['markerColor']): string {
  const sign = WINGDINGS[char];
  const font = sign
    ? attributes({ typeface: 'Wingdings', pitchFamily: 2, charset: 2 })
    : attributes({ typeface: 'Arial' });
  return markup`
    ${color ? `<a:buClr>${colorXml(color)}</a:buClr>` : ''}
    <a:buFont${font}/>
    <a:buChar${attributes({ char: sign ?? char })}/>
  `;
}

/** References to the theme's fonts for all scripts. */
export function themeFontXml(role: 'heading' | 'body'): string {
  const face = role === 'heading' ? '+mj' : '+mn';
  return `<a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/>`;
}

export function levelXml(style: LevelStyle, level: number, dir: Direction): string {
  const tag = `a:lvl${level + 1}pPr`;
  const values = attributes({
    marL: emu(style.indent),
    indent: emu(style.markIndent - style.indent),
    algn: alignOf(style.align, dir),
    defTabSz: 914400,
    rtl: dir === 'rtl',
    eaLnBrk: 1,
    // neither Latin words are cut nor Korean ones: the masters of a Korean PowerPoint, which cuts them, say 1
    latinLnBrk: 0,
    // browsers hang none, and a hanging comma moves the next break
    hangingPunct: 0,
  });
  const bullet = style.marker ? bulletXml(style.marker, style.markerColor) : '<a:buNone/>';
  const run = attributes({
    sz: Math.round(style.size * 100),
    b: style.bold,
    cap: style.caps ? 'all' : undefined,
    kern: 0,
  });
  const looks = inOrder('a:rPr', [
    `<a:solidFill>${colorXml(style.color)}</a:solidFill>`,
    themeFontXml(style.font === 'heading' ? 'heading' : 'body'),
  ]);
  const children = [
    levelSpacingXml(style),
    exactXml('spcBef', style.spaceBefore),
    bullet,
    `<a:defRPr${run}>${looks}</a:defRPr>`,
  ];
  return `<${tag}${values}>${inOrder('a:lvlpPr', children)}</${tag}>`;
}

/** `count` levels, nine at most; the last one given stands for those below it. */
export const levelsXml = (styles: readonly LevelStyle[], count: number, dir: Direction): string =>
  Array.from({ length: count }, (_, i) => levelXml(styles[Math.min(i, styles.length - 1)] as LevelStyle, i, dir)).join(
    '',
  );
