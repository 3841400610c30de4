// New words for a piece of the source: the words that stay keep their letters and the markup between them; only what
// changed
// is written.
import { escaped as escapedWords } from '../import/escape.ts';
import { likeness, pairInOrder } from './align.ts';
import { marksByLetter } from './changes.ts';
import { type Letter, plainLetter } from './letters.ts';
import type { Place } from './locate.ts';
import { type Unit, wordsOf } from './units.ts';

/** A stretch of a file, and what stands there instead. Offsets are into the file's text as it was read. */
export interface Edit {
  readonly file: string;
  readonly from: number;
  readonly end: number;
  readonly text: string;
}

interface Word {
  readonly text: string;
  readonly letters: readonly Letter[];
}

/** The edits that make the piece say `after`; undefined where markup would be torn. */
export function wordEdits(place: Place, before: Unit, after: Unit): Edit[] | undefined {
  const old = place.words ? madeWords(before.text, place.words) : wordsWithLetters(before.text, place.letters);
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
      last = word.letters.length ? word : last;
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
    // what the deck adds by itself has no letters to be changed
    if (gone.some(({ letters }) => !letters.length) || follows?.letters.length === 0) return undefined;
    if (place.words && gone.some(({ text, letters }) => [...text].length !== letters.length)) return undefined;
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
  const written = come.map((word) => escaped(word, place)).join(' ');
  if (gone.length) {
    const [from, end] = [startOf(gone[0] as Word), endOf(gone.at(-1) as Word)];
    const slice = text.slice(from, end);
    const letters = gone.flatMap((word) => word.letters);
    if (!isPlain(slice, letters, from)) return undefined;
    if (written) return { from, end, text: written };
    return taken(text, from, end, last !== undefined, follows !== undefined);
  }
  if (last) {
    // behind the markup that closes at the word before, unless the new words look like it
    const at = endOf(last);
    const closing = /^(?:\*{1,3}|_{1,3}|~~|`+|\](?:\([^)\n]*\)|\{[^}\n]*\})?)+/.exec(text.slice(at))?.[0] ?? '';
    const inside = closing && looksLike(last, come, after);
    const place = inside ? at : at + closing.length;
    return { from: place, end: place, text: ` ${written}` };
  }
  if (!follows) return undefined;
  const at = startOf(follows);
  const opening = /(?:\*{1,3}|_{1,3}|~~|`+|\[)+$/.exec(text.slice(0, at))?.[0] ?? '';
  return { from: at - opening.length, end: at - opening.length, text: `${written} ` };
}

const startOf = (word: Word): number => (word.letters[0] as Letter).at;
const endOf = (word: Word): number => {
  const last = word.letters.at(-1) as Letter;
  return last.at + last.length;
};

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

/** Between the letters stand blanks only: no markup is torn. */
function isPlain(slice: string, letters: readonly Letter[], from: number): boolean {
  let rest = '';
  let at = 0;
  for (const letter of letters) {
    rest += slice.slice(at, letter.at - from);
    at = letter.at - from + letter.length;
  }
  return rest.trim() === '';
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

const madeWords = (text: string, letters: NonNullable<Place['words']>): Word[] =>
  wordsOf(text).map((word, i) => ({ text: word, letters: letters[i] ?? [] }));

/** The words of a text with the letters that they stand for; undefined where the letters are others. */
export function wordsWithLetters(text: string, letters: readonly Letter[]): Word[] | undefined {
  const words: Word[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    const own = letters.slice(at, at + [...word].length);
    if (own.map(({ char }) => char).join('') !== [...word].map(plainLetter).join('')) return undefined;
    words.push({ text: word, letters: own });
    at += own.length;
  }
  return at === letters.length ? words : undefined;
}

/** Signs that would mean something in Markdown are taken at their word. */
export function escaped(word: string, { container: { kind, file } }: Pick<Place, 'container'>): string {
  if (kind === 'front') return word;
  const inMarkdown = file.path.endsWith('.md') || file.path.endsWith('.qmd');
  return inMarkdown ? escapedWords(word) : word;
}

/** A text with its edits; they must not lie over each other. */
export function withEdits(text: string, edits: readonly Omit<Edit, 'file'>[]): string {
  let out = text;
  for (const { from, end, text: put } of edits.toSorted((a, b) => b.from - a.from || b.end - a.end))
    out = out.slice(0, from) + put + out.slice(end);
  return out;
}
