// Numbers that TeX gives by hand, `\tag{1}`: taken out of the formula before it is typeset, so that they stand at the
// edge of the column, each on its own row's baseline.
import type { FormulaFault } from '../base/formula.ts';
import type { LiteNode } from './outline.ts';

export interface TakenTag {
  readonly text: string;
  /** Row of the environment that it stands in, from 0; undefined: the formula as a whole. */
  readonly row?: number;
}

/** Environments whose rows each may have a number. */
const ROWS = /^(?:align|alignat|flalign|gather|multline|eqnarray|xalignat)\*?$/;
const TOKEN = /\\begin\s*\{([^}]*)\}|\\end\s*\{[^}]*\}|\\\\|\\tag\s*(\*?)\s*(?=\{)|\\label\s*\{[^{}]*\}|\\.|%[^\n]*/gs;

/** The formula with blanks in place of its tags and labels, as long as before. */
export function takeTags(tex: string): { tex: string; tags: TakenTag[] } | FormulaFault {
  if (!/\\(?:tag|label)/.test(tex)) return { tex, tags: [] };
  const open: { name: string; row: number }[] = [];
  const tags: TakenTag[] = [];
  let out = tex;
  const blank = (from: number, to: number) => {
    out = out.slice(0, from) + out.slice(from, to).replace(/[^\n]/g, ' ') + out.slice(to);
  };
  for (const { 0: found, 1: name, 2: star, index } of tex.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (found.startsWith('\\begin')) open.push({ name: name ?? '', row: 0 });
    else if (found.startsWith('\\end')) open.pop();
    else if (found === '\\\\' && inner) inner.row++;
    else if (found.startsWith('\\label')) blank(index, index + found.length);
    else if (star !== undefined) {
      const from = index + found.length;
      const end = groupEnd(tex, from);
      if (end === undefined) continue;
      const row = inner && ROWS.test(inner.name) ? inner.row : undefined;
      if (tags.some((one) => one.row === row))
        return { message: 'One row has two numbers', at: index, hint: 'Leave one \\tag{...} in each row' };
      const text = wordsOf(tex.slice(from + 1, end));
      tags.push({ text: star ? text : `(${text})`, ...(row !== undefined && { row }) });
      blank(index, end + 1);
    }
  }
  return { tex: out, tags };
}

/** Where the braces that open at `from` close. */
function groupEnd(tex: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return i;
  }
  return undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  ast: '*',
  star: '\u22C6',
  dagger: '\u2020',
  ddagger: '\u2021',
  prime: '\u2032',
  S: '\u00A7',
};

const wordsOf = (text: string): string =>
  text
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => SIGNS[name] ?? '')
    .replace(/\\(.)/g, '$1')
    .replace(/[${}]/g, '')
    .replace(/'/g, '\u2032')
    .replace(/\s+/g, ' ')
    .trim();

/** Baselines of the rows of the first table in MathJax's picture, in thousandths of an em above the formula's own. */
export function rowsOf(node: LiteNode): number[] {
  const table = find(node, 'mtable');
  const rows: number[] = [];
  const visit = (one: LiteNode, above: number): void => {
    const [, y = '0'] = /translate\([^,)]*,\s*([-\d.]+)/.exec(String(one.attributes?.transform ?? '')) ?? [];
    const here = above + Number(y);
    const name = one.attributes?.['data-mml-node'];
    if (name === 'mtr' || name === 'mlabeledtr') rows.push(here);
    else for (const child of one.children ?? []) visit(child, here);
  };
  if (table) visit(table, 0);
  return rows;
}

function find(node: LiteNode, name: string): LiteNode | undefined {
  if (node.attributes?.['data-mml-node'] === name) return node;
  for (const child of node.children ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}
