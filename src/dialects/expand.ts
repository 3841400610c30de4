// Files that a foreign deck brings in, put in their place before it is cut: Quarto's {{< include >}} and Slidev's src:.
// Nothing outside the project is read, and nothing that would bring in itself.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { SourceFile } from '../source/file.ts';
import { isInside, join, parentOf, tidy } from '../source/paths.ts';
import type { DialectName, Project } from './dialect.ts';
import { topFront } from './front.ts';
import { type Line, linesOf, sheltered } from './line.ts';
import { pickSlides, segmentsOf, sourceOfSegment } from './slidev/segments.ts';
import { fenceOf, snippetOf } from './slidev/snippets.ts';

export interface ExpandOptions {
  readonly host: Host;
  readonly dialect: DialectName;
  /** The deck's folder. */
  readonly folder: string;
  readonly reach: string;
  readonly project: Project;
  readonly diagnostics: Diagnostics;
  /** Host paths of the files that were brought in; grows. */
  readonly brought: Set<string>;
}

export async function expand(file: SourceFile, options: ExpandOptions): Promise<readonly Line[]> {
  const reader = new Reader(options);
  if (options.dialect === 'quarto') return reader.quarto(linesOf(file), [file.location]);
  if (options.dialect === 'slidev') return reader.snippets(await reader.slidev(linesOf(file), [file.location]));
  return linesOf(file);
}

const INCLUDE = /^[ \t]*\{\{<\s*include\s+(.+?)\s*>\}\}[ \t]*$/;

class Reader {
  readonly #options: ExpandOptions;
  #count = 0;

  constructor(options: ExpandOptions) {
    this.#options = options;
  }

  async quarto(lines: readonly Line[], chain: readonly string[]): Promise<readonly Line[]> {
    if (!lines.some(({ text }) => INCLUDE.test(text))) return lines;
    const closed = sheltered(lines);
    const out: Line[] = [];
    for (const [i, line] of lines.entries()) {
      const name = closed[i] ? undefined : INCLUDE.exec(line.text)?.[1]?.replace(/^["']|["']$/g, '');
      if (!name) {
        out.push(line);
        continue;
      }
      const part = await this.#read(name, line, chain);
      if (part)
        out.push(
          ...(await this.quarto(topFront(linesOf(part), this.#options.diagnostics).rest, [...chain, part.location])),
        );
    }
    return out;
  }

  async slidev(lines: readonly Line[], chain: readonly string[]): Promise<readonly Line[]> {
    if (!lines.some(({ text }) => /^src:/.test(text))) return lines;
    const out: Line[] = [];
    for (const segment of segmentsOf(lines)) {
      const source = sourceOfSegment(segment);
      if (!source) {
        out.push(...segment.raw);
        continue;
      }
      const part = await this.#read(source.path, source.at, chain);
      if (!part) continue;
      const inner = await this.slidev(linesOf(part), [...chain, part.location]);
      out.push(...pickSlides(inner, source));
    }
    return out;
  }

  /** Code that lies in files of the project; one that cannot be read is told, and no code stands there. */
  async snippets(lines: readonly Line[]): Promise<readonly Line[]> {
    if (!lines.some(({ text }) => snippetOf(text))) return lines;
    const closed = sheltered(lines);
    const out: Line[] = [];
    for (const [i, line] of lines.entries()) {
      const snippet = closed[i] ? undefined : snippetOf(line.text);
      const part = snippet && (await this.#read(snippet.path, line, []));
      const code = snippet && part && fenceOf(snippet, linesOf(part), line);
      if (part && !code)
        this.#fail(line, `${snippet.path} has no region ${snippet.region}`, 'Check the name behind the #');
      out.push(...(code ?? [snippet ? { ...line, text: '' } : line]));
    }
    return out;
  }

  /** What `/` is: the deck's folder in Slidev, the project's elsewhere. */
  #root(at: Line): string {
    const { dialect, project, folder } = this.#options;
    return dialect === 'slidev' ? folder : join(parentOf(at.file.location), project.base || '.');
  }

  #fail(at: Line, message: string, hint: string): undefined {
    this.#options.diagnostics.report('dialect/include', message, at.file.span(at.line), hint);
  }

  async #read(name: string, at: Line, chain: readonly string[]): Promise<SourceFile | undefined> {
    const { host, reach, diagnostics } = this.#options;
    const { limits } = diagnostics;
    const fail = (message: string, hint: string) => this.#fail(at, message, hint);
    if (/^[a-z]+:\/\//i.test(name))
      return fail(`${name} is on the network; nothing is fetched`, 'Save it beside the deck');
    const folder = name.startsWith('/') ? this.#root(at) : parentOf(at.file.location);
    const path = tidy(join(folder, name.replaceAll('\\', '/').replace(/^\/+/, '')));
    if (chain.includes(path))
      return fail(`${name} is being brought in already: it would bring in itself`, 'Remove this line');
    if (chain.length > limits.includeDepth || ++this.#count > limits.includes)
      return fail(
        `Files go too far here: more than ${limits.includeDepth} deep, or ${limits.includes} in all`,
        'Bring the file in from the deck itself',
      );
    try {
      if ((await host.kind(path)) !== 'file')
        return fail(`There is no file ${name}`, 'Check the name; it is looked for beside this file');
      const [real, top] = await Promise.all([host.realPath(path), host.realPath(reach)]);
      if (!isInside(real, top)) return fail(`${name} lies outside the project`, 'Copy it into the project');
      if ((await host.size(path)) > limits.sourceBytes)
        return fail(`${name} is too large`, 'Split it into several files');
      this.#options.brought.add(path);
      const text = new TextDecoder().decode(await host.read(path)).replaceAll('\0', '\uFFFD');
      return new SourceFile(tidy(join(parentOf(at.file.path), name.replace(/^\/+/, ''))), path, text);
    } catch {
      return fail(`${name} cannot be read`, 'Check its permissions');
    }
  }
}
