// Layouts that a template lacks: copies of one of its own, with what stands on it for good and other placeholders. The
// master's list gets a line for each that a slide uses; nothing else of the template changes.
import type { SceneLayout } from '../../../../scene/scene.ts';
import { placeholderShape } from '../../draw/placeholder-shape.ts';
import { type DrawContext, layoutOf, layoutPart, type Patch, type PptxContext } from '../../opc/context.ts';
import { ShapeIds } from '../../opc/shape-ids.ts';
import {
  all,
  type Document,
  declared,
  type Element,
  NAMESPACES,
  parseXml,
  rootOf,
  serializeXml,
} from '../../opc/xml.ts';

export const templateLayouts: Patch = {
  name: 'template-layouts',
  apply(context) {
    const { scene, pkg } = context;
    const { master } = scene.template ?? { master: '' };
    const used = new Set(scene.slides.map((slide) => layoutOf(scene, slide)));
    const made = scene.layouts.filter((layout) => layout.native?.made && used.has(layout));
    if (made.length === 0) return;
    let id = largestId(context) + 1;
    let entries = '';
    for (const layout of made) {
      const part = layoutPart(scene, layout);
      pkg.copyRelationships(layout.native?.part ?? '', part);
      pkg.set(part, madeLayout(layout, part, context));
      const relation = pkg.relate(master, 'slideLayout', `/${part}`);
      entries += `<p:sldLayoutId${RELATIONS} id="${id++}" r:id="${relation}"/>`;
    }
    if (entries) pkg.set(master, withEntries(new TextDecoder().decode(pkg.bytes(master)), entries));
  },
};

const RELATIONS = declared('p', 'r');
const FIRST_ID = 2147483648;

/** The list's end is found, and all before and behind it stays to the byte. */
function withEntries(master: string, entries: string): string {
  const end = /<\/(?:[\w.-]+:)?sldLayoutIdLst>/.exec(master);
  return end ? master.slice(0, end.index) + entries + master.slice(end.index) : master;
}

/** Ids of masters and layouts are of one number space (ECMA-376 Part 1, 19.2.1.34). */
function largestId({ pkg }: PptxContext): number {
  const lists = pkg.names.filter(
    (name) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(name) || name === 'ppt/presentation.xml',
  );
  const ids = lists.flatMap((name) => {
    const document = pkg.document(name);
    const entries = [...all(document, 'p:sldLayoutId'), ...all(document, 'p:sldMasterId')];
    return entries.map((one) => Number(one.getAttribute('id') ?? 0));
  });
  return Math.max(FIRST_ID, ...ids);
}

const FURNITURE = ['ftr', 'sldNum', 'dt'];
const TITLES = ['title', 'ctrTitle'];

function madeLayout(layout: SceneLayout, part: string, context: PptxContext): string {
  const document = context.pkg.document(layout.native?.part ?? '');
  const root = rootOf(document);
  for (const name of ['type', 'matchingName']) root.removeAttribute(name);
  const page = all(document, 'p:cSld')[0] as Element;
  page.setAttribute('name', freeName(layout, context));
  for (const element of all(root, 'p:extLst'))
    if (element.parentNode === page || element.parentNode === root) element.parentNode.removeChild(element);
  // identities are those of the shapes that it is a copy of
  for (const element of all(root, 'a:ext')) if (element.getAttribute('uri') === CREATION) withoutEmpty(element);
  const tree = all(page, 'p:spTree')[0] as Element;
  const kept = layout.native?.titled ? [...FURNITURE, ...TITLES] : FURNITURE;
  for (const ph of all(tree, 'p:ph')) {
    const shape = shapeOf(ph, tree);
    if (shape && !kept.includes(ph.getAttribute('type') ?? 'obj')) shape.parentNode?.removeChild(shape);
  }
  const last = Math.max(1, ...all(tree, 'p:cNvPr').map((one) => Number(one.getAttribute('id') ?? 0)));
  const ids = new ShapeIds(`layout/${layout.name}`, last);
  const draw: DrawContext = { ...context, part, lang: context.scene.lang, dir: context.scene.dir, ids };
  for (const one of layout.placeholders)
    if (one.native?.made) tree.appendChild(imported(placeholderShape(one, draw, layout), document));
  return serializeXml(document);
}

const CREATION = '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}';

/** Takes an extension out, and its list where it was the only one. */
function withoutEmpty(extension: Element): void {
  const list = extension.parentNode as Element | null;
  list?.removeChild(extension);
  if (list && all(list, 'a:ext').length === 0) list.parentNode?.removeChild(list);
}

/** The element right below the tree, or a group in it, that a placeholder's mark is in. */
function shapeOf(ph: Element, tree: Element): Element | undefined {
  let at: Element | null = ph;
  while (at && at !== tree) {
    if (['p:sp', 'p:pic', 'p:graphicFrame'].includes(at.nodeName)) return at;
    at = at.parentNode as Element | null;
  }
  return undefined;
}

/** A name that no other layout has: PowerPoint's users choose by it. */
function freeName({ label, native }: SceneLayout, { scene }: PptxContext): string {
  const taken = scene.layouts.filter((one) => one.native && !one.native.made).map((one) => one.label);
  return taken.includes(label) ? `${label} (${native?.made ? 'Lectern' : ''})` : label;
}

function imported(shape: string, document: Document): Element {
  const wrapped = parseXml(`<x${NAMESPACES}>${shape}</x>`);
  return document.importNode(rootOf(wrapped).firstChild as Element, true) as Element;
}
