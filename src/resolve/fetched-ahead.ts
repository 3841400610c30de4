// Files and engines that blocks ask for ahead: read and loaded once, kept until a slide uses them. What is wrong with a
// file is told when a slide shows it, at the place that names it.

import { Answers, type Elsewhere, type Keepable, type LoadEngine } from '../base/answers.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import { type Limits, limitText, raiseHint } from '../base/limits.ts';
import type { Made } from '../base/made.ts';
import type { Ahead, DataFault, DataFile } from '../blocks/block.ts';
import { isChartFile } from '../blocks/chart/index.ts';
import type { Host } from '../host/host.ts';
import type { Fields } from '../source/fields.ts';
import { SourceFile } from '../source/file.ts';
import { inYaml } from '../source/filled.ts';
import { findInside } from '../source/find-inside.ts';
import { join, parentOf, within } from '../source/paths.ts';
import { adviceFor } from './missing.ts';

/** Engines are the same for all decks of a builder. */
const newEngines = () => new Map<string, Promise<unknown>>();

type Load = LoadEngine<unknown>;
/** An engine whose answers may be known. */
interface AskedEngine {
  readonly load: Load;
  readonly how: Keepable<unknown>;
  readonly inputs: Set<string>;
  /** What another thread was asked. */
  readonly elsewhere: Map<string, Promise<unknown>>;
}

interface Filling {
  readonly diagnostics: Diagnostics;
  readonly fields: Fields | undefined;
}

export class Supplies {
  readonly #files = new Map<string, DataFile>();
  readonly #engines = new Map<string, unknown>();
  readonly #asked = new Map<string, AskedEngine>();
  readonly #answers = new Map<string, Answers>();
  readonly #made: Made | undefined;
  readonly #elsewhere: Elsewhere | undefined;
  /** What nobody has looked for yet. */
  readonly #news: { readonly name: string; readonly input: string }[] = [];
  readonly #wanted: (() => Promise<void>)[] = [];
  readonly #host: Host;
  readonly #root: string;
  readonly #resource: (name: string) => Promise<Uint8Array>;

  readonly #loading: Map<string, Promise<unknown>>;
  readonly #limits: Limits;

  readonly #filling: Filling | undefined;
  #ready: Promise<void> | undefined;

  constructor(host: Host, root: string, limits: Limits, kept: Kept, filling?: Filling) {
    this.#loading = kept.of(newEngines);
    this.#limits = limits;
    this.#made = host.made;
    this.#elsewhere = host.elsewhere;
    this.#filling = filling;
    this.#host = host;
    this.#root = root;
    this.#resource = (name) => host.resource(name);
  }

  /** The asking side for a slide whose file lies in `folder`. */
  ahead(folder: string): Ahead {
    const ahead: Ahead = {
      file: (address, then) => {
        this.#wanted.push(async () => {
          const key = `${folder}\n${address}`;
          const known = this.#files.get(key);
          const file = known ?? (await this.#read(address, folder));
          this.#files.set(key, file);
          if (!known && then && 'text' in file) then(file.text, ahead);
        });
      },
      engine: (name, load, kept) => {
        if (kept && this.#made) {
          const how = kept.how as Keepable<unknown>;
          const asked = this.#asked.get(name) ?? { load, how, inputs: new Set(), elsewhere: new Map() };
          this.#asked.set(name, asked);
          if (!asked.inputs.has(kept.input)) this.#news.push({ name, input: kept.input });
          asked.inputs.add(kept.input);
          return;
        }
        this.#load(name, load);
        this.#wanted.push(async () => {
          this.#engines.set(name, await this.#loading.get(name));
        });
      },
    };
    return ahead;
  }

  /** Has another thread begin with what nobody knows yet, if there is one. */
  async begin(): Promise<void> {
    for (const one of this.#news.splice(0)) {
      const { name, input } = one;
      if (!this.#elsewhere || this.#loading.has(name)) continue;
      const { how, elsewhere } = this.#asked.get(name) as AskedEngine;
      if ((await this.#answersOf(name, how)).has(input)) continue;
      if (how.whenIdle && elsewhere.size >= this.#limits.formulas) continue;
      if (how.whenIdle && !elsewhere.size && !(await this.#elsewhere.isIdle())) this.#news.push(one);
      else {
        const answer = this.#elsewhere.ask(name, input);
        if (answer) elsewhere.set(input, answer);
      }
    }
  }

  /** Fetches all files that were asked for, and what those ask for in turn. */
  async fetch(): Promise<void> {
    for (let next = this.#wanted.shift(); next; next = this.#wanted.shift()) await next();
    await this.begin();
  }

  /** Waits for all engines that were asked for; there is none before. */
  ready(): Promise<void> {
    this.#ready ??= this.#allEngines();
    return this.#ready;
  }

  async #allEngines(): Promise<void> {
    // what is asked here, while another thread is at the rest
    const asked = [...this.#asked].sort(([, a], [, b]) => Number(a.elsewhere.size > 0) - Number(b.elsewhere.size > 0));
    for (const [name, one] of asked) this.#engines.set(name, await this.#keptEngine(name, one));
  }

  /** Keeps what engines answered that is new. */
  async keep(): Promise<void> {
    for (const answers of this.#answers.values()) await answers.keep();
  }

  /** Without the engine itself where all that it will be asked for is known. */
  async #keptEngine(name: string, { load, how, inputs, elsewhere }: AskedEngine): Promise<unknown> {
    const answers = await this.#answersOf(name, how);
    for (const [input, asked] of elsewhere) {
      const answer = await asked;
      if (answer !== undefined) answers.learn(input, answer);
    }
    if (!this.#loading.has(name) && [...inputs].every((input) => answers.has(input)))
      return how.wrap(undefined, answers);
    const engine = await this.#load(name, load);
    if (engine === undefined) return undefined;
    // now, while another thread is at work; what is beyond the limit may never be shown
    if (this.#elsewhere)
      for (const input of [...inputs].slice(0, this.#limits.formulas)) answers.of(input, () => how.ask(engine, input));
    return how.wrap(engine, answers);
  }

  async #answersOf(name: string, how: Keepable<unknown>): Promise<Answers> {
    const known = this.#answers.get(name);
    if (known) return known;
    // what asks for an answer that nobody foresaw has the engine loaded
    const miss = () => void this.#load(name, (this.#asked.get(name) as AskedEngine).load);
    const answers = await Answers.read(this.#made as Made, name, how.sound, miss);
    this.#answers.set(name, answers);
    return answers;
  }

  #load(name: string, load: Load): Promise<unknown> {
    const loading = this.#loading.get(name) ?? load(this.#resource).catch(() => undefined);
    this.#loading.set(name, loading);
    return loading;
  }

  /** A file, or undefined after a diagnostic. */
  file(
    address: string,
    folder: string,
    span: Span,
    diagnostics: Diagnostics,
  ): Exclude<DataFile, DataFault> | undefined {
    const found = this.#files.get(`${folder}\n${address}`);
    if (!found) return undefined;
    if ('text' in found) return found;
    diagnostics.report(found.problem, found.message, span, found.hint, found.fix);
    return undefined;
  }

  engine<T>(name: string): T | undefined {
    return this.#engines.get(name) as T | undefined;
  }

  /** A chart that is a file of its own has fields too. */
  #filled(text: string, address: string, folder: string): string {
    if (!this.#filling?.fields || !isChartFile(address)) return text;
    const { fields, diagnostics } = this.#filling;
    const path = join(folder, address);
    const file = fields.fill(new SourceFile(within(path, parentOf(this.#root)), path, text), diagnostics);
    return inYaml(fields, file.text, diagnostics);
  }

  async #read(address: string, folder: string): Promise<DataFile> {
    if (/\n|^[^\n/\\]*[,;\t][^\n]*[ ][^\n]*[,;\t]/.test(address) && !/\.\w{2,4}(?:#.*)?$/.test(address))
      return {
        problem: 'resolve/file-missing',
        message: `"${address.replace(/\s+/g, ' ').slice(0, 40)}" is no name of a file`,
        hint: 'Write a row a line, - {group: A, n: 5}, or the table into a file and its name here: data: results.csv',
      };
    const found = await findInside(this.#host, address, folder, this.#root);
    if (found === 'outside')
      return {
        problem: 'load/outside-deck',
        message: `The file ${address} lies outside the deck's folder`,
        ...(await adviceFor(this.#host, address, folder, this.#root, 'Copy it into the folder')),
      };
    if (!found)
      return {
        problem: 'resolve/file-missing',
        message: `There is no file ${address}`,
        ...(await adviceFor(this.#host, address, folder, this.#root)),
      };
    try {
      if ((await this.#host.size(found)) > this.#limits.dataBytes)
        return {
          problem: 'resolve/file-broken',
          message: `The file ${address} is larger than ${limitText('dataBytes', this.#limits)}`,
          hint: `Keep only the rows that are shown, ${raiseHint('dataBytes', this.#limits)}`,
        };
      const bytes = await this.#host.read(found);
      return { text: this.#filled(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''), address, folder), bytes };
    } catch {
      return {
        problem: 'resolve/file-broken',
        message: `The file ${address} cannot be read`,
        hint: 'Check the file and its permissions',
      };
    }
  }
}
