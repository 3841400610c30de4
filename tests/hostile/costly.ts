// Decks that are honest in form and too much in number: each is told within seconds. Made by kind, so that neighbours of what
// was found once are tried too.
import type { Code } from '../../src/base/catalog.ts';
import type { Files } from '../support/command.ts';

export interface Costly {
  readonly name: string;
  readonly files: Files;
  readonly expect: Code | 'fine';
  readonly stays?: readonly string[];
}

const slide = (text: string, more: Files = {}): Files => ({
  'talk/deck.md': `---\ntitle: Talk\n---\n\n## Good slide\n\n${text}\n`,
  ...more,
});
const times = (count: number, make: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));
const list = (
  expect: Costly['expect'],
  entries: Readonly<Record<string, Files>>,
  stays?: readonly string[],
): Costly[] => Object.entries(entries).map(([name, files]) => ({ name, files, expect, ...(stays && { stays }) }));

// ---- Drawings: filters, layers, letters

const drawing = (inner: string): Files =>
  slide('Good text\n\n![a bone](a.svg)', {
    'talk/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1600 900">${inner}</svg>`,
  });
const BOX = 'width="1600" height="900"';
const filtered = (steps: string, count = 1, attributes = ''): Files =>
  drawing(`<filter id="f" ${attributes}>${steps}</filter>${`<rect ${BOX} filter="url(#f)"/>`.repeat(count)}`);
const layered = (attributes: string, before = '', count = 2000): Files =>
  drawing(`${before}${`<g ${attributes}><rect ${BOX}/><rect width="9" height="9"/></g>`.repeat(count)}`);
const light = '<fePointLight x="1" y="1" z="9"/>';

const drawings: Costly[] = list(
  'resolve/picture-broken',
  {
    'SVG with a huge blur': filtered(
      '<feGaussianBlur stdDeviation="100000"/>',
      1,
      'x="-10" y="-10" width="30" height="30"',
    ),
    'SVG with a blur over a huge place': filtered(
      '<feGaussianBlur stdDeviation="9"/>',
      1,
      'filterUnits="userSpaceOnUse" x="0" y="0" width="90000" height="90000"',
    ),
    'SVG with 2,000 filters': filtered('<feGaussianBlur stdDeviation="20"/>', 2000),
    'SVG with a filter of 2,000 steps': filtered('<feGaussianBlur stdDeviation="20"/>'.repeat(2000)),
    'SVG with shadows on all': filtered('<feDropShadow dx="4" dy="4"/>', 500),
    'SVG with turbulence': filtered('<feTurbulence baseFrequency="0.05" numOctaves="10"/>', 30),
    'SVG with turbulence in steps': filtered('<feTurbulence baseFrequency="0.05" numOctaves="9"/>'.repeat(9)),
    'SVG with lighting': filtered(`<feDiffuseLighting>${light}</feDiffuseLighting>`, 100),
    'SVG with specular lighting': filtered(`<feSpecularLighting>${light}</feSpecularLighting>`, 100),
    'SVG with a wide morphology': filtered('<feMorphology radius="100" operator="dilate"/>'),
    'SVG with a large convolution': filtered(`<feConvolveMatrix order="15" kernelMatrix="${'1 '.repeat(225)}"/>`, 3),
    'SVG with filters by a style': drawing(
      `<style>rect{filter:url(#f)}</style><filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${`<rect ${BOX}/>`.repeat(999)}`,
    ),
    'SVG with filters in filters': drawing(
      `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<g filter="url(#f)">'.repeat(150)}<rect ${BOX}/>${'</g>'.repeat(150)}`,
    ),
    'SVG with a filter on a scaled part': drawing(
      `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${`<rect width="16" height="9" transform="scale(100)" filter="url(#f)"/>`.repeat(200)}`,
    ),
    'SVG with masks in masks': drawing(
      `<mask id="m0"><rect ${BOX} fill="#fff"/></mask>${times(300, (i) => `<mask id="m${i + 1}"><rect ${BOX} mask="url(#m${i})"/></mask>`).join('')}<rect ${BOX} mask="url(#m300)"/>`,
    ),
    'SVG with masks on all': layered('mask="url(#m)"', `<mask id="m"><rect ${BOX} fill="#fff"/></mask>`),
    'SVG with clips on all': layered('clip-path="url(#c)"', `<clipPath id="c"><rect ${BOX}/></clipPath>`),
    'SVG with glass on glass': layered('opacity="0.5"'),
    'SVG with glass by a style': layered('style="opacity:.5"'),
    'SVG that blends all': layered('style="mix-blend-mode:multiply"'),
    'SVG of sheets': drawing(`<rect ${BOX}/>`.repeat(40_000)),
    'SVG of sheets as paths': drawing('<path d="M0 0h1600v900h-1600z"/>'.repeat(40_000)),
    'SVG of sheets used': drawing(`<rect id="r" ${BOX}/>${'<use xlink:href="#r"/>'.repeat(20_000)}`),
    'SVG of 2 MB of text': drawing(`<text x="9" y="50">${'word '.repeat(400_000)}</text>`),
    'SVG of 40,000 labels': drawing('<text x="9" y="50">words in it</text>'.repeat(40_000)),
  },
  ['Good text'],
);

/** What people's drawings have much of is drawn. */
const honest: Costly[] = list(
  'fine',
  {
    'SVG of 4,000 points, each clipped': drawing(
      `<clipPath id="c"><rect ${BOX}/></clipPath>${times(4000, (i) => `<g clip-path="url(#c)"><circle cx="${i % 1600}" cy="${i % 900}" r="3" opacity="0.6"/></g>`).join('')}`,
    ),
    'SVG of 300 labels and a shadow': drawing(
      `<filter id="f"><feDropShadow dx="4" dy="4"/></filter><rect width="400" height="300" filter="url(#f)"/>${times(300, (i) => `<text x="${(i % 20) * 80}" y="${i * 3}">label ${i}</text>`).join('')}`,
    ),
  },
  ['Good text'],
);

// ---- Text, data, formulas, sources

const chart = (csv: string, type = 'line'): Files =>
  slide(`\`\`\`chart\ntype: ${type}\ndata: a.csv\nalt: x\n\`\`\``, { 'talk/a.csv': csv });
const people = (count: number): string =>
  `time,event,group\n${times(count, (i) => `${((i * 7919) % 10_007) / 10},${i % 3 ? 1 : 0},g${i % 2}`).join('\n')}\n`;
const cited = (fields: string): Files => ({
  'talk/deck.md': '---\ntitle: T\nbibliography: a.bib\n---\n\n## Good slide\n\nGood text [@one]\n',
  'talk/a.bib': `@article{one, title = {X}, year = {2020}, ${fields}}\n`,
});
const nested = (depth: number): Files =>
  slide(
    `\`\`\`flow\nflowchart TD\n${times(depth, (i) => `subgraph s${i}`).join('\n')}\na --> b\n${'end\n'.repeat(depth)}\`\`\``,
  );

const numbers: Costly[] = [
  ...list('chart/too-many', {
    'survival of 50,000 people': chart(people(50_000), 'survival'),
    'data of 100,000 columns': chart(`${times(100_000, (i) => `c${i}`).join(',')}\n${'1,'.repeat(99_999)}1\n`),
    'data of 100,000 rows': chart(`a,b\n${times(100_000, (i) => `${i},1`).join('\n')}\n`),
    'data of 1,000 columns of one name': chart(`${'c,'.repeat(999)}c\n${'1,'.repeat(999)}1\n`),
  }),
  ...list('flow/too-many', { '80 groups in groups': nested(80), '9 groups in groups': nested(9) }),
  ...list('resolve/maths', {
    '4,000 formulas': slide(times(4000, () => '$a$').join(' ')),
    '4,000 formulas, each another': slide(times(4000, (i) => `$x_{${i}}$`).join(' ')),
    '500 \\textbf in \\textbf': slide(`$$${'\\textbf{'.repeat(500)}a${'}'.repeat(500)}$$`),
    '300 fractions in fractions': slide(`$$${'\\frac{a}{'.repeat(300)}a${'}'.repeat(300)}$$`),
  }),
  ...list('cite/broken-entry', {
    '20,000 authors': cited(`author = {${times(20_000, (i) => `Lee, A${i}`).join(' and ')}}`),
    '20,000 editors': cited(`editor = {${times(20_000, (i) => `Lee, A${i}`).join(' and ')}}`),
    '200,000 dashes in pages': cited(`author = {A, B}, pages = {1${'-'.repeat(200_000)}2}`),
    '200,000 blanks in pages': cited(`author = {A, B}, pages = {1${' '.repeat(200_000)}2}`),
    'a title of 100,000 braces': cited(`author = {A, B}, note = {${'{'.repeat(50_000)}${'}'.repeat(50_000)}}`),
  }),
  ...list('fine', {
    '19,000 letters of authors': cited(`author = {${times(1700, (i) => `Lee, A${i}`).join(' and ')}}`),
    '19,000 dashes in pages': cited(`author = {A, B}, pages = {1${'-'.repeat(19_000)}2}`),
  }),
  ...list('parse/too-deep', {
    '2,000 div in div': slide(`${'<div>'.repeat(2000)}Good text${'</div>'.repeat(2000)}`),
    '2,000 div in div, line by line': slide(`${'<div>\n'.repeat(2000)}Good text\n${'</div>\n'.repeat(2000)}`),
    '2,000 span in span': slide(`${'<span>'.repeat(400)}Good text${'</span>'.repeat(400)}`),
    '300 lists in lists of HTML': slide(`${'<ul><li>'.repeat(200)}Good text${'</li></ul>'.repeat(200)}`),
  }),
  ...list('layout/overflow', {
    'a line of 40,000 marks': slide('!?'.repeat(20_000)),
    'a line of marks and letters': slide('a!?'.repeat(13_000)),
    'a line of marks and quotation marks': slide('?"'.repeat(20_000)),
    'a line of ellipses': slide('\u2026'.repeat(40_000)),
  }),
  {
    name: '4,000 footnotes',
    files: slide(`${times(4000, (i) => `a[^${i}]`).join(' ')}\n\n${times(4000, (i) => `[^${i}]: n`).join('\n')}`),
    expect: 'source/slide-too-large',
  },
];

export const COSTLY: readonly Costly[] = [...drawings, ...honest, ...numbers];
