// What a code fence asks for: colours by the kinds of words of its language, and lines that are marked.
import type { CodeToken } from '../base/code-kinds.ts';
import type { Span } from '../base/diagnostic.ts';
import { type CodeLanguage, codeEngine } from '../code/highlight.ts';
import { readLines } from '../code/lines.ts';
import type { Attributes } from '../parse/attributes.ts';
import { nearest } from '../schema/nearest.ts';
import type { ReadContext } from './block.ts';

/** Lines that are marked from a step on; without one from the start. */
export interface CodeMark {
  readonly lines: readonly number[];
  readonly step?: number;
}

/** Names of blocks that other files draw, and names that mean no language. */
export const PLAIN = [
  'chart',
  'flow',
  'consort',
  'prisma',
  'strobe',
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'none',
];

/** The text's lines in kinds of words; undefined where the language has none or is not known, which is told. */
export function tokensOf(
  language: string,
  text: string,
  origin: Span,
  context: ReadContext,
): readonly (readonly CodeToken[])[] | undefined {
  const found = PLAIN.includes(language) ? undefined : context.engine<CodeLanguage>(codeEngine(language));
  if (!found) return undefined;
  if ('tokens' in found) return found.tokens(text);
  const near = nearest(language, [...found.names]);
  context.diagnostics.report(
    'resolve/code-language',
    `There is no language "${language}" to colour code by; it is shown plain`,
    origin,
    near ? `Did you mean ${near}?` : 'Write text where no colours are wanted',
  );
  return undefined;
}

/** `lines="2,4-6"` marks from the start; parts between bars appear one after the other. */
export function marksOf(
  attributes: Attributes,
  count: number,
  origin: Span,
  context: ReadContext,
): readonly CodeMark[] | undefined {
  const asked = attributes.values.lines;
  if (asked === undefined) return undefined;
  const found = readLines(asked, count);
  if (!found || found.beyond)
    context.diagnostics.report(
      'resolve/code-lines',
      found ? `lines="${asked}" goes beyond the last line, which is ${count}` : `lines="${asked}" is no list of lines`,
      origin,
      'Write line numbers and ranges, e.g. lines="2,4-6"; bars part steps: lines="2|4-6"',
    );
  if (!found) return undefined;
  const stepped = found.groups.length > 1;
  return found.groups.map((lines) => ({ lines, ...(stepped && { step: context.steps.take('next') }) }));
}
