// Marp's global directives -> our deck keys. Local ones at the top hold for each slide until another is set (tree.ts).
import type { Context, Keys } from '../dialect.ts';
import { commonKeys, headKeys } from '../pandoc/keys.ts';
import { addressOf, isRemote } from '../pictures.ts';
import { type Data, listOf, wordsOf } from '../values.ts';

const READ = new Set([
  'marp',
  'title',
  'author',
  'description',
  'keywords',
  'lang',
  'size',
  'paginate',
  'class',
  'backgroundColor',
  'backgroundImage',
  'footer',
  'headingDivider',
  'math',
  'date',
  'dialect',
  'html',
  'transition',
  '_class',
  '_backgroundColor',
  '_backgroundImage',
  '_footer',
  '_paginate',
]);

/** Directives of the deck, set on each slide that does not set them itself. */
export const LOCAL = [
  'paginate',
  'class',
  'backgroundColor',
  'backgroundImage',
  'footer',
  'header',
  'color',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'transition',
] as const;
const GLOBAL = [
  'theme',
  'style',
  'headingDivider',
  'size',
  'math',
  'title',
  'author',
  'description',
  'keywords',
  'url',
  'image',
  'marp',
  'lang',
];
export const DIRECTIVES: ReadonlySet<string> = new Set([...LOCAL, ...LOCAL.map((name) => `_${name}`), ...GLOBAL]);

export function marpKeys(data: Data, context: Context): Keys {
  const authors = listOf(data.author).flatMap((one) => wordsOf(one) ?? []);
  const size = wordsOf(data.size);
  const logo = logoOf(data, context);
  for (const name of LOCAL) if (name in data) context.state.set(name, data[name]);
  return {
    deck: {
      ...headKeys(data, authors),
      ...commonKeys(data),
      'title-slide': false,
      ...(size === '4:3' && { size }),
      ...(/\binvert\b/.test(listOf(data.class).join(' ')) && { variant: 'dark' }),
      ...(logo && { logo }),
      numbers: data.paginate === true || data.paginate === 'true',
    },
    unknown: Object.keys(data).filter((key) => !READ.has(key)),
  };
}

/** A picture of the deck's own in its footer or header is its logo. */
function logoOf(data: Data, context: Context): string | undefined {
  const words = `${wordsOf(data.footer) ?? ''} ${wordsOf(data.header) ?? ''}`;
  const address = /!\[[^\]]*\]\(\s*<?([^\s()>]+)/.exec(words)?.[1];
  const own = address && addressOf(address, context);
  return own && !isRemote(own) && /\.(?:svg|png|jpe?g|gif|webp)$/i.test(own) ? own : undefined;
}
