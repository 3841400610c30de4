// The width of a text box. Lines were broken by our measure; another program rounds otherwise, so the box is made wide
// enough for each line and too narrow for the next word, with room on both sides. No line break is written into the
// text.
import type { Box } from '../../../base/geometry.ts';
import type { Pt } from '../../../base/units.ts';
import type { Paragraph, TextBody } from '../../../scene/scene.ts';

/** Nearer than this share of the width to a limit, the width is changed. */
const MARGIN = 0.008;
/** At most this share is added or taken. */
const MOST = 0.05;

/** The range of inner widths in which every line breaks where layout broke it. */
export function wrapRange(paragraphs: readonly Paragraph[]): { least: Pt; most: Pt } {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const { lines, indent } of paragraphs) {
    for (const line of lines) {
      least = Math.max(least, indent + line.width);
      most = Math.min(most, indent + line.widthWithNext);
    }
  }
  return { least, most };
}

/** The inner width to write for a body whose inner width is `width`: changed as little as gives room on both sides. */
export function wrapWidth(paragraphs: readonly Paragraph[], width: Pt): Pt {
  const { least, most } = wrapRange(paragraphs);
  const margin = MARGIN * width;
  if (least >= most || (width - least >= margin && most - width >= margin)) return width;
  const wanted =
    most - least < 2 * margin ? (least + most) / 2 : Math.min(Math.max(width, least + margin), most - margin);
  return Math.min(Math.max(wanted, width * (1 - MOST)), width * (1 + MOST));
}

/** What to add to the inner width on the left and on the right, so that the text's own edge stays where it is. */
export function wrapGrowth({ paragraphs, inset }: TextBody, width: Pt): { left: Pt; right: Pt } {
  const inner = width - inset.left - inset.right;
  const more = wrapWidth(paragraphs, inner) - inner;
  const first = paragraphs[0];
  if (!first || !more) return { left: 0, right: 0 };
  if (first.align === 'center') return { left: more / 2, right: more / 2 };
  return (first.align === 'end') !== (first.dir === 'rtl') ? { left: more, right: 0 } : { left: 0, right: more };
}

/** The box of a text node that nothing is drawn around. */
export function wrapBox(body: TextBody, box: Box): Box {
  const { left, right } = wrapGrowth(body, box.w);
  return { ...box, x: box.x - left, w: box.w + left + right };
}
