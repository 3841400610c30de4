// Reveal steps renumbered: what is numbered alike comes together, and a chart's own keys stay as written.
import { expect, it } from 'vitest';
import { renumberSteps } from '../../../src/resolve/steps.ts';

it('numbers steps from 1 without gaps', () => {
  expect(renumberSteps([{ step: 4 }, { inner: { step: 2 } }, { step: 4 }])).toEqual({
    tree: [{ step: 2 }, { inner: { step: 1 } }, { step: 2 }],
    steps: 2,
  });
});

it("leaves the step of a chart's axis alone, and counts it not", () => {
  const chart = { type: 'chart', step: 3, settings: { 'y-axis': { min: 0, max: 150, step: 50 } } };
  expect(renumberSteps([chart])).toEqual({ tree: [{ ...chart, step: 1 }], steps: 1 });
  expect(renumberSteps([{ settings: chart.settings }]).steps).toBe(0);
});
