// Lines of a slide that were meant for some and are text for all: blocks in code, HTML or tables, comments that are not
// written as such, notes in the manner of other programs. Each is told, and the build is refused.
import type { Code } from '../base/catalog.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import type { Line, LineKind, ReadLines } from '../source/lines.ts';
import { privateAttributes } from './private-attributes.ts';
import { privateFences } from './private-fences.ts';
import type { PrivateFinding } from './private-finding.ts';
import { privateTags } from './private-tags.ts';
import { PRIVATE_HINT, soundsPrivate } from './private-words.ts';
import { withoutCode } from './without-code.ts';

interface Check {
  readonly pattern: RegExp;
  readonly code: Code;
  /** For what was found; undefined where it is none after all. */
  message(found: RegExpExecArray): string | undefined;
  readonly hint: string;
}

const COMMENT_HINT = 'Write a private comment as <!-- ... -->, or put a backslash before the sign where it is meant';
const WORD = '\\{?[.\\s]*([\\p{L}][\\p{L}\\p{N}_-]*)';
const blockIn = (found: RegExpExecArray): string | undefined =>
  found[1] && (found[1] as string).split(/[-_]/).some(soundsPrivate)
    ? `The block "${found[0].trim().slice(0, 40)}" is text here and would be SHOWN`
    : undefined;
const SPEAKER =
  '(?:speaker|presenter|lecturer|trainer|private|internal|confidential|sprecher|vortrags)' +
  "(?:'s|\\u2019s|s)?[ -]?(?:notes?|remarks?|comments?|notiz(?:en)?)";

const CHECKS: readonly Check[] = [
  {
    // `:: notes`, `: : : notes`, full-width colons, semicolons
    pattern: new RegExp(`^[\\s>|*_+-]*(?:[:;\\uFF1A\\uFE55\\uFE13] ?){2,}[ \\t]*${WORD}`, 'u'),
    code: 'private/block-shown',
    message: blockIn,
    hint: 'Write a block as ::: notes, three colons or more, on a line of its own',
  },
  {
    pattern: new RegExp(`(?<![\\\\:]):{3,}[ \\t]*${WORD}`, 'u'),
    code: 'private/block-shown',
    message: blockIn,
    hint: 'Write ::: notes on a line of its own, outside of tables and text',
  },
  {
    pattern: /^[\s>]*\?{3}(?=\s|$)/,
    code: 'private/like-notes',
    message: () => 'Behind ??? other programs have notes; here it is text and would be SHOWN',
    hint: 'Write the notes between ::: notes and :::',
  },
  {
    pattern: /(?<!\\)<(?:\s*!\s*[-\u2013\u2014\u2212]|!--|%--|#--)/,
    code: 'private/comment-shown',
    message: () => 'This looks like a comment, is none, and would be SHOWN',
    hint: COMMENT_HINT,
  },
  {
    pattern: /^[\s>]*(?:%%|\/\*)|\{>>|\{\/\*|\{#(?=[^}\n]*#\})|\{%-?\s*comment|\{\{!|\\begin\{comment\}|\\iffalse\b/,
    code: 'private/comment-shown',
    message: ([found]) => `${found.trim()} begins a comment in other languages; here it is text and would be SHOWN`,
    hint: COMMENT_HINT,
  },
  {
    pattern: new RegExp(
      '^[\\s>]*\\[(?://|comment|note|notes|private)\\]:' +
        '(?![ \\t]*(?:<[^<>]*>|\\S+)[ \\t]*(?:"[^"]*"|\'[^\']*\'|\\([^()]*\\))?[ \\t]*$)',
      'i',
    ),
    code: 'private/comment-shown',
    message: () => 'This looks like a comment, is none, and would be SHOWN',
    hint: COMMENT_HINT,
  },
  {
    pattern: new RegExp(`^[\\s>*_#+|-]*${SPEAKER}[\\s*_]*(?:[:\\uFF1A]|$)`, 'i'),
    code: 'private/like-notes',
    message: ([found]) => `"${found.trim()}" looks like notes, is text here and would be SHOWN`,
    hint: 'Write the notes between ::: notes and :::',
  },
  {
    pattern: /\\(?:note|pnote|speakernotes?)\s*(?:<[^>]*>)?\s*[[{]/,
    code: 'private/like-notes',
    message: ([found]) => `${found} makes notes in LaTeX; here it is text and would be SHOWN`,
    hint: 'Write the notes between ::: notes and :::',
  },
  {
    pattern: /(?<!\\)<details(?=[\s>])/i,
    code: 'parse/note-shown',
    message: () => '<details> folds nothing away on a slide: its text is SHOWN to all',
    hint: 'Put what only the speaker is to see between ::: notes and :::; else leave out <details> and </details>',
  },
  {
    pattern: /^[\s>]*\[!([\p{L}\p{N} _-]+)\]/u,
    code: 'private/block-shown',
    message: ([, kind = '']) =>
      kind.split(/[\s_-]+/).some(soundsPrivate)
        ? `[!${kind}] keeps nothing private; its text would be SHOWN`
        : undefined,
    hint: PRIVATE_HINT,
  },
];

/** A key of front matter that stands in the text. */
const KEY = /^(?:audiences?|hidden|hide|only|visibility|private)[ \t]*[:=][ \t]*\S/;

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
  const inNotes = linesOfNotes(read);
  let first = true;
  for (const [i, line] of read.lines.entries()) {
    const text = bare[i] as string;
    // words within notes may speak of notes
    if (line.kind === 'text' || line.kind === 'html')
      found.push(...inText(text, i).filter(({ code }) => !inNotes[i] || code !== 'private/like-notes'));
    if (line.kind === 'indented' || line.kind === 'html' || line.kind === 'maths') found.push(...inBlock(line, i));
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
    if (line.depth === 0 && KEY.test(text) && (first || /[:=]\s*(?:true|yes|on)\s*$/i.test(text)))
      found.push({
        code: 'private/key',
        message: `"${text.trim().slice(0, 60)}" is text here and keeps nothing from anybody: the slide would be SHOWN`,
        hint: 'Write it right behind the --- that begins the slide, as a key: value',
        line: i,
        column: 1,
      });
    first = false;
  }
  found.push(...privateAttributes(bare), ...privateTags(bare));
  return found;
}

/** Which lines lie between `::: notes` and its end, whatever blocks stand in it. */
function linesOfNotes({ lines }: ReadLines): boolean[] {
  const open: boolean[] = [];
  return lines.map(({ kind, text }) => {
    const head = kind === 'div' ? /^[ \t]*:{3,}[ \t]*(.*?)[ \t:]*$/.exec(text)?.[1] : undefined;
    if (head) open.push(/^(?:notes|\{[^}]*\.notes\b[^}]*\})/.test(head));
    else if (head === '') open.pop();
    return open.includes(true);
  });
}

const inText = (text: string, line: number): PrivateFinding[] =>
  CHECKS.flatMap(({ pattern, code, message, hint }) => {
    const found = pattern.exec(text);
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

/** Blocks and comments in code by indentation, in HTML and in equations, where they are not read. */
function inBlock({ kind, text }: Line, line: number): PrivateFinding[] {
  const block = /^[\s>]*:{3,}[ \t]*(.*)$/.exec(text);
  const comment = kind === 'indented' && text.includes('<!--');
  if (!comment && !(block?.[1] && privateHead(block[1]))) return [];
  const markup = kind === 'html' ? 'HTML' : 'an equation';
  const where = kind === 'indented' ? 'code, since four blanks stand before it' : markup;
  return [
    {
      code: comment ? 'private/comment-shown' : 'private/block-shown',
      message: `This ${comment ? 'comment' : 'block'} lies in ${where}, and would be SHOWN`,
      hint:
        kind === 'indented'
          ? 'Begin its lines at the margin; where code is meant, put it into a fence of ```'
          : 'Leave a line blank above it',
      line,
      column: text.length - text.trimStart().length + 1,
    },
  ];
}

const privateHead = (head: string): boolean => (head.match(/[\p{L}\p{N}]+/gu) ?? []).some(soundsPrivate);

/** Tells what of a slide would be shown to the wrong people. */
export function reportPrivateLines(read: ReadLines, slide: RawSlide, diagnostics: Diagnostics): void {
  for (const { code, message, hint, line, column } of findPrivateLines(read, slide.body))
    diagnostics.report(code, message, slide.file.span(slide.firstLine + line, column), hint);
}
