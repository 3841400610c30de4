// A panel along one side with the slide's title on it, the body beside it: how a talk is opened up and closed.
import { rectNode } from '../scene/rect.ts';
import type { SceneNode } from '../scene/scene.ts';
import { groundFor } from '../theme/loud.ts';
import type { Theme } from '../theme/theme.ts';
import type { Frame, Larger, LayoutPlan } from './layout.ts';
import { motif } from './motif.ts';

/** Share of the slide's width that the panel takes. */
const SHARE = 0.345;

const LARGER: readonly Larger[] = [
  [1.65, 3],
  [1.5, 4],
  [1.3, 5],
  [1.15, 5],
];

/** Sizes of the few points beside it, as factors: what a talk is about is read from the last row. */
const POINTS = [1.37, 1.28, 1.19, 1.1];
/** Share of the panel's height that a title has above the motif. */
const ABOVE_MOTIF = 0.62;

export function beside(label: string, frame: Frame, theme: Theme): LayoutPlan {
  const w = Math.round(frame.size.w * SHARE);
  const { top } = theme.spacing.margin;
  const x = w + 40;
  const ruled = theme.file.composition.side === 'rule';
  const panel = ruled ? theme.role('background') : groundFor(theme, 'side');
  return {
    label,
    title: {
      box: ruled
        ? { x: frame.inner.x, y: top + 34, w: w - frame.inner.x - 24, h: frame.size.h - 2 * top - 108 }
        : { x: frame.inner.x, y: top + 34, w: w - frame.inner.x - 24, h: Math.round(frame.size.h * ABOVE_MOTIF) - 34 },
      style: 'title',
      // where nothing else is on its side, it stands as high as the points do
      anchor: ruled ? 'middle' : 'top',
      ...(!ruled && { on: panel }),
      larger: LARGER,
    },
    body: {
      box: { x, y: top, w: frame.inner.x + frame.inner.w - x, h: frame.foot - 8 - top },
      style: 'closing',
      anchor: 'top',
    },
    decorations: ruled
      ? sideRule(w, frame, theme)
      : [
          rectNode('side-panel', 'Panel', { x: 0, y: 0, w, h: frame.size.h }, panel),
          ...motif('side', frame, theme.on(panel)),
        ],
    grow: POINTS,
    sourceless: true,
    numberOnly: true,
    furniture: true,
  };
}

/** A hairline between title and body, the motif as on paper. */
function sideRule(x: number, frame: Frame, theme: Theme): SceneNode[] {
  const box = { x, y: frame.title.y, w: 0.75, h: frame.foot - frame.title.y };
  return [rectNode('side-rule', 'Rule', box, theme.role('rule')), ...motif('paper', frame, theme)];
}
