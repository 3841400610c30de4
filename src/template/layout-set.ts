// All layouts of a deck in a template: each plan with its frame, its looks, and what stands on its ground.
import { contrast } from '../base/color.ts';
import { LAYOUTS, layoutOf } from '../layouts/index.ts';
import type { LayoutDefinition, LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import { groundFill } from '../office/ground.ts';
import type { TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import type { Asset, LayoutName, SceneLayout } from '../scene/scene.ts';
import { onBand } from './band.ts';
import type { Building } from './building.ts';
import { aroundOf, frameOn, pictureRoom, roomBelow } from './frames.ts';
import { behind, inTemplate, isShielded } from './ground.ts';
import { baseFor, players } from './ladder.ts';
import { reportContrast, reportMissing } from './layout-faults.ts';
import { themeFor } from './layout-theme.ts';
import { madeLayout } from './made-layout.ts';
import type { Role } from './names.ts';
import { TemplatePictures } from './pictures.ts';
import { nativePlan } from './plans.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import { fullGround, type StaticsContext, staticsOf } from './statics.ts';
import type { Template } from './template.ts';
import { textNodes } from './texts.ts';

export interface TemplateSet extends LayoutSet {
  readonly assets: ReadonlyMap<string, Asset>;
}

/** The layouts that a deck uses are drawn; of the others only the places are known. */
export async function templateLayouts(building: Building, used: ReadonlySet<LayoutName>): Promise<TemplateSet> {
  const { template, theme, fonts, host, diagnostics, span } = building;
  const pictures = new TemplatePictures(template.presentation.pkg, host, diagnostics.limits);
  const told = new Set<string>();
  const staticsFor = ({ sheet }: LayoutShape): StaticsContext => ({
    pictures,
    scale: template.scale,
    size: template.size,
    told,
    text: (shape, id) => (canBeSeen(shape, sheet) ? textNodes(shape, id, template.scale, theme, fonts, told) : []),
  });
  const placed = new Map<LayoutName, PlacedLayout>();
  for (const definition of LAYOUTS) {
    const one = place(definition, building, used.has(definition.name));
    const scene = one.scene as SceneLayout;
    const layout = layoutFor(scene, template);
    const ground = used.has(definition.name)
      ? await groundOf(layout, template, staticsFor(layout))
      : { decorations: [] };
    placed.set(definition.name, { ...one, scene: { ...scene, ...ground } });
  }
  if (told.size > 0)
    diagnostics.report(
      'template/effect-left-out',
      `The page does not show all that stands on the template ${template.name}: ${[...told].sort().join('; ')}`,
      span,
      'The PowerPoint file has it; simpler shapes are drawn alike in both',
    );
  return {
    size: template.size,
    assets: pictures.assets,
    of: (name) => placed.get(name) ?? (placed.get(layoutOf(name).name) as PlacedLayout),
  };
}

/** Words in the colour of what lies behind them are a maker's note, not a part of the slide. */
function canBeSeen({ text, box, fill }: TextShape, sheet: Sheet): boolean {
  const own = fill.kind === 'solid' ? fill.color.hex : behind(sheet, box)?.hex;
  const inks = text?.paragraphs.flatMap(({ runs }) => runs.map(({ look }) => look.color?.hex)) ?? [];
  return own === undefined || inks.some((ink) => ink === undefined || contrast(ink, own) > UNSEEN);
}
const UNSEEN = 1.2;

const layoutFor = ({ native }: SceneLayout, { layouts }: Template): LayoutShape =>
  layouts.find(({ sheet }) => sheet.part === native?.part) as LayoutShape;

// ---- One layout

/** Their places hold a few words: a picture goes beside them. */
const OPENING: ReadonlySet<LayoutName> = new Set(['title', 'section']);

function place(definition: LayoutDefinition, building: Building, tell: boolean): PlacedLayout {
  const { template, theme } = building;
  for (const layout of players(definition.name, template.match)) {
    const frame = frameOn(layout, template, theme);
    const native = nativePlan(definition.name, layout, frame, template.scale, (box) =>
      roomBelow(box, layout, template),
    );
    if (!native) continue;
    const lent = template.match[definition.name as Role]?.layout !== layout;
    if (lent && tell) reportMissing(definition.name, `its layout "${layout.name}" is used`, building);
    const own = themeFor(native, layout, building);
    const room =
      definition.cover === 'edge' && OPENING.has(definition.name)
        ? pictureRoom(native.plan, layout, template, own)
        : undefined;
    const plan = {
      ...onBand(native.plan, layout, own, building),
      around: aroundOf(native.plan.body.box, layout, template),
      shielded: isShielded(layout.sheet, inTemplate(native.plan.body.box, template.scale)),
      titleShielded:
        native.plan.title !== undefined && isShielded(layout.sheet, inTemplate(native.plan.title.box, template.scale)),
      ...(room && { pictureRoom: room }),
    };
    if (tell) reportContrast(definition.name, layout, plan, own, building);
    const scene: SceneLayout = {
      ...useOf(definition),
      name: definition.name,
      label: layout.name,
      placeholders: native.placeholders,
      decorations: [],
      native: { part: layout.sheet.part, made: false, titled: layout.title !== undefined },
    };
    return { plan, frame, theme: own, scene };
  }
  const base = baseFor(definition.name, template.match, template.layouts);
  if (tell) reportMissing(definition.name, `one is made from its layout "${base.name}"`, building);
  return madeLayout(definition, base, building);
}

const useOf = ({ purpose, pptxType, takesAnything }: LayoutDefinition) => ({
  ...(purpose && { purpose }),
  ...(pptxType !== undefined && { pptxType }),
  ...(takesAnything && { takesAnything }),
});

// ---- Grounds

async function groundOf(
  layout: LayoutShape,
  { size, scale }: Template,
  context: StaticsContext,
): Promise<Pick<SceneLayout, 'decorations' | 'background' | 'grounds'>> {
  const decorations = await staticsOf(layout.sheet, context);
  const fill = groundFill(layout.sheet);
  if (fill?.kind === 'solid') return { background: { kind: 'color', color: fill.color.color }, decorations };
  const whole = { x: 0, y: 0, w: size.w / scale, h: size.h / scale };
  if (!fill || fill.kind === 'none' || fill.kind === 'group') return { decorations };
  const shape = await fullGround(fill, whole, context);
  const color = fill.kind === 'gradient' ? fill.stops[0]?.color.color : undefined;
  return {
    ...(color && { background: { kind: 'color', color } }),
    grounds: shape.length,
    decorations: [...shape, ...decorations],
  };
}
