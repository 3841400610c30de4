// A citation as pieces of text: numbers, authors and years, or a slide's line of sources; in the notes both a link to
// the list and one to the source itself.

import { word } from '../../base/slide-words.ts';
import type { CiteGroup } from '../../parse/cite.ts';
import type { Inline, InlineText, Marks } from '../../parse/inline.ts';
import { type CitationStyle, type Cited, entryAddress } from './cited.ts';
import { addressOf, type Evidence } from './entry.ts';
import { shortSource } from './reference.ts';

export interface FormOptions {
  readonly style: CitationStyle;
  readonly lang: string;
  /** Marks of the text around. */
  readonly marks: Marks;
  readonly levels: readonly Evidence[];
  /** Between author and year. */
  readonly comma: boolean;
}

/** From this many numbers in a row on a range is written. */
const RUN = 3;

export function slideForm(group: CiteGroup, cited: readonly Cited[], options: FormOptions): Inline[] {
  const badges = options.levels.flatMap((level) => [gap(options.marks), badge(level, options)]);
  const lead = group.inText ? inTextAuthor(cited[0] as Cited, options) : [];
  const unknown = cited.filter((one) => !one.entry);
  if (options.style === 'none') return [...lead, ...unknown.flatMap((one) => standIn(one, options)), ...badges];
  // what the list does not have has no number
  const numbered = options.style === 'numeric' && cited.every((one) => !one.entry || one.number > 0);
  const body = numbered ? numeric(group, cited, options) : authorDate(group, cited, options);
  const pieces = [...lead, gap(options.marks), ...body, ...badges];
  const first = pieces[0] as InlineText;
  // where nothing else is said, a paragraph shows the sources by name
  return group.alone ? [{ ...first, sources: sources(cited, options) }, ...pieces.slice(1)] : pieces;
}

/** Notes are read aloud or on paper: beside the number they name the source, which the name links to. */
export function notesForm(group: CiteGroup, cited: readonly Cited[], options: FormOptions): Inline[] {
  const numbers = options.style === 'numeric';
  const lead = group.inText ? inTextAuthor(cited[0] as Cited, options) : [];
  const parts = cited.map((one, i) => {
    const year =
      (group.inText && i === 0) || one.item.suppress ? one.year : `${one.bracketed}${comma(one, options)}${one.year}`;
    const name: InlineText = { ...words(year, options.marks), ...outward(one) };
    return one.entry
      ? [
          ...(numbers && one.number ? [words(`${one.number}\u00A0`, options.marks)] : []),
          name,
          ...place(one, options, true),
        ]
      : standIn(one, options);
  });
  const [open, close] = numbers ? ['[', ']'] : ['(', ')'];
  return [
    ...lead,
    gap(options.marks),
    words(open, options.marks),
    ...between(parts, '; ', options.marks, cited),
    words(close, options.marks),
  ];
}

// ---- Numbers

function numeric(group: CiteGroup, cited: readonly Cited[], options: FormOptions): Inline[] {
  const { marks } = options;
  const plain = cited.every((one) => one.entry && blank(one.prefix) && !one.locator && blank(one.suffix));
  if (!plain) {
    const parts = cited.map((one) =>
      one.entry
        ? [link(String(one.number), one, options, 'words'), ...place(one, options, true)]
        : standIn(one, options),
    );
    return [words('[', marks), ...between(parts, ', ', marks, cited), words(']', marks)];
  }
  const once = [...new Map(cited.map((one) => [one.number, one])).values()];
  if (!group.inText) once.sort((a, b) => a.number - b.number);
  // a number that is all there is, in a table's cell, stands on the line
  const cite = group.alone ? 'words' : 'number';
  const mark = (text: string): InlineText => ({ type: 'text', text, ...marks, cite });
  const number = (one: Cited) => link(String(one.number), one, options, cite);
  const out: Inline[] = [mark('[')];
  for (let i = 0; i < once.length; ) {
    let end = i;
    while (once[end + 1]?.number === (once[end] as Cited).number + 1) end++;
    if (end - i + 1 < RUN) end = i;
    if (i) out.push(mark(',\u00A0'));
    out.push(number(once[i] as Cited));
    if (end > i) out.push(mark('\u2013'), number(once[end] as Cited));
    i = end + 1;
  }
  return [...out, mark(']')];
}

// ---- Authors and years

function authorDate(group: CiteGroup, cited: readonly Cited[], options: FormOptions): Inline[] {
  const { marks } = options;
  const out: Inline[] = [words('(', marks)];
  for (const [i, one] of cited.entries()) {
    const before = cited[i - 1];
    const inSentence = group.inText && i === 0;
    // the next work of the same authors is told by its year
    const same =
      before?.entry &&
      one.entry &&
      !one.item.suppress &&
      before.author === one.author &&
      blank(one.prefix) &&
      !before.locator &&
      blank(before.suffix);
    if (i && !startsWithComma(one)) out.push(words(same ? ', ' : '; ', marks));
    if (!one.entry) {
      out.push(...lead(one, options), ...standIn(one, options));
      continue;
    }
    const text =
      inSentence || one.item.suppress || same ? one.year : `${one.bracketed}${comma(one, options)}${one.year}`;
    out.push(...lead(one, options), link(text, one, options, 'words'), ...place(one, options, false));
  }
  return [...out, words(')', marks)];
}

/** The style's comma, or Chicago's before what is no year. */
const comma = (one: Cited, options: FormOptions): string => (options.comma || !/^\d/.test(one.year) ? ', ' : ' ');

const inTextAuthor = (one: Cited, { marks }: FormOptions): Inline[] =>
  one.entry ? [{ type: 'text', text: one.author, ...marks }] : [];

// ---- Sources

/** Most sources that a line is tried with; of what is beyond it tells the count. */
const TRIED = 8;

/** `RCT [1] Neer et al., JAMA 2001; [2] ...`, and the same with fewer sources, for lines without room for all. */
function sources(cited: readonly Cited[], options: FormOptions): Inline[][] {
  const own = { ...options, marks: { ...options.marks, small: true } };
  const parts = cited.map((one, i) => source(one, cited[i - 1], own));
  const first = parts.length <= TRIED ? [joinedParts(parts, own)] : [];
  const shorter = Array.from({ length: Math.min(parts.length - 1, TRIED) }, (_, i, { length } = parts) => {
    const shown = Math.min(length - 1, TRIED) - i;
    const rest = word('more-sources', options.lang).replace('{count}', String(length - shown));
    return [...joinedParts(parts.slice(0, shown), own), words(` ${rest}`, own.marks)];
  });
  return [...first, ...shorter].map((line) =>
    line.map((piece) => (piece.type === 'text' && piece.cite === 'words' ? withoutCite(piece) : piece)),
  );
}

const joinedParts = (parts: readonly (readonly Inline[])[], { marks }: FormOptions): Inline[] =>
  parts.flatMap((part, i) => [...(i ? [words('; ', marks)] : []), ...part]);

function source(one: Cited, before: Cited | undefined, options: FormOptions): Inline[] {
  const { marks } = options;
  if (!one.entry) return [...lead(one, options), ...standIn(one, options)];
  const { evidence, year } = one.entry;
  const level =
    evidence && evidence !== before?.entry?.evidence ? [badge(evidence, options), words('\u00A0', marks)] : [];
  const lettered = year && options.style === 'author-date' ? one.year : year;
  const { name, rest } = shortSource(one.entry, options.lang, lettered);
  const number = options.style === 'numeric' && one.number ? `[${one.number}]\u00A0` : '';
  // number and name are one link, so that no program breaks the line between them
  const named = [link(number + name, one, options, 'words'), words(rest, marks)];
  return [...lead(one, options), ...level, ...named, ...place(one, options, true)];
}

/** A line of sources is text of its own, not a mark in a text. */
function withoutCite({ cite: _, ...piece }: InlineText): InlineText {
  return piece;
}

// ---- Parts

const words = (text: string, marks: Marks): InlineText => ({ type: 'text', text, ...marks, cite: 'words' });

const gap = (marks: Marks): InlineText => ({ type: 'text', text: ' ', ...marks, cite: 'gap' });

const link = (text: string, one: Cited, { marks }: FormOptions, cite: 'number' | 'words'): InlineText => ({
  type: 'text',
  text,
  ...marks,
  cite,
  link: { address: entryAddress(one.item.key), span: one.item.span },
});

function outward(one: Cited): Pick<Marks, 'link'> {
  const address = one.entry && addressOf(one.entry);
  return { link: { address: address ?? entryAddress(one.item.key), span: one.item.span } };
}

const badge = (level: Evidence, { lang, marks }: FormOptions): InlineText => ({
  type: 'text',
  text: `\u00A0${word(level, lang)}\u00A0`,
  ...(marks.step !== undefined && { step: marks.step }),
  small: true,
  cite: 'level',
});

/** What is not known shows as itself. */
const standIn = (one: Cited, { marks }: FormOptions): Inline[] => [
  { type: 'text', text: `${one.item.key}?`, ...marks, bold: true, accent: true },
];

const blank = (pieces: readonly Inline[]): boolean =>
  pieces.every((piece) => piece.type === 'text' && !piece.text.trim());

/** The writer's words before a key. */
function lead(one: Cited, { marks }: FormOptions): Inline[] {
  if (blank(one.prefix)) return [];
  return trimmed(one.prefix, marks, 'start');
}

/** Place and words behind a key. `labelled`: a page is called one. */
function place(one: Cited, { marks }: FormOptions, labelled: boolean): Inline[] {
  const { locator } = one;
  const at = locator
    ? [words(`, ${locator.page && !labelled ? '' : `${locator.label}\u00A0`}${locator.value}`, marks)]
    : [];
  return [...at, ...(blank(one.suffix) ? [] : trimmed(one.suffix, marks, 'end'))];
}

/** Words of the writer keep their marks and one blank at the key's side. */
function trimmed(pieces: readonly Inline[], marks: Marks, side: 'start' | 'end'): Inline[] {
  return pieces.map((piece, i): Inline => {
    if (piece.type !== 'text') return piece;
    const { line: _, ...own } = piece;
    let { text } = own;
    if (side === 'start' && i === 0) text = text.trimStart();
    if (side === 'end' && i === pieces.length - 1) text = text.trimEnd();
    return { ...own, ...(marks.small && { small: true }), text, cite: 'words' };
  });
}

function between(
  parts: readonly (readonly Inline[])[],
  separator: string,
  marks: Marks,
  cited: readonly Cited[],
): Inline[] {
  return parts.flatMap((part, i) => [
    ...(i ? [words(cited[i]?.prefix[0] && startsWithComma(cited[i] as Cited) ? '' : separator, marks)] : []),
    ...prefixOf(cited[i] as Cited),
    ...part,
  ]);
}

const startsWithComma = (one: Cited): boolean => one.prefix[0]?.type === 'text' && /^\s*,/.test(one.prefix[0].text);

const prefixOf = (one: Cited): Inline[] => (blank(one.prefix) ? [] : trimmed(one.prefix, {}, 'start'));
