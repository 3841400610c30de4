// What the bench knows without the program that it measures: whether an edit is of words that stand in the Markdown,
// and what a file says, paragraph by paragraph.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Expected } from './edits.ts';
import type { EditedFile } from './file.ts';
import { folded, isFurniture, isIn, list, textOf } from './xml.ts';

/** Letters and digits alone: markup, blanks and points aside. */
const letters = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Files that no slide is read from: those of tools, translations and drafts, and what stands beside the deck. */
const NO_SLIDES = /^\.|(?:^|\/)_|^(?:SOURCES|handout)\.md$/;

export class Sources {
  readonly #markdown: string;
  readonly #headings: ReadonlySet<string>;
  readonly #data: string;

  /** `texts`: what some of the files say instead. */
  constructor(folder: string, texts: ReadonlyMap<string, string> = new Map()) {
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => !NO_SLIDES.test(name));
    const read = (ending: RegExp) =>
      files
        .filter((name) => ending.test(name))
        .map((name) => join(folder, name))
        .map((path) => texts.get(resolve(path)) ?? readFileSync(path, 'utf8'));
    const markdown = read(/\.md$/).map(withoutSigns);
    this.#markdown = letters(markdown.join('\n'));
    this.#headings = new Set(
      markdown.flatMap((text) => [...text.matchAll(/^(?:#+ |title:)(.*)$/gm)].map(([, words]) => letters(words ?? ''))),
    );
    this.#data = read(/\.(?:md|ya?ml|csv|tsv)$/).join('\n');
  }

  /** Whether the Markdown says these words, numbers of sources aside. */
  say(words: string): boolean {
    return this.#markdown.includes(letters(words.replace(/\[[^\]]*\]/g, '')));
  }

  /** Whether the Markdown, or the data that it names, says what was edited. `first`: the slide that opens the deck. */
  hold({ kind, around, before }: Expected, first: boolean): boolean {
    if (kind === 'comment') return false;
    if (kind === 'number') return new RegExp(`(?<![\\d.])${before.replace('.', '\\.')}(?![\\d.]*\\d)`).test(this.#data);
    if (kind.startsWith('slide-') && kind !== 'slide-added') return !first && this.#headings.has(letters(around));
    return kind === 'slide-added' || this.#markdown.includes(letters(around));
  }
}

/** Citations, attributes and addresses are no words of the slide. */
const withoutSigns = (text: string): string =>
  text
    .replace(/&nbsp;|&shy;/g, ' ')
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/\[\^[^\]]*\]|\[[^[\]]*@[^\]]*\]/g, '')
    .replace(/\{[^{}\n]*\}/g, '');

/** All that a file's slides and notes say and all numbers of its charts, slide by slide, each line with its kind. */
export function saidBy(file: EditedFile): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const slide of file.slides) {
    const notes = file.notesOf(slide);
    const texts = [slide, ...(notes ? [notes] : [])].flatMap((part) =>
      list(file.document(part), 'a:p')
        .filter((p) => !isFurniture(p) && !isIn(p, 'mc:Fallback'))
        .map((p) => folded(textOf(p)))
        .filter(Boolean),
    );
    const numbers = file
      .targets(slide, 'chart')
      .flatMap((chart) => list(file.document(chart), 'c:val').flatMap((one) => list(one, 'c:v')))
      .map((v) => `number ${Number(v.textContent)}`);
    const hidden = file.document(slide).documentElement?.getAttribute('show') === '0' ? ['hidden'] : [];
    const title = file.titleOf(slide);
    said.set(title, [...(said.get(title) ?? []), ...texts, ...numbers, ...hidden]);
  }
  return said;
}
