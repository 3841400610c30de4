// Diagnostics of a build as messages of an editor: by file, with a stretch to underline, and with what would mend them.
import { CATALOG } from '../base/catalog.ts';
import type { Diagnostic, Span, Swap } from '../base/diagnostic.ts';
import { editsOf } from '../lint/mend.ts';
import type { BuildResult } from '../pipeline.ts';
import { SourceFile } from '../source/file.ts';
import type { Message, QuickFix } from './types.ts';

/** The messages of a build. What is told of files that are no sources of the deck stands at the deck's beginning. */
export function messagesOf(
  { diagnostics, sources }: Pick<BuildResult, 'diagnostics' | 'sources'>,
  path: string,
): Message[] {
  const first = [...sources.values()][0] ?? new SourceFile(path, path, '');
  return diagnostics.map((one) => messageOf(one, (one.span && sources.get(one.span.file)) ?? first));
}

function messageOf(diagnostic: Diagnostic, file: SourceFile): Message {
  const { code, severity, hint, span } = diagnostic;
  const here = span?.file === file.path ? span : undefined;
  const elsewhere = span && !here ? `${span.file}:${span.line}: ` : '';
  const { from, to } = here ? stretchOf(here, diagnostic.message, file) : { from: 0, to: file.line(1).length };
  return {
    file: file.location,
    from,
    to,
    severity,
    code,
    message: elsewhere + diagnostic.message,
    ...(hint && { hint }),
    help: CATALOG[code].help,
    line: here?.line ?? 1,
    column: here?.column ?? 1,
    fixes: here ? fixesOf(diagnostic, here, file) : [],
  };
}

/** What is underlined: the span, else the word that the message quotes, else the word or line that begins there. */
function stretchOf(span: Span, message: string, file: SourceFile): { from: number; to: number } {
  const offset = (line: number, column: number) =>
    Math.min(file.lineStart(line) + column - 1, file.lineStart(line) + file.line(line).length);
  const from = offset(span.line, span.column);
  if (span.endLine !== undefined && span.endColumn !== undefined) {
    const to = offset(span.endLine, span.endColumn);
    if (to > from) return { from, to };
  }
  const rest = file.text.slice(from, file.lineStart(span.line) + file.line(span.line).length);
  const quoted = /"([^"]+)"/.exec(message)?.[1];
  if (quoted && rest.startsWith(quoted)) return { from, to: from + quoted.length };
  if (span.column === 1) return { from, to: from + rest.trimEnd().length };
  return { from, to: from + (/^[\p{L}\p{N}_.:@#/-]+/u.exec(rest)?.[0].length ?? rest.trimEnd().length) };
}

function fixesOf(diagnostic: Diagnostic, span: Span, file: SourceFile): QuickFix[] {
  if (file.text.includes('\uFFFD')) return [];
  const { fix, hint } = diagnostic;
  if (fix) return asQuickFix(hint ?? 'Mend it', editsOf(fix, span, file), file, true);
  return meantBy(diagnostic, span, file).flatMap((meant) =>
    asQuickFix(`Write ${meant.text}`, editsOf(meant, span, file), file, false),
  );
}

function asQuickFix(title: string, edits: ReturnType<typeof editsOf>, file: SourceFile, certain: boolean): QuickFix[] {
  return edits.length ? [{ title, edits: new Map([[file.location, edits]]), certain }] : [];
}

/** What messages name without quotation marks: blocks and files. */
const UNQUOTED = /::: ?([\p{L}\p{N}_-]+)|([^\s:;]+\.\w+)/gu;

/** `Did you mean x?` in place of the word that the message is about: what nobody does unasked. */
function meantBy({ message, hint }: Diagnostic, span: Span, file: SourceFile): Swap[] {
  const meant = /^Did you mean (?:::: )?(.+?)\?(?: |$)/.exec(hint ?? '')?.[1];
  if (meant === undefined) return [];
  const from = file.lineStart(span.line) + span.column - 1;
  const quoted = [...message.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
  const words = quoted.length ? quoted : [...message.matchAll(UNQUOTED)].map(([, block, file]) => block ?? file ?? '');
  const old = words.find((word) => file.text.slice(from, from + word.length + 2).includes(word)) ?? words.at(-1);
  if (!old) return [];
  // the sign before a name stands there already
  const texts = meant.split(', ').map((text) => text.replace(/^"(.*)"$/, '$1').replace(/^[@#.](?=\w)/, ''));
  return texts.filter((text) => text !== old).map((text) => ({ old, text }));
}
