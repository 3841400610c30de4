// Line spacing as a share of a single line (ECMA-376 Part 1, 21.1.2.2.5 and 21.1.2.2.11), so that lines keep apart when
// somebody changes the size of the text. PowerPoint's, Google's and LibreOffice's single line is 1.2 times the size,
// whatever the face. Exact spacing stays where a line's height is not that of the paragraph's own size.
import { markup } from '../../../base/markup.ts';
import type { Pt } from '../../../base/units.ts';
import type { LevelStyle, Line, Paragraph } from '../../../scene/scene.ts';
import { attributes } from '../opc/xml.ts';

/** Height of a single line as a share of the size. */
const SINGLE = 1.2;

/** The paragraph's pitch as a share of a single line; undefined where only the exact pitch keeps its lines alike. */
export const shareOf = (paragraph: Paragraph): number | undefined =>
  paragraph.lines.every((line) => isOwnSize(line, paragraph)) ? shareAt(paragraph) : undefined;

/** A style's pitch as a share of a single line. */
export const shareAt = ({ lineHeight, size }: Pick<LevelStyle, 'lineHeight' | 'size'>): number =>
  Math.round((lineHeight / (SINGLE * size)) * 1000) / 1000;

/**
 * The line is as high as the paragraph's size makes it: nothing on it is lowered or a formula, and something has that
 * size.
 */
function isOwnSize(line: Line, { runs, size }: Paragraph): boolean {
  let offset = 0;
  let largest = 0;
  for (const run of runs) {
    const from = offset;
    offset += run.text.length;
    if (from >= line.end || offset <= line.start) continue;
    if (run.formula || run.script === 'sub') return false;
    if (!run.script && !run.icon) largest = Math.max(largest, run.size);
  }
  return largest === 0 ? line.start === line.end : Math.abs(largest - size) < NEAR;
}
const NEAR = 0.02;

/** `a:lnSpc` of a paragraph; `''` where its level says the same, or where it is a program's own single line. */
export function lineSpacingXml(paragraph: Paragraph, style: LevelStyle): string {
  const share = shareOf(paragraph);
  if (share === undefined) return exactXml('lnSpc', paragraph.lineHeight);
  return share === (style.lineHeight ? shareAt(style) : 1) ? '' : shareXml(share);
}

/** `a:lnSpc` of a level; `''` where text keeps the program's own. */
export const levelSpacingXml = (style: LevelStyle): string => (style.lineHeight ? shareXml(shareAt(style)) : '');

const shareXml = (share: number): string =>
  markup`<a:lnSpc><a:spcPct${attributes({ val: Math.round(share * 100000) })}/></a:lnSpc>`;

/** A distance in points. */
export const exactXml = (name: 'lnSpc' | 'spcBef', points: Pt): string =>
  `<a:${name}><a:spcPts${attributes({ val: Math.round(points * 100) })}/></a:${name}>`;
