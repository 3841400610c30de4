// A heading without text at the end of a deck with a bibliography is where pandoc puts the list of references.
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';

export function placeReferences(drafts: readonly Draft[], context: Context): void {
  const last = drafts[drafts.length - 1];
  if (!last || context.front?.data.bibliography === undefined) return;
  if (drafts.some(({ body }) => body.text.includes('::: references'))) return;
  if (/^\s*#{1,6}[ \t][^\n]*\s*$/.test(last.body.text.replaceAll(NL, '\n')))
    last.body.text += `${NL}${NL}::: references${NL}:::`;
}
