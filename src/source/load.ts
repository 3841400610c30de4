// A path -> the deck's files, read through the host and cut into slides. Nothing outside the deck's folder is ever
// read, and every file is named relative to the folder's parent, so that no output depends on where the deck lies.
import type { Code } from '../base/catalog.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { limitText, raiseHint } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { nameFault, outward } from '../host/paths.ts';
import type { DeckSource, RawFile } from './deck-source.ts';
import { SourceFile } from './file.ts';
import { reportHeldIncludes } from './held-includes.ts';
import { IncludeReader } from './include.ts';
import {
  baseName,
  isInside,
  isMarkdown,
  isSameButCase,
  join,
  naturally,
  parentOf,
  tidy,
  within,
  withoutMarkdown,
} from './paths.ts';

/** Reads a file that is not written in our own language as one that is. */
export interface FileReader {
  file(source: SourceFile): Promise<SourceFile>;
  /** Host paths of files that others brought in. */
  readonly brought?: ReadonlySet<string>;
}

/** Reads the deck at `path`, a file or a folder with a deck.md; undefined, after diagnostics, where there is none. */
export async function loadDeck(
  host: Host,
  path: string,
  diagnostics: Diagnostics,
  translator?: FileReader,
): Promise<DeckSource | undefined> {
  const place = await findDeck(host, tidy(path), diagnostics);
  if (!place) return undefined;
  const { name, root, shown } = place;
  const fault = nameFault(name);
  const reader = new IncludeReader(
    host,
    root,
    async (file, asked) => {
      const source = await readSource(host, place, file, asked, diagnostics);
      return source && translator ? translator.file(source) : source;
    },
    diagnostics,
  );
  const start: Span = { file: shown(place.files[0] as string), line: 1, column: 1 };
  if (fault)
    diagnostics.report(
      'load/name',
      `Files of the name ${name} cannot be kept on Windows: ${fault}`,
      start,
      `Rename ${baseName(path)}`,
    );
  const files: RawFile[] = [];
  for (const file of place.files) {
    if (reader.included.has(file) || translator?.brought?.has(file)) continue;
    const read = await reader.read(file, start);
    if (read) files.push(read);
  }
  const isLent = (path: string) => reader.included.has(path) || translator?.brought?.has(path);
  const kept = files.filter(({ file }, i) => i === 0 || !isLent(file.location));
  if (!kept.length) return undefined;
  if (!kept.some((file) => file.slides.length || file.front?.data.title)) {
    diagnostics.report('load/empty-deck', `The deck ${name} has no slide`, start, 'Write a heading and some text');
    return undefined;
  }
  reportHeldIncludes(kept, diagnostics);
  const count = kept.reduce((sum, file) => sum + file.slides.length, 0);
  if (count > diagnostics.limits.slides) {
    diagnostics.report(
      'load/too-large',
      `The deck ${name} has ${count} slides; more than ${diagnostics.limits.slides} are not built`,
      start,
      `Make several decks of it, ${raiseHint('slides', diagnostics.limits)}`,
    );
    return undefined;
  }
  await tellOthers(host, place, isLent, start, diagnostics);
  const told = diagnostics.list.some(({ code }) => code.startsWith('source/'));
  if (!told && !kept.some(({ front }) => front)) {
    diagnostics.report(
      'source/no-front-matter',
      'The deck has no front matter; title and theme take their defaults',
      start,
      'Begin the file with ---, title: My talk, ---',
    );
  }
  return { name, root, files: kept };
}

/** The deck.md of a folder was asked for where the folder is the deck: its other files are left out. */
async function tellOthers(
  host: Host,
  { name, root, files }: Place,
  isLent: (path: string) => boolean | undefined,
  start: Span,
  diagnostics: Diagnostics,
): Promise<void> {
  // a folder's deck has the folder's name
  if (name !== 'deck' || files.length > 1 || baseName(files[0] ?? '') !== 'deck.md') return;
  const others = deckFiles(await host.list(root).catch(() => []))
    .slice(1)
    .filter((file) => !isLent(join(root, file)));
  if (!others.length) return;
  const count = others.length === 1 ? others[0] : `${others[0]} and ${others.length - 1} more`;
  diagnostics.report(
    'load/part-of-deck',
    `deck.md was asked for alone; of its folder's deck ${count} ${others.length === 1 ? 'is' : 'are'} left out`,
    start,
    'Give the folder for the whole deck',
  );
}

interface Place {
  readonly name: string;
  readonly root: string;
  /** Host paths in the order of the deck. */
  readonly files: readonly string[];
  /** A host path in the deck as people and outputs see it. */
  shown(path: string): string;
}

async function findDeck(host: Host, path: string, diagnostics: Diagnostics): Promise<Place | undefined> {
  const fail = (code: Code, message: string, hint = 'Give a .md file, or a folder with a deck.md') => {
    diagnostics.report(code, message, { file: baseName(path), line: 1, column: 1 }, hint);
    return undefined;
  };
  try {
    const kind = await host.kind(path);
    if (kind === undefined) return fail('load/deck-missing', `There is no deck at ${outward(path)}`);
    if (kind === 'file' && isMarkdown(path)) {
      const root = parentOf(path);
      const name = withoutMarkdown(await nameOf(host, path));
      return { name, root, files: [path], shown: (file) => within(file, root).normalize() };
    }
    if (kind !== 'folder') return fail('load/not-a-deck', `${outward(path)} is no Markdown file`);
    const names = await host.list(path);
    if (!names.includes('deck.md')) {
      return fail(
        'load/not-a-deck',
        `The folder ${outward(path)} has no deck.md`,
        names.some(isMarkdown)
          ? 'Name its first file deck.md, or give the path of one .md file'
          : 'Write a deck.md in it',
      );
    }
    const name = await nameOf(host, path);
    return {
      name,
      root: path,
      files: deckFiles(names).map((file) => join(path, file)),
      shown: (file) => join(name, within(file, path).normalize()),
    };
  } catch {
    return fail(
      'load/unreadable',
      `${outward(path)} cannot be read`,
      'Check its permissions, and that a link in it leads somewhere',
    );
  }
}

/** The text that people take home, beside the slides; not slides itself. */
export const HANDOUT_FILE = 'handout.md';

/**
 * deck.md, then the other Markdown files as people sort; `_` names and what is about the deck (README.md, SOURCES.md,
 * handout.md) are not read.
 */
export const deckFiles = (names: readonly string[]): string[] => [
  ...names.filter((name) => name === 'deck.md'),
  ...names
    .filter((name) => /\.md$/i.test(name) && !/^(deck|readme|sources|handout)\.md$|^[_.]/i.test(name))
    .sort(naturally),
];

/** The last name of a path as the disk has it, whatever case it was asked for in; that of a whole disk is `deck`. */
async function nameOf(host: Host, path: string): Promise<string> {
  const real = baseName(await host.realPath(path));
  const given = baseName(path);
  // a link keeps its own name
  const name = isSameButCase(real, given) || /^\.{0,2}$/.test(given) ? real : given;
  return /^(?:|[a-z]:)$/i.test(name) ? 'deck' : name.normalize();
}

/** One file's text; undefined after a diagnostic at `asked`. */
export async function readSource(
  host: Host,
  { root, shown }: Pick<Place, 'root' | 'shown'>,
  path: string,
  asked: Span,
  diagnostics: Diagnostics,
): Promise<SourceFile | undefined> {
  const name = shown(path);
  const fail = (code: Code, message: string, hint: string) => {
    diagnostics.report(code, message, asked, hint);
    return undefined;
  };
  try {
    if ((await host.kind(path)) !== 'file')
      return fail('load/unreadable', `${name} is no file`, 'Put a file in its place, or rename it');
    const [real, top] = await Promise.all([host.realPath(path), host.realPath(root)]);
    if (!isInside(real, top))
      return fail('load/outside-deck', `${name} leads out of the deck's folder`, 'Copy the file into the folder');
    if ((await host.size(path)) > diagnostics.limits.sourceBytes)
      return fail(
        'load/too-large',
        `${name} is larger than ${limitText('sourceBytes', diagnostics.limits)}`,
        `Split it into several files, ${raiseHint('sourceBytes', diagnostics.limits)}`,
      );
    const text = new TextDecoder().decode(await host.read(path)).replaceAll('\0', '\uFFFD');
    const file = new SourceFile(name, path, text);
    if (file.lineCount > diagnostics.limits.sourceLines)
      return fail(
        'load/too-large',
        `${name} has more than ${diagnostics.limits.sourceLines} lines`,
        `Split it into several files, ${raiseHint('sourceLines', diagnostics.limits)}`,
      );
    const odd = file.text.indexOf('\uFFFD');
    if (odd >= 0)
      diagnostics.report(
        'load/not-text',
        `${name} is not UTF-8 text`,
        file.span(...spread(file.place(odd))),
        'Save it as UTF-8',
      );
    return file;
  } catch {
    return fail('load/unreadable', `${name} cannot be read`, 'Check its permissions, and that a link leads somewhere');
  }
}

const spread = ({ line, column }: { line: number; column: number }): [number, number] => [line, column];
