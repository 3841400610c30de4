// lectern merge: what a colleague changed in a PowerPoint file comes back into the deck.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Kept } from '../../base/kept.ts';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { type Merge, type MergeChange, MergeFault, mergeEdited } from '../../merge/index.ts';
import { reviewPage } from '../../merge/review-page.ts';
import { asCritic, asDiff, asJson, criticOf, placeOf, whatOf } from '../../merge/show.ts';
import { beforeAndAfter, drawDeck } from '../../merge/slide-pictures.ts';
import { overlayHost } from '../../merge/version.ts';
import { OfficeFault } from '../../office/fault.ts';
import { deckFolder } from '../../source/paths.ts';
import { VERSION } from '../../version.ts';
import { counted } from '../account.ts';
import { deckPaths } from '../decks.ts';
import { earlierOf, saveSources, uncommitted } from '../earlier.ts';
import { quoted } from '../quote.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  audience: { type: 'string' },
  apply: { type: 'boolean', default: false },
  interactive: { type: 'boolean', default: false },
  accept: { type: 'string' },
  format: { type: 'string', default: 'diff' },
} as const;

const FORMATS = ['diff', 'critic', 'json', 'html'];

/** 0: nothing is left to do; 1: changes, conflicts or things to do by hand are. */
export async function mergeCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [edited, given, ...more] = positionals;
  if (!edited || more.length)
    throw new Usage('merge needs the file that came back, and the deck: merge EDITED.pptx [PATH]');
  if (!FORMATS.includes(values.format))
    throw new Usage(`--format knows ${FORMATS.join(', ')}, not "${values.format}".`);
  const paths = await deckPaths(given ? [given] : []);
  const [path] = paths;
  if (!path || paths.length > 1) throw new Usage(`Which deck? ${paths.map((one) => outward(one)).join(', ')}`);
  let accept = acceptOf(values.accept);
  let merge: Merge;
  try {
    const bytes = new Uint8Array(await readFile(edited));
    merge = await merged({ path, bytes, audience: values.audience, accept });
    if (values.interactive) {
      accept = await choose(merge);
      merge = await merged({ path, bytes, audience: values.audience, accept });
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    process.stderr.write(`${edited}: ${problem}\n`);
    return 1;
  }
  const command = `lectern merge ${quoted(edited)} ${quoted(outward(path))}`;
  process.stdout.write(await shown(merge, values.format, command, path));
  process.stderr.write(summaryOf(merge, accept));
  if (!(values.apply || values.interactive)) return merge.changes.length || merge.damaged ? 1 : 0;
  return await write(merge, path, accept !== undefined);
}

async function merged(from: {
  path: string;
  bytes: Uint8Array;
  audience: string | undefined;
  accept: ReadonlySet<number> | undefined;
}): Promise<Merge> {
  const { path, bytes, audience, accept } = from;
  const root = deckFolder(path);
  return mergeEdited({
    host: nodeHost(),
    path,
    edited: bytes,
    audience,
    history: (stamp) => earlierOf(root, stamp),
    ...(accept && { accept }),
  });
}

/** Sentences for what is wrong with files; undefined for faults of the program. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof OfficeFault || error instanceof MergeFault) return error.message;
  return FILES[(error as NodeJS.ErrnoException).code ?? ''];
}

const FILES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not the file that came back',
  EACCES: 'the file may not be read',
};

function acceptOf(text: string | undefined): ReadonlySet<number> | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map(Number);
  if (numbers.some((one) => !Number.isInteger(one) || one < 0))
    throw new Usage('--accept takes the numbers of changes, e.g. --accept 0,2,3');
  return new Set(numbers);
}

/** Of conflicts only those that are there because nobody knows what the file was built from. */
const canBeTaken = ({ state }: MergeChange, base: Merge['base']['kind']): boolean =>
  state === 'clean' || (state === 'conflict' && base === 'unknown');

async function choose({ changes, base }: Merge): Promise<ReadonlySet<number>> {
  const reader = createInterface({ input: process.stdin });
  // lines that come before they are asked for, as from a pipe, wait
  const answers = reader[Symbol.asyncIterator]();
  const chosen = new Set<number>();
  for (const [i, change] of changes.entries()) {
    if (!canBeTaken(change, base.kind)) continue;
    const question = `${placeOf(change)}${whatOf(change)}: ${criticOf(change.before, change.after)}\n  take it? [Y/n] `;
    process.stderr.write(question);
    const { value, done } = await answers.next();
    // who says no more has not agreed
    if (done) break;
    if (!/^n/i.test(value)) chosen.add(i);
  }
  reader.close();
  return chosen;
}

async function shown(merge: Merge, format: string, command: string, path: string): Promise<string> {
  if (format === 'json') return `${JSON.stringify(asJson(merge, VERSION), null, 2)}\n`;
  if (format === 'html') return reviewPage(merge, command, await picturesOf(merge, path));
  const text = format === 'critic' ? asCritic(merge) : asDiff(merge);
  return text ? `${text}\n` : '';
}

/** Slides of the version that the file was built from, and of the deck with all changes that can be written. */
async function picturesOf(merge: Merge, path: string) {
  if (!merge.changes.length) return undefined;
  const { earlier, files, audience, language } = merge;
  const kept = new Kept();
  const draw = (texts: ReadonlyMap<string, string> = new Map()) =>
    drawDeck({ host: overlayHost(nodeHost(), texts), path, audience, language }, kept);
  return beforeAndAfter(await draw(earlier), await draw(files));
}

const BASES = {
  current: 'the deck as it is',
  earlier: 'an earlier version of the deck',
  unknown: 'the deck as it is, since the version that the file was built from was not found',
} as const;

/** `chosen`: changes that somebody has chosen to take. */
function summaryOf({ base, changes, comments }: Merge, chosen: ReadonlySet<number> | undefined): string {
  const count = (state: string) => changes.filter((one) => one.state === state).length;
  const name = base.name ? ` (${base.name})` : '';
  const open = base.kind === 'unknown' ? 'to choose with --interactive or --format html' : 'conflicts';
  const told = `${count('told')} left to you, ${counted(comments.length, 'comment')}`;
  const compared = `Compared with ${BASES[base.kind]}${name}: `;
  if (!chosen)
    return `${compared}${counted(count('clean'), 'change')} to write, ${count('conflict')} ${open}, ${told}\n`;
  const all = changes.filter((one) => canBeTaken(one, base.kind));
  const taken = changes.filter((one, i) => chosen.has(i) && canBeTaken(one, base.kind)).length;
  const conflicts = changes.filter((one) => one.state === 'conflict' && !all.includes(one)).length;
  return `${compared}${taken} of ${counted(all.length, 'change')} taken, ${conflicts} conflicts, ${told}\n`;
}

/** `chosen`: somebody has looked at each change. */
async function write(merge: Merge, path: string, chosen: boolean): Promise<number> {
  const root = deckFolder(path);
  const left = merge.damaged || merge.changes.some(({ state }) => state !== 'clean') ? 1 : 0;
  if (!merge.files.size) return left;
  if (merge.base.kind === 'unknown' && !chosen) {
    process.stderr.write('Nothing was written: choose what to take with --interactive or --format html\n');
    return 1;
  }
  const dirty = await uncommitted([...merge.files.keys()]);
  if (dirty.length) {
    process.stderr.write(
      `Nothing was written: ${dirty.map((one) => outward(one)).join(', ')} has changes that are not committed\n`,
    );
    return 1;
  }
  await saveSources(root, merge.files);
  for (const file of merge.files.keys()) process.stderr.write(`written: ${outward(inward(file))}\n`);
  return left;
}
