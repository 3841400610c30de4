// Slips that keyboards, word processors and note programs make: each is told at its place with what to write, mended
// where that is certain, and what is meant is left alone.
import { expect, test } from 'vitest';
import { mended } from '../../../src/lint/mend.ts';
import { checkDeck } from '../../support/check.ts';

const HEAD = '---\ntitle: Talk\nlang: en-GB\nbibliography: r.bib\ndialect: lectern\n---\n\n## One\n\n';
const BIB = '@article{White2018, title={On bone}, author={White, A}, year={2018}}\n';
const LINE = HEAD.split('\n').length;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>';

async function slipsOf(body: string) {
  const result = await checkDeck({ 'talk/deck.md': HEAD + body, 'talk/r.bib': BIB, 'talk/a.svg': SVG });
  const told = result.diagnostics.filter(({ code }) => code.startsWith('typed/'));
  const [text] = [...mended(told, result.sources).values()];
  return {
    told: told.map(({ code, span }) => `${(span?.line ?? 0) - LINE + 1}:${span?.column} ${code.split('/')[1]}`),
    hints: told.map(({ hint }) => hint),
    text: text === undefined ? 'same' : text.slice(HEAD.length),
  };
}

test.each([
  ['a width as a note program has it', '![Hip|300](a.svg)\n', '1:1 foreign', '![Hip](a.svg){width=300px}\n'],
  ['blanks round an equals sign', '![Hip](a.svg){width = 50%}\n', '1:14 foreign', '![Hip](a.svg){width=50%}\n'],
  ['attributes before a picture', '{width=50%}![Hip](a.svg)\n', '1:1 foreign', 'same'],
  ['a picture that is not closed', '![Hip](a.svg\n', '1:1 foreign', '![Hip](a.svg)\n'],
  ['a link that is not closed', 'See [us](https://example.org\n', '1:5 foreign', 'See [us](https://example.org)\n'],
  ['bars between columns', 'A\n\n|||\n\nB\n', '3:1 foreign', 'same'],
  ['a title on the line of a box', '> [!Warning] Stop\n> Do not.\n', '1:1 foreign', 'same'],
  ['a highlight of a note program', 'It is ==vital== to rest\n', '1:7 foreign', 'It is [vital]{.highlight} to rest\n'],
  ['a date at the start', '1. 1. 2026 start\n', '1:1 foreign', '1\\. 1. 2026 start\n'],
  ['a number at the start of an item', '- 5. Schritt\n- b\n', '1:1 foreign', 'same'],
  ['one wave on each side', 'It is ~not~ so\n', '1:7 foreign', 'It is ~~not~~ so\n'],
  ['a raised number typed by hand', 'Pain is common.^1^\n', '1:16 foreign', 'same'],
  ['a raised digit typed by hand', 'Pain is common.\u00B9\n', '1:16 foreign', 'same'],
  ['a link without words', 'See [](#two)\n', '1:5 foreign', 'same'],
  ['an icon in braces', 'A {icon=heart} here\n', '1:3 foreign', 'A :icon[heart] here\n'],
  ['a percent sign in a formula', 'So $50%$ of all\n', '1:4 foreign', 'same'],
  ['words in a formula', 'So $Hazard Ratio = 0.5$\n', '1:4 foreign', 'same'],
  ['a unit in a formula', 'So $5 mg/kg$ a day\n', '1:4 foreign', 'same'],
  ['a diagram of another program', '```mermaid\ngraph TD\nA --> B\n```\n', '1:1 foreign', 'same'],
  [
    "a column's width in words",
    '::: columns\n::: column 40%\nA\n:::\n::: column\nB\n:::\n:::\n',
    '2:1 foreign',
    '::: columns\n::: column {width=40%}\nA\n:::\n::: column\nB\n:::\n:::\n',
  ],
  ['one blank for a level', '- A\n - B\n  - C\n', '2:2 item', 'same'],
  ['two blanks below a number', '1. A\n  - B\n2. C\n  - D\n', '2:3 item', 'same'],
  ['lines ended with Enter', 'Bring your card\nBring your letter\nBring a friend\n', '1:1 item', 'same'],
  ['numbers in circles', '\u2460 First\n\u2461 Second\n', '1:1 pasted-list', '- First\n- Second\n'],
  [
    'a citation that is not closed, with a full stop',
    'Pain is common [@White2018.\n',
    '1:16 foreign',
    'Pain is common [@White2018].\n',
  ],
  ["TeX's brackets round a sum", '\\( a + b \\)\n', '1:1 maths', '$a + b$\n'],
])('%s', async (_, body, told, text) => {
  const found = await slipsOf(body);
  expect(found.told[0]).toBe(told);
  expect(new Set(found.told.map((one) => one.split(' ')[1])).size).toBe(1);
  expect(found.text).toBe(text);
  for (const hint of found.hints) expect(hint).toMatch(/^(?:Write|Put|Draw) /);
  if (text !== 'same') expect((await slipsOf(text)).told).toEqual([]);
});

test.each([
  ["a poem's lines that go on", 'Bring your card,\nBring your letter,\nBring a friend\n'],
  [
    'a paragraph wrapped at its width',
    'Most people walk on the first day with a nurse beside them,\nand go home on the third day when they can climb the stairs.\nA few need longer.\n',
  ],
  ['two short lines', 'Bring your card\nBring your letter\n'],
  ['lines ended as Markdown ends them', 'Bring your card\\\nBring your letter\\\nBring a friend\n'],
  ['a subscript', 'H~2~O and CO~2~ and t~max~ here\n'],
  ['an affiliation', 'Ann Lee^1^ and Jo Neer^2,3^\n'],
  ['a unit with a power', 'Give 5 m\u00B2 or 10\u2079/l.\n'],
  ['text in a formula', 'So $5\\,\\text{mg per kg}$ and $p < 0.05$ and $50\\%$\n'],
  ['a comparison', 'a == b and c == d\n'],
  ['a level below a number', '1. A\n   - B\n2. C\n'],
  ['a version at the start', '- 2.5 mg\n- 1.5 mg\n'],
  ['a numbered list', '1. One\n2. Two\n10. Ten\n'],
  ['a box of a known kind', '> [!WARNING]\n> Stop\n'],
  ['a box that is a step', '> [!WARNING] {.step}\n> Stop\n'],
  ["a formula's function", 'So $\\sin x + \\log y$ and $\\mathrm{Hazard Ratio}$\n'],
])('is meant: %s', async (_, body) => {
  expect((await slipsOf(body)).told).toEqual([]);
});

/** What is told of one slide, with its hint. */
const toldOf = async (body: string): Promise<string> => {
  const { diagnostics } = await checkDeck({ 'talk/deck.md': HEAD + body, 'talk/r.bib': BIB, 'talk/a.svg': SVG });
  return diagnostics.map(({ code, message, hint }) => `${code}: ${message} | ${hint}`).join('\n');
};
const chart = (yaml: string): string => `\`\`\`chart\n${yaml}\nalt: x\n\`\`\`\n`;

test.each([
  ['a caption as an attribute', '![Hip](a.svg){caption="The hip"}', '![What is seen](a.png "The hip")'],
  ['a height', '![Hip](a.svg){height=20%}', 'Give the width alone'],
  ['a place', '![Hip](a.svg){align=right}', '::: columns'],
  ['a blank before the braces', '![Hip](a.svg) {width=50%}', 'right behind its )'],
  ['a link to a picture', '[Hip](a.svg)', 'To show it write !'],
  ['another ending', '![Hip](a.jpg)', 'On the disk it is a.svg'],
  ['no ending', '![Hip](a)', 'On the disk it is a.svg'],
  ['a block of another name', '::: stats\n- 12 % pain\n:::', 'Write ::: numbers'],
  ['a block in German', '::: achtung\nNicht.\n:::', 'Write ::: warning'],
  ['a quotation as a block', '::: quote\nWords\n:::', 'Write > before each line'],
  ['a title behind a name', '::: tip Opening hours\nCall.\n:::', '{title="Opening hours"}'],
  ['a title without braces', '::: warning title="Stop"\nCall.\n:::', '{title="Stop"}'],
  ['a chart of another name', chart('type: kaplan-meier\ndata: []'), 'Did you mean survival?'],
  ['a chart with a word too many', chart('type: barchart\ndata: []'), 'Did you mean bar?'],
  ['data as keys', chart('type: bar\ndata:\n  A: 5'), '- {group: A, n: 5}'],
  ['data pasted into the chart', chart('type: bar\ndata:\n  Group,n\n  A,5'), 'is no name of a file'],
  ['a decimal comma in braces', chart('type: bar\ndata:\n  - {group: A, n: 5,5}'), 'Write decimals with a point'],
])('the hint names what to write: %s', async (_, body, hint) => {
  expect(await toldOf(`${body}\n`)).toContain(hint);
});
