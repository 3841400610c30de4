// A short list that has its region to itself becomes rows: its items share the height, hairlines part them across the
// whole width. The words stay one text box, so that PowerPoint keeps one list.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { LayContext } from '../../blocks/block.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf } from '../../typeset/paragraph.ts';

/** So many rows can be told apart at a glance. */
const MOST = 6;
/** Room above and below the words of a row, in text sizes: as much as there is, within these. */
const LEAST_PAD = 0.42;
const MOST_PAD = 1.15;
/** Share of the region's height that rows may take. */
const TAKEN = 0.98;
const HAIR = 0.75;

export interface Ruled {
  readonly paragraphs: readonly Paragraph[];
  /** Hairlines for the list in this box, whose middle its text stands in. */
  rules(box: Box): SceneNode[];
}

/** The list as rows in a region of this height; undefined for other text, and where rows have no room. */
export function ruled(paragraphs: readonly Paragraph[], room: Pt, context: LayContext): Ruled | undefined {
  const rows = paragraphs.filter((p) => p.list && p.list.level === 0 && p.list.marker !== undefined);
  if (rows.length < 2 || rows.length > MOST || rows.length !== paragraphs.length || context.air < 1) return undefined;
  const { size } = paragraphs[0] as Paragraph;
  const lines = paragraphs.map((p) => Math.max(1, p.lines.length) * p.lineHeight);
  const words = lines.reduce((sum, h) => sum + h, 0);
  const pad = Math.min(MOST_PAD * size, (room * TAKEN - words) / (2 * rows.length));
  if (pad < LEAST_PAD * size) return undefined;
  const spaced = paragraphs.map((p, i) => (i ? { ...p, spaceBefore: 2 * pad } : { ...p, spaceBefore: 0 }));
  return {
    paragraphs: spaced,
    rules(box) {
      let y = box.y + (box.h - heightOf(spaced)) / 2 - pad;
      const at = [y, ...lines.map((h) => (y += h + 2 * pad))];
      return at.map((top, i): SceneNode => {
        const step = i > 0 && i < paragraphs.length ? paragraphs[i]?.step : undefined;
        return {
          kind: 'shape',
          id: context.id('row-rule'),
          name: 'Rule between rows',
          geometry: 'rect',
          box: { x: box.x, y: top - HAIR / 2, w: box.w, h: HAIR },
          fill: context.theme.role('rule'),
          decorative: true,
          ...(step !== undefined && { step }),
        };
      });
    },
  };
}
