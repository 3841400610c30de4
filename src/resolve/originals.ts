// What a translation goes by: the id of each slide of the original, and a hash of its words. Comments and the keys that
// need no translation are left aside: a slide's time may change, and its translation stays good.
import { Diagnostics } from '../base/diagnostic.ts';
import { hashHex } from '../base/hash.ts';
import { type Inline, plainText, trailingAttributes } from '../parse/inline.ts';
import { readInline } from '../parse/read-inline.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import type { Fields } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';
import { readLines } from '../source/lines.ts';
import { Ids, slug } from './ids.ts';
import type { ParsedDeck, ParsedSlide } from './parsed.ts';

/** Deck keys that hold words for people. */
export const DECK_WORDS = ['title', 'subtitle', 'footer', 'outline', 'author', 'keywords', 'contact'];
/** Those that nobody would leave as they are. */
export const SAID = ['title', 'subtitle', 'footer', 'outline'];
/** Slide keys that hold words; `section` is one of the outline. */
export const SLIDE_WORDS = ['title', 'footer'];

/** A slide of the original. */
export interface Original {
  readonly id: string;
  readonly slide: ParsedSlide;
  readonly hash: string;
}

/** A number of the data may change without the words around it. */
const asWritten = (text: string, fields: Fields | undefined): string => fields?.raw(text) ?? text;

const short = (text: string): string => hashHex(text).slice(0, 8);

/** Without comments and blanks at the ends of lines. */
const plain = (text: string): string =>
  readLines(text)
    .text.split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** The hash of a slide's words, as a translation keeps it. */
export function hashOfSlide({ body, front }: ParsedSlide['ast']['raw'], fields?: Fields): string {
  return short(asWritten(JSON.stringify([plain(body), ...slideWords(front)]), fields));
}

/** The keys of a slide that hold words, each with what it says. */
export const slideWords = (front: FrontMatter | undefined): (readonly [key: string, said: unknown])[] =>
  SLIDE_WORDS.flatMap((key) => (front && key in front.data ? [[key, front.data[key]] as const] : []));

/** The hash of a whole file's text behind its front matter, for handout.md. */
export const hashOfText = (file: SourceFile, fields?: Fields): string =>
  short(asWritten(plain(textBehindFront(file.text)), fields));

const textBehindFront = (text: string): string => text.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, '');

/** The deck's own words, those of its audiences too. */
export function deckWords(front: FrontMatter | undefined): Record<string, unknown> {
  const pick = (data: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(DECK_WORDS.flatMap((key) => (key in data ? [[key, data[key]]] : [])));
  const audiences = Object.entries((front?.data.audiences ?? {}) as Record<string, Record<string, unknown> | null>)
    .map(([name, own]): [string, Record<string, unknown>] => [name, pick(own ?? {})])
    .filter(([, own]) => Object.keys(own).length);
  return { ...pick(front?.data ?? {}), ...(audiences.length && { audiences: Object.fromEntries(audiences) }) };
}

export const hashOfDeck = (front: FrontMatter | undefined, fields?: Fields): string =>
  short(asWritten(JSON.stringify(deckWords(front)), fields));

/** The slides of the original with their ids: the writer's own, or the title's slug, each once in the deck. */
export function originalsOf({ slides, settings, source }: ParsedDeck): Original[] {
  const ids = new Ids();
  return slides.map((slide, i) => {
    const { pieces, id: own } = headingOf(slide);
    const asked = slide.settings.id ?? own;
    const opening = i === 0 && settings.title !== undefined && !pieces.length ? 'title' : undefined;
    const title = slide.settings.title ?? plainText(pieces).replace(/\[[^\]]*@[^\]]*\]/g, '');
    return { id: ids.unique(asked ?? opening ?? slug(title)), slide, hash: hashOfSlide(slide.ast.raw, source.fields) };
  });
}

function headingOf({ ast }: ParsedSlide): { pieces: readonly Inline[]; id?: string } {
  for (const item of ast.items) {
    const heading = item.type === 'chunk' ? item.nodes.find(({ type }) => type === 'heading') : undefined;
    if (heading?.type !== 'heading') continue;
    const context = { file: ast.raw.file, definitions: ast.definitions, diagnostics: new Diagnostics() };
    const { pieces, attributes } = trailingAttributes(readInline(heading.children, context));
    return { pieces, ...(attributes.id && { id: attributes.id }) };
  }
  return { pieces: [] };
}
