// A name on a picture or beside it: real text on a ground of its own, with a line and a dot where it points.
import type { Span } from '../base/diagnostic.ts';
import { type Box, insetsOf } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import type { LayContext } from './block.ts';
import { stepOf } from './step.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Label {
  readonly at: Place;
  readonly to?: Place;
  readonly words: readonly Inline[];
  readonly origin: Span;
  readonly step?: number;
}

const DOT = 8;
const LINE = 2;
const EDGE = 1.5;
/** Between a name on the picture and the picture's edge. */
const MARGIN = 8;
/** Between the picture and a name beside it. */
const GAP = 20;

/** Where names may stand; large where one of them stands beside the picture, so that all are of one size. */
export interface LabelRoom {
  /** What is seen of the picture, or the panel that it stands on. */
  readonly picture: Box;
  /** All of the picture, which shares are of. */
  readonly whole: Box;
  readonly region: Box;
  readonly large: boolean;
}

/** The name on a ground of its own, so that it can be read over any picture, with a line and a dot where it points. */
export function labelNode(
  id: string,
  { at, to, words, step, origin }: Label,
  { picture, whole, region, large }: LabelRoom,
  context: LayContext,
): SceneNode {
  const { theme } = context;
  // beside the picture there is more room than on it
  const beside = at.x < 0 ? picture.x - region.x : region.x + region.w - picture.x - picture.w;
  const outside = at.x < 0 || at.x > 1;
  const inset = insetsOf(3, 7);
  const room = outside ? Math.max(picture.w * 0.45, beside - GAP) : picture.w * 0.45;
  const longest = (style: 'body' | 'caption') => longestWord(words, style, context);
  const style = large && (longest('body') <= room || longest('caption') > room) ? 'body' : 'caption';
  const paragraph = makeParagraph(
    words,
    // a word is not broken as long as the page has room for it
    Math.max(room, Math.min(region.w, longest(style))),
    // programs that measure a little otherwise differ on both sides alike
    { style, bold: true, color: theme.role('text'), align: 'center' },
    context,
  );
  const w = Math.ceil(Math.max(...paragraph.lines.map((line) => line.width), 1) * 1.03 + inset.left + inset.right + 2);
  const h = heightOf([paragraph]) + inset.top + inset.bottom;
  const spot = ({ x, y }: Place) => ({ x: whole.x + x * whole.w, y: whole.y + y * whole.h });
  const within = (value: Pt, from: Pt, to: Pt) => Math.min(Math.max(value, from), Math.max(from, to));
  const centre = spot(at);
  const free = freeOf(at, w, picture, region);
  const margin = Math.min(MARGIN, Math.max(0, (picture.h - h) / 2));
  const box: Box = {
    x: round2(within(centre.x - w / 2, free.from, free.to - w)),
    y: round2(within(centre.y - h / 2, picture.y + margin, picture.y + picture.h - margin - h)),
    w,
    h,
  };
  const target = to && spot(to);
  const lines = target ? leader(id, box, target, context) : [];
  const chip: SceneNode = {
    kind: 'shape',
    id: `${id}-name`,
    name: 'Label',
    geometry: 'roundRect',
    radius: 4,
    box,
    fill: theme.role('background'),
    dir: context.dir,
    body: { paragraphs: [paragraph] as Paragraph[], inset, anchor: 'middle' },
  };
  return { kind: 'group', role: 'group', id, name: 'Label', box, children: [...lines, chip], origin, ...stepOf(step) };
}

/** From where to where a name of this width may reach: one on the picture does not hang over its edge. */
function freeOf({ x }: Place, w: Pt, picture: Box, region: Box): { from: Pt; to: Pt } {
  const [left, right] = [picture.x, picture.x + picture.w];
  if (x < 0) return { from: region.x, to: left - GAP };
  if (x > 1) return { from: right + GAP, to: region.x + region.w };
  const within = w + 2 * MARGIN <= picture.w;
  return within ? { from: left + MARGIN, to: right - MARGIN } : { from: region.x, to: region.x + region.w };
}

/** Width of the longest word of a name. */
function longestWord(words: readonly Inline[], style: 'body' | 'caption', context: LayContext): Pt {
  const text = words.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
  const widths = text.split(/\s+/).map((word) => {
    const [line] = makeParagraph([{ type: 'text', text: word }], 10_000, { style, bold: true }, context).lines;
    return line?.width ?? 0;
  });
  return Math.ceil(Math.max(0, ...widths) * 1.01);
}

/** From the middle of the name's near edge to what it names. */
function leader(id: string, box: Box, to: { x: Pt; y: Pt }, context: LayContext): SceneNode[] {
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  const [dx, dy] = [to.x - cx, to.y - cy];
  const k = Math.min(box.w / 2 / Math.max(1e-6, Math.abs(dx)), box.h / 2 / Math.max(1e-6, Math.abs(dy)));
  if (k >= 1) return [];
  const from = { x: cx + dx * k, y: cy + dy * k };
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const view = { w: Math.max(1, Math.abs(to.x - from.x)), h: Math.max(1, Math.abs(to.y - from.y)) };
  const color = context.theme.role('text');
  const point = ({ x, y }: { x: Pt; y: Pt }) => `${round2(x - left)} ${round2(y - top)}`;
  // an edge in the ground's colour: the line is seen on a picture of any colour, in either variant
  const edge = context.theme.role('background');
  const stroke = (part: string, paint: typeof color, width: Pt): SceneNode => ({
    kind: 'path',
    id: `${id}-${part.toLowerCase()}`,
    name: part,
    d: `M${point(from)} L${point(to)}`,
    view,
    stroke: { color: paint, width },
    box: { x: left, y: top, ...view },
    decorative: true,
  });
  return [
    stroke('Edge', edge, LINE + 2 * EDGE),
    stroke('Line', color, LINE),
    {
      kind: 'shape',
      id: `${id}-dot`,
      name: 'Dot',
      geometry: 'ellipse',
      box: { x: to.x - DOT / 2, y: to.y - DOT / 2, w: DOT, h: DOT },
      fill: color,
      stroke: { color: edge, width: EDGE },
      decorative: true,
    },
  ];
}
