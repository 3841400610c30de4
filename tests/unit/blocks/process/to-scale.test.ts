// Time lines to scale through the whole program: marks where their dates belong, labels that never overlap.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeFlags } from '../../../../src/blocks/process/flags.ts';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import type { GroupNode, SceneNode } from '../../../../src/scene/scene.ts';
import { paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));

async function slide(items: readonly string[], { head = 'theme: congress', div = '{.to-scale}' } = {}) {
  const list = items.map((item) => `- ${item}\n`).join('');
  const host = memoryHost(
    { 'talk.md': `---\n${head}\n---\n\n## Title\n\n::: timeline ${div}\n${list}:::\n` },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built, diagnostics } = await buildDeck(host, { path: 'talk.md', to: [] });
  const made = built[0]?.scene.slides[0];
  const groups = (made?.nodes ?? []).filter((node): node is GroupNode => node.kind === 'group');
  const moments = groups.filter(({ name }) => name.startsWith('Moment to scale'));
  return {
    made,
    moments,
    axis: groups.find(({ name }) => name === 'Time axis') as GroupNode,
    codes: diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code),
  };
}

const child = (group: GroupNode, name: string) => group.children.find((node) => node.name === name) as SceneNode;
const texts = (group: GroupNode) => group.children.filter(({ kind }) => kind === 'text');
const middle = ({ box }: SceneNode) => box.x + box.w / 2;

const TEN = [
  '**1994** First trial of alendronate',
  '**2001** Teriparatide',
  '**2014–2019** A trial of cells runs for five years',
  '**2016** Denosumab stops',
  '**2018** Romosozumab',
  '**2019** Guidance',
  '**2020** EMA warns',
  '**2021** FDA warns',
  '**2022** Review',
  '**2024** Court',
];

describe('time lines to scale', () => {
  it('marks stand at distances like those of their dates, on the axis', async () => {
    const { moments, axis, codes } = await slide(['**2000** a', '**2002** b', '**2010** c']);
    expect(codes).toEqual([]);
    const [a, b, c] = moments.map((one) => middle(child(one, 'Mark'))) as [number, number, number];
    expect((b - a) / (c - a)).toBeCloseTo(0.2, 2);
    for (const one of moments) {
      const mark = child(one, 'Mark').box;
      expect(mark.y + mark.h).toBeGreaterThan(axis.box.y);
      expect(mark.y).toBeLessThan(axis.box.y + axis.box.h);
    }
    const tick = axis.children.find((node) => paragraphsOf(node).map(textOf).join('') === '2000') as SceneNode;
    expect(middle(tick)).toBeCloseTo(a, 0);
  });

  it('labels stand above and below in turn, each on a pole over its mark', async () => {
    const { moments, axis } = await slide(['2000: a', '2003: b', '2006: c', '2009: d']);
    expect(moments.map((one) => (texts(one)[0] as SceneNode).box.y < axis.box.y)).toEqual([true, false, true, false]);
    for (const one of moments) expect(middle(child(one, 'Pole'))).toBeCloseTo(middle(child(one, 'Mark')), 0);
  });

  it.each([
    ['congress', 10],
    ['clinic', 10],
    ['journal', 10],
    ['plain', 10],
    // whose text is large
    ['ward', 6],
  ] as const)('labels of a crowded time never overlap and stay on the slide: %s, %i items', async (theme, count) => {
    const { moments, axis, made, codes } = await slide(TEN.slice(-count), { head: `theme: ${theme}` });
    expect(codes).toEqual([]);
    expect(made?.overflow).toBe(0);
    const labels = moments.map((one) => texts(one).map(({ box }) => box));
    for (const [i, one] of labels.entries())
      for (const other of labels.slice(i + 1))
        for (const a of one)
          for (const b of other)
            expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
    for (const box of labels.flat()) {
      expect(box.x).toBeGreaterThanOrEqual(axis.box.x);
      expect(box.x + box.w).toBeLessThanOrEqual(axis.box.x + axis.box.w + 0.1);
      expect(box.y + box.h <= axis.box.y || box.y >= axis.box.y + axis.box.h).toBe(true);
    }
  });

  it('a span is a bar as long as it took', async () => {
    const { moments } = await slide(['**2000–2005** a', '**2010** b']);
    const [bar, dot] = moments.map((one) => child(one, 'Mark').box) as [SceneNode['box'], SceneNode['box']];
    expect((bar.w - dot.w) / (dot.x - bar.x)).toBeCloseTo(0.5, 2);
  });

  it('is mirrored where text runs from right to left', async () => {
    const { moments } = await slide(['**2000** a', '**2010** b'], { head: 'theme: congress\nlang: ar' });
    const [a, b] = moments.map((one) => middle(child(one, 'Mark'))) as [number, number];
    expect(a).toBeGreaterThan(b);
  });

  it('items come in the order they are written in, each at its step, after the axis', async () => {
    const { moments, made } = await slide(['**2000** a', '**2003** b', '**2006** c'], {
      div: '{.to-scale .incremental}',
    });
    expect(moments.map(({ name, step }) => [name.slice(17), step])).toEqual([
      ['2000', 1],
      ['2003', 2],
      ['2006', 3],
    ]);
    const names = made?.nodes.map(({ name }) => name) ?? [];
    expect(names.indexOf('Time axis')).toBeLessThan(names.indexOf('Moment to scale: 2000'));
  });

  it('what comes behind a date that is not bold is text', async () => {
    const { moments } = await slide(['2000 a fall', '2010 a scan']);
    expect(moments.map((one) => texts(one).flatMap(paragraphsOf).map(textOf))).toEqual([
      ['2000', 'a fall'],
      ['2010', 'a scan'],
    ]);
  });

  it('an item without a date is told, and all stand at equal distances', async () => {
    const { moments, codes, made } = await slide(['**2000** a', '**Later** b']);
    expect(codes).toEqual(['parse/timeline']);
    expect(moments).toEqual([]);
    expect(made?.nodes.map(({ name }) => name)).toContain('Moment: Later');
  });

  it('labels that cannot fit are told', async () => {
    const long = Array.from({ length: 10 }, (_, i) => `**${2000 + i}** ${'many words of one year '.repeat(12)}`);
    expect((await slide(long)).codes).toContain('layout/overflow');
  });
});

describe('flags', () => {
  it('stand over their places where they have room', () => {
    expect(placeFlags([0, 300], [100, 100], 600, 10).flags.map(({ moved }) => moved)).toEqual([0, 0]);
  });

  it('the last one is turned before it moves', () => {
    const { flags } = placeFlags([0, 590], [100, 100], 600, 10);
    expect(flags[1]).toMatchObject({ left: 490, turned: true, moved: 0 });
  });

  it('crowded ones move apart, in order', () => {
    const { flags } = placeFlags([300, 302, 304, 306], [120, 120, 120, 120], 600, 10);
    for (const [i, flag] of flags.slice(1).entries())
      expect(flag.left).toBeGreaterThanOrEqual((flags[i]?.left ?? 0) + 130 - 0.01);
    expect(flags[0]?.left).toBeGreaterThanOrEqual(0);
    expect((flags[3]?.left ?? 0) + 120).toBeLessThanOrEqual(600);
  });

  it('tells by how much they are too wide', () => {
    expect(placeFlags([0, 10], [400, 300], 600, 10).over).toBe(110);
  });
});
