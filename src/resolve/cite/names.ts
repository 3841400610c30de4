// How authors are written: in a citation (`Neer et al.`), in a list of references (`Neer RM, et al`), in a source line
// (`Neer`).
import { word } from '../../base/slide-words.ts';
import type { Entry, Person } from './entry.ts';

/** From this count on a citation names the first author only. */
const MANY = 4;

/** Authors in a citation; editors or the title stand in where there are none. */
export function authorLabel(entry: Entry, lang: string): string {
  const people = entry.authors.length ? entry.authors : entry.editors;
  const names = people.map((one) => one.family);
  const [first] = names;
  if (first === undefined) return `\u201C${entry.title || entry.key}\u201D`;
  if (names.length >= MANY || entry.more) return `${first} et\u00A0al.`;
  if (names.length === 1) return first;
  const last = names[names.length - 1] as string;
  const and = word('and', lang);
  const comma = names.length > 2 && /^en\b/i.test(lang) ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

const LONGEST_TITLE = 36;

/** The first author alone, for a line of sources; without one the title, cut where it is long. */
export function firstAuthor({ short, authors, editors, title }: Entry): string {
  const name = short ?? (authors[0] ?? editors[0])?.family;
  if (name !== undefined || title.length <= LONGEST_TITLE) return name ?? title;
  return `${title.slice(0, LONGEST_TITLE).replace(/[\s:,;.]*\S*$/, '')}\u2026`;
}

/** Authors in a list of references: all of up to three, else the first. */
export function authorList(entry: Entry): string {
  const people = entry.authors.length ? entry.authors : entry.editors;
  const many = people.length >= MANY || entry.more;
  const shown = (many ? people.slice(0, 1) : people).map(inverted);
  const editors = people.length > 1 ? ', eds' : ', ed';
  const role = !entry.authors.length && people.length ? editors : '';
  return `${shown.join(', ')}${many ? ', et\u00A0al' : ''}${role}`;
}

const inverted = ({ family, given, suffix }: Person): string =>
  [family, [given && initials(given), suffix].filter(Boolean).join(' ')].filter(Boolean).join('\u00A0');

/** `Robert M.` -> `RM`, `Jean-Paul` -> `JP`. */
export const initials = (given: string): string =>
  (given.match(/\p{L}[\p{L}\p{M}'\u2019]*/gu) ?? [])
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : (part.match(/^\p{L}\p{M}*/u)?.[0] ?? '').toUpperCase()))
    .join('');
