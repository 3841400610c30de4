// The colours of code can be read: WCAG AA (4.5) on the block's ground and on the band of a marked line.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CODE_KINDS } from '../../../src/base/code-kinds.ts';
import { contrast, mixHex, type Palette, resolveHex } from '../../../src/base/color.ts';
import { BAND } from '../../../src/blocks/code-marks.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { ShapeNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';
import { themeSchema } from '../../../src/schema/theme-file.ts';

it('the band of a marked line is as strong as the colours of its code allow', async () => {
  const host = nodeHost({});
  const deck = '---\ntitle: T\ntitle-slide: false\n---\n\n## Code\n\n```r {lines="1"}\nx <- 1\n```\n';
  const files = memoryHost({ 'talk/deck.md': deck }, (name) => host.resource(name));
  for (const theme of ['congress:light', 'ward:light', 'journal:dark']) {
    const { built } = await buildDeck(files, { path: 'talk', to: [], theme });
    const scene = built[0]?.scene;
    const nodes = [...nodesOf(scene?.slides[0]?.nodes ?? [])];
    const shape = (name: string) =>
      nodes.find((node): node is ShapeNode => node.kind === 'shape' && node.name === name);
    const [ground, band] = [shape('Code ground')?.fill, shape('Marked lines 1\u20131')?.fill];
    if (!scene || !ground || !band) throw new Error('no code');
    const { palette } = scene.theme;
    const seen = mixHex(resolveHex(ground, palette), resolveHex(band, palette), band.alpha ?? 1);
    expect(band.alpha, theme).toBeGreaterThanOrEqual(BAND);
    const runs = nodes.flatMap((node) => (node.kind === 'text' && node.role === 'code' ? node.body.paragraphs : []));
    for (const { color } of runs.flatMap((one) => one.runs))
      expect(contrast(resolveHex(color, palette), seen), theme).toBeGreaterThanOrEqual(4.5);
    if (theme === 'congress:light') expect(band.alpha).toBeGreaterThan(BAND);
  }
});

describe.each(['clinic', 'congress'])('%s', (name) => {
  const theme = themeSchema.parse(
    parse(readFileSync(new URL(`../../../themes/${name}/theme.yaml`, import.meta.url), 'utf8'), { merge: true }),
  );
  it.each(['light', 'dark'] as const)('%s', (variant) => {
    const { scheme: s, roles, code } = theme.variants[variant];
    const [bg1, tx1, bg2, tx2] = variant === 'light' ? [s.lt1, s.dk1, s.lt2, s.dk2] : [s.dk1, s.lt1, s.dk2, s.lt2];
    const palette: Palette = { ...s, bg1, tx1, bg2, tx2 };
    const ground = resolveHex(roles.surface, palette);
    const band = mixHex(ground, resolveHex(roles.accent, palette), BAND);
    for (const kind of CODE_KINDS) {
      const color = code?.[kind];
      expect(color, kind).toBeDefined();
      if (!color) continue;
      expect(contrast(resolveHex(color, palette), ground), `${kind} on the ground`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(resolveHex(color, palette), band), `${kind} on a marked line`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
