// Drawings on a pale ground in the dark: veiled, and all else as it is.
import { expect, test } from 'vitest';
import { luminance } from '../../../src/base/color.ts';
import { dimmed } from '../../../src/pictures/svg/dimmed.ts';
import { panelOf } from '../../../src/pictures/svg/panel.ts';
import { readSvg } from '../../../src/pictures/svg/tree.ts';
import type { Asset } from '../../../src/scene/assets.ts';

function drawing(first: string): Asset {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><g>${first}<circle r="3"/></g></svg>`;
  const root = readSvg(text);
  const panel = root && panelOf(root);
  const bytes = new TextEncoder().encode(text);
  return { id: 'a', type: 'svg', bytes, size: { w: 40, h: 30 }, ...(panel && { panel }) };
}
const textOf = ({ bytes }: Asset) => new TextDecoder().decode(bytes);

test('a pale panel gets a veil of its own shape over all that is drawn, and is as dark where layout widens it', () => {
  const asset = drawing('<rect x="0" y="0" width="40" height="30" rx="4" fill="#F3EADB"/>');
  const dim = dimmed(asset);
  expect(textOf(dim)).toMatch(
    /<\/g><rect x="0" y="0" width="40" height="30" rx="4" fill="#[0-9A-F]{6}" fill-opacity="/,
  );
  expect(readSvg(textOf(dim))).toBeDefined();
  const [before, after] = [asset, dim].map(({ panel }) => luminance(panel?.color ?? ''));
  expect(after).toBeLessThan((before as number) * 0.8);
});

test('square corners and grounds without x and y are veiled, too', () => {
  expect(textOf(dimmed(drawing('<rect width="40" height="30" fill="#fff"/>')))).toContain('fill-opacity');
});

test.each([
  ['of an evening sky', '<rect width="40" height="30" fill="#F3C99A"/>'],
  ['on a dark ground', '<rect width="40" height="30" fill="#17315C"/>'],
  ['on none', '<rect x="2" width="30" height="30" fill="#F3EADB"/>'],
  ['on a clear one', '<rect width="40" height="30" fill="#F3EADB" fill-opacity=".5"/>'],
])('a drawing %s stays as it is', (_what, first) => {
  const asset = drawing(first);
  expect(dimmed(asset)).toBe(asset);
});
