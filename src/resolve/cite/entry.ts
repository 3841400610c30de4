// A source as Lectern knows it, whatever file it was read from: what a citation, a source line and a list of references
// need.
import type { Span } from '../../base/diagnostic.ts';

export interface Person {
  /** Family name with its particle (`van der Berg`), or the whole name of an organisation. */
  readonly family: string;
  readonly given?: string;
  readonly suffix?: string;
}

/** Levels of evidence, strongest first (format.md, Blocks). */
export const EVIDENCE = ['review', 'rct', 'cohort', 'early-human', 'animal', 'laboratory', 'guidance'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface Entry {
  readonly key: string;
  readonly authors: readonly Person[];
  /** Stand in for authors where there are none. */
  readonly editors: readonly Person[];
  /** A short name for a line of sources, e.g. that of an agency. */
  readonly short?: string;
  /** The list of authors goes on (`and others`). */
  readonly more: boolean;
  readonly title: string;
  /** Journal or book that it is part of, abbreviated as the file has it. */
  readonly container?: string;
  readonly year?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** Pages with en dashes, or an article's number. */
  readonly pages?: string;
  readonly edition?: string;
  /** Publisher, institution or how it was published. */
  readonly publisher?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly evidence?: Evidence;
  readonly status?: 'retracted' | 'preprint';
  readonly span: Span;
}

/** What a file of a bibliography gave. */
export interface Shelf {
  readonly entries: readonly Entry[];
  /** Keys of entries that could not be read, which was told; `all` where nothing of the file could. */
  readonly unread: readonly string[] | 'all';
}
export const NOTHING_READ: Shelf = { entries: [], unread: 'all' };

/** An entry's fields that tell of its standing, as words. */
export function statusOf(words: { marks: string; container: string; title: string }): Entry['status'] {
  if (
    /\bretract(ed|ion)\b/i.test(words.marks) ||
    /^\W*(retracted|withdrawn)\b\s*(article)?\s*[:.\]]/i.test(words.title)
  )
    return 'retracted';
  if (
    /\bpre-?print\b/i.test(words.marks) ||
    /\b(med|bio|ar|chem|psy)rxiv\b|\bresearch square\b|\bpreprints?\b|\bssrn\b/i.test(words.container)
  )
    return 'preprint';
  return undefined;
}

/** A level as files spell it: `RCT`, `early human`. */
export function evidenceOf(text: string | undefined): Evidence | undefined {
  const plain = text
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return EVIDENCE.find((level) => level === plain);
}

/** `10.1056/x` out of whatever was written for a DOI. */
export const doiOf = (text: string | undefined): string | undefined =>
  /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0].replace(/[.,;]+$/, '');

/** Where the source can be read: its DOI, else its address. */
export function addressOf({ doi, url }: Entry): string | undefined {
  if (doi) return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
