// What lies around a code block's text: bands behind marked lines, each in its step, and a column of line numbers.
// Neither is part of the text, so that it can be selected and copied as code.

import { CODE_KINDS } from '../base/code-kinds.ts';
import { type Color, contrast, mixHex, resolveHex } from '../base/color.ts';
import { NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import { stretchesOf } from '../code/lines.ts';
import type { Paragraph, SceneNode, ShapeNode, TextNode } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import { plainRun } from '../typeset/paragraph.ts';
import type { BlockTypes, LayContext } from './block.ts';

import { stepOf } from './step.ts';

type CodeBlock = BlockTypes['code'];

/** Where the text of a code block stands. */
export interface CodePlace {
  readonly left: Pt;
  readonly right: Pt;
  /** Top of the first line. */
  readonly top: Pt;
  /** Top of each line below the first one's, and the foot of the last: a line too long for the block takes several. */
  readonly offsets: readonly Pt[];
  /** Where the text itself begins, behind the numbers. */
  readonly text: Pt;
}

/** A share of the accent that leaves every colour of the code readable in any theme. */
export const BAND = 0.08;
/** Larger shares, taken where the code's colours can be read on them too. */
const STRONGER = [0.2, 0.18, 0.16, 0.14, 0.12, 0.1];
const READ = 4.5;
const BAR: Pt = 5;

/** How much of the accent the band of marked lines has: as much as leaves all colours of code readable. */
function bandOf(fill: Color, { theme }: LayContext): number {
  const { palette } = theme.scene();
  const [ground, accent] = [fill, theme.role('accent')].map((color) => resolveHex(color, palette));
  const inks = [...CODE_KINDS.map((kind) => theme.code(kind)), theme.styleColor('code'), theme.role('muted')];
  const legible = (share: number) => {
    const seen = mixHex(ground as string, accent as string, share);
    return inks.every((ink) => contrast(resolveHex(ink, palette), seen) >= READ);
  };
  return STRONGER.find(legible) ?? BAND;
}

/** A band with a bar at its edge for each stretch of marked lines; those of later groups appear in their step. */
export function bandsOf(block: CodeBlock, place: CodePlace, fill: Color, context: LayContext): SceneNode[] {
  const { left, right, top, offsets } = place;
  const accent = context.theme.role('accent');
  const alpha = bandOf(fill, context);
  return (block.marks ?? []).flatMap(({ lines, step }) =>
    stretchesOf(lines).flatMap(({ first, last }): ShapeNode[] => {
      const from = offsets[first - 1] ?? 0;
      const y = round2(top + from);
      const h = round2((offsets[last] ?? from) - from);
      const shape = {
        kind: 'shape',
        geometry: 'rect',
        decorative: true,
        origin: block.origin,
        ...stepOf(step ?? block.step),
      } as const;
      return [
        {
          ...shape,
          id: context.id('code-mark'),
          name: `Marked lines ${first}\u2013${last}`,
          box: { x: left, y, w: right - left, h },
          fill: { ...accent, alpha },
        },
        { ...shape, id: context.id('code-mark'), name: 'Mark', box: { x: left, y, w: BAR, h }, fill: accent },
      ];
    }),
  );
}

/** Room for the numbers of so many lines, with a gap behind them. */
export function numbersWidth(count: number, size: Pt, context: LayContext): Pt {
  const font = context.fontOf({ ...plainRun('0', size, { style: 'code' }, context), code: true });
  return round2((font.width('0'.repeat(String(count).length)) + 1.2 * font.width('0')) * size);
}

export function numbersNode(
  lines: readonly Paragraph[],
  block: CodeBlock,
  place: CodePlace,
  left: Pt,
  context: LayContext,
): TextNode {
  const width = round2(place.text - left);
  const paragraphs = lines.flatMap((line, i): Paragraph[] =>
    line.lines.map((_, part) => numberOf(line, part ? ' ' : String((block.first ?? 1) + i), width, context)),
  );
  return {
    kind: 'text',
    role: 'label',
    id: context.id('code-numbers'),
    name: 'Line numbers',
    decorative: true,
    dir: 'ltr',
    box: { x: left, y: place.top, w: width, h: place.offsets[place.offsets.length - 1] ?? 0 },
    body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
    origin: block.origin,
    ...stepOf(block.step),
  };
}

function numberOf(line: Paragraph, text: string, width: Pt, context: LayContext): Paragraph {
  const run = {
    ...plainRun(text, line.size, { style: 'code', color: context.theme.role('muted') }, context),
    code: true,
  };
  return { ...line, runs: [run], lines: breakLines(prepare([run], context.fontOf), width), step: undefined };
}
