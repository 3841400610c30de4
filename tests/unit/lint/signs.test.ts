// Slips of one line as clinicians make them: each is told at its place with what to write, and mended as meant; what
// only looks like one is left alone.
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/base/diagnostic.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const HEAD = '---\ntitle: Talk\nlang: en\nbibliography: r.bib\n---\n\n## First\n\n';
const BIB = '@article{White2018, author={White, A.}, title={T}, journal={J}, year={2018}}\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';

async function told(text: string) {
  const files = { 'talk/deck.md': `${HEAD}${text}\n`, 'talk/r.bib': BIB, 'talk/a.svg': SVG };
  const { diagnostics, sources } = await buildDeck(memoryHost(files, nodeHost({}).resource), { path: 'talk', to: [] });
  const found = diagnostics.filter(({ code }) => code === 'typed/foreign');
  const source = [...sources.values()].find(({ path }) => path.endsWith('deck.md'))?.text ?? '';
  const edits = found
    .flatMap(({ fix }) => (fix as Edit | readonly Edit[] | undefined) ?? [])
    .sort((one, other) => other.from - one.from);
  const mended = edits.reduce((out, { from, to, text: by }) => out.slice(0, from) + by + out.slice(to), source);
  return { found, mended: mended.slice(HEAD.length).trimEnd() };
}

describe('is told and mended', () => {
  test.each([
    ['brackets of a picture the wrong way round', '!(A bone)[a.svg]', '![A bone](a.svg)'],
    ['a width without its name', '![A bone](a.svg){50%}', '![A bone](a.svg){width=50%}'],
    ['a quotation mark left open', '![A bone](a.svg){width="50%}', '![A bone](a.svg){width="50%"}'],
    ['a brace left open', 'An [osteoclast]{.term', 'An [osteoclast]{.term}'],
    ['a step without its dot', '- Pain {step}', '- Pain {.step}'],
    ['a step with a dot', '- Pain {.step=2}', '- Pain {step=2}'],
    ['a citation left open', 'It helps [@White2018', 'It helps [@White2018]'],
    ['a citation not opened', 'It helps @White2018]', 'It helps [@White2018]'],
    ['a citation in braces', 'It helps {@White2018}', 'It helps [@White2018]'],
    ['a citation in two brackets', 'It helps [[@White2018]]', 'It helps [@White2018]'],
    ['a blank behind @', 'It helps [@ White2018]', 'It helps [@White2018]'],
    ['a hash for @', 'It helps [#White2018]', 'It helps [@White2018]'],
    ['numbers with dashes', '1- Rest', '1. Rest'],
    ['a callout without its !', '> [WARNING]\n> Stop', '> [!WARNING]\n> Stop'],
    ['a power', 'Platelets 150 x 10^9/L', 'Platelets 150 x 10^9^/L'],
    ['a power in braces', 'About 10^{-3} mol', 'About 10^-3^ mol'],
    ['square metres', 'BMI 27 kg/m^2 or more', 'BMI 27 kg/m^2^ or more'],
    ['an index', 'CO_2 and H_2O', 'CO~2~ and H~2~O'],
    ['an index in braces', 'SpO_{2} of 92 %', 'SpO~2~ of 92 %'],
    ['seven hashes', '####### Dose', '####### Dose'],
    ["a wiki's heading", '= Dose =', '= Dose ='],
    ["Textile's heading", 'h2. Dose', 'h2. Dose'],
    ['a hash of full width', '\uFF03 Dose', '\uFF03 Dose'],
  ])('%s', async (_, text, right) => {
    const { found, mended } = await told(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.span?.line).toBe(9);
    expect(found[0]?.hint?.length).toBeGreaterThan(8);
    expect(mended).toBe(right);
    if (right !== text) expect((await told(right)).found).toEqual([]);
  });
});

describe('is left alone', () => {
  test.each([
    ['a power of our own', '10^9^/L and CO~2~, ^18^F-FDG'],
    ['equations', '$10^{-3}$ and $CO_2$'],
    ['code', '`x^2`, `CO_2`, `{step}`, `[@White2018`'],
    ['a footnote', 'Bone^[It is 10 % new each year.] and[^1]\n\n[^1]: Yes'],
    ['names with a low line', 'The file CO_2_levels and H_1_x'],
    ['a citation', 'It helps [@White2018, p. 3] and [see @White2018]'],
    ['an address', 'Write to anna@White2018 or [mail](mailto:a@b.org)'],
    ['a range of years', '5- to 10-year results'],
    ['a comparison', 'p = 0.03 = small'],
    ['a picture with a width', '![A bone](a.svg){width=50%}'],
    ['a step', '- Pain {.step}\n- Rest {step=2}'],
    ['a set', 'The set {term, other} of words'],
    ['a callout', '> [!WARNING]\n> Stop'],
    ['a reference link', '> [note]\n\n[note]: https://example.org'],
  ])('%s', async (_, text) => expect((await told(text)).found.map(({ message }) => message)).toEqual([]));
});
