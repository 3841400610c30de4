// The name of each band of stacked areas stands in the middle of its band's end, the lowest too.
import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/scene/chart-model.ts';
import { chartOf } from '../../support/charts.ts';

test('the names of stacked areas stand in the middle of their bands', async () => {
  const { chart } = await chartOf(`
type: area
stack: true
data: [[year, hip, spine, wrist], [2000, 1.6, 1.4, 1.7], [2020, 2.6, 2.1, 2.3]]
y-axis: {min: 0, max: 8}
alt: numbers`);
  const { plot } = chart.model;
  const y = (value: number) => plot.y + plot.h * (1 - value / 8);
  const names = chart.drawing.filter(
    (mark): mark is TextMark => mark.kind === 'text' && /^[a-z]{3,}$/.test(mark.run.text),
  );
  const middles = Object.fromEntries(names.map((mark) => [mark.run.text, mark.y - mark.run.size * 0.3]));
  for (const [name, middle] of Object.entries({ hip: 1.3, spine: 3.65, wrist: 5.85 }))
    expect(Math.abs((middles[name] ?? 0) - y(middle)), name).toBeLessThan(4);
});
