// A row of MathML -> the same row as OMML groups it: operators with their operand, functions with their argument,
// fences around what they enclose, and chemistry's scripts on the letter they belong to instead of on an invisible one.
import type { MathElement } from '../../../../base/formula.ts';
import { NARY } from './signs.ts';

/** MathML with what OMML has beside it: `x-delimited`, `x-nary`, `x-function`, `x-prescripts`. */
export type Part = MathElement;

const element = (
  tag: string,
  children: readonly MathElement[],
  attributes: Readonly<Record<string, string>> = {},
): MathElement => ({
  tag,
  attributes,
  children,
});
const SCRIPTS = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

export const elementsOf = (node: MathElement): MathElement[] =>
  node.children.filter((child): child is MathElement => typeof child !== 'string');
export const textOf = (node: MathElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The row's parts in order. */
export const partsOf = (children: readonly MathElement[]): Part[] =>
  withOperands(loneSigns(withScripts(flat(children))));

/** Rows inside the row are opened, but for those with fences at their ends. */
function flat(children: readonly MathElement[]): MathElement[] {
  return children.flatMap((child) => {
    if (child.tag === 'mrow' && isFenced(child)) return [fencedOf(child)];
    if (
      child.tag === 'mrow' ||
      child.tag === 'mstyle' ||
      child.tag === 'math' ||
      (child.tag === 'mpadded' && !isInvisible(child))
    )
      return flat(elementsOf(child));
    if (child.tag === 'mo' && /^[\u2062\u2063\u2064]?$/.test(textOf(child))) return [];
    return [child];
  });
}

/**
 * A plus or minus with nothing to add (a charge, a positive test) is a word, not an operator: some programs ask for its
 * operand.
 */
function loneSigns(row: readonly MathElement[]): MathElement[] {
  return row.map((node, i) => {
    if (node.tag !== 'mo' || !/^[+\u2212\u00B1\u00D7*]$/.test(textOf(node))) return node;
    const next = row[i + 1];
    const kind = next && classOf(next);
    return !next || kind === 'CLOSE' || kind === 'PUNCT' || kind === 'REL'
      ? element('mtext', node.children as never)
      : node;
  });
}

const isFence = (node: MathElement | undefined, side: 'OPEN' | 'CLOSE'): boolean =>
  node?.tag === 'mo' && node.attributes['data-class'] === side;

/** TeX's `\left ... \right`: an inner row between an opening and a closing sign, either of which may be empty. */
function isFenced(row: MathElement): boolean {
  const children = elementsOf(row);
  return (
    row.attributes['data-class'] === 'INNER' &&
    children.length >= 2 &&
    isFence(children[0], 'OPEN') &&
    isFence(children[children.length - 1], 'CLOSE')
  );
}

/** Children of `x-delimited` are rows, cut at stretched signs in the middle. */
function fencedOf(row: MathElement): MathElement {
  const children = elementsOf(row);
  const [first, last] = [children[0] as MathElement, children[children.length - 1] as MathElement];
  const rows: MathElement[][] = [[]];
  let separator: string | undefined;
  for (const child of children
    .slice(1, -1)
    .flatMap((inner) =>
      !isMiddle(inner) && inner.tag === 'mrow' && elementsOf(inner).some(isMiddle) ? elementsOf(inner) : [inner],
    )) {
    if (isMiddle(child)) {
      separator ??= textOf(child);
      rows.push([]);
    } else rows[rows.length - 1]?.push(child);
  }
  return element(
    'x-delimited',
    rows.map((inner) => element('mrow', inner)),
    { open: textOf(first), close: textOf(last), ...(separator !== undefined && { separator }) },
  );
}

const isMiddle = (node: MathElement): boolean =>
  node.tag === 'mo' &&
  node.attributes.fence === 'true' &&
  node.attributes.stretchy !== 'false' &&
  /^[|\u2223\u2225]$/.test(textOf(node));

/** Nothing of it is seen: a phantom, or a row or frame of phantoms. */
export function isInvisible(node: MathElement): boolean {
  if (node.tag === 'mphantom' || node.tag === 'mspace') return true;
  if (node.tag !== 'mrow' && node.tag !== 'mpadded' && node.tag !== 'mstyle') return false;
  return elementsOf(node).every(isInvisible);
}

/**
 * Scripts on an invisible base, as mhchem sets them, go to the part before, or to the one behind where they stand
 * before it.
 */
function withScripts(row: readonly MathElement[]): MathElement[] {
  const out: MathElement[] = [];
  let before = false;
  for (let i = 0; i < row.length; i++) {
    const node = row[i] as MathElement;
    const inner = elementsOf(node);
    const base = inner[0];
    if (!SCRIPTS.has(node.tag) || !base || !isInvisible(base)) {
      if (!(before && node.tag === 'mspace')) out.push(node);
      continue;
    }
    if (inner.slice(1).every(isInvisible)) {
      before = true;
      continue;
    }
    const scripts = inner.slice(1).map(visible);
    const owner = before || !out.length || isOperator(out[out.length - 1] as MathElement) ? undefined : out.pop();
    const next = owner ? undefined : row[i + 1];
    before = false;
    if (owner) out.push(joined(owner, node.tag, scripts));
    else if (next) {
      i++;
      const [sub, sup] = node.tag === 'msup' ? [undefined, scripts[0]] : [scripts[0], scripts[1]];
      out.push(element('x-prescripts', [next, sub ?? element('mrow', []), sup ?? element('mrow', [])]));
    } else out.push(element(node.tag, [element('mtext', []), ...scripts]));
  }
  return out;
}

/** `X_a` followed by `^b` on nothing is `X_a^b`. */
function joined(owner: MathElement, tag: string, scripts: MathElement[]): MathElement {
  const [base, sub] = elementsOf(owner);
  if (owner.tag === 'msub' && tag === 'msup' && base && sub)
    return element('msubsup', [base, sub, scripts[0] as MathElement]);
  return element(tag, [owner, ...scripts]);
}

const isOperator = (node: MathElement): boolean => node.tag === 'mo' || node.tag === 'mspace';

/** A script without the phantoms that only keep its place. */
function visible(node: MathElement): MathElement {
  if (node.tag !== 'mrow' && node.tag !== 'mpadded') return node;
  return element(
    'mrow',
    elementsOf(node)
      .filter((child) => !isInvisible(child))
      .map(visible),
  );
}

/** The big operator of a part, with or without limits. */
function naryOf(node: MathElement): MathElement | undefined {
  const core = SCRIPTS.has(node.tag) ? coreOf(elementsOf(node)[0]) : node;
  return core?.tag === 'mo' && NARY.has(textOf(core)) ? core : undefined;
}

function coreOf(node: MathElement | undefined): MathElement | undefined {
  const inner = node && (node.tag === 'mrow' || node.tag === 'mstyle') ? elementsOf(node) : [];
  return inner.length === 1 ? coreOf(inner[0]) : node;
}

/**
 * An operator's operand goes on to the next plus, relation, comma or closing fence; a function's argument is one part
 * or one pair of brackets.
 */
function withOperands(row: readonly MathElement[]): MathElement[] {
  const out: MathElement[] = [];
  for (let i = 0; i < row.length; i++) {
    const node = row[i] as MathElement;
    if (naryOf(node)) {
      const end = endOfOperand(row, i + 1);
      out.push(element('x-nary', [node, element('mrow', withOperands(row.slice(i + 1, end)))]));
      i = end - 1;
    } else if (isApplication(row[i + 1])) {
      const end = endOfArgument(row, i + 2);
      if (end > i + 2) out.push(element('x-function', [node, element('mrow', withOperands(row.slice(i + 2, end)))]));
      else out.push(node);
      i = end - 1;
    } else if (!isApplication(node)) out.push(node);
  }
  return out;
}

const isApplication = (node: MathElement | undefined): boolean => node?.tag === 'mo' && textOf(node) === '\u2061';
const classOf = (node: MathElement): string | undefined =>
  node.tag === 'mo' ? node.attributes['data-class'] : undefined;

function endOfOperand(row: readonly MathElement[], from: number): number {
  let depth = 0;
  for (let i = from; i < row.length; i++) {
    const kind = classOf(row[i] as MathElement);
    if (kind === 'OPEN') depth++;
    if (kind === 'CLOSE' && --depth < 0) return i;
    const ends =
      kind === 'REL' ||
      kind === 'PUNCT' ||
      (kind === 'BIN' && !/^[\u22C5\u00D7\u2217\u2218]$/.test(textOf(row[i] as MathElement)));
    if (depth === 0 && i > from && ends) return i;
    if (depth === 0 && i === from && kind === 'REL') return i;
  }
  return row.length;
}

function endOfArgument(row: readonly MathElement[], from: number): number {
  let at = from;
  while (row[at]?.tag === 'mspace') at++;
  const first = row[at];
  if (!first) return from;
  if (['REL', 'BIN', 'CLOSE', 'PUNCT'].includes(classOf(first) ?? '')) return from;
  if (classOf(first) !== 'OPEN') return isApplication(row[at + 1]) ? endOfArgument(row, at + 2) : at + 1;
  let depth = 0;
  for (let i = at; i < row.length; i++) {
    const kind = classOf(row[i] as MathElement);
    if (kind === 'OPEN') depth++;
    if (kind === 'CLOSE' && --depth === 0) return i + 1;
  }
  return from;
}
