// All layouts of a deck in a template: each plan with its frame, its looks, and what stands on its ground.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { NO_INSETS } from '../base/geometry.ts';
import type { Host } from '../host/host.ts';
import { sceneLayout } from '../layout/masters.ts';
import { LAYOUTS, layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutDefinition, LayoutPlan, LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import type { TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import type { Asset, LayoutName, LevelStyle, Placeholder, PlaceholderName, SceneLayout } from '../scene/scene.ts';
import type { TextStyle, TextStyleName, ThemeFile } from '../schema/theme-file.ts';
import type { FontStore } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { frameOn, roomBelow } from './frames.ts';
import { behind, groundFill, inkBox, legiblePart } from './ground.ts';
import { baseFor, players } from './ladder.ts';
import { listLevelOf } from './levels.ts';
import type { Role } from './names.ts';
import { TemplatePictures } from './pictures.ts';
import { furniturePlaceholders, heldBy, marksOf, type NativePlan, nativePlan, unplaced } from './plans.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import { fullGround, type StaticsContext, staticsOf } from './statics.ts';
import type { Template } from './template.ts';
import { textNodes } from './texts.ts';
import { faceOf, rolesOf, type Tokens } from './tokens.ts';

export interface TemplateSet extends LayoutSet {
  readonly assets: ReadonlyMap<string, Asset>;
}

export interface Building {
  readonly template: Template;
  readonly tokens: Tokens;
  readonly theme: Theme;
  readonly fonts: FontStore;
  readonly host: Host;
  readonly diagnostics: Diagnostics;
  readonly span?: Span | undefined;
}

/** The layouts that a deck uses are drawn; of the others only the places are known. */
export async function templateLayouts(building: Building, used: ReadonlySet<LayoutName>): Promise<TemplateSet> {
  const { template, theme, fonts, host, diagnostics, span } = building;
  const pictures = new TemplatePictures(template.presentation.pkg, host, diagnostics.limits);
  const told = new Set<string>();
  const staticsFor = ({ sheet }: LayoutShape): StaticsContext => ({
    pictures,
    scale: template.scale,
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
    const plan = onBand(native.plan, layout, own, building);
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
  return made(definition, base, building);
}

/** A title in the colour of the slide's ground stays on the band behind it. */
function onBand(plan: LayoutPlan, layout: LayoutShape, theme: Theme, { template, tokens }: Building): LayoutPlan {
  const { title } = plan;
  if (!title) return plan;
  const { scale } = template;
  const { x, y, w, h } = title.box;
  const ink = resolveHex(theme.styleColor(title.style), tokens.palette);
  const band = legiblePart(layout.sheet, { x: x / scale, y: y / scale, w: w / scale, h: h / scale }, ink);
  if (!band) return plan;
  const [top, bottom] = [band.y * scale, (band.y + band.h) * scale];
  const middle = y + h / 2;
  const room = { top: bottom - y, bottom: y + h - top, middle: 2 * Math.min(middle - top, bottom - middle) }[
    title.anchor
  ];
  return room > 0 ? { ...plan, title: { ...title, room: Math.min(h, room) } } : plan;
}

const useOf = ({ purpose, pptxType, takesAnything }: LayoutDefinition) => ({
  ...(purpose && { purpose }),
  ...(pptxType !== undefined && { pptxType }),
  ...(takesAnything && { takesAnything }),
});

function reportMissing(name: LayoutName, instead: string, { template, diagnostics, span }: Building): void {
  diagnostics.report(
    'template/layout-missing',
    `The template ${template.name} has no layout for ${name}: ${instead}`,
    span,
    `Write template: {file: ${template.name}, layouts: {${name}: "..."}} if one of its layouts is meant for it`,
  );
}

/** The theme in a layout's own sizes and colours, readable on its own ground. */
function themeFor(native: NativePlan, layout: LayoutShape, { theme, template, tokens }: Building): Theme {
  const type: Record<string, TextStyle> = { ...theme.file.type };
  const colors: Partial<Record<TextStyleName, Color>> = { ...theme.looks.colors };
  const aligns = { ...theme.looks.aligns };
  for (const [style, level] of native.styles) {
    type[style] = { ...(type[style] as TextStyle), ...faceOf(level) };
    colors[style] = level.color;
    aligns[style] = level.align;
  }
  const [first] = native.levels;
  const spacing = {
    ...theme.spacing,
    ...(native.gutter !== undefined && { gutter: native.gutter }),
    ...(first && { paragraph: Math.max(first.spaceBefore, first.size * 0.3), item: first.spaceBefore }),
  };
  const changes = {
    type: type as ThemeFile['type'],
    spacing,
    ...groundRoles(native, layout, { theme, template, tokens }),
  };
  return theme.with(changes, {
    colors,
    aligns,
    ...(native.levels.length > 0 && { levels: native.levels, listLevel: listLevelOf(native.levels) }),
  });
}

/** Where a layout's ground is another than the everyday's, colours are chosen anew for it. */
function groundRoles(
  native: NativePlan,
  layout: LayoutShape,
  { theme, template, tokens }: Pick<Building, 'theme' | 'template' | 'tokens'>,
): Partial<ThemeFile> {
  const { box } = native.plan.body;
  const { scale } = template;
  const ground = behind(layout.sheet, { x: box.x / scale, y: box.y / scale, w: box.w / scale, h: box.h / scale });
  if (!ground || ground.hex === tokens.ground) return {};
  const level = native.levels[0] ?? theme.level('body', 0);
  const title = [...native.styles.values()][0] ?? theme.level('title', 0);
  const variant = theme.file.variants[theme.variant];
  const roles = rolesOf(ground.color, ground.hex, level, title, tokens.palette);
  return { variants: { light: { ...variant, roles }, dark: { ...variant, roles } } };
}

const READABLE = 4.5;
const LARGE = 24;

/** A template whose own text cannot be read on its own ground is told. */
function reportContrast(
  name: LayoutName,
  layout: LayoutShape,
  plan: LayoutPlan,
  theme: Theme,
  building: Building,
): void {
  const { template, tokens, diagnostics, span } = building;
  const { scale } = template;
  for (const slot of [plan.title, plan.bare ? undefined : plan.body]) {
    if (!slot) continue;
    const { size, line } = theme.style(slot.style);
    const { x, y, w, h } = inkBox(slot.box, slot.anchor, size * line);
    const under = behind(layout.sheet, { x: x / scale, y: y / scale, w: w / scale, h: h / scale });
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

// ---- Layouts that the template lacks

/** Where indices of placeholders begin that are written onto copies of layouts: none of PowerPoint's own. */
const FIRST_INDEX = 41;

function made(definition: LayoutDefinition, base: LayoutShape, building: Building): PlacedLayout {
  const { template, theme: everydayTheme } = building;
  const { scale } = template;
  const frame = frameOn(base, template, everydayTheme);
  const theme = themeOn(base, frame, building);
  const planned = definition.plan(frame, theme);
  const own = base.title && heldBy(base.title, base, scale);
  const keepsTitle = own !== undefined && planned.title?.box === frame.title;
  const { decorations: _, ground: __, title: asked, ...rest } = planned;
  // what is dark in our own layouts is not drawn here: its ink is not wanted
  const { on: ___, ...title } = asked ?? { box: frame.unseen, style: 'title' as const, anchor: 'bottom' as const };
  const colors = keepsTitle && own ? { title: (own.levels[0] as LevelStyle).color } : {};
  const plan: LayoutPlan = {
    ...rest,
    ...(asked && {
      title: keepsTitle && own ? { ...title, anchor: own.anchor, align: (own.levels[0] as LevelStyle).align } : title,
    }),
    label: planned.label,
    fixed: true,
    marks: marksOf(base, scale),
    furniture: true,
  };
  const titled = theme.with(
    keepsTitle && own
      ? { type: { ...theme.file.type, title: { ...theme.style('title'), ...faceOf(own.levels[0] as LevelStyle) } } }
      : {},
    { colors: { ...theme.looks.colors, ...colors } },
  );
  const scene = sceneLayout(definition, plan, frame, titled);
  let index = FIRST_INDEX;
  const placeholders = scene.placeholders
    .filter(({ name }) => !MARKS.includes(name) && name !== 'source')
    .map((one): Placeholder => {
      if (one.name === 'title') {
        if (keepsTitle && own)
          return { ...one, box: own.box, anchor: own.anchor, styles: own.levels, native: own.native };
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
    plan: keepsTitle ? onBand(plan, base, titled, building) : plan,
    frame,
    theme: titled,
    scene: {
      ...scene,
      placeholders: [...placeholders, ...furniturePlaceholders(base, scale)],
      decorations: [],
      native: { part: base.sheet.part, made: true, titled: keepsTitle },
    },
  };
}

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

/** Text on a ground of the template's, in colours that can be read there. */
function themeOn(base: LayoutShape, frame: Frame, { theme, template, tokens }: Building): Theme {
  const { scale } = template;
  const { x, y, w, h } = frame.body;
  const ground = behind(base.sheet, { x: x / scale, y: y / scale, w: w / scale, h: h / scale });
  const variant = theme.file.variants[theme.variant];
  const level = theme.looks.levels?.[0] ?? theme.level('body', 0);
  const roles = ground
    ? rolesOf(ground.color, ground.hex, level, theme.level('title', 0), tokens.palette)
    : variant.roles;
  const text = (color: Color): Color =>
    ground && contrast(resolveHex(color, tokens.palette), ground.hex) < READABLE ? roles.text : color;
  const levels = theme.looks.levels?.map((one) => ({ ...one, color: text(one.color) }));
  return theme.with(
    { variants: { light: { ...variant, roles }, dark: { ...variant, roles } } },
    {
      colors: {
        ...theme.looks.colors,
        body: roles.text,
        statement: roles.title,
        cover: roles.title,
        opener: roles.title,
      },
      ...(levels && { levels }),
    },
  );
}

// ---- Grounds

async function groundOf(
  layout: LayoutShape,
  { size, scale }: Template,
  context: StaticsContext,
): Promise<Pick<SceneLayout, 'decorations' | 'background'>> {
  const decorations = await staticsOf(layout.sheet, context);
  const fill = groundFill(layout.sheet);
  if (fill?.kind === 'solid') return { background: { kind: 'color', color: fill.color.color }, decorations };
  const whole = { x: 0, y: 0, w: size.w / scale, h: size.h / scale };
  if (!fill || fill.kind === 'none' || fill.kind === 'group') return { decorations };
  const shape = await fullGround(fill, whole, context);
  const color = fill.kind === 'gradient' ? fill.stops[0]?.color.color : undefined;
  return { ...(color && { background: { kind: 'color', color } }), decorations: [...shape, ...decorations] };
}
