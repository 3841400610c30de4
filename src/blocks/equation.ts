// A displayed equation `$$...$$ {#eq:name}`: typeset once by the engine, drawn at the text's size, numbered where it
// has a name. What stands alone stands left, as the page's grid has it; one too wide for its column is drawn smaller.
import type { Formula } from '../base/formula.ts';
import { NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import { loadMathEngine, MATH_ENGINE, mathInput } from '../math/engine.ts';
import { KEPT_MATHS } from '../math/kept.ts';
import { NO_ATTRIBUTES, readAttributes } from '../parse/attributes.ts';
import type { EquationNode, Paragraph, TextNode } from '../scene/scene.ts';
import { makeParagraph, sizeOf } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext } from './block.ts';
import { readStep, stepOf } from './step.ts';

export interface EquationBlock extends BlockBase {
  readonly type: 'equation';
  readonly formula: Formula;
  readonly number?: number;
}
declare module './block.ts' {
  interface BlockTypes {
    equation: EquationBlock;
  }
}

/** Room between an equation and its number, and above and below it, as shares of the text size. */
const NUMBER_GAP = 1;
const PADDING = 0.12;
/** On a slide that says little an equation is so much larger than the text, and a short one more: up to its share. */
const LARGE = 1.5;
const LARGEST = 2.1;
const SHARE = 0.55;
/** From this width on a formula stands over the page; so low it leaves room for what is said of it. */
const PAGE_WIDE = 600;
const LOW = 0.35;

const ATTRIBUTES = ['step'];

export const equation = defineBlock<EquationBlock>({
  name: 'equation',
  attributes: { equation: ATTRIBUTES },
  nodes: ['math', 'inlineMath'],
  ahead(node, ahead) {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const input = mathInput(node.value, node.type === 'math');
    ahead.engine(MATH_ENGINE, loadMathEngine, { input, how: KEPT_MATHS });
  },
  fromMarkdown(node, context) {
    if (node.type !== 'math') return undefined;
    const origin = context.span(node);
    const attributes = readAttributes((node.meta ?? '').trim())?.attributes ?? NO_ATTRIBUTES;
    context.known(attributes, ATTRIBUTES, 'an equation', origin);
    const step = readStep(attributes, context, origin);
    const formula = context.formula(node);
    if (!formula) return [{ type: 'code', origin, text: node.value, language: 'tex', ...stepOf(step) }];
    const number = attributes.id?.startsWith('eq:') ? context.equation(attributes.id, origin) : undefined;
    return [{ type: 'equation', origin, formula, ...(number !== undefined && { number }), ...stepOf(step) }];
  },
  lay(block, width, context) {
    const { formula } = block;
    const asked = round2(sizeOf(context.style, context) * (context.scale > 1 ? larger(formula, width, context) : 1));
    const labels = labelsOf(block, width, context);
    const labelWidth = Math.max(0, ...labels.map(({ paragraph }) => paragraph.lines[0]?.width ?? 0));
    const room = width - (labels.length ? labelWidth + NUMBER_GAP * asked : 0);
    const natural = formula.width * asked;
    const size = natural <= room ? asked : round2((asked * room) / natural);
    if (size < context.theme.smallest('body'))
      context.report(
        'layout/equation-small',
        `The equation is ${Math.round(formula.width)} letters wide; it is drawn smaller than text may be`,
        block.origin,
        'Break it with \\begin{aligned} ... \\\\ ... \\end{aligned}, or give it a wider column',
      );
    const pad = PADDING * size;
    const [ascent, descent] = [formula.ascent * size, formula.descent * size];
    const height = Math.max(ascent + descent + 2 * pad, ...labels.map(({ paragraph }) => paragraph.lineHeight));
    return {
      height: round2(height),
      place: (box) => {
        const top = box.y + (height - ascent - descent) / 2;
        const node: EquationNode = {
          kind: 'equation',
          id: context.id('equation'),
          name: `Equation: ${formula.plain}`.slice(0, 120),
          box: {
            x: round2(box.x),
            y: round2(top),
            w: round2(formula.width * size),
            h: round2(ascent + descent),
          },
          formula,
          size,
          color: context.theme.styleColor(context.style),
          alt: formula.plain,
          origin: block.origin,
          ...stepOf(block.step),
        };
        const at = { right: box.x + width, baseline: top + ascent };
        return [
          node,
          ...labels.map(({ paragraph, below }) =>
            numberNode(paragraph, { ...at, baseline: at.baseline + below * size }, block, context),
          ),
        ];
      },
    };
  },
});

/** A short low formula takes up to its share of the page's width; in a column, formulas beside each other are alike. */
function larger({ width: w, ascent, descent }: Formula, width: Pt, context: LayContext): number {
  const size = sizeOf(context.style, context);
  if (width < PAGE_WIDE || (ascent + descent) * size * LARGEST > context.regionHeight * LOW) return LARGE;
  return Math.min(LARGEST, Math.max(LARGE, (width * SHARE) / (w * size)));
}

interface Label {
  readonly paragraph: Paragraph;
  /** From the formula's baseline down to its own, as a share of the formula's size. */
  readonly below: number;
}

/** The numbers that the formula itself gives, else the one that its name has. */
function labelsOf({ formula, number }: EquationBlock, width: Pt, context: LayContext): Label[] {
  // a mark to be found by, which is not read with the formula
  const color = context.theme.role('muted');
  const named = number === undefined ? [] : [{ text: `(${number})`, below: 0 }];
  return (formula.tags ?? named).map(({ text, below }) => ({
    paragraph: makeParagraph([{ type: 'text', text }], width, { style: 'caption', color, align: 'end' }, context),
    below,
  }));
}

/** The number at the column's right edge, on the equation's baseline. */
function numberNode(
  label: Paragraph,
  at: { right: Pt; baseline: Pt },
  block: EquationBlock,
  context: LayContext,
): TextNode {
  const { lineHeight } = label;
  const { ascent = 0, descent = 0 } = label.lines[0] ?? {};
  const w = Math.ceil((label.lines[0]?.width ?? 0) * 1.1 + 2);
  return {
    kind: 'text',
    role: 'label',
    id: context.id('equation-number'),
    name: 'Equation number',
    dir: 'ltr',
    box: { x: round2(at.right - w), y: round2(at.baseline - (lineHeight + ascent - descent) / 2), w, h: lineHeight },
    body: { paragraphs: [{ ...label, ...stepOf(undefined) }], inset: NO_INSETS, anchor: 'top' },
    origin: block.origin,
    ...stepOf(block.step),
  };
}
