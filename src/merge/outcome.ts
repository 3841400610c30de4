// What can be done about a change: edits of the sources, or a sentence for the writer.
import type { Edit } from './edits.ts';
import type { Unit } from './units.ts';
import type { Version, VersionSlide } from './version.ts';

/** Edits, or a sentence: what the writer may do. */
export type Outcome = { readonly edits: readonly Edit[] } | { readonly told: string };

export const told = (sentence: string): Outcome => ({ told: sentence });

export const slideAt = (version: Version, index: number): VersionSlide => version.slides[index] as VersionSlide;

export const numberHint = ({ place }: Unit): string =>
  `Change this number in the data of the chart (${place.slice(1).join(', ')})`;

/** Why a piece has no place of its own. */
export function noPlace(slide: VersionSlide, unit: Unit): Outcome {
  if (unit.kind === 'number') return told(numberHint(unit));
  if (!slide.slide)
    return told('The deck makes this slide itself; change what it is made of: title, author, bibliography');
  return told('This text is made by the deck, or stands in several places; change it by hand');
}
