// A section opener: its number, its name, one line of what comes; a picture bleeds off the edge beside it. Themes have
// the number over the name on the panel, very large beside it, in a column of the panel's colour, or on a disc.
import type { Box } from '../base/geometry.ts';
import { rectNode } from '../scene/rect.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { TITLE_PICTURE_SHARE } from './frame.ts';
import { boxAbove, defineLayout, type Frame, type Larger, type LayoutPlan, type Numeral } from './layout.ts';
import { motif } from './motif.ts';
import { colorField, frameIn } from './title.ts';

/** A name at the foot has the whole slide above it. */
const FEW: readonly Larger[] = [
  [1.7, 2],
  [1.4, 2],
];
const LARGER: readonly Larger[] = [
  [1.4, 1],
  [1.2, 2],
];

type Places = Required<Pick<LayoutPlan, 'title' | 'body' | 'cluster'>> & { readonly numeral?: Numeral };

export const section = defineLayout({
  name: 'section',
  purpose: 'section',
  pptxType: 'secHead',
  cover: 'edge',
  plan(frame, theme) {
    const { composition } = theme.file;
    const places = PLACES[composition.section];
    const beside = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE));
    const edge: Box = { x: beside, y: 0, w: frame.size.w - beside, h: frame.size.h };
    const column = composition.section === 'column';
    return {
      label: 'Section',
      ground: theme.role(column ? 'background' : 'panel'),
      ...places(frame, theme, frame.size.w, false),
      covered: places(frame, theme, beside, true),
      ...(column && { behind: theme.role('panel') }),
      ...(composition.cover === 'framed' && { framed: frameIn(edge, theme) }),
      ...(composition.section === 'disc' && { align: 'center' as const }),
      plainBody: true,
      decorations: column ? columnOf(frame, theme) : motif('section', frame, theme),
      still: true,
      furniture: false,
    };
  },
});

type Place = (frame: Frame, theme: Theme, right: number, covered: boolean) => Places;

const PLACES: Readonly<Record<Theme['file']['composition']['section'], Place>> = {
  above: over,
  giant: (frame, theme, right, covered) => (covered ? over(frame, theme, right, covered) : giant(frame)),
  column,
  disc,
};

/** Names of sections begin at one height, whatever their lines. */
function over(frame: Frame, _: Theme, right: number, covered: boolean): Places {
  const { inner } = frame;
  const w = covered ? right - inner.x - 24 : Math.min(inner.w, 800);
  return placesIn({ ...inner, y: 236, w, h: 246 }, 0);
}

/** Name at the foot, the number as high as half the slide at the other side. */
function giant({ inner, size }: Frame): Places {
  const box = { ...inner, y: 150, w: Math.round(inner.w * 0.6), h: size.h - 150 - GIANT_FOOT };
  const x = inner.x + box.w + 16;
  const numeral: Box = { x, y: 60, w: inner.x + inner.w - x, h: size.h - 60 - GIANT_FOOT + 62 };
  return { ...placesIn(box, 1), numeral: { box: numeral, scale: 3.3, anchor: 'bottom', align: 'end' } };
}
const GIANT_FOOT = 56;

/** Width of the column, and room between it and the words. */
const COLUMN = 216;
const BESIDE = 44;

function column(frame: Frame, theme: Theme, right: number, covered: boolean): Places {
  const x = COLUMN + BESIDE;
  const end = covered ? right - 24 : frame.inner.x + frame.inner.w;
  const numeral: Box = { x: 0, y: 0, w: COLUMN, h: frame.size.h };
  return {
    ...placesIn({ x, y: 190, w: Math.min(end - x, 640), h: 292 }, 0),
    numeral: { box: numeral, scale: 1.5, anchor: 'middle', align: 'center', on: theme.role('panel') },
  };
}

/** The column, and a rule over the name. */
function columnOf({ inner, size }: Frame, theme: Theme): SceneNode[] {
  const x = COLUMN + BESIDE;
  const rule = { x, y: 160, w: inner.x + inner.w - x, h: 3 };
  return [
    colorField({ x: 0, y: 0, w: COLUMN, h: size.h }, theme),
    rectNode('rule', 'Rule', rule, theme.role('accent')),
  ];
}

/** Name and lead in the middle, below a disc that the number stands on. */
function disc(frame: Frame, theme: Theme, right: number, covered: boolean): Places {
  const x = frame.inner.x;
  const w = (covered ? right - 24 : x + frame.inner.w) - x;
  return {
    ...placesIn({ x, y: 268, w, h: 214 }, 0, 'center'),
    numeral: {
      box: { x: x + w / 2 - DISC / 2, y: 64, w: DISC, h: DISC },
      scale: 0.78,
      anchor: 'middle',
      align: 'center',
      on: theme.role('accentOnPanel'),
      disc: true,
    },
  };
}
const DISC = 176;

/** Two lines and no more: a longer name shrinks in PowerPoint, and does not lie over what follows it. */
function placesIn(box: Box, at: number, align?: 'center'): Places {
  const centred = align && { align };
  const share = at ? 0.68 : 0.6;
  return {
    title: {
      box: boxAbove(box, at ? 0.66 : 0.55),
      style: 'opener',
      anchor: at ? 'bottom' : 'top',
      larger: at ? [...FEW, ...LARGER] : LARGER,
      ...centred,
    },
    body: {
      box: { ...box, y: box.y + box.h * share + 14, h: box.h * (1 - share) - 14 },
      style: 'openerLead',
      anchor: 'top',
      ...centred,
    },
    cluster: { box, gap: 16, at },
  };
}
