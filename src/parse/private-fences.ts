// Fences of code that hold something private which was hardly meant to be code: ones that are not closed, that go over
// the end of a slide, that have another fence's opening in them, or whose language says that they are notes.
import type { Line } from '../source/lines.ts';
import type { PrivateFinding } from './private-finding.ts';
import { soundsPrivate } from './private-words.ts';

/** Languages in which a deck, or a page, is shown as an example. */
const EXAMPLES = /^(?:md|markdown|mdx|lectern|text|txt|plain|yaml|html|diff)$/i;
const PRIVATE =
  /^[\s>]*(?::{3,}[ \t]*\{?[ \t]*\.?(?:notes|only|audience)\b|\?{3}[ \t]*$|(?:audience|hidden|hide)[ \t]*:)|<!--/i;
const OPENING = /^[\s>]*(`{3,}|~{3,})[ \t]*(\S*)/;

interface Fence {
  readonly from: number;
  readonly mark: string;
  readonly language: string;
  readonly lines: readonly string[];
  readonly closed: boolean;
}

export function privateFences(lines: readonly Line[]): PrivateFinding[] {
  const fences = fencesOf(lines);
  const faulty = fences.some(({ closed }) => !closed);
  return fences.flatMap((fence): PrivateFinding[] => {
    const at = { line: fence.from, column: 1 };
    if (fence.language.split(/[-_.{}]/).some((word) => word !== '' && !CODE_WORDS.has(word) && soundsPrivate(word)))
      return [
        {
          code: 'private/like-notes',
          message: `A fence of "${fence.language}" looks like notes, is code and would be SHOWN`,
          hint: 'Write the notes between ::: notes and :::',
          ...at,
        },
      ];
    const inner = fence.lines.findIndex((line) => PRIVATE.test(line));
    if (inner < 0 || (fence.closed && !isDoubtful(fence, faulty))) return [];
    return [
      {
        code: 'private/block-shown',
        message: fence.closed
          ? 'This lies in code that was hardly meant to reach so far, and would be SHOWN'
          : 'This lies in code that is not closed, and would be SHOWN',
        hint:
          `Close the code above it with ${fence.mark}; ` +
          `where an example is meant, begin it with ${fence.mark}markdown`,
        line: fence.from + 1 + inner,
        column: 1,
      },
    ];
  });
}

/** Names of languages that sound private. */
const CODE_WORDS = new Set(['if', 'solo', 'script', 'nota', 'cue']);

const isDoubtful = ({ language, lines, mark }: Fence, faulty: boolean): boolean =>
  !EXAMPLES.test(language) &&
  (faulty ||
    lines.some((line, i) => /^---[ \t]*$/.test(line) && (i === 0 || lines[i - 1]?.trim() === '')) ||
    lines.some((line) => {
      const [, own = '', info = ''] = OPENING.exec(line) ?? [];
      return own[0] === mark[0] && own.length >= mark.length && info !== '';
    }));

function fencesOf(lines: readonly Line[]): Fence[] {
  const out: Fence[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind !== 'fence-open') continue;
    const [, mark = '```', language = ''] = OPENING.exec(line.text.slice(line.at)) ?? [];
    let end = i + 1;
    while (lines[end]?.kind === 'fence') end++;
    const content = lines.slice(i + 1, end).map(({ text }) => text);
    out.push({ from: i, mark, language, lines: content, closed: lines[end]?.kind === 'fence-close' });
    i = end - 1;
  }
  return out;
}
