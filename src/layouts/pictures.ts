// Pictures beside each other in equal cells: a grid with captions, and what was before with what is after.
import { splitColumns } from '../base/geometry.ts';
import type { PlaceholderName } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { aboveSource, defineLayout, type Frame, type LayoutPlan, makePlaceholder } from './layout.ts';

const NAMES: readonly PlaceholderName[] = ['picture', 'picture2', 'picture3', 'picture4'];

/** Cells for PowerPoint's users; slides place their pictures by how many there are. */
function plan(label: string, count: number, frame: Frame, theme: Theme): LayoutPlan {
  const cells = splitColumns(
    aboveSource(frame.body, frame),
    Array.from({ length: count }, () => 1),
    theme.spacing.gutter,
  );
  return {
    label,
    title: { box: frame.title, style: 'title', anchor: 'top' },
    body: { box: frame.body, style: 'body', anchor: 'top' },
    bare: true,
    extra: cells.map((box, i) =>
      makePlaceholder(
        NAMES[i] as PlaceholderName,
        `Picture ${i + 1}`,
        'Click the icon to add a picture',
        { box, style: 'caption', anchor: 'top' },
        theme,
        true,
      ),
    ),
    furniture: true,
  };
}

export const grid = defineLayout({
  name: 'grid',
  pictures: 'grid',
  plan: (frame, theme) => plan('Pictures in a grid', 3, frame, theme),
});

export const beforeAfter = defineLayout({
  name: 'before-after',
  pictures: 'pair',
  plan: (frame, theme) => plan('Before and after', 2, frame, theme),
});
