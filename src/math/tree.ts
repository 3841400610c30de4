// MathJax's tree -> plain presentation MathML, and that as text. Rows without meaning are left out, what TeX says of a
// row (an operator, a fence) stays as `data-class`.
import { escapeHtml } from '../base/escape-html.ts';
import type { MathElement } from '../base/formula.ts';

/** A node of MathJax's internal tree. */
export interface MmlNode {
  readonly kind: string;
  readonly texClass?: number | null;
  readonly isInferred?: boolean;
  readonly childNodes?: readonly (MmlNode | null)[];
  readonly attributes?: { getAllAttributes(): Record<string, unknown> };
  getText?(): string;
}

/** Attributes that readers of MathML know; MathJax's own are left out. */
const KEPT = new Set(
  (
    'mathvariant stretchy fence separator accent accentunder form linethickness bevelled columnalign rowspacing ' +
    'columnspacing rowlines columnlines displaystyle scriptlevel width height depth lspace rspace voffset notation ' +
    'movablelimits largeop symmetric minsize maxsize side frame'
  ).split(' '),
);
export const isMathAttribute = (name: string): boolean => KEPT.has(name) || name === 'data-class';

/** TeX's classes of atoms in MathJax's numbering. */
const CLASSES = ['ORD', 'OP', 'BIN', 'REL', 'OPEN', 'CLOSE', 'PUNCT', 'INNER', 'VCENTER'];

export function treeOf(node: MmlNode): MathElement {
  return { tag: 'math', attributes: {}, children: node.kind === 'math' ? childrenOf(node) : elementsOf(node) };
}

function elementsOf(node: MmlNode | null): MathElement[] {
  if (!node) return [{ tag: 'mrow', attributes: {}, children: [] }];
  if (node.isInferred || node.kind === 'inferredMrow') return childrenOf(node);
  const tag = node.kind === 'TeXAtom' ? 'mrow' : node.kind;
  const attributes = attributesOf(node);
  if (TOKENS.has(tag))
    return [{ tag, attributes, children: [(node.childNodes ?? []).map((child) => child?.getText?.() ?? '').join('')] }];
  const children = childrenOf(node);
  if (
    tag === 'mrow' &&
    children.length === 1 &&
    attributes['data-class'] !== 'OP' &&
    (children[0] as MathElement).tag !== 'mo'
  )
    return children;
  return [{ tag, attributes, children }];
}

/** Elements whose children are places: a row in one of them must stay one. */
const PLACES = new Set(['mfrac', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts']);
const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

function childrenOf(node: MmlNode): MathElement[] {
  const children = node.childNodes ?? [];
  if (!PLACES.has(node.kind)) return children.flatMap(elementsOf);
  return children.map((child) => {
    const made = elementsOf(child);
    return made.length === 1 ? (made[0] as MathElement) : { tag: 'mrow', attributes: {}, children: made };
  });
}

function attributesOf(node: MmlNode): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes?.getAllAttributes() ?? {}))
    if (KEPT.has(name) && value !== undefined) out[name] = String(value);
  const given = CLASSES[node.texClass ?? -1];
  if (given && (node.kind === 'TeXAtom' || node.kind === 'mo' || node.kind === 'mrow')) out['data-class'] = given;
  return out;
}

/** The tree as MathML text, without its namespace, as HTML takes it. */
export function mathmlOf(tree: MathElement, display: boolean): string {
  const write = (node: MathElement | string): string => {
    if (typeof node === 'string') return escapeHtml(node);
    const attributes = Object.entries(node.attributes)
      .filter(([name]) => !name.startsWith('data-'))
      .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      .join('');
    return `<${node.tag}${attributes}>${node.children.map(write).join('')}</${node.tag}>`;
  };
  return `<math${display ? ' display="block"' : ''}>${tree.children.map(write).join('')}</math>`;
}
