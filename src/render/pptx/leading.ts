// Where a line's extra leading goes. The scene means what browsers do: half above, half below, around the paragraph's main
// face. With exact line spacing LibreOffice keeps the deepest descent of the line at its foot and puts the rest above
// (editeng, measured); what PowerPoint does could not be measured here. This file alone holds the correction, so that it
// can be changed in one place: boxes are moved by `bodyShift`, paragraphs by `correctedSpaces`.
import type { Pt } from '../../base/units.ts';
import type { Anchor, LevelStyle, Line, Paragraph, Run, SceneTheme } from '../../scene/scene.ts';

interface Extent {
  readonly ascent: Pt;
  readonly descent: Pt;
}

/** From the baseline that LibreOffice draws to the one meant, in points; mostly negative, which is up. */
const shiftOf = (main: Extent, deepest: Pt, lineHeight: Pt): Pt => (lineHeight + main.ascent - main.descent) / 2 - (lineHeight - deepest);

/** The shift of text in a placeholder's first level. */
export function styleShift({ font, size, lineHeight }: LevelStyle, theme: SceneTheme): Pt {
  if (!lineHeight) return 0;
  const family = theme.fonts[font];
  return shiftOf({ ascent: family.ascent * size, descent: family.descent * size }, family.descent * size, lineHeight);
}

/** A paragraph moves as one: by the shift of its shallowest line, so that a line with code in it does not move the others. */
export function paragraphShift(paragraph: Paragraph, theme: SceneTheme): Pt {
  const { lines, lineHeight } = paragraph;
  if (!lines.length) return 0;
  const line = lines.reduce<Line>((best, next) => (next.descent < best.descent ? next : best), lines[0] as Line);
  return shiftOf(mainExtent(paragraph, line, theme), line.descent, lineHeight);
}

/** The face that most of the paragraph is set in decides where the browser's lines stand; code comes last. */
function mainExtent({ runs, size }: Paragraph, line: Line, theme: SceneTheme): Extent {
  const mixed = runs.some((run) => run.font !== runs[0]?.font || run.family !== runs[0]?.family || run.size !== size);
  if (!mixed) return line;
  const weight = (run: Run): number => (run.script ? 0 : run.text.length / (run.code ? 1000 : run.family ? 4 : 1));
  const main = runs.reduce((best, run) => (weight(run) > weight(best) ? run : best), runs[0] as Run);
  const family = main.family ?? theme.fonts[main.font];
  return { ascent: family.ascent * size, descent: family.descent * size };
}

/** How far a body's text must be moved as a whole, by what its anchor holds fast. */
export function bodyShift(paragraphs: readonly Paragraph[], anchor: Anchor, theme: SceneTheme): Pt {
  const first = paragraphs[0];
  const last = paragraphs[paragraphs.length - 1];
  if (!first || !last) return 0;
  const [top, bottom] = [paragraphShift(first, theme), paragraphShift(last, theme)];
  return anchor === 'top' ? top : anchor === 'bottom' ? bottom : (top + bottom) / 2;
}

/** Space above each paragraph so that the shifts of its neighbours do not add up. The first has none. */
export function correctedSpaces(paragraphs: readonly Paragraph[], theme: SceneTheme): Pt[] {
  let debt = 0;
  return paragraphs.map((paragraph, i) => {
    const before = paragraphs[i - 1];
    if (!before) return 0;
    const wanted = paragraph.spaceBefore + paragraphShift(paragraph, theme) - paragraphShift(before, theme) + debt;
    debt = Math.min(0, wanted);
    return Math.max(0, wanted);
  });
}
