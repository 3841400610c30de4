// How authors are written: in a citation (`Neer et al.`), in a list of references (`Neer RM, et al`), in a source line
// (`Neer et al.`).
import { word } from '../../base/slide-words.ts';
import type { Entry, Person } from './entry.ts';
import type { ReferenceStyle } from './styles/style.ts';

/** From this count on a line of sources names the first author only. */
const MANY_IN_LINE = 3;

/** Authors in a citation, joined by `and` or by what the style writes in brackets; without any the title stands in. */
export function authorLabel(entry: Entry, lang: string, many: number, and = word('and', lang)): string {
  const people = entry.authors.length ? entry.authors : entry.editors;
  const names = people.map((one) => one.family);
  const [first] = names;
  if (first === undefined) return `\u201C${entry.title || entry.key}\u201D`;
  if (names.length >= many || entry.more) return `${first} et\u00A0al.`;
  if (names.length === 1) return first;
  const last = names[names.length - 1] as string;
  const comma = names.length > 2 && /^en\b/i.test(lang) ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

const LONGEST_TITLE = 36;

/** Authors in a line of sources; an agency's short name, or without any the title, cut where it is long. */
export function shortAuthors(entry: Entry, lang: string): string {
  const { short, authors, editors, title } = entry;
  if (short !== undefined) return short;
  if (authors.length || editors.length) return authorLabel(entry, lang, MANY_IN_LINE);
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/[\s:,;.]*\S*$/, '')}\u2026`;
}

/** Authors in a list of references, as many as the style writes. */
export function authorList(entry: Entry, { names, commas }: ReferenceStyle, lang: string): string {
  const people = entry.authors.length ? entry.authors : entry.editors;
  const many = people.length > names.most || entry.more;
  const pointed = names.form === 'pointed';
  const all = people.map(pointed ? pointedName : inverted);
  const shown = many ? all.slice(0, names.first) : all;
  const last = all.at(-1) as string;
  const editor = pointed ? [' (Ed.)', ' (Eds.)'] : [', ed', ', eds'];
  const role = !entry.authors.length && people.length ? editor[people.length > 1 ? 1 : 0] : '';
  if (many && names.lastToo && !entry.more) return `${shown.join(', ')}, \u2026 ${last}${role}`;
  if (many) return `${shown.join(', ')}, et\u00A0al${pointed ? '.' : ''}${role}`;
  if (!commas || shown.length < 2) return shown.join(', ') + role;
  const and = /^en\b/i.test(lang) ? '&' : word('and', lang);
  return `${shown.slice(0, -1).join(', ')}, ${and} ${last}${role}`;
}

const inverted = ({ family, given, suffix }: Person): string =>
  [family, [given && initials(given), suffix].filter(Boolean).join(' ')].filter(Boolean).join('\u00A0');

/** `Neer, R. M.` */
function pointedName({ family, given, suffix }: Person): string {
  const letters = given && [...initials(given)].map((letter) => `${letter}.`).join('\u00A0');
  return [family, letters, suffix].filter(Boolean).join(', ');
}

/** `Robert M.` -> `RM`, `Jean-Paul` -> `JP`. */
export const initials = (given: string): string =>
  (given.match(/\p{L}[\p{L}\p{M}'\u2019]*/gu) ?? [])
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : (part.match(/^\p{L}\p{M}*/u)?.[0] ?? '').toUpperCase()))
    .join('');
