// Flows of participants on the page: axe finds nothing on the gallery's, and each line that Chromium draws begins and ends at
// its boxes.
import { expect } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { walkGallery } from './gallery.ts';

walkGallery(
  '31-participants.md',
  'has no axe violation, and every line leads from one box to another',
  async (slide, drawn) => {
    const all = [...nodesOf(slide.nodes)];
    const boxes = new Map(all.map((node) => [node.id, node.box] as const));
    const lines = all.flatMap((node) => (node.kind === 'connector' ? [node] : []));
    const shown = (await drawn(
      `[...root.querySelectorAll('[data-id], .n')].filter((one) => /\\(n\\s=\\s[\\d,]+\\)/.test(one.textContent) && one.classList.contains('shape')).length`,
    )) as number;
    for (const { points, from, to, name } of lines) {
      for (const [at, glue] of [
        [points[0], from],
        [points.at(-1), to],
      ] as const) {
        const box = boxes.get(glue.node);
        if (!box || !at) throw new Error(`${name} is glued to nothing`);
        const upright = glue.side === 'top' || glue.side === 'bottom';
        const side = { top: box.y, bottom: box.y + box.h, left: box.x, right: box.x + box.w }[glue.side];
        expect(Math.abs((upright ? at.y : at.x) - side), name).toBeLessThan(0.1);
        expect(Math.abs(upright ? at.x - box.x - box.w / 2 : at.y - box.y - box.h / 2), name).toBeLessThan(0.1);
      }
    }
    if (lines.length) expect(shown, slide.id).toBeGreaterThan(lines.length / 2);
    return lines.length;
  },
  (seen) => expect(seen).toBe(18),
);
