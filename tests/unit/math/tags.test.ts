// `\tag`: a number given by hand stands at the edge of the column, on its row's baseline, and is no part of the formula.
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadMathEngine, type MathEngine, mathInput } from '../../../src/math/engine.ts';
import { KEPT_MATHS } from '../../../src/math/kept.ts';
import { oneSlide } from '../../support/one-slide.ts';

let engine: MathEngine;
beforeAll(async () => {
  engine = await loadMathEngine();
});
const typeset = (tex: string) => {
  const found = engine.typeset(tex, true);
  if ('message' in found) throw new Error(found.message);
  return found;
};

describe('numbers of TeX', () => {
  it.each([
    ['a = b \\tag{1}', ['(1)']],
    ['\\tag{1}\\label{eq:a}\nx = 1', ['(1)']],
    ['x = 1 \\tag*{Eq. $\\ast$}', ['Eq. *']],
    ["x = 1 \\tag{1'}", ['(1\u2032)']],
    ['\\begin{equation} x \\tag{A.1} \\end{equation}', ['(A.1)']],
    ['\\begin{align} x &= 1 \\tag{2a} \\\\ y &= 2 \\notag \\\\ z &= 3 \\tag{2c} \\end{align}', ['(2a)', '(2c)']],
    ['\\begin{gather} x = 1 \\\\ y = 2 \\tag{B} \\end{gather}', ['(B)']],
    ['x \\label{eq:only}', undefined],
    ['x = 1 % \\tag{9}', undefined],
  ])('%s', (tex, texts) => {
    const formula = typeset(tex);
    expect(formula.tags?.map(({ text }) => text)).toEqual(texts);
    expect(formula.plain).not.toMatch(/eq:|tag|2a|A\.1/);
    expect(formula.paths.length).toBeGreaterThan(0);
  });
  it('stand on the baselines of their rows', () => {
    const {
      tags = [],
      ascent,
      descent,
    } = typeset('\\begin{align} x &= 1 \\tag{1} \\\\ y &= \\frac{1}{2} \\tag{2} \\end{align}');
    const [first, second] = tags.map(({ below }) => below);
    expect(first).toBeLessThan(0);
    expect(second).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(-ascent);
    expect(second).toBeLessThan(descent);
  });
  it('of a formula as a whole stand on its own baseline', () => {
    const tex = '\\begin{equation}\\begin{aligned} a &= 1 \\\\ b &= 2 \\end{aligned} \\tag{3}\\end{equation}';
    expect(typeset(tex).tags).toEqual([{ text: '(3)', below: 0 }]);
  });
  it('may be one in a row; a second one is told at its place', () => {
    expect(engine.typeset('a \\tag{1} b \\tag{2}', true)).toMatchObject({ message: 'One row has two numbers', at: 12 });
  });
});

test('the number stands at the right edge, in both outputs a text of its own', async () => {
  const { nodes, diagnostics } = await oneSlide('$$ a = b \\tag{1} $$');
  const [equation, number] = nodes;
  expect([equation?.kind, number?.kind]).toEqual(['equation', 'text']);
  expect(number).toMatchObject({ body: { paragraphs: [{ runs: [{ text: '(1)' }] }] } });
  expect((number?.box.x ?? 0) + (number?.box.w ?? 0)).toBeGreaterThan(880);
  expect(diagnostics).toEqual([]);
});

test('a number by hand comes before the one that a name gives', async () => {
  const { nodes } = await oneSlide('$$ a = b \\tag{7} $$ {#eq:a}\n\nSee [@eq:a].');
  expect(nodes.filter(({ name }) => name === 'Equation number')).toHaveLength(1);
});

test('a kept formula is taken with sound numbers only', () => {
  const formula = JSON.parse(JSON.stringify(typeset('x = 1 \\tag{1}')));
  const sound = (tags: unknown) => KEPT_MATHS.sound(mathInput(formula.tex, true), { ...formula, tags });
  expect(formula.tags).toHaveLength(1);
  expect([formula.tags, undefined].map(sound)).toEqual([true, true]);
  expect([null, '(1)', {}, [null], [{ text: '(1)' }], [{ text: 1, below: 0 }]].map(sound)).not.toContain(true);
});
