// SOURCES.md and references.bib of the talk that ships, read for the tests: what each slide cites, and which figures each
// source has.
import { numbersIn } from './numbers-of.ts';

export interface SlideSources {
  readonly keys: readonly string[];
  /** Numbers that are no finding: dates, minutes, steps. */
  readonly own: ReadonlySet<string>;
}

export interface Sources {
  readonly slides: ReadonlyMap<string, SlideSources>;
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
  readonly workedOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of the bibliography, and the years of its entries. */
  readonly entries: ReadonlySet<string>;
  readonly years: ReadonlyMap<string, string>;
}

const keysIn = (text: string): string[] => text.match(/\b[a-z]+[a-z0-9]*\b/g) ?? [];

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split(' | ')
    .map((cell) => cell.trim());

export function readSources(page: string, bibliography: string): Sources {
  const rows = page.split('\n').flatMap((line) => (/^\| (?!Slide|Key|:)/.test(line) ? [cellsOf(line)] : []));
  const slides = rows
    .filter((cells) => cells.length === 5)
    .flatMap(([names = '', , keys = '', , own = '']) =>
      names
        .split(', ')
        .map((name): [string, SlideSources] => [
          name,
          { keys: keys === '-' ? [] : keysIn(keys), own: new Set(numbersIn(own)) },
        ]),
    );
  const table = rows.filter((cells) => cells.length === 3);
  const workedOut = new Map(table.map(([key = '', , worked = '']) => [key, new Set(numbersIn(worked))]));
  const figures = table.map(([key = '', found = '']): [string, Set<string>] => [
    key,
    new Set([...numbersIn(found), ...(workedOut.get(key) ?? [])]),
  ]);
  const entries = [...bibliography.matchAll(/^@\w+\{(\w+),([\s\S]*?)^\}/gm)];
  const years = entries.flatMap(([, key = '', body = '']): [string, string][] => {
    const year = /\b(?:year|urldate)\s*=\s*\{(\d{4})/.exec(body)?.[1];
    return year ? [[key, year]] : [];
  });
  return {
    slides: new Map(slides),
    figures: new Map(figures),
    workedOut,
    entries: new Set(entries.map(([, key = '']) => key)),
    years: new Map(years),
  };
}

/**
 * The evidence sheet cut at its sources: rows of tables and data whole, running text at each bracket, which belongs to what
 * stands before and behind it; a heading's bracket speaks for lines without one.
 */
export function evidenceParts(sheet: string): { keys: string[]; text: string }[] {
  let heading = '';
  return sheet.split('\n').flatMap((line) => {
    if (line.startsWith('#')) {
      heading = line.includes('[') ? line : '';
      return [{ keys: keysIn(heading), text: heading }];
    }
    if (line.startsWith('|') || /,(?:certain|check)$/.test(line)) return [{ keys: keysIn(line), text: line }];
    const pieces = line.split(/(\[[^\]]*\])/);
    if (pieces.length === 1) return [{ keys: keysIn(heading), text: line }];
    return pieces.flatMap((text, i) =>
      i % 2 ? [] : [{ keys: keysIn(`${pieces[i - 1] ?? ''} ${pieces[i + 1] ?? ''}`), text }],
    );
  });
}
