// ```consort, ```prisma and ```strobe fences: who took part, by the statements' own templates, as native shapes with
// connectors glued to them. Sums are checked while reading; the words get as large as the slide allows.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Attributes } from '../../parse/attributes.ts';
import { wordsOf } from '../../participants/describe.ts';
import { readParticipants } from '../../participants/read.ts';
import type { Participants } from '../../participants/sheet.ts';
import { sayIn } from '../../participants/words.ts';
import type { SceneNode } from '../../scene/scene.ts';
import type { ParticipantsKind } from '../../schema/participants.ts';
import { PARTICIPANTS } from '../../schema/participants.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, type ReadContext } from '../block.ts';
import { fileBeside, readYaml } from '../chart/read.ts';
import { readFence } from '../fence.ts';
import { problemBox } from '../problem-box.ts';
import { readStep, stepOf } from '../step.ts';
import { type Fit, fitAt, numbersIn, STYLE, type Text } from './measure.ts';
import { sheetNodes } from './nodes.ts';

export interface ParticipantsBlock extends BlockBase {
  readonly type: 'participants';
  readonly kind: ParticipantsKind;
  /** Absent: numbers are missing, and the report says which. */
  readonly flow?: Participants;
  readonly alt: string;
}
declare module '../block.ts' {
  interface BlockTypes {
    participants: ParticipantsBlock;
  }
}

interface Found {
  readonly kind: ParticipantsKind;
  readonly attributes: Attributes;
  readonly yaml: string;
}

function fenceOf(node: { type: string }): Found | undefined {
  if (node.type !== 'code') return undefined;
  const { lang, meta, value } = node as { type: 'code'; lang?: string | null; meta?: string | null; value: string };
  const { language, attributes } = readFence({ lang: lang ?? null, meta: meta ?? null });
  return language in PARTICIPANTS ? { kind: language as ParticipantsKind, attributes, yaml: value } : undefined;
}

/** The file that the YAML names; the YAML may be broken. */
const dataOf = (yaml: string): string | undefined =>
  /^data:[ \t]*(['"]?)([^'"\n#]+)\1[ \t]*(?:#.*)?$/m.exec(yaml)?.[2]?.trim();

const ATTRIBUTES = ['step', 'alt'];

export const participants = defineBlock<ParticipantsBlock>({
  name: 'participants',
  nodes: ['code'],
  attributes: { fence: ATTRIBUTES },
  ahead(node, ahead) {
    const file = dataOf(fenceOf(node)?.yaml ?? '');
    if (file) ahead.file(file);
  },
  fromMarkdown(node, context) {
    const found = fenceOf(node);
    if (!found) return undefined;
    const { kind, attributes, yaml } = found;
    const origin = context.span(node);
    context.known(attributes, ATTRIBUTES, `a ${kind} flow`, origin);
    const step = stepOf(readStep(attributes, context, origin));
    const flow = readFlow(kind, yaml, origin, context);
    const shown = flow?.sheets[0];
    const alt =
      attributes.values.alt?.trim() || flow?.description || (shown && wordsOf(shown, numbersIn(context.lang))) || '';
    return [{ type: 'participants', origin, kind, ...(flow && { flow }), alt: alt || PROBLEM, ...step }];
  },
  layout: (_block, { alone }) => (alone ? 'figure' : undefined),
  lay(block, width, context) {
    if (!block.flow) return standIn(block, width, context);
    const { height, least } = heightsOf(block.flow, width, context);
    return {
      height,
      fills: true,
      minHeight: Math.min(height, least),
      place: (box) => placed(block, block.flow as Participants, { ...box, w: width }, context),
    };
  },
});

const PROBLEM = 'The flow of participants cannot be shown; the report says why';

function readFlow(
  kind: ParticipantsKind,
  yaml: string,
  origin: ReturnType<ReadContext['span']>,
  context: ReadContext,
): Participants | undefined {
  const front = readYaml(yaml, origin.file, origin.line + 1, context);
  if (!front) return undefined;
  const { data } = front.data;
  const address = typeof data === 'string' ? data.trim() : undefined;
  const text = address === undefined ? undefined : context.file(address, front.where(['data']));
  if (address !== undefined && text === undefined) return undefined;
  const name = address === undefined ? '' : fileBeside(origin, address);
  const csv = text === undefined ? undefined : { text, name };
  return readParticipants(kind, front, csv, context.lang, context.diagnostics);
}

const textIn = (lang: string): Text => {
  const number = numbersIn(lang);
  const say = sayIn(lang);
  return { number, should: (n) => say('should-be', number(n)) };
};

const smallest = ({ theme }: LayContext): Pt => Math.min(theme.smallest(STYLE), theme.style(STYLE).size);

/** Sheets and whether their stages are named, the best first. */
const candidates = ({ sheets }: Participants) => [
  ...sheets.map((sheet) => ({ sheet, staged: true })),
  ...sheets.map((sheet) => ({ sheet, staged: false })),
];
/** How much larger the text must get for an arrangement that is less the template's. */
const WORTH = [1, 0.9, 0.8, 0.72];

/** The largest text at which a sheet fits into a height, the template's arrangement where it costs little. */
function best(flow: Participants, width: Pt, height: Pt, context: LayContext): Fit {
  const words = textIn(context.lang);
  const [least, most] = [smallest(context), Math.max(smallest(context), largest(context))];
  let found: { fit: Fit; worth: number } | undefined;
  for (const [i, { sheet, staged }] of candidates(flow).entries()) {
    const fits = (size: Pt): Fit | undefined => {
      const fit = fitAt(sheet, size, { width, height, staged, words }, context);
      return fit.placed.height <= height + 0.01 && fit.wordsFit ? fit : undefined;
    };
    const fit = largestOf(least, most, fits);
    const worth = fit ? fit.size * (WORTH[i] ?? 0.7) : 0;
    if (fit && worth > (found?.worth ?? 0)) found = { fit, worth };
  }
  return found?.fit ?? lowest(flow, width, context);
}

/** Where nothing fits: the arrangement that needs the least height at the smallest size. */
function lowest(flow: Participants, width: Pt, context: LayContext): Fit {
  const words = textIn(context.lang);
  return kept(flow, ['lowest', width, smallest(context)], context, () =>
    candidates(flow)
      .map(({ sheet, staged }) => fitAt(sheet, smallest(context), { width, height: 0, staged, words }, context))
      .reduce((a, b) => (b.placed.height < a.placed.height - 1 ? b : a)),
  );
}

const largest = ({ theme, scale, style }: LayContext): Pt => theme.style(style).size * scale;

/** Sizes of text go in half points; the largest that fits. */
function largestOf(least: Pt, most: Pt, fits: (size: Pt) => Fit | undefined): Fit | undefined {
  let [low, high] = [0, Math.floor((most - least) * 2)];
  let found = fits(least);
  if (!found) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fit = fits(least + middle / 2);
    if (fit) [found, low] = [fit, middle];
    else high = middle - 1;
  }
  return found;
}

/** Fits are found once for a width and a height, however often a slide's sizes are tried. */
const known = new WeakMap<Participants, Map<string, Fit>>();

function kept(flow: Participants, what: readonly unknown[], context: LayContext, make: () => Fit): Fit {
  const { theme, lang, dir } = context;
  const key = [...what, theme.file.name, lang, dir].join(' ');
  const fits = known.get(flow) ?? new Map<string, Fit>();
  known.set(flow, fits);
  const fit = fits.get(key) ?? make();
  fits.set(key, fit);
  return fit;
}

const fitOf = (flow: Participants, width: Pt, height: Pt, context: LayContext): Fit =>
  kept(flow, [width, round2(height), round2(largest(context))], context, () => best(flow, width, height, context));

function heightsOf(flow: Participants, width: Pt, context: LayContext): { height: Pt; least: Pt } {
  const { placed: low } = lowest(flow, width, context);
  const height = Math.max(low.height, fitOf(flow, width, context.regionHeight, context).placed.height);
  return { height, least: low.height };
}

function placed(block: ParticipantsBlock, flow: Participants, box: Box, context: LayContext): SceneNode[] {
  const fit = fitOf(flow, box.w, box.h, context);
  const y = round2(box.y + Math.max(0, (box.h - fit.placed.height) / 2));
  const area = { ...box, y, h: fit.placed.height };
  const id = context.id('participants');
  const words = textIn(context.lang);
  return [
    {
      kind: 'group',
      role: 'figure',
      id,
      name: `Participants: ${block.alt.slice(0, 60)}`,
      alt: block.alt,
      box: area,
      children: sheetNodes(id, { fit, words, box: area, origin: block.origin }, context),
      origin: block.origin,
      ...stepOf(block.step),
    },
  ];
}

/** A marked box where there is nothing to draw. */
function standIn(block: ParticipantsBlock, width: Pt, context: LayContext) {
  const paragraph = makeParagraph([{ type: 'text', text: PROBLEM }], width - 32, { style: 'caption' }, context);
  const height = heightOf([paragraph]) + 32;
  return {
    height,
    place: (box: Box): SceneNode[] => [
      problemBox(
        block,
        {
          id: context.id('participants'),
          name: 'Flow of participants that cannot be shown',
          alt: PROBLEM,
          box: { ...box, w: width, h: height },
          paragraph,
          inset: 16,
        },
        context,
      ),
    ],
  };
}
