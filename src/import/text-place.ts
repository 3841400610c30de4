// Where a box's words stand in it, about: a box that is higher than its words ends with them, so that what stands in
// its empty part is not taken for beside them.
import type { Box } from '../base/geometry.ts';
import type { OfficeShape } from '../office/shape.ts';
import type { OfficeParagraph, OfficeText } from '../office/text/body.ts';

/** Points, where nothing says the size. */
const SIZE = 18;
/** Mean width of a letter, as a share of its size; letters of Chinese, Japanese and Korean are as wide as high. */
const NARROW = 0.52;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g;
/** Pitch of lines with what stands between paragraphs, as a share of the size. */
const PITCH = 1.35;

/** Points of a box that are left as they are. */
const EMPTY = 60;

/** The largest letters of a paragraph, in points. */
export const sizeOf = ({ runs, look }: OfficeParagraph): number =>
  Math.max(...runs.map((run) => run.look.size ?? SIZE), runs.length ? 0 : (look.run.size ?? SIZE));

/** The box itself for what is no text, lies turned, is upright, set in columns or framed, or about fills its box. */
export function wordsPlace(shape: OfficeShape): Box {
  const { box } = shape;
  if (shape.kind !== 'shape' || !shape.text || shape.rotation) return box;
  const { body } = shape.text;
  if (body.direction !== 'horz' || body.columns > 1 || shape.fill.kind !== 'none' || shape.outline) return box;
  const h = Math.min(box.h, heightOf(shape.text, box.w) + body.inset.top + body.inset.bottom);
  const free = box.h - h;
  if (free < EMPTY) return box;
  if (body.anchor === 'bottom') return { ...box, y: box.y + free, h };
  return { ...box, y: body.anchor === 'middle' ? box.y + free / 2 : box.y, h };
}

/** Points that the words take at this width, about. */
export function heightOf({ paragraphs, body }: OfficeText, width: number): number {
  const last = paragraphs.findLastIndex(({ text, runs }) => text.trim() || runs.some(({ math }) => math));
  const room = Math.max(1, width - body.inset.left - body.inset.right);
  return paragraphs.slice(0, last + 1).reduce((sum, one) => {
    const size = sizeOf(one) * body.fontScale;
    const lines = one.text.split('\n').map((line) => {
      const letters = line.length * NARROW + (line.match(WIDE)?.length ?? 0) * (1 - NARROW);
      return Math.max(1, Math.ceil((letters * size) / Math.max(size, room - (one.look.margin ?? 0))));
    });
    return sum + lines.reduce((all, count) => all + count, 0) * size * PITCH;
  }, 0);
}
