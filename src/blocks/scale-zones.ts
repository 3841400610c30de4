// The parts of a scale between its limits: their fills from quiet to strong, and `zones="normal, low, osteoporosis"`,
// names that stand in the middle under their parts.
import type { Color } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Box } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import type { LayContext } from './block.ts';
import { wordsAt } from './scale-words.ts';

/** Words under a scale are no smaller, in points. */
const READ: Pt = 20;
/** Between parts of the bar. */
const TICK: Pt = 2;

/** The context in which words under a scale are read from afar: on a slide that says little as large as its text. */
export function underScale(context: LayContext): LayContext {
  const { small, body } = context.theme.file.type;
  const size = context.scale > 1 ? body.size : Math.max(small.size, Math.min(READ, body.size));
  return { ...context, theme: context.theme.sized('small', size) };
}

export const isLast = (part: number, parts: number): boolean => part === parts - 1 && parts > 1;

/** A part's colour: the last of several is the one to beware of. */
function fillOf(part: number, parts: number, { theme }: LayContext): Color {
  if (isLast(part, parts)) return theme.role('caution');
  return { ...theme.role('accent'), alpha: parts > 2 && part === 0 ? 0.55 : 0.8 };
}

/** Names of parts, each at most as wide as its part; `ends` are places of limits, from the block's start. */
export function zoneWords(zones: readonly string[], ends: readonly Pt[], context: LayContext): Paragraph[] {
  return zones.slice(0, ends.length - 1).map((name, i) =>
    makeParagraph(
      [{ type: 'text', text: name }],
      Math.abs((ends[i + 1] as Pt) - (ends[i] as Pt)),
      {
        style: 'small',
        bold: true,
        align: 'center',
        color: context.theme.role(isLast(i, ends.length - 1) ? 'caution' : 'text'),
      },
      underScale(context),
    ),
  );
}

export const zonesHeight = (words: readonly Paragraph[]): Pt => Math.max(0, ...words.map((one) => heightOf([one])));

export function zoneNodes(
  id: string,
  words: readonly Paragraph[],
  ends: readonly Pt[],
  y: Pt,
  place: { readonly box: Box; readonly width: Pt; readonly context: LayContext },
): SceneNode[] {
  return words.flatMap((one, i) =>
    wordsAt(`${id}-zone-${i + 1}`, 'Zone', [one], ((ends[i] as Pt) + (ends[i + 1] as Pt)) / 2, y, place),
  );
}

/** The bar in as many parts as its limits make, from quiet to strong. */
export function barNode(id: string, ends: readonly Pt[], box: Box, origin: Span, context: LayContext): SceneNode {
  const children = ends.slice(1).map((end, i): SceneNode => {
    const start = ends[i] as Pt;
    const [left, right] = [Math.min(start, end), Math.max(start, end)];
    return {
      kind: 'shape',
      id: `${id}-part-${i + 1}`,
      name: `Part ${i + 1}`,
      geometry: 'rect',
      box: { x: left + TICK / 2, y: box.y, w: Math.max(1, right - left - TICK), h: box.h },
      fill: fillOf(i, ends.length - 1, context),
      decorative: true,
    };
  });
  return { kind: 'group', role: 'group', id, name: 'Range', box, children, decorative: true, origin };
}
