// An entry written out: in the list of references, by the style that the deck names, and as a slide's short source.

import { word } from '../../base/slide-words.ts';
import type { Inline } from '../../parse/inline.ts';
import { addressOf, type Entry } from './entry.ts';
import { authorList, shortAuthors } from './names.ts';
import type { ReferenceStyle } from './styles/style.ts';

export interface ReferenceOptions {
  readonly lang: string;
  readonly style: ReferenceStyle;
  /** The year follows the authors, with a letter where two works would be alike. */
  readonly authorDate: boolean;
  readonly letter: string;
}

/** Characters of an address that may be shown. */
const LONGEST = 44;

const text = (words: string): Inline => ({ type: 'text', text: words });
const italic = (words: string, on = true): Inline => ({ type: 'text', text: words, ...(on && { italic: true }) });
/** Names are what a source is found by; where it stands is a step fainter. */
const bold = (words: string): Inline => ({ type: 'text', text: words, bold: true });
const faint = (pieces: readonly Inline[]): Inline[] => pieces.map((piece) => ({ ...piece, quiet: 'muted' as const }));

/** The entry for the list of references; its DOI or address is a link. */
export function reference(entry: Entry, options: ReferenceOptions): Inline[] {
  const { lang, style, authorDate, letter } = options;
  const year = `${entry.year ?? word('no-date', lang)}${letter}`;
  const authors = authorList(entry, style, lang);
  const out: Inline[] = [];
  if (entry.status)
    out.push({ type: 'text', text: `${word(entry.status, lang).toUpperCase()}. `, bold: true, accent: true });
  const named = authors ? sentence(authors) : '';
  const dated = authors ? [bold(authors), text(` (${year}). `)] : [text(`(${year}). `)];
  out.push(...joined([...(authorDate ? dated : [bold(named)]), ...titleOf(entry, style)]));
  const when = authorDate ? '' : year;
  out.push(...faint(entry.container ? partOf(entry, when, style) : alone(entry, when, style)));
  return [...out, ...addressed(entry, style)];
}

function titleOf(entry: Entry, style: ReferenceStyle): Inline[] {
  if (!entry.title) return [];
  const mark = !entry.container && entry.url && !entry.doi ? style.web.mark : '';
  const edition = style.book === 'brackets' && !entry.container && entry.edition;
  const whole = style.italicBook && !entry.container;
  return edition
    ? [italic(entry.title, whole), text(` (${shownEdition(edition, style.book)}). `)]
    : [italic(sentence(entry.title + mark), whole)];
}

/** Journal or book, volume, issue and pages. */
function partOf(entry: Entry, year: string, style: ReferenceStyle): Inline[] {
  const { journal } = style;
  // pages of a book, or of what has no volume, are told as pages
  const pages = entry.pages && shownPages(entry.pages, style);
  const edition = entry.edition ? `, ${entry.edition}` : '';
  if (style.commas) {
    const issue = entry.issue ? `(${entry.issue})` : '';
    const tail = [year, entry.volume ? '' : issue, pages].filter(Boolean).join(', ');
    const volume = entry.volume ? [text(', '), italic(entry.volume), text(issue)] : [];
    return joined([italic(entry.container as string), text(edition), ...volume, text(`${tail && `, ${tail}`}. `)]);
  }
  const number = `${entry.volume ?? ''}${entry.issue ? `(${entry.issue})` : ''}`;
  const when = [year, [number, pages].filter(Boolean).join(':')].filter(Boolean).join(';');
  const name = entry.container as string;
  const stop = when && !edition && !name.endsWith('.') ? journal.stop : '';
  return joined([italic(name, journal.italic), text(`${stop}${edition}${when && ` ${when}`}. `)]);
}

/** What is part of nothing: edition, publisher, year. */
function alone(entry: Entry, year: string, { book }: ReferenceStyle): Inline[] {
  const { publisher } = entry;
  const edition = entry.edition && shownEdition(entry.edition, book);
  const parts = {
    commas: [[edition, publisher, year].filter(Boolean).join(', ')],
    stops: [edition, [publisher, year].filter(Boolean).join('; ')],
    brackets: [publisher, year],
  }[book];
  const words = parts.flatMap((part) => (part ? sentence(part) : [])).join('');
  return words ? [text(words)] : [];
}

/** A number alone is told as an edition: `4th ed.` */
function shownEdition(edition: string, book: ReferenceStyle['book']): string {
  if (book === 'commas' || !/^\d{1,2}$/.test(edition)) return edition;
  const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(edition)) as keyof typeof ends;
  return `${edition}${ends[rule]} ed.`;
}

function addressed(entry: Entry, style: ReferenceStyle): Inline[] {
  const address = addressOf(entry);
  if (!address) return [];
  const shown = entry.doi ? style.doi + entry.doi : shownAddress(address);
  const from = entry.doi ? '' : style.web.from;
  return [...(from ? [text(from)] : []), { type: 'text', text: shown, link: { address, span: entry.span } }];
}

/** `1434-41` where the style shortens: what the last page repeats of the first goes. */
export function shownPages(pages: string, { shortPages, dash }: Pick<ReferenceStyle, 'shortPages' | 'dash'>): string {
  const range = /^(\D*\d+)\u2013(\D*\d+)$/.exec(pages);
  const [, first = '', last = ''] = range ?? [];
  if (!shortPages || first.length !== last.length) return pages.replaceAll('\u2013', dash);
  let same = 0;
  while (same < last.length - 1 && first[same] === last[same]) same++;
  return `${first}${dash}${last.slice(same)}`;
}

/** Neighbours that look alike are one piece. */
function joined(pieces: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.type !== 'text' || !piece.text) continue;
    if (last?.type === 'text' && last.italic === piece.italic && last.bold === piece.bold)
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** A study's number in a register. */
const STUDY = /\bNCT\d{8}\b|\bISRCTN\d{8}\b/;

/** `Neer et al.` and `, N Engl J Med 2001`; a study's number in its register stands alone. */
export function shortSource(entry: Entry, lang: string, year = entry.year ?? ''): { name: string; rest: string } {
  const register = entry.container ? undefined : STUDY.exec(`${entry.title} ${entry.url ?? ''}`)?.[0];
  if (register) return { name: register, rest: '' };
  const status = entry.status ? ` (${word(entry.status, lang)})` : '';
  const name = shortAuthors(entry, lang).replaceAll(' ', '\u00A0');
  const rest = [entry.container, year].filter(Boolean).join('\u00A0');
  return { name, rest: `${rest && `, ${rest}`}${status}` };
}

/** Characters of a name that stay together. */
const LONG_NAME = 24;

/**
 * An entry in a line of its own, all of it a link to where the source can be read; then with less, for a column that
 * it is too long for: the first of two names, a name up to its comma, no register beside a study's number in it.
 */
export function briefReferences(
  entry: Entry,
  { lang, letter }: Pick<ReferenceOptions, 'lang' | 'letter'>,
): readonly [Inline[], ...Inline[][]] {
  const year = `${entry.year ?? word('no-date', lang)}${letter}`;
  const write = (one: Entry) => lineOf(one, shortSource(one, lang, year));
  const registered = entry.container !== undefined && STUDY.test(entry.short ?? '');
  const [author] = entry.authors;
  const several = entry.short === undefined && entry.authors.length > 1 && author;
  const first: Entry = several ? { ...entry, authors: [author], more: true } : entry;
  const { name } = shortSource(first, lang, year);
  const cut = entry.short === undefined && name.includes(',') ? name.slice(0, name.indexOf(',')) : undefined;
  return [
    write(entry),
    ...(registered ? [lineOf(entry, { name, rest: `, ${year}` })] : []),
    ...(several ? [write(first)] : []),
    ...(cut ? [write({ ...entry, short: cut.replaceAll('\u00A0', ' ') })] : []),
  ];
}

function lineOf(entry: Entry, { name, rest }: { readonly name: string; readonly rest: string }): Inline[] {
  const address = addressOf(entry);
  const link = address && { link: { address, span: entry.span } };
  const breaking = (words: string) => words.replaceAll('\u00A0', ' ');
  const who = name.length > LONG_NAME ? breaking(name) : name;
  // a year does not stand alone on a line
  const where = breaking(rest).replace(/ (\S+)$/, '\u00A0$1');
  return [
    { type: 'text', text: who, bold: true, quiet: 'text', ...link },
    ...(where ? [{ type: 'text' as const, text: where, quiet: 'muted' as const, ...link }] : []),
  ];
}

/** An address as it is shown: short ones whole, of long ones the site. */
function shownAddress(address: string): string {
  const plain = withoutScheme(address);
  return plain.length > LONGEST ? (plain.split('/')[0] as string) : plain;
}

export const withoutScheme = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

const sentence = (words: string): string => (/[.?!]["\u201D]?$/.test(words) ? `${words} ` : `${words}. `);
