// A chart's marks as shapes and text boxes of their own: `as: picture`, and charts that no native type can hold.
import { NO_INSETS } from '../base/geometry.ts';
import { boundsOf, moved } from '../base/path.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartMark, PathMark, TextMark } from '../scene/chart-model.ts';
import type { SceneNode } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import type { TextContext } from '../typeset/paragraph.ts';

export const pictureNodes = (marks: readonly ChartMark[], id: string, context: TextContext): SceneNode[] =>
  marks.map((mark, i) =>
    mark.kind === 'path' ? pathNode(mark, `${id}-${i + 1}`) : textNode(mark, `${id}-${i + 1}`, context),
  );

function pathNode({ d, fill, stroke }: PathMark, id: string): SceneNode {
  const box = boundsOf(d);
  const view = { w: box.w, h: box.h };
  return {
    kind: 'path',
    id,
    name: 'Mark',
    box,
    d: moved(d, -box.x, -box.y),
    view,
    decorative: true,
    fill,
    stroke,
  };
}

/** Room beside a text, so that other fonts do not break it. */
const ROOM = 2;

/**
 * By where a text is anchored: how much of its box of a given width lies before that place, and where the text stands.
 */
const ANCHORS = {
  start: { before: () => ROOM, align: 'start', inset: { ...NO_INSETS, left: ROOM } },
  middle: { before: (w: Pt) => w / 2, align: 'center', inset: NO_INSETS },
  end: { before: (w: Pt) => w - ROOM, align: 'end', inset: { ...NO_INSETS, right: ROOM } },
} as const;

export function textNode(mark: TextMark, id: string, context: TextContext): SceneNode {
  const { run, width, anchor } = mark;
  const font = context.fontOf(run);
  const lineHeight = round2(run.size * 1.2);
  const w = width + 2 * ROOM;
  const { before, align, inset } = ANCHORS[anchor];
  const x = mark.x - before(w);
  const top = mark.y - (lineHeight + (font.ascent - font.descent) * run.size) / 2;
  return {
    kind: 'text',
    role: 'label',
    id,
    name: `Label: ${run.text.slice(0, 40)}`,
    dir: 'ltr',
    box: { x: round2(x), y: round2(top), w: round2(w), h: lineHeight },
    body: {
      paragraphs: [
        {
          runs: [run],
          lines: breakLines(prepare([run], context.fontOf), 10_000),
          kind: 'paragraph',
          align,
          dir: 'ltr',
          spaceBefore: 0,
          lineHeight,
          size: run.size,
          indent: 0,
          markIndent: 0,
        },
      ],
      inset,
      anchor: 'top',
    },
  };
}
