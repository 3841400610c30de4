// reveal-md's front matter and reveal-md.json -> our deck keys. It makes no opening slide of them.
import type { Context, Keys } from '../dialect.ts';
import { commonKeys, headKeys } from '../pandoc/keys.ts';
import { TRANSITIONS } from '../slide-attributes.ts';
import { type Data, dataOf, listOf, wordsOf } from '../values.ts';

const READ = new Set([
  'title',
  'author',
  'description',
  'keywords',
  'date',
  'lang',
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'revealOptions',
  'transition',
  'slideNumber',
  'dialect',
  'bibliography',
]);

export function revealKeys(data: Data, context: Context): Keys {
  const file = context.project.settings['reveal-md.json'] ?? {};
  const options = {
    ...dataOf(context.project.settings['reveal.json']),
    ...dataOf(file.revealOptions),
    ...dataOf(data.revealOptions),
    ...data,
  };
  const authors = listOf(data.author).flatMap((one) => wordsOf(one) ?? wordsOf(dataOf(one).name) ?? []);
  const transition = TRANSITIONS[String(options.transition ?? '')];
  return {
    deck: {
      ...headKeys(data, authors),
      ...commonKeys(data),
      'title-slide': false,
      ...(transition && { transition }),
      numbers: options.slideNumber !== undefined && options.slideNumber !== false,
    },
    unknown: Object.keys(data).filter((key) => !READ.has(key)),
  };
}
