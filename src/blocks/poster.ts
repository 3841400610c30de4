// One page of panels in columns: what a deck of `size: a0` or `size: square` becomes. Panels stand in their order, one
// column after the other, so that the columns are about equally high; figures take what room is left.
import type { Span } from '../base/diagnostic.ts';
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type Block, type BlockBase, defineBlock, type Laid, type LayContext } from './block.ts';
import { evenColumns } from './even-columns.ts';

export interface PosterPanel {
  readonly title?: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly origin: Span;
}

export interface PosterBlock extends BlockBase {
  readonly type: 'poster';
  readonly columns: number;
  /** Subtitle, authors and date, below the title. */
  readonly lead: readonly (readonly Inline[])[];
  readonly panels: readonly PosterPanel[];
}
declare module './block.ts' {
  interface BlockTypes {
    poster: PosterBlock;
  }
}

/** Height that pictures and charts of a panel would like, as a share of its width. */
const FIGURE = 0.62;
/** How high they may get where a column has room. */
const FIGURE_MOST = 1.3;
/** The line above a panel, and the distance below it, in sizes of running text. */
const RULE = 0.12;
const BELOW_RULE = 0.5;
/** Between panels of a column, and between columns. */
const BETWEEN = 1.5;
const GUTTER = 1.8;
/** Distances of a column may open by so many of them. */
const MOST_OPEN = 1.5;

export const poster = defineBlock<PosterBlock>({
  name: 'poster',
  fillsRegion: true,
  lay(block, width, context) {
    const em = context.theme.style('body').size * context.scale;
    const gutter = GUTTER * em;
    const own = (width - gutter * (block.columns - 1)) / block.columns;
    const lead = leadOf(block, width, context);
    const panels = block.panels.map((panel) => panelOf(panel, own, em, context));
    const gap = BETWEEN * em;
    const cuts = evenColumns(
      panels.map(({ height }) => height + gap),
      block.columns,
    );
    const columns = cuts.map(([from, to]) => panels.slice(from, to));
    const total = (of: (panel: Panel) => Pt) =>
      Math.max(0, ...columns.map((column) => column.reduce((sum, panel) => sum + of(panel) + gap, -gap)));
    const top = lead.height ? lead.height + em : 0;
    return {
      height: top + total(({ height }) => height),
      minHeight: top + total(({ least }) => least),
      over: Math.max(0, ...panels.map(({ over }) => over)),
      fills: true,
      place(box) {
        const area = { ...box, y: box.y + top, h: box.h - top };
        const nodes = columns.flatMap((column, i) => {
          const at = context.dir === 'rtl' ? block.columns - 1 - i : i;
          return placeColumn(column, { ...area, x: area.x + at * (own + gutter), w: own }, gap);
        });
        return [...lead.place({ ...box, w: width }), ...nodes];
      },
    };
  },
});

interface Panel {
  readonly height: Pt;
  readonly least: Pt;
  readonly over: Pt;
  /** Height at which its figures are as large as they may be. */
  readonly most: Pt;
  place(box: Box): SceneNode[];
}

function panelOf(panel: PosterPanel, width: Pt, em: Pt, context: LayContext): Panel {
  const { title, origin } = panel;
  const heading: Block[] = title
    ? [{ type: 'flow', origin, paragraphs: [{ kind: 'heading', depth: 3, inlines: title, origin }] }]
    : [];
  const at = (share: number) =>
    context.with({ regionHeight: width * share }).stack([...heading, ...panel.blocks], width);
  const stack = at(FIGURE);
  const rule = RULE * em;
  const top = rule + BELOW_RULE * em;
  return {
    height: stack.height + top,
    least: (stack.minHeight ?? stack.height) + top,
    over: stack.over ?? 0,
    most: Math.max(stack.height, at(FIGURE_MOST).height) + top,
    place: (box) => [
      {
        kind: 'shape',
        id: context.id('panel'),
        name: 'Panel',
        geometry: 'rect',
        decorative: true,
        box: { ...box, h: round2(rule) },
        fill: context.theme.role('accent'),
        origin,
      },
      ...fitting(at, stack, box.h - top).place({ ...box, y: round2(box.y + top), h: round2(box.h - top) }),
    ],
  };
}

/** The panel with its figures as high as the room allows. */
function fitting(at: (share: number) => Laid, designed: Laid, room: Pt): Laid {
  if (room <= designed.height + 1) return designed;
  let found = designed;
  for (let step = 1; step <= STEPS; step++) {
    const laid = at(FIGURE + ((FIGURE_MOST - FIGURE) * step) / STEPS);
    if (laid.height > room + 0.5) break;
    found = laid;
  }
  return found;
}
const STEPS = 12;

/** Figures take the room that is left, or give way where there is too little; else distances open. */
function placeColumn(column: readonly Panel[], area: Box, gap: Pt): SceneNode[] {
  const wanted = column.reduce((sum, { height }) => sum + height, gap * (column.length - 1));
  const spare = area.h - wanted;
  const give = column.map(({ height, least, most }) => (spare < 0 ? height - least : most - height));
  const all = give.reduce((sum, one) => sum + one, 0);
  const taken = Math.min(Math.max(spare, -all), all);
  const left = Math.max(0, spare - taken);
  const open = column.length > 1 ? Math.min(left / (column.length - 1), MOST_OPEN * gap) : 0;
  let { y } = area;
  return column.flatMap((panel, i) => {
    const more = all ? taken * ((give[i] ?? 0) / all) : 0;
    const h = round2(panel.height + more);
    const nodes = panel.place({ x: round2(area.x), y: round2(y), w: round2(area.w), h });
    y += h + gap + open;
    return nodes;
  });
}

/** Subtitle, authors and date over the whole width. */
function leadOf({ lead, origin }: PosterBlock, width: Pt, context: LayContext): Laid {
  const { theme } = context;
  const paragraphs = lead.map((inlines, i) =>
    makeParagraph(
      inlines,
      width,
      { style: 'body', color: theme.role('muted'), origin, spaceBefore: i ? theme.spacing.paragraph / 2 : 0 },
      context,
    ),
  );
  const height = paragraphs.length ? heightOf(paragraphs) : 0;
  return {
    height,
    place: (box): SceneNode[] =>
      height
        ? [
            {
              kind: 'text',
              role: 'body',
              id: context.id('lead'),
              name: 'Authors',
              dir: context.dir,
              box: { ...box, h: height },
              body: { paragraphs, inset: { top: 0, right: 0, bottom: 0, left: 0 }, anchor: 'top' },
            },
          ]
        : [],
  };
}
