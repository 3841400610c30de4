// An editor's side of the Language Server Protocol: the protocol's own client library over the standard input and output
// of the bundled program.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
export const CURSOR = '\u2038';

export class Editor {
  readonly folder = mkdtempSync(join(tmpdir(), 'lectern-lsp-'));
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #told = new Map<string, readonly Diagnostic[]>();
  readonly #heard = new Set<() => void>();
  #version = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: this.folder, stdio: 'pipe' });
    this.process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#told.set(uri, diagnostics);
      for (const heard of this.#heard) heard();
    });
    this.connection.listen();
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async start(): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(this.folder).href,
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'work' }],
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(name: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(name), languageId: 'markdown', version: ++this.#version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(name: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(name), version: ++this.#version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The file's messages as soon as they are as wanted. */
  async messages(name: string, wanted: (list: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    const uri = this.uri(name);
    for (;;) {
      const told = this.#told.get(uri);
      if (told && wanted(told)) return told;
      await new Promise<void>((resolve) => {
        const heard = () => {
          this.#heard.delete(heard);
          resolve();
        };
        this.#heard.add(heard);
      });
    }
  }

  /** Ends the server as the protocol wants; its exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }
}

/** A text without its cursor, and where that was. */
export function cursorIn(marked: string): { text: string; position: { line: number; character: number } } {
  const before = marked.slice(0, marked.indexOf(CURSOR)).split(/\r?\n/);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text: marked.replace(CURSOR, ''), position };
}
