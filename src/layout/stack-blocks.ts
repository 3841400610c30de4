// Blocks one below the other: neighbours of running text share a box, pictures give way before text does, a line of
// sources stays at the foot.
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Block, Laid, LayContext, StackOptions } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import type { Anchor, Paragraph, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { heightOf } from '../typeset/paragraph.ts';
import { ruled } from './compose/ruled.ts';

interface Item {
  readonly laid: Laid;
  readonly gap: Pt;
  readonly paragraphs?: readonly Paragraph[];
  readonly block: Block;
}

const TEXT_PLACEHOLDERS: readonly PlaceholderName[] = ['body', 'body2'];
/** Only the slide's own last line: columns and callouts are not offered it. */
const SOURCE: readonly PlaceholderName[] = ['source'];
const HEADING_PLACEHOLDERS: readonly PlaceholderName[] = ['heading1', 'heading2'];

export function stackBlocks(all: readonly Block[], width: Pt, context: LayContext, options: StackOptions = {}): Laid {
  const blocks = all.filter((block) => !isFree(block));
  const free = all.filter(isFree).map((block) => context.lay(block, width));
  const items = collect(blocks, width, context, options.placeholders ?? []);
  const height = sumOf(items, (item) => item.laid.height);
  const fills = items.length > 0 && items.every(({ laid }) => laid.fills || laid.foot);
  return {
    height,
    ...(fills && { fills }),
    minHeight: sumOf(items, (item) => item.laid.minHeight ?? item.laid.height),
    over: Math.max(0, ...items.map((item) => item.laid.over ?? 0)),
    place: (box) => [...placeItems(items, height, box, context, options), ...free.flatMap((laid) => laid.place(box))],
  };
}

const isFree = (block: Block): boolean => definitionOf(block).free === true;

const sumOf = (items: readonly Item[], of: (item: Item) => Pt): Pt =>
  items.reduce((sum, item, i) => sum + of(item) + (i ? item.gap : 0), 0);

/** Measures the blocks and joins neighbouring text. */
function collect(
  blocks: readonly Block[],
  width: Pt,
  context: LayContext,
  placeholders: readonly PlaceholderName[],
): Item[] {
  const items: Item[] = [];
  const designed = context.theme.spacing.block * context.scale;
  const blockGap = designed * (1 + context.air * OPENED);
  const last = blocks.length > 1 ? footOf(blocks[blocks.length - 1] as Block, width, context) : undefined;
  const rest = last ? above(context, last.height + Math.max(designed, last.gap ?? 0)) : context;
  for (const [i, block] of blocks.entries()) {
    const foot = last !== undefined && i === blocks.length - 1;
    const laid = foot ? last : rest.lay(block, width);
    const previous = items[items.length - 1];
    if (laid.flow && previous?.paragraphs && !foot) {
      const paragraphs = [...previous.paragraphs, ...laid.flow];
      items[items.length - 1] = { ...previous, paragraphs, laid: { ...previous.laid, height: heightOf(paragraphs) } };
    } else {
      items.push({
        laid: foot ? laid : { ...laid, foot: false },
        gap: foot ? Math.max(designed, laid.gap ?? 0) : blockGap,
        block,
        ...(laid.flow && { paragraphs: laid.flow }),
      });
    }
  }
  return splitHeading(evened(items), placeholders);
}

/** Blocks of one kind that are all there is have one height. */
function evened(items: readonly Item[]): Item[] {
  const stacked = items.filter(({ laid }) => !laid.foot);
  if (stacked.length < 2 || !stacked.every(({ laid }) => laid.even)) return [...items];
  const height = Math.max(...stacked.map(({ laid }) => laid.height));
  return items.map((item) => (item.laid.even ? { ...item, laid: { ...item.laid.even(height), foot: false } } : item));
}

/** How far the distance between blocks opens, as a share of the designed one. */
const OPENED = 1.1;

/** A line of sources, measured before the others, which get the room above it. */
function footOf(block: Block, width: Pt, context: LayContext): Laid | undefined {
  const definition = definitionOf(block);
  if (!definition.isSourceLine?.(block)) return undefined;
  // it stays at the foot: what stands above has the room
  const laid = definition.lay?.(block, width, { ...context, air: 0 });
  return laid?.foot ? laid : undefined;
}

const above = (context: LayContext, room: Pt): LayContext =>
  context.with({ regionHeight: Math.max(1, context.regionHeight - room) });

/** A comparison's heading has a placeholder of its own. */
function splitHeading(items: Item[], placeholders: readonly PlaceholderName[]): Item[] {
  const first = items[0];
  const lead = first?.paragraphs?.[0];
  if (
    !first?.paragraphs ||
    lead?.kind !== 'heading' ||
    first.paragraphs.length < 2 ||
    !placeholders.some((name) => HEADING_PLACEHOLDERS.includes(name))
  )
    return items;
  const rest = first.paragraphs.slice(1);
  return [
    { ...first, paragraphs: [lead], laid: { ...first.laid, height: heightOf([lead]) } },
    {
      ...first,
      paragraphs: rest,
      laid: { ...first.laid, height: heightOf(rest) },
      gap: Math.max(rest[0]?.spaceBefore ?? 0, 8),
    },
    ...items.slice(1),
  ];
}

function placeItems(
  items: readonly Item[],
  height: Pt,
  box: Box,
  context: LayContext,
  { placeholders = [], centred = false, anchor = 'top' }: StackOptions,
): SceneNode[] {
  const deficit = Math.max(0, height - box.h);
  const give = items.map((item) => item.laid.height - (item.laid.minHeight ?? item.laid.height));
  const total = give.reduce((sum, g) => sum + g, 0);
  const nodes: SceneNode[] = [];
  const feet = items.filter((item) => item.laid.foot).reduce((sum, item) => sum + item.laid.height + item.gap, 0);
  const spare = Math.max(0, box.h - height);
  const filled = items.some(({ laid }) => laid.fills);
  // text that is alone keeps the whole box, and its anchor puts it into the middle
  const single = items.length === 1 || (items.length === 2 && feet > 0);
  const stretched = single && items[0]?.laid.stretches === true;
  const textOnly = single && items[0]?.paragraphs !== undefined;
  const { [anchor]: above } = { top: centred ? ABOVE : 0, middle: 0.5, bottom: 1 };
  const moved = above > 0 && !filled && !stretched && !textOnly;
  let y = box.y + (moved ? spare * above : 0);
  for (const [i, item] of items.entries()) {
    const h = item.laid.height - (total > 0 ? (Math.min(deficit, total) * (give[i] as number)) / total : 0);
    if (i) y += item.gap;
    if (item.laid.foot) y = Math.max(y, box.y + box.h - h);
    const alone = items.length === 1 || (i === 0 && items.every((other, j) => j === 0 || other.laid.foot));
    const room = alone && !moved ? Math.max(h, box.h - feet) : h;
    if (item.paragraphs) {
      const middle = centred && alone && room > h;
      const place = { x: box.x, y, w: box.w, h: room };
      const rows = middle ? ruled(item.paragraphs, room, context) : undefined;
      const words = rows ? { ...item, paragraphs: rows.paragraphs } : item;
      const held = middle ? 'middle' : anchor;
      nodes.push(
        ...(rows?.rules(place) ?? []),
        textNode(words, place, context, { placeholders, middle, anchor: alone ? held : 'top' }),
      );
    } else nodes.push(...held(item.laid.place({ x: box.x, y, w: box.w, h: room }), alone, context, placeholders));
    y += h;
  }
  return nodes;
}

/**
 * Share of the room left over that stands above what is centred: the optical middle is a little higher than the true.
 */
const ABOVE = 0.46;

/**
 * A table, chart or picture that is all there is fills the region's placeholder, as it does when PowerPoint's users
 * insert one.
 */
function held(
  nodes: SceneNode[],
  alone: boolean,
  context: LayContext,
  placeholders: readonly PlaceholderName[],
): SceneNode[] {
  const node = nodes[0];
  if (
    !alone ||
    nodes.length !== 1 ||
    !node ||
    !(node.kind === 'table' || node.kind === 'chart' || node.kind === 'image') ||
    node.placeholder
  )
    return nodes;
  const placeholder = context.claim(placeholders.filter((name) => TEXT_PLACEHOLDERS.includes(name)));
  return placeholder ? [{ ...node, placeholder }] : nodes;
}

/** Running text as one node; the first in a region fills its placeholder. */
function textNode(
  item: Item,
  box: Box,
  context: LayContext,
  { placeholders, middle, anchor }: { placeholders: readonly PlaceholderName[]; middle: boolean; anchor: Anchor },
): SceneNode {
  const paragraphs = (item.paragraphs as readonly Paragraph[]).map((p, i) => (i ? p : { ...p, spaceBefore: 0 }));
  const heading = paragraphs.length === 1 && paragraphs[0]?.kind === 'heading';
  const { foot } = item.laid;
  const wanted = wantedBy(foot === true, heading);
  const placeholder = context.claim(placeholders.filter((name) => wanted.includes(name)));
  const label = placeholder ? 'Text' : 'Text box';
  const height = heightOf(paragraphs);
  return {
    kind: 'text',
    role: 'body',
    id: context.id(foot ? 'source' : (placeholder ?? 'text')),
    name: foot ? 'Source' : label,
    dir: context.dir,
    box: (placeholder || middle) && !heading && !foot ? box : { ...box, h: height },
    body: { paragraphs, inset: NO_INSETS, anchor: foot ? 'bottom' : anchor },
    origin: item.block.origin,
    ...(placeholder && { placeholder }),
  };
}

function wantedBy(foot: boolean, heading: boolean): readonly PlaceholderName[] {
  if (foot) return SOURCE;
  return heading ? HEADING_PLACEHOLDERS : TEXT_PLACEHOLDERS;
}
