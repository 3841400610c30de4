// Where VS Code starts the extension: writing help, messages, the preview beside and the commands. One script for the
// desktop and for VS Code for the Web, where it runs in a web worker.
import { commands, type ExtensionContext, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Messenger } from '../../../src/lsp/messages.ts';
import type { Workspace } from '../../../src/lsp/workspace.ts';
import { build, newDeck, useTemplate } from './commands.ts';
import { Decks, type Place } from './decks.ts';
import { Preview } from './preview.ts';
import { provide } from './providers.ts';
import { Resources } from './resources.ts';
import { diagnostic } from './shapes.ts';

export function activate(context: ExtensionContext): void {
  const resources = new Resources(context.extensionUri);
  // what build.mjs makes of imports that not every deck needs
  Object.assign(globalThis, { __lecternImport: resources.load });
  const decks = new Decks(resources);
  const told = languages.createDiagnosticCollection('lectern');
  const output = window.createOutputChannel('Lectern');
  const messengers = new Map<Workspace, Messenger>();
  const messengerOf = ({ workspace: own, uri }: Place): Messenger => {
    let messenger = messengers.get(own);
    if (!messenger) {
      const connection = {
        sendDiagnostics: async ({ uri: address, diagnostics }: PublishDiagnosticsParams) =>
          told.set(Uri.parse(address), diagnostics.map(diagnostic)),
        console: { error: (text: string) => output.appendLine(text) },
      } as unknown as Pick<Connection, 'sendDiagnostics' | 'console'>;
      messenger = new Messenger(connection, own, (path) => uri(path).toString());
      messengers.set(own, messenger);
    }
    return messenger;
  };

  let preview: Preview | undefined;
  const look = async (document: TextDocument) => {
    const place = await decks.of(document);
    if (!place) return;
    messengerOf(place).look(place.assist, place.path);
    if (preview?.path === place.assist.path) preview.changed();
  };
  const showPreview = async () => {
    const editor = window.activeTextEditor;
    const line = editor?.selection.active.line ?? 0;
    const place = editor && (await decks.of(editor.document));
    if (!place) return void window.showWarningMessage('Lectern: this Markdown file is no deck.');
    if (preview?.path === place.assist.path) return preview.reveal();
    preview?.disposable.dispose();
    const made: Preview = new Preview(place, line + 1, () => {
      if (preview === made) preview = undefined;
    });
    preview = made;
  };
  const onDeck = (work: (document: TextDocument) => Promise<unknown>) => async () => {
    const document = window.activeTextEditor?.document;
    return document && work(document);
  };

  context.subscriptions.push(
    told,
    output,
    ...provide(decks, messengerOf),
    workspace.onDidOpenTextDocument((document) => void look(document)),
    workspace.onDidChangeTextDocument(({ document }) => void look(document)),
    workspace.onDidSaveTextDocument((document) => void look(document)),
    workspace.onDidCloseTextDocument((document) => decks.close(document)),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      preview?.follow(textEditor.document.uri.path, (selections[0]?.active.line ?? 0) + 1);
    }),
    commands.registerCommand('lectern.preview', showPreview),
    commands.registerCommand(
      'lectern.build',
      onDeck((document) => build(document, decks, { to: ['html', 'pptx'], email: false })),
    ),
    commands.registerCommand(
      'lectern.buildEmail',
      onDeck((document) => build(document, decks, { to: ['pptx'], email: true })),
    ),
    commands.registerCommand(
      'lectern.template',
      onDeck((document) => useTemplate(document, decks)),
    ),
    commands.registerCommand('lectern.new', () => newDeck(resources)),
  );
  for (const document of workspace.textDocuments) void look(document);
}

export const deactivate = (): void => undefined;
