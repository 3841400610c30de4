// The deck that is being written, in the worker: its files, the session that builds it at each change, and what it
// writes.
import { Assist } from '../../assist/index.ts';
import { Kept } from '../../base/kept.ts';
import { framePage } from '../../dev/frame-page.ts';
import { Session, type Update } from '../../dev/session.ts';
import type { Host } from '../../host/host.ts';
import { memoryHost } from '../../host/memory.ts';
import { readOnce } from '../../host/once.ts';
import { createBuilder } from '../../pipeline.ts';
import { themeCss } from '../../render/web/css.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DeckFiles, DeckToOpen, Shown, ToMend, Wish, Written } from '../messages.ts';
import { faultToMend, toMend } from './mending.ts';
import { ShownParts } from './shown-parts.ts';
import { linesOf } from './slide-lines.ts';

const ratioOf = ({ size }: Scene): number => size.w / size.h;

/** Milliseconds without a change before what the rules of good writing find is told. */
const CALM = 350;

const isAdvice = ({ code }: ToMend): boolean => code.startsWith('lint/');

export class Desk {
  /** By their paths with the deck's folder; without a prototype, since writers name them. */
  readonly #paths: Record<string, Uint8Array> = Object.create(null);
  readonly host: Host;
  readonly #tell: (shown: Shown) => void;
  /** Engines stay when another deck is opened: all have the same resources. */
  readonly #kept = new Kept();
  #parts = new ShownParts();
  #deck: DeckToOpen = { name: 'deck', files: {} };
  #session: Session | undefined;
  assist: Assist;
  /** What the rules of good writing said last; a word that is half written is no matter of theirs. */
  #advice: readonly ToMend[] | undefined;
  #turn: Promise<void> = Promise.resolve();
  #waiting = false;
  #calm: ReturnType<typeof setTimeout> | undefined;

  constructor(resource: Host['resource'], tell: (shown: Shown) => void) {
    this.host = memoryHost(this.#paths, readOnce(resource));
    this.#tell = tell;
    this.assist = new Assist(this.host, this.path);
  }

  /** Path of the deck for the pipeline. */
  get path(): string {
    const { name, file } = this.#deck;
    return file ? `${name}/${file}` : name;
  }

  get name(): string {
    return this.#deck.name;
  }

  /** The deck's files by their paths inside its folder. */
  get files(): DeckFiles {
    const start = `${this.name}/`;
    return Object.fromEntries(Object.entries(this.#paths).map(([path, bytes]) => [path.slice(start.length), bytes]));
  }

  async open(deck: DeckToOpen): Promise<void> {
    for (const path of Object.keys(this.#paths)) delete this.#paths[path];
    this.#deck = deck;
    this.#parts = new ShownParts();
    this.#put(deck.files);
    this.#advice = undefined;
    this.assist = new Assist(this.host, this.path);
    this.#session = new Session(this.host, {
      path: this.path,
      kept: this.#kept,
      ...(deck.audience !== undefined && { audience: deck.audience }),
    });
    await this.#rebuilt();
  }

  change(files: Readonly<Record<string, Uint8Array | undefined>>): void {
    this.#put(files);
    void this.#rebuilt();
  }

  #put(files: Readonly<Record<string, Uint8Array | undefined>>): void {
    for (const [path, bytes] of Object.entries(files)) {
      if (bytes) this.#paths[`${this.name}/${path}`] = bytes;
      else delete this.#paths[`${this.name}/${path}`];
    }
  }

  /** After what is being built, one build more; asked for again before it begins it is the same one. */
  #rebuilt(): Promise<void> {
    clearTimeout(this.#calm);
    if (this.#waiting) return this.#turn;
    this.#waiting = true;
    this.#turn = this.#turn
      .then(async () => {
        this.#waiting = false;
        const session = this.#session;
        const update = await session?.rebuild();
        if (!session || session !== this.#session) return;
        const found = toMend(session.result, this.path);
        this.#advice ??= found.filter(isAdvice);
        await this.#show(session, update, [...found.filter((one) => !isAdvice(one)), ...this.#advice]);
        if (this.#waiting) return;
        this.#calm = setTimeout(() => {
          this.#advice = found.filter(isAdvice);
          this.#tell({ version: session.version, problems: found, pictures: [], fonts: [] });
        }, CALM);
      })
      .catch((error: Error) => this.#tellFault(error));
    return this.#turn;
  }

  #tellFault(error: Error): void {
    const problems = [faultToMend(error, `${this.name}/${this.#deck.file ?? 'deck.md'}`)];
    this.#tell({ version: this.#session?.version ?? 0, problems, pictures: [], fonts: [] });
  }

  async #show(session: Session, update: Update | undefined, problems: Shown['problems']): Promise<void> {
    const { built, result, version } = session;
    const parts = built && (await this.#parts.of(built.scene, session, this.host));
    const dialect = result.dialect?.title;
    this.#tell({
      // rules of new faces stand with the theme's
      ...(update && { update: built && parts?.fonts.length ? { ...update, css: themeCss(built.scene) } : update }),
      version,
      problems,
      ...(built && {
        slides: linesOf(built.scene, result.places),
        ratio: ratioOf(built.scene),
      }),
      audiences: result.audiences ?? [],
      ...(built?.audience !== undefined && { audience: built.audience }),
      pictures: parts?.pictures ?? [],
      fonts: parts?.fonts ?? [],
      ...(dialect !== undefined && { dialect }),
    });
  }

  async page(): Promise<{ html: string; version: number } | undefined> {
    await this.#turn;
    const session = this.#session;
    const { built } = session ?? {};
    if (!session || !built) return undefined;
    const { sections, version } = session;
    const html = await framePage(built.scene, { sections, version }, this.host.resource);
    return { html, version };
  }

  /** Builds as `lectern build` does, from the files alone. */
  async write({ kinds, audience, email }: Wish): Promise<Written> {
    await this.#turn;
    const result = await createBuilder(this.host, undefined, this.#kept).build({
      path: this.path,
      to: kinds,
      ...(audience !== undefined && { audience }),
      ...(email && { for: 'email' as const }),
    });
    const files = result.built.flatMap((one) => one.files).filter(({ name }) => !name.endsWith('.report.json'));
    return {
      files: files.map(({ name, bytes }) => ({ name, bytes })),
      problems: toMend(result, this.path),
      removed: result.built.flatMap(({ shared }) => shared?.removed.map(({ what, count }) => ({ what, count })) ?? []),
    };
  }
}
