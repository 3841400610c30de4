// Edits of an earlier version's texts -> the same edits at their places in today's, where these are as they were.
import type { Edit } from './edits.ts';
import type { Outcome } from './outcome.ts';

type TextOf = (file: string) => string | undefined;

/** Where the deck has changed at the same place it is a conflict. */
export function carriedOver(outcome: Outcome, before: TextOf, today: TextOf): Outcome & { readonly conflict?: true } {
  if (!('edits' in outcome)) return outcome;
  const moved: Edit[] = [];
  for (const edit of outcome.edits) {
    const [old, now] = [before(edit.file), today(edit.file)];
    const from = old !== undefined && now !== undefined ? movedTo(old, now, edit) : undefined;
    const { carries } = edit;
    const whole = carries && before(carries.file)?.slice(carries.from, carries.end);
    const at = whole && carries ? today(carries.file)?.indexOf(whole) : 0;
    if (from === undefined || at === undefined || at < 0)
      return { told: 'The deck has changed here since the file was built: write it by hand', conflict: true };
    const own = carries && { carries: { ...carries, from: at, end: at + carries.end - carries.from } };
    moved.push({ ...edit, from, end: from + edit.end - edit.from, ...own });
  }
  return { edits: moved };
}

/** The place in today's text of what an edit replaces: the lines around it stand there once, as they were. */
function movedTo(old: string, today: string, { from, end }: Edit): number | undefined {
  const start = old.lastIndexOf('\n', from - 1) + 1;
  const stop = old.indexOf('\n', end);
  const lines = old.slice(start, stop < 0 ? undefined : stop);
  // an empty line stands everywhere: the one above is taken with it
  const begin = lines.trim() ? start : old.lastIndexOf('\n', start - 2) + 1;
  const context = old.slice(begin, stop < 0 ? undefined : stop);
  const at = today.indexOf(context);
  return context.trim() && at >= 0 && today.indexOf(context, at + 1) < 0 ? at + from - begin : undefined;
}
