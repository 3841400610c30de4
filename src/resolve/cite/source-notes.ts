// The sources of a slide in its notes, written out as in the list of references: nobody has to say them aloud.
import { word } from '../../base/slide-words.ts';
import type { NotePart } from '../../scene/scene.ts';
import { addressOf, type Entry } from './entry.ts';
import { type ReferenceOptions, reference } from './reference.ts';

type Writing = Omit<ReferenceOptions, 'letter'> & { readonly letters: ReadonlyMap<string, string> };

export function sourceNotes(
  entries: readonly Entry[],
  numbers: ReadonlyMap<string, number> | undefined,
  { letters, ...writing }: Writing,
): NotePart[] {
  const lines = entries.map((entry): NotePart => {
    const number = numbers?.get(entry.key);
    const letter = writing.authorDate ? (letters.get(entry.key) ?? '') : '';
    const url = addressOf(entry);
    const words = reference(entry, { ...writing, letter }).flatMap((piece) =>
      piece.type === 'text'
        ? [
            {
              text: piece.text,
              ...(piece.italic && { italic: true }),
              ...(piece.bold && { bold: true }),
              ...(piece.link && url && { link: { url } }),
            },
          ]
        : [],
    );
    return { kind: 'paragraph', silent: true, runs: [...(number ? [{ text: `[${number}] ` }] : []), ...words] };
  });
  return [{ kind: 'paragraph', silent: true, runs: [{ text: word('sources', writing.lang) }] }, ...lines];
}
