// Writing help in the shapes of the Language Server Protocol (3.17): lines and columns from 0, kinds as numbers.
import type {
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  DocumentSymbol,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { Completion, Message, OutlineItem, Stretch, Suggestion, SuggestionKind } from '../assist/index.ts';
import type { Edit } from '../base/diagnostic.ts';
import type { SourceFile } from '../source/file.ts';

/** Signs behind which an editor asks by itself. */
export const TRIGGERS = [':', '{', '[', '(', '@', '#', '/', '.', '=', ' ', '"', '`', '^', '!'];

export function positionOf(file: SourceFile, offset: number): Position {
  const { line, column } = file.place(offset);
  return { line: line - 1, character: column - 1 };
}

/** A place beyond a line's end, or beyond the last line, is that end. */
export function offsetOf(file: SourceFile, { line, character }: Position): number {
  return file.lineStart(line + 1) + Math.min(character, file.line(line + 1).length);
}

export const rangeOf = (file: SourceFile, { from, to }: Stretch): Range => ({
  start: positionOf(file, from),
  end: positionOf(file, to),
});

export const textEdit = (file: SourceFile, edit: Edit): TextEdit => ({
  range: rangeOf(file, edit),
  newText: edit.text,
});

/** Section 3.17 "Completion Request": Property, Value, Class, Field, Color, Reference, File ... */
const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  key: 10,
  value: 12,
  block: 7,
  attribute: 5,
  class: 20,
  icon: 16,
  source: 18,
  slide: 18,
  footnote: 18,
  file: 17,
  fence: 15,
};

/** `snippets`: whether the editor can put the cursor into what is written. */
export function completionItems(file: SourceFile, completion: Completion, snippets: boolean): CompletionItem[] {
  const range = rangeOf(file, completion);
  return completion.items.map((item, i) => ({
    label: item.label,
    kind: KINDS[item.kind],
    sortText: String(i).padStart(5, '0'),
    filterText: file.text.slice(completion.from, completion.to).startsWith('.') ? item.text : item.label,
    ...(item.detail && { detail: item.detail }),
    ...(item.info && { documentation: { kind: 'markdown' as const, value: item.info } }),
    textEdit: { range, newText: snippets ? snippetOf(item) : item.text },
    insertTextFormat: snippets ? 2 : 1,
    // what follows a key or an attribute's sign is offered at once
    ...(/[:=("] ?$/.test(item.text.slice(0, item.cursor)) && { command: SUGGEST }),
  }));
}

const SUGGEST = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

function snippetOf({ text, cursor = text.length }: Suggestion): string {
  const plain = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return `${plain(text.slice(0, cursor))}$0${plain(text.slice(cursor))}`;
}

const SEVERITIES: Readonly<Record<Message['severity'], DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

export const diagnosticOf = (file: SourceFile, message: Message): Diagnostic => ({
  range: rangeOf(file, message),
  severity: SEVERITIES[message.severity],
  code: message.code,
  source: 'lectern',
  message: message.hint ? `${message.message}\n${message.hint}` : message.message,
});

export const symbolOf = (file: SourceFile, item: OutlineItem): DocumentSymbol => ({
  name: `${item.number}. ${item.title}`,
  detail: [`#${item.id}`, item.layout, item.section].filter(Boolean).join(' \u00B7 '),
  kind: 5,
  range: rangeOf(file, item),
  selectionRange: rangeOf(file, item.name),
});
