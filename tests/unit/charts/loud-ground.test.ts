// A chart on a slide of another ground: each colour, asked for or not, is told from that ground by 3:1.
import { expect, test } from 'vitest';
import { contrast, resolveHex } from '../../../src/base/color.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { ChartNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const SLIDE = (ground: string, more: string) => `---
background: ${ground}
---

## Chart

\`\`\`chart
${more}
alt: numbers
\`\`\`
`;
const LINES = 'type: line\ndata: [[year, a, b], [1, 4, 2], [2, 5, 3]]';
const DECK = ['panel', 'surface', 'accent']
  .flatMap((ground) => [
    SLIDE(ground, `${LINES}\nhighlight: a`),
    SLIDE(ground, `${LINES}\ncolors: {a: accent1, b: accent2}`),
    SLIDE(ground, 'type: column\nhighlight: b\ndata: [[arm, n], [a, 4], [b, 5]]'),
    SLIDE(ground, 'type: icons\ndata: [{group: a, n: 3, of: 10}]'),
    SLIDE(ground, 'type: forest\nhighlight: a\ndata: [[label, estimate, low, high], [a, 2, 1, 3], [b, 2, 1, 3]]'),
  ])
  .join('\n');

const scenesOf = async (theme: string) => {
  const host = nodeHost({});
  const { built } = await buildDeck(
    memoryHost({ 'talk/deck.md': `---\ntitle: T\ntitle-slide: false\n---\n\n${DECK}` }, (name) => host.resource(name)),
    { path: 'talk', to: [], theme },
  );
  const scene = built[0]?.scene;
  if (!scene) throw new Error('no scene');
  return scene;
};

const THEMES = ['clinic', 'congress', 'journal', 'plain', 'ward'].flatMap((name) => [`${name}:light`, `${name}:dark`]);

test.each(THEMES)('in %s', async (theme) => {
  const scene = await scenesOf(theme);
  const { palette } = scene.theme;
  let seen = 0;
  for (const { nodes, background } of scene.slides) {
    const ground = background?.kind === 'color' ? background.color : scene.theme.background;
    const fills = [...nodesOf(nodes)].flatMap((node) => {
      if (node.kind === 'chart') return seriesColors(node);
      return node.kind === 'path' && node.name?.startsWith('Person') ? [node.fill] : [];
    });
    for (const color of fills.filter((one) => one !== undefined)) {
      seen++;
      expect(contrast(resolveHex(color, palette), resolveHex(ground, palette))).toBeGreaterThanOrEqual(3);
    }
  }
  expect(seen).toBeGreaterThan(50);
});

const seriesColors = ({ model }: ChartNode) =>
  model.series.flatMap((one) => [
    ...(one.points?.every(({ color }) => color) ? [] : [one.color]),
    ...(one.points ?? []).map(({ color }) => color),
  ]);

test('on a dark slide what is brought out is the accent of that ground, a colour asked for keeps its hue', async () => {
  const { slides } = await scenesOf('congress:light');
  const colorsOf = (slide: number) => {
    const chart = [...nodesOf(slides[slide]?.nodes ?? [])].find((node): node is ChartNode => node.kind === 'chart');
    return chart?.model.series.map(({ color }) => color);
  };
  expect(colorsOf(0)?.[0]).toMatchObject({ slot: 'accent5' });
  expect(colorsOf(1)).toMatchObject([
    { slot: 'accent1', lumOff: 0.5 },
    { slot: 'accent2', lumOff: 0.4 },
  ]);
});
