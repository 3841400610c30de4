// Text and pictures beside each other: the slide's heading stays above, the rest becomes two of our columns.
import { type Body, NL } from './body.ts';

const HEADING = /^\s*(?:#{1,6}[ \t][^\n]*|[^\s#>|\-*+<\uE010\uE012][^\n]*\n(?:=+|-+)[ \t]*(?=\n|$))/;

/** The heading that begins a text, and what follows it. */
export function splitHeading(text: string): { head: string; rest: string } {
  const head = HEADING.exec(text)?.[0] ?? '';
  return { head, rest: text.slice(head.length) };
}

export const hasText = (text: string): boolean => text.replaceAll(NL, '').trim() !== '';

/**
 * Puts `other` to one side of all but the heading; alone where there is no text. `share` is its part of the width in
 * percent.
 */
export function setBeside(body: Body, other: string, side: 'left' | 'right', share = 50): void {
  const { head, rest } = splitHeading(body.text);
  if (!hasText(rest)) {
    body.text = `${body.text}${NL}${NL}${other}${NL}`;
    return;
  }
  const column = (width: number) => `::: column {width=${width}%}${NL}${NL}`;
  const own = `${column(share)}${other}${NL}:::`;
  const words = `${column(100 - share)}${rest}${NL}:::`;
  body.text = `${head}${NL}${NL}::: columns${NL}${side === 'left' ? own + NL + words : words + NL + own}${NL}:::${NL}`;
}

/**
 * Two stretches of one text, the second of which begins at `at` (its own line goes): a heading of the first stays
 * above.
 */
export function setColumns(body: Body, at: number, length: number): void {
  const { head, rest } = splitHeading(body.text.slice(0, at));
  const right = body.text.slice(at + length);
  const column = (words: string): string => `::: column${NL}${NL}${words}${NL}:::${NL}`;
  body.text = `${head}${NL}${NL}::: columns${NL}${column(rest)}${column(right)}:::${NL}`;
}

const COLUMN = '::: column\\b[^\\n\\uE012]*[\\s\\uE012]+';
const FIRST = new RegExp(
  `^([\\s\\uE012]*::: columns[^\\n\\uE012]*[\\s\\uE012]+${COLUMN})(#{1,6}[ \\t]+[^\\n\\uE012]+)`,
);
const HEADED = new RegExp(`${COLUMN}#{1,6}[ \\t]`, 'g');

const LARGE = /(?:^|[\n\uE012])(#{1,2}[ \t]+[^\n\uE012]+)/;

/** A heading that only the first of a slide's columns begins with is the slide's own, and so is the only large one. */
export function raiseHeading(body: Body): void {
  const [whole, before, heading] = FIRST.exec(body.text) ?? [];
  if (whole === undefined || body.text.match(HEADED)?.length !== 1) {
    raiseOnly(body);
    return;
  }
  body.text = `${heading}${NL}${NL}${withoutEmpty(`${before}${body.text.slice(whole.length)}`)}`;
}

function raiseOnly(body: Body): void {
  const [, ...others] = body.text.match(/(?:^|[\n\uE012])#{1,6}[ \t]/g) ?? [];
  const [whole = '', heading = ''] = LARGE.exec(body.text) ?? [];
  const before = body.text.slice(0, body.text.indexOf(whole));
  const around = before.match(/:::[^\n\uE012]*/g)?.at(-1) ?? '';
  if (!heading || others.length || !/^::: column\b/.test(around)) return;
  const rest = body.text.slice(before.length + whole.length);
  body.text = `${heading}${NL}${NL}${before}${whole.replace(heading, '')}${rest}`;
}

/** Two columns of which the first has nothing left are none. */
function withoutEmpty(text: string): string {
  const parts = text.split(/(\n|\uE012)/);
  const marks = parts.flatMap((part, i) => (/^:::/.test(part) ? [i] : []));
  const [outer, first, close, second] = marks.map((at) => parts[at] ?? '');
  if (close !== ':::' || !/^::: column\b/.test(second ?? '') || !outer || !first) return text;
  let depth = 2;
  const ends: number[] = [];
  for (const at of marks.slice(4)) {
    depth += parts[at] === ':::' ? -1 : 1;
    if (depth < 2) ends.push(at);
    if (depth === 0) break;
  }
  // a third column
  if (ends.length !== 2 || depth !== 0) return text;
  if (parts.slice((marks[1] ?? 0) + 1, marks[2]).some((part) => part !== NL && part.trim())) return text;
  const gone = new Set([...marks.slice(0, 4), ...ends]);
  return parts.map((part, i) => (gone.has(i) ? '' : part)).join('');
}
