import { beforeAll, expect, it } from 'vitest';
import type { Formula } from '../../../../src/base/formula.ts';
import { loadMathEngine } from '../../../../src/math/engine.ts';
import type { EquationNode } from '../../../../src/scene/scene.ts';
import { draw, paragraph, text } from './scenes.ts';

let formula: Formula;
beforeAll(async () => {
  const found = (await loadMathEngine()).typeset('\\frac{a}{b}', true);
  if ('message' in found) throw new Error(found.message);
  formula = found;
});
const equation = (): EquationNode => ({
  kind: 'equation',
  id: 'e',
  name: 'Equation',
  box: { x: 10, y: 20, w: 30, h: 40 },
  formula,
  size: 20,
  color: { slot: 'tx1' },
});

it('draws a displayed equation as outlines, with MathML for screen readers', () => {
  const out = draw([equation()]);
  expect(out).toMatch(
    /^<div class="n eq" style="left:10px;top:20px;width:30px;height:40px;color:var\(--tx1\)"><svg viewBox="0 0 \d+ \d+"[^>]* aria-hidden="true"/,
  );
  expect(out).toContain('<math class="sr" display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>');
});

it('draws a formula in a line on the baseline, as wide as layout says and without height', () => {
  const plain = paragraph('\uFFFC');
  const run = { ...(plain.runs[0] as (typeof plain.runs)[0]), formula, size: 20 };
  const out = draw([text([{ ...plain, runs: [run] }])]);
  expect(out).toContain(`<span class="m" style="width:${Math.round(formula.width * 2000) / 100}px">`);
  expect(out).toContain(`top:${Math.round(-formula.ascent * 2000) / 100}px`);
  expect(out).not.toContain('\uFFFC');
});

it('hides text that is decoration from screen readers', () => {
  expect(draw([text([paragraph('1')], { role: 'label', decorative: true })])).toContain('aria-hidden="true"');
});
