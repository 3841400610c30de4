// Geometry, fill and outline of a shape: its own, else those of the placeholders it inherits from, else the theme's
// entries that its style names (ECMA-376 Part 1, 20.1.4.2).
import { colorIn } from './drawing/color.ts';
import { type Fill, type FillContext, fillIn, fillOf, type Outline, outlineOf } from './drawing/fill.ts';
import { outlinesOf } from './drawing/geometry.ts';
import type { GroupFrame, Placement } from './drawing/placement.ts';
import type { DrawnGeometry, ShapeBase } from './shape.ts';
import { ancestorsOf, type Sheet } from './sheet.ts';
import { child, numberOf, type XmlElement } from './xml.ts';

/** A sheet and the groups around what is read. */
export interface Reading {
  readonly sheet: Sheet;
  readonly groups: readonly GroupFrame[];
  readonly groupFill?: Fill;
}

export const contextOf = (sheet: Sheet): FillContext => ({ pkg: sheet.pkg, part: sheet.part, colors: sheet.colors });
export const propertiesOf = (element: XmlElement): XmlElement | undefined =>
  element.children.find(({ name }) => /^(?:p|dsp):(?:spPr|grpSpPr)$/.test(name));
function geometryOf(properties: readonly (XmlElement | undefined)[], { box }: Placement): DrawnGeometry {
  const found = properties
    .flatMap((one) => one?.children ?? [])
    .find(({ name }) => name === 'a:prstGeom' || name === 'a:custGeom');
  if (!found) return { preset: 'rect', outlines: [] };
  const outlines = outlinesOf(found, box);
  return {
    preset: found.name === 'a:custGeom' ? 'custom' : (found.attributes.prst ?? ''),
    ...(outlines && { outlines }),
  };
}

/** The entry of the theme that a shape's style refers to by number (20.1.4.2). */
function styled(element: XmlElement, name: string, list: readonly XmlElement[], sheet: Sheet) {
  const reference = child(element, element.name.startsWith('dsp') ? 'dsp:style' : 'p:style', name);
  const entry = list[(numberOf(reference, 'idx') ?? 0) - 1];
  const placeholder = colorIn(reference, sheet.colors);
  const colors = { ...sheet.colors, ...(placeholder && { placeholder }) };
  // pictures of a theme's fills belong to the theme's part
  return entry && { entry, context: { pkg: sheet.pkg, part: sheet.theme.part, colors } };
}

interface Looks {
  readonly fill: Fill;
  readonly outline?: Outline;
  readonly geometry: DrawnGeometry;
  readonly effects: readonly string[];
}

export function looksOf(element: XmlElement, at: Reading, base: ShapeBase): Looks {
  const { sheet } = at;
  const line = [{ element, sheet }, ...(base.placeholder ? ancestorsOf(base.placeholder, sheet) : [])];
  const fills = styled(element, 'a:fillRef', sheet.theme.fills, sheet);
  const lines = styled(element, 'a:lnRef', sheet.theme.lines, sheet);
  const written = line
    .map((one) => fillIn(propertiesOf(one.element), contextOf(one.sheet)))
    .find((fill) => fill !== undefined);
  const fill = written ?? (fills && fillOf(fills.entry, fills.context)) ?? { kind: 'none' };
  const outline = line
    .toReversed()
    .reduce<Outline | undefined>(
      (under, one) => outlineOf(child(propertiesOf(one.element), 'a:ln'), contextOf(one.sheet), under),
      lines && outlineOf(lines.entry, lines.context),
    );
  const own = propertiesOf(element);
  const drawn = outline && outline.fill.kind !== 'none' ? outline : undefined;
  const effects = child(own, 'a:effectLst')?.children.map(({ name }) => name.slice(2)) ?? [];
  const depth = ['a:scene3d', 'a:sp3d', 'a:effectDag'].filter((name) => child(own, name)).map((name) => name.slice(2));
  return {
    fill: fill.kind === 'group' ? (at.groupFill ?? { kind: 'none' }) : fill,
    ...(drawn && { outline: drawn }),
    // the nearest geometry of the line counts
    geometry: geometryOf(
      line.map((one) => propertiesOf(one.element)),
      base,
    ),
    effects: [...effects, ...depth],
  };
}
