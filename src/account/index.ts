// The account of a deck: each word and picture that its writer wrote ends in an output of this audience, in a named
// removal, or in a diagnostic. What is in none of them is lost, and a fault.
import type { Diagnostic } from '../base/diagnostic.ts';
import { shownInPackage, shownInPage } from './shown.ts';
import type { Signs } from './signs.ts';
import { type Fate, type Written, writtenIn } from './written.ts';

export interface Lost {
  readonly word: string;
  readonly file: string;
  readonly line: number;
  /** The output that lacks it. */
  readonly output: 'page' | 'PowerPoint file';
}

export interface Account {
  readonly words: number;
  readonly pictures: number;
  /** Words and what became of them. */
  readonly fates: Readonly<Record<Fate, number>>;
  /** Words that are missing in an output, and told by a diagnostic. */
  readonly told: number;
  readonly signs: Readonly<Record<Signs, number>>;
  readonly lost: readonly Lost[];
}

export interface Accounted {
  readonly audience?: string | undefined;
  /** Text by path of every file of the deck. */
  readonly sources: ReadonlyMap<string, string>;
  readonly page: Uint8Array;
  readonly pptx: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export function accountOf({ audience, sources, page, pptx, diagnostics }: Accounted): Account {
  const files = [...sources].map(([file, text]) => writtenIn(file, text, audience));
  const isTold = toldBy(diagnostics, sources);
  const fates: Record<Fate, number> = { slide: 0, notes: 0, hidden: 0, comment: 0, other: 0 };
  const signs: Record<Signs, number> = { formulas: 0, citations: 0, settings: 0, attributes: 0, addresses: 0, keys: 0 };
  for (const { words, signs: own } of files) {
    for (const { fate } of words) fates[fate]++;
    for (const kind of Object.keys(signs) as Signs[]) signs[kind] += own[kind];
  }
  const lost: Lost[] = [];
  let told = 0;
  for (const [output, shown] of [
    ['page', shownInPage(page)],
    ['PowerPoint file', shownInPackage(pptx)],
  ] as const) {
    const seen = new Map<string, number>();
    for (const { word, file, line, fate } of files.flatMap((one) => one.words)) {
      if (fate === 'comment' || fate === 'other' || (fate === 'hidden' && output === 'page')) continue;
      const n = (seen.get(word) ?? 0) + 1;
      seen.set(word, n);
      if (n <= shown.words.of(word)) continue;
      if (isTold(file, line)) told++;
      else lost.push({ word, file, line, output });
    }
    const pictures = expected(files, output).filter(({ file, line }) => !isTold(file, line));
    for (const { file, line } of pictures.slice(shown.pictures)) lost.push({ word: 'a picture', file, line, output });
  }
  return {
    words: files.reduce((sum, { words }) => sum + words.length, 0),
    pictures: files.reduce((sum, one) => sum + one.pictures.length, 0),
    fates,
    told,
    signs,
    lost,
  };
}

const expected = (files: readonly Written[], output: Lost['output']) =>
  files
    .flatMap(({ pictures }) => pictures)
    .filter(({ fate }) => fate === 'slide' || (fate === 'hidden' && output !== 'page'));

/** Whether a diagnostic tells of a line, or of the stretch between blank lines that it is in. */
function toldBy(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): (file: string, line: number) => boolean {
  const told = new Map<string, Set<number>>();
  for (const { code, span } of diagnostics) {
    if (!span || /^(?:lint|layout)\//.test(code)) continue;
    const lines = sources.get(span.file)?.split(/\r\n|\r|\n/) ?? [];
    const known = told.get(span.file) ?? new Set();
    told.set(span.file, known);
    let [from, to] = [span.line, Math.max(span.line, span.endLine ?? 0)];
    while (from > 1 && lines[from - 2]?.trim()) from--;
    while (to < lines.length && lines[to]?.trim()) to++;
    for (let line = from; line <= to; line++) known.add(line);
  }
  return (file, line) => told.get(file)?.has(line) === true;
}
