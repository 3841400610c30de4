// Citations of one audience's deck: numbers in order of first appearance, links to the list of references, what the
// deck's `citations:` key makes of them. Slides are read in order, so a number is given when a key is first met.
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { word } from '../../base/slide-words.ts';
import type { CiteGroup, CiteItem, CiteReader } from '../../parse/cite.ts';
import { type Inline, type InlineText, type Marks, marksOf } from '../../parse/inline.ts';
import type { NotePart } from '../../scene/scene.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Bibliography } from './bibliography.ts';
import type { CitationStyle, Cited } from './cited.ts';
import type { Entry, Evidence } from './entry.ts';
import { readLocator } from './locator.ts';
import { authorLabel } from './names.ts';
import { briefReferences, reference } from './reference.ts';
import { sourceNotes } from './source-notes.ts';
import { compact } from './styles/compact.ts';
import type { ReferenceStyle } from './styles/style.ts';
import { notesForm, slideForm } from './write.ts';

export interface ListedEntry {
  readonly key: string;
  readonly number: number;
  readonly inlines: readonly Inline[];
  /** The same in a line, then with less. */
  readonly brief: readonly (readonly Inline[])[];
}

/** Where a citation stands. */
export type CitePlace = 'slide' | 'hidden' | 'notes';

export class Citations {
  readonly style: CitationStyle;
  /** How entries are written. */
  readonly csl: ReferenceStyle;
  readonly lang: string;
  readonly #bibliography: Bibliography;
  readonly #diagnostics: Diagnostics;
  readonly #letters: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly #slides = new Map<string, string[]>();
  /** Keys met on the slide that is being read, in its notes too. */
  #met = new Set<string>();
  #shown = new Set<string>();
  /** Of these a line at the slide's foot tells. */
  #inLine = new Set<string>();
  /** Keys that slides show to this audience: only these are numbered and listed. */
  readonly #listed: Set<string>;
  readonly #told = new Set<string>();

  constructor(
    bibliography: Bibliography,
    { style, csl }: { style?: CitationStyle | undefined; csl?: ReferenceStyle },
    lang: string,
    listed: ReadonlySet<string>,
    diagnostics: Diagnostics,
  ) {
    this.#bibliography = bibliography;
    this.csl = csl ?? compact;
    this.style = style ?? this.csl.citations;
    this.lang = lang;
    this.#diagnostics = diagnostics;
    this.#listed = new Set(listed);
    this.#letters = letters(
      [...bibliography.entries.values()].filter((entry) => listed.has(entry.key)),
      (entry) => authorLabel(entry, lang, this.csl.cited.many),
      lang,
    );
  }

  /** For a slide's own text, for that of a hidden slide, or for notes: what only the latter two cite is not listed. */
  reader(where: CitePlace): CiteReader {
    return {
      active: this.#bibliography.given,
      cite: (group, piece) => this.#cite(group, piece, where),
    };
  }

  /** Ends a slide: what was met since the last one belongs to it. */
  leave(id: string): void {
    for (const key of this.#met) this.#slides.set(key, [...(this.#slides.get(key) ?? []), id]);
    this.#met = new Set();
    this.#shown = new Set();
    this.#inLine = new Set();
  }

  /**
   * The sources of a slide that shows none of them, or shows them in one line, which has no room for all: in the notes
   * they stand in full.
   */
  sourceNotes(): NotePart[] {
    const keys = this.style === 'none' ? this.#shown : this.#inLine;
    const entries = [...keys].flatMap((key) => this.#bibliography.entries.get(key) ?? []);
    if (!entries.length) return [];
    const { style, lang } = this;
    const write = { lang, style: this.csl, authorDate: style === 'author-date', letters: this.#letters };
    const numbers = style === 'numeric' ? this.#numbers : undefined;
    return sourceNotes(entries, numbers, write);
  }

  /** All cited entries: by number, or by author where the style names authors. */
  list(): ListedEntry[] {
    const authorDate = this.style !== 'numeric';
    const listed = [...this.#numbers].flatMap(([key, number]) => {
      const entry = this.#bibliography.entries.get(key);
      return entry ? [{ key, number, entry }] : [];
    });
    if (authorDate) listed.sort((a, b) => byAuthor(a.entry, b.entry, this.lang));
    return listed.map(({ key, number, entry }) => {
      const letter = authorDate ? (this.#letters.get(key) ?? '') : '';
      const options = { lang: this.lang, style: this.csl, authorDate, letter };
      return { key, number, inlines: reference(entry, options), brief: briefReferences(entry, options) };
    });
  }

  /** For report.json. */
  uses(): { key: string; slides: readonly string[] }[] {
    return [...this.#slides].map(([key, slides]) => ({ key, slides }));
  }

  #cite(group: CiteGroup, piece: InlineText, where: CitePlace): Inline[] | undefined {
    if (!this.#bibliography.given) {
      const first = group.items[0] as CiteItem;
      this.#diagnostics.report(
        'cite/no-bibliography',
        `The deck cites "${first.key}" and names no bibliography`,
        first.span,
        'Add bibliography: references.bib to the front matter',
      );
      return undefined;
    }
    const cited = group.items.map((item) => this.#resolve(item, where));
    for (const { entry } of cited) if (entry && where !== 'notes') this.#shown.add(entry.key);
    if (group.alone && where !== 'notes') for (const { entry } of cited) if (entry) this.#inLine.add(entry.key);
    const { type: _, text: __, line: ___, sources: ____, ...own } = piece;
    const marks: Marks = { ...own, ...(group.attributes && marksOf(group.attributes)) };
    const levels = group.attributes?.classes.includes('evidence') ? this.#levels(cited) : [];
    const form = where === 'notes' ? notesForm : slideForm;
    return form(group, cited, { style: this.style, lang: this.lang, marks, levels, comma: this.csl.cited.comma });
  }

  #resolve(item: CiteItem, where: CitePlace): Cited {
    const entry = this.#bibliography.entries.get(item.key);
    if (entry) this.#meet(entry, item.span, where);
    else if (!this.#bibliography.lost(item.key)) {
      const near = nearest(item.key, [...this.#bibliography.entries.keys()]);
      this.#diagnostics.report(
        'cite/unknown-key',
        `The bibliography has no entry "${item.key}"`,
        item.span,
        near ? `Did you mean @${near}?` : 'Add the entry to the bibliography, or write \\@ where no citation is meant',
      );
    }
    const [first] = item.suffix;
    const read = first?.type === 'text' ? readLocator(first.text) : { length: 0 };
    const rest: Inline[] =
      first?.type === 'text'
        ? [{ ...first, text: first.text.slice(read.length) }, ...item.suffix.slice(1)]
        : [...item.suffix];
    const { many, comma } = this.csl.cited;
    const english = /^en\b/i.test(this.lang);
    return {
      item,
      ...(entry && { entry }),
      number: this.#numbers.get(item.key) ?? 0,
      author: entry ? authorLabel(entry, this.lang, many) : item.key,
      bracketed: entry ? authorLabel(entry, this.lang, many, comma && english ? '&' : undefined) : item.key,
      year: entry ? `${entry.year ?? word('no-date', this.lang)}${this.#letters.get(item.key) ?? ''}` : '?',
      prefix: item.prefix,
      ...(read.locator && { locator: read.locator }),
      suffix: rest,
    };
  }

  #meet(entry: Entry, span: Span, where: CitePlace): void {
    const { key, status } = entry;
    this.#met.add(key);
    if (where === 'slide') this.#listed.add(key);
    if (this.#listed.has(key) && !this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size + 1);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    if (status === 'retracted')
      this.#diagnostics.report(
        'cite/retracted',
        `The source "${key}" is marked as retracted`,
        span,
        'Cite another source, or say on the slide that it was retracted',
      );
    if (status === 'preprint')
      this.#diagnostics.report(
        'cite/preprint',
        `The source "${key}" is a preprint that nobody has reviewed`,
        span,
        'Look for the published article, or say on the slide that it is a preprint',
      );
  }

  /** Levels of evidence of the entries, each once, in the order cited. */
  #levels(cited: readonly Cited[]): Evidence[] {
    const out: Evidence[] = [];
    for (const { entry, item } of cited) {
      if (entry?.evidence && !out.includes(entry.evidence)) out.push(entry.evidence);
      if (entry && !entry.evidence)
        this.#diagnostics.report(
          'cite/no-level',
          `The entry "${entry.key}" says nothing of its level of evidence`,
          item.span,
          'Add evidence = {rct} to it: review, rct, cohort, early-human, animal, laboratory or guidance',
        );
    }
    return out;
  }
}

/** `a`, `b` ... for works that would be cited alike. */
function letters(entries: readonly Entry[], label: (entry: Entry) => string, lang: string): Map<string, string> {
  const alike = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = `${label(entry)}|${entry.year}`;
    alike.set(name, [...(alike.get(name) ?? []), entry]);
  }
  const out = new Map<string, string>();
  for (const group of alike.values()) {
    if (group.length < 2) continue;
    group.sort((a, b) => byAuthor(a, b, lang));
    for (const [i, entry] of group.entries()) out.set(entry.key, i < 26 ? String.fromCharCode(97 + i) : `-${i + 1}`);
  }
  return out;
}

function byAuthor(a: Entry, b: Entry, lang: string): number {
  const names = (entry: Entry) =>
    (entry.authors.length ? entry.authors : entry.editors)
      .map((one) => `${one.family}, ${one.given ?? ''}`)
      .join('; ') || entry.title;
  const compare = (x: string, y: string) => x.localeCompare(y, lang, { sensitivity: 'base' });
  return (
    compare(names(a), names(b)) ||
    compare(a.year ?? '~', b.year ?? '~') ||
    compare(a.title, b.title) ||
    (a.key < b.key ? -1 : 1)
  );
}
