// Every chart's workbook, read back, equals its data and the chart's own cache.
import { expect, test } from 'vitest';
import { cachesOf, chartOf, workbookOf } from '../../support/charts.ts';

const DATA = '\ndata:\n  - [year, hip, spine]\n  - [2010, 12.5, 8]\n  - [2015, 0, 9]\n  - [2020, 18, 12]\nalt: x\n';

/** The cells of an address such as Sheet1!$B$2:$B$4. */
function cellsAt(rows: readonly (readonly (string | number)[])[], address: string): (string | number)[] {
  const [, column = 'A', from, , to] = /\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?/.exec(address) ?? [];
  const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return rows.slice(Number(from) - 1, Number(to ?? from)).map((row) => row[index] ?? '');
}

test.each(['bar', 'column', 'line', 'area', 'scatter', 'pie', 'doughnut'])('%s', async (type) => {
  const { parts, diagnostics } = await chartOf(`type: ${type}${DATA}`, {}, ['pptx']);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rows = workbookOf(parts);
  const caches = cachesOf(parts);
  expect(caches.length).toBeGreaterThan(2);
  for (const { address, values } of caches) {
    const cells = cellsAt(rows, address);
    expect(cells.map(String), address).toEqual(values.map((value) => value ?? ''));
  }
  // nought is a value, not a gap
  if (type !== 'scatter') expect(rows.slice(1).map((row) => row[1])).toEqual([12.5, 0, 18]);
  if (type === 'bar') expect(rows[0]).toEqual(['year', 'hip', 'spine']);
});

test('the intervals of a forest plot are worked out from its columns, and a gap is an empty cell', async () => {
  const yaml =
    'type: forest\ndata:\n  - {label: A, estimate: 0.5, low: 0.4, high: 0.7}\n  - {label: B, estimate: 0.8, low: 0.6, high: 1.1}\nalt: x';
  const { parts } = await chartOf(yaml, {}, ['pptx']);
  const rows = workbookOf(parts);
  const column = (head: string) => rows.slice(1, 3).map((row) => row[(rows[0] ?? []).indexOf(head)]);
  expect(column('Row: low')).toEqual([0.4, 0.6]);
  expect(column('Row +')).toEqual([0.2, 0.3]);
  expect(column('Row -')).toEqual([0.1, 0.2]);
  for (const { address, values } of cachesOf(parts))
    expect(cellsAt(rows, address).map(String), address).toEqual(values.map((value) => value ?? ''));
});

test('the same chart gives the same bytes', async () => {
  const [a, b] = [await chartOf(`type: bar${DATA}`, {}, ['pptx']), await chartOf(`type: bar${DATA}`, {}, ['pptx'])];
  expect(a.parts['ppt/embeddings/workbook1.xlsx']).toEqual(b.parts['ppt/embeddings/workbook1.xlsx']);
});

test('numbers are written as the language writes them, in the drawing and in the native format', async () => {
  const { chart, parts } = await chartOf(
    'type: bar\ndata:\n  - {study: A, people: 7868.5}\n  - {study: B, people: 20}\nalt: x',
    {},
    ['pptx'],
    'de',
  );
  expect(chart.drawing.flatMap((mark) => (mark.kind === 'text' ? [mark.run.text] : []))).toContain('7.868,5');
  expect(new TextDecoder().decode(parts['ppt/charts/chart1.xml'])).toContain('formatCode="[$-407]#,##0.0"');
});

test('the web page has the words of the chart and its data as a table', async () => {
  const { html } = await chartOf(`type: bar${DATA}`, {}, ['html']);
  expect(html).toMatch(/<svg role="img"[^>]*aria-labelledby="chart-chart-1-t"/);
  expect(html).toContain('<th scope="row">2010</th><td>12.5</td><td>8.0</td>');
});
