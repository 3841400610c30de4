// TeX within lines, as decks for beamer have it: what has a meaning here becomes our own, switches of size and place go
// and are told.
import type { Context, Draft } from '../dialect.ts';

const SWITCHES =
  'centering|center|raggedright|raggedleft|noindent|hfill|vfill|Huge|huge|LARGE|Large|large|normalsize|small|' +
  'footnotesize|scriptsize|tiny|bfseries|itshape|bigskip|medskip|smallskip|normalfont|justifying';
const SWITCH = `\\\\(?:${SWITCHES})(?![a-zA-Z])(?:\\{\\})?[ \\t]*`;
const WORDS = '\\{((?:[^{}\\n]|\\{[^{}\\n]*\\})*)\\}';

/** Commands with words, and what stands around the words here. */
const AROUND: readonly (readonly [string, (words: string) => string])[] = [
  ['textbf', (words) => `**${words}**`],
  ['textit|emph|textsl', (words) => `*${words}*`],
  ['alert|structure', (words) => `[${words}]{.accent}`],
  ['underline', (words) => `[${words}]{.underline}`],
  ['text|textsc|textrm|textsf|textup|mbox', (words) => words],
  ['url', (words) => `<${words}>`],
  ['footnote', (words) => `^[${words}]`],
];

const SIGNS: Readonly<Record<string, string>> = {
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  ldots: '\u2026',
  dots: '\u2026',
  quad: ' ',
  qquad: ' ',
  rightarrow: '\u2192',
  Rightarrow: '\u21D2',
};

export function rewriteTexInLines(draft: Draft, context: Context): void {
  const { body } = draft;
  for (let round = 0; round < 3 && /\\[a-zA-Z]+\{/.test(body.text); round++) {
    const before = body.text;
    for (const [names, around] of AROUND)
      body.replace(new RegExp(`\\\\(?:${names})${WORDS}`, 'g'), ([, words = '']) => around(words));
    body.replace(new RegExp(`\\\\textcolor\\{[^{}\\n]*\\}${WORDS}`, 'g'), ([, words = '']) => `[${words}]{.accent}`);
    body.replace(
      new RegExp(`\\\\href\\{([^{}\\n]*)\\}${WORDS}`, 'g'),
      ([, to = '', words = '']) => `[${words}](${to})`,
    );
    if (body.text === before) break;
  }
  body.replace(/\{\\color\{[^{}\n]*\}[ \t]*([^{}\n]*)\}/g, ([, words = '']) => `[${words}]{.accent}`);
  body.replace(new RegExp(`\\{(?:${SWITCH})+([^{}\\n]*)\\}`, 'g'), ([, words = '']) => words);
  body.replace(new RegExp(SWITCH, 'g'), (found) => {
    context.told.add('TeX that lays out a page, left out', body.at(found.index), 'Say it with columns or a layout');
    return '';
  });
  body.replace(
    new RegExp(`\\\\(${Object.keys(SIGNS).join('|')})(?![a-zA-Z])(?:\\{\\})?`, 'g'),
    ([, name = '']) => SIGNS[name] ?? '',
  );
}
