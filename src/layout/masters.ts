// The layouts that PowerPoint's slide master offers: the same plans that slides are placed by, as placeholders.
import type { Frame, LayoutDefinition, LayoutPlan } from '../layouts/layout.ts';
import { aboveSource, hasSource, makePlaceholder } from '../layouts/layout.ts';
import type { Placeholder, SceneLayout } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';

export function sceneLayout(definition: LayoutDefinition, plan: LayoutPlan, frame: Frame, theme: Theme): SceneLayout {
  const placeholders: Placeholder[] = [
    makePlaceholder(
      'title',
      'Title',
      'Write the point of the slide as a sentence',
      plan.title ?? { box: frame.unseen, style: 'title', anchor: 'bottom' },
      theme,
      plan.title !== undefined && plan.title.style !== 'title',
    ),
    ...(plan.bare
      ? []
      : [makePlaceholder('body', 'Text', 'Text', bodySlot(plan, frame, theme), theme, plan.plainBody)]),
    ...(plan.bodyColumns === 2
      ? [makePlaceholder('body2', 'Text, second column', 'Text', secondSlot(plan, theme), theme, plan.plainBody)]
      : []),
    ...(plan.extra ?? []),
  ];
  if (hasSource(plan))
    placeholders.push(
      makePlaceholder(
        'source',
        'Source',
        'Source',
        { box: frame.source, style: 'small', anchor: 'bottom' },
        theme,
        true,
      ),
    );
  if (plan.furniture) {
    const slot = (box: Frame['footer'], align: 'start' | 'end') => ({
      box,
      style: 'footer' as const,
      anchor: 'bottom' as const,
      align,
    });
    // those that the theme shows nothing in are there too: Insert > Header and footer fills them
    placeholders.push(
      ...(plan.numberOnly
        ? []
        : [makePlaceholder('footer', 'Footer', 'Footer', slot(frame.footer, 'start'), theme, true)]),
      makePlaceholder('date', 'Date', '', slot(frame.date, 'end'), theme, true),
      makePlaceholder('number', 'Slide number', '\u2039#\u203A', slot(frame.number, 'end'), theme, true),
    );
  }
  const { name, purpose, pptxType, takesAnything, cover, pictures } = definition;
  return {
    name,
    ...(purpose && { purpose }),
    ...(pptxType && { pptxType }),
    ...(takesAnything && { takesAnything }),
    ...(cover && { cover }),
    ...(pictures && { pictures }),
    label: plan.label,
    placeholders,
    decorations: plan.decorations ?? [],
    ...(plan.ground && { background: { kind: 'color', color: plan.ground } }),
  };
}

function bodySlot(plan: LayoutPlan, frame: Frame, theme: Theme): LayoutPlan['body'] {
  if (hasSource(plan)) return { ...plan.body, box: aboveSource(plan.body.box, frame) };
  if (plan.bodyColumns !== 2) return plan.body;
  return { ...plan.body, box: { ...plan.body.box, w: (plan.body.box.w - theme.spacing.gutter) / 2 } };
}

function secondSlot(plan: LayoutPlan, theme: Theme): LayoutPlan['body'] {
  const w = (plan.body.box.w - theme.spacing.gutter) / 2;
  return { ...plan.body, box: { ...plan.body.box, x: plan.body.box.x + w + theme.spacing.gutter, w } };
}
