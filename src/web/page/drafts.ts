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
/** How long after the last key, and at the latest after the first one that is not kept, in milliseconds. */
const CALM = 700;
const LATEST = 2500;

/** How long a page that is loaded again waits for itself to be gone, in milliseconds. */
const GOING = 1500;

/** Also where the page came without https, as from a server of the house. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** A tab keeps its draft when it is loaded again. */
function knownId(): string | undefined {
  try {
    return sessionStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(NAME, id);
  } catch {
    // storage is denied: the draft is found among those of tabs that are gone
  }
}

export class Drafts {
  #id = knownId() ?? newId();
  readonly #fault: (why: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be kept when the writer pauses. */
  #pending: { readonly since: number; deck(): Omit<Draft, 'id' | 'saved'> } | undefined;
  #held = false;
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
    void this.#hold();
  }

  /** This tab's own draft, and those of tabs that are gone; newest first. */
  async find(): Promise<{ own?: Draft; others: Draft[] }> {
    try {
      if (!this.#allowed) {
        const known = await indexedDB.databases();
        if (!known.some(({ name }) => name === NAME)) return { others: [] };
        this.#allowed = true;
      }
      const before = this.#id;
      await this.#hold();
      const all = (await this.#run('readonly', (store) => store.getAll())) as Draft[];
      const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
      // a tab that was made from another has its draft, and keeps one of its own from now on
      const own = all.find(({ id }) => id === before);
      const others = all.filter(({ id }) => id !== this.#id && !held.has(`${NAME} ${id}`));
      return { ...(own && { own }), others: others.sort((a, b) => b.saved - a.saved) };
    } catch {
      return { others: [] };
    }
  }

  /** Keeps the deck in a pause, or after a while; `deck` tells what it is then. */
  keep(deck: () => Omit<Draft, 'id' | 'saved'>): void {
    if (!this.#allowed) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#pending = { since: this.#pending?.since ?? now, deck };
    this.#timer = setTimeout(() => void this.flush(), Math.min(CALM, this.#pending.since + LATEST - now));
  }

  /** Keeps at once what waits for a pause: the tab may be closed. */
  async flush(): Promise<void> {
    const pending = this.#pending;
    this.#forgetPending();
    if (pending) await this.#put(pending.deck());
  }

  #forgetPending(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  async #put(deck: Omit<Draft, 'id' | 'saved'>): Promise<void> {
    try {
      await this.#run('readwrite', (store) => store.put({ ...deck, id: this.#id, saved: Date.now() }));
    } catch (error) {
      this.#fault((error as Error).message);
    }
  }

  async forget(id = this.#id): Promise<void> {
    this.#forgetPending();
    await this.#run('readwrite', (store) => store.delete(id)).catch(() => undefined);
  }

  /** All drafts, and under file:// also that they were allowed. */
  async clear(): Promise<void> {
    this.#forgetPending();
    this.#allowed = location.protocol !== 'file:';
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  }

  /** While this tab is open its draft is nobody else's; one that was made from another gets an id of its own. */
  async #hold(): Promise<void> {
    if (this.#held) return;
    this.#held = true;
    if (!(await holds(this.#id))) {
      this.#id = newId();
      await holds(this.#id);
    }
    remember(this.#id);
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

/** False where another tab holds it; true also in a browser that cannot tell. */
function holds(id: string): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const given = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    locks.request(`${NAME} ${id}`, { signal: AbortSignal.timeout(GOING) }, given).catch(() => resolve(false));
  });
}
