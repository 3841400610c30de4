// BibTeX and BibLaTeX -> entries. The library reads names, accents and markup; entries are handed to it one by one
// where a file has faults, so that a broken one costs no other.
import type { Creator, Options, Entry as Read } from '@retorquere/bibtex-parser';
import type { Diagnostics } from '../../base/diagnostic.ts';
import { raiseHint } from '../../base/limits.ts';
import type { SourceFile } from '../../source/file.ts';
import { doiOf, type Entry, evidenceOf, type Person, type Shelf, statusOf } from './entry.ts';

type Parser = typeof import('@retorquere/bibtex-parser');

/** An entry begins with `@type{` at the start of a line. */
const START = /^[ \t]*@(\w+)\s*[{(]\s*([^\s,{}()"#%=]*)/gm;
const NO_ENTRY = /^(comment|preamble|string)$/i;
const OPTIONS: Options = {
  sentenceCase: false,
  caseProtection: false,
  english: false,
  unsupported: 'ignore',
  verbatimFields: [/^(doi|url|eprint|file|evidence)$/],
};

export function readBibtex(file: SourceFile, parser: Parser, diagnostics: Diagnostics): Shelf {
  const parts = [...file.text.matchAll(START)].map((match, i, all) => ({
    type: match[1] as string,
    key: match[2] as string,
    start: match.index + (match[0].length - match[0].trimStart().length),
    text: file.text.slice(match.index, all[i + 1]?.index),
  }));
  const all = parts.filter((part) => !NO_ENTRY.test(part.type));
  if (!all.length) return { entries: [], unread: [] };
  const some = all.slice(0, diagnostics.limits.bibliographyEntries);
  const place = (start: number) => {
    const { line, column } = file.place(start);
    return file.span(line, column);
  };
  if (all.length > some.length)
    diagnostics.report(
      'cite/broken-entry',
      `${file.path} has ${all.length} entries; those after the first ${some.length} are left out`,
      place(all[some.length]?.start ?? 0),
      `Keep the entries that the talk needs, ${raiseHint('bibliographyEntries', diagnostics.limits)}`,
    );
  // the library's work grows with the square of a name list, or of a run of dashes
  const longest = diagnostics.limits.bibliographyCharacters;
  const entries = some.filter((part) => {
    if (part.text.length <= longest) return true;
    diagnostics.report(
      'cite/broken-entry',
      `The entry "${part.key}" of ${file.path} has ${part.text.length} characters, more than ${longest}; ` +
        'it is left out',
      place(part.start),
      `Write the first authors and "and others", ${raiseHint('bibliographyCharacters', diagnostics.limits)}`,
    );
    return false;
  });
  // strings made of strings made of strings double with each: a few lines would be gigabytes
  let joins = 0;
  const strings = parts.filter((part) => {
    if (!NO_ENTRY.test(part.type)) return false;
    joins += part.text.split('#').length - 1;
    if (joins <= diagnostics.limits.bibliographyJoins) return true;
    diagnostics.report(
      'cite/broken-entry',
      `The @${part.type} "${part.key}" of ${file.path} is left out: too many strings are joined with #`,
      place(part.start),
      `Write its text out, ${raiseHint('bibliographyJoins', diagnostics.limits)}`,
    );
    return false;
  });
  const good = new Set<(typeof parts)[number]>();
  const before = strings.map((part) => part.text).join('\n');
  const faults =
    problemOf([...strings, ...entries].map((part) => part.text).join('\n'), parser) === undefined ? [] : entries;
  for (const part of entries) {
    const name = part.key ? `"${part.key}"` : `@${part.type}`;
    const problem = faults.length ? problemOf(`${before}\n${part.text}`, parser) : undefined;
    if (problem === undefined && part.key) good.add(part);
    else
      diagnostics.report(
        'cite/broken-entry',
        `The entry ${name} of ${file.path} cannot be read: ${unpaired(part.text) ?? (problem || 'it has no key')}`,
        place(part.start),
        'Check its braces, quotation marks and commas: @article{key, title = {...}, year = {2001}}',
      );
  }
  const unread = all.filter((part) => !good.has(part)).map((part) => part.key);
  if (!good.size) return { entries: [], unread };
  const whole = [before, ...[...good].map((part) => part.text)].join('\n');
  const read = new Map(parser.parse(whole, OPTIONS).entries.map((entry) => [entry.key, entry]));
  const found = [...good].flatMap((part) => {
    const entry = read.get(part.key);
    return entry ? [entryOf(entry, place(part.start))] : [];
  });
  return { entries: found, unread };
}

/** The commonest fault, in plain words. */
function unpaired(text: string): string | undefined {
  const signs = text.replace(/\\[{}]/g, '').replace(/[^{}]/g, '');
  const open = [...signs].reduce((depth, sign) => depth + (sign === '{' ? 1 : -1), 0);
  if (open > 0) return 'a { in it is not closed; } is missing';
  return open < 0 ? 'it has a } too many' : undefined;
}

/** What the parser says against a text; undefined where it is sound. */
function problemOf(text: string, parser: Parser): string | undefined {
  try {
    const first = parser.parse(text, OPTIONS).errors[0];
    return first?.error
      .replace(/ at line \d+, column \d+.*$/s, '')
      .replace(/\s+/g, ' ')
      .slice(0, 120);
  } catch (error) {
    return (error as Error).message.split('\n')[0]?.slice(0, 120) ?? 'unreadable';
  }
}

function entryOf({ key, type, fields }: Read, span: Entry['span']): Entry {
  const text = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value: unknown = fields[name];
      const written = Array.isArray(value) ? value.join('; ') : value;
      const found = plain(typeof written === 'string' ? written : '');
      if (found) return found;
    }
    return undefined;
  };
  const title = [text('title'), text('subtitle')].filter(Boolean).join(': ');
  const container = text('shortjournal', 'journal', 'journaltitle', 'booktitle', 'eventtitle', 'maintitle');
  const status = statusOf({
    marks: [
      text('pubstate'),
      text('keywords'),
      text('note'),
      text('addendum'),
      text('howpublished'),
      text('type'),
    ].join(' '),
    container: container ?? text('eprinttype', 'archiveprefix', 'publisher') ?? '',
    title,
  });
  const doi = doiOf(text('doi'));
  const url = text('url') ?? /https?:\/\/[^\s}]+/.exec(text('howpublished') ?? '')?.[0];
  const eprint = text('eprint');
  return {
    key,
    ...people(fields.author ?? [], fields.editor ?? []),
    title,
    ...(container && { container }),
    ...year(text('date', 'year')),
    ...optional({
      short: text('shortauthor'),
      volume: text('volume'),
      issue: text('number', 'issue'),
      pages: text('pages', 'eid', 'articleno')?.replace(/\s*(-{1,3}|\u2013)\s*/g, '\u2013'),
      edition: text('edition'),
      publisher:
        text('publisher', 'institution', 'school', 'organization') ??
        (url && text('howpublished')?.includes(url) ? undefined : text('howpublished')),
      doi,
      url:
        url ??
        (eprint && /arxiv/i.test(text('eprinttype', 'archiveprefix') ?? '')
          ? `https://arxiv.org/abs/${eprint}`
          : undefined),
      evidence: evidenceOf(text('evidence')),
      status: status ?? (type === 'unpublished' && eprint ? 'preprint' : undefined),
    }),
    span,
  };
}

function people(authors: readonly Creator[], editors: readonly Creator[]): Pick<Entry, 'authors' | 'editors' | 'more'> {
  const real = authors.filter((one) => !isOthers(one));
  return {
    authors: real.map(personOf),
    editors: editors.filter((one) => !isOthers(one)).map(personOf),
    more: real.length < authors.length,
  };
}

const isOthers = (one: Creator): boolean =>
  /^(others|et al\.?)$/i.test(one.lastName ?? one.name ?? '') && !one.firstName;

function personOf({ name, lastName, firstName, prefix, suffix }: Creator): Person {
  return {
    family: plain([prefix, lastName ?? name].filter(Boolean).join(' ')),
    ...(firstName && { given: plain(firstName) }),
    ...(suffix && { suffix: plain(suffix) }),
  };
}

/** The first year of a date; what is no year (`in press`) stays as words. */
const year = (date: string | undefined): { year?: string } => (date ? { year: /\d{4}/.exec(date)?.[0] ?? date } : {});

/** Text without the library's markup: italics and the like are the list's own. */
const plain = (text: string): string =>
  text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc|tt|u|q|p)\b[^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined. */
export const optional = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
