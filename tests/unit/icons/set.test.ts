// The set of icons: its list, and outlines that paint what the set's own SVGs paint (drawn by resvg, both ways).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { absolute, outlinesOf } from '../../../src/icons/outline.ts';
import { findIcons, nearIcons } from '../../../src/icons/search.ts';
import { loadIcon, loadIconSet } from '../../../src/icons/set.ts';

const { resource } = nodeHost();
const names = (text: string) => loadIconSet(resource).then((set) => findIcons(set, text).map((icon) => icon.name));

describe('outlines', () => {
  it('have H and V written as L, from the point reached, also after Z', () => {
    expect(absolute('M1 2H5V6L7 8ZV9')).toBe('M1 2L5 2L5 6L7 8ZL1 9');
    expect(absolute('M1 2 3 4C1 1 2 2 3 3')).toBe('M1 2L3 4C1 1 2 2 3 3');
  });
  it('are refused where they are no plain filled paths', () => {
    expect(() => absolute('M1 2l3 4')).toThrow('"l"');
    expect(() => absolute('M1 2L3')).toThrow('"L"');
    expect(() => outlinesOf('<svg viewBox="0 0 48 48"><circle r="3"/></svg>')).toThrow('circle');
    expect(() => outlinesOf('<svg viewBox="0 0 48 48"><path stroke="red" d="M1 2"/></svg>')).toThrow('strokes');
    expect(() => outlinesOf('<svg viewBox="0 0 48 24"><path d="M1 2"/></svg>')).toThrow('square');
  });
});

describe('the set', () => {
  beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const pixels = (svg: string) => new Resvg(svg, { fitTo: { mode: 'width', value: 64 } }).render().pixels;

  it('is painted as its own SVGs are', async () => {
    const set = (await loadIconSet(resource)) as readonly { name: string; path?: string }[];
    expect(set.length).toBeGreaterThan(600);
    const wrong: string[] = [];
    for (const { name, path } of set.filter((_, i) => i % 8 === 0)) {
      for (const style of ['filled', 'outline'] as const) {
        const icon = await loadIcon(name, style, resource);
        if (!path || !icon) continue;
        const theirs = new TextDecoder()
          .decode(await resource(`npm:healthicons/public/icons/svg/${style}/${path}.svg`))
          .replaceAll('currentColor', '#000');
        const paths = icon.outlines.map((d) => `<path fill-rule="evenodd" d="${d}"/>`).join('');
        const [a, b] = [
          pixels(theirs),
          pixels(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon.side} ${icon.side}">${paths}</svg>`),
        ];
        if (a.some((value, i) => Math.abs(value - (b[i] as number)) > 64)) wrong.push(`${name} ${style}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has outlines of an own bone, and none of what is unknown', async () => {
    expect((await loadIcon('Bone', 'filled', resource))?.outlines[0]).toMatch(/^M[\d. ]+( ?[CL][-\d. ]+)+ ?Z$/);
    expect(await loadIcon('bnoe', 'filled', resource)).toBeUndefined();
    expect((await loadIcon('heart organ', 'outline', resource))?.name).toBe('heart-organ');
  });
});

describe('the search', () => {
  it('finds by name, title and tag, best first', async () => {
    expect((await names('bone'))[0]).toBe('bone');
    expect(await names('bone')).toContain('orthopaedics');
    expect(await names('blood bag')).toContain('blood-bag');
    expect(await names('xyzzy')).toEqual([]);
    expect((await names('')).length).toBe((await loadIconSet(resource)).length);
  });
  it('knows what may have been meant', async () => {
    const set = await loadIconSet(resource);
    expect(nearIcons(set, 'bnoe')).toEqual(['bone']);
    expect(nearIcons(set, 'joint')[0]).toBe('joints');
    expect(nearIcons(set, 'zzzzqqqq')).toEqual([]);
  });
});
