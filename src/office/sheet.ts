// A sheet is a master, a layout or a slide: its part with theme and colours, and where its placeholders inherit from
// (ECMA-376 Part 1, 19.3.1.36). Types and looking up only; shape.ts reads what stands on it.
import type { ColorContext } from './drawing/color.ts';
import type { OfficePackage } from './package.ts';
import type { ListStyle, TextContext } from './text/properties.ts';
import { listStyle } from './text/properties.ts';
import { type OfficeTheme, PLAIN_MAP, readColorMap, readTheme } from './theme.ts';
import { child, numberOf, type XmlElement } from './xml.ts';

export interface PlaceholderRef {
  /** As written; `obj` where it is not. */
  readonly type: string;
  /** Undefined where none is written, and for 4294967295, which ties it to nothing. */
  readonly idx?: number;
  /** It is tied to no placeholder of the layout. */
  readonly orphan: boolean;
  readonly vertical: boolean;
  /** `full`, `half` or `quarter` of the slide. */
  readonly size: string;
}

export interface Sheet extends TextContext {
  readonly kind: 'master' | 'layout' | 'slide';
  readonly root: XmlElement;
  /** The layout of a slide, the master of a layout. */
  readonly parent?: Sheet;
  readonly placeholders: readonly { readonly ref: PlaceholderRef; readonly element: XmlElement }[];
  /** The master's styles of titles, bodies and other text, and the presentation's of plain boxes. */
  readonly styles: TextStyles;
}

export interface TextStyles {
  readonly title: ListStyle;
  readonly body: ListStyle;
  readonly other: ListStyle;
  readonly plain: ListStyle;
}

const NO_INDEX = 4_294_967_295;

/** `p:nvPr/p:ph` of a shape, picture or frame. */
export function placeholderOf(element: XmlElement): PlaceholderRef | undefined {
  const ph = child(
    element.children.find(({ name }) => /^p:nv\w+Pr$/.test(name)),
    'p:nvPr',
    'p:ph',
  );
  if (!ph) return undefined;
  const idx = numberOf(ph, 'idx');
  return {
    type: ph.attributes.type ?? 'obj',
    ...(idx !== undefined && idx !== NO_INDEX && { idx }),
    orphan: idx === NO_INDEX,
    vertical: ph.attributes.orient === 'vert',
    size: ph.attributes.sz ?? 'full',
  };
}

/** Every placeholder on the sheet, those in groups too. */
function placeholdersOf(tree: XmlElement | undefined): Sheet['placeholders'] {
  return (tree?.children ?? []).flatMap((element) => {
    if (element.name === 'p:grpSp') return placeholdersOf(element);
    const ref = placeholderOf(element);
    return ref ? [{ ref, element }] : [];
  });
}

export const treeOf = (root: XmlElement): XmlElement | undefined => child(root, 'p:cSld', 'p:spTree');

/** Masters as read: the one of the notes is asked for by every slide. */
const masters = new WeakMap<OfficePackage, Map<string, Sheet>>();

/** The master of a part, with the plain style that `presentation.xml` gives boxes. */
export function masterSheet(pkg: OfficePackage, part: string): Sheet {
  const known = masters.get(pkg) ?? new Map<string, Sheet>();
  masters.set(pkg, known);
  const sheet = known.get(part) ?? readMaster(pkg, part);
  known.set(part, sheet);
  return sheet;
}

function readMaster(pkg: OfficePackage, part: string): Sheet {
  const root = pkg.xml(part);
  const theme = readTheme(pkg, part);
  const colors: ColorContext = { scheme: theme.scheme, map: readColorMap(child(root, 'p:clrMap'), PLAIN_MAP) };
  const context: TextContext = { pkg, part, theme, colors };
  const styles = stylesOf(root, context);
  return { ...context, kind: 'master', root, placeholders: placeholdersOf(treeOf(root)), styles };
}

function stylesOf(master: XmlElement, context: TextContext): TextStyles {
  const style = (name: string) => listStyle(child(master, 'p:txStyles', name), context);
  return {
    title: style('p:titleStyle'),
    body: style('p:bodyStyle'),
    other: style('p:otherStyle'),
    plain: listStyle(child(context.pkg.xml(context.pkg.main), 'p:defaultTextStyle'), context),
  };
}

/** A layout under its master, or a slide under its layout. */
export function sheetUnder(above: Sheet, part: string, kind: 'layout' | 'slide'): Sheet {
  const { pkg } = above;
  const root = pkg.xml(part);
  const override = child(root, 'p:clrMapOvr', 'a:overrideClrMapping');
  const theme = pkg.related(part, 'themeOverride') ? overridden(pkg, part, above.theme) : above.theme;
  const own = override !== undefined || theme !== above.theme;
  const colors = own ? { scheme: theme.scheme, map: readColorMap(override, above.colors.map) } : above.colors;
  const parent = own ? recolored(above, theme, colors) : above;
  const placeholders = placeholdersOf(treeOf(root));
  return { pkg, part, theme, colors, kind, root, parent, placeholders, styles: parent.styles };
}

/** What a sheet with colours of its own inherits is seen in its colours, not in the master's. */
function recolored(sheet: Sheet, theme: OfficeTheme, colors: ColorContext): Sheet {
  const { parent } = sheet;
  const at = { ...sheet, theme, colors };
  if (!parent) return { ...at, styles: stylesOf(sheet.root, at) };
  const under = recolored(parent, theme, colors);
  return { ...at, parent: under, styles: under.styles };
}

/**
 * A layout's theme override is a theme part without fonts and looks of its own where it does not give them (14.2.8).
 */
function overridden(pkg: OfficePackage, owner: string, under: OfficeTheme): OfficeTheme {
  const part = pkg.related(owner, 'themeOverride') as string;
  const colors = child(pkg.has(part) ? pkg.xml(part) : undefined, 'a:clrScheme');
  if (!colors) return under;
  const plain: ColorContext = { scheme: under.scheme, map: PLAIN_MAP };
  const scheme = { ...under.scheme };
  for (const one of colors.children) {
    const name = one.name.slice(2) as keyof typeof scheme;
    const color = one.children[0];
    if (name in scheme && color) scheme[name] = color.attributes.lastClr ?? color.attributes.val ?? plain.scheme[name];
  }
  return { ...under, scheme };
}

const TITLES = new Set(['title', 'ctrTitle']);
const FURNITURE = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

/** The same family: titles with titles, furniture with its own kind, all else with the body. */
export function familyOf(type: string): 'title' | 'body' | 'furniture' {
  if (TITLES.has(type)) return 'title';
  return FURNITURE.has(type) ? 'furniture' : 'body';
}

const masterType = (type: string): string => {
  const family = familyOf(type);
  return family === 'furniture' ? type : family;
};

/** The placeholders that one inherits from, nearest first, each with its sheet. */
export function ancestorsOf(ref: PlaceholderRef, sheet: Sheet): { element: XmlElement; sheet: Sheet }[] {
  const { parent } = sheet;
  if (!parent || ref.orphan) return [];
  const found =
    parent.kind === 'master'
      ? parent.placeholders.find((one) => one.ref.type === masterType(ref.type))
      : ((ref.idx === undefined ? undefined : parent.placeholders.find((one) => one.ref.idx === ref.idx)) ??
        parent.placeholders.find((one) => sameType(one.ref, ref)));
  if (!found) return parent.parent ? ancestorsOf(ref, { ...sheet, parent: parent.parent }) : [];
  return [{ element: found.element, sheet: parent }, ...ancestorsOf(found.ref, parent)];
}

function sameType(one: PlaceholderRef, ref: PlaceholderRef): boolean {
  const family = familyOf(ref.type);
  if (family === 'title') return familyOf(one.type) === 'title';
  if (family === 'furniture') return one.type === ref.type;
  // a body without idx is the layout's only one
  return ref.idx === undefined && one.type === ref.type;
}
