// What is told of a layout: none for a role, or its text can't be read on its own ground.
import { contrast, resolveHex } from '../base/color.ts';
import type { LayoutPlan } from '../layouts/layout.ts';
import type { LayoutName } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import type { Building } from './building.ts';
import { behind, inkBox, inTemplate } from './ground.ts';
import type { LayoutShape } from './shape-of-layout.ts';

export function reportMissing(name: LayoutName, instead: string, { template, diagnostics, span }: Building): void {
  diagnostics.report(
    'template/layout-missing',
    `The template ${template.name} has no layout for ${name}: ${instead}`,
    span,
    `Write template: {file: ${template.name}, layouts: {${name}: "..."}} if one of its layouts is meant for it`,
  );
}

/** The least contrast of text, and from which size (pt) 3 to 1 is enough: WCAG 2.2, 1.4.3. */
export const READABLE = 4.5;
const LARGE = 24;

/** A template whose own text cannot be read on its own ground is told. */
export function reportContrast(
  name: LayoutName,
  layout: LayoutShape,
  plan: LayoutPlan,
  theme: Theme,
  building: Building,
): void {
  const { template, tokens, diagnostics, span } = building;
  for (const slot of [plan.title, plan.bare ? undefined : plan.body]) {
    if (!slot) continue;
    const { size, line } = theme.style(slot.style);
    const box = inkBox(slot.box, slot.anchor, size * line);
    const under = behind(layout.sheet, inTemplate(box, template.scale));
    const ink = resolveHex(theme.styleColor(slot.style), tokens.palette);
    if (!under) continue;
    const ratio = contrast(ink, under.hex);
    const least = size >= LARGE ? 3 : READABLE;
    if (ratio >= least) continue;
    diagnostics.report(
      'template/contrast',
      `On the layout "${layout.name}" (${name}) the template ${template.name} ` +
        `writes #${ink} on #${under.hex}: ${ratio.toFixed(1)} to 1, where ${least} is needed`,
      span,
      'Choose another layout with layouts:, or have the template mended',
    );
  }
}
