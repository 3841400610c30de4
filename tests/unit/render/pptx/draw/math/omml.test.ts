// Our equations against those that pandoc 2.17 writes for the same TeX (formulas.tsv: TeX, tab, pandoc's OMML as one line).
import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Formula } from '../../../../../../src/base/formula.ts';
import { loadMathEngine, type MathEngine } from '../../../../../../src/math/engine.ts';
import { ommlOf } from '../../../../../../src/render/pptx/draw/math/omml.ts';
import { linearOmml } from './linear.ts';

const REFERENCES = readFileSync(new URL('./formulas.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);

/** Where we differ on purpose: what we write, and why. */
const DIFFERENCES: Readonly<Record<string, [ours: string, why: string]>> = {
  '\\overline{X} = \\underbrace{a + b}_{n}': [
    'over{X}=brace\u23DF{a+b}_{n}',
    "a brace as wide as its base, as Office's own; pandoc sets the sign small below",
  ],
  '\\left\\lVert x \\right\\rVert_2 = \\sqrt{x_1^2 + x_2^2}': [
    '\u2016x\u2016_{2}=root{}{x_{1}^{2}+x_{2}^{2}}',
    'U+2016, the sign for norms that MathJax means; pandoc writes U+2225, parallel to',
  ],
};

let engine: MathEngine;
beforeAll(async () => {
  engine = await loadMathEngine();
});
const formula = (tex: string): Formula => {
  const found = engine.typeset(tex, true);
  if ('message' in found) throw new Error(`${tex}: ${found.message}`);
  return found;
};
const omml = (tex: string): string =>
  ommlOf(formula(tex).tree, { properties: (italic) => `<a:rPr${italic ? ' i="1"' : ''}/>` });

describe('equations in PowerPoint', () => {
  it('has at least 60 formulas to compare', () => expect(REFERENCES.length).toBeGreaterThanOrEqual(60));
  it.each(REFERENCES)('%s', (tex, reference) => expect(linearOmml(omml(tex))).toBe(DIFFERENCES[tex]?.[0] ?? reference));
  it('differs from pandoc in what is listed only', () => {
    const different = REFERENCES.filter(([tex, reference]) => linearOmml(omml(tex)) !== reference).map(([tex]) => tex);
    expect(different.sort()).toEqual(Object.keys(DIFFERENCES).sort());
  });
  it.each([
    ...REFERENCES.map(([tex]) => tex),
    '{}^2',
    '\\frac{}{}',
    'x_{}',
    '\\sqrt{}',
    '\\sum',
    '\\begin{matrix} & a \\\\ b \\end{matrix}',
    '\\left(\\right)',
  ])('leaves no argument of %s empty', (tex) => {
    const root = new DOMParser().parseFromString(`<x xmlns:m="m" xmlns:a="a">${omml(tex)}</x>`, 'text/xml')
      .documentElement as unknown as Element;
    for (const name of ['e', 'num', 'den', 'fName', 'lim']) {
      for (const place of root.getElementsByTagName(`m:${name}`) as unknown as Iterable<Element>)
        expect(place.textContent, `m:${name} of ${tex}`).not.toBe('');
    }
  });
  it.each([
    ['\\ce{Ca^2+}', 'Ca^{2+}'],
    ['\\ce{H2O}', 'H_{2}O'],
    ['\\ce{^{14}_{6}C}', '_{6}^{14}C'],
    ['\\ce{SO4^2-}', 'SO_{4}^{2\u2212}'],
    ['\\pu{5 mg//L}', '5frac{mg}{L}'],
    ['x < y', 'x<y'],
    ['\\boxed{x}', 'x'],
  ])('%s reads %s', (tex, linear) => expect(linearOmml(omml(tex))).toBe(linear));
  it('gives a big operator its operand, to the next plus', () =>
    expect(omml('\\sum_i a_i b + c')).toMatch(/<\/m:sSub>.*<m:t>b<\/m:t><\/m:r><\/m:e><\/m:nary><m:r>/));
  it('escapes what XML would read', () => expect(omml('a<b \\& c')).toMatch(/a&lt;b.*>&amp;</));
  it('writes letters upright where TeX does', () => expect(omml('\\mathrm{HR}')).toContain('<m:sty m:val="p"/>'));
});
