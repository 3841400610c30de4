// Messages sent to the editor when it is calm: one build of a deck at a time, and another where the text has changed
// meanwhile. A file whose last message is gone is told so.
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Assist, Message } from '../assist/index.ts';
import { diagnosticOf } from './shapes.ts';
import type { Workspace } from './workspace.ts';

/** Milliseconds without a stroke before the deck is looked at. */
const CALM = 400;

export class Messenger {
  readonly #connection: Pick<Connection, 'sendDiagnostics' | 'console'>;
  readonly #workspace: Workspace;
  readonly #toUri: (path: string) => string;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #busy = new Map<string, { again: boolean }>();
  readonly #asked = new Map<string, Set<string>>();
  /** By deck, then by file. */
  readonly #told = new Map<string, ReadonlyMap<string, readonly Message[]>>();

  constructor(
    connection: Pick<Connection, 'sendDiagnostics' | 'console'>,
    workspace: Workspace,
    toUri: (path: string) => string,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#toUri = toUri;
  }

  /** What was told last of a file. */
  of(path: string): readonly Message[] {
    return [...this.#told.values()].flatMap((files) => files.get(path) ?? []);
  }

  /** Looks at the deck once it has been calm for a while; `path` is told of it though nothing is to be told. */
  look(deck: Assist, path: string): void {
    this.#asked.set(deck.path, (this.#asked.get(deck.path) ?? new Set()).add(path));
    clearTimeout(this.#waiting.get(deck.path));
    this.#waiting.set(
      deck.path,
      setTimeout(() => void this.#tell(deck), CALM),
    );
  }

  end(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  async #tell(deck: Assist): Promise<void> {
    const running = this.#busy.get(deck.path);
    if (running) {
      running.again = true;
      return;
    }
    const state = { again: false };
    this.#busy.set(deck.path, state);
    try {
      do {
        state.again = false;
        await this.#send(deck.path, await deck.messages());
        this.#asked.delete(deck.path);
      } while (state.again);
    } catch (error) {
      this.#connection.console.error(`A fault of the program itself: ${(error as Error).message}`);
    } finally {
      this.#busy.delete(deck.path);
    }
  }

  async #send(deck: string, messages: readonly Message[]): Promise<void> {
    const files = new Map<string, Message[]>();
    for (const one of messages) files.set(one.file, [...(files.get(one.file) ?? []), one]);
    const before = this.#told.get(deck);
    this.#told.set(deck, files);
    const asked = this.#asked.get(deck) ?? [];
    for (const path of new Set([...asked, ...(before?.keys() ?? []), ...files.keys()])) {
      const file = await this.#workspace.file(path);
      const diagnostics: Diagnostic[] = file ? (files.get(path) ?? []).map((one) => diagnosticOf(file, one)) : [];
      await this.#connection.sendDiagnostics({ uri: this.#toUri(path), diagnostics });
    }
  }
}
