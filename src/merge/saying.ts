// A change in words: for comparing two lists of changes, and for people.
import type { Change } from './changes.ts';
import type { Unit } from './units.ts';

/** What a change says, as two comparisons agree on it. */
export function sayingOf(change: Change): string {
  const unit = (one: Unit) => `${one.kind} ${one.text}`;
  switch (change.kind) {
    case 'edited':
      return `edited ${change.slide} ${unit(change.before)} > ${change.after.text}`;
    case 'marked':
      return `marked ${change.slide} ${unit(change.before)}`;
    case 'level':
      return `level ${change.slide} ${unit(change.before)} ${change.after.level}`;
    case 'added':
      return `added ${change.slide} ${unit(change.after)}`;
    case 'removed':
      return `removed ${change.slide} ${unit(change.before)}`;
    case 'slide-added':
      return `slide-added ${change.after} ${change.edited.title}`;
    default:
      return `${change.kind} ${change.slide}`;
  }
}

export function wordsOfChange(change: Change, title: (index: number) => string): [string, string] {
  switch (change.kind) {
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
    default:
      return [title(change.slide), change.kind === 'slide-deleted' ? '' : title(change.slide)];
  }
}
