// How well `lectern merge` finds and brings back what was changed: seeded edits in three kinds of file.
// npm run bench:merge -- [--seed N] [--edits N] [--kinds pptx,renamed,libreoffice] [--verbose] [--round N, that alone]
// [--decks PATH[:AUDIENCE],...] [--changed-only: files that nobody changed are left out]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Kept } from '../../src/base/kept.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node.ts';
import { changesBetween } from '../../src/merge/changes.ts';
import { type Merge, type MergeChange, mergeEdited } from '../../src/merge/index.ts';
import { wordsOfChange } from '../../src/merge/saying.ts';
import { readUnits } from '../../src/merge/units.ts';
import { overlayHost } from '../../src/merge/version.ts';
import { OfficePresentation } from '../../src/office/presentation.ts';
import { createBuilder } from '../../src/pipeline.ts';
import { difference } from '../difference.ts';
import { Desk, type Expected, type Kind, PIECES, randomFrom } from './edits.ts';
import { EditedFile } from './file.ts';
import { SLIDES } from './slide-edits.ts';
import { Sources, saidBy } from './truth.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '500' },
    kinds: { type: 'string', default: 'pptx,renamed,libreoffice' },
    each: { type: 'string', default: '20' },
    verbose: { type: 'boolean', default: false },
    round: { type: 'string' },
    decks: { type: 'string' },
    'changed-only': { type: 'boolean', default: false },
  },
});
const OWN: readonly { path: string; audience?: string }[] = [
  { path: 'slides/stem-cells-osteoporosis', audience: 'patients' },
  { path: 'slides/stem-cells-osteoporosis', audience: 'conference' },
  { path: 'slides/gallery' },
  { path: 'slides/starter' },
];
const DECKS =
  values.decks?.split(',').map((one): (typeof OWN)[number] => {
    const [path = '', audience] = one.split(':');
    return { path, ...(audience && { audience }) };
  }) ?? OWN;
const ALL: Readonly<Record<string, Kind>> = { ...PIECES, ...SLIDES };
/** Words change more often than anything else. */
const KINDS = ['word', 'word', 'word', 'notes', ...Object.keys(ALL)];
const work = mkdtempSync(join(tmpdir(), 'lectern-merge-'));
const kept = new Kept();

function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  writeFileSync(join(work, 'edited.pptx'), bytes);
  const soffice = process.env.SOFFICE ?? 'soffice';
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const filter = 'pptx:Impress MS PowerPoint 2007 XML';
  const args = [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(work, 'out'),
    join(work, 'edited.pptx'),
  ];
  execFileSync(soffice, args, { stdio: 'ignore' });
  return new Uint8Array(readFileSync(join(work, 'out/edited.pptx')));
}

async function built(host: Host, { path, audience }: (typeof OWN)[number]): Promise<Uint8Array> {
  const builder = createBuilder(host, undefined, kept);
  const made = await builder.build({ path, to: ['pptx'], ...(audience && { audience }) });
  const bytes = made.built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes;
  if (!bytes) throw new Error(`${path} does not build`);
  return bytes;
}

/** The decks as they are, each built once. */
const bases = new Map<(typeof OWN)[number], Uint8Array>();
async function baseOf(deck: (typeof OWN)[number]): Promise<Uint8Array> {
  const bytes = bases.get(deck) ?? (await built(nodeHost(), deck));
  bases.set(deck, bytes);
  return bytes;
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
function matched(expected: readonly Expected[], { changes, comments }: Merge) {
  const rest = [...changes];
  const hits: [Expected, MergeChange | undefined][] = [];
  const missed: Expected[] = [];
  for (const one of expected) {
    if (one.kind === 'comment') {
      if (comments.some(({ text }) => text === one.after)) hits.push([one, undefined]);
      else missed.push(one);
      continue;
    }
    // of two neighbours that changed places either may be the one that moved
    const i = rest.findIndex(
      (change) =>
        change.kind === one.kind &&
        (one.kind === 'slide-moved' || (change.before === one.before && change.after === one.after)),
    );
    if (i < 0) missed.push(one);
    else hits.push([one, ...(rest.splice(i, 1) as [MergeChange])]);
  }
  return { hits, missed, invented: rest };
}

/** Numbers of sources follow from what came and went. */
const linesOf = (file: EditedFile): string[] => [...saidBy(file).values()].flat().map(withoutCounts);
const withoutCounts = (line: string): string => line.replace(/\[[^\]]*\]/g, '[]');

/**
 * The deck is built from the sources with the changes and read by the bench itself: it says what the edited file says,
 * but for what was left to the writer. What differs beyond this was written to a wrong place.
 */
function unproved(edited: EditedFile, base: EditedFile, rebuilt: EditedFile, left: readonly Expected[]): string[] {
  const before = saidBy(base);
  const wanted = [...linesOf(edited)];
  const take = (line: string) => {
    const i = wanted.indexOf(withoutCounts(line));
    if (i >= 0) wanted.splice(i, 1);
  };
  const put = (line: string) => wanted.push(withoutCounts(line));
  for (const { kind, before: was, after, around } of left) {
    const sign = kind === 'number' ? 'number ' : '';
    if (kind === 'edited' || kind === 'number') {
      take(sign + after);
      put(sign + was);
    } else if (kind === 'row-added') for (const line of after.split(' | ')) take(line);
    else if (kind === 'row-removed') for (const line of was.split(' | ').filter(Boolean)) put(line);
    else if (kind === 'added') take(after);
    else if (kind === 'removed') put(was);
    else if (kind === 'slide-hidden') take('hidden');
    else if (kind === 'slide-deleted') for (const line of before.get(around) ?? []) put(line);
    else if (kind === 'slide-added') for (const line of saidBy(edited).get(after) ?? []) take(line);
  }
  const [lost, more] = difference(wanted, linesOf(rebuilt));
  return [...lost.map((line) => `lost ${line}`), ...more.map((line) => `more ${line}`)];
}

const totals: Record<string, Tally> = {};
const seed = Number(values.seed);
const log = (...words: unknown[]) => values.verbose && console.log(...words);

for (const kind of values.kinds.split(',')) {
  totals[kind] = tally();
  const sum = totals[kind] as Tally;
  for (const deck of values.round === undefined && !values['changed-only'] ? DECKS : []) {
    const bytes = await baseOf(deck);
    const file = new EditedFile(bytes);
    if (kind === 'renamed') file.renameAll();
    const same = kind === 'libreoffice' ? throughLibreOffice(bytes) : file.bytes();
    const merge = await mergeEdited({ host: nodeHost(), path: deck.path, edited: same, audience: deck.audience });
    sum.invented += merge.changes.length;
    console.log(`${kind} ${deck.path} ${deck.audience ?? ''} unchanged: ${merge.changes.length} changes`);
  }
  const first = Number(values.round ?? 0);
  for (let round = first; sum.edits < Number(values.round === undefined ? values.edits : 1); round++) {
    const deck = DECKS[round % DECKS.length] as (typeof OWN)[number];
    const bytes = await baseOf(deck);
    const sources = new Sources(deck.path);
    const file = new EditedFile(bytes);
    const [opening] = file.slides;
    const desk = new Desk(file, randomFrom(seed * 1000 + round));
    for (let i = 0; i < 400 && desk.expected.length < Number(values.each); i++)
      (ALL[desk.pick(KINDS) as string] as Kind)(desk, desk.slide());
    if (kind === 'renamed') file.renameAll();
    const edited = kind === 'libreoffice' ? throughLibreOffice(file.bytes()) : file.bytes();
    const merge = await mergeEdited({ host: nodeHost(), path: deck.path, edited, audience: deck.audience });
    const { hits, missed, invented } = matched(desk.expected, merge);
    const isClean = (change: MergeChange | undefined) => change?.state === 'clean';
    const held = (one: Expected) => sources.hold(one, one.part === opening);
    const clean = hits.filter(([, change]) => isClean(change));
    const rebuilt = await built(overlayHost(nodeHost(), merge.files), deck);
    const told = [...missed, ...hits.filter(([, change]) => change && !isClean(change)).map(([one]) => one)];
    const files = new Map([...merge.files].map(([path, text]) => [resolve(path), text]));
    const merged = new Sources(deck.path, files);
    // what the deck makes of itself, as its list of sources, is no text of the Markdown
    const isOwn = (words: string) => sources.say(words) || merged.say(words);
    // slides that come, go or move take the numbers of sections along
    const renumbered = desk.expected.some((one) => one.kind.startsWith('slide-'));
    const isMade = (words: string) => renumbered && /^\d{1,2}$/.test(words);
    const wrong = unproved(new EditedFile(file.bytes()), new EditedFile(bytes), new EditedFile(rebuilt), told).filter(
      (line) => isOwn(line.slice(5)) && !isMade(line.slice(5)),
    );
    // marks and levels, which words do not show, as the reader of files sees them
    const units = (one: Uint8Array) => readUnits(new OfficePresentation(one));
    const made = units(rebuilt);
    const open = merge.changes.filter(({ state }) => state !== 'clean').length;
    const left = changesBetween(made, units(edited)).filter((change) => {
      if (change.kind.startsWith('slide-')) return isOwn(wordsOfChange(change, (i) => made[i]?.title ?? '').join(''));
      const [was, is] = wordsOfChange(change, () => '');
      if (isMade(was || is)) return false;
      return (change.kind !== 'edited' || withoutCounts(was) !== withoutCounts(is)) && isOwn(was || is);
    }).length;
    sum.edits += desk.expected.length;
    sum.found += hits.length;
    sum.invented += invented.length;
    sum.inMarkdown += desk.expected.filter(held).length;
    sum.brought += clean.filter(([one]) => held(one)).length;
    sum.wrong += wrong.length + Math.max(0, left - open);
    const said = (one: Expected) => `${one.kind} ${JSON.stringify(one.before)} > ${JSON.stringify(one.after)}`;
    for (const one of missed) log(kind, round, 'MISSED', said(one));
    for (const one of invented) log(kind, round, 'INVENTED', JSON.stringify(one));
    for (const line of wrong) log(kind, round, 'UNPROVED', line);
    if (left > open) log(kind, round, 'LEFT', left, 'of', open);
    for (const [one, change] of hits)
      if (change && !isClean(change))
        log(kind, round, held(one) ? 'NOT BROUGHT' : 'told', said(one), '|', change.hint ?? '');
      else if (change && !held(one)) log(kind, round, 'brought, not held', said(one));
    console.log(
      `${kind} round ${round}: ${desk.expected.length} edits, ${hits.length} found, ${invented.length} invented, ` +
        `${clean.length} written, ${wrong.length} unproved`,
    );
  }
}
const share = (a: number, b: number) => (b ? (a / b).toFixed(3) : '-');
console.log('\n| file | edits | found | invented | in the Markdown | brought back | written to a wrong place |');
console.log('| --- | --: | --: | --: | --: | --: | --: |');
for (const [kind, one] of Object.entries(totals))
  console.log(
    `| ${kind} | ${one.edits} | ${share(one.found, one.edits)} | ${one.invented} | ${one.inMarkdown} | ` +
      `${share(one.brought, one.inMarkdown)} | ${one.wrong} |`,
  );
rmSync(work, { recursive: true, force: true });
