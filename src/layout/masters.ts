// The layouts that PowerPoint's slide master offers: the same plans that slides are placed by, as placeholders.
import type { Frame, LayoutDefinition, LayoutPlan } from '../layouts/layout.ts';
import { makePlaceholder } from '../layouts/layout.ts';
import type { Placeholder, SceneLayout } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

export function sceneLayout(definition: LayoutDefinition, plan: LayoutPlan, frame: Frame, theme: Theme): SceneLayout {
  const placeholders: Placeholder[] = [
    makePlaceholder(
      'title',
      'Title',
      'Write the point of the slide as a sentence',
      plan.title ?? { box: frame.title, style: 'title', anchor: 'top' },
      theme,
      plan.title !== undefined && plan.title.style !== 'title',
    ),
    ...(plan.bare ? [] : [makePlaceholder('body', 'Text', 'Text', bodySlot(plan, theme), theme, plan.plainBody)]),
    ...(plan.extra ?? []),
  ];
  if (plan.furniture) {
    const slot = (box: Frame['footer'], align: 'start' | 'end') => ({ box, style: 'footer' as const, anchor: 'bottom' as const, align });
    if (theme.file.furniture.footer) placeholders.push(makePlaceholder('footer', 'Footer', 'Footer', slot(frame.footer, 'start'), theme, true));
    if (theme.file.furniture.number) placeholders.push(makePlaceholder('number', 'Slide number', '\u2039#\u203A', slot(frame.number, 'end'), theme, true));
  }
  return {
    name: definition.name,
    label: plan.label,
    placeholders,
    decorations: plan.decorations ?? [],
    ...(plan.panel && { background: { kind: 'color', color: theme.role('panel') } }),
  };
}

function bodySlot(plan: LayoutPlan, theme: Theme): LayoutPlan['body'] {
  if (plan.bodyColumns !== 2) return plan.body;
  return { ...plan.body, box: { ...plan.body.box, w: (plan.body.box.w - theme.spacing.gutter) / 2 } };
}
