// Slides on their way -> lines of our own language, each with the place it comes from. What a build parses is what
// `convert` writes, so that both give the same scene.
import { stringify } from 'yaml';
import type { Draft, Note } from './dialect.ts';
import { fencedLines, type Line, openingOf } from './line.ts';

export interface WrittenDeck {
  readonly keys: Readonly<Record<string, unknown>>;
  /** The line a deck key stands on. */
  at(key: string): Line;
  readonly opening: readonly string[] | undefined;
  readonly drafts: readonly Draft[];
}

export function writeDeck({ keys, at, opening, drafts }: WrittenDeck): Line[] {
  const top = at('');
  const out: Line[] = front(keys, at, top);
  if (opening) out.push(...lines(['', '---', ...opening], top));
  for (const [i, draft] of drafts.entries()) out.push(...writeSlide(draft, i === 0 && !opening && out.length > 0));
  return out;
}

function writeSlide(draft: Draft, first: boolean): Line[] {
  const at = draft.source.at;
  const body = trimmed(closed(calm(draft.body.finished())));
  const keys = { ...draft.keys };
  const bare = !body.length && !Object.keys(keys).some((key) => key === 'layout' || key === 'title');
  if (bare) keys.layout = 'blank';
  const out: Line[] = [];
  if (Object.keys(keys).length) {
    out.push(...lines(['', '---'], at));
    for (const [key, value] of Object.entries(keys))
      out.push(...yaml({ [key]: value }, draft.source.front?.at(key) ?? at));
    out.push(...lines(['---', ''], at));
  } else out.push(...lines(first ? [''] : ['', '---', ''], at));
  out.push(...body);
  for (const note of draft.notes) out.push(...noteLines(note));
  return out;
}

const front = (keys: WrittenDeck['keys'], at: WrittenDeck['at'], top: Line): Line[] => [
  { ...top, text: '---' },
  ...Object.entries(keys).flatMap(([key, value]) => yaml({ [key]: value }, at(key))),
  { ...top, text: '---' },
];

const yaml = (data: Record<string, unknown>, at: Line): Line[] =>
  lines(stringify(data, { lineWidth: 0 }).trimEnd().split('\n'), at);

function noteLines({ text, at }: Note): Line[] {
  const words = text.split('\n').map((line, i) => ({ ...at, text: line.trimEnd(), line: at.line + i }));
  const inside = calm(undented(trimmed(words))).map((line) => ({
    ...line,
    text: line.text.replace(/^ {0,3}:::/, '\\:::'),
  }));
  if (!inside.length) return [];
  const last = inside[inside.length - 1] as Line;
  return [...lines(['', '::: notes'], at), ...inside, ...lines([':::'], last)].map(inFile);
}

/** Notes may be said to reach past the end of a file, where they were gathered from several places. */
const inFile = (line: Line): Line => ({ ...line, line: Math.min(line.line, line.file.lineCount) });

/** Without the blanks that all lines begin with. */
function undented(all: readonly Line[]): Line[] {
  const least = Math.min(
    ...all.filter(({ text }) => text.trim()).map(({ text }) => text.length - text.trimStart().length),
  );
  return all.map((line) => ({
    ...line,
    text: line.text.slice(Number.isFinite(least) ? Math.min(least, line.text.length) : 0),
  }));
}

/** Lines of text that our own language would take for a separator are rules; includes of our own do not exist there. */
function calm(body: readonly Line[]): Line[] {
  let fence: string | undefined;
  return body.map((line) => {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line.text)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && fence && mark[0] === fence[0] && mark.length >= fence.length && line.text.trim() === mark)
      fence = undefined;
    if (fence || !/^---[ \t]*$|^[ \t]*\{\{[ \t]*include[ \t]/.test(line.text)) return line;
    return { ...line, text: line.text.startsWith('---') ? '***' : line.text.replace('{{', '\\{{') };
  });
}

/** A fence that a slide leaves open ends with it; one that only opens at its end goes. */
function closed(body: readonly Line[]): readonly Line[] {
  const inside = fencedLines(body);
  const at = body.findIndex(({ text }, i) => inside[i] === -1 && openingOf(text) && !isClosedInLine(text));
  const open = body[at];
  const { indent = '', mark = '' } = (open && openingOf(open.text)) ?? {};
  const last = body[body.length - 1];
  if (!open || !last) return body;
  return body.slice(at + 1).some(({ text }) => text.trim())
    ? [...body, { ...last, text: `${indent.replace(/[^ \t>]/g, ' ')}${mark}` }]
    : body.slice(0, at);
}

/** Three signs and more on both sides are code within a line. */
const isClosedInLine = (text: string): boolean => /^[^`]*`{3,}[^`]*`/.test(text);

function trimmed(all: readonly Line[]): Line[] {
  let from = 0;
  let to = all.length;
  while (from < to && !all[from]?.text.trim()) from++;
  while (to > from && !all[to - 1]?.text.trim()) to--;
  const out: Line[] = [];
  for (const line of all.slice(from, to)) if (line.text.trim() || out[out.length - 1]?.text.trim()) out.push(line);
  return out;
}

const lines = (texts: readonly string[], at: Line): Line[] => texts.map((text) => ({ ...at, text }));
