// Looks that blocks owe the last row: what is brought out, marks on round grounds, even heights, codes large enough.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contrast, mixHex, resolveHex } from '../../../src/base/color.ts';
import { inkOf } from '../../../src/base/path.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { Scene, SceneNode, TableNode } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const ROOT = new URL('../../../', import.meta.url);

async function built(body: string, theme = 'congress', to: readonly string[] = [], slide = 0) {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: ${theme}\n---\n\n---\n---\n\n## Title\n\n${body}\n` },
    async (name) =>
      new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT))),
  );
  const deck = (await buildDeck(host, { path: 'talk.md', to: to as never })).built[0];
  const scene = deck?.scene as Scene;
  const nodes = [...nodesOf(scene.slides[slide]?.nodes ?? [])];
  return { deck, scene, nodes };
}

const tableOf = (nodes: readonly SceneNode[]) => nodes.find((node): node is TableNode => node.kind === 'table');

const THEMES = ['clinic', 'congress', 'journal', 'plain', 'ward'].flatMap((name) => [name, `${name}:dark`]);

describe('icons', () => {
  it.each(THEMES)('large ones stand on a round ground that they are seen on, in %s', async (theme) => {
    for (const accent of ['', ' .accent']) {
      const { scene, nodes } = await built(`:icon[bone]{size=huge${accent}}`, theme);
      const [badge, icon] = nodes.filter(({ name }) => name === 'Badge' || name?.startsWith('Icon: '));
      if (badge?.kind !== 'shape' || icon?.kind !== 'path') throw new Error('no badge');
      const { palette } = scene.theme;
      expect(
        contrast(resolveHex(badge.fill as never, palette), resolveHex(icon.fill as never, palette)),
      ).toBeGreaterThan(3);
      expect(badge.geometry).toBe('ellipse');
      expect(icon.box.x + icon.box.w / 2).toBeCloseTo(badge.box.x + badge.box.w / 2, 1);
    }
  });
  it.each(['bone', 'doctor', 'syringe', 'calendar'])(
    'fill and centre in their ground by their ink: %s',
    async (name) => {
      const { nodes } = await built(`:icon[${name}]{size=huge .accent}`);
      const [badge, icon] = nodes.filter((node) => node.name === 'Badge' || node.name?.startsWith('Icon: '));
      if (badge?.kind !== 'shape' || icon?.kind !== 'path') throw new Error('no badge');
      // the outlines begin and end at their box's sides
      const ink = inkOf([icon.d, ...(icon.more ?? [])]);
      expect([ink.x, ink.y]).toEqual([expect.closeTo(0, 1), expect.closeTo(0, 1)]);
      expect(ink.w).toBeCloseTo(icon.view.w, 1);
      expect(ink.h).toBeCloseTo(icon.view.h, 1);
      const { box } = icon;
      for (const [at, size] of [
        ['x', 'w'],
        ['y', 'h'],
      ] as const)
        expect(box[at] + box[size] / 2).toBeCloseTo(badge.box[at] + badge.box[size] / 2, 1);
      const share = Math.max(box.w, box.h) / badge.box.w;
      expect(share).toBeGreaterThan(0.57);
      expect(share).toBeLessThan(0.67);
      // and stay inside
      expect(Math.hypot(box.w, box.h)).toBeLessThan(badge.box.w * 0.86);
    },
  );
  it.each(THEMES)('above steps stand where their names begin, quieter than the arrows, in %s', async (theme) => {
    const items = ['magnifying-glass', 'syringe', 'microscope'].map((name, i) => `- :icon[${name}] **Name${i}** words`);
    const { scene, nodes } = await built(`::: steps\n${items.join('\n')}\n:::`, theme);
    const { palette } = scene.theme;
    const arrows = nodes.filter(({ name }) => name === 'Arrow');
    const discs = nodes.filter(({ name }) => name === 'Badge');
    const icons = nodes.filter(({ name }) => name?.startsWith('Icon: '));
    expect([arrows, discs, icons].map(({ length }) => length)).toEqual([3, 3, 3]);
    for (const [i, arrow] of arrows.entries()) {
      const [disc, icon] = [discs[i], icons[i]];
      if (disc?.kind !== 'shape' || icon?.kind !== 'path' || arrow.kind !== 'shape') throw new Error('no badge');
      expect(disc.box.x).toBeCloseTo(arrow.box.x + (arrow.body?.inset.left as number), 1);
      expect(arrow.box.y - disc.box.y - disc.box.h).toBeGreaterThan(9);
      expect(disc.fill).not.toEqual(arrow.fill);
      const { alpha = 1 } = disc.fill ?? {};
      const behind = resolveHex(scene.theme.background, palette);
      const ground = mixHex(behind, resolveHex(disc.fill as never, palette), alpha);
      expect(contrast(ground, resolveHex(icon.fill as never, palette))).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(['surface', 'panel'])(
    'above steps stand on one clear colour where the slide has the ground %s',
    async (ground) => {
      const steps = '::: steps\n- :icon[syringe] **One** words\n- :icon[microscope] **Two** words\n:::';
      const { nodes } = await built(
        `${steps}\n\n---\nbackground: ${ground}\n---\n\n## Title\n\n${steps}`,
        'congress',
        [],
        1,
      );
      const discs = nodes.filter(({ name }) => name === 'Badge');
      expect(discs).toHaveLength(2);
      // a tint of the accent on a ground of another hue is mud
      for (const disc of discs) expect(disc.kind === 'shape' && (disc.fill?.alpha ?? 1)).toBe(1);
    },
  );
  it('take more of a slide that says little', async () => {
    const sideBeside = async (words: string) => {
      const { nodes } = await built(`:icon[bone]{size=huge .accent}\n\n${words}`);
      return nodes.find(({ name }) => name === 'Badge')?.box.h as number;
    };
    const [alone, crowded] = [await sideBeside('One line'), await sideBeside('Many words. '.repeat(50))];
    expect(alone).toBeGreaterThan(crowded * 1.15);
  });
  it('in a size of words stand for themselves', async () => {
    const { nodes } = await built(':icon[bone]{size=medium} Bone');
    expect(nodes.filter(({ name }) => name === 'Badge')).toEqual([]);
  });
});

describe('callouts below each other', () => {
  const one = (words: string) => `::: note\n${words}\n:::`;
  it('have one height, with their words in its middle', async () => {
    const { nodes } = await built(`${one('Short.')}\n\n${one('Words. '.repeat(30))}`);
    const groups = nodes.filter(({ name }) => name?.startsWith('Callout: '));
    expect(groups).toHaveLength(2);
    expect(groups[0]?.box.h).toBeCloseTo(groups[1]?.box.h as number, 1);
  });
  it('keep their own beside other text', async () => {
    const { nodes } = await built(`Words\n\n${one('Short.')}\n\n${one('Words. '.repeat(30))}`);
    const [first, second] = nodes.filter(({ name }) => name?.startsWith('Callout: '));
    expect(first?.box.h).toBeLessThan((second?.box.h as number) - 10);
  });
});

describe('a table', () => {
  const rows = '| A | B | C |\n| --- | --- | --- |\n| one | 1 | x |\n| two | 2 | y |\n';
  it.each(THEMES)('brings a row out on a ground of its own, between rules, in %s', async (theme) => {
    const { scene, nodes } = await built(`${rows}{row=2}`, theme);
    const { palette } = scene.theme;
    const [head, above, row] = tableOf(nodes)?.rows ?? [];
    expect(head?.cells.map(({ bottom }) => bottom)).not.toEqual(above?.cells.map(({ bottom }) => bottom));
    expect(row?.cells.map(({ bottom }) => bottom)).toEqual(above?.cells.map(({ bottom }) => bottom));
    for (const { fill, body } of row?.cells ?? []) {
      const ink = body.paragraphs[0]?.runs[0]?.color;
      expect(contrast(resolveHex(fill as never, palette), resolveHex(ink as never, palette))).toBeGreaterThan(4.5);
    }
  });
  it.each(THEMES)(
    'brings a column out by larger numbers in the accent, on a ground of its own, in %s',
    async (theme) => {
      const { scene, nodes } = await built(`${rows}{column=2}`, theme);
      const { palette } = scene.theme;
      for (const { cells } of tableOf(nodes)?.rows.slice(1) ?? []) {
        const [beside, out] = [cells[0], cells[1]].map((cell) => cell?.body.paragraphs[0]?.runs[0]);
        expect(out?.size).toBeGreaterThan((beside?.size as number) * 1.2);
        const fill = resolveHex(cells[1]?.fill as never, palette);
        expect(contrast(fill, resolveHex(out?.color as never, palette))).toBeGreaterThan(4.5);
      }
    },
  );
  it('has a row of one colour on one ground in the page, so that no seam shows', async () => {
    const { deck } = await built(`${rows}{row=2}`, 'congress', ['html']);
    const page = new TextDecoder().decode(deck?.files?.find(({ name }) => name.endsWith('.html'))?.bytes);
    const table = /<table[^>]*>/.exec(page)?.[0] ?? '';
    expect(table.match(/linear-gradient/g)).toHaveLength(1);
  });
});

describe('callouts', () => {
  const inkOn = async (kind: string, theme: string) => {
    const { scene, nodes } = await built(`::: ${kind}\nWords\n\n**Lead** and more\n:::`, theme);
    const { palette } = scene.theme;
    const ground = nodes.find(({ name }) => name === 'Ground');
    const fill = resolveHex((ground?.kind === 'shape' && ground.fill) as never, palette);
    const runs = nodes.flatMap(paragraphsOf).filter((p) => !textOf(p).includes('Title'));
    return { fill, runs: runs.flatMap((p) => p.runs), palette };
  };
  it.each(THEMES)('say more loudly what they say than of which kind they are, in %s', async (theme) => {
    const { runs } = await inkOn('note', theme);
    const sizeOf = (words: string) => runs.find(({ text }) => text === words)?.size as number;
    expect(sizeOf('Words')).toBeGreaterThan(sizeOf('Note'));
  });
  it.each(THEMES)('that warn stand on another ground than notes, on which they are read, in %s', async (theme) => {
    const [note, warning] = [await inkOn('note', theme), await inkOn('warning', theme)];
    expect(warning.fill).not.toBe(note.fill);
    for (const { color } of warning.runs)
      expect(contrast(warning.fill, resolveHex(color, warning.palette))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('captions of a grid', () => {
  it('of a word or two are names, as large as text that has room', async () => {
    const picture = (caption: string) => `![A box](a.svg "${caption}")`;
    const sizes = async (...captions: string[]) => {
      const { nodes } = await built(`::: grid\n${captions.map(picture).join('\n\n')}\n:::`);
      return nodes
        .filter((node) => node.kind === 'text' && node.role === 'caption')
        .flatMap((node) => paragraphsOf(node).flatMap(({ runs }) => runs.map(({ size, bold }) => ({ size, bold }))));
    };
    const names = await sizes('Walk', 'Lift');
    const words = await sizes('What she does each morning, whatever the weather', 'What he does in the evening');
    expect(names.every(({ bold }) => bold)).toBe(true);
    expect(words.some(({ bold }) => bold)).toBe(false);
    expect(names[0]?.size).toBeGreaterThan(words[0]?.size as number);
  });
});

describe('a disclosure', () => {
  it('names its rows, and ends with the headings that have nothing to declare', async () => {
    const { nodes } = await built('::: disclosure\n- Patents: a made-up one\n- Grants: none\n- Stock: none\n:::');
    const rows = tableOf(nodes)?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ body }) => body.paragraphs.map(textOf).join('')))).toEqual([
      ['Patents', 'a made-up one'],
      ['None', 'Grants; Stock'],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ header }) => header))).toEqual([
      ['row', undefined],
      ['row', undefined],
    ]);
    expect(tableOf(nodes)?.alt).toBe('Interest, Declared');
  });
  it('shows what is not filled in as a gap that nobody overlooks', async () => {
    const { scene, nodes } = await built('::: disclosure\n- Grants or contracts: ...\n- Patents: a made-up one\n:::');
    const cells = (tableOf(nodes)?.rows ?? []).map(({ cells }) => cells[1]);
    expect(cells.map((cell) => cell?.body.paragraphs.map(textOf).join(''))).toEqual([
      'Still to be filled in',
      'a made-up one',
    ]);
    expect(cells[0]?.fill).not.toEqual(cells[1]?.fill);
    const { palette } = scene.theme;
    const ink = cells[0]?.body.paragraphs[0]?.runs[0]?.color;
    expect(contrast(resolveHex(cells[0]?.fill as never, palette), resolveHex(ink as never, palette))).toBeGreaterThan(
      4.5,
    );
  });
});

it('a QR code takes half the slide, its address in type that is read from afar', async () => {
  const { scene, nodes } = await built(
    '::: columns\n::: column\n![Page](https://example.org){.qr}\n:::\n::: column\nScan it\n:::\n:::',
  );
  const code = nodes.find(({ name }) => name?.startsWith('QR code: '));
  const address = nodes.find((node) => node.kind === 'text' && node.role === 'caption');
  const words = nodes.find((node) => node.kind === 'text' && node.placeholder === 'body2');
  expect(code?.box.h).toBeGreaterThan(scene.size.h * 0.45);
  expect(paragraphsOf(address as SceneNode)[0]?.size).toBeGreaterThan(24);
  expect(words).toBeDefined();
});

it('the number of an equation is quieter than the text', async () => {
  const { scene, nodes } = await built('Words\n\n$$a = b$$ {#eq:one}');
  const label = nodes.find(({ name }) => name === 'Equation number');
  const [paragraph] = paragraphsOf(label as SceneNode);
  expect(paragraph?.size).toBeLessThan(22);
  expect(paragraph?.runs[0]?.color).toEqual(scene.theme.muted);
  expect((label?.box.x ?? 0) + (label?.box.w ?? 0)).toBeCloseTo(960 - 56, 0);
});

it('an equation stands on the edge that the words have', async () => {
  const { nodes } = await built('Words\n\n$$a = b$$');
  const equation = nodes.find(({ kind }) => kind === 'equation');
  expect(equation?.box.x).toBeCloseTo(56, 1);
});
