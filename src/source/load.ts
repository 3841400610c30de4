// A path -> the deck's files, read through the host and cut into slides, with includes in their places.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { DeckSource, RawFile, RawSlide } from './deck-source.ts';
import { SourceFile } from './file.ts';
import { baseName, isInside, join, naturally, parentOf, tidy } from './paths.ts';
import { splitFile } from './split.ts';

/** The largest source file, in bytes. */
const MAX_FILE = 20 * 1024 * 1024;
const MAX_DEPTH = 16;
const INCLUDE = /^[ \t]*\{\{[ \t]*include[ \t]+(?:"([^"]+)"|(\S+))[ \t]*\}\}[ \t]*$/m;

export async function loadDeck(host: Host, path: string, diagnostics: Diagnostics): Promise<DeckSource | undefined> {
  const start = tidy(path);
  const at: Span = { file: start, line: 1, column: 1 };
  const kind = await host.kind(start).catch(() => undefined);
  if (kind === undefined) {
    diagnostics.report('load/deck-missing', `There is no deck at ${start}`, at, 'Give a .md file, or a folder with a deck.md');
    return undefined;
  }
  const found = kind === 'folder' ? await folderFiles(host, start, diagnostics, at) : [start];
  if (!found) return undefined;
  if (kind !== 'folder' && !/\.(md|markdown)$/i.test(start)) {
    diagnostics.report('load/not-a-deck', `${start} is no Markdown file`, at, 'Give a .md file, or a folder with a deck.md');
    return undefined;
  }
  const root = kind === 'folder' ? start : parentOf(start);
  const loader = new Loader(host, root, diagnostics);
  const files: RawFile[] = [];
  for (const file of found) {
    const read = await loader.file(file, at);
    if (read) files.push(read);
  }
  if (!files.length) return undefined;
  if (!files.some((file) => file.front) && !diagnostics.list.some((d) => d.code.startsWith('source/'))) {
    diagnostics.report('source/no-front-matter', 'The deck has no front matter; title and theme take their defaults', files[0]?.file.span(1), 'Begin the file with ---, title: My talk, ---');
  }
  const name = kind === 'folder' ? baseName(start === '.' ? await host.realPath(start) : start) : baseName(start).replace(/\.(md|markdown)$/i, '');
  return { name, root, files };
}

/** deck.md first, then the others as people sort; `_` names and README.md are not slides. */
async function folderFiles(host: Host, folder: string, diagnostics: Diagnostics, at: Span): Promise<string[] | undefined> {
  const names = await host.list(folder);
  if (!names.includes('deck.md')) {
    diagnostics.report('load/not-a-deck', `The folder ${folder} has no deck.md`, at, names.some((name) => name.endsWith('.md')) ? 'Name the first file deck.md, or give the path of one .md file' : 'Write a deck.md in it');
    return undefined;
  }
  const others = names.filter((name) => /\.md$/i.test(name) && name !== 'deck.md' && !name.startsWith('_') && !name.startsWith('.') && name.toLowerCase() !== 'readme.md').sort(naturally);
  return ['deck.md', ...others].map((name) => join(folder, name));
}

class Loader {
  readonly #host: Host;
  readonly #root: string;
  readonly #diagnostics: Diagnostics;

  constructor(host: Host, root: string, diagnostics: Diagnostics) {
    this.#host = host;
    this.#root = root;
    this.#diagnostics = diagnostics;
  }

  /** A file with its includes spliced; undefined after a diagnostic. */
  async file(path: string, asked: Span, chain: readonly string[] = []): Promise<RawFile | undefined> {
    const text = await this.#text(path, asked);
    if (text === undefined) return undefined;
    const raw = splitFile(new SourceFile(path, path, text), this.#diagnostics);
    const slides: RawSlide[] = [];
    for (const slide of raw.slides) slides.push(...(await this.#withIncludes(slide, [...chain, path])));
    return { ...raw, slides };
  }

  async #text(path: string, asked: Span): Promise<string | undefined> {
    const report = (code: Parameters<Diagnostics['report']>[0], message: string, hint: string) => {
      this.#diagnostics.report(code, message, asked, hint);
      return undefined;
    };
    try {
      const kind = await this.#host.kind(path);
      if (kind === undefined) return report('load/unreadable', `${path} cannot be read: the link leads nowhere`, 'Restore the file or remove it');
      if (kind !== 'file') return report('load/unreadable', `${path} is no file`, 'Rename the folder, or put a file in its place');
      const [real, root] = await Promise.all([this.#host.realPath(path), this.#host.realPath(this.#root)]);
      if (!isInside(real, root)) return report('load/outside-deck', `${path} lies outside the deck's folder`, 'Copy it into the folder');
      if ((await this.#host.size(path)) > MAX_FILE) return report('load/too-large', `${path} is larger than 20 MB`, 'Split it into several files');
      const bytes = await this.#host.read(path);
      const text = new TextDecoder('utf-8').decode(bytes);
      if (text.includes('\uFFFD')) this.#diagnostics.report('load/not-text', `${path} is not UTF-8 text`, { file: path, line: 1, column: 1 }, 'Save it as UTF-8');
      return text.replaceAll('\0', '\uFFFD');
    } catch {
      return report('load/unreadable', `${path} cannot be read`, 'Check its permissions');
    }
  }

  /** `{{ include file.md }}` on its own line puts another file's slides here. */
  async #withIncludes(slide: RawSlide, chain: readonly string[]): Promise<RawSlide[]> {
    const found = INCLUDE.exec(maskCode(slide.body));
    if (!found) return [slide];
    const before = slide.body.slice(0, found.index);
    const after = slide.body.slice(found.index + found[0].length);
    const line = slide.firstLine + before.split('\n').length - 1;
    const out: RawSlide[] = [];
    if (before.trim() || (slide.front && !after.trim())) out.push({ ...slide, body: before.trimEnd() });
    out.push(...(await this.#include((found[1] ?? found[2]) as string, slide.file.span(line, 1), chain)));
    if (after.trim()) {
      const skipped = /^\n*/.exec(after)?.[0].length ?? 0;
      out.push(...(await this.#withIncludes({ file: slide.file, body: after.slice(skipped), firstLine: line + skipped }, chain)));
    }
    return out;
  }

  async #include(name: string, span: Span, chain: readonly string[]): Promise<RawSlide[]> {
    const current = chain[chain.length - 1] as string;
    const path = tidy(join(parentOf(current), name.replaceAll('\\', '/')));
    if (name.startsWith('/') || path.startsWith('..')) {
      this.#diagnostics.report('load/outside-deck', `The included file ${name} lies outside the deck's folder`, span, 'Copy it into the folder');
      return [];
    }
    if (chain.includes(path) || chain.length > MAX_DEPTH) {
      this.#diagnostics.report('load/include-cycle', `${name} includes itself`, span, 'Remove this line');
      return [];
    }
    if ((await this.#host.kind(path).catch(() => undefined)) === undefined) {
      this.#diagnostics.report('load/include-missing', `There is no file ${name} to include`, span, 'Check the name; it is looked for beside this file');
      return [];
    }
    const file = await this.file(path, span, chain);
    return file ? [...file.slides] : [];
  }
}

/** The text with code blanked out at the same offsets. */
const maskCode = (text: string): string => text.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$/gm, (code) => code.replace(/[^\n]/g, ' '));
