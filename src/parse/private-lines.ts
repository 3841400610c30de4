// Lines of a slide that were meant for some and are text for all: blocks in code, HTML or tables, comments that are not
// written as such, notes in the manner of other programs. Each is told, and the build is refused.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import type { Line, LineKind, ReadLines } from '../source/lines.ts';
import { privateAttributes } from './private-attributes.ts';
import { CHECKS, PHANTOM, WHITE } from './private-checks.ts';
import { CUES } from './private-cues.ts';
import { privateFences } from './private-fences.ts';
import type { PrivateFinding } from './private-finding.ts';
import { privateTags } from './private-tags.ts';
import { soundsPrivate } from './private-words.ts';
import { withoutCode } from './without-code.ts';

/** A key of front matter that stands in the text, behind blanks, in braces or with another colon too. */
const KEY = new RegExp(
  '^\\s*(?:[-*+]\\s+)?(?:<<\\s*:\\s*)?(?:\\{\\s*)?["\']?(?:audiences?|hidden|hide|only|visibility|private)["\']?' +
    '\\s*[:=\\uFF1A\\uFE55]\\s*\\S',
  'i',
);
/** A sentence behind such a word with a capital: `Hidden: the burden of osteoporosis in men`. */
const SENTENCE = /^\s*(?:\p{Lu}\p{Ll}+)\s*:\s+(?=(?:[^\s,;]+\s+){3})[^{}[\]]+$/u;
const SAYS_YES = /[:=\uFF1A\uFE55]\s*["']?(?:true|yes|on)["']?\s*\}?\s*$/i;

/** A comment in which other programs' decks say that a slide is hidden. */
const DIRECTIVE = new RegExp(
  '<!--\\s*(?:\\.(?:slide|element):.*(?:visibility|hidden|notes)|' +
    '_?(?:hidden|hide|audience|visibility)\\s*[:=]\\s*\\S+\\s*-->)',
  'i',
);
const CODE: ReadonlySet<LineKind> = new Set(['fence-open', 'fence', 'fence-close', 'indented']);

export function findPrivateLines(read: ReadLines, raw: string): PrivateFinding[] {
  const found: PrivateFinding[] = [...privateFences(read.lines)];
  const visible = read.lines.map(({ kind, text }) => (kind === 'text' || kind === 'html' ? text : ''));
  const bare = withoutCode(visible);
  const written = raw.split('\n');
  const inNotes = linesWithin(read, NOTES_HEAD);
  const lastClosing = written.findLastIndex((text) => CLOSES_PAIR.test(text));
  let isFirst = true;
  for (const [i, line] of read.lines.entries()) {
    const text = bare[i] as string;
    // words within notes may speak of notes
    if (line.kind === 'text' || line.kind === 'html')
      found.push(
        ...inText(text, i, raw).filter(
          ({ code }) => !inNotes[i] || (code !== 'private/like-notes' && code !== 'parse/note-shown'),
        ),
      );
    if (line.kind === 'indented' || line.kind === 'html' || line.kind === 'maths') found.push(...inBlock(line, i));
    const key = line.kind === 'indented' ? line.text : text;
    if (
      line.depth === 0 &&
      KEY.test(key) &&
      !SENTENCE.test(key) &&
      (isFirst || SAYS_YES.test(key) || /^---[ \t]*$/.test(read.lines[i + 1]?.text ?? ''))
    )
      found.push({
        code: 'private/key',
        message: `"${key.trim().slice(0, 60)}" is text here and keeps nothing from anybody: the slide would be SHOWN`,
        hint: 'Write it right behind the --- that begins the slide, as a key: value; words for all may stand in bold',
        line: i,
        column: 1,
      });
    if (key.trim() && !/^-{3,}[ \t]*$/.test(key)) isFirst = false;
    if (!CODE.has(line.kind) && i < lastClosing && opensPair(written[i] as string))
      found.push({
        code: 'private/like-notes',
        message: `"${written[i]?.trim().slice(0, 40)}" keeps nothing private: what stands below it would be SHOWN`,
        hint: 'Write ::: notes, or ::: only NAME, above it and ::: below',
        line: i,
        column: (written[i] as string).indexOf('<!--') + 1,
      });
    if (!CODE.has(line.kind) && DIRECTIVE.test(written[i] as string))
      found.push({
        code: 'private/key',
        message: 'A comment hides no slide and no text here: it would be SHOWN',
        hint: 'Write hidden: true, or audience: NAME, in the front matter of the slide',
        line: i,
        column: (written[i] as string).indexOf('<!--') + 1,
      });
    if (line.kind !== 'text') continue;
    if (raw.includes('<!') && closesComment(text)) found.push(closedComment(text, i));
  }
  // attributes stand on fences and behind equations too
  const attributed = read.lines.map(({ kind, text }, i) =>
    kind === 'fence-open' || kind === 'maths' ? text.replace(/^[\s>]*[`~]{3,}/, blanks) : (bare[i] as string),
  );
  found.push(...privateAttributes(attributed), ...privateTags(bare));
  found.push(...attributed.flatMap((text, i) => inText(text, i, raw, [PHANTOM, WHITE])));
  return found;
}

const OPENS_PAIR = /^\s*<!--\s*(?![/]|end)([\p{L}\p{N}][\p{L}\p{N}\s:_-]{0,40}?)\s*-->\s*$/iu;
const CLOSES_PAIR = /^\s*<!--\s*(?:\/|end)[\p{L}\p{N}\s:_-]{0,40}-->\s*$/iu;

/** `<!-- private -->` with `<!-- /private -->` below it: a pair of comments around what is text. */
const opensPair = (text: string): boolean => (OPENS_PAIR.exec(text)?.[1]?.match(/\p{L}+/gu) ?? []).some(soundsPrivate);

const blanks = (text: string): string => ' '.repeat(text.length);

const NOTES_HEAD = /^(?:notes|\{[^}]*\.notes\b[^}]*\})/;

/** Which lines lie between a `::: notes`, or another head, and its end, whatever blocks stand in it. */
export function linesWithin({ lines }: ReadLines, heads: RegExp): boolean[] {
  const open: boolean[] = [];
  return lines.map(({ kind, text }) => {
    const head = kind === 'div' ? /^[ \t]*:{3,}[ \t]*(.*?)[ \t:]*$/.exec(text)?.[1] : undefined;
    if (head) open.push(heads.test(head));
    else if (head === '') open.pop();
    return open.includes(true);
  });
}

const IN_LINES = [...CHECKS, ...CUES];

const inText = (text: string, line: number, slide: string, checks = IN_LINES): PrivateFinding[] =>
  checks.flatMap(({ pattern, code, message, hint, unless }) => {
    const found = pattern.exec(text);
    if (found && unless?.(found, slide)) return [];
    const says = found && message(found);
    return found && says ? [{ code, message: says, hint, line, column: columnOf(found) }] : [];
  });

const columnOf = ({ index, 0: text }: RegExpExecArray): number => index + text.length - text.trimStart().length + 1;

const closesComment = (text: string): boolean => /(?<!\\)(?:--|\u2013|\u2014)>/.test(text);

const closedComment = (text: string, line: number): PrivateFinding => ({
  code: 'private/comment-shown',
  message: 'A comment ends here that is closed already: what stands between would be SHOWN',
  hint: 'A comment cannot hold another one: remove the inner <!-- and -->',
  line,
  column: text.search(/(?:--|\u2013|\u2014)>/) + 1,
});

const IN_BLOCK: Partial<Record<LineKind, string>> = {
  indented: 'Begin its lines at the margin; where code is meant, put it into a fence of ```',
  maths: 'Write it outside the equation',
};

/** Blocks and comments in code by indentation, in HTML and in equations, where they are not read. */
function inBlock({ kind, text }: Line, line: number): PrivateFinding[] {
  const block = /^[\s>]*:{3,}[ \t]*(.*)$/.exec(text);
  const comment = kind !== 'html' && text.includes('<!--');
  if (!comment && !(block?.[1] && privateHead(block[1]))) return [];
  const markup = kind === 'html' ? 'HTML' : 'an equation';
  const where = kind === 'indented' ? 'code, since four blanks stand before it' : markup;
  return [
    {
      code: comment ? 'private/comment-shown' : 'private/block-shown',
      message: `This ${comment ? 'comment' : 'block'} lies in ${where}, and would be SHOWN`,
      hint: IN_BLOCK[kind] ?? 'Leave a line blank above it',
      line,
      column: text.length - text.trimStart().length + 1,
    },
  ];
}

const privateHead = (head: string): boolean => (head.match(/[\p{L}\p{N}]+/gu) ?? []).some(soundsPrivate);

/** Tells what of a slide would be shown to the wrong people. */
export function reportPrivateLines(read: ReadLines, slide: RawSlide, diagnostics: Diagnostics): void {
  // what stands as notes on a hidden slide is shown to nobody
  const isHidden = slide.front?.data.hidden === true;
  for (const { code, message, hint, line, column } of findPrivateLines(read, slide.body))
    if (!isHidden || code !== 'private/like-notes')
      diagnostics.report(code, message, slide.file.span(slide.firstLine + line, column), hint);
}
