// Where a line's extra leading goes. The scene means: half above, half below, as browsers do it. With exact line spacing
// LibreOffice puts all of it above (editeng keeps the descent and changes the ascent); what PowerPoint does was not
// measured here. This file alone holds the correction, so that it can be changed in one place.
import type { Pt } from '../../base/units.ts';
import type { Paragraph } from '../../scene/scene.ts';

/** How far down the text of such lines must be moved, in points (mostly negative: up). */
export function leadingShift(line: { readonly ascent: Pt; readonly descent: Pt }, lineHeight: Pt): Pt {
  return (line.ascent + line.descent - lineHeight) / 2;
}

/** The shift of a paragraph's first line; 0 for one without lines. */
export function paragraphShift(paragraph: Paragraph): Pt {
  const first = paragraph.lines[0];
  return first ? leadingShift(first, paragraph.lineHeight) : 0;
}

/** Space above each paragraph so that the shifts of its neighbours do not add up. The first has none. */
export function correctedSpaces(paragraphs: readonly Paragraph[]): Pt[] {
  let debt = 0;
  return paragraphs.map((paragraph, i) => {
    const before = paragraphs[i - 1];
    if (!before) return 0;
    const last = before.lines[before.lines.length - 1];
    const wanted = paragraph.spaceBefore + paragraphShift(paragraph) - (last ? leadingShift(last, before.lineHeight) : 0) + debt;
    debt = Math.min(0, wanted);
    return Math.max(0, wanted);
  });
}
