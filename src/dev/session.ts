// A deck that is being written: built again at each change with what earlier builds remember (fonts with their measured
// words, parsed Markdown), and compared with what open pages show.
import { byGravity, type Diagnostic } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import { type Builder, type BuildResult, type BuiltDeck, createBuilder, type Memory, makeMemory } from '../pipeline.ts';
import { themeCss } from '../render/web/css.ts';
import { SectionMemory, type Splice, shellOf, splicesOf } from './sections.ts';

export interface SessionOptions {
  readonly path: string;
  readonly audience?: string;
  readonly language?: string;
  readonly theme?: string;
  readonly dialect?: string;
  readonly template?: string;
  /** Engines of an earlier session, where its host has the same resources. */
  readonly kept?: Kept;
}

/** A message for open pages. */
export interface Update {
  readonly version: number;
  readonly splices: readonly Splice[];
  /** Place of the slide that was edited, among those shown. */
  readonly target?: number;
  readonly css?: string;
  /** The deck's title, where it is another. */
  readonly title?: string;
  readonly reload?: boolean;
}

export interface Problem {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The line itself. */
  readonly excerpt?: string;
}

export class Session {
  readonly builder: Builder;
  readonly #options: Omit<SessionOptions, 'kept'>;
  readonly #memory: Memory;
  readonly #known = new SectionMemory();
  #sections: readonly string[] = [];
  #shell = '';
  #css = '';
  #title = '';
  version = 0;
  /** Why the deck as it is now can't be shown and the last good one stays; undefined where it is shown. */
  refused: string | undefined;
  result: BuildResult = { built: [], diagnostics: [], sources: new Map(), places: [] };

  constructor(host: Host, options: SessionOptions) {
    this.builder = createBuilder(host, undefined, options.kept);
    const { kept: _, ...rest } = options;
    this.#options = rest;
    this.#memory = makeMemory(this.host);
  }

  get host(): Host {
    return this.builder.host;
  }

  get memory(): Memory {
    return this.#memory;
  }

  /** The audience that is shown: the one asked for, else the first. */
  get built(): BuiltDeck | undefined {
    return this.result.built[0];
  }

  /** Of the slides of `built` that are not hidden. */
  get sections(): readonly string[] {
    return this.#sections;
  }

  /**
   * Builds again, with all that `lectern check` would say; undefined where open pages show that already. A deck that
   * cannot be read leaves the last good one.
   */
  async rebuild(): Promise<Update | undefined> {
    const result = await this.#build();
    const built = result.built[0];
    if (!built) {
      const { message = 'no deck' } = result.diagnostics.find(({ severity }) => severity === 'error') ?? {};
      this.refused = message;
      this.result = { ...result, built: this.result.built };
      return undefined;
    }
    this.refused = undefined;
    this.result = result;
    const sections = this.#known.sectionsOf(built.scene, this.#memory.layouts);
    const splices = splicesOf(this.#sections, sections);
    const [shell, css] = [shellOf(built.scene), themeCss(built.scene)];
    const { title } = built.scene.meta;
    const [reload, restyled, renamed] = [shell !== this.#shell, css !== this.#css, title !== this.#title];
    this.#sections = sections;
    this.#shell = shell;
    this.#css = css;
    this.#title = title;
    if (!splices.length && !reload && !restyled && !renamed) return undefined;
    this.version++;
    const target = splices[0]?.at;
    return {
      version: this.version,
      splices,
      ...(target !== undefined && { target: Math.min(target, sections.length - 1) }),
      ...(restyled && { css }),
      ...(renamed && { title }),
      ...(reload && { reload: true }),
    };
  }

  async #build(): Promise<BuildResult> {
    const audience = this.#options.audience;
    return this.builder.build({
      ...this.#options,
      ...(audience === undefined && { firstAudience: true }),
      to: [],
      lint: true,
      memory: this.#memory,
    });
  }
}

/** Diagnostics as pages show them, the gravest first. */
export function problemsOf({ diagnostics, sources }: BuildResult): Problem[] {
  return diagnostics
    .map(({ severity, code, message, hint, span }) => {
      const file = span && sources.get(span.file);
      const excerpt = span && file?.line(span.line).slice(0, 160);
      return {
        severity,
        code,
        message,
        ...(hint && { hint }),
        ...(span && { file: file?.location ?? span.file, line: span.line, column: span.column }),
        ...(excerpt?.trim() && { excerpt }),
      };
    })
    .sort(byGravity);
}
