// What people compare, by the word that they give: a deck, a commit of it, a PowerPoint file; each as the PowerPoint
// file that it is or builds to.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Kept } from '../base/kept.ts';
import { memoryHost } from '../host/memory.ts';
import { nodeHost } from '../host/node.ts';
import { inward } from '../host/paths.ts';
import { deckFiles } from '../import/deck-files.ts';
import { importPptx } from '../import/index.ts';
import type { DrawnDeck } from '../merge/slide-pictures.ts';
import { createBuilder } from '../pipeline.ts';
import { deckFolder, isMarkdown } from '../source/paths.ts';
import { deckPaths, isThere } from './decks.ts';
import { Usage } from './usage.ts';

const run = promisify(execFile);

export interface Compared {
  /** As it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** To be drawn; a file without a deck is drawn as an import of it. */
  readonly drawn: () => Promise<DrawnDeck>;
  /** Takes away what was laid down for it. */
  readonly remove: () => Promise<void>;
}

export interface Asked {
  readonly audience?: string | undefined;
  readonly language?: string | undefined;
}

/** Engines for all builds of what is compared. */
export const kept = new Kept();
const nothing = async (): Promise<void> => undefined;

/** `deck`: of which a commit is meant. Throws a Usage where the word names nothing. */
export async function comparedBy(word: string, deck: string | undefined, asked: Asked): Promise<Compared> {
  if (/\.(?:pptx|potx|ppsx)$/i.test(word)) return fileBy(word);
  if (await isThere(word)) return deckBy(word, inward(word), asked);
  return commitBy(word, deck, asked);
}

async function fileBy(word: string): Promise<Compared> {
  const bytes = new Uint8Array(
    await readFile(word).catch(() => {
      throw new Usage(`${word}: there is no such file.`);
    }),
  );
  const drawn = async (): Promise<DrawnDeck> => {
    const host = nodeHost();
    const { files } = deckFiles(await importPptx(bytes, { name: basename(word), sources: host }), basename(word));
    const texts = Object.fromEntries(files.map((one) => [`deck/${one.name}`, one.bytes]));
    const memory = memoryHost(texts, (path) => host.resource(path));
    return { host: { ...memory, ...(host.draw && { draw: host.draw.bind(host) }) }, path: 'deck' };
  };
  return { name: word, bytes, drawn, remove: nothing };
}

async function deckBy(name: string, path: string, asked: Asked): Promise<Compared> {
  const host = nodeHost();
  const [own] = await deckPaths([path]);
  const { built, diagnostics } = await createBuilder(host, undefined, kept).build({
    path: own ?? path,
    to: ['pptx'],
    firstAudience: true,
    ...(asked.audience !== undefined && { audience: asked.audience }),
    ...(asked.language !== undefined && { language: asked.language }),
  });
  const bytes = built[0]?.files.find((one) => one.name.endsWith('.pptx'))?.bytes;
  if (!bytes) {
    const wrong = diagnostics.find(({ severity }) => severity === 'error');
    throw new Usage(`${name} cannot be built${wrong ? `: ${wrong.message}` : ''}`);
  }
  return { name, bytes, drawn: async () => ({ host, path: own ?? path, ...asked }), remove: nothing };
}

/** The deck's files at a commit, laid down in a folder of their own. */
async function commitBy(word: string, deck: string | undefined, asked: Asked): Promise<Compared> {
  const [path] = await deckPaths(deck ? [deck] : []);
  if (!path || word.startsWith('-')) throw new Usage(`${word} is no deck, no PowerPoint file and no commit.`);
  const root = deckFolder(path);
  const git = (args: readonly string[]) => run('git', ['-C', root, ...args], { maxBuffer: 256e6 });
  const commit = await git(['rev-parse', '--verify', '--quiet', `${word}^{commit}`]).then(
    ({ stdout }) => stdout.trim(),
    () => {
      throw new Usage(`${word} is no deck, no PowerPoint file and no commit.`);
    },
  );
  const folder = await mkdtemp(join(tmpdir(), 'lectern-diff-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const prefix = (await git(['rev-parse', '--show-prefix'])).stdout.trim();
    const { stdout } = await git(['ls-tree', '-r', '-z', '--full-name', '--name-only', commit, '.']);
    if (!stdout) throw new Usage(`${word} has no deck at ${root}.`);
    const top = (await git(['rev-parse', '--show-toplevel'])).stdout.trim();
    const index = join(folder, 'index');
    await checkout(top, { commit, index, into: join(folder, 'files/'), names: stdout });
    const name = isMarkdown(path) ? basename(path) : '';
    return { ...(await deckBy(word, inward(resolve(folder, 'files', prefix, name)), asked)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Through an index of its own: the working tree and its index stay as they are. */
async function checkout(
  top: string,
  { commit, index, into, names }: { commit: string; index: string; into: string; names: string },
): Promise<void> {
  const env = { ...process.env, GIT_INDEX_FILE: index };
  await run('git', ['-C', top, 'read-tree', commit], { env });
  await new Promise<void>((done, fail) => {
    const child = spawn('git', ['-C', top, 'checkout-index', '-z', '--stdin', `--prefix=${into}`], { env });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Usage('git could not lay down the files'))));
    child.stdin.end(names);
  });
}
