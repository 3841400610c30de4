// What is not brought out is nearly without a hue, and still told from the ground by 3:1, in every theme.
import { expect, test } from 'vitest';
import { contrast, parseHex, resolveHex, toHsl } from '../../../src/base/color.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { ChartNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const DECK = `---
title: T
title-slide: false
---

## Chart

\`\`\`chart
type: column
highlight: b
data: [[arm, n], [a, 4], [b, 5]]
alt: numbers
\`\`\`
`;
const THEMES = ['clinic', 'congress', 'journal', 'plain', 'ward'].flatMap((name) => [`${name}:light`, `${name}:dark`]);

test.each(THEMES)('in %s', async (theme) => {
  const host = nodeHost({});
  const { built } = await buildDeck(
    memoryHost({ 'talk/deck.md': DECK }, (name) => host.resource(name)),
    { path: 'talk', to: [], theme },
  );
  const scene = built[0]?.scene;
  const chart = [...nodesOf(scene?.slides[0]?.nodes ?? [])].find((node): node is ChartNode => node.kind === 'chart');
  const [quiet, out] = chart?.model.series[0]?.points?.map(({ color }) => color) ?? [];
  if (!scene || !quiet || !out) throw new Error('no chart');
  const { palette, background } = scene.theme;
  const hexOf = (color: typeof quiet) => resolveHex(color, palette);
  const saturation = (hex: string) => toHsl(parseHex(hex) ?? { r: 0, g: 0, b: 0 })[1];
  expect(contrast(hexOf(quiet), resolveHex(background, palette))).toBeGreaterThanOrEqual(3);
  expect(saturation(hexOf(quiet))).toBeLessThan(saturation(hexOf(out)) / 2);
});
