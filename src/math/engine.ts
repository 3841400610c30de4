// TeX -> formulas by MathJax 3, without a document: it parses (AMS, chemistry, units), sets with TeX's rules and gives
// glyphs as outlines. Version 3 and not 4, because it never waits for a font in the middle of a formula. Loaded when a
// deck has maths.
import type { Formula, FormulaFault } from '../base/formula.ts';
import { type LiteNode, outlineOf } from './outline.ts';
import { plainOf } from './plain.ts';
import { rowsOf, type TakenTag, takeTags } from './tags.ts';
import { type MmlNode, treeOf } from './tree.ts';

export interface MathEngine {
  typeset(tex: string, display: boolean): Formula | FormulaFault;
}

export const MATH_ENGINE = 'maths';

/** What tells one formula from another. */
export const mathInput = (tex: string, display: boolean): string => `${display}\n${tex}`;

/** Limits: characters of a formula, substitutions of macros in it, elements and width (em) it may grow to. */
const LIMITS = { characters: 3000, macros: 1000, buffer: 20_000, elements: 4000, width: 400, height: 400 } as const;

const PACKAGES = ['base', 'ams', 'mhchem', 'newcommand', 'configmacros', 'boldsymbol', 'cancel', 'textcomp', 'upgreek'];

/** Names that papers use and TeX has in packages of its own: units, probability, independence. */
const MACROS: Record<string, string | [string, number] | [string, number, string]> = {
  qty: ['{#1\\,\\mathrm{#2}}', 2],
  SI: ['{#1\\,\\mathrm{#2}}', 2],
  unit: ['\\mathrm{#1}', 1],
  si: ['\\mathrm{#1}', 1],
  num: ['{#1}', 1],
  units: ['{#1\\,\\mathrm{#2}}', 2, ''],
  unitfrac: ['{#1\\,{}^{\\mathrm{#2}}\\!/_{\\mathrm{#3}}}', 3, ''],
  celsius: '{}^{\\circ}\\mathrm{C}',
  degree: '{}^{\\circ}',
  percent: '\\%',
  E: '\\operatorname{E}',
  Var: '\\operatorname{Var}',
  Cov: '\\operatorname{Cov}',
  SE: '\\operatorname{SE}',
  logit: '\\operatorname{logit}',
  expit: '\\operatorname{expit}',
  indep: '\\perp\\!\\!\\!\\perp',
  // KaTeX has its own name, and decks for it say so
  KaTeX: '\\mathrm{K}\\kern-.25em\\raise.21em{\\scriptstyle{\\mathrm{A}}}\\kern-.17em\\TeX',
};

/** What this program calls of MathJax, which ships no types for its deep imports that TypeScript can follow here. */
interface MathJax {
  readonly mathjax: { document(text: string, options: object): MathDocument };
  readonly TeX: new (options: object) => unknown;
  readonly SVG: new (options: object) => { readonly font: object };
}
interface Engine extends MathJax {
  readonly font: object;
}
interface MathDocument {
  readonly options: { readonly MathItem: new (tex: string, input: unknown, display: boolean) => MathItem };
}
interface MathItem {
  setMetrics(em: number, ex: number, container: number, line: number, scale: number): void;
  compile(document: MathDocument): void;
  typeset(document: MathDocument): void;
  readonly root: MmlNode;
  readonly typesetRoot: LiteNode;
}
interface TexParsers {
  readonly parseOptions: { readonly parsers?: readonly { readonly string: string; readonly i: number }[] };
}

export async function loadMathEngine(): Promise<MathEngine> {
  const { mathjax, TeX, SVG, liteAdaptor, RegisterHTMLHandler } = (await import(
    './mathjax.ts'
  )) as unknown as MathJax & {
    liteAdaptor(): object;
    RegisterHTMLHandler(adaptor: object): void;
  };
  RegisterHTMLHandler(liteAdaptor());
  // the font's thousands of letters are data that no formula changes
  const { font } = new SVG({ fontCache: 'none' });
  const known = new Map<string, Formula | FormulaFault>();
  return {
    typeset(tex, display) {
      const key = mathInput(tex, display);
      let found = known.get(key);
      if (!found) {
        found = typesetOne({ mathjax, TeX, SVG, font }, tex, display);
        known.set(key, found);
      }
      return found;
    },
  };
}

/** Each formula has a parser of its own, so that a macro defined in one changes no other, whatever the order. */
function typesetOne({ mathjax, TeX, SVG, font }: Engine, tex: string, display: boolean): Formula | FormulaFault {
  if (tex.length > LIMITS.characters)
    return {
      message: `The formula has ${tex.length} characters; ${LIMITS.characters} are the limit`,
      at: 0,
      hint: 'Split it into several formulas',
    };
  if (!tex.trim()) return { message: 'The formula is empty', at: 0, hint: 'Write TeX between the dollars' };
  const taken = display ? takeTags(tex) : { tex, tags: [] };
  if ('message' in taken) return taken;
  const fault: { at?: number } = {};
  const input = new TeX({
    packages: PACKAGES,
    macros: MACROS,
    maxMacros: LIMITS.macros,
    maxBuffer: LIMITS.buffer,
    formatError(jax: TexParsers, error: Error) {
      const outer = jax.parseOptions.parsers?.at(-1);
      if (outer) fault.at = tex.length - (outer.string.length - outer.i);
      throw error;
    },
  });
  const document = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'none', font }) });
  try {
    const item = new document.options.MathItem(taken.tex, input, display);
    item.setMetrics(16, 8, 1e6, 1e6, 1);
    item.compile(document);
    if (countOf(item.root) > LIMITS.elements) return tooLarge(`it has more than ${LIMITS.elements} parts`);
    item.typeset(document);
    return withTags(formulaOf(tex, display, item), taken.tags, item.typesetRoot);
  } catch (error) {
    return faultOf(error as Error, tex, fault.at);
  }
}

function formulaOf(tex: string, display: boolean, item: MathItem): Formula | FormulaFault {
  const svg = item.typesetRoot.children?.find((child) => child.kind === 'svg');
  const [x = 0, y = 0, w = 0, h = 0] = String(svg?.attributes?.viewBox ?? '')
    .split(/\s+/)
    .map(Number);
  if (!svg || !(w > 0) || !(h > 0))
    return { message: 'The formula shows nothing', at: 0, hint: 'Write what is to be seen, e.g. $x$' };
  if (w > LIMITS.width * 1000 || h > LIMITS.height * 1000)
    return tooLarge(`it would be ${Math.round(Math.max(w, h) / 1000)} letters wide or high`);
  const tree = treeOf(item.root);
  return {
    tex,
    display,
    tree,
    plain: plainOf(tree),
    width: w / 1000,
    ascent: -y / 1000,
    descent: (h + y) / 1000,
    ...outlineOf(svg, { x, y }),
  };
}

function withTags(found: Formula | FormulaFault, tags: readonly TakenTag[], drawn: LiteNode): Formula | FormulaFault {
  if ('message' in found || !tags.length) return found;
  const rows = rowsOf(drawn);
  return {
    ...found,
    tags: tags.map(({ text, row }) => ({ text, below: row === undefined ? 0 : -(rows[row] ?? 0) / 1000 })),
  };
}

const tooLarge = (why: string): FormulaFault => ({
  message: `The formula is too large: ${why}`,
  at: 0,
  hint: 'Split it into several formulas',
});

function countOf(node: MmlNode | null): number {
  let count = 1;
  for (const child of node?.childNodes ?? []) count += countOf(child);
  return count;
}

/** What MathJax says, with the place of the command it names, and what to do. */
function faultOf({ message }: Error, tex: string, at: number | undefined): FormulaFault {
  if (/maximum (macro|template)|buffer size|call stack/i.test(message))
    return { message: 'The formula never ends or is nested too deeply', at: 0, hint: 'A macro may not use itself' };
  const named = /(\\[A-Za-z]+)/.exec(message)?.[1] ?? /environment '([^']+)'/.exec(message)?.[1];
  const end = Math.min(Math.max(at ?? 0, 0), tex.length);
  return { message: `TeX: ${message}`, at: placeOf(named, tex, end), hint: hintOf(message, named) };
}

/** Where the name stands: before the parser's place, else anywhere, else where the parser stopped. */
function placeOf(named: string | undefined, tex: string, end: number): number {
  const stopped = Math.max(0, end - 1);
  if (!named) return stopped;
  const before = tex.lastIndexOf(named, end);
  if (before >= 0) return before;
  const after = tex.indexOf(named);
  return after >= 0 ? after : stopped;
}

function hintOf(message: string, named: string | undefined): string {
  if (/Undefined control/.test(message))
    return `Check the spelling of ${named}, or define it in the formula with \\newcommand`;
  if (/brace/.test(message)) return 'Count the braces: each { needs a }';
  if (/\\left|\\right/.test(message)) return 'Each \\left needs a \\right; a dot stands for none: \\right.';
  if (/argument/.test(message)) return `${named ?? 'The command'} wants another {...} behind it`;
  if (/Misplaced/.test(message))
    return 'Columns (&) and new lines (\\\\) go inside \\begin{aligned} ... \\end{aligned}';
  return 'Check the formula here';
}
