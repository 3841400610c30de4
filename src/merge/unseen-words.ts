// Words that a colleague put where nobody sees them: in the colour of their ground, outside the slide, under a picture.
// They are not for the audience, so that they come into the deck as private comments, never as text.
import { privateComment } from '../import/escape.ts';
import { ImportReport } from '../import/report.ts';
import { seenOf } from '../import/seen.ts';
import type { OfficePresentation } from '../office/presentation.ts';
import type { Change } from './change.ts';
import { type Outcome, slideAt, told } from './outcome.ts';
import { folded, type SeenSlide, type SlideUnits } from './units.ts';
import type { Version } from './version.ts';

/** How a file is read: what the deck says already stays, wherever a colleague or a program put it. */
export function seenBeside(base: readonly SlideUnits[], deck: OfficePresentation): SeenSlide {
  const said = base.map(({ units }) =>
    units.flatMap(({ kind, text }) => (kind === 'title' || kind === 'text' || kind === 'cell' ? text : [])).join(' '),
  );
  const all = said.join('\n');
  const report = new ImportReport();
  return (slide, index) =>
    seenOf(slide.shapes, { deck, slide, number: index + 1, report }, (words) => all.includes(folded(words)));
}

export function unseenAdded({ slide, words }: Extract<Change, { kind: 'unseen' }>, version: Version): Outcome {
  const { chunk } = slideAt(version, slide);
  if (!chunk)
    return told('Words that nobody sees were added to a slide that the deck makes itself: they are not taken');
  const { file, end } = chunk;
  const at = file.text.slice(0, end).trimEnd().length;
  return { edits: [{ file: file.path, from: at, end: at, text: `\n\n${privateComment(words)}` }] };
}

/** Whether the deck has the comment already. */
export const hasComment = ({ files }: Version, words: string): boolean =>
  files.some(({ text }) => text.includes(privateComment(words)));
