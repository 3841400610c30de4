// CSL-JSON (as reference managers and pandoc write it) -> entries. Each item is checked alone; a bad one is told and
// left out.
import { z } from 'zod';
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import type { SourceFile } from '../../source/file.ts';
import { optional } from './bibtex.ts';
import { doiOf, type Entry, evidenceOf, NOTHING_READ, type Person, type Shelf, statusOf } from './entry.ts';

const words = z.union([z.string(), z.number()]).transform(String);
const name = z.looseObject({
  family: words.optional(),
  given: words.optional(),
  literal: words.optional(),
  suffix: words.optional(),
  'non-dropping-particle': words.optional(),
  'dropping-particle': words.optional(),
});
const item = z.looseObject({
  id: words,
  type: z.string().optional(),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  title: words.optional(),
  'container-title': words.optional(),
  'container-title-short': words.optional(),
  journalAbbreviation: words.optional(),
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(words)).optional(), raw: words.optional(), literal: words.optional() })
    .optional(),
  volume: words.optional(),
  issue: words.optional(),
  page: words.optional(),
  number: words.optional(),
  edition: words.optional(),
  publisher: words.optional(),
  DOI: words.optional(),
  URL: words.optional(),
  note: words.optional(),
  keyword: words.optional(),
  status: words.optional(),
  genre: words.optional(),
  evidence: words.optional(),
});
type Item = z.infer<typeof item>;

/** Entries of a CSL-JSON text; none, after a diagnostic, where it is no JSON at all. */
export function readCsl(file: SourceFile, span: Span, diagnostics: Diagnostics): Shelf {
  let data: unknown;
  try {
    data = JSON.parse(file.text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1]);
    const place = Number.isNaN(at) ? undefined : file.place(at);
    diagnostics.report(
      'cite/broken-entry',
      `${file.path} is not valid JSON: ${(error as Error).message.split('\n')[0]}`,
      place ? file.span(place.line, place.column) : span,
      'Export it again as CSL-JSON, or as BibTeX',
    );
    return NOTHING_READ;
  }
  const list: unknown = Array.isArray(data)
    ? data
    : ((data as { items?: unknown; references?: unknown } | null)?.items ??
      (data as { references?: unknown } | null)?.references);
  if (!Array.isArray(list)) {
    diagnostics.report(
      'cite/broken-entry',
      `${file.path} holds no list of sources`,
      span,
      'CSL-JSON is a list: [{"id": "key", "title": ...}, ...]',
    );
    return NOTHING_READ;
  }
  const unread: string[] = [];
  const entries = list.flatMap((one: unknown) => {
    const read = item.safeParse(one);
    const where = placeOf(one, file);
    if (read.success) return [entryOf(read.data, where)];
    const issue = read.error.issues[0];
    const name = (one as { id?: unknown } | null)?.id ?? '?';
    unread.push(String(name));
    diagnostics.report(
      'cite/broken-entry',
      `The entry "${name}" of ${file.path} cannot be read: ${issue?.path.join('.') || 'entry'}: ${issue?.message}`,
      where,
      'An entry needs an id, and its fields as CSL-JSON has them',
    );
    return [];
  });
  return { entries, unread };
}

function placeOf(one: unknown, file: SourceFile): Span {
  const id = (one as { id?: unknown } | null)?.id;
  const quoted = JSON.stringify(id) ?? '';
  const found =
    id === undefined
      ? undefined
      : [...file.text.matchAll(/"id"\s*:\s*/g)].find((key) => file.text.startsWith(quoted, key.index + key[0].length));
  const { line, column } = file.place(found?.index ?? 0);
  return file.span(line, column);
}

function entryOf(data: Item, span: Span): Entry {
  const container = data['container-title-short'] ?? data.journalAbbreviation ?? data['container-title'];
  const title = data.title ?? '';
  const date = data.issued?.['date-parts']?.[0]?.[0] ?? data.issued?.raw ?? data.issued?.literal;
  const level = evidenceOf(data.evidence) ?? evidenceOf(/^\s*evidence:\s*(\S.*)$/im.exec(data.note ?? '')?.[1]);
  return {
    key: data.id,
    authors: (data.author ?? []).map(personOf),
    editors: (data.editor ?? []).map(personOf),
    more: false,
    title,
    ...optional({
      container,
      year: date === undefined ? undefined : (/\d{4}/.exec(date)?.[0] ?? date),
      volume: data.volume,
      issue: data.issue,
      pages: (data.page ?? data.number)?.replace(/\s*(-{1,3}|\u2013)\s*/g, '\u2013'),
      edition: data.edition,
      publisher: data.publisher,
      doi: doiOf(data.DOI),
      url: data.URL,
      evidence: level,
      status: statusOf({
        marks: [data.status, data.genre, data.keyword, data.note].join(' '),
        container: container ?? data.publisher ?? '',
        title,
      }),
    }),
    span,
  };
}

function personOf(one: z.infer<typeof name>): Person {
  const family = [one['dropping-particle'], one['non-dropping-particle'], one.family ?? one.literal]
    .filter(Boolean)
    .join(' ');
  return { family, ...(one.given && { given: one.given }), ...(one.suffix && { suffix: one.suffix }) };
}
