// reveal-md's slides: rows cut by one separator, columns in them by another; a column of several slides is a section.
import type { Context, ForeignSlide } from '../dialect.ts';
import { type Line, sheltered } from '../line.ts';
import { wordsOf } from '../values.ts';
import { placesOf, type Separator, separatorOf } from './separators.ts';

const ROW: Separator = { line: /^---[ \t]*$/ };
const COLUMN: Separator = { line: /^----[ \t]*$/ };

export function cutReveal(lines: readonly Line[], context: Context): ForeignSlide[] {
  // reveal.js cuts before it reads any Markdown, in code too
  const closed = sheltered(lines, false);
  const row = asked(context, 'separator') ?? ROW;
  const own = asked(context, 'verticalSeparator');
  const cuts = [
    ...placesOf(lines, closed, row).map((place) => ({ ...place, row: true })),
    ...placesOf(lines, closed, own ?? COLUMN).map((place) => ({ ...place, row: false })),
    // two dashes, or three roofs, below a blank line mean nothing else: other tools for reveal.js cut there
    ...(own ? [] : dashes(lines, closed)),
  ].sort((a, b) => a.from - b.from || Number(b.row) - Number(a.row));
  const out: ForeignSlide[] = [];
  let from = 0;
  let stack = 0;
  for (const cut of [...cuts, { from: lines.length, to: lines.length, row: true }]) {
    if (cut.from < from) continue;
    out.push({
      lines: lines.slice(from, cut.from),
      at: lines[Math.max(0, from - 1)] ?? (lines[lines.length - 1] as Line),
      stack,
    });
    from = cut.to;
    if (cut.row) stack++;
  }
  return out;
}

const dashes = (lines: readonly Line[], closed: readonly boolean[]) =>
  lines.flatMap(({ text }, i) =>
    !closed[i] && /^(?:--|\^{3})[ \t]*$/.test(text) && !lines[i - 1]?.text.trim()
      ? [{ from: i, to: i + 1, row: false }]
      : [],
  );

function asked(context: Context, key: string): Separator | undefined {
  const { settings } = context.project;
  const text =
    wordsOf(context.front?.data[key]) ?? wordsOf(settings.call?.[key]) ?? wordsOf(settings['reveal-md.json']?.[key]);
  if (!text) return undefined;
  const separator = separatorOf(text);
  if (!separator && context.front)
    context.told.add(
      `${key} that is no fixed line, left out`,
      context.front.at(key),
      'Cut slides at lines of --- and ----',
    );
  return separator;
}

/** How the words for the speaker begin. */
export function notesMark(context: Context): RegExp {
  const { settings } = context.project;
  const text =
    wordsOf(context.front?.data.notesSeparator) ??
    wordsOf(settings.call?.notesSeparator) ??
    wordsOf(settings['reveal-md.json']?.notesSeparator);
  const fixed = text?.replace(/^\^|\\s[*+]|\(\?:[^)]*\)|\\n|\\r\??/g, '').replace(/\?:$/, ':');
  if (!fixed || /[\\^$*+()[\]{}|]/.test(fixed)) return /^[ \t]*notes?:/i;
  return new RegExp(`^[ \\t]*(?:notes?:|${fixed.replace(/[.?/!<>=-]/g, '\\$&')})`, 'i');
}
