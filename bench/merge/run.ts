// How well `lectern merge` finds and brings back what was changed: seeded edits in three kinds of file.
// npm run bench:merge -- [--seed N] [--edits N] [--kinds pptx,renamed,libreoffice]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeHost } from '../../src/host/node.ts';
import { changesBetween } from '../../src/merge/changes.ts';
import { type Merge, type MergeChange, mergeEdited } from '../../src/merge/index.ts';
import { readUnits } from '../../src/merge/units.ts';
import { openVersion, overlayHost } from '../../src/merge/version.ts';
import { OfficePresentation } from '../../src/office/presentation.ts';
import { createBuilder } from '../../src/pipeline.ts';
import { EditedFile, type Expected, randomFrom } from './edits.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '500' },
    kinds: { type: 'string', default: 'pptx,renamed,libreoffice' },
    each: { type: 'string', default: '20' },
    verbose: { type: 'boolean', default: false },
  },
});
const DECKS: readonly { path: string; audience?: string }[] = [
  { path: 'slides/stem-cells-osteoporosis', audience: 'patients' },
  { path: 'slides/stem-cells-osteoporosis', audience: 'conference' },
  { path: 'slides/gallery' },
  { path: 'slides/starter' },
];
const KINDS = [
  'word',
  'word',
  'word',
  'insert',
  'delete',
  'title',
  'cell',
  'notes',
  'notes',
  'item',
  'remove',
  'bold',
  'hide',
  'number',
];
const work = mkdtempSync(join(tmpdir(), 'lectern-merge-'));

function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  writeFileSync(join(work, 'edited.pptx'), bytes);
  const soffice = process.env.SOFFICE ?? 'soffice';
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const filter = 'pptx:Impress MS PowerPoint 2007 XML';
  execFileSync(
    soffice,
    [profile, '--headless', '--convert-to', filter, '--outdir', join(work, 'out'), join(work, 'edited.pptx')],
    {
      stdio: 'ignore',
    },
  );
  return new Uint8Array(readFileSync(join(work, 'out/edited.pptx')));
}

interface Tally {
  edits: number;
  found: number;
  invented: number;
  inMarkdown: number;
  brought: number;
  wrong: number;
}
const tally = (): Tally => ({ edits: 0, found: 0, invented: 0, inMarkdown: 0, brought: 0, wrong: 0 });

/** Takes what was expected out of what was found; gives what is left on both sides. */
function matched(expected: readonly Expected[], changes: readonly MergeChange[]) {
  const rest = [...changes];
  const hits: [Expected, MergeChange][] = [];
  const missed: Expected[] = [];
  for (const one of expected) {
    const i = rest.findIndex((change) => {
      if (change.kind !== one.kind) return false;
      return one.kind.startsWith('slide-') || (change.before === one.before && change.after === one.after);
    });
    if (i < 0) missed.push(one);
    else hits.push([one, ...(rest.splice(i, 1) as [MergeChange])]);
  }
  return { hits, missed, invented: rest };
}

/** What the sources with the changes say, against the file that came back and against the deck before. */
async function proof(deck: (typeof DECKS)[number], edited: Uint8Array, merge: Merge) {
  const open = (files: ReadonlyMap<string, string>) =>
    openVersion(createBuilder(overlayHost(nodeHost(), files)), deck.path, deck.audience);
  const [now, made] = [await open(new Map()), await open(merge.files)];
  if (!now || !made) throw new Error('the deck does not build from the merged sources');
  const [a, b] = [now.slides.map(({ units }) => units), made.slides.map(({ units }) => units)];
  const left = changesBetween(b, readUnits(new OfficePresentation(edited)));
  return { written: changesBetween(a, b), left };
}

const totals: Record<string, Tally> = {};
const seed = Number(values.seed);
for (const kind of values.kinds.split(',')) {
  totals[kind] = tally();
  const sum = totals[kind] as Tally;
  for (let round = 0; sum.edits < Number(values.edits); round++) {
    const deck = DECKS[round % DECKS.length] as (typeof DECKS)[number];
    const base = await createBuilder(nodeHost()).build({
      path: deck.path,
      to: ['pptx'],
      ...(deck.audience && { audience: deck.audience }),
    });
    const bytes = base.built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
    const file = new EditedFile(bytes, randomFrom(seed * 1000 + round));
    for (let i = 0; i < Number(values.each); i++) file.any(KINDS);
    if (round % 2) file.moveSlide();
    if (kind === 'renamed') file.renameAll();
    const edited = kind === 'libreoffice' ? throughLibreOffice(file.bytes()) : file.bytes();
    const merge = await mergeEdited({ host: nodeHost(), path: deck.path, edited, audience: deck.audience });
    const { hits, missed, invented } = matched(file.expected, merge.changes);
    const { written, left } = await proof(deck, edited, merge);
    const clean = hits.filter(([, change]) => change.state === 'clean');
    const told = merge.changes.length - merge.changes.filter(({ state }) => state === 'clean').length;
    sum.edits += file.expected.length;
    sum.found += hits.length;
    sum.invented += invented.length;
    // text that the deck makes itself stands nowhere in the Markdown
    sum.inMarkdown += hits.filter(
      ([, change]) => !/made by the deck|makes this slide itself|makes it itself/.test(change.hint ?? ''),
    ).length;
    sum.brought += clean.length;
    sum.wrong += Math.max(0, written.length - clean.length) + Math.max(0, left.length - told);
    if (values.verbose) {
      for (const one of missed) console.log(kind, round, 'missed', JSON.stringify(one));
      for (const one of invented) console.log(kind, round, 'invented', JSON.stringify(one));
      for (const [one, change] of hits)
        if (change.state !== 'clean')
          console.log(
            kind,
            round,
            'told',
            one.kind,
            JSON.stringify(change.before),
            '>',
            JSON.stringify(change.after),
            change.hint,
          );
    }
    console.log(
      `${kind} round ${round}: ${file.expected.length} edits, ${hits.length} found, ${invented.length} invented, ${clean.length} written`,
    );
  }
}
const share = (a: number, b: number) => (b ? (a / b).toFixed(3) : '-');
console.log(
  '\n| file | edits | found | invented | in the Markdown | brought back | written to a wrong place |\n| --- | --: | --: | --: | --: | --: | --: |',
);
for (const [kind, one] of Object.entries(totals))
  console.log(
    `| ${kind} | ${one.edits} | ${share(one.found, one.edits)} | ${one.invented} | ${one.inMarkdown} | ${share(one.brought, one.inMarkdown)} | ${one.wrong} |`,
  );
rmSync(work, { recursive: true, force: true });
