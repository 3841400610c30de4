// Pandoc's slides for the web have all footnotes on one slide at the end; `reference-location` leaves each where it is
// called, and so does beamer.
import { Body, NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import type { Line } from '../line.ts';
import { wordsOf } from '../values.ts';

const ID = 'footnotes-at-end';
const DEFINED = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const CALLED = /\[\^([^\]\s]+)\](?!:)/g;
/** Keys that only beamer knows. */
const BEAMER = [
  'colortheme',
  'fonttheme',
  'innertheme',
  'outertheme',
  'classoption',
  'aspectratio',
  'beameroption',
  'documentclass',
  'header-includes',
  'fontsize',
  'mainfont',
];

interface Footnote {
  readonly lines: readonly string[];
  readonly at: Line;
}

/** Footnotes that stay with their slide. */
function stayPut({ front, project }: Context): boolean {
  const data = front?.data ?? {};
  const place = wordsOf(data['reference-location']);
  if (place) return place !== 'document';
  return project.writer === 'beamer' || BEAMER.some((key) => key in data);
}

/** Takes the footnotes off the slides and adds the slide that has them. */
export function gatherFootnotes(drafts: Draft[], context: Context): void {
  const last = drafts[drafts.length - 1];
  if (!last || stayPut(context) || !drafts.some(({ body }) => body.text.includes('[^'))) return;
  const defined = new Map<string, Footnote>();
  const before = drafts.map(({ body }) => body.text);
  for (const { body } of drafts) takeDefinitions(body, defined);
  const numbers = new Map<string, number>();
  const call = (text: string): string =>
    text.replace(CALLED, (whole, name: string) => {
      if (!defined.has(name)) return whole;
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return `<sup>[${number}](#${ID})</sup>`;
    });
  for (const { body } of drafts) body.text = call(body.text);
  // a note that calls another one comes before it
  const lines: Line[] = [];
  for (const [name, number] of numbers) {
    const { lines: words, at } = defined.get(name) as Footnote;
    const mark = `${number}. `;
    words.forEach((line, i) => {
      const indent = i ? ' '.repeat(mark.length) : mark;
      lines.push({ ...at, text: line.trim() ? `${indent}${call(line)}` : '' });
    });
  }
  if (!lines.length) {
    for (const [i, { body }] of drafts.entries()) body.text = before[i] as string;
    return;
  }
  const at = lines[0] as Line;
  context.told.add(
    'Footnotes stand on a slide at the end, as in pandoc',
    at,
    'reference-location: block leaves each on its own slide',
  );
  drafts.push({
    source: { lines, at },
    index: drafts.length,
    keys: { id: ID, fit: 'split' },
    directives: {},
    body: new Body(lines),
    notes: [],
  });
}

/** Definitions go out of the text; those of a name said twice are the first. */
function takeDefinitions(body: Body, defined: Map<string, Footnote>): void {
  const parts = body.text.split(/(\n|\uE012)/);
  let offset = 0;
  const starts = parts.map((part) => {
    const start = offset;
    offset += part.length;
    return start;
  });
  // every other part is a line
  for (let i = 0; i < parts.length; i += 2) {
    const [, name, words = ''] = DEFINED.exec(parts[i] as string) ?? [];
    if (name === undefined) continue;
    const end = endOf(parts, i, body);
    const own = [words, ...parts.slice(i + 2, end).filter((_, n) => n % 2 === 0)];
    const lines = own.map((line, n) => (n ? body.shown(line).replace(/^(?: {1,4}|\t)/, '') : body.shown(line)));
    while (lines.length > 1 && !lines[lines.length - 1]?.trim()) lines.pop();
    if (!defined.has(name)) defined.set(name, { lines, at: body.at(starts[i] as number) });
    for (let n = i; n < end; n++) if (n % 2 === 0 || parts[n] === NL) parts[n] = '';
    i = end - (end % 2);
  }
  body.text = parts.join('');
}

/** Behind a definition's last line: it goes on to a blank line, and behind that where lines are indented. */
function endOf(parts: readonly string[], from: number, body: Body): number {
  let end = from + 1;
  let blank = false;
  for (let i = from + 2; i < parts.length; i += 2) {
    const line = parts[i] as string;
    if (line.trim()) {
      if (DEFINED.test(line) || (blank && body.indentOf(line) < 4 && !line.startsWith('\t'))) break;
      end = i + 1;
      blank = false;
    } else blank = true;
  }
  return end;
}
