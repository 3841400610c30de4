// The looks of a placeholder's text as the scene has them, level by level, in the scene's points: what master, layout
// and theme say of it, with bullets as signs that every face has.
import type { Insets } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import { inheritedBody, inheritedStyle } from '../office/shape-text.ts';
import { familyOf, type Sheet } from '../office/sheet.ts';
import type { BodyProperties } from '../office/text/body.ts';
import type { ListStyle, ParagraphProperties, Spacing } from '../office/text/properties.ts';
import type { Align, LevelStyle } from '../scene/scene.ts';
import { bulletSign } from './bullets.ts';
import type { Place } from './shape-of-layout.ts';

/** A line at 100 %, as a multiple of the size: all programs draw that for every face. */
export const LINE = 1.2;
const PLAIN_SIZE = 18;

export const styleOf = (place: Place, sheet: Sheet): ListStyle =>
  inheritedStyle(place.element, sheet, place.shape.placeholder);

export const bodyOf = (place: Place, sheet: Sheet): BodyProperties =>
  inheritedBody(place.element, sheet, place.shape.placeholder);

export const scaledInset = ({ top, right, bottom, left }: Insets, scale: number): Insets => ({
  top: top * scale,
  right: right * scale,
  bottom: bottom * scale,
  left: left * scale,
});

/** The levels of a placeholder; titles have one. */
export function levelsOf(place: Place, sheet: Sheet, scale: number): LevelStyle[] {
  const style = styleOf(place, sheet);
  const title = familyOf(place.type) === 'title';
  return (title ? style.slice(0, 1) : style).map((level) => levelStyle(level, title, scale));
}

export function levelStyle(level: ParagraphProperties, title: boolean, scale: number): LevelStyle {
  const { run, bullet, margin = 0, indent = 0 } = level;
  const size = round2((run.size ?? PLAIN_SIZE) * scale);
  const marker = bullet ? bulletSign(bullet, level.bulletFont) : undefined;
  const left = Math.max(0, margin * scale);
  const mark = marker === undefined ? left : Math.max(0, (margin + indent) * scale);
  // without an indent to hang in, programs set the text behind its mark
  const text = marker === undefined ? left : Math.max(left, mark + MARK * size);
  const [before, after] = [distance(level.before, size, scale), distance(level.after, size, scale)];
  const bulletColor = level.bulletColor === 'text' ? undefined : level.bulletColor;
  return {
    font: title ? 'heading' : 'body',
    size,
    lineHeight: lineOf(level.line, size, scale),
    bold: run.bold ?? false,
    ...(run.caps === 'all' && { caps: true }),
    color: run.color?.color ?? { slot: 'tx1' },
    align: ALIGNS[level.align ?? 'left'],
    spaceBefore: round2(before + after),
    ...(after > 0 && { spaceAfter: after }),
    indent: round2(text),
    markIndent: round2(mark),
    ...(marker !== undefined && { marker, markerColor: (bulletColor ?? run.color)?.color ?? { slot: 'tx1' } }),
  };
}

/** The least room of a mark, as a share of the size: a round bullet's. */
const MARK = 0.4;

export const ALIGNS: Readonly<Record<NonNullable<ParagraphProperties['align']>, Align>> = {
  left: 'start',
  center: 'center',
  right: 'end',
  justify: 'start',
};

function lineOf(line: Spacing | undefined, size: number, scale: number): number {
  if (line && 'points' in line) return round2(line.points * scale);
  return round2(size * LINE * (line?.share ?? 1));
}

function distance(spacing: Spacing | undefined, size: number, scale: number): number {
  if (!spacing) return 0;
  return round2('points' in spacing ? spacing.points * scale : spacing.share * size * LINE);
}

/**
 * The first level with a bullet: lists begin there, so that a level without one stays what its maker meant, a line of
 * text.
 */
export function listLevelOf(levels: readonly LevelStyle[]): number {
  const found = levels.findIndex(({ marker }) => marker !== undefined);
  return Math.max(0, found);
}
