// Decks of other programs, read as those programs read them and handed on in our own language. The one door to this
// folder.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/file.ts';
import { baseName, parentOf } from '../source/paths.ts';
import { detect, dialectOf, type Found, found } from './detect.ts';
import type { Dialect, DialectName } from './dialect.ts';
import { expand } from './expand.ts';
import { topFront } from './front.ts';
import { linesOf } from './line.ts';
import { marp } from './marp/index.ts';
import { pandoc } from './pandoc/index.ts';
import { type Around, lookAround } from './project.ts';
import { quarto } from './quarto/index.ts';
import { reveal } from './reveal/index.ts';
import { slidev } from './slidev/index.ts';
import { translate } from './translate.ts';

export { dialectOf } from './detect.ts';
export { TranslatedFile } from './file.ts';

const REGISTRY: Readonly<Record<DialectName, Dialect>> = { pandoc, quarto, marp, slidev, reveal };

export interface DialectSeen {
  readonly name: DialectName;
  /** As people write it. */
  readonly title: string;
  readonly reason: string;
}

/** Reads one deck's files: the first one decides the dialect for all. */
export class Translator {
  readonly diagnostics: Diagnostics;
  /** Host paths of files that others brought in: they are no files of the deck by themselves. */
  readonly brought = new Set<string>();
  readonly #host: Host;
  readonly #asked: string | undefined;
  #around: Around | undefined;
  #found: Found | undefined;

  /** `asked` is what the command line says the dialect is. */
  constructor(host: Host, limits: Limits, asked?: string) {
    this.diagnostics = new Diagnostics(limits);
    this.#host = host;
    this.#asked = asked;
  }

  get dialect(): DialectSeen | undefined {
    const name = this.#found?.dialect;
    if (!name || name === 'lectern') return undefined;
    return { name, title: REGISTRY[name].title, reason: this.#found?.reason ?? '' };
  }

  /** Folder up to which the deck's pictures may lie. */
  get reach(): string | undefined {
    return this.dialect && this.#around?.reach;
  }

  /** The file in our own language; as it is where it is ours. */
  async file(source: SourceFile): Promise<SourceFile> {
    const folder = parentOf(source.location);
    const part = this.#found !== undefined;
    if (!this.#found) await this.#detect(source, folder);
    const name = this.#found?.dialect;
    if (!name || name === 'lectern' || !this.#around) return source;
    const project = await this.#around.project(name);
    const lines = await expand(source, {
      host: this.#host,
      dialect: name,
      folder,
      reach: this.#around.reach,
      project,
      diagnostics: this.diagnostics,
      brought: this.brought,
    });
    const { file, diagnostics } = translate(source, {
      dialect: REGISTRY[name],
      project,
      lines,
      part,
      limits: this.diagnostics.limits,
    });
    this.diagnostics.addAll(diagnostics.list);
    return file;
  }

  async #detect(source: SourceFile, folder: string): Promise<void> {
    const lines = linesOf(source);
    const { front } = topFront(lines, new Diagnostics());
    const around = await lookAround(this.#host, folder, baseName(source.location), this.diagnostics.limits);
    const seen = {
      name: source.path,
      data: front?.data ?? {},
      lines: lines.map(({ text }) => text),
      beside: around.beside,
      isCalled: around.isCalled,
    };
    const result = detect(seen, this.#asked);
    this.#found = result;
    this.#around = around;
    if (result.dialect === 'lectern') return;
    const { title } = REGISTRY[result.dialect];
    const at = source.span(front?.at('dialect').line ?? 1);
    this.diagnostics.report(
      'dialect/read',
      `Read as ${title}: ${result.reason}`,
      at,
      `dialect: lectern reads it as Lectern's own language`,
    );
    const other = found(seen);
    const said = this.#asked ?? seen.data.dialect;
    if (said !== undefined && other.dialect !== result.dialect && other.dialect !== 'lectern')
      this.diagnostics.report(
        'dialect/conflict',
        `The deck is said to be in ${title}, but ${other.reason}`,
        at,
        `Write dialect: ${other.dialect}, or leave the key out`,
      );
  }
}

/** Whether a name is one of a dialect. */
export const isDialect = (text: string): boolean => dialectOf(text) !== undefined;
