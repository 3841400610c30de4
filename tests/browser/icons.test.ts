// Icons on the page: axe finds nothing on the gallery's icons, and each stands in its line where layout put it.
import { expect } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { walkGallery } from './gallery.ts';

walkGallery(
  '42-icons.md',
  'has no axe violation, and every icon is where layout measured it',
  async (slide, drawn) => {
    const places = (await drawn(
      `[...root.querySelectorAll('.m svg')].map((svg) => { const b = svg.getBoundingClientRect(); return [(b.left - at.left) / k, (b.top - at.top) / k]; })`,
    )) as [number, number][];
    const meant = [...nodesOf(slide.nodes)].flatMap((node) => node.icons ?? []);
    expect(places).toHaveLength(meant.length);
    for (const [n, { box }] of meant.entries()) {
      expect(Math.abs((places[n]?.[0] ?? 0) - box.x), `${slide.id} ${n} x`).toBeLessThan(0.1);
      // Chromium rounds the room above a line's letters down to whole units, and in tight lines what reaches out of them
      expect(Math.abs((places[n]?.[1] ?? 0) - box.y), `${slide.id} ${n} y`).toBeLessThan(1.5);
    }
    return meant.length;
  },
  (seen) => expect(seen).toBe(1),
);
