// What signs mean in OMML (ECMA-376 Part 1, 22.1): big operators, accents, strokes, and styles of letters.

/** Operators that take what follows as their operand (m:nary). */
export const NARY = new Set([
  ...'\u2211\u220F\u2210\u222B\u222C\u222D\u222E\u222F\u2230\u22C0\u22C1\u22C2\u22C3\u2A00\u2A01\u2A02\u2A04\u2A06',
]);

/** Signs above a base, as the combining characters that m:acc wants. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '\u02C6': '\u0302',
  '~': '\u0303',
  '\u02DC': '\u0303',
  '\u223C': '\u0303',
  '\u02D9': '\u0307',
  '\u00A8': '\u0308',
  '\u20DB': '\u20DB',
  '\u02D8': '\u0306',
  '\u02C7': '\u030C',
  '\u00B4': '\u0301',
  '\u02CA': '\u0301',
  '`': '\u0300',
  '\u02CB': '\u0300',
  '\u02DA': '\u030A',
  '\u00AF': '\u0305',
  '\u2192': '\u20D7',
  '\u20D7': '\u20D7',
  '\u2190': '\u20D6',
  '\u2194': '\u20E1',
};

/** Strokes over or under a base (m:bar). */
export const BARS = new Set(['\u2015', '\u2014', '\u2013', '\u00AF', '\u203E', '_', '\u0332', '\u2212']);

/** Braces and arrows as wide as their base (m:groupChr). */
export const GROUP_SIGNS = new Set(['\u23DE', '\u23DF', '\u23B4', '\u23B5', '\u23DC', '\u23DD']);

/** MathML's mathvariant as m:scr and m:sty. */
export const VARIANTS: Readonly<Record<string, { readonly scr?: string; readonly sty: string }>> = {
  normal: { sty: 'p' },
  italic: { sty: 'i' },
  bold: { sty: 'b' },
  'bold-italic': { sty: 'bi' },
  'double-struck': { scr: 'double-struck', sty: 'p' },
  script: { scr: 'script', sty: 'p' },
  'bold-script': { scr: 'script', sty: 'b' },
  fraktur: { scr: 'fraktur', sty: 'p' },
  'bold-fraktur': { scr: 'fraktur', sty: 'b' },
  'sans-serif': { scr: 'sans-serif', sty: 'p' },
  'bold-sans-serif': { scr: 'sans-serif', sty: 'b' },
  'sans-serif-italic': { scr: 'sans-serif', sty: 'i' },
  'sans-serif-bold-italic': { scr: 'sans-serif', sty: 'bi' },
  monospace: { scr: 'monospace', sty: 'p' },
  '-tex-calligraphic': { scr: 'script', sty: 'p' },
  '-tex-mathit': { sty: 'i' },
};

/** Blanks by their width in em, widest first. */
export const BLANKS: readonly (readonly [number, string])[] = [
  [1.9, '\u2003\u2003'],
  [0.9, '\u2003'],
  [0.45, '\u2002'],
  [0.26, '\u2004'],
  [0.2, '\u2005'],
  [0.1, '\u2009'],
  [0.02, '\u200A'],
];
