// What a name at the cursor means, in a few words of Markdown.
import { findIcons } from '../icons/search.ts';
import type { Around } from './complete.ts';
import { examplesOf } from './complete.ts';
import { keyAt } from './keys.ts';
import { DIVS, entryWords } from './names.ts';
import { type ReferenceRow, rowMarkdown, rowOf } from './reference.ts';
import type { Spot } from './spot.ts';
import type { Hover } from './types.ts';

export async function hover(spot: Spot, around: Around): Promise<Hover | undefined> {
  const word = around.file.text.slice(spot.from, spot.to).trim();
  if (!word) return undefined;
  const markdown = await wordsFor(spot, word, around);
  return markdown ? { from: spot.from, to: spot.to, markdown } : undefined;
}

async function wordsFor(spot: Spot, word: string, { deck, reference, icons }: Around): Promise<string | undefined> {
  const row = (found: ReferenceRow | undefined) => found && titled(word, rowMarkdown(found));
  switch (spot.kind) {
    case 'key':
      return keyWords(spot.schema, [...spot.path, word.replace(/:$/, '')]);
    case 'value':
      return spot.path.at(-1) === 'layout' ? row(rowOf(reference, 'Layouts', word)) : keyWords(spot.schema, spot.path);
    case 'block':
      return row(DIVS.includes(word) ? rowOf(reference, 'Blocks between colons', word) : undefined);
    case 'fence':
      return row(rowOf(reference, 'Fences', word));
    case 'attribute':
      return row(rowOf(reference, 'Attributes', word.replace(/^\./, '')));
    case 'attribute-value':
      return row(rowOf(reference, 'Attributes', spot.attribute));
    case 'source': {
      const entry = deck?.entries.get(word);
      return entry && titled(entry.key, [entryWords(entry), entry.evidence].filter(Boolean).join('\n\n'));
    }
    case 'slide': {
      const slide = deck?.slides.find(({ id }) => id === word);
      return slide && titled(slide.seen.title || word, `${slide.file.path}, line ${slide.seen.raw.firstLine}`);
    }
    case 'icon': {
      const [icon] = findIcons(await icons(), word);
      return icon?.name === word ? titled(word, [icon.title, ...icon.tags].join(', ')) : undefined;
    }
    default:
      return undefined;
  }
}

const titled = (title: string, text: string): string => `**${title}**\n\n${text}`;

function keyWords(...[schema, path]: Parameters<typeof keyAt>): string | undefined {
  const key = keyAt(schema, path);
  if (!key) return undefined;
  const { name, description, examples, values } = key;
  return titled(name, [description, examplesOf(name, examples, values)].filter(Boolean).join('\n\n'));
}
