// A change in words: for comparing two lists of changes, and for people.
import type { Change } from './changes.ts';
import type { Unit } from './units.ts';

/** What a change says, as two comparisons agree on it; `at` gives a slide's number in the other one. */
export function sayingOf(change: Change, at: (slide: number) => number | undefined = (slide) => slide): string {
  const unit = (one: Unit) => `${one.kind} ${one.text}`;
  if (change.kind === 'slide-added') return `slide-added ${change.edited.title}`;
  const slide = at(change.slide);
  switch (change.kind) {
    case 'edited':
      return `edited ${slide} ${unit(change.before)} > ${change.after.text}`;
    case 'marked':
      return `marked ${slide} ${unit(change.before)}`;
    case 'level':
      return `level ${slide} ${unit(change.before)} ${change.after.level}`;
    case 'added':
      return `added ${slide} ${unit(change.after)}`;
    case 'row-added':
    case 'row-removed':
      return `${change.kind} ${slide} ${rowOf(change)}`;
    case 'removed':
      return `removed ${slide} ${unit(change.before)}`;
    case 'unseen':
      return `unseen ${slide} ${change.words}`;
    default:
      return `${change.kind} ${slide}`;
  }
}

const rowOf = ({ cells }: { readonly cells: readonly Unit[] }): string => cells.map(({ text }) => text).join(' | ');

export function wordsOfChange(change: Change, title: (index: number) => string): [string, string] {
  switch (change.kind) {
    case 'row-added':
      return ['', rowOf(change)];
    case 'row-removed':
      return [rowOf(change), ''];
    case 'added':
      return ['', change.after.text];
    case 'removed':
      return [change.before.text, ''];
    case 'edited':
    case 'marked':
    case 'level':
      return [change.before.text, change.after.text];
    case 'slide-added':
      return ['', change.edited.title];
    case 'unseen':
      return ['', change.words];
    default:
      return [title(change.slide), change.kind === 'slide-deleted' ? '' : title(change.slide)];
  }
}
