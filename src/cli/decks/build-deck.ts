// One deck of a run: built, told of and written. The same in the program's own thread and in those of `--jobs`.

import type { Elsewhere } from '../../base/answers.ts';
import { InternalError } from '../../base/diagnostic.ts';
import { Kept } from '../../base/kept.ts';
import type { Limits } from '../../base/limits.ts';
import type { Host } from '../../host/host.ts';
import { nodeHost } from '../../host/node.ts';
import { outward } from '../../host/paths.ts';
import { type BuildResult, createBuilder } from '../../pipeline.ts';
import type { Renderer } from '../../render/renderer.ts';
import { type Report, reportDiagnostic } from '../../report.ts';
import { stampOf } from '../../scene/stamp.ts';
import { deckFolder } from '../../source/paths.ts';
import { changedFiles } from '../changed.ts';
import { keepVersion } from '../earlier.ts';
import { KeptPictures } from '../kept-pictures.ts';
import { Outputs } from '../outputs.ts';
import { formatDiagnostics, paintOn } from '../print.ts';
import { differences } from '../verify.ts';
import { type Job, labelOf, type Outcome, type Run, type WrittenFile } from './job.ts';
import { pathsOf, type Reads, recording } from './reads.ts';
import { dropStamp, leaveStamp, unchanged } from './stamp.ts';
import { summaryOf } from './summary.ts';

/** What decks that are built one after the other share. */
export interface Shop {
  readonly run: Run;
  readonly kept: Kept;
  readonly pictures: KeptPictures;
  readonly outputs: Outputs;
  /** What ships with the program, as read in this run. */
  readonly known: Reads;
  readonly pptx?: Renderer | undefined;
  readonly elsewhere?: Elsewhere | undefined;
  readonly onProgress?: (step: string) => void;
}

export const openShop = (run: Run, others: Pick<Shop, 'pptx' | 'elsewhere' | 'onProgress'> = {}): Shop => ({
  run,
  kept: new Kept(),
  pictures: new KeptPictures(),
  outputs: new Outputs(run.out),
  known: new Map(),
  ...others,
});

/** Throws for faults of the program only. */
export async function buildOne(shop: Shop, job: Job): Promise<Outcome> {
  const { run } = shop;
  const { options, limits, quiet, strict } = run;
  const { path } = job;
  const disk = nodeHost();
  if (run.ifChanged) {
    const before = await unchanged(run, job, disk, shop.known);
    if (before) return asItIs(shop, job, before);
    // a build that is stopped half-way leaves none
    await dropStamp(run, job);
  }
  let text = '';
  const paint = paintOn(run.colored);
  const reads: Reads = new Map();
  const seen: Host = run.record || run.ifChanged ? recording(disk, reads) : disk;
  const { elsewhere, onProgress } = shop;
  const host: Host = { ...seen, ...(run.cache && { made: shop.pictures }), elsewhere };
  const builder = createBuilder(host, limits, shop.kept);
  const all = { ...options, path, name: job.name, data: job.data };
  if (run.fetch) text += await fetchInto(path, { host, limits: builder.limits, dialect: options.dialect });
  shop.pictures.at(deckFolder(path));
  const result = await builder.build({ ...all, pptx: shop.pptx, ...(onProgress && { onProgress }) });
  if (run.cache) await shop.pictures.tidy();
  if (run.verify) {
    const differing = await differences(result, () => createBuilder(nodeHost(), limits).build(all));
    text += verified(path, differing, quiet);
  }
  const bad = result.diagnostics.some((d) => d.severity === 'error' || (strict && d.severity === 'warning'));
  const shown = result.diagnostics.filter(({ severity }) => (quiet ? severity === 'error' : severity !== 'info'));
  text += formatDiagnostics(shown, result, paint);
  const write = !(strict && bad) && !result.refused && result.built.length > 0;
  const failure = write ? await shop.outputs.write(labelOf(job), result) : undefined;
  const written = write && failure === undefined;
  if (failure !== undefined) text += failure;
  // a version is kept for a deck that may come back from a colleague, and not for each of a thousand rows
  if (written && options.to.includes('pptx') && !options.for && !job.data) await keepTexts(path, result);
  const changed = await changedFiles(result, disk);
  text += formatDiagnostics(changed, result, paint);
  if (!quiet) text += summaryOf(labelOf(job), result, run.out, written);
  const files = written ? await filesOf(result) : [];
  if (written && run.ifChanged && !bad && !changed.length) await leaveStamp(run, job, files, reads);
  return {
    state: written ? 'written' : 'failed',
    text,
    reports: result.built.length
      ? result.built.map((one) => one.report)
      : [{ deck: path, diagnostics: result.diagnostics.map(reportDiagnostic) }],
    files,
    inputs: pathsOf(reads),
    bad: bad || (write && !written),
    unsafe: result.diagnostics.some(({ code }) => UNSAFE.has(code)),
  };
}

/** Nothing is built: the reports are those that lie there. */
async function asItIs(
  { run }: Shop,
  job: Job,
  { files, reads }: NonNullable<Awaited<ReturnType<typeof unchanged>>>,
): Promise<Outcome> {
  const { readFile } = await import('node:fs/promises');
  const names = files.map(({ name }) => name).filter((name) => name.endsWith('.report.json'));
  const reports = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(`${run.out}/${name}`, 'utf8'))),
  );
  return {
    state: 'unchanged',
    text: run.quiet ? '' : `${outward(labelOf(job))}: unchanged\n`,
    reports: reports as Report[],
    files,
    inputs: pathsOf(reads),
    bad: false,
    unsafe: false,
  };
}

async function filesOf({ built }: BuildResult): Promise<WrittenFile[]> {
  const { createHash } = await import('node:crypto');
  return built.flatMap(({ files, report }) => {
    // the report has them of all files but itself
    const known = new Map(report.outputs.map(({ file, sha256 }) => [file, sha256]));
    return files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: known.get(name) ?? createHash('sha256').update(bytes).digest('hex'),
    }));
  });
}

/** What `merge` compares with, should the PowerPoint file come back when the deck has moved on. */
async function keepTexts(path: string, { built, sources }: BuildResult): Promise<void> {
  const root = deckFolder(path);
  const texts = new Map([...sources.values()].map((file) => [file.location, file.text]));
  for (const { scene } of built) await keepVersion(root, stampOf(scene), texts);
}

/** Two builds that differ are a fault of the program, unless a file changed between them. */
function verified(path: string, names: readonly string[], quiet: boolean): string {
  if (names.length)
    throw new InternalError(
      `two builds of ${outward(path)} differ in ${names.join(', ')}; nothing was written. Was a file saved meanwhile?`,
    );
  return quiet ? '' : `${outward(path)}: built twice, the same bytes\n`;
}

/** What keeps outputs for e-mail from being given out. */
const UNSAFE: ReadonlySet<string> = new Set(['share/unsafe', 'share/still-there', 'share/tells']);

async function fetchInto(
  path: string,
  { host, limits, dialect }: { host: Host; limits: Limits; dialect: string | undefined },
): Promise<string> {
  const { fetchPictures } = await import('../fetch.ts');
  const lines = await fetchPictures(host, { path, limits, ...(dialect !== undefined && { dialect }) });
  return lines.map((line) => `${line}\n`).join('');
}
