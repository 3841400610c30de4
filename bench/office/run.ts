// The talk and the gallery changed by LibreOffice's own API, thirty sorts of change, merged and built again: each change
// is written, or told with what to do, or was missed. Needs LibreOffice with its Python (python3-uno).
// npm run bench:office -- [--seed N] [--repeats N] [--decks N,N] [--out DIR] [--verbose]
// With `--out` the edited file, the deck with its changes and the file built of it are kept, to be looked at.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeHost } from '../../src/host/node.ts';
import { type Merge, type MergeChange, mergeEdited } from '../../src/merge/index.ts';
import { overlayHost } from '../../src/merge/version.ts';
import { createBuilder } from '../../src/pipeline.ts';
import { EditedFile } from '../merge/file.ts';
import { saidBy } from '../merge/truth.ts';
import { folded } from '../merge/xml.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    repeats: { type: 'string', default: '1' },
    decks: { type: 'string', default: '0,1,2' },
    out: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const ALL: readonly { path: string; audience?: string }[] = [
  { path: 'slides/gallery' },
  { path: 'slides/stem-cells-osteoporosis', audience: 'patients' },
  { path: 'slides/stem-cells-osteoporosis', audience: 'conference' },
];
/** The picture that takes the place of another. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** As edits.py says it. */
interface Done {
  readonly sort: string;
  readonly slide: string;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly count?: number;
}

const work = mkdtempSync(join(tmpdir(), 'lectern-office-'));
const picture = join(work, 'picture.png');
writeFileSync(picture, Buffer.from(PICTURE, 'base64'));

async function built(deck: (typeof ALL)[number], texts = new Map<string, string>()): Promise<Uint8Array> {
  const { path, audience } = deck;
  const builder = createBuilder(overlayHost(nodeHost(), texts));
  const made = await builder.build({ path, to: ['pptx'], ...(audience && { audience }) });
  const bytes = made.built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes;
  if (!bytes) throw new Error(`${path} does not build`);
  return bytes;
}

const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
const KINDS: Readonly<Record<string, string>> = {
  'slide hidden': 'slide-hidden',
  'slide moved': 'slide-moved',
  'slide deleted': 'slide-deleted',
};

/** What shows in no words of the slide, or in others where a formula stands. */
const SILENT = /chart|level|bold|italic|link|description/;

/** Whether what merge says is about what was done. */
function isAbout(done: Done, change: MergeChange): boolean {
  if (done.sort.startsWith('picture '))
    return letters(change.slide) === letters(done.slide) && /picture/i.test(`${change.after} ${change.hint}`);
  const said = letters(`${change.before}\n${change.after}`);
  if (KINDS[done.sort]) return change.kind === KINDS[done.sort] && letters(change.slide) === letters(done.slide);
  if (done.word && said.includes(letters(done.word))) return true;
  if (done.sort === 'table column added') return letters(change.slide) === letters(done.slide);
  // the one of the two items, and a number, stand within more
  if (done.sort === 'number in a chart') return change.kind === 'number' && change.after === done.after;
  return [done.before, done.after].some((text) => {
    const own = letters(text);
    return own.length > 3 && [change.before, change.after].some((one) => sharesMost(letters(one), own));
  });
}

const sharesMost = (a: string, b: string): boolean => a.length > 3 && (a.includes(b) || b.includes(a));

type Fate = 'written' | 'told' | 'listed' | 'MISSED';

function fateOf(done: Done, { changes, comments, told }: Merge, rebuilt: string): [Fate, string] {
  const about = changes.filter((change) => isAbout(done, change));
  if (comments.some(({ text }) => done.word && text.includes(done.word))) return ['listed', ''];
  const open = about.find(({ state }) => state !== 'clean');
  if (open) return ['told', open.hint ?? open.state];
  const says = !done.after || KINDS[done.sort] || SILENT.test(done.sort) || rebuilt.includes(letters(done.after));
  if (about.length && says) return ['written', ''];
  const sentence = told.find((one) => letters(one).includes(letters(done.slide)));
  return sentence ? ['told', sentence] : ['MISSED', about.length ? 'the new build does not say it' : ''];
}

const counts = new Map<string, Map<Fate, number>>();
let invented = 0;
for (const deck of values.decks.split(',').flatMap((i) => ALL[Number(i)] ?? [])) {
  const name = [basename(deck.path), deck.audience].filter(Boolean).join('-');
  const [own, edited] = ['built', 'edited'].map((one) => join(work, `${name}-${one}.pptx`)) as [string, string];
  writeFileSync(own, await built(deck));
  const script = resolve('bench/office/edits.py');
  const args = [script, own, edited, values.seed, values.repeats, picture];
  const python = process.env.LIBREOFFICE_PYTHON ?? '/usr/bin/python3';
  const done = JSON.parse(execFileSync(python, args, { encoding: 'utf8', maxBuffer: 1e8 })) as Done[];
  const bytes = new Uint8Array(readFileSync(edited));
  const merge = await mergeEdited({ host: nodeHost(), path: deck.path, edited: bytes, audience: deck.audience });
  const again = await built(deck, new Map(merge.files));
  const rebuilt = letters([...saidBy(new EditedFile(again)).values()].flat().join('\n'));
  for (const one of done) {
    const [fate, why] = fateOf(one, merge, rebuilt);
    const tally = counts.get(one.sort) ?? new Map<Fate, number>();
    counts.set(one.sort, tally.set(fate, (tally.get(fate) ?? 0) + 1));
    if (values.verbose || fate === 'MISSED')
      console.log(`${name}: ${fate} ${one.sort} on "${one.slide}": ${one.before} > ${one.after} ${why}`);
  }
  const rest = merge.changes.filter((change) => !done.some((one) => isAbout(one, change)));
  invented += rest.length;
  for (const one of rest) console.log(`${name}: INVENTED ${JSON.stringify(one)}`);
  for (const one of merge.told) console.log(`${name}: told ${one}`);
  if (!values.out) continue;
  const folder = join(values.out, name);
  mkdirSync(folder, { recursive: true });
  cpSync(edited, join(folder, 'edited.pptx'));
  writeFileSync(join(folder, 'merged.pptx'), again);
  writeFileSync(join(folder, 'edits.json'), JSON.stringify(done, undefined, 2));
  cpSync(deck.path, join(folder, 'deck'), { recursive: true });
  for (const [path, text] of merge.files) writeFileSync(join(folder, 'deck', relative(deck.path, path)), text);
}
const fates: readonly Fate[] = ['written', 'told', 'listed', 'MISSED'];
console.log(`\n| change | ${fates.join(' | ')} |\n| --- | --: | --: | --: | --: |`);
for (const [sort, tally] of counts) console.log(`| ${sort} | ${fates.map((one) => tally.get(one) ?? 0).join(' | ')} |`);
const all = fates.map((one) => [...counts.values()].reduce((sum, tally) => sum + (tally.get(one) ?? 0), 0));
console.log(`| all | ${all.join(' | ')} |\n\ninvented: ${invented}`);
rmSync(work, { recursive: true, force: true });
