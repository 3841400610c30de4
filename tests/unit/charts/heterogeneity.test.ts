// How unlike the rows of a forest plot are: as the source says it, or worked out; a row of the native table.
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inconsistency } from '../../../src/charts/forest/heterogeneity.ts';
import type { TableNode } from '../../../src/scene/scene.ts';
import { chartOf } from '../../support/charts.ts';

const study = (estimate: number, low: number, high: number, pooled = false) => ({
  label: 'a',
  columns: [],
  pooled,
  ...{ estimate, low, high },
});

describe('I² of rows', () => {
  // differences 0 and 2 with standard errors of 1: Q = 2 on one degree of freedom, (2 - 1) / 2
  const half = 1.959964;
  test('is what Q exceeds its degrees of freedom by, as a share of Q', () => {
    expect(inconsistency([study(0, -half, half), study(2, 2 - half, 2 + half)], false)).toBeCloseTo(0.5, 5);
  });
  test('of ratios is worked out on their logarithms', () => {
    const rows = [study(0, -half, half), study(2, 2 - half, 2 + half)];
    const ratios = rows.map((row) => study(Math.exp(row.estimate), Math.exp(row.low), Math.exp(row.high)));
    expect(inconsistency(ratios, true)).toBeCloseTo(0.5, 5);
  });
  test('is nought for rows that agree, and leaves pooled rows out', () => {
    expect(inconsistency([study(1, 0, 2), study(1, 0, 2), study(9, 8, 10, true)], false)).toBe(0);
  });
  test('needs two rows', () => {
    expect(inconsistency([study(1, 0, 2), study(9, 8, 10, true)], false)).toBeUndefined();
  });
});

const FOREST = (heterogeneity: string, rows = 2) => `
type: forest
data:
  - [label, estimate, low, high]
${['  - [North, 0.62, 0.45, 0.86]', '  - [South, 0.81, 0.60, 1.10]'].slice(0, rows).join('\n')}
heterogeneity: ${heterogeneity}
alt: numbers`;

test.each([
  ['I² 40 %', 'Heterogeneity: I² 40 %'],
  ['true', 'Heterogeneity: I² 28 %, worked out from these rows'],
])('%s stands below the rows, across the table, not bold', async (written, said) => {
  const { nodes, chart, parts } = await chartOf(FOREST(written), {}, ['pptx']);
  const table = nodes.find((node): node is TableNode => node.kind === 'table') as TableNode;
  const last = table.rows.at(-1);
  expect(last?.cells[0]?.body.paragraphs[0]?.runs.map(({ text }) => text).join('')).toBe(said);
  expect(last?.cells[0]?.columnSpan).toBe(table.columns.length);
  expect(table.box.y + table.box.h).toBeGreaterThan(chart.box.y + chart.box.h);
  const xml = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(xml).toContain('firstCol="1"');
  expect(xml.slice(xml.lastIndexOf('<a:tr '))).toMatch(/<a:rPr[^>]* b="0"[^>]*>/);
});

test('too few rows are told, with what to write', async () => {
  const { diagnostics } = await chartOf(FOREST('true', 1));
  expect(diagnostics.map(({ message }) => message).join()).toContain('two rows or more');
});

test('differences, which may be below nought, are worked out as they are', async () => {
  const { nodes } = await chartOf(`
type: forest
data: [[label, estimate, low, high], [North, 0, -2, 2], [South, 2, 0, 4]]
null: 0
heterogeneity: true
alt: numbers`);
  const table = nodes.find((node): node is TableNode => node.kind === 'table') as TableNode;
  const said = table.rows
    .at(-1)
    ?.cells[0]?.body.paragraphs[0]?.runs.map(({ text }) => text)
    .join('');
  expect(said).toBe('Heterogeneity: I² 48 %, worked out from these rows');
});
