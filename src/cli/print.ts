// Diagnostics for people, grouped by slide: place, what is wrong, the line itself with a caret, what to write
// instead. Colour only on a terminal. `--format github` gives annotations that GitHub shows beside the line.
import type { Severity } from '../base/catalog.ts';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { outward } from '../host/paths.ts';
import type { BuildResult } from '../pipeline.ts';
import { located } from './located.ts';

const COLORS: Record<Severity, string> = { error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[36m' };
const DIM = '\u001B[2m';
const BOLD = '\u001B[1m';
const RESET = '\u001B[0m';
/** Of a long line, so much around the place is shown. */
const EXCERPT = 110;

export type Paint = (code: string, text: string) => string;

/** What printing needs of a result. */
export type Printable = Pick<BuildResult, 'built' | 'sources' | 'places'>;

export function printDiagnostics(
  list: readonly Diagnostic[],
  result: Printable,
  stream: NodeJS.WriteStream = process.stderr,
): void {
  stream.write(formatDiagnostics(list, result, paintOn(isColored(stream))));
}

export const isColored = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && !process.env.NO_COLOR;

export const paintOn =
  (colored: boolean): Paint =>
  (code, text) =>
    colored ? code + text + RESET : text;

/** The diagnostics as text, those of one slide under its title. */
export function formatDiagnostics(
  list: readonly Diagnostic[],
  result: Printable,
  paint: Paint = (_, text) => text,
): string {
  let out = '';
  for (const [heading, group] of grouped(list, result)) {
    if (heading) out += `${paint(BOLD, heading)}\n`;
    for (const found of group) out += formatOne(found, result, paint, heading ? '  ' : '');
  }
  return out;
}

/** A deck may hold anything; what steers a terminal, or turns text around, is shown as its number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
export const harmless = (text: string): string =>
  text.replace(STEERING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

function formatOne(
  { severity, code, message, span, hint }: Diagnostic,
  { sources }: Printable,
  paint: Paint,
  indent: string,
): string {
  const file = span && sources.get(span.file);
  const place = span ? `${outward(located(span.file, sources))}:${span.line}:${span.column} ` : '';
  let out = `${indent}${place}${paint(COLORS[severity], severity)} ${paint(DIM, code)}: ${harmless(message)}\n`;
  const line = span && file?.line(span.line);
  if (span && line?.trim() && line.trim() !== '---') {
    const { text, at } = excerpt(line, span.column - 1);
    const carets = '^'.repeat(Math.max(1, Math.min(text.length - at, widthOf(span))));
    const gutter = `${String(span.line).padStart(5)} | `;
    // tabs stay tabs, so that the caret stands below its place
    const before = text.slice(0, at).replace(/[^\t]/g, ' ');
    out += `${indent}${paint(DIM, gutter)}${harmless(text)}\n`;
    out += `${indent}${paint(DIM, `${' '.repeat(5)} | `)}${before}${paint(COLORS[severity], carets)}\n`;
  }
  if (hint) out += `${indent}${' '.repeat(8)}${harmless(hint)}\n`;
  return out;
}

/** The columns that a span takes on its first line; all of them where it goes on below. */
function widthOf({ line, column, endLine, endColumn }: Span): number {
  if (endLine !== undefined && endLine !== line) return Number.POSITIVE_INFINITY;
  return endColumn ? endColumn - column : 1;
}

/** The part of a line around a place, and where the place is in it. */
function excerpt(line: string, at: number): { text: string; at: number } {
  if (line.length <= EXCERPT) return { text: line, at: Math.min(at, line.length) };
  const from = Math.max(0, Math.min(at - 40, line.length - EXCERPT));
  const head = from > 0 ? '\u2026' : '';
  return {
    text: `${head}${line.slice(from, from + EXCERPT)}${from + EXCERPT < line.length ? '\u2026' : ''}`,
    at: at - from + head.length,
  };
}

/** Diagnostics in the order of the deck: those of no slide first, then slide by slide. */
function grouped(list: readonly Diagnostic[], { built, places }: Printable): [string, Diagnostic[]][] {
  const titles = new Map(
    built.flatMap(({ scene }) =>
      scene.slides.map((slide) => [`${slide.source.file}:${slide.source.line}`, slide] as const),
    ),
  );
  const groups = new Map<number, Diagnostic[]>();
  for (const found of list) {
    const at = found.span ? slideAt(found.span.file, found.span.line, places) : -1;
    groups.set(at, [...(groups.get(at) ?? []), found]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([at, group]) => {
      const place = places[at];
      const slide = place && titles.get(`${place.file}:${place.body}`);
      const where = place ? `Slide of ${place.file}, line ${place.body}` : '';
      const heading = slide ? `Slide "${harmless(slide.title)}" (#${slide.id})` : where;
      return [heading, group.sort((a, b) => (a.span?.line ?? 0) - (b.span?.line ?? 0))];
    });
}

/** The number of the slide that a line belongs to; -1 above the first. */
function slideAt(file: string, line: number, places: Printable['places']): number {
  let found = -1;
  for (const [i, place] of places.entries()) {
    if (place.file === file && place.line <= line && (found < 0 || place.line >= (places[found]?.line ?? 0))) found = i;
  }
  return found;
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, one a line, as GitHub's runner reads them from standard output. */
export function githubAnnotations(list: readonly Diagnostic[], { sources }: Printable): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return list
    .map(({ severity, code, message, span, hint }) => {
      const place = span
        ? [`file=${property(located(span.file, sources))}`, `line=${span.line}`, `col=${span.column}`]
        : [];
      const about = [...place, `title=${property(code)}`].join(',');
      return `::${LEVELS[severity]} ${about}::${data(hint ? `${message}\n${hint}` : message)}\n`;
    })
    .join('');
}

export function countSeverities(list: readonly Diagnostic[]): string {
  const count = (severity: Severity) => list.filter((d) => d.severity === severity).length;
  const word = (n: number, name: string) => `${n} ${name}${n === 1 ? '' : 's'}`;
  const infos = count('info');
  const grave = `${word(count('error'), 'error')}, ${word(count('warning'), 'warning')}`;
  return infos ? `${grave}, ${word(infos, 'info')}` : grave;
}
