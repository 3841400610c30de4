// Two columns below a title; a comparison has a heading over each.
import { splitColumns } from '../base/geometry.ts';
import type { Theme } from '../theme/theme.ts';
import { aboveSource, defineLayout, type Frame, type LayoutPlan, makePlaceholder } from './layout.ts';

function halves(frame: Frame, theme: Theme) {
  const [left, right] = splitColumns(aboveSource(frame.body, frame), [1, 1], theme.spacing.gutter);
  return { left: left as typeof frame.body, right: right as typeof frame.body };
}

const base = (frame: Frame, label: string): LayoutPlan => ({
  label,
  title: { box: frame.title, style: 'title', anchor: 'top' },
  body: { box: frame.body, style: 'body', anchor: 'top' },
  furniture: true,
});

export const twoColumn = defineLayout({
  name: 'two-column',
  pptxType: 'twoObj',
  takesAnything: true,
  plan(frame, theme) {
    const { left, right } = halves(frame, theme);
    const slot = (box: typeof left) => ({ box, style: 'body' as const, anchor: 'top' as const });
    return {
      ...base(frame, 'Two columns'),
      bare: true,
      extra: [
        makePlaceholder('body', 'Left text', 'Text of the left column', slot(left), theme),
        makePlaceholder('body2', 'Right text', 'Text of the right column', slot(right), theme),
      ],
    };
  },
});

export const comparison = defineLayout({
  name: 'comparison',
  pptxType: 'twoTxTwoObj',
  takesAnything: true,
  plan(frame, theme) {
    const { left, right } = halves(frame, theme);
    const style = theme.style('heading');
    const head = Math.ceil(style.size * style.line) + 8;
    const top = (box: typeof left) => ({ box: { ...box, h: head }, style: 'heading' as const, anchor: 'top' as const });
    const rest = (box: typeof left) => ({
      box: { ...box, y: box.y + head, h: box.h - head },
      style: 'body' as const,
      anchor: 'top' as const,
    });
    return {
      ...base(frame, 'Comparison'),
      bare: true,
      extra: [
        makePlaceholder('heading1', 'Left heading', 'What is on the left', top(left), theme, true),
        makePlaceholder('body', 'Left text', 'Text of the left column', rest(left), theme),
        makePlaceholder('heading2', 'Right heading', 'What is on the right', top(right), theme, true),
        makePlaceholder('body2', 'Right text', 'Text of the right column', rest(right), theme),
      ],
    };
  },
});
