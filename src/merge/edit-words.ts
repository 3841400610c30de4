// New words for a piece of the source: the words that stay keep their letters and the markup between them; only what
// changed is written.
import { escaped as escapedWords } from '../import/escape.ts';
import { isMarkdown } from '../source/paths.ts';
import { likeness, pairInOrder } from './align.ts';
import { marksByLetter } from './changes.ts';
import type { Edit } from './edits.ts';
import { type Letter, plainLetter } from './letters.ts';
import type { Place } from './locate.ts';
import { type Unit, wordsOf } from './units.ts';

interface Word {
  readonly text: string;
  /** By its letters; those that the deck adds, as the numbers of sources, have none. */
  readonly letters: readonly (Letter | undefined)[];
}

/** The edits that make the piece say `after`; undefined where markup would be torn. */
export function wordEdits(place: Place, before: Unit, after: Unit): Edit[] | undefined {
  const old = wordsWithLetters(before.text, place.letters);
  if (!old) return undefined;
  const next = wordsOf(after.text);
  const pairs = pairInOrder(
    old.map(({ text }) => text),
    next,
    (a, b) => (a === b ? 1 : likeness(a, b) * 0.5),
    0.2,
  );
  const edits: Edit[] = [];
  const { file } = place.container;
  let last: Word | undefined;
  for (let n = 0; n < pairs.length; ) {
    const [i, j] = pairs[n] as (typeof pairs)[number];
    const word = i === undefined ? undefined : old[i];
    if (word && j !== undefined && word.text === next[j]) {
      last = word;
      n++;
      continue;
    }
    // a run of changes up to the next word that stays
    const gone: Word[] = [];
    const come: string[] = [];
    while (n < pairs.length) {
      const [a, b] = pairs[n] as (typeof pairs)[number];
      if (a !== undefined && b !== undefined && old[a]?.text === next[b]) break;
      if (a !== undefined) gone.push(old[a] as Word);
      if (b !== undefined) come.push(next[b] as string);
      n++;
    }
    const follows = n < pairs.length ? old[(pairs[n] as (typeof pairs)[number])[0] as number] : undefined;
    const made = runEdit({ gone, come, last, follows }, place, after);
    if (!made) return undefined;
    edits.push({ file: file.path, ...made });
    last = gone.at(-1) ?? last;
  }
  return edits;
}

interface Run {
  readonly gone: readonly Word[];
  readonly come: readonly string[];
  readonly last: Word | undefined;
  readonly follows: Word | undefined;
}

type Made = Omit<Edit, 'file'>;

function runEdit({ gone, come, last, follows }: Run, place: Place, after: Unit): Made | undefined {
  const { text } = place.container.file;
  const isCode = gone[0]?.letters.find(Boolean)?.verbatim === true;
  const written = come.map((word) => (isCode ? word : escaped(word, place))).join(' ');
  if (gone.length) {
    const range = plainRange(
      text,
      gone.flatMap(({ letters }) => letters),
    );
    if (!range) return written ? withinWords(gone, come, place) : undefined;
    const [from, end] = range;
    if (written) return { from, end, text: written };
    return taken(text, from, end, last !== undefined, follows !== undefined);
  }
  const [left, right] = [last?.letters.at(-1), follows?.letters[0]];
  if (last && left) {
    // behind the markup that closes at the word before, unless the new words look like it
    const at = left.at + left.length;
    const closing = /^(?:\*{1,3}|_{1,3}|~~|`+|\](?:\([^)\n]*\)|\{[^}\n]*\})?)+/.exec(text.slice(at))?.[0] ?? '';
    const inside = closing && looksLike(last, come, after);
    const put = inside ? at : at + closing.length;
    return { from: put, end: put, text: ` ${inside && left.verbatim ? come.join(' ') : written}` };
  }
  const behind = last && !right && behindSigns(text, last);
  if (behind) return { from: behind, end: behind, text: ` ${written}` };
  if (!right) return undefined;
  const opening = /(?:\*{1,3}|_{1,3}|~~|`+|\[)+$/.exec(text.slice(0, right.at))?.[0] ?? '';
  return { from: right.at - opening.length, end: right.at - opening.length, text: `${written} ` };
}

const SIGNS = /^(?:[ \t]*(?:\[[^\]\n]*@[^\]\n]*\](?:\{[^}\n]*\})?|\[\^[^\]\n]*\]))+/;

/** Behind the citations that follow a word's own letters, where the deck ends the word with their numbers. */
function behindSigns(text: string, { letters }: Word): number | undefined {
  const own = letters.findLast(Boolean);
  const at = own && own.at + own.length;
  const signs = at === undefined ? undefined : SIGNS.exec(text.slice(at))?.[0];
  return at !== undefined && signs ? at + signs.length : undefined;
}

/** Where the letters stand, with nothing but blanks between them: no markup is torn, nothing of the deck's own lost. */
function plainRange(text: string, letters: readonly (Letter | undefined)[]): [number, number] | undefined {
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return undefined;
  let at = first.at;
  for (const letter of letters) {
    if (!letter || text.slice(at, letter.at).trim()) return undefined;
    at = letter.at + letter.length;
  }
  return [first.at, at];
}

/** Only the letters that differ, where the words as a whole hold markup or something that the deck adds. */
function withinWords(gone: readonly Word[], come: readonly string[], place: Place): Made | undefined {
  const old = gone.flatMap(({ text, letters }, n) => {
    const own = [...text].map((char, i) => ({ char, letter: letters[i] }));
    return n ? [{ char: ' ', letter: undefined }, ...own] : own;
  });
  const next = [...come.join(' ')];
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start]?.char === next[start]) start++;
  let tail = 0;
  while (tail < Math.min(old.length, next.length) - start && old.at(-1 - tail)?.char === next.at(-1 - tail)) tail++;
  const letters = old.slice(start, old.length - tail).filter(({ char }) => char !== ' ');
  const words = next.slice(start, next.length - tail).join('');
  const range = plainRange(
    place.container.file.text,
    letters.map(({ letter }) => letter),
  );
  if (!range || !words.trim() || words !== words.trim()) return undefined;
  return { from: range[0], end: range[1], text: letters[0]?.letter?.verbatim ? words : escaped(words, place) };
}

/** The words are gone with one blank beside them, and with the markup that held nothing else. */
function taken(text: string, first: number, last: number, hasBefore: boolean, hasBehind: boolean): Made {
  let [from, end] = [first, last];
  for (;;) {
    const around = /(\*{1,3}|_{1,3}|~~|`+)$/.exec(text.slice(0, from))?.[0];
    if (!around || !text.startsWith(around, end)) break;
    from -= around.length;
    end += around.length;
  }
  if (hasBefore && /[ \t]/.test(text[from - 1] ?? '')) from--;
  else if (hasBehind && /[ \t]/.test(text[end] ?? '')) end++;
  return { from, end, text: '' };
}

/** Whether new words have the marks of the word before them, in the version that came back. */
function looksLike(last: Word, come: readonly string[], after: Unit): boolean {
  const marks = marksByLetter(after.marks);
  const all = marks.map(({ letter }) => plainLetter(letter)).join('');
  const before = [...last.text].map(plainLetter).join('');
  const joined = before + [...come.join('')].map(plainLetter).join('');
  const at = all.indexOf(joined);
  if (at < 0) return false;
  const [a, b] = [marks[at + before.length - 1], marks[at + before.length]];
  return a !== undefined && b !== undefined && a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** The words of a text with the letters that they stand for; undefined where the letters are others. */
function wordsWithLetters(text: string, letters: readonly (Letter | undefined)[]): Word[] | undefined {
  const words: Word[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    const chars = [...word];
    const own = letters.slice(at, at + chars.length);
    if (own.some((letter, i) => letter && letter.char !== plainLetter(chars[i] as string))) return undefined;
    words.push({ text: word, letters: own });
    at += chars.length;
  }
  return at === letters.length ? words : undefined;
}

/** Signs that would mean something in Markdown are taken at their word. */
export function escaped(word: string, { container: { kind, file, verbatim } }: Pick<Place, 'container'>): string {
  if (kind === 'front' || verbatim) return word;
  return isMarkdown(file.path) ? escapedWords(word) : word;
}
