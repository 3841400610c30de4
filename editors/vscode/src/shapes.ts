// Shapes of the Language Server Protocol as VS Code's own.
import {
  CompletionItem,
  Diagnostic,
  DiagnosticSeverity,
  MarkdownString,
  Position,
  Range,
  SnippetString,
  WorkspaceEdit,
} from 'vscode';
import type * as protocol from 'vscode-languageserver';
import type { FileEdits, Stretch } from '../../../src/assist/index.ts';
import { rangeOf } from '../../../src/lsp/shapes.ts';
import type { SourceFile } from '../../../src/source/file.ts';
import type { Place } from './decks.ts';

const position = ({ line, character }: protocol.Position) => new Position(line, character);
export const range = ({ start, end }: protocol.Range) => new Range(position(start), position(end));
export const stretch = (file: SourceFile, at: Stretch) => range(rangeOf(file, at));

export function completionItem(from: protocol.CompletionItem): CompletionItem {
  // VS Code counts kinds from 0
  const item = new CompletionItem(from.label, (from.kind ?? 1) - 1);
  const { textEdit, documentation } = from;
  if (textEdit && 'range' in textEdit) {
    item.range = range(textEdit.range);
    item.insertText = from.insertTextFormat === 2 ? new SnippetString(textEdit.newText) : textEdit.newText;
  }
  if (from.detail) item.detail = from.detail;
  if (from.sortText) item.sortText = from.sortText;
  if (from.filterText) item.filterText = from.filterText;
  if (from.command) item.command = from.command;
  if (documentation && typeof documentation !== 'string') item.documentation = new MarkdownString(documentation.value);
  return item;
}

export function diagnostic(from: protocol.Diagnostic): Diagnostic {
  const severities = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information];
  const words = typeof from.message === 'string' ? from.message : from.message.value;
  const made = new Diagnostic(range(from.range), words, severities[(from.severity ?? 1) - 1]);
  made.source = 'lectern';
  made.code = from.code as string;
  return made;
}

export async function workspaceEdit(edits: FileEdits, { workspace, uri }: Place): Promise<WorkspaceEdit> {
  const made = new WorkspaceEdit();
  for (const [path, list] of edits) {
    const file = await workspace.file(path);
    for (const edit of file ? list : []) made.replace(uri(path), stretch(file as SourceFile, edit), edit.text);
  }
  return made;
}
