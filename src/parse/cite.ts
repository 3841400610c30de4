// Citations in running text, in pandoc's forms: `[@a, p. 3; @b]`, `[see @a]`, `[-@a]`, `@a says`, `@a [p. 3]`, and
// `[@a]{.evidence}`. What they become is the deck's business: a reader given with the context writes them out.
import type { Span } from '../base/diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import type { Inline, InlineText } from './inline.ts';

/** One source in a citation; prefix and suffix are the writer's words around it. */
export interface CiteItem {
  readonly key: string;
  /** `-@key`: the author stands in the sentence already. */
  readonly suppress: boolean;
  readonly prefix: readonly Inline[];
  readonly suffix: readonly Inline[];
  readonly span: Span;
}

export interface CiteGroup {
  readonly items: readonly CiteItem[];
  /** `@key says`: the first item's author is part of the sentence. */
  readonly inText: boolean;
  /** It is all that its paragraph, cell or item says. */
  readonly alone: boolean;
  readonly attributes?: Attributes;
}

/** Writes citations out. */
export interface CiteReader {
  /** Whether `@name` without brackets is a citation: only where the deck has a bibliography. */
  readonly active: boolean;
  /** Pieces for the group, `before` in front of it already; undefined leaves it as written. */
  cite(group: CiteGroup, marks: InlineText): Inline[] | undefined;
}

/** Stands for an escaped `\@` until citations are read. */
export const ESCAPED_AT = '\uE040';

const OPAQUE = '\uFFFC';
const WORD = '[\\p{L}\\p{N}_]';
/** Source of a pattern for a source's key, where it stands without braces. */
export const CITE_KEY = `${WORD}(?:${WORD}|[:.#$%&\\-+?<>~/](?=${WORD}))*`;
const KEY = `(-?)@(?:\\{([^{}\\s]+)\\}|(${CITE_KEY}))`;
/** Behind a letter, a digit or `_` an at sign is part of an address. */
const FIRST = new RegExp(`(?<!${WORD})${KEY}`, 'u');
const AT = new RegExp(`(?<!${WORD})${KEY}`, 'uy');
/** `[...]` right behind `@key`. */
const BEHIND = / ?\[([^[\]]*)\](?![({[:])/y;

interface Atom {
  readonly char: string;
  readonly piece: Inline;
}

/** The pieces with citations written out by `reader`. */
export function readCitations(pieces: readonly Inline[], reader: CiteReader, file: SourceFile): Inline[] {
  if (!pieces.some((piece) => piece.type === 'text' && piece.text.includes('@'))) return [...pieces];
  const atoms = pieces.flatMap((piece): Atom[] =>
    piece.type === 'text' && !piece.code && !piece.link ? [...split(piece)] : [{ char: OPAQUE, piece }],
  );
  const text = atoms.map((atom) => atom.char).join('');
  const out: Inline[] = [];
  let at = 0;
  let from = 0;
  const put = (group: CiteGroup, start: number, end: number) => {
    const pieces = reader.cite(group, (atoms[start] as Atom).piece as InlineText);
    if (!pieces) return;
    out.push(...join(atoms.slice(from, start)));
    out.push(...closeUp(out, pieces));
    from = end;
  };
  const foundAt = (place: number) => {
    if (text[place] === '[') return bracketed(atoms, text, place, file);
    return reader.active ? inText(atoms, text, place, file) : undefined;
  };
  while (at < text.length) {
    const found = foundAt(at);
    if (found) put(found.group, at, found.end);
    at = found?.end ?? at + 1;
  }
  out.push(...join(atoms.slice(from)));
  return out;
}

/** A citation brings its own gap, or none where it shows nothing: the writer's blank before it goes. */
function closeUp(out: Inline[], pieces: Inline[]): Inline[] {
  const [first] = pieces;
  const isGap = first?.type === 'text' && first.cite === 'gap';
  if (first && !isGap) return pieces;
  const last = out[out.length - 1];
  if (last?.type !== 'text' || !/\s$/.test(last.text)) {
    // at the very start, or behind a bracket, there was no blank
    if (!first || !isGap) return pieces;
    const [gap, second, ...rest] = pieces as InlineText[];
    return second ? [{ ...second, ...(gap?.sources && { sources: gap.sources }) }, ...rest] : [];
  }
  out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return pieces;
}

function* split(piece: InlineText): Generator<Atom> {
  for (let i = 0; i < piece.text.length; i++) yield { char: piece.text[i] as string, piece };
}

/** `[...]` whose parts between `;` all hold a key, with attributes behind it. */
function bracketed(
  atoms: readonly Atom[],
  text: string,
  at: number,
  file: SourceFile,
): { group: CiteGroup; end: number } | undefined {
  const close = text.indexOf(']', at);
  if (close < 0 || text.slice(at + 1, close).includes('[')) return undefined;
  const items = itemsOf(atoms, text, at + 1, close, file);
  if (!items) return undefined;
  const read = text[close + 1] === '{' ? readAttributes(text, close + 1) : undefined;
  const end = read?.end ?? close + 1;
  const alone = text.slice(0, at).trim() === '' && text.slice(end).trim() === '';
  return { group: { items, inText: false, alone, ...(read && { attributes: read.attributes }) }, end };
}

/** `@key`, with a place or further sources in brackets behind it. */
function inText(
  atoms: readonly Atom[],
  text: string,
  at: number,
  file: SourceFile,
): { group: CiteGroup; end: number } | undefined {
  AT.lastIndex = at;
  const found = AT.exec(text);
  if (!found || found[1]) return undefined;
  const end = AT.lastIndex;
  const item: CiteItem = {
    key: (found[2] ?? found[3]) as string,
    suppress: false,
    prefix: [],
    suffix: [],
    span: placeOf(atoms, at, found[0], file),
  };
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(text);
  if (behind) {
    const open = text.indexOf('[', end) + 1;
    const close = BEHIND.lastIndex - 1;
    const first = (behind[1] as string).indexOf(';');
    const stop = first < 0 ? close : open + first;
    const rest = first < 0 ? [] : itemsOf(atoms, text, stop + 1, close, file);
    if (rest && !FIRST.test(text.slice(open, stop)) && text.slice(open, stop).trim()) {
      const items = [{ ...item, suffix: join(atoms.slice(open, stop)) }, ...rest];
      return { group: { items, inText: true, alone: false }, end: BEHIND.lastIndex };
    }
  }
  return { group: { items: [item], inText: true, alone: false }, end };
}

/**
 * The sources between two offsets; a second key in a part begins a source of its own. Undefined where a part has none.
 */
function itemsOf(
  atoms: readonly Atom[],
  text: string,
  start: number,
  end: number,
  file: SourceFile,
): CiteItem[] | undefined {
  const items: CiteItem[] = [];
  let from = start;
  while (from <= end) {
    const semicolon = text.indexOf(';', from);
    const stop = semicolon < 0 || semicolon > end ? end : semicolon;
    let part = from;
    for (let first = true; ; first = false) {
      const found = FIRST.exec(text.slice(0, stop).slice(part));
      if (!found) {
        if (first) return undefined;
        break;
      }
      const key = part + found.index;
      const behind = key + found[0].length;
      const next = FIRST.exec(text.slice(behind, stop));
      // the words between two keys of one part belong to the first, but for the last of them after a comma
      const comma = next ? text.lastIndexOf(',', behind + next.index) : -1;
      const cut = next ? Math.max(comma, behind) : stop;
      items.push({
        key: (found[2] ?? found[3]) as string,
        suppress: found[1] === '-',
        prefix: join(atoms.slice(part, key)),
        suffix: join(atoms.slice(behind, cut)),
        span: placeOf(atoms, key, found[0], file),
      });
      part = cut;
      if (!next) break;
    }
    from = stop + 1;
  }
  return items.length ? items : undefined;
}

function join(atoms: readonly Atom[]): Inline[] {
  const out: Inline[] = [];
  for (let i = 0; i < atoms.length; ) {
    const { piece } = atoms[i] as Atom;
    let end = i + 1;
    if (piece.type !== 'text' || piece.code || piece.link) out.push(piece);
    else {
      while (atoms[end]?.piece === piece) end++;
      out.push({
        ...piece,
        text: atoms
          .slice(i, end)
          .map((atom) => atom.char)
          .join(''),
      });
    }
    i = end;
  }
  return out;
}

/** Where a key stands: on the line of its piece, else wherever the file has it first. */
function placeOf(atoms: readonly Atom[], at: number, written: string, file: SourceFile): Span {
  const { piece } = atoms[at] as Atom;
  const line = piece.type === 'text' ? piece.line : undefined;
  if (line !== undefined) {
    const column = file.line(line).indexOf(written);
    if (column >= 0) return file.span(line, column + 1);
  }
  const offset = file.text.indexOf(written);
  if (offset < 0) return file.span(line ?? 1);
  const place = file.place(offset);
  return file.span(place.line, place.column);
}
