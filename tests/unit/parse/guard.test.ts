import { expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { guard } from '../../../src/parse/guard.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { readLines } from '../../../src/source/lines.ts';

it('underlined headings past the limit are text, told once', () => {
  const text = 'a\n=\n'.repeat(600);
  const diagnostics = new Diagnostics();
  const lines = guard(readLines(text), 1, new SourceFile('talk/deck.md', 'talk/deck.md', text), diagnostics).split(
    '\n',
  );
  expect(lines.filter((line) => line === '=')).toHaveLength(500);
  expect(lines.filter((line) => line === '\\=')).toHaveLength(100);
  expect(diagnostics.list.map(({ code, span }) => `${code} ${span?.line}`)).toEqual(['parse/too-many-marks 1002']);
});
it('what no person needs to be kept from stays as it is', () => {
  const text = `${'A heading\n---\n\nText with [a](b) and *c*.\n\n'.repeat(40)}`;
  const diagnostics = new Diagnostics();
  expect(guard(readLines(text), 1, new SourceFile('talk/deck.md', 'talk/deck.md', text), diagnostics)).toBe(text);
  expect(diagnostics.list).toEqual([]);
});
