// `lectern lsp`: writing help over the Language Server Protocol, for any editor that speaks it. The connection is
// given; this file answers its requests from src/assist.
import type {
  CodeAction,
  CodeActionParams,
  Connection,
  InitializeParams,
  InitializeResult,
  Location,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Assist, FileEdits, FilePlace } from '../assist/index.ts';
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/file.ts';
import { VERSION } from '../version.ts';
import { actionsAt } from './actions.ts';
import { Messenger } from './messages.ts';
import { completionItems, diagnosticOf, offsetOf, rangeOf, symbolOf, TRIGGERS, textEdit } from './shapes.ts';
import { Workspace } from './workspace.ts';

export interface ServerOptions {
  readonly host: Host;
  readonly limits: Partial<Limits>;
  /** Host path of a document; undefined for one that is no file. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** Called when the editor ends; `orderly` where it said so before. */
  ended(orderly: boolean): void;
}

interface Asked {
  readonly assist: Assist;
  readonly file: SourceFile;
  readonly path: string;
  readonly offset: number;
}

/** Answers an editor until it ends. */
export function serve(connection: Connection, { host, limits, toPath, toUri, ended }: ServerOptions): void {
  const workspace = new Workspace(host, limits);
  const messenger = new Messenger(connection, workspace, toUri);
  let snippets = false;
  let orderly = false;

  connection.onInitialize((params): InitializeResult => {
    workspace.folders = foldersOf(params).flatMap((uri) => toPath(uri) ?? []);
    snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    return {
      serverInfo: { name: 'lectern', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: 1, save: true },
        completionProvider: { triggerCharacters: TRIGGERS },
        hoverProvider: true,
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll'] },
      },
    };
  });

  const look = async (path: string) => {
    const assist = await workspace.assistFor(path);
    if (assist) messenger.look(assist, path);
  };
  const changed = (uri: string, text: string) => {
    const path = toPath(uri);
    if (path === undefined) return;
    workspace.open(path, text);
    void look(path);
  };
  connection.onDidOpenTextDocument(({ textDocument }) => changed(textDocument.uri, textDocument.text));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const last = contentChanges.at(-1);
    if (last && !('range' in last && last.range)) changed(textDocument.uri, last.text);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    // a picture may have come, or the bibliography may be another
    for (const path of workspace.opened) void look(path);
    const path = toPath(textDocument.uri);
    if (path !== undefined) void look(path);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const path = toPath(textDocument.uri);
    if (path === undefined) return;
    workspace.close(path);
    void look(path);
  });

  const asked = async ({ textDocument, position }: TextDocumentPositionParams): Promise<Asked | undefined> => {
    const path = toPath(textDocument.uri);
    const assist = path === undefined ? undefined : await workspace.assistFor(path);
    const file = path === undefined ? undefined : await workspace.file(path);
    if (path === undefined || !assist || !file) return undefined;
    return { assist, file, path, offset: offsetOf(file, position) };
  };
  connection.onCompletion(async (params) => {
    const at = await asked(params);
    const found = at && (await at.assist.complete(at.path, at.offset));
    if (!found) return { isIncomplete: false, items: [] };
    return { isIncomplete: found.partial ?? false, items: completionItems(at.file, found, snippets) };
  });
  connection.onHover(async (params) => {
    const at = await asked(params);
    const found = at && (await at.assist.hover(at.path, at.offset));
    if (!found) return null;
    return { contents: { kind: 'markdown', value: found.markdown }, range: rangeOf(at.file, found) };
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const at = await asked({ textDocument, position: { line: 0, character: 0 } });
    return at ? (await at.assist.outline(at.path)).map((item) => symbolOf(at.file, item)) : [];
  });

  const locations = async (places: readonly FilePlace[]): Promise<Location[]> =>
    (await workspace.withFiles(places)).map(({ place, file }) => ({
      uri: toUri(place.file),
      range: rangeOf(file, place),
    }));
  connection.onDefinition(async (params) => {
    const at = await asked(params);
    return at ? locations(await at.assist.definition(at.path, at.offset)) : [];
  });
  connection.onReferences(async (params) => {
    const at = await asked(params);
    const uses = at ? await at.assist.references(at.path, at.offset) : [];
    return locations(params.context.includeDeclaration ? uses : uses.filter(({ makes }) => !makes));
  });
  connection.onPrepareRename(async (params) => {
    const at = await asked(params);
    const here = at && (await at.assist.nameAt(at.path, at.offset));
    return here ? { range: rangeOf(at.file, here), placeholder: here.name } : null;
  });
  connection.onRenameRequest(async (params) => {
    const at = await asked(params);
    const done = at && (await at.assist.rename(at.path, at.offset, params.newName));
    if (!done) return null;
    if ('edits' in done) return workspaceEdit(done.edits);
    connection.window.showWarningMessage(done.refused);
    return null;
  });

  const workspaceEdit = async (edits: FileEdits): Promise<WorkspaceEdit> => {
    const changes: NonNullable<WorkspaceEdit['changes']> = {};
    for (const [path, list] of edits) {
      const file = await workspace.file(path);
      if (file) changes[toUri(path)] = list.map((edit) => textEdit(file, edit));
    }
    return { changes };
  };
  connection.onCodeAction(async ({ textDocument, range, context }: CodeActionParams) => {
    const at = await asked({ textDocument, position: range.start });
    if (!at) return [];
    const { assist, file, offset: from } = at;
    const told = messenger.of(at.path);
    const actions: CodeAction[] = [];
    for (const { title, edits, fix } of actionsAt(assist, file, { from, to: offsetOf(file, range.end) }, told))
      actions.push({
        title,
        kind: fix ? 'quickfix' : 'source.fixAll',
        ...(fix && { isPreferred: fix.certain, diagnostics: [diagnosticOf(file, fix.message)] }),
        edit: await workspaceEdit(edits),
      });
    return context.only ? actions.filter(({ kind }) => context.only?.some((one) => kind?.startsWith(one))) : actions;
  });

  connection.onShutdown(() => {
    orderly = true;
    messenger.end();
  });
  connection.onExit(() => ended(orderly));
  connection.listen();
}

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
