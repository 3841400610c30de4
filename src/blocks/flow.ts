// Running text: paragraphs, headings and list items that share one text box, so that PowerPoint gets one body
// placeholder and not a heap of boxes. paragraph.ts, heading.ts and list.ts read into it.
import type { Span } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import { type Inline, plainText } from '../parse/inline.ts';
import type { LevelStyle, ListInfo, Paragraph } from '../scene/scene.ts';
import type { ReferenceForm } from '../schema/deck.ts';
import { heightOf, makeParagraph, sizeOf } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened, type Tearable } from './block.ts';
import { cutParagraph } from './cut-paragraph.ts';
import { withLead } from './lead-words.ts';
import { boxFace, type FlowItem, markerOf, numberWidth } from './list-mark.ts';

export interface FlowParagraph {
  readonly kind: 'paragraph' | 'heading' | 'item';
  readonly inlines: readonly Inline[];
  readonly depth?: number;
  readonly item?: FlowItem;
  readonly step?: number;
  readonly origin: Span;
  /** The same said with less and less, for what is to stay on one line. */
  readonly shorter?: readonly (readonly Inline[])[];
  /** Key of the source that it lists. */
  readonly entry?: string;
  /** The source in a line, then with less, for lists that have no room for all of what is told of it. */
  readonly brief?: readonly (readonly Inline[])[];
}

export interface FlowBlock extends BlockBase {
  readonly type: 'flow';
  readonly paragraphs: readonly FlowParagraph[];
  /**
   * The deck's list of references: filled when all slides have been read, spread over slides when they are laid out.
   */
  readonly references?: true;
  /** How the writer wants its entries: in full, or in a line each. */
  readonly form?: ReferenceForm;
  /** Columns that its entries are set in; two without. */
  readonly columns?: number;
  /** The list of whose pictures the deck shows, filled likewise. */
  readonly credits?: true;
}
declare module './block.ts' {
  interface BlockTypes {
    flow: FlowBlock;
  }
}

export const isSmall = (inlines: readonly Inline[]): boolean =>
  inlines.some((piece) => piece.type === 'text') &&
  inlines.every((piece) =>
    piece.type !== 'text'
      ? (piece.type !== 'math' && piece.type !== 'icon') || piece.small === true
      : piece.small === true || piece.text.trim() === '',
  );

/** The deck's list of references, if the block is that. */
export const isReferenceList = (block: BlockBase): block is FlowBlock =>
  block.type === 'flow' && (block as FlowBlock).references === true;

export const flow = defineBlock<FlowBlock>({
  name: 'flow',
  withStep: (block, step) => ({
    ...block,
    paragraphs: block.paragraphs.map((paragraph) => ({ ...paragraph, step: paragraph.step ?? step })),
  }),
  layout: (block) => (isReferenceList(block) ? 'references' : undefined),
  title: (block) => plainText(block.paragraphs[0]?.inlines ?? []),
  isSourceLine: ({ paragraphs }) => paragraphs.length === 1 && isSmall(paragraphs[0]?.inlines ?? []),
  entries: ({ paragraphs }) => paragraphs.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
  pieces: {
    count: (block) => block.paragraphs.length,
    cut: (block, from, to) => ({ ...block, paragraphs: restarted(block.paragraphs.slice(from, to)) }),
    attached: (block, at) => {
      const item = block.paragraphs[at]?.item;
      return (
        block.paragraphs[at - 1]?.kind === 'heading' || (item !== undefined && (item.more === true || item.level > 0))
      );
    },
    heads: (block, at) => block.paragraphs[at]?.kind === 'heading',
    tear,
  },
  lay(block, width, context) {
    const open = openOf(block);
    const laid = block.paragraphs.map((p) => layLine(withLead(p, context), width, context, open));
    const paragraphs = block.form === 'short' ? laid.map((p) => ({ ...p, spaceBefore: p.size * CLOSE })) : laid;
    const only = block.paragraphs.length === 1 ? block.paragraphs[0] : undefined;
    return {
      height: heightOf(paragraphs),
      flow: paragraphs,
      gap: paragraphs[0]?.spaceBefore ?? 0,
      ...(only?.kind === 'paragraph' && isSmall(only.inlines) && { foot: true }),
      place: () => [],
    };
  },
});

/** A paragraph that is higher than a slide is cut between its lines. */
function tear(block: FlowBlock, width: Pt, context: LayContext): Tearable<FlowBlock> | undefined {
  const [paragraph, ...more] = block.paragraphs;
  if (!paragraph) return undefined;
  const { lines } = layParagraph(paragraph, width, context);
  return {
    lines: lines.length,
    after(count) {
      const [before, after] = cutParagraph(paragraph, lines[count - 1]?.end ?? 0, context.footnotes);
      return { first: { ...block, paragraphs: [before] }, rest: { ...block, paragraphs: [after, ...more] } };
    },
  };
}

/** Lists that go on begin with the number they have come to. */
function restarted(paragraphs: readonly FlowParagraph[]): FlowParagraph[] {
  const starts = new Map<number, number>();
  return paragraphs.map((paragraph) => {
    const { item } = paragraph;
    if (item?.number === undefined) return paragraph;
    const start = starts.get(item.listId) ?? item.number;
    starts.set(item.listId, start);
    return { ...paragraph, item: { ...item, start } };
  });
}

/** Least distance between sources in a line each, in text sizes. */
const CLOSE = 0.1;

/** Most distance between items, in text sizes: few of them stand further apart. */
function openOf({ paragraphs, references }: FlowBlock): number {
  if (references) return 0;
  const count = paragraphs.filter(({ item }) => !item?.more && !item?.level).length;
  if (count <= 2) return 2;
  if (count <= 4) return 1.3;
  return count <= 6 ? 0.8 : 0.5;
}

/** A paragraph in as many lines as it takes; one that can be said with less, in one line. */
function layLine(p: FlowParagraph, width: Pt, context: LayContext, open: number): Paragraph {
  let laid = layParagraph(p, width, context, open);
  for (const inlines of p.shorter ?? []) {
    if (laid.lines.length < 2) break;
    laid = layParagraph({ ...p, inlines }, width, context, open);
  }
  return laid;
}

function layParagraph(p: FlowParagraph, width: Pt, context: LayContext, open = 0): Paragraph {
  const { spacing } = context.theme;
  const { scale, footnotes } = context;
  const common = { ...(p.step !== undefined && { step: p.step }), origin: p.origin, footnotes };
  const size = sizeOf(context.style, context);
  if (p.kind === 'heading') {
    return makeParagraph(
      p.inlines,
      width,
      {
        ...common,
        style: 'heading',
        kind: 'heading',
        depth: p.depth ?? 3,
        spaceBefore: opened(spacing.block * scale, size * open * 1.3, context),
      },
      context,
    );
  }
  if (p.item) return layItem(p, p.item, width, { ...common, most: size * open }, context);
  const style = isSmall(p.inlines) ? 'small' : context.style;
  return makeParagraph(
    p.inlines,
    width,
    { ...common, style, spaceBefore: opened(spacing.paragraph * scale, size * open, context) },
    context,
  );
}

function layItem(
  p: FlowParagraph,
  item: FlowItem,
  width: Pt,
  { most, ...common }: { most: Pt },
  context: LayContext,
): Paragraph {
  const own = context.style === 'body' ? context.theme.listStyle(item.level) : undefined;
  if (own) return layLevel(p, item, own, width, { ...common, most }, context);
  const { spacing, file } = context.theme;
  const ratio = sizeOf(context.style, context) / context.theme.style('body').size;
  const step = Math.round(spacing.indent * Math.min(1.4, Math.max(ratio, 0.7)) * 100) / 100;
  const hang = item.ordered ? Math.max(step, numberWidth(item, context)) : step;
  const markIndent = item.level * step;
  const list: ListInfo = {
    ...placeInList(item),
    ...(!item.more && { marker: markerOf(item, file.bullets) }),
    markerColor: context.theme.role('accent'),
    ...(item.checked !== undefined && !item.more && boxFace(context)),
  };
  const at: LayContext = context.style === 'body' ? { ...context, theme: context.theme.nested(item.level) } : context;
  const inner = item.level > 0 || item.more ? 0.6 : 1;
  const designed = (item.level > 0 ? 0.6 : 1) * (item.loose ? 1.3 : 1) * spacing.item * context.scale;
  const space = opened(designed, most * inner, context);
  return makeParagraph(
    p.inlines,
    width,
    { ...common, style: context.style, kind: 'item', list, spaceBefore: space, indent: markIndent + hang, markIndent },
    at,
  );
}

/** What an item is in its list, whatever it looks like. */
const placeInList = (item: FlowItem): Omit<ListInfo, 'marker' | 'markerColor' | 'markerFamily'> => ({
  level: item.level,
  ordered: item.ordered,
  listId: item.listId,
  ...(item.number !== undefined && { number: item.number }),
  ...(item.start !== undefined && { start: item.start }),
  ...(item.checked !== undefined && { checked: item.checked }),
});

/** An item in the looks of its level, where a template gives each level its own. */
function layLevel(
  p: FlowParagraph,
  item: FlowItem,
  own: LevelStyle,
  width: Pt,
  { most, ...common }: { most: Pt },
  context: LayContext,
): Paragraph {
  const at: LayContext = { ...context, theme: context.theme.like('body', own) };
  const marker = item.checked === undefined && !item.ordered ? own.marker : markerOf(item, at.theme.file.bullets);
  const least = item.ordered ? numberWidth(item, at) : at.theme.spacing.indent / 2;
  const indent = Math.max(
    own.indent,
    own.markIndent + (own.marker ? 0 : least),
    item.ordered ? own.markIndent + least : 0,
  );
  const list: ListInfo = {
    ...placeInList(item),
    ...(!item.more && { marker: marker ?? markerOf(item, at.theme.file.bullets) }),
    ...(own.markerColor && { markerColor: own.markerColor }),
    ...(item.checked !== undefined && !item.more && boxFace(at)),
  };
  const options = { ...common, style: 'body' as const, kind: 'item' as const, list };
  const spaceBefore = opened(own.spaceBefore * context.scale, item.level > 0 ? 0 : most, context);
  return makeParagraph(p.inlines, width, { ...options, spaceBefore, indent, markIndent: own.markIndent }, at);
}
