// Formulas of Office (OMML, ECMA-376 Part 1, 22.1) -> TeX: fractions, roots, scripts, sums, brackets, matrices,
// accents. What has no counterpart is written as its letters, and named.
import { child, childrenOf, descendants, type XmlElement } from '../office/xml.ts';
import { SIGNS } from './math-signs.ts';

export interface Tex {
  readonly tex: string;
  /** Elements that were written as their letters. */
  readonly unknown: readonly string[];
}

/** The TeX of an `a14:m`, `m:oMath` or `m:oMathPara`. */
export function texOf(element: XmlElement): Tex {
  const unknown = new Set<string>();
  const tex = bare(inside(element, unknown).replace(/ {2,}/g, ' '));
  return { tex, unknown: [...unknown] };
}

/** Without blanks around it; `\ ` at the end is one, whose backslash would take the brace behind it for a sign. */
const bare = (tex: string): string => `${tex.trim()} `.replace(/(?<!\\)(?:\\?\s)+$/, '').trimStart();

const inside = (element: XmlElement | undefined, unknown: Set<string>): string =>
  (element?.children ?? []).map((one) => write(one, unknown)).join('');

const value = (element: XmlElement, properties: string, name: string): string | undefined =>
  child(element, properties, name)?.attributes['m:val'] ?? child(element, properties, name)?.attributes.val;

type Writer = (element: XmlElement, part: (name: string) => string, unknown: Set<string>) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  'm:f': (element, part) => {
    const kind = value(element, 'm:fPr', 'm:type');
    if (kind === 'lin') return `${part('m:num')}/${part('m:den')}`;
    return kind === 'noBar'
      ? `\\binom{${part('m:num')}}{${part('m:den')}}`
      : `\\frac{${part('m:num')}}{${part('m:den')}}`;
  },
  'm:rad': (_, part) => (part('m:deg') ? `\\sqrt[${part('m:deg')}]{${part('m:e')}}` : `\\sqrt{${part('m:e')}}`),
  'm:sSup': (_, part) => `${base(part('m:e'))}^{${part('m:sup')}}`,
  'm:sSub': (_, part) => `${base(part('m:e'))}_{${part('m:sub')}}`,
  'm:sSubSup': (_, part) => `${base(part('m:e'))}_{${part('m:sub')}}^{${part('m:sup')}}`,
  'm:sPre': (_, part) => `{}_{${part('m:sub')}}^{${part('m:sup')}}${base(part('m:e'))}`,
  'm:nary': (element, part) => {
    const sign = value(element, 'm:naryPr', 'm:chr') ?? '∫';
    const low = part('m:sub') && `_{${part('m:sub')}}`;
    const high = part('m:sup') && `^{${part('m:sup')}}`;
    return `${SIGNS[sign] ?? sign}${low}${high} ${part('m:e')}`;
  },
  'm:d': (element, _, unknown) => {
    const left = value(element, 'm:dPr', 'm:begChr') ?? '(';
    const right = value(element, 'm:dPr', 'm:endChr') ?? ')';
    const fenced = FENCED[`${left}${right}`];
    const matrix = fenced && onlyMatrix(element);
    if (matrix) return `\\begin{${fenced}} ${rowsOf(matrix, unknown)} \\end{${fenced}}`;
    const between = value(element, 'm:dPr', 'm:sepChr') ?? '|';
    const parts = childrenOf(element, 'm:e').map((one) => inside(one, unknown));
    return `\\left${fence(left)} ${parts.join(` ${between} `)} \\right${fence(right)}`;
  },
  'm:m': (element, _, unknown) => {
    const name = isAligned(element) ? 'aligned' : 'matrix';
    return `\\begin{${name}} ${rowsOf(element, unknown)} \\end{${name}}`;
  },
  'm:eqArr': (element, _, unknown) =>
    `\\begin{aligned} ${childrenOf(element, 'm:e')
      .map((one) => inside(one, unknown))
      .join(' \\\\ ')} \\end{aligned}`,
  'm:func': (element, part, unknown) => {
    const name = inside(child(element, 'm:fName'), unknown).trim();
    return `${FUNCTIONS.test(name) ? `\\${name}` : name} ${part('m:e')}`;
  },
  'm:limLow': (_, part) => `\\underset{${part('m:lim')}}{${part('m:e')}}`,
  'm:limUpp': (_, part) => `\\overset{${part('m:lim')}}{${part('m:e')}}`,
  'm:acc': (element, part) => `${ACCENTS[value(element, 'm:accPr', 'm:chr') ?? '\u0302'] ?? '\\hat'}{${part('m:e')}}`,
  'm:bar': (element, part) =>
    `${value(element, 'm:barPr', 'm:pos') === 'top' ? '\\overline' : '\\underline'}{${part('m:e')}}`,
  'm:groupChr': (element, part) =>
    `${value(element, 'm:groupChrPr', 'm:pos') === 'top' ? '\\overbrace' : '\\underbrace'}{${part('m:e')}}`,
  'm:borderBox': (_, part) => `\\boxed{${part('m:e')}}`,
  'm:box': (_, part) => part('m:e'),
  'm:phant': (_, part) => part('m:e'),
};

/** Brackets around a matrix that have an environment of their own. */
const FENCED: Readonly<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '||': 'vmatrix',
  '\u2016\u2016': 'Vmatrix',
  '{': 'cases',
};

/** The matrix that is all there is between brackets. */
function onlyMatrix(element: XmlElement): XmlElement | undefined {
  const [part, ...parts] = childrenOf(element, 'm:e');
  const inner = (part?.children ?? []).filter(({ name }) => !/Pr$/.test(name));
  return parts.length === 0 && inner.length === 1 && inner[0]?.name === 'm:m' ? inner[0] : undefined;
}

const rowsOf = (matrix: XmlElement, unknown: Set<string>): string =>
  childrenOf(matrix, 'm:mr')
    .map((row) =>
      childrenOf(row, 'm:e')
        .map((cell) => inside(cell, unknown))
        .join(' & '),
    )
    .join(' \\\\ ');

/** Columns to the right and to the left in turns are lines that stand at a sign (22.1.2.66). */
function isAligned(matrix: XmlElement): boolean {
  const sides = childrenOf(child(matrix, 'm:mPr', 'm:mcs'), 'm:mc').flatMap((column) => {
    const count = Number(value(column, 'm:mcPr', 'm:count') ?? 1);
    return Array.from({ length: Math.min(count, 64) }, () => value(column, 'm:mcPr', 'm:mcJc') ?? 'center');
  });
  return sides.length > 1 && sides.every((side, i) => side === (i % 2 ? 'left' : 'right'));
}

const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|lg|exp|lim|max|min|sup|inf|det)$/;
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u20d7': '\\vec',
  '\u030c': '\\check',
  '\u0306': '\\breve',
};

const FENCES: Readonly<Record<string, string>> = {
  '{': '\\{',
  '}': '\\}',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '‖': '\\|',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
};

const fence = (sign: string): string => {
  if (sign === '') return '.';
  return FENCES[sign] ?? (/^[()[\]|/.]$/.test(sign) ? sign : '.');
};

/** Scripts hang on one thing. */
const base = (tex: string): string => (/^(?:.|\\[a-zA-Z]+ ?)$/u.test(tex) ? tex : `{${tex}}`);

/** Elements around what is written, and those that say only how it looks. */
const AROUND = new Set(['m:oMath', 'm:oMathPara', 'm:e', 'm:num', 'm:den', 'm:deg', 'm:fName', 'm:lim']);

function write(element: XmlElement, unknown: Set<string>): string {
  if (element.name === 'm:r') return letters(element);
  if (AROUND.has(element.name)) return inside(element, unknown);
  if (/Pr$/.test(element.name)) return '';
  const writer = WRITERS[element.name];
  if (writer) return writer(element, (name) => bare(inside(child(element, name), unknown)), unknown);
  const text = descendants(element, 'm:t').map((one) => one.text);
  if (text.length) unknown.add(element.name);
  return signs(text.join(''));
}

function letters(run: XmlElement): string {
  const text = childrenOf(run, 'm:t')
    .map((one) => one.text)
    .join('')
    .replace(/\u200b/g, '');
  if (!text) return '';
  const plain = child(run, 'm:rPr', 'm:nor') !== undefined || value(run, 'm:rPr', 'm:sty') === 'p';
  if (child(run, 'm:rPr', 'm:nor') || (plain && /\p{L}{2,}/u.test(text)))
    return FUNCTIONS.test(text.trim()) ? `\\${text.trim()} ` : `\\text{${text.replace(/[\\{}$&#^_%~]/g, '')}}`;
  return signs(text);
}

const signs = (text: string): string =>
  [...text]
    .map((sign) => {
      const name = SIGNS[sign];
      if (name) return /^\\[a-zA-Z]+$/.test(name) ? `${name} ` : name;
      const plain = sign.normalize('NFKC');
      if (plain === sign || !/^[\p{L}\p{N}]$/u.test(plain)) return sign;
      return SIGNS[plain] ? `${SIGNS[plain]} ` : plain;
    })
    .join('');
