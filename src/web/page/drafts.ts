// Drafts in IndexedDB, one a tab, so that two tabs never write the same one. Where the page was opened as a file, other
// files that are opened in the browser may read them: there nothing is kept until the writer allows it.
import type { DeckFiles } from '../messages.ts';

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly file?: string;
  readonly files: DeckFiles;
  /** Milliseconds since 1970. */
  readonly saved: number;
}

const NAME = 'lectern';
const STORE = 'drafts';
/** How long after the last key, in milliseconds. */
const CALM = 700;

/** A tab keeps its draft when it is loaded again. */
function ownId(): string {
  try {
    const known = sessionStorage.getItem(NAME) ?? crypto.randomUUID();
    sessionStorage.setItem(NAME, known);
    return known;
  } catch {
    return crypto.randomUUID();
  }
}

export class Drafts {
  readonly #id = ownId();
  readonly #fault: (why: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #allowed = location.protocol !== 'file:';

  /** `fault`: the browser refused to keep one. */
  constructor(fault: (why: string) => void) {
    this.#fault = fault;
  }

  get allowed(): boolean {
    return this.#allowed;
  }

  /** On from now on; that there is a database says so the next time. */
  allow(): void {
    this.#allowed = true;
  }

  /** This tab's own draft, and those of tabs that are gone; newest first. */
  async find(): Promise<{ own?: Draft; others: Draft[] }> {
    try {
      if (!this.#allowed) {
        const known = await indexedDB.databases();
        if (!known.some(({ name }) => name === NAME)) return { others: [] };
        this.#allowed = true;
      }
      await this.#hold();
      const all = (await this.#run('readonly', (store) => store.getAll())) as Draft[];
      const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
      const own = all.find(({ id }) => id === this.#id);
      const others = all.filter(({ id }) => id !== this.#id && !held.has(`${NAME} ${id}`));
      return { ...(own && { own }), others: others.sort((a, b) => b.saved - a.saved) };
    } catch {
      return { others: [] };
    }
  }

  /** Keeps the deck a moment after the last change; `deck` tells what it is then. */
  keep(deck: () => Omit<Draft, 'id' | 'saved'>): void {
    if (!this.#allowed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#put(deck()), CALM);
  }

  async #put(deck: Omit<Draft, 'id' | 'saved'>): Promise<void> {
    try {
      await this.#run('readwrite', (store) => store.put({ ...deck, id: this.#id, saved: Date.now() }));
    } catch (error) {
      this.#fault((error as Error).message);
    }
  }

  async forget(id = this.#id): Promise<void> {
    clearTimeout(this.#timer);
    await this.#run('readwrite', (store) => store.delete(id)).catch(() => undefined);
  }

  /** All drafts, and under file:// also that they were allowed. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    this.#allowed = location.protocol !== 'file:';
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  }

  /** As long as this tab is open its draft is nobody else's. */
  async #hold(): Promise<void> {
    if (!navigator.locks) return;
    void navigator.locks
      .request(`${NAME} ${this.#id}`, { ifAvailable: true }, () => new Promise(() => undefined))
      .catch(() => undefined);
  }

  async #run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = base.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error ?? request.error);
      });
    } finally {
      base.close();
    }
  }
}
