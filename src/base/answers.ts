// What an engine answered in earlier runs, by what it was asked: a deck whose code and formulas are as they were needs
// no engine. An answer that is read back is looked at like any foreign file before it is taken.
import type { Made } from './made.ts';
import type { Resources } from './wasm.ts';

/** Of an engine whose answers can be kept: plain data, the same for the same input. */
export interface Keepable<E> {
  /** The engine with its answers from there; none is given where all of them are known. */
  wrap(engine: E | undefined, answers: Answers): E;
  /** What the engine gives for an input; undefined where it cannot be asked. */
  ask(engine: E, input: string): unknown;
  /** Whether this can be the engine's answer. */
  sound(input: string, answer: unknown): boolean;
  /** Asked of another thread only where that has nothing else to do, or has begun with this engine. */
  readonly whenIdle?: boolean;
}

/** Another thread that answers for engines while this one goes on. */
export interface Elsewhere {
  /** What the engine of this name gives; undefined, at once or in the end, where it is not asked there. */
  ask(engine: string, input: string): Promise<unknown> | undefined;
  /** Whether it has nothing to do any more. */
  isIdle(): Promise<boolean>;
}

/** `resource` reads files that ship. */
export type LoadEngine<E> = (resource: Resources['resource']) => Promise<E>;

/** What an engine will be asked here. */
export interface Foreseen<E> {
  readonly input: string;
  readonly how: Keepable<E>;
}

/** Something was asked that nobody foresaw; the engine is being loaded, and the build begins anew. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** Answers of one engine that are kept: those used last. */
const MOST = 2000;
const MOST_BYTES = 8e6;
const VERSION = 'answers 1';

export class Answers {
  readonly #made: Made;
  readonly #engine: string;
  readonly #known: Map<string, unknown>;
  readonly #used = new Set<string>();
  readonly #miss: () => void;
  #fresh = false;

  private constructor(made: Made, engine: string, known: Map<string, unknown>, miss: () => void) {
    this.#made = made;
    this.#engine = engine;
    this.#known = known;
    this.#miss = miss;
  }

  /** `miss` is called before a NotKept is thrown. */
  static async read(made: Made, engine: string, sound: Keepable<never>['sound'], miss: () => void): Promise<Answers> {
    return new Answers(made, engine, await readAll(made, engine, sound), miss);
  }

  has(input: string): boolean {
    return this.#known.has(input);
  }

  /** Takes what was answered elsewhere. */
  learn(input: string, answer: unknown): void {
    this.#used.add(input);
    this.#known.set(input, answer);
    this.#fresh = true;
  }

  /** What is known, else what `ask` gives. Throws NotKept where there is neither. */
  of<T>(input: string, ask: (() => T) | undefined): T {
    this.#used.add(input);
    if (this.#known.has(input)) return this.#known.get(input) as T;
    if (!ask) {
      this.#miss();
      throw new NotKept(this.#engine);
    }
    const answer = ask();
    this.#known.set(input, answer);
    this.#fresh = true;
    return answer;
  }

  /** Keeps what is new. */
  async keep(): Promise<void> {
    if (!this.#fresh) return;
    this.#fresh = false;
    // another part of the same build may have kept some
    const other = await readAll(this.#made, this.#engine, () => true);
    const all = new Map([...other, ...this.#known]);
    const order = [...this.#used, ...[...all.keys()].filter((input) => !this.#used.has(input))].slice(0, MOST);
    const text = JSON.stringify(order.map((input) => [input, all.get(input)]));
    if (text.length < MOST_BYTES) await this.#made.keep(encode(this.#engine), howOf(this.#made), encode(text));
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const howOf = ({ program = '' }: Made): string => `${VERSION} ${program}`;

async function readAll(made: Made, engine: string, sound: Keepable<never>['sound']): Promise<Map<string, unknown>> {
  const bytes = await made.find(encode(engine), howOf(made));
  if (!bytes) return new Map();
  try {
    const list = JSON.parse(new TextDecoder().decode(bytes)) as [string, unknown][];
    return new Map(list.filter(([input, answer]) => typeof input === 'string' && sound(input, answer)));
  } catch {
    return new Map();
  }
}
