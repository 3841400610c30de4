// ```consort, ```prisma and ```strobe fences: who took part, by the statements' own templates, as native shapes with
// connectors glued to them. Sums are checked while reading; the words get as large as the slide allows.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import { round2 } from '../../base/units.ts';
import type { Attributes } from '../../parse/attributes.ts';
import { wordsOf } from '../../participants/describe.ts';
import { readParticipants } from '../../participants/read.ts';
import type { Participants } from '../../participants/sheet.ts';
import type { SceneNode } from '../../scene/scene.ts';
import type { ParticipantsKind } from '../../schema/participants.ts';
import { PARTICIPANTS } from '../../schema/participants.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, type ReadContext } from '../block.ts';
import { fileBeside, readYaml } from '../chart/read.ts';
import { readFence } from '../fence.ts';
import { problemBox } from '../problem-box.ts';
import { tellSmall } from '../small-diagram.ts';
import { readStep, stepOf } from '../step.ts';
import { fitOf, heightsOf, smallest, textIn } from './fit.ts';
import { numbersIn } from './measure.ts';
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

function placed(block: ParticipantsBlock, flow: Participants, box: Box, context: LayContext): SceneNode[] {
  const fit = fitOf(flow, box.w, box.h, context);
  const y = round2(box.y + Math.max(0, (box.h - fit.placed.height) / 2));
  const area = { ...box, y, h: fit.placed.height };
  const id = context.id('participants');
  const words = textIn(context.lang);
  tellSmall('The flow of participants', fit.size, smallest(context), block.origin, context);
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
