// Flow diagrams on the page: axe finds nothing on the gallery's, and lines begin and end at the sides of the shapes that Chromium draws.
import { expect } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { walkGallery } from './gallery.ts';

walkGallery(
  '41-flow.md',
  'has no axe violation, and every line is where layout put it',
  async (slide, drawn) => {
    const lines = [...nodesOf(slide.nodes)].flatMap((node) => (node.kind === 'connector' ? [node] : []));
    // a line's box and that of its heads, in the slide's points
    const boxes = (await drawn(
      `[...root.querySelectorAll('.n > svg')].filter((svg) => svg.querySelector('path[style*="fill:none"], path[style*="fill: none"]') && !svg.parentElement.classList.contains('shape'))
        .map((svg) => { const b = [...svg.querySelectorAll('path')].map((p) => p.getBoundingClientRect());
          const l = Math.min(...b.map((r) => r.left)), t = Math.min(...b.map((r) => r.top)), r = Math.max(...b.map((r) => r.right)), f = Math.max(...b.map((r) => r.bottom));
          return [(l - at.left) / k, (t - at.top) / k, (r - at.left) / k, (f - at.top) / k]; })`,
    )) as [number, number, number, number][];
    expect(boxes).toHaveLength(lines.length);
    for (const [n, { box, name }] of lines.entries()) {
      const [left, top, right, foot] = boxes[n] as [number, number, number, number];
      // heads are half as wide as they are long at either side
      for (const [ours, theirs] of [
        [box.x, left],
        [box.y, top],
        [box.x + box.w, right],
        [box.y + box.h, foot],
      ] as const)
        expect(Math.abs(ours - theirs), `${slide.id} ${name}`).toBeLessThan(5.7);
    }
    return lines.length;
  },
  (seen) => expect(seen).toBe(13),
);
