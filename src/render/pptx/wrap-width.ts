// The width of a text box. Lines were broken by our measure; another program rounds otherwise, so the box is made wide
// enough for each line and too narrow for the next word, with room on both sides. No line break is written into the text.
import type { Pt } from '../../base/units.ts';
import type { Paragraph } from '../../scene/scene.ts';

/** Nearer than this share of the width to a limit, the width is changed. */
const MARGIN = 0.008;
/** At most this share is added or taken. */
const MOST = 0.05;

/** The range of inner widths in which every line breaks where layout broke it. */
export function wrapRange(paragraphs: readonly Paragraph[]): { least: Pt; most: Pt } {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    for (const line of paragraph.lines) {
      least = Math.max(least, paragraph.indent + line.width);
      most = Math.min(most, paragraph.indent + line.widthWithNext);
    }
  }
  return { least, most };
}

/** The inner width to write for a box whose inner width is `width`. */
export function wrapWidth(paragraphs: readonly Paragraph[], width: Pt): Pt {
  const { least, most } = wrapRange(paragraphs);
  const margin = MARGIN * width;
  if (width - least >= margin && most - width >= margin) return width;
  const wanted = most === Number.POSITIVE_INFINITY ? Math.max(width, least + margin) : most - least >= 2 * margin ? Math.min(Math.max(width, least + margin), most - margin) : (least + most) / 2;
  return Math.min(Math.max(wanted, width * (1 - MOST)), width * (1 + MOST));
}
