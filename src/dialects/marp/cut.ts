// Marp's slides: at rules, and at headings where headingDivider says so (Marpit's documentation, Markdown and
// Directives).
import type { Context, ForeignSlide } from '../dialect.ts';
import { type Line, sheltered } from '../line.ts';

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

export function cutMarp(lines: readonly Line[], context: Context): ForeignSlide[] {
  const closed = sheltered(lines);
  const levels = dividersOf(lines, context);
  const starts: { at: number; skip: boolean }[] = [{ at: 0, skip: false }];
  let empty = true;
  for (const [i, { text }] of lines.entries()) {
    if (closed[i]) {
      empty = false;
      continue;
    }
    if (RULE.test(text) && !isUnderline(lines, i, closed)) {
      starts.push({ at: i, skip: true });
      empty = true;
      continue;
    }
    const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(text)?.[1]?.length ?? underlined(lines, i);
    // a slide that has begun with nothing needs no second begin
    if (heading && levels.has(heading) && !empty) starts.push({ at: i, skip: false });
    if (text.trim() && !/^[ \t]*<!--.*-->[ \t]*$/.test(text)) empty = false;
  }
  return starts.map(({ at, skip }, i) => ({
    lines: lines.slice(at + (skip ? 1 : 0), starts[i + 1]?.at ?? lines.length),
    at: lines[at] ?? (lines[lines.length - 1] as Line),
  }));
}

/** Headings, lists, quotations, fences, comments and tables; comments' ends; code; Marp's backgrounds. */
const NO_PARAGRAPH = [
  /^ {0,3}(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]|\d{1,9}[.)][ \t]|>|```|~~~|<!--|\|)/,
  /-->[ \t]*$/,
  /^(?: {4}|\t)/,
  /^ {0,3}!\[bg/,
];

/** Dashes right below a paragraph make it a heading. */
function isUnderline(lines: readonly Line[], at: number, closed: readonly boolean[]): boolean {
  const text = lines[at]?.text ?? '';
  const above = lines[at - 1]?.text ?? '';
  if (!/^ {0,3}-+[ \t]*$/.test(text) || !above.trim() || closed[at - 1]) return false;
  return !NO_PARAGRAPH.some((pattern) => pattern.test(above)) && !RULE.test(above);
}

function underlined(lines: readonly Line[], at: number): number | undefined {
  const text = lines[at]?.text ?? '';
  const below = lines[at + 1]?.text ?? '';
  if (!text.trim() || RULE.test(text) || /^ {0,3}(?:#{1,6}[ \t]|[-*+][ \t]|>|\|)/.test(text)) return undefined;
  if (/^ {0,3}=+[ \t]*$/.test(below)) return 1;
  return /^ {0,3}-+[ \t]*$/.test(below) ? 2 : undefined;
}

/** One level means it and all above; a list means those. */
function dividersOf(lines: readonly Line[], { front }: Context): Set<number> {
  const comment = lines
    .map(({ text }) => /<!--[ \t]*headingDivider:[ \t]*(.+?)[ \t]*-->/.exec(text)?.[1])
    .find((one) => one !== undefined);
  const value: unknown =
    comment === undefined ? front?.data.headingDivider : JSON.parse(/^\[?[\d,\s]+\]?$/.test(comment) ? comment : '0');
  if (Array.isArray(value)) return new Set(value.map(Number));
  const level = Number(value);
  return new Set(level >= 1 && level <= 6 ? Array.from({ length: level }, (_, i) => i + 1) : []);
}
