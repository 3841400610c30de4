import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { loadIcon, loadIconSet } from '../../../src/icons/set.ts';
test('all icons', { timeout: 500000 }, async () => {
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  const r = nodeHost().resource;
  const set = (await loadIconSet(r)) as any[];
  const S = 96; let n = 0; const bad: string[] = [];
  const draw = (svg: string) => new Resvg(svg, { fitTo: { mode: 'width', value: S } }).render().pixels;
  for (const { name, path } of set) for (const style of ['filled', 'outline'] as const) {
    if (!path) continue;
    let icon;
    try { icon = await loadIcon(name, style, r); } catch (e) { bad.push(`${name} ${style} ${(e as Error).message}`); continue; }
    n++;
    const src = new TextDecoder().decode(await r(`npm:healthicons/public/icons/svg/${style}/${path}.svg`)).replaceAll('currentColor', '#000');
    const mine = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon!.side} ${icon!.side}">${icon!.outlines.map((d) => `<path fill-rule="evenodd" d="${d}"/>`).join('')}</svg>`;
    const a = draw(src), b = draw(mine); let diff = 0;
    for (let i = 3; i < a.length; i += 4) if (Math.abs(a[i]! - b[i]!) > 64) diff++;
    if (diff > 0) bad.push(`${name} ${style} ${diff}`);
  }
  console.log(set.length, n, bad.length, bad.join('\n'));
});
