// Level styles as `a:lvlNpPr` (ECMA-376 Part 1, 21.1.2.4.13): the master's text styles and placeholders' own.
import { emu } from '../../base/units.ts';
import type { LevelStyle } from '../../scene/scene.ts';
import { colorXml } from './context.ts';
import { attributes } from './package/xml.ts';

const ALIGN = { start: 'l', center: 'ctr', end: 'r' } as const;

export function levelXml(style: LevelStyle, level: number): string {
  const values = attributes({ marL: emu(style.indent), indent: emu(style.markIndent - style.indent), algn: ALIGN[style.align], defTabSz: 914400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 });
  const points = (name: string, value: number) => `<a:${name}><a:spcPts${attributes({ val: Math.round(value * 100) })}/></a:${name}>`;
  const bullet = style.marker
    ? `${style.markerColor ? `<a:buClr>${colorXml(style.markerColor)}</a:buClr>` : ''}<a:buFont typeface="Arial"/><a:buChar${attributes({ char: style.marker })}/>`
    : '<a:buNone/>';
  const face = style.font === 'heading' ? '+mj' : '+mn';
  const run = attributes({ sz: Math.round(style.size * 100), b: style.bold, kern: 0 });
  return `<a:lvl${level + 1}pPr${values}>${points('lnSpc', style.lineHeight)}${points('spcBef', style.spaceBefore)}${bullet}<a:defRPr${run}><a:solidFill>${colorXml(style.color)}</a:solidFill><a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/></a:defRPr></a:lvl${level + 1}pPr>`;
}

/** Up to nine levels; the last one given stands for those below it. */
export const levelsXml = (styles: readonly LevelStyle[], count: number): string =>
  Array.from({ length: count }, (_, i) => levelXml(styles[Math.min(i, styles.length - 1)] as LevelStyle, i)).join('');
