// An entry written out: in the list of references (compact, as medical journals do) and as a slide's short source.

import { word } from '../../base/slide-words.ts';
import type { Inline } from '../../parse/inline.ts';
import { addressOf, type Entry } from './entry.ts';
import { authorList, firstAuthor } from './names.ts';

export interface ReferenceOptions {
  readonly lang: string;
  /** The year follows the authors, with a letter where two works would be alike. */
  readonly authorDate: boolean;
  readonly letter: string;
}

/** Characters of an address that may be shown. */
const LONGEST = 44;

/** The entry for the list of references; its DOI or address is a link. */
export function reference(entry: Entry, options: ReferenceOptions): Inline[] {
  const { lang, authorDate, letter } = options;
  const text = (words: string): Inline => ({ type: 'text', text: words });
  const year = `${entry.year ?? word('no-date', lang)}${letter}`;
  const authors = authorList(entry);
  const out: Inline[] = [];
  if (entry.status)
    out.push({ type: 'text', text: `${word(entry.status, lang).toUpperCase()}. `, bold: true, accent: true });
  const named = authors ? sentence(authors) : '';
  const head = authorDate ? `${[authors, `(${year})`].filter(Boolean).join(' ')}. ` : named;
  out.push(text(head + (entry.title ? sentence(entry.title) : '')));
  const number = `${entry.volume ?? ''}${entry.issue ? `(${entry.issue})` : ''}`;
  // pages of a book, or of what has no volume, are told as pages
  const volume = [number, entry.pages].filter(Boolean).join(':');
  if (entry.container) {
    out.push({ type: 'text', text: entry.container, italic: true });
    const edition = entry.edition ? `, ${entry.edition}` : '';
    const when = [...(authorDate ? [] : [year]), volume].filter(Boolean).join(';');
    const rest = when && ` ${when}`;
    out.push(text(`${edition}${rest}. `));
  } else {
    const parts = [entry.edition, entry.publisher, ...(authorDate ? [] : [year])].filter(Boolean);
    if (parts.length) out.push(text(sentence(parts.join(', '))));
  }
  const address = addressOf(entry);
  if (address)
    out.push({
      type: 'text',
      text: entry.doi ? `doi:${entry.doi}` : shownAddress(address),
      link: { address, span: entry.span },
    });
  return out;
}

/** `Neer 2001` and `, N Engl J Med`; a study's number in its register stands alone. */
export function shortSource(entry: Entry, lang: string): { name: string; rest: string } {
  const register = entry.container
    ? undefined
    : /\bNCT\d{8}\b|\bISRCTN\d{8}\b/.exec(`${entry.title} ${entry.url ?? ''}`)?.[0];
  if (register) return { name: register, rest: '' };
  const status = entry.status ? ` (${word(entry.status, lang)})` : '';
  const name = `${firstAuthor(entry)} ${entry.year ?? word('no-date', lang)}`.replaceAll(' ', '\u00A0');
  return { name, rest: `${entry.container ? `, ${entry.container}` : ''}${status}` };
}

/** An address as it is shown: short ones whole, of long ones the site. */
function shownAddress(address: string): string {
  const plain = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return plain.length > LONGEST ? (plain.split('/')[0] as string) : plain;
}

const sentence = (words: string): string => (/[.?!]["\u201D]?$/.test(words) ? `${words} ` : `${words}. `);
