// `::: timeline {.to-scale}`: one axis with round ticks in it, a mark for each item where its date belongs, a bar where
// it took its time, and labels on poles above and below in turn.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { prepare } from '../../text/break.ts';
import { sensibleWidth } from '../../text/sense.ts';
import { heightOf, lineHeightOf, makeParagraph, sizeOf, widestLine } from '../../typeset/paragraph.ts';
import { type Laid, type LayContext, opened } from '../block.ts';
import { underScale } from '../scale-zones.ts';
import { stepOf } from '../step.ts';
import { BESIDE, DOT, heightOfLabel, type Label, labelNode, POLE, type Row } from './flag-node.ts';
import { type Flag, placeFlags } from './flags.ts';
import { overOf, textNode, textOf } from './grid.ts';
import type { ProcessItem, ProcessList } from './items.ts';
import type { Moment } from './moments.ts';
import { timeAxis } from './time-axis.ts';

/** Between labels. */
const APART = 20;
const NOTCH = 5;
/** Widest label, in text sizes, and narrower ones that are tried, as shares of the room of each. */
const WIDEST = 13;
const SHARES = [1.6, 1.3, 1, 0.85, 0.7, 0.55, 0.45];
/** What a point of height costs, in points by which labels move. */
const HEIGHT = 2;
/** How steep a line to a moved label is at least, and the most height that it takes for that. */
const STEEP = 0.4;
const MOST_REACH = 64;

export function layToScale(block: ProcessList, moments: readonly Moment[], width: Pt, context: LayContext): Laid {
  const { theme, lang } = context;
  const small = underScale(context);
  const tickWords = (words: string) =>
    makeParagraph(
      [{ type: 'text', text: words }],
      width,
      { style: 'small', bold: true, align: 'center', color: theme.role('background'), origin: block.origin },
      small,
    );
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((one) => widestLine([tickWords(one)])));
  const room = (words: readonly string[]) => width - widest(words) - 2 * BESIDE;
  const axis = timeAxis(moments, lang, (words) => room(words) / (words.length - 1) >= widest(words) + APART);
  const ticks = axis.ticks.map(({ words }) => words);
  const margin = (width - room(ticks)) / 2;
  const xOf = (at: number): Pt => margin + ((at - axis.from) / (axis.to - axis.from)) * (width - 2 * margin);
  const band = Math.round(lineHeightOf('small', small) + 3 * NOTCH);

  const order = moments.map((_, i) => i).sort((a, b) => (moments[a] as Moment).at - (moments[b] as Moment).at);
  const places = order.map((i) => {
    const { at, until = at } = moments[i] as Moment;
    return { item: block.items[i] as ProcessItem, x: xOf(at), length: Math.max(0, xOf(until) - xOf(at)) };
  });
  const rows = [0, 1].map((side) =>
    rowOf(
      places.filter((_, i) => i % 2 === side),
      width,
      context,
    ),
  ) as [Row, Row];
  const [above, below] = rows;
  return {
    height: above.height + above.reach + band + below.reach + below.height,
    over: Math.max(above.over, below.over),
    place(box) {
      const top = box.y + above.height + above.reach;
      const side = (x: Pt, w: Pt): Pt => round2(context.dir === 'rtl' ? box.x + width - x - w : box.x + x);
      const id = context.id('time-axis');
      const rect = (part: string, at: Box, onBand: boolean): SceneNode => ({
        kind: 'shape',
        id: `${id}-${part}`,
        name: 'Axis',
        geometry: 'rect',
        decorative: true,
        box: at,
        fill: theme.role(onBand ? 'background' : 'accent'),
      });
      const at = { ...box, y: top, w: width, h: band };
      const axisNode: SceneNode = {
        kind: 'group',
        role: 'group',
        id,
        name: 'Time axis',
        box: at,
        origin: block.origin,
        ...stepOf(block.step),
        children: [
          rect('band', at, false),
          ...axis.ticks.flatMap((tick, i) => {
            const paragraph = tickWords(tick.words);
            const w = Math.ceil(widestLine([paragraph]) * 1.04 + 6);
            const x = side(xOf(tick.at) - 1, 2);
            const h = heightOf([paragraph]);
            return [
              rect(`notch-${i + 1}`, { x, y: top, w: 2, h: NOTCH }, true),
              rect(`foot-${i + 1}`, { x, y: top + band - NOTCH, w: 2, h: NOTCH }, true),
              ...textNode(
                `${id}-tick-${i + 1}`,
                'Tick',
                [paragraph],
                { x: side(xOf(tick.at) - w / 2, w), y: round2(top + (band - h) / 2), w },
                context,
              ),
            ];
          }),
        ],
      };
      const made = new Map(
        rows.flatMap((row, i) =>
          row.labels.map((label, j): [ProcessItem, SceneNode] => [
            label.item,
            labelNode(label, row.flags[j] as Flag, row, {
              top: i === 0,
              box,
              edge: i ? top + band : top,
              side,
              context,
            }),
          ]),
        ),
      );
      return [axisNode, ...block.items.flatMap((item) => made.get(item) ?? [])];
    },
  };
}

/** The labels of one side in the width at which they move and stand highest the least. */
function rowOf(places: readonly Pick<Label, 'item' | 'x' | 'length'>[], width: Pt, context: LayContext): Row {
  const reach = opened(18, 40, context);
  if (!places.length) return { labels: [], flags: [], height: DOT / 2, reach: 0, over: 0 };
  const each = Math.max(1, (width / places.length - APART - BESIDE - POLE) / 1.02 - 5);
  const most = WIDEST * sizeOf(context.style, context);
  let best: (Row & { readonly cost: number }) | undefined;
  for (const share of SHARES) {
    const room = Math.min(each * share, most);
    const labels = places.map((place) => ({ ...place, ...wordsIn(place.item, room, context) }));
    const words = labels.map(({ date, text }) => [...date, ...text]);
    const placed = placeFlags(
      places.map(({ x }) => x),
      words.map((one) => Math.ceil(widestLine(one) * 1.02 + 4) + BESIDE + POLE),
      width,
      APART,
    );
    const over = overOf(words, room, context) + placed.over;
    const height = Math.max(...labels.map(heightOfLabel));
    const moved = Math.max(...placed.flags.map((flag) => Math.abs(flag.moved)));
    const steep = Math.max(reach, Math.min(MOST_REACH, STEEP * moved));
    const cost = placed.cost + HEIGHT * (height + steep);
    if (!best || over < best.over || (over === best.over && cost < best.cost))
      best = { labels, flags: placed.flags, height, reach: steep, over, cost };
  }
  return best as Row;
}

/** The words in a width, each line as long as the next where they take several. */
function wordsIn(item: ProcessItem, width: Pt, context: LayContext): Pick<Label, 'date' | 'text'> {
  const { theme, footnotes, fontOf, lang } = context;
  const color = theme.role('accent');
  const { origin } = item;
  const even = textOf(item, width, context).map(({ runs }) => sensibleWidth(prepare(runs, fontOf), width, lang));
  return {
    date: [makeParagraph(item.lead, width, { style: 'heading', bold: true, color, origin, footnotes }, context)],
    text: textOf(item, Math.max(1, ...even), context),
  };
}
