// `::: scale {from=1 to=-4 unit="T-score" marks="-1 normal, -2.5 osteoporosis"}` over a list of values: a labelled
// range with limits that have names, and a pin for each value. All words are real text.
import type { Span } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened, type ReadContext } from './block.ts';
import { type ProcessItem, readProcess } from './process/items.ts';
import { pinNodes } from './scale-pin.ts';
import { levelsOf, spanAt, wordsAt } from './scale-words.ts';
import { barNode, isLast, underScale, zoneNodes, zonesHeight, zoneWords } from './scale-zones.ts';
import { stepOf } from './step.ts';

interface Named {
  readonly at: number;
  readonly words: readonly Inline[];
}
interface Value extends Named {
  readonly origin: Span;
  readonly step?: number;
}

export interface ScaleBlock extends BlockBase {
  readonly type: 'scale';
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly marks: readonly Named[];
  /** Names of the parts between limits, from the first. */
  readonly zones: readonly string[];
  readonly values: readonly Value[];
}
declare module './block.ts' {
  interface BlockTypes {
    scale: ScaleBlock;
  }
}

const NUMBER = /^\s*([-\u2212+]?\d+(?:[.,]\d+)?)\s*:?\s*/;
const NUMBER_ONLY = /^\s*[-\u2212+]?\d+(?:[.,]\d+)?\s*$/;
/** Height of the bar and the distance between its parts, in points. */
const BAR = 22;
const WIDE_BAR = 64;
const GAP = 8;

const wordsOf = (mark: Named | undefined) => (mark?.words.length ? mark.words : undefined);

const shown = (value: number): string => String(value).replace('-', '\u2212');
const numberOf = (text: string | undefined): number | undefined => {
  const found = NUMBER.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found.replace('\u2212', '-').replace(',', '.'));
};

const ATTRIBUTES = ['from', 'to', 'unit', 'marks', 'zones', 'step', 'incremental'];

export const scale = defineBlock<ScaleBlock>({
  name: 'scale',
  attributes: { div: ATTRIBUTES },
  divs: ['scale'],
  fromDiv(div, context, origin) {
    const { values } = div.attributes;
    const listed = { ...div, attributes: { ...div.attributes, values: {} } };
    context.known(div.attributes, ATTRIBUTES, '::: scale', origin);
    const { items, step } = readProcess(
      { ...listed, attributes: { ...listed.attributes, values: values.step ? { step: values.step } : {} } },
      context,
      origin,
      { least: 1, most: 4 },
    );
    const [from, to] = [numberOf(values.from), numberOf(values.to)];
    if (from === undefined || to === undefined || from === to) {
      wrong('The range has no two ends', origin, context);
      return context.children(div);
    }
    const inside = (at: number) => at >= Math.min(from, to) && at <= Math.max(from, to);
    const keep = (at: number | undefined, text: string, span: Span): at is number => {
      if (at !== undefined && inside(at)) return true;
      wrong(`"${text}" is no value between ${from} and ${to}`, span, context);
      return false;
    };
    const marks = (values.marks ?? '').split(/,\s+|;\s*/).flatMap((text): Named[] => {
      const at = text.trim() ? numberOf(text) : undefined;
      if (!text.trim() || !keep(at, text, origin)) return [];
      const name = text.trim().replace(NUMBER, '');
      return [{ at, words: name ? [{ type: 'text', text: name }] : [] }];
    });
    const pins = items.flatMap((item): Value[] => {
      const [first, ...rest] = asWritten(item);
      const text = first?.type === 'text' ? first.text : '';
      const at = numberOf(text);
      if (first?.type !== 'text' || !keep(at, text.trim(), item.origin)) return [];
      const words: Inline[] = [{ ...first, text: text.replace(NUMBER, '') }, ...rest];
      return [{ at, words, origin: item.origin, ...stepOf(item.step) }];
    });
    const zones = (values.zones ?? '').split(/,\s+|;\s*/).flatMap((name) => name.trim() || []);
    if (zones.length && zones.length !== marks.length + 1)
      wrong(`${marks.length + 1} parts and ${zones.length} names: ${zones.join(', ')}`, origin, context);
    const unit = values.unit ?? '';
    return [{ type: 'scale', origin, from, to, unit, marks, zones, values: pins, ...stepOf(step) }];
  },
  withStep: (block, step) => ({
    ...block,
    step: block.step ?? step,
    values: block.values.map((value) => ({ ...value, step: value.step ?? step })),
  }),
  lay(block, width, context) {
    const room = width / Math.max(2, block.values.length);
    const pins = block.values.map((value) => pinWords(value, block, room, context));
    const marks = [block.from, ...block.marks.map(({ at }) => at), block.to].map((at, i) =>
      markWords(at, i ? { words: wordsOf(block.marks[i - 1]) } : block, width / (block.marks.length + 2), context),
    );
    const highest = Math.max(0, ...pins.map(heightOf));
    const levels = levelsOf(
      block.values.map(({ at }, i) =>
        spanAt(pins[i] ?? [], ((at - block.from) / (block.to - block.from)) * width, width),
      ),
    );
    const above = highest * (Math.max(0, ...levels) + 1);
    const limits = [block.from, ...block.marks.map(({ at }) => at), block.to];
    const parts = limits.map((at) => ((at - block.from) / (block.to - block.from)) * width);
    const zones = zoneWords(block.zones, parts, context);
    const numbers = Math.max(0, ...marks.map(heightOf));
    const below = numbers + zonesHeight(zones);
    const stem = opened(20, 48, context);
    const bar = opened(BAR, WIDE_BAR, context);
    const height = above + GAP + stem + bar + GAP + below;
    return {
      height,
      place(box) {
        const y = {
          pin: box.y + above + GAP,
          bar: box.y + above + GAP + stem,
          mark: box.y + above + 2 * GAP + stem + bar,
        };
        const shareOf = (at: number) => (at - block.from) / (block.to - block.from);
        const xOf = (at: number) =>
          context.dir === 'rtl' ? box.x + width * (1 - shareOf(at)) : box.x + width * shareOf(at);
        const id = context.id('scale');
        const place = { box, width, context };
        // the stem of words on a higher level passes beside those below it
        const besideStems = (i: number): Pt => {
          const at = xOf((block.values[i] as Value).at);
          const { left, w } = spanAt(pins[i] ?? [], at - box.x, width);
          const stems = block.values.flatMap((value, j) =>
            (levels[j] ?? 0) > (levels[i] ?? 0) ? [xOf(value.at) - box.x] : [],
          );
          const crossing = stems.find((x) => x > left - GAP && x < left + w + GAP);
          if (crossing === undefined) return at;
          return box.x + crossing + (at - box.x <= crossing ? -1 : 1) * (w / 2 + GAP);
        };
        return [
          barNode(id, limits.map(xOf), { ...box, y: y.bar, w: width, h: bar }, block.origin, context),
          ...limits.flatMap((at, i) =>
            wordsAt(`${id}-mark-${i + 1}`, 'Limit', marks[i] ?? [], xOf(at), y.mark, { box, width, context }),
          ),
          ...zoneNodes(id, zones, limits.map(xOf), y.mark + numbers, place),
          ...block.values.map((value, i): SceneNode => {
            const x = xOf(value.at);
            const name = `${id}-value-${i + 1}`;
            const words = pins[i] ?? [];
            const rise = (levels[i] ?? 0) * highest;
            const top = y.pin - rise;
            return {
              kind: 'group',
              role: 'group',
              id: name,
              name: `Value: ${shown(value.at)}`,
              box: { x: x - room / 2, y: box.y, w: room, h: y.bar + bar - box.y },
              origin: value.origin,
              ...stepOf(value.step),
              children: [
                ...pinNodes(name, x, { top, y: y.bar, bar }, context),
                ...wordsAt(`${name}-text`, 'Value', words, besideStems(i), top - GAP / 2 - heightOf(words), place),
              ],
            };
          }),
        ];
      },
    };
  },
});

function wrong(message: string, span: Span, context: ReadContext): void {
  const hint = '::: scale {from=1 to=-4 unit="T-score" marks="-1 normal, -2.5 osteoporosis"}, and a list: - -2.8 You';
  context.diagnostics.report('parse/scale', message, span, hint);
}

/** The item's words in one line, with the colon that stood between its lead and its text. */
function asWritten({ lead, text }: ProcessItem): readonly Inline[] {
  const rest = text.flat();
  const [first] = lead;
  const plain = lead.length === 1 && first?.type === 'text' && !first.bold && rest.length > 0;
  // "-2.8: You" is a value and its name, "-2.8 You: hip" a name with a colon
  const colon: Inline[] = plain && !NUMBER_ONLY.test(first.text) ? [{ type: 'text', text: ': ' }] : [];
  return [...lead, ...colon, ...rest];
}

/** "You −2.8", bold, above the bar, the number in the colour of its part. */
function pinWords(value: Value, block: ScaleBlock, width: Pt, context: LayContext): Paragraph[] {
  const made = makeParagraph(
    [...value.words, { type: 'text', text: ` ${shown(value.at)}`, bold: true, accent: true }],
    width,
    { style: 'heading', bold: true, color: context.theme.role('text'), align: 'center', origin: value.origin },
    context,
  );
  const way = Math.sign(block.to - block.from);
  const part = block.marks.filter(({ at }) => (value.at - at) * way >= 0).length;
  if (!isLast(part, block.marks.length + 1)) return [made];
  const last = made.runs.length - 1;
  const color = context.theme.role('caution');
  return [{ ...made, runs: made.runs.map((run, i) => (i === last ? { ...run, color } : run)) }];
}

/** Limits and their names. */
const markWords = (
  at: number,
  { words, unit }: { readonly words?: readonly Inline[] | undefined; readonly unit?: string },
  width: Pt,
  context: LayContext,
): Paragraph[] => [
  makeParagraph(
    // the unit stands before the first end of the range, so that it is not taken for its name
    [...(unit ? [{ type: 'text' as const, text: `${unit} ` }] : []), { type: 'text', text: shown(at), bold: true }],
    width,
    { style: 'small', align: 'center' },
    underScale(context),
  ),
  ...(words ? [makeParagraph(words, width, { style: 'small', align: 'center' }, underScale(context))] : []),
];
