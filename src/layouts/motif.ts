// What recurs through a theme's slides: a bar, ripples in a corner, rising bars, a masthead, a band at the side, a beam
// over the top. Small on everyday slides, large on those that stand on the panel; marks of the layouts, so that
// PowerPoint has them once.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import { rectNode } from '../scene/rect.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { TITLE_PICTURE_SHARE, UNDER_HEAD } from './frame.ts';
import type { Frame } from './layout.ts';

/**
 * `paper`: everyday slides; `panel`: those on the theme's panel; `section`: openers, which show no number; `side`: a
 * panel along one side; `cover`: a title slide, whose right edge is for a picture; `middle`: words in the middle of a
 * panel, with nothing above them; `tint`: likewise on a tint.
 */
export type MotifPlace = 'paper' | 'panel' | 'section' | 'side' | 'cover' | 'open' | 'middle' | 'tint';

/** The marks for a layout whose colours are `theme`'s, which is the theme as chosen for its ground. */
export function motif(place: MotifPlace, frame: Frame, theme: Theme): SceneNode[] {
  const draw = MOTIFS[theme.file.motif];
  return place === 'tint' && theme.file.motif !== 'band' ? [] : draw(place, frame, theme);
}

type Draw = (place: MotifPlace, frame: Frame, theme: Theme) => SceneNode[];

const MOTIFS: Readonly<Record<Theme['file']['motif'], Draw>> = {
  none: () => [],
  bar: (place, frame, theme) => {
    if (place === 'paper' || place === 'middle') return [];
    const bar = topBar(place, frame, theme);
    return place === 'side' ? [bar, ...ladder(frame.size.h, theme)] : [bar];
  },
  ripples: (place, frame, theme) => {
    const accent = accentOn(place, theme);
    if (place === 'side') return [topBar(place, frame, theme), ...rings(SIDE, 'left', frame.size.h, theme)];
    if (place !== 'paper')
      return rings(place === 'open' ? OPEN : PANEL, frame.size.w, place === 'middle' ? frame.size.h : 0, theme);
    return [
      quarter('ripple-1', frame.size.w, 60, { ...accent, alpha: 0.2 }),
      quarter('ripple-2', frame.size.w, 32, accent),
    ];
  },
  bars: (place, frame, theme) => {
    const tag = rect('tag', { x: frame.inner.x, y: 0, w: 56, h: place === 'paper' ? 7 : 12 }, accentOn(place, theme));
    if (place === 'paper' || place === 'cover') return [tag];
    const [w, gap, rise] = BARS[place] ?? [15, 11, 1];
    const wide = HEIGHTS.length * (w + gap) - gap;
    const x = place === 'side' ? frame.inner.x : frame.inner.x + frame.inner.w - wide;
    // above the number, where a slide on the panel has one
    const foot = place === 'panel' || place === 'middle' ? frame.number.y - 6 : frame.size.h - ABOVE_PROGRESS;
    const view = { w: wide - w - gap, h: rise * Math.max(...HEIGHTS.slice(0, -1)) };
    const d = HEIGHTS.slice(0, -1).map((h, i) => {
      const [from, top] = [i * (w + gap), view.h - rise * h];
      return `M ${from} ${view.h} L ${from} ${top} L ${from + w} ${top} L ${from + w} ${view.h} Z`;
    });
    const last = rise * (HEIGHTS.at(-1) as number);
    return [
      ...(place === 'middle' ? [] : [tag]),
      path('bars', { x, y: foot - view.h, ...view }, d.join(' '), stepped(theme, 2)),
      rect('bar', { x: x + wide - w, y: foot - last, w, h: last }, theme.role('accentOnPanel')),
    ];
  },
  masthead: (place, frame, theme) => {
    const { x, w } = frame.inner;
    const { cover, running, grounds } = theme.file.composition;
    const split = place === 'cover' && cover === 'split';
    const onPaper = place === 'paper' || split || (place === 'panel' && grounds.statement === 'background');
    const color = onPaper ? theme.role('accent') : theme.role('onPanelMuted');
    if (place === 'side') return [topBar(place, frame, theme), ...ladder(frame.size.h, theme)];
    // below a running head, where there is one
    const head = running === 'head' ? frame.title.y - UNDER_HEAD + 3 : 18;
    const top =
      { paper: head, panel: running === 'head' ? head : 40, middle: frame.size.h - 46 }[place as string] ?? 40;
    const wide = split ? Math.round(frame.size.w * WORDS) - x - 24 : w;
    return [
      rect('rule-thick', { x, y: top, w: wide, h: 3 }, color),
      rect('rule-thin', { x, y: top + 6, w: wide, h: 0.75 }, color),
    ];
  },
  beam: (place, frame, theme) => {
    const { w, h } = frame.size;
    const bright = theme.role('accentOnPanel');
    if (place === 'paper')
      return [
        rect('beam', { x: 0, y: 0, w, h: 12 }, theme.role('panel')),
        rect('beam-mark', { x: frame.inner.x, y: 0, w: BEAM, h: 12 }, bright),
      ];
    const mark = rect('beam-mark', { x: frame.inner.x, y: 0, w: BEAM, h: 24 }, bright);
    if (place === 'side')
      return [
        mark,
        rect('field', { x: 0, y: h - FIELD, w: FIELD, h: FIELD }, stepped(theme, 2)),
        rect('field-mark', { x: 0, y: h - FIELD / 2, w: FIELD / 2, h: FIELD / 2 }, bright),
      ];
    if (place === 'open') {
      const x = Math.round(w * WORDS);
      return [
        mark,
        rect('field', { x, y: 0, w: w - x, h }, bright),
        rect('field-mark', { x, y: h - FIELD, w: FIELD, h: FIELD }, stepped(theme, 2)),
      ];
    }
    // at the foot where a talk ends, as at the head where it begins
    return place === 'middle' ? [{ ...mark, box: { ...mark.box, y: h - 24 } } as SceneNode] : [mark];
  },
  band: (place, frame, theme) => {
    const { w, h } = frame.size;
    if (place === 'side') return hills('left', HILLS_SIDE, h, theme);
    const wide = place === 'paper' || place === 'tint' ? 16 : 28;
    const band = rect('band', { x: 0, y: 0, w: wide, h }, accentOn(place, theme));
    // the nearest hill would lie under the number, or the line that shows how far the talk is
    if (place === 'panel' || place === 'section') return [band, ...hills(w, HILLS.slice(0, 2), h, theme)];
    return place === 'middle' || place === 'open' ? [band, ...hills(w, HILLS, h, theme)] : [band];
  },
};

/** Radii of round hills in a lower corner, the nearest one in colour. */
const HILLS = [300, 190, 84];
const HILLS_SIDE = [292, 188, 92];

const hills = (edge: 'left' | number, radii: readonly number[], foot: number, theme: Theme): SceneNode[] =>
  radii.map((r, i) =>
    quarter(`hill-${i + 1}`, edge, r, i === 2 ? theme.role('accentOnPanel') : stepped(theme, i + 1), foot),
  );

/** Share of the slide's width that a title slide's words have; a beam's mark, and the square of its fields. */
const WORDS = 1 - TITLE_PICTURE_SHARE;
const BEAM = 108;
const FIELD = 172;

/** Radii of rings: on panels, on a title slide without a picture, at the foot of a panel at the side. */
const PANEL = [240, 152, 72];
const OPEN = [430, 290, 150];
const SIDE = [292, 188, 92];

/** Rings in a corner, the innermost in colour. */
function rings(radii: readonly number[], edge: 'left' | number, foot: number, theme: Theme): SceneNode[] {
  const fills = [stepped(theme), stepped(theme, 2), theme.role('accentOnPanel')];
  return radii.map((r, i) => quarter(`ripple-${i + 1}`, edge, r, fills[i] as Color, foot));
}

/** Width and distance of bars, and how far they rise; on an opener they are no wider than a picture that hides them. */
const BARS: Partial<Record<MotifPlace, readonly [w: number, gap: number, rise: number]>> = {
  open: [28, 19, 3],
  section: [27, 15, 2.7],
  side: [20, 13, 1.6],
};
/** Bars stand on the line that shows how far the talk is. */
const ABOVE_PROGRESS = 22;

/** Bars that rise, the last one in colour. */
const HEIGHTS = [30, 52, 42, 74, 94, 82, 126];

const topBar = (place: MotifPlace, frame: Frame, theme: Theme): SceneNode =>
  rect('bar', { ...frame.inner, y: frame.inner.y + 12, w: 72, h: 6 }, accentOn(place, theme));

/** Lengths of bars that lie over each other at a panel's foot, the lowest one in colour. */
const LADDER = [292, 212, 132];
const RUNG = 22;
const RUNGS_APART = 44;

function ladder(foot: number, theme: Theme): SceneNode[] {
  const first = foot - 28 - RUNG - (LADDER.length - 1) * RUNGS_APART;
  return LADDER.map((w, i) => {
    const last = i === LADDER.length - 1;
    const fill = last ? theme.role('accentOnPanel') : stepped(theme, i + 1);
    return rect(`rung-${i + 1}`, { x: 0, y: first + i * RUNGS_APART, w, h: RUNG }, fill);
  });
}

const accentOn = (place: MotifPlace, theme: Theme): Color =>
  place === 'paper' || place === 'tint' ? theme.role('accent') : theme.role('accentOnPanel');

/** The panel a little lighter, or darker where it is light: seen, and never in the way of words. */
function stepped(theme: Theme, steps = 1): Color {
  const panel = theme.role('panel');
  if (!('slot' in panel)) return panel;
  const by = 0.08 * steps;
  return { ...panel, lumMod: round2((panel.lumMod ?? 1) - by), lumOff: round2((panel.lumOff ?? 0) + by) };
}

const rect = (id: string, box: Box, fill: Color): SceneNode => rectNode(`motif-${id}`, 'Motif', box, fill);

/** Share of a radius at which a Bezier curve's handles make a quarter of a circle. */
const HANDLE = 0.5523;

/** A quarter of a circle in the slide's upper right corner, or in a lower one where the foot is given. */
function quarter(id: string, edge: 'left' | number, r: number, fill: Color, foot = 0): SceneNode {
  const far = round2(r * HANDLE);
  const near = round2(r - far);
  const below = `M 0 0 C 0 ${far} ${near} ${r} ${r} ${r} L ${r} 0 Z`;
  const above = `M 0 ${r} C 0 ${near} ${near} 0 ${r} 0 L ${r} ${r} Z`;
  const left = `M 0 0 C ${far} 0 ${r} ${near} ${r} ${r} L 0 ${r} Z`;
  const y = foot ? foot - r : 0;
  if (edge === 'left') return path(id, { x: 0, y, w: r, h: r }, left, fill);
  return path(id, { x: edge - r, y, w: r, h: r }, foot ? above : below, fill);
}

/** An outline in the units of its box. */
function path(id: string, box: Box, d: string, fill: Color): SceneNode {
  const { w, h } = box;
  return { kind: 'path', id: `motif-${id}`, name: 'Motif', box, view: { w, h }, d, fill, decorative: true };
}
