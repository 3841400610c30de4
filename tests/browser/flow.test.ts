// Flow diagrams on the page: axe finds nothing on the gallery's, and lines begin and end at the sides of the shapes that Chromium draws.
import { expect } from 'vitest';
import { boxAround } from '../../src/base/geometry.ts';
import type { ConnectorNode } from '../../src/scene/scene.ts';
import { nodesOf } from '../../src/scene/walk.ts';
import { walkGallery } from './gallery.ts';

type Points = ConnectorNode['points'];

/** A line without what another one draws at its start. */
function cut([a, b, ...rest]: Points, length = 0): Points[number][] {
  if (!a || !b) return a ? [a] : [];
  const whole = Math.hypot(b.x - a.x, b.y - a.y);
  if (length >= whole - 0.01 && rest.length) return cut([b, ...rest], length - whole);
  const share = length / (whole || 1);
  return [{ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, b, ...rest];
}

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
    for (const [n, line] of lines.entries()) {
      const { name, shared } = line;
      const box = boxAround(cut(cut(line.points, shared?.from).reverse(), shared?.to));
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
  (seen) => expect(seen).toBe(14),
);
