// `{{ include file.md }}` -> the other file's slides in its place, looked for beside the file that asks.
import type { Code } from '../base/catalog.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { FrontMatter, RawFile, RawSlide } from './deck-source.ts';
import type { SourceFile } from './file.ts';
import { isOtherCase, missingHint, recomposed } from './find-inside.ts';
import { isInside, join, parentOf, tidy, within } from './paths.ts';
import { type Include, splitFile } from './split.ts';

/** Keys that mean one slide (or the file as a document), and so are no defaults for slides. */
const OWN_KEYS = ['id', 'title'];

/** Reads files with their includes; every path is a host path. */
export class IncludeReader {
  /** Files that some other file includes. */
  readonly included = new Set<string>();
  readonly #host: Host;
  readonly #root: string;
  readonly #source: (path: string, asked: Span) => Promise<SourceFile | undefined>;
  readonly #diagnostics: Diagnostics;
  #cost = 0;

  constructor(
    host: Host,
    root: string,
    source: (path: string, asked: Span) => Promise<SourceFile | undefined>,
    diagnostics: Diagnostics,
  ) {
    this.#host = host;
    this.#root = root;
    this.#source = source;
    this.#diagnostics = diagnostics;
  }

  /** The file, asked for at `asked`; undefined after a diagnostic. `chain` names the files that led here. */
  async read(path: string, asked: Span, chain: readonly string[] = []): Promise<RawFile | undefined> {
    const file = await this.#source(path, asked);
    if (!file) return undefined;
    const { front, parts } = splitFile(file, this.#diagnostics);
    const slides: RawSlide[] = [];
    for (const part of parts) {
      if ('include' in part) slides.push(...(await this.#include(part, file, [...chain, path])));
      else slides.push(part);
    }
    return { file, ...(front && { front }), slides };
  }

  async #include(include: Include, file: SourceFile, chain: readonly string[]): Promise<readonly RawSlide[]> {
    const span = file.span(include.line);
    const report = (code: Code, message: string, hint: string): [] => {
      this.#diagnostics.report(code, message, span, hint);
      return [];
    };
    const name = include.include.replaceAll('\\', '/');
    const asked = tidy(join(parentOf(file.location), name));
    if (/^\/|^[a-z]+:/i.test(name) || !isInside(asked, this.#root))
      return report(
        'load/outside-deck',
        `The included file ${name} lies outside the deck's folder`,
        'Copy it into the folder',
      );
    const path = await this.#onDisk(asked);
    if (chain.includes(path))
      return report(
        'load/include-cycle',
        `${name} is being included already: it would include itself`,
        'Remove this line',
      );
    const { includeDepth, includes } = this.#diagnostics.limits;
    if (chain.length > includeDepth || ++this.#cost > includes)
      return report(
        'load/include-cycle',
        `Includes go too far here: more than ${includeDepth} deep, or ${includes} in all`,
        "Include the file from the deck's first file",
      );
    // a link that leads nowhere is there, and fails when it is read
    const kind = await this.#host.kind(path).catch(() => 'other');
    if (kind === undefined || (await this.#isOtherCase(path)))
      return report(
        'load/include-missing',
        `There is no file ${name} to include`,
        await missingHint(
          this.#host,
          name,
          parentOf(file.location),
          this.#root,
          'Check the name; it is looked for beside this file',
        ),
      );
    this.included.add(path);
    const read = await this.read(path, span, chain);
    if (!read) return [];
    this.#cost += read.slides.length;
    const defaults = [include.front, read.front].filter((front) => front !== undefined).map(asDefaults);
    return defaults.length
      ? read.slides.map((slide) => ({ ...slide, front: layered([...defaults, ...(slide.front ? [slide.front] : [])]) }))
      : read.slides;
  }

  /** The path with its letters composed as the disk has them. */
  async #onDisk(path: string): Promise<string> {
    const there = await this.#host.kind(path).catch(() => 'other');
    return (there ? undefined : await recomposed(this.#host, path, this.#root)) ?? path;
  }

  async #isOtherCase(path: string): Promise<boolean> {
    const real = (of: string) => this.#host.realPath(of).catch(() => of);
    return isOtherCase(within(await real(path), await real(this.#root)), within(path, this.#root));
  }
}

export const withoutKeys = (front: FrontMatter, keys: readonly string[]): FrontMatter => ({
  ...front,
  data: Object.fromEntries(Object.entries(front.data).filter(([key]) => !keys.includes(key))),
});

/** Front matter without the keys that name one slide. */
export const asDefaults = (front: FrontMatter): FrontMatter => withoutKeys(front, OWN_KEYS);

/**
 * Front matter over front matter: the last one that has a key gives it, so a file's defaults reach the slides it lends.
 */
export function layered(fronts: readonly FrontMatter[]): FrontMatter {
  return {
    data: Object.assign({}, ...fronts.map((front) => front.data)) as Record<string, unknown>,
    where: (path, what) =>
      (
        fronts.findLast((front) => path[0] !== undefined && String(path[0]) in front.data) ??
        (fronts[fronts.length - 1] as FrontMatter)
      ).where(path, what),
  };
}
