// How well decks are built in templates: which layouts are taken for which, what checkers find beyond the template's own
// faults, whether page and PowerPoint file agree, and a built slide with one made by hand, what it takes.
// node bench/template/run.mjs [--roles FILE] [--tools DIR] [--deck PATH] [--out DIR] [--runs N] TEMPLATE...
// node bench/template/run.mjs --round-trip [--tools DIR] [--out DIR] TEMPLATE...: only what a slide from every layout
// is after LibreOffice has saved it.
// `--roles` is JSON: by file name, the layout of each role as a person chose it, null where none is meant for it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { standInFor } from '../../src/template/fonts.ts';
import type { TemplateReport } from '../../src/template/report.ts';
import { controlOf } from './control.ts';
import { DECK } from './deck.ts';
import { likeness, newErrors, newFindings, parityOf, processorTime, type Tools } from './measures.ts';
import { plainSlides } from './plain.ts';
import { comparePlaceholders, saved, withSlides } from './round-trip.ts';

const { values, positionals: templates } = parseArgs({
  allowPositionals: true,
  options: {
    roles: { type: 'string' },
    tools: { type: 'string', default: '../shared/tools' },
    deck: { type: 'string' },
    out: { type: 'string' },
    runs: { type: 'string', default: '5' },
    'round-trip': { type: 'boolean', default: false },
  },
});
/** By role, a layout, several that do as well, or null where none is meant for it. */
type Table = Readonly<Record<string, string | readonly string[] | null>>;

const CLI = ['node', 'dist/cli.js'];
/** Likeness that a built file may lack beside the template itself with the same slides. */
const NO_WORSE = 0.02;
const LEAST = { roles: 0.95, parity: 0.9, likeness: 0.97, extra: 300 };

const scratch = mkdtempSync(join(tmpdir(), 'lectern-templates-'));
const deckPath = values.deck ?? join(scratch, 'deck.md');
if (values.deck === undefined) writeFileSync(deckPath, DECK);
const out = resolve(values.out ?? join(scratch, 'out'));
const wanted: Record<string, Table> = values.roles ? JSON.parse(readFileSync(values.roles, 'utf8')) : {};

const run = (args: readonly string[]): string => {
  const { stdout } = spawnSync(CLI[0] as string, [...CLI.slice(1), ...args], { maxBuffer: 1e9 });
  return stdout.toString();
};
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The template's faces that are not here, in the stand-ins that the page shows, for LibreOffice. */
function standIns({ fonts }: TemplateReport, folder: string): string[] {
  const names = [...new Set(Object.values(fonts))].filter((name) => !standInFor(name).twin);
  const pairs = names.map((name) => `${name}=${standInFor(name).family.web.toLowerCase()}`);
  if (names.length > 0) execFileSync('node', ['.ci/fonts.mjs', folder, ...pairs], { stdio: 'ignore' });
  return names.length > 0 ? [folder] : [];
}

function rolesRight({ roles }: TemplateReport, table: Table): [number, string[]] {
  const wrong = Object.entries(table).flatMap(([role, layout]) => {
    const found = roles.find((one) => one.role === role)?.layout ?? null;
    const meant: readonly (string | null)[] = [layout].flat();
    return meant.includes(found)
      ? []
      : [`${role}: ${found ?? 'none'}, not ${meant.map((one) => one ?? 'none').join(' or ')}`];
  });
  return [Object.keys(table).length - wrong.length, wrong];
}

const trips = { all: 0, kind: 0, place: 0, size: 0, color: 0 };

/** A slide from every layout added; the file validated, saved by LibreOffice, read and drawn again. */
async function roundTrip(
  name: string,
  template: string,
  pptx: string,
  folder: string,
  tools: Tools,
  fail: (what: string) => void,
): Promise<void> {
  const { bytes, added } = withSlides(readFileSync(pptx));
  const file = join(folder, 'round.pptx');
  writeFileSync(file, bytes);
  const control = controlOf(readFileSync(template), bytes);
  const theirs = join(folder, 'control.pptx');
  writeFileSync(theirs, control.bytes);
  const findings = [...newErrors([template, theirs], file, tools), ...(await newFindings(template, file))];
  for (const one of findings.slice(0, 5)) fail(one);
  const again = join(folder, 'saved.pptx');
  writeFileSync(again, saved(file, scratch));
  const kept = comparePlaceholders(bytes, readFileSync(again));
  const pages = Array.from({ length: kept.slides }, (_, i) => i);
  const like = await likeness(file, again, pages, tools);
  const theirsAgain = join(folder, 'control-saved.pptx');
  writeFileSync(theirsAgain, saved(theirs, scratch));
  const likeTheirs = await likeness(theirs, theirsAgain, [...control.pages.keys()], tools);
  const lostTheirs = comparePlaceholders(control.bytes, readFileSync(theirsAgain), control.pages).lost;
  for (const one of kept.lost.filter((what) => !lostTheirs.includes(what))) fail(one);
  const low = [...like.entries()].filter(([, one]) => one < LEAST.likeness);
  const unlike = low.filter(([i, one]) => one < (likeTheirs[control.pages.indexOf(i)] ?? 1) - NO_WORSE);
  for (const [i, one] of unlike) {
    const other = likeTheirs[control.pages.indexOf(i)];
    const instead = other === undefined ? 'a layout made for it' : `${other.toFixed(3)} in the template itself`;
    fail(`slide ${i + 1} is ${one.toFixed(3)} alike, ${instead}`);
  }
  for (const key of ['all', 'kind', 'place', 'size', 'color'] as const) trips[key] += kept[key];
  const share = (n: number) => `${n}/${kept.all}`;
  console.log(
    `${name.padEnd(18)} ${added} slides added, ${findings.length} new findings; after LibreOffice: ` +
      `kind ${share(kept.kind)}, place ${share(kept.place)}, size ${share(kept.size)}, colour ${share(kept.color)}, ` +
      `drawn ${mean(like).toFixed(3)}, least ${Math.min(...like).toFixed(3)}; below ${LEAST.likeness} ${low.length}, ` +
      `of them worse than in the template itself ${unlike.length}`,
  );
}

const totals = { right: 0, roles: 0 };
const failures: string[] = [];
const alone = values['round-trip']
  ? 0
  : processorTime([...CLI, 'build', deckPath, '--out', join(scratch, 'plain'), '--quiet'], Number(values.runs));

for (const path of templates) {
  const name = basename(path);
  const folder = join(out, name.replace(/\.\w+$/, ''));
  mkdirSync(folder, { recursive: true });
  const report: TemplateReport = JSON.parse(run(['template', path, '--format', 'json']));
  const build = ['build', deckPath, '--template', path, '--out', folder, '--quiet'];
  const told = spawnSync(CLI[0] as string, [...CLI.slice(1), ...build]);
  const deck = join(folder, basename(deckPath).replace(/\.md$/, ''));
  const [pptx, html] = [`${deck}.pptx`, `${deck}.html`];
  const tools: Tools = {
    folder: resolve(values.tools),
    scratch,
    fonts: standIns(report, join(scratch, `fonts-${name}`)),
  };
  const line: string[] = [];
  const fail = (what: string) => failures.push(`${name}: ${what}`);
  if (told.status !== 0) fail(`build: ${told.stdout.toString().trim()}${told.stderr.toString().trim()}`);

  const table = wanted[name];
  if (table) {
    const [right, wrong] = rolesRight(report, table);
    totals.right += right;
    totals.roles += Object.keys(table).length;
    line.push(`roles ${right}/${Object.keys(table).length}`);
    for (const one of wrong) fail(`role ${one}`);
  }
  if (values['round-trip']) {
    await roundTrip(name, path, pptx, folder, tools, fail);
    continue;
  }
  const errors = newErrors([path], pptx, tools);
  const findings = await newFindings(path, pptx);
  for (const one of [...errors, ...findings].slice(0, 5)) fail(one);
  line.push(`check-pptx ${errors.length}`, `validator ${findings.length}`);

  const parity = parityOf(html, pptx, join(folder, 'parity'), tools);
  const raw = tools.fonts.length ? parityOf(html, pptx, join(folder, 'parity-raw'), { ...tools, fonts: [] }) : parity;
  const bare = raw === parity ? '' : ` (${raw.score.toFixed(3)} without its fonts)`;
  line.push(`parity ${parity.score.toFixed(3)}${bare}`);
  if (parity.score < LEAST.parity) fail(`parity ${parity.score.toFixed(3)}`);

  const own = new Set(report.roles.flatMap(({ part }) => part ?? []));
  const byHand = plainSlides(readFileSync(pptx), own);
  const plain = join(folder, 'by-hand.pptx');
  writeFileSync(plain, byHand.bytes);
  const like = await likeness(pptx, plain, byHand.slides, tools);
  line.push(`by hand ${mean(like).toFixed(3)} of ${like.length}, least ${Math.min(...like).toFixed(3)}`);
  for (const [i, one] of like.entries())
    if (one < LEAST.likeness) fail(`slide ${(byHand.slides[i] ?? 0) + 1} is ${one.toFixed(3)} like one made by hand`);

  const extra = processorTime([...CLI, ...build], Number(values.runs)) - alone;
  line.push(`${extra} ms more`);
  if (extra > LEAST.extra) fail(`${extra} ms of processor time more than without a template`);
  console.log(`${name.padEnd(18)} ${line.join('  ')}`);
}
if (trips.all > 0)
  console.log(
    `placeholders ${trips.all}: kind ${trips.kind}, place ${trips.place}, size ${trips.size}, colour ${trips.color}`,
  );
if (totals.roles > 0) {
  const share = totals.right / totals.roles;
  console.log(`roles ${totals.right} of ${totals.roles}, ${(100 * share).toFixed(1)} %`);
}
console.log(failures.map((one) => `- ${one}`).join('\n'));
rmSync(scratch, { recursive: true, force: true });
process.exitCode = failures.length ? 1 : 0;
