// `::: timeline` over a list: dates above a line, a mark for each, and what happened below; `{.to-scale}` sets them
// where their dates belong.
import type { Box } from '../../base/geometry.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, opened } from '../block.ts';
import { stepOf } from '../step.ts';
import { columnAt, gridOf, group, overOf, textNode, textOf, wordsOf } from './grid.ts';
import { PROCESS_ATTRIBUTES, type ProcessItem, processWithStep, readProcess } from './items.ts';
import type { Moment } from './moments.ts';
import { layToScale } from './to-scale.ts';
import { readToScale } from './when.ts';

export interface TimelineBlock extends BlockBase {
  readonly type: 'timeline';
  readonly items: readonly ProcessItem[];
  /** When each of its items was; absent: they stand at equal distances. */
  readonly moments?: readonly Moment[];
}
declare module '../block.ts' {
  interface BlockTypes {
    timeline: TimelineBlock;
  }
}

const ATTRIBUTES = [...PROCESS_ATTRIBUTES.div, 'to-scale'];

const DOT = 14;
const LINE = 3;
const GAP = 8;

export const timeline = defineBlock<TimelineBlock>({
  name: 'timeline',
  attributes: { ...PROCESS_ATTRIBUTES, div: ATTRIBUTES },
  divs: ['timeline'],
  fromDiv(div, context, origin) {
    const block = readProcess(div, context, origin, { least: 2, most: 10 }, ATTRIBUTES);
    const scaled = div.attributes.classes.includes('to-scale') ? readToScale(block.items, context, origin) : undefined;
    return [{ type: 'timeline', ...block, ...scaled }];
  },
  withStep: processWithStep,
  lay(block, width, context) {
    if (block.moments) return layToScale(block, block.moments, width, context);
    const { theme, scale } = context;
    const [between, mark] = [opened(GAP, 5 * GAP, context), opened(DOT, 1.9 * DOT, context)];
    const grid = gridOf(block.items, width, 18, context, 6);
    const rows = grid.rows.map((items) => {
      const dates = items.map((item) => [
        makeParagraph(
          item.lead,
          grid.width,
          {
            style: 'heading',
            bold: true,
            color: theme.role('accent'),
            origin: item.origin,
            footnotes: context.footnotes,
          },
          context,
        ),
      ]);
      const texts = items.map((item) => textOf(item, grid.width, context));
      const date = Math.max(0, ...dates.map(heightOf));
      return {
        items,
        dates,
        texts,
        date,
        height: date + between + mark + between + Math.max(0, ...texts.map(heightOf)),
      };
    });
    const gap = opened(theme.spacing.block * scale, 2 * theme.spacing.block, context);
    const over = Math.max(...rows.map((row) => overOf([...row.dates, ...row.texts], grid.width, context)));
    return {
      over,
      height: rows.reduce((sum, row, r) => sum + row.height + (r ? gap : 0), 0),
      place(box: Box) {
        let y = box.y;
        return rows.flatMap((row): SceneNode[] => {
          const middle = y + row.date + between + mark / 2;
          const line: SceneNode = {
            kind: 'shape',
            id: context.id('time-line'),
            name: 'Line',
            geometry: 'rect',
            decorative: true,
            box: { x: box.x, y: middle - LINE / 2, w: box.w, h: LINE },
            fill: theme.role('track'),
            ...stepOf(block.step),
          };
          const nodes = row.items.map((item, i): SceneNode => {
            const id = context.id('moment');
            const x = columnAt(grid, i, box, context);
            const date = row.dates[i] ?? [];
            const dot: SceneNode = {
              kind: 'shape',
              id: `${id}-mark`,
              name: 'Mark',
              geometry: 'ellipse',
              decorative: true,
              box: { x: context.dir === 'rtl' ? x + grid.width - mark : x, y: middle - mark / 2, w: mark, h: mark },
              fill: theme.role('accent'),
            };
            return group(id, `Moment: ${wordsOf(item)}`, item, { x, y, w: grid.width, h: row.height }, [
              ...textNode(`${id}-date`, 'Date', date, { x, y: y + row.date - heightOf(date), w: grid.width }, context),
              dot,
              ...textNode(
                `${id}-text`,
                'Text',
                row.texts[i] ?? [],
                { x, y: middle + mark / 2 + between, w: grid.width },
                context,
              ),
            ]);
          });
          y += row.height + gap;
          return [line, ...nodes];
        });
      },
    };
  },
});
