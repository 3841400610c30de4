// Edits of a text that do not touch each other, from its end to its start, so that each place holds until its turn.
import type { Edit } from './diagnostic.ts';

export const withEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((out, { from, to, text: now }) => out.slice(0, from) + now + out.slice(to), text);
