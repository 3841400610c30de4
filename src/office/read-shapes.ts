// A sheet's tree -> what stands on it, in the order of painting.
import { readChart } from './chart.ts';
import { readDiagram } from './diagram.ts';
import { type Fill, fillIn, pictureFill } from './drawing/fill.ts';
import { type GroupFrame, type Placement, placeInGroup, readGroupFrame, readPlacement } from './drawing/placement.ts';
import { linkOf } from './link.ts';
import { contextOf, looksOf, propertiesOf, type Reading } from './looks.ts';
import type {
  ConnectorShape,
  DiagramShape,
  GroupShape,
  OfficeShape,
  PictureShape,
  ShapeBase,
  TextShape,
} from './shape.ts';
import { textOf } from './shape-text.ts';
import { ancestorsOf, placeholderOf, type Sheet, treeOf } from './sheet.ts';
import { readTable } from './table.ts';
import { child, descendants, flagOf, numberOf, type XmlElement } from './xml.ts';

/**
 * All that stands on a sheet, without what its layout and master show. Throws an OfficeFault where a part it needs is
 * damaged.
 */
export function readShapes(sheet: Sheet): readonly OfficeShape[] {
  let shapes = read.get(sheet);
  if (!shapes) read.set(sheet, (shapes = shapesIn(treeOf(sheet.root), sheet, [])));
  return shapes;
}

/** A sheet is asked for its shapes by whoever needs one of them. */
const read = new WeakMap<Sheet, readonly OfficeShape[]>();

const KINDS: Readonly<Record<string, (element: XmlElement, at: Reading) => OfficeShape>> = {
  'p:sp': textShape,
  'dsp:sp': textShape,
  'p:pic': pictureShape,
  'p:cxnSp': connectorShape,
  'p:grpSp': groupShape,
  'dsp:grpSp': groupShape,
  'p:graphicFrame': frameShape,
};

export function shapesIn(
  tree: XmlElement | undefined,
  sheet: Sheet,
  groups: readonly GroupFrame[],
  groupFill?: Fill,
): OfficeShape[] {
  return (tree?.children ?? []).flatMap((element) => {
    const read = KINDS[element.name];
    return read ? [read(element, { sheet, groups, ...(groupFill && { groupFill }) })] : [];
  });
}

const NOWHERE: Placement = { box: { x: 0, y: 0, w: 0, h: 0 }, rotation: 0, flipH: false, flipV: false };

function baseOf(element: XmlElement, { sheet, groups }: Reading, transform?: XmlElement): ShapeBase {
  const names = element.children.find(({ name }) => /^(?:p|dsp):nv\w+Pr$/.test(name));
  const properties = names?.children.find(({ name }) => name.endsWith(':cNvPr'));
  const placeholder = placeholderOf(element);
  const own = readPlacement(transform ?? child(propertiesOf(element), 'a:xfrm'));
  const inherited =
    own || !placeholder
      ? undefined
      : ancestorsOf(placeholder, sheet)
          .map((one) => readPlacement(child(propertiesOf(one.element), 'a:xfrm') ?? child(one.element, 'p:xfrm')))
          .find((one) => one !== undefined);
  const placement = own ? groups.reduceRight((at, group) => placeInGroup(at, group), own) : (inherited ?? NOWHERE);
  const creationId = descendants(child(properties, 'a:extLst'), 'a16:creationId')[0]?.attributes.id;
  const link = linkOf(child(properties, 'a:hlinkClick'), sheet);
  const found = own ? 'own' : 'nowhere';
  return {
    id: numberOf(properties, 'id') ?? 0,
    name: properties?.attributes.name ?? '',
    alt: properties?.attributes.descr ?? '',
    decorative: descendants(child(properties, 'a:extLst'), 'adec:decorative').some((one) => flagOf(one, 'val')),
    hidden: flagOf(properties, 'hidden') ?? false,
    ...(creationId && { creationId }),
    ...(placeholder && { placeholder }),
    ...(link && { link }),
    placed: inherited ? 'inherited' : found,
    ...placement,
  };
}

function textShape(element: XmlElement, at: Reading): TextShape {
  const base = baseOf(element, at);
  const text = textOf(element, at.sheet, base.placeholder);
  const textBox =
    flagOf(
      element.children[0]?.children.find(({ name }) => name.endsWith(':cNvSpPr')),
      'txBox',
    ) ?? false;
  return {
    kind: 'shape',
    ...base,
    textBox,
    ...looksOf(element, at, base),
    ...(text && { text }),
    ...wordsOf(element, at),
  };
}

/** `dsp:txXfrm` ([MS-ODRAWXML] 2.1.4.9). */
function wordsOf(element: XmlElement, { groups }: Reading): Pick<TextShape, 'wordsPlace'> {
  const own = readPlacement(child(element, 'dsp:txXfrm'));
  return own ? { wordsPlace: groups.reduceRight((at, group) => placeInGroup(at, group), own) } : {};
}

function pictureShape(element: XmlElement, at: Reading): PictureShape {
  const base = baseOf(element, at);
  const { geometry, outline, effects } = looksOf(element, at, base);
  const picture = pictureFill(child(element, 'p:blipFill'), contextOf(at.sheet));
  const names = child(element, 'p:nvPicPr', 'p:nvPr');
  const film = child(names, 'a:videoFile') ?? child(names, 'a:audioFile') ?? child(names, 'a:quickTimeFile');
  const target = at.sheet.pkg.relationship(at.sheet.part, film?.attributes['r:link']);
  return {
    kind: 'picture',
    ...base,
    picture,
    geometry,
    ...(outline && { outline }),
    ...(film &&
      target && {
        media: {
          kind: film.name === 'a:audioFile' ? 'audio' : 'video',
          target: target.target,
          external: target.external,
        },
      }),
    effects,
  };
}

function connectorShape(element: XmlElement, at: Reading): ConnectorShape {
  const base = baseOf(element, at);
  const { geometry, outline, effects } = looksOf(element, at, base);
  const glue = (name: string) => {
    const end = child(element, 'p:nvCxnSpPr', 'p:cNvCxnSpPr', name);
    return end && { id: numberOf(end, 'id') ?? 0, site: numberOf(end, 'idx') ?? 0 };
  };
  const [from, to] = [glue('a:stCxn'), glue('a:endCxn')];
  return {
    kind: 'connector',
    ...base,
    geometry,
    ...(outline && { outline }),
    ...(from && { from }),
    ...(to && { to }),
    effects,
  };
}

function groupShape(element: XmlElement, at: Reading): GroupShape {
  const frame = readGroupFrame(child(propertiesOf(element), 'a:xfrm'));
  const fill = fillIn(propertiesOf(element), contextOf(at.sheet));
  const inside = fill && fill.kind !== 'group' ? fill : at.groupFill;
  return {
    kind: 'group',
    ...baseOf(element, at),
    children: shapesIn(element, at.sheet, frame ? [...at.groups, frame] : at.groups, inside),
  };
}

const TABLE = /\/table$/;
const CHART = /\/chart$/;
const CHART_EX = /\/chartex$/;
const DIAGRAM = /\/diagram$/;

function frameShape(element: XmlElement, at: Reading): OfficeShape {
  const base = baseOf(element, at, child(element, 'p:xfrm'));
  const { sheet } = at;
  const data = child(element, 'a:graphic', 'a:graphicData');
  const uri = data?.attributes.uri ?? '';
  const table = TABLE.test(uri) ? child(data, 'a:tbl') : undefined;
  if (table) return { kind: 'table', ...base, table: readTable(table, sheet) };
  if (CHART.test(uri) || CHART_EX.test(uri)) {
    const part = sheet.pkg.relationship(sheet.part, data?.children[0]?.attributes['r:id'])?.target;
    const chart = part === undefined ? undefined : sheet.pkg.spared(sheet.part, () => readChart(sheet.pkg, part));
    if (chart) return { kind: 'chart', ...base, chart };
  }
  if (DIAGRAM.test(uri)) return diagramShape(data, at, base);
  // an embedded object shows a picture of itself
  const picture = descendants(data, 'p:pic')[0];
  return {
    kind: 'other',
    ...base,
    what: uri,
    ...(picture && { picture: pictureFill(child(picture, 'p:blipFill'), contextOf(sheet)) }),
  };
}

function diagramShape(data: XmlElement | undefined, at: Reading, base: ShapeBase): DiagramShape {
  const { sheet } = at;
  const { pkg, part } = sheet;
  const { texts, drawing } = pkg.spared(part, () => readDiagram(data, pkg, part)) ?? { texts: [] };
  const drawn = drawing === undefined ? undefined : pkg.spared(part, () => pkg.xml(drawing));
  if (drawing === undefined || !drawn) return { kind: 'diagram', ...base, children: [], texts };
  const frame: GroupFrame = { ...base, inner: { x: 0, y: 0, w: base.box.w, h: base.box.h } };
  const inside: Sheet = { ...sheet, part: drawing, placeholders: [] };
  const tree = child(drawn, 'dsp:spTree');
  return { kind: 'diagram', ...base, children: shapesIn(tree, inside, [...at.groups, frame]), texts };
}
