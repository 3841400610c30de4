// A layout that the template lacks, made from one that it has: within its safe area, in its colours and fonts.
import { NO_INSETS } from '../base/geometry.ts';
import { sceneLayout } from '../layout/masters.ts';
import type { Frame, LayoutDefinition, LayoutPlan, PlacedLayout } from '../layouts/layout.ts';
import type { LevelStyle, Placeholder, PlaceholderName } from '../scene/scene.ts';
import { onBand } from './band.ts';
import type { Building } from './building.ts';
import { aroundOf, frameOn } from './frames.ts';
import { inTemplate, intersects, isShielded } from './ground.ts';
import { heldBy, unplaced } from './held.ts';
import { themeOn } from './layout-theme.ts';
import { furniturePlaceholders, marksOf } from './marks.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import { faceOf } from './tokens.ts';

/** Where indices of placeholders begin that are written onto copies of layouts: none of PowerPoint's own. */
const FIRST_INDEX = 41;

export function madeLayout(definition: LayoutDefinition, base: LayoutShape, building: Building): PlacedLayout {
  const { template, theme: everydayTheme } = building;
  const { scale } = template;
  const frame = frameOn(base, template, everydayTheme);
  const theme = themeOn(base, frame, building);
  const planned = onGround(definition.plan(frame, theme), frame);
  const own = base.title && !base.vertical ? heldBy(base.title, base, scale) : undefined;
  const kept = planned.title?.box === frame.title ? own : undefined;
  const { decorations: _, ground: __, title: asked, ...rest } = planned;
  const title = asked ?? { box: frame.unseen, style: 'title' as const, anchor: 'bottom' as const };
  const level = kept?.levels[0];
  const colors = level ? { title: level.color } : {};
  const caps = level ? { title: level.caps ?? false } : {};
  const plan: LayoutPlan = {
    ...rest,
    ...(asked && {
      title: kept ? { ...title, anchor: kept.anchor, align: (kept.levels[0] as LevelStyle).align } : title,
    }),
    label: planned.label,
    fixed: true,
    marks: marksOf(base, scale),
    around: aroundOf(planned.body.box, base, template),
    shielded: isShielded(base.sheet, inTemplate(planned.body.box, template.scale)),
    furniture: true,
  };
  const titled = theme.with(
    kept
      ? { type: { ...theme.file.type, title: { ...theme.style('title'), ...faceOf(kept.levels[0] as LevelStyle) } } }
      : {},
    { colors: { ...theme.looks.colors, ...colors }, caps: { ...theme.looks.caps, ...caps } },
  );
  const scene = sceneLayout(definition, plan, frame, titled);
  let index = FIRST_INDEX;
  const placeholders = scene.placeholders
    .filter(({ name }) => !MARKS.includes(name) && name !== 'source')
    .map((one): Placeholder => {
      if (one.name === 'title') {
        if (kept) return { ...one, box: kept.box, anchor: kept.anchor, styles: kept.levels, native: kept.native };
        if (!plan.title) return { ...one, ...hidden(frame, base, scale) };
        return {
          ...one,
          styles: [titled.level(plan.title.style, 0)],
          native: { type: 'title', inset: NO_INSETS, listLevel: 0, made: true },
        };
      }
      const styles = one.styles.length > 0 ? one.styles : (titled.looks.levels ?? []);
      const type = KINDS[one.name] ?? (definition.takesAnything ? 'obj' : 'body');
      return {
        ...one,
        styles,
        native: { type, idx: index++, inset: NO_INSETS, listLevel: titled.looks.listLevel ?? 0, made: true },
      };
    });
  return {
    plan: kept ? onBand(plan, base, titled, building) : plan,
    frame,
    theme: titled,
    scene: {
      ...scene,
      placeholders: [...placeholders, ...furniturePlaceholders(base, scale)],
      decorations: [],
      native: { part: base.sheet.part, made: true, titled: kept !== undefined },
    },
  };
}

/**
 * A title on a panel of ours, which is not drawn here, stands where the template has titles, as large as they are, and
 * its body below; so does a body that would lie on a title which stands beside the template's bodies.
 */
function onGround(plan: LayoutPlan, { title, body }: Frame): LayoutPlan {
  if (plan.title?.on) {
    const { on: _, larger: __, ...slot } = plan.title;
    return { ...plan, title: { ...slot, box: title }, body: { ...plan.body, box: body } };
  }
  const over = plan.title?.box === title && intersects(plan.body.box, title);
  const beside = { ...body, x: body.x + SIGN, w: body.w - SIGN };
  return over ? { ...plan, body: { ...plan.body, box: beside } } : plan;
}
/** A quotation's sign hangs left of it. */
const SIGN = 48;

const MARKS: readonly PlaceholderName[] = ['footer', 'number', 'date'];
const KINDS: Readonly<Partial<Record<PlaceholderName, string>>> = {
  picture: 'pic',
  caption: 'body',
  heading1: 'body',
  heading2: 'body',
  subtitle: 'body',
};

function hidden(frame: Frame, base: LayoutShape, scale: number): Pick<Placeholder, 'box' | 'styles' | 'native'> {
  const { box, levels, native } = unplaced(frame, base, scale);
  return { box, styles: levels, native };
}
