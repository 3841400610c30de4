// Icons in a deck: in lines, as blocks, in steps and callouts; what is wrong with one is told. Built in memory.

import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { Kept } from '../../../src/base/kept.ts';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { Supplies } from '../../../src/resolve/fetched-ahead.ts';
import { iconReader } from '../../../src/resolve/icon-outlines.ts';
import type { PathNode, SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { heightOf } from '../../../src/typeset/paragraph.ts';
import { places } from '../../support/check.ts';

async function sceneOf(body: string, keys = '') {
  const text = `---\ntitle: T\ntitle-slide: false\n${keys}---\n\n## One\n\n${body}\n`;
  const { built, diagnostics } = await buildDeck(memoryHost({ 'talk/deck.md': text }, nodeHost().resource), {
    path: 'talk',
    to: [],
  });
  const nodes = (built[0]?.scene.slides ?? []).flatMap((slide) => [...nodesOf(slide.nodes)]);
  return {
    nodes,
    diagnostics: diagnostics.filter((d) => d.severity !== 'info'),
    words: nodes.flatMap((node) => paragraphsOf(node).map(textOf)),
  };
}
const paths = (nodes: readonly SceneNode[]): PathNode[] => nodes.filter((node) => node.kind === 'path');
const icons = (nodes: readonly SceneNode[]): PathNode[] => nodes.flatMap((node) => node.icons ?? []);

describe('an icon in a line', () => {
  it('is one sign, and knows where it stands', async () => {
    const { nodes, diagnostics, words } = await sceneOf(
      'Ask :icon[doctor]{alt="the doctor" .accent} now.\n\n- :icon[bone] Bone',
    );
    expect(diagnostics).toEqual([]);
    expect(words).toEqual(expect.arrayContaining(['Ask \uFFFC now.', '\uFFFC Bone']));
    const text = nodes.find((node) => node.icons);
    const [line, item] = text ? paragraphsOf(text) : [];
    const [first, second] = icons(nodes);
    if (!text || !line || !item || !first || !second) throw new Error('two icons stand in one text');
    expect(first).toMatchObject({ name: 'Icon: doctor', alt: 'the doctor' });
    expect(first.box.w).toBeCloseTo(1.1 * line.size, 1);
    expect(first.box.x).toBeGreaterThan(text.box.x + line.size);
    // what says little stands in the middle of its place
    const top = text.box.y + (text.box.h - heightOf(paragraphsOf(text))) / 2;
    expect(first.box.y + first.box.h / 2).toBeCloseTo(top + line.lineHeight / 2, 0);
    expect(second).toMatchObject({ name: 'Icon: bone', decorative: true });
    expect(second.box.x).toBeCloseTo(text.box.x + item.indent, 1);
  });
  it('stands at the right edge of what reads from there', async () => {
    const { nodes } = await sceneOf(':icon[bone] \u05e2\u05e6\u05dd', 'lang: he\n');
    const text = nodes.find((node) => node.icons);
    const [icon] = icons(nodes);
    expect((icon?.box.x ?? 0) + (icon?.box.w ?? 0)).toBeCloseTo((text?.box.x ?? 0) + (text?.box.w ?? 0), 1);
  });
  it('leaves a gap of blanks as wide as it is', async () => {
    const { nodes } = await sceneOf('A :icon[bone] b');
    const run = nodes.flatMap(paragraphsOf).flatMap((p) => p.runs.filter((one) => one.icon))[0];
    const gap = run?.icon?.gap ?? { count: 0, size: 0 };
    expect(gap.count).toBeGreaterThan(2);
    expect(gap.size).toBeLessThanOrEqual(1);
    // Arimo's blank is 569 of 2048 units wide
    expect(gap.count * gap.size * (569 / 2048)).toBeCloseTo(1.1, 2);
  });
  it('is called by its name where it is all of a link', async () => {
    const { nodes } = await sceneOf(
      '[:icon[globe]](https://example.org) and [:icon[globe] words](https://example.org)',
    );
    expect(icons(nodes).map(({ alt, link }) => [alt, link !== undefined])).toEqual([
      ['globe', true],
      [undefined, false],
    ]);
  });
  it('is none in code or behind a word', async () => {
    const { nodes, words } = await sceneOf('`:icon[bone]` and a:icon[bone]');
    expect(icons(nodes)).toEqual([]);
    expect(words).toContain(':icon[bone] and a:icon[bone]');
  });
});

describe('icons elsewhere', () => {
  it('stand in footnotes, tables, titles and quotations', async () => {
    const { nodes, diagnostics } = await sceneOf(
      '> A :icon[eye] b[^n]\n\n| :icon[ear] A | B |\n|---|--:|\n| x | y :icon[foot] |\n\n[^n]: Note :icon[leg]',
    );
    expect(diagnostics).toEqual([]);
    expect(icons(nodes).map((icon) => icon.name)).toEqual(
      expect.arrayContaining(['Icon: eye', 'Icon: ear', 'Icon: foot', 'Icon: leg']),
    );
    const table = nodes.find((node) => node.kind === 'table');
    const last = table?.icons?.at(-1)?.box;
    // at the end of a cell that is set to the right
    expect((last?.x ?? 0) + (last?.w ?? 0)).toBeLessThanOrEqual((table?.box.x ?? 0) + (table?.box.w ?? 0));
    expect((last?.x ?? 0) + (last?.w ?? 0)).toBeGreaterThan((table?.box.x ?? 0) + (table?.box.w ?? 0) - 20);
  });
});

describe('an icon as a block', () => {
  it('stands beside its words, or alone', async () => {
    const { nodes, words } = await sceneOf(':icon[bone]{size=large} Bone is alive\n\n:icon[doctor]{alt="Doctor"}');
    const [bone, doctor] = paths(nodes);
    expect(words).toContain('Bone is alive');
    expect(bone?.box.w).toBeGreaterThan(doctor?.box.w ?? 0);
    expect(doctor?.alt).toBe('Doctor');
    expect(bone?.decorative).toBe(true);
  });
  it('takes the place of a number in steps and of a mark in callouts', async () => {
    const { nodes, words, diagnostics } = await sceneOf(
      '::: steps\n1. :icon[syringe] **Take** blood\n2. **Wait** a day\n:::\n\n::: note {icon=phone title=Call}\nNow\n:::',
    );
    expect(diagnostics).toEqual([]);
    expect(paths(nodes).map((node) => node.name)).toEqual(['Icon: syringe', 'Icon: phone']);
    expect(words).toEqual(expect.arrayContaining(['Take', 'blood', '2\u2002Wait']));
  });
});

describe('what is wrong with an icon', () => {
  it('is told at its place, and its name stays', async () => {
    const { diagnostics, words } = await sceneOf(
      'A :icon[bnoe] here,\nthen :icon[bone]{size=giant colour=red}.\n\n::: note {icon=phonne}\nx\n:::',
    );
    expect(places(diagnostics)).toEqual([
      '8:3 resolve/unknown-icon',
      '9:6 parse/unknown-attribute',
      '9:6 parse/unknown-attribute',
      '11:1 resolve/unknown-icon',
    ]);
    expect(diagnostics[0]?.hint).toBe('Did you mean bone?');
    expect(diagnostics.at(-1)?.hint).toMatch(/phone/);
    expect(words[1]).toBe('A bnoe here, then \uFFFC.');
  });
  it('is also that the set is not there', () => {
    const diagnostics = new Diagnostics();
    const supplies = new Supplies(memoryHost({}, nodeHost().resource), '.', DEFAULT_LIMITS, new Kept());
    expect(
      iconReader(supplies, diagnostics)('bone', 'filled', { file: 'deck.md', line: 1, column: 1 }),
    ).toBeUndefined();
    expect(diagnostics.list.map((d) => d.code)).toEqual(['resolve/icon-set']);
  });
});
