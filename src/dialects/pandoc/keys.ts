// Pandoc's metadata -> our deck keys. Its opening slide has the words as they are written; a date in words, or markup
// in the title, needs a slide of its own.
import type { Context, Keys } from '../dialect.ts';
import { type Data, dataOf, dayOf, isData, listOf, plainWords, wordsOf } from '../values.ts';

const READ = new Set([
  'title',
  'subtitle',
  'author',
  'date',
  'lang',
  'dir',
  'bibliography',
  'incremental',
  'keywords',
  'dialect',
  'institute',
  'slide-level',
  'aspectratio',
  'transition',
  'title-slide-attributes',
  'references',
  'nocite',
  'csl',
  'link-citations',
  'abstract',
  'toc',
  'reference-location',
]);

export function pandocKeys(data: Data, context: Context): Keys {
  // TeX knows the day of the build only
  const today = /^\\today\b/.test(wordsOf(data.date) ?? '');
  if (today && context.front)
    context.told.add('date: \\today, left out', context.front.at('date'), 'Write the day of the talk');
  const { deck, opening } = titleOf(today ? { ...data, date: undefined } : data);
  tellTitlePictures(data, context);
  for (const key of ['csl', 'nocite', 'abstract', 'toc'])
    if (key in data && data[key] !== false) context.told.key(key, context.front?.at(key));
  const ratio = { '43': '4:3', '169': '16:9' }[String(data.aspectratio ?? '')];
  return {
    deck: {
      ...deck,
      ...commonKeys(data),
      ...(ratio && { size: ratio }),
      ...(data.incremental === true && { build: 'lists' }),
    },
    unknown: Object.keys(data).filter((key) => !READ.has(key)),
    ...(opening && { opening }),
  };
}

/** The opening slide has words only. */
export function tellTitlePictures(data: Data, { front, told }: Context): void {
  for (const key of ['title', 'subtitle', 'author', 'institute', 'date'])
    for (const words of listOf(data[key]).map(wordsOf))
      if (front && /!\[[^\]]*\]\(|<img\b/i.test(words ?? ''))
        told.add('Picture in the title block, left out', front.at(key), 'logo: shows one on each slide', key);
}

/** Keys that mean the same everywhere. */
export function commonKeys(data: Data): Record<string, unknown> {
  const lang = wordsOf(data.lang)?.replaceAll('_', '-');
  const files = listOf(data.bibliography)
    .map(wordsOf)
    .filter((file) => file !== undefined);
  const keywords = listOf(data.keywords)
    .map(wordsOf)
    .filter((word) => word !== undefined);
  return {
    ...(lang && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) && { lang }),
    ...((data.dir === 'rtl' || data.dir === 'ltr') && { dir: data.dir }),
    ...(files.length && { bibliography: files }),
    ...(keywords.length && { keywords }),
  };
}

/** Title, people and day of a program that makes no opening slide of them. */
export function headKeys(data: Data, authors: readonly string[]): Record<string, unknown> {
  const title = wordsOf(data.title);
  const day = dayOf(wordsOf(data.date));
  return {
    ...(title && { title: plainWords(title) }),
    ...(authors.length && { author: authors.map((name) => ({ name: plainWords(name) })) }),
    ...(day && { date: day }),
  };
}

/** Title, subtitle, people and day: as deck keys, or as an opening slide where keys cannot say them. */
export function titleOf(data: Data): { deck: Record<string, unknown>; opening?: string[] } {
  // a size for all of it is the look of another theme
  const title = wordsOf(data.title)?.replace(/^<(small|big|font|center)\b[^>]*>([\s\S]*)<\/\1\s*>$/i, '$2');
  const subtitle = wordsOf(data.subtitle);
  const people = listOf(data.author).flatMap(personOf);
  const institute = listOf(data.institute).flatMap((one) => wordsOf(one) ?? wordsOf(dataOf(one).name) ?? []);
  const date = wordsOf(data.date);
  const day = dayOf(date);
  const background = backgroundOf(dataOf(data['title-slide-attributes']));
  const deck: Record<string, unknown> = {
    ...(title ? { title: plainWords(title) } : { 'title-slide': false }),
    ...(subtitle && { subtitle: plainWords(subtitle) }),
    ...(people.length && { author: people }),
    ...(day && { date: day }),
  };
  const simple = (!date || day) && !institute.length && !background;
  if (simple || (!title && !subtitle && !people.length)) return { deck };
  const names = people.map((one) => [one.name, one.affiliation].filter(Boolean).join(', ')).join(' \u00B7 ');
  const last = [institute.join(' \u00B7 '), date === 'today' ? '' : date].filter(Boolean).join(' \u00B7 ');
  const words = [subtitle, names, last].filter(Boolean) as string[];
  const opening = [
    'layout: title',
    ...(background ? [`background: ${JSON.stringify(background)}`] : []),
    '---',
    '',
    `# ${(title ?? people[0]?.name ?? '').replace(/\s*\n\s*/g, ' ')}`,
    ...words.flatMap((line) => ['', line.replace(/\n+/g, ' ')]),
    '',
  ];
  return { deck: { ...deck, 'title-slide': false }, opening };
}

export interface Named {
  name: string;
  role?: string;
  affiliation?: string;
  email?: string;
}

function personOf(value: unknown): Named[] {
  const words = wordsOf(value);
  if (words) {
    // `A; B` and lines are several people; `^[...]` is a footnote of pandoc's title block
    return words
      .split(/\s*(?:;|\n|\s\\and\s)\s*/)
      .map((name) => ({ name: plainWords(name.replace(/\^\[.*?\]/g, '')) }))
      .filter(({ name }) => name);
  }
  if (!isData(value)) return [];
  const own = dataOf(value.name);
  const name =
    wordsOf(value.name) ?? wordsOf(own.literal) ?? [wordsOf(own.given), wordsOf(own.family)].filter(Boolean).join(' ');
  const affiliations = listOf(value.affiliation ?? value.affiliations ?? value.institute).flatMap(
    (one) => wordsOf(one) ?? wordsOf(dataOf(one).name) ?? [],
  );
  const email = wordsOf(value.email);
  const role = listOf(value.role ?? value.roles)
    .map(wordsOf)
    .filter(Boolean)
    .join(', ');
  if (!name) return [];
  return [
    {
      name: plainWords(name),
      ...(role && { role }),
      ...(affiliations.length && { affiliation: plainWords(affiliations.join(', ')) }),
      ...(email && { email }),
    },
  ];
}

function backgroundOf(values: Data): string | undefined {
  const value = wordsOf(values['data-background-image'] ?? values['data-background'] ?? values['background-image']);
  return value && /\.(png|jpe?g|svg|gif|webp)$/i.test(value) && !/^(https?:)?\/\//.test(value) ? value : undefined;
}
