import { beforeAll, describe, expect, it } from 'vitest';
import type { Formula, FormulaFault } from '../../../src/base/formula.ts';
import { loadMathEngine, type MathEngine } from '../../../src/math/engine.ts';
import { mathmlOf } from '../../../src/math/tree.ts';

let engine: MathEngine;
beforeAll(async () => {
  engine = await loadMathEngine();
});
const formula = (tex: string, display = true): Formula => {
  const found = engine.typeset(tex, display);
  if ('message' in found) throw new Error(found.message);
  return found;
};
const fault = (tex: string): FormulaFault => {
  const found = engine.typeset(tex, true);
  if (!('message' in found)) throw new Error('no fault');
  return found;
};

describe('maths engine', () => {
  it('gives sizes in em', () => {
    const x = formula('x', false);
    expect(x.width).toBeCloseTo(0.572, 3);
    expect(x.ascent).toBeCloseTo(0.442, 2);
    expect(formula('\\frac{a}{b}').descent).toBeGreaterThan(0.6);
  });
  it('draws flat outlines inside its box', () => {
    const { paths, width, ascent, descent } = formula(
      '\\sqrt{\\frac{a}{b}} + \\overline{xy} + \\left(\\begin{matrix}a\\\\b\\\\c\\end{matrix}\\right)',
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const d of paths) {
      expect(d).toMatch(/^M[-\d MLQCZ]+Z$/);
      const n = (d.match(/-?\d+/g) ?? []).map(Number);
      for (let i = 0; i + 1 < n.length; i += 2) {
        expect(n[i]).toBeGreaterThanOrEqual(-80);
        expect(n[i]).toBeLessThanOrEqual(width * 1000 + 80);
        expect(n[i + 1]).toBeGreaterThanOrEqual(-80);
        expect(n[i + 1]).toBeLessThanOrEqual((ascent + descent) * 1000 + 80);
      }
    }
  });
  it('keeps letters that the face lacks as text', () =>
    expect(formula('\\text{é}').texts).toMatchObject([{ text: 'é' }]));
  it('writes MathML', () =>
    expect(mathmlOf(formula('x<1', false).tree, false)).toBe('<math><mi>x</mi><mo>&lt;</mo><mn>1</mn></math>'));
  it.each([
    ['x_i^2 + \\frac{1}{n}', 'xᵢ² + 1/n'],
    ['\\hat\\beta = \\sqrt{a+b}', 'β̂ = √(a + b)'],
    ['\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿ xᵢ'],
    ['\\ce{SO4^2-}', 'SO₄²⁻'],
    ['P(A \\mid B)', 'P(A ∣ B)'],
  ])('%s in a line', (tex, plain) => expect(formula(tex).plain).toBe(plain));
  it.each([
    ['a+\\foo b', 2, /Undefined control sequence/],
    ['x^2^3', 2, /Double exponent/],
    ['\\begin{aligne} x', 7, /Unknown environment/],
    ['\\left( x', 0, /missing/],
    ['\\def\\x{\\x}\\x', 0, /never ends/],
    ['\\def\\x{\\x\\x}\\x', 0, /never ends/],
    ['', 0, /empty/],
    ['x'.repeat(6000), 0, /3000 are the limit/],
  ])('%# tells what is wrong and where', (tex, at, message) => {
    expect(fault(tex)).toMatchObject({ at: expect.any(Number), message: expect.stringMatching(message) });
    expect(fault(tex).at).toBe(at);
  });
  it('keeps the macros of one formula out of the next', () => {
    formula('\\newcommand{\\own}{x}\\own');
    expect(fault('\\own + 1').message).toMatch(/Undefined/);
  });
  it('gives what an engine of its own gives, after whatever was set before', async () => {
    const all = ['\\mathbb{R} \\to \\mathcal{F}', '\\left\\lbrace\\begin{matrix}a\\\\b\\\\c\\\\d\\end{matrix}\\right.'];
    all.push(
      '\\widehat{abc} \\xrightarrow{\\text{heals at } 6\\,\\mathrm{weeks}}',
      '\\bigoplus_{i} \\boldsymbol{\\beta}_i',
    );
    all.push('\\text{Größe } \\mu', '\\ce{Ca^2+ + HPO4^2-}', '\\sqrt[3]{\\dfrac{\\frac{a}{b}}{c}}', '\\text{\u9aa8}');
    for (const tex of [...all].reverse()) engine.typeset(tex, true);
    for (const tex of all) {
      const alone = (await loadMathEngine()).typeset(tex, true);
      expect(engine.typeset(tex, true)).toEqual(alone);
      expect(alone).toHaveProperty('paths');
    }
  });
  it('gives the same for the same', () => expect(formula('\\frac{x}{y}')).toEqual(formula('\\frac{x}{y}')));
});
