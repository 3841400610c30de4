// Where a line's extra leading goes. The scene means what browsers do: half above, half below, around the paragraph's
// main face (scene/extent.ts). With exact line spacing LibreOffice keeps a share of the size at the line's foot and
// puts the rest above (measured); what PowerPoint does could not be measured here. This file alone holds the
// correction, so that it can be changed in one place: boxes are moved by `bodyShift`, paragraphs by `correctedSpaces`.
import type { Pt } from '../../../base/units.ts';
import { lineExtent } from '../../../scene/extent.ts';
import type { Anchor, FontFamily, LevelStyle, Line, Paragraph, Run, SceneTheme } from '../../../scene/scene.ts';
import { shareAt, shareOf } from './spacing.ts';

interface Extent {
  readonly ascent: Pt;
  readonly descent: Pt;
}

/**
 * Whose text it is: LibreOffice spaces the lines of shapes without regard to their faces, those of a table's cells by
 * them.
 */
export type Holder = 'shape' | 'cell';

/**
 * Share of the size that LibreOffice 7.4 keeps below the baseline with exact line spacing: in shapes the same for every
 * face (nine tried); in cells the face's own descent.
 */
const KEPT_BELOW = 0.195;
const keptBelow = ({ font, family }: Pick<Run, 'font' | 'family'>, theme: SceneTheme, holder: Holder): number =>
  holder === 'cell' ? (family ?? theme.fonts[font]).descent : KEPT_BELOW;

/** The same with spacing as a share of a single line, which from 1 up grows above the line's text. */
const SINGLE_BELOW = 0.2;
/** Below 1 this share of the pitch stands above the baseline. */
const TIGHT_ABOVE = 0.8;

/**
 * In cells LibreOffice takes the face's own single line, and so stands text higher by a tenth (Arimo) to a quarter
 * (Carlito) of its size than in shapes, PowerPoint does not: cells are written for a place between them.
 */
const CELL_HIGHER = 0.08;

/** From a line's top to the baseline that LibreOffice draws with spacing as a share. */
function drawnAt(share: number, lineHeight: Pt, size: Pt, holder: Holder): Pt {
  const higher = holder === 'cell' ? CELL_HIGHER * size : 0;
  return (share < 1 ? TIGHT_ABOVE * lineHeight : lineHeight - SINGLE_BELOW * size) - higher;
}

/**
 * Where browsers stand a line's text. Chromium counts in whole pixels (measured): it rounds ascent and descent, on
 * Linux moves one pixel from above to below where that cut the descent, and rounds the half of the leading that lies
 * above down.
 */
function baselineOf({ ascent, descent }: Extent, lineHeight: Pt): Pt {
  const below = Math.round(descent);
  const cut = below < descent - 1e-6 ? 1 : 0;
  const [up, down] = [Math.round(ascent) - cut, below + cut];
  return up + Math.floor((lineHeight - up - down) / 2 + 1e-6);
}

const extentOf = (family: FontFamily, size: Pt): Extent => {
  const { ascent, descent } = lineExtent(family);
  return { ascent: ascent * size, descent: descent * size };
};

/** The shift of text in a placeholder's first level. */
export function styleShift(style: LevelStyle, theme: SceneTheme): Pt {
  const { font, size, lineHeight } = style;
  if (!lineHeight) return 0;
  return baselineOf(extentOf(theme.fonts[font], size), lineHeight) - drawnAt(shareAt(style), lineHeight, size, 'shape');
}

/**
 * From the baseline that LibreOffice draws to the one meant, in points; mostly negative, which is up. A paragraph moves
 * as one: by the shift of its shallowest line, so that a line with code in it does not move the others.
 */
function paragraphShift(paragraph: Paragraph, theme: SceneTheme, holder: Holder): Pt {
  const { lines, lineHeight, size } = paragraph;
  if (!lines.length) return 0;
  const meant = baselineOf(mainExtent(paragraph, theme), lineHeight);
  const share = shareOf(paragraph);
  if (share !== undefined) return meant - drawnAt(share, lineHeight, size, holder);
  const deepest = Math.min(...lines.map((line) => descentOf(line, paragraph, theme, holder)));
  return meant - (lineHeight - deepest);
}

/** What LibreOffice keeps below a line's baseline. */
function descentOf(line: Line, { runs }: Paragraph, theme: SceneTheme, holder: Holder): Pt {
  let offset = 0;
  let deepest = 0;
  for (const run of runs) {
    const from = offset;
    offset += run.text.length;
    if (!run.script && from < line.end && offset > line.start)
      deepest = Math.max(deepest, keptBelow(run, theme, holder) * run.size);
  }
  return deepest || line.descent;
}

/** How much a run counts: by its length, marked text a quarter, code hardly. */
function weight(run: Run): number {
  if (run.script) return 0;
  if (run.code) return run.text.length / 1000;
  return run.text.length / (run.link || run.bold || run.family ? 4 : 1);
}

/** The face that most of the paragraph is set in decides where the browser's lines stand; code comes last. */
function mainExtent({ runs, size }: Paragraph, theme: SceneTheme): Extent {
  const main = runs.reduce<Run | undefined>(
    (best, run) => (best && weight(run) <= weight(best) ? best : run),
    undefined,
  );
  return extentOf(main?.family ?? theme.fonts[main?.font ?? 'body'], size);
}

/** How far a body's text must be moved as a whole, by what its anchor holds fast. */
export function bodyShift(
  paragraphs: readonly Paragraph[],
  anchor: Anchor,
  theme: SceneTheme,
  holder: Holder = 'shape',
): Pt {
  const first = paragraphs[0];
  const last = paragraphs[paragraphs.length - 1];
  if (!first || !last) return 0;
  const [top, bottom] = [paragraphShift(first, theme, holder), paragraphShift(last, theme, holder)];
  if (anchor === 'top') return top;
  return anchor === 'bottom' ? bottom : (top + bottom) / 2;
}

/** Space above each paragraph so that the shifts of its neighbours do not add up. The first has none. */
export function correctedSpaces(paragraphs: readonly Paragraph[], theme: SceneTheme, holder: Holder): Pt[] {
  let debt = 0;
  return paragraphs.map((paragraph, i) => {
    const before = paragraphs[i - 1];
    if (!before) return 0;
    const wanted =
      paragraph.spaceBefore + paragraphShift(paragraph, theme, holder) - paragraphShift(before, theme, holder) + debt;
    debt = Math.min(0, wanted);
    return Math.max(0, wanted);
  });
}
