// Bytes in the text of a page: what comes out is what went in, and HTML leaves the text as it is.
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { fromText, joinFiles, splitFiles, toText } from '../../../src/web/packs.ts';

/** The same bytes at every run; all values and many neighbours. */
function manyBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let i = 0; i < length; i++) bytes[i] = (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 11;
  return bytes;
}

test('bytes of every length come back', () => {
  for (let length = 0; length < 40; length++)
    for (const bytes of [manyBytes(length), new Uint8Array(length), new Uint8Array(length).fill(255)])
      expect(fromText(toText(bytes), length)).toEqual(bytes);
  const many = manyBytes(100_000);
  expect(fromText(toText(many), many.length)).toEqual(many);
});

test('the text has no character that HTML changes, and ends no script', () => {
  const all = [...Array(256).keys()].flatMap((a) => [a, 0, 13, 60, 255 - a]);
  const bytes = Uint8Array.from([...all, ...manyBytes(20_000)]);
  const text = toText(bytes);
  expect(text).not.toMatch(/[\0\r<\ud800-\udfff]/);
  const tree = fromHtml(`<script type="x">${text}</script>`, { fragment: true });
  const [script] = tree.children;
  const [inside] = script?.type === 'element' ? script.children : [];
  expect(inside?.type === 'text' && fromText(inside.value, bytes.length)).toEqual(bytes);
});

test('in UTF-8 it is an eighth to a sixth longer than the bytes', () => {
  const bytes = manyBytes(70_000);
  const share = new TextEncoder().encode(toText(bytes)).length / bytes.length;
  expect(share).toBeGreaterThan(1.142);
  expect(share).toBeLessThan(1.17);
});

test('files in one run of bytes come back by their names', () => {
  const files = { 'a.txt': manyBytes(10), empty: new Uint8Array(), 'ä/b': manyBytes(1000) };
  expect([...splitFiles(joinFiles(files))]).toEqual(Object.entries(files));
});
