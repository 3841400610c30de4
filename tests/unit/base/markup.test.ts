// Templates of markup over several lines give one line.
import { expect, test } from 'vitest';
import { markup } from '../../../src/base/markup.ts';

test('breaks and indentation between tags and values are left out', () => {
  const row = (cell: string) => markup`
    <tr>
      ${cell}
      <td>two words</td>
    </tr>
  `;
  expect(row('<td>1</td>')).toBe('<tr><td>1</td><td>two words</td></tr>');
  expect(row('')).toBe('<tr><td>two words</td></tr>');
});

test('a break before an attribute is a blank', () => {
  expect(markup`
    <a href="x"
      title="y"${' id="z"'}
      rel="w">
  `).toBe('<a href="x" title="y" id="z" rel="w">');
});

test('values keep their own breaks', () => {
  expect(markup`<pre>${'a\n  b'}</pre>`).toBe('<pre>a\n  b</pre>');
});
