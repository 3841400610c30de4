// Two presentations, however they came about, compared slide by slide: for reviews, and for machines that watch a deck.
import type { OfficePresentation } from '../office/presentation.ts';
import { html } from '../render/web/escape.ts';
import { type Change, changesBetween } from './changes.ts';
import { changedWords, changesPage, slideSection } from './page.ts';
import { wordsOfChange } from './saying.ts';
import { criticOf, whatOf } from './show.ts';
import type { BeforeAndAfter } from './slide-pictures.ts';
import { readUnits, type Unit } from './units.ts';

export interface SlideDiff {
  /** 1-based place in the first, or in the second for a slide that is new. */
  readonly number: number;
  readonly title: string;
  readonly isNew: boolean;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

/** Slides that differ, in the order of the first; new ones behind what they follow. */
export function diffOf(a: OfficePresentation, b: OfficePresentation): SlideDiff[] {
  const [before, after] = [readUnits(a), readUnits(b)];
  const title = (index: number) => before[index]?.title || `Slide ${index + 1}`;
  const found = new Map<string, SlideDiff & { changes: { what: string; before: string; after: string }[] }>();
  for (const change of changesBetween(before, after)) {
    const isNew = change.kind === 'slide-added';
    const index = isNew ? after.indexOf(change.edited) : change.slide;
    const key = `${isNew} ${index}`;
    const own = found.get(key) ?? {
      number: index + 1,
      title: isNew ? change.edited.title : title(index),
      isNew,
      changes: [],
    };
    const [was, is] = wordsOfChange(change, title);
    own.changes.push({ what: whatOfChange(change), before: was, after: is });
    found.set(key, own);
  }
  return [...found.values()].sort((x, y) => x.number - y.number || Number(x.isNew) - Number(y.isNew));
}

function whatOfChange(change: Change): string {
  if (change.kind === 'slide-hidden') return change.hidden ? 'slide hidden' : 'slide shown again';
  const isNumber = 'before' in change && change.before.kind === 'number';
  return whatOf({ kind: isNumber ? 'number' : change.kind }) + (PLACES[unitOf(change)?.kind ?? ''] ?? '');
}

const PLACES: Readonly<Record<string, string>> = {
  notes: ' in the notes',
  alt: ' of a picture',
  cell: ' in a table',
  title: ' of the title',
};

function unitOf(change: Change): Unit | undefined {
  if ('before' in change) return change.before;
  return change.kind === 'added' ? change.after : undefined;
}

/** As lines for people: each slide that differs, with what came and went. */
export function diffText(slides: readonly SlideDiff[]): string {
  return slides
    .map(({ number, title, isNew, changes }) =>
      [
        `${isNew ? 'New slide' : 'Slide'} ${number} "${title}"`,
        ...changes
          .filter(({ what }) => !(isNew && what === 'slide added'))
          .map(({ what, before, after }) => `  ${what}${before === after ? '' : `: ${criticOf(before, after)}`}`),
      ].join('\n'),
    )
    .join('\n\n');
}

export function diffPage(
  { a, b }: { readonly a: string; readonly b: string },
  slides: readonly SlideDiff[],
  pictures?: BeforeAndAfter,
): Promise<string> {
  const sections = slides.map(({ number, title, isNew, changes }) => {
    const isGone = changes.some(({ what }) => what === 'slide deleted');
    const list = changes.map(
      (one) =>
        `<div class="change"><h3>${html(one.what)}</h3>` +
        `${one.before === one.after ? '' : `<p>${changedWords(one.before, one.after)}</p>`}</div>`,
    );
    const lead = `${isNew ? 'New: ' : ''}${number}. `;
    return slideSection({ lead, title, index: number - 1, isNew, isGone }, list, pictures);
  });
  const count = slides.length === 1 ? '1 slide differs' : `${slides.length} slides differ`;
  return changesPage(`${a} and ${b}`, [`<p>${slides.length ? count : 'No slide differs'}.</p>`, ...sections]);
}
