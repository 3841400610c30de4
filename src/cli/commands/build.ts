// lectern build: every audience of every deck, written together or not at all.
import { dirname } from 'node:path';
import { InternalError } from '../../base/diagnostic.ts';
import type { Limits } from '../../base/limits.ts';
import type { Host } from '../../host/host.ts';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { type BuildResult, createBuilder, DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind } from '../../pipeline.ts';
import { reportDiagnostic } from '../../report.ts';
import { stampOf } from '../../scene/stamp.ts';
import type { Shared } from '../../share/index.ts';
import { changedFiles } from '../changed.ts';
import { deckPaths } from '../decks.ts';
import { dialectOption } from '../dialect.ts';
import { keepVersion } from '../earlier.ts';
import { KeptPictures } from '../kept-pictures.ts';
import { readLimits } from '../limits.ts';
import { Outputs } from '../outputs.ts';
import { pptxInThread } from '../pptx-in-thread.ts';
import { countSeverities, printDiagnostics } from '../print.ts';
import { progressOn } from '../progress.ts';
import { readOptions, Usage } from '../usage.ts';
import { differences } from '../verify.ts';

export const OPTIONS = {
  out: { type: 'string', default: 'dist/decks' },
  audience: { type: 'string' },
  language: { type: 'string' },
  to: { type: 'string' },
  for: { type: 'string' },
  theme: { type: 'string' },
  dialect: { type: 'string' },
  template: { type: 'string' },
  fetch: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  width: { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  limit: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

export async function buildCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const usual = values.for ? EMAIL_KINDS : DEFAULT_KINDS;
  const to = values.to === undefined ? usual : kindsOf(values.to);
  const dialect = dialectOption(values.dialect);
  const limits = readLimits(values.limit);
  if (values.for !== undefined && values.for !== 'email') throw new Usage(`--for knows email, not "${values.for}".`);
  if (values.for && to.includes('png')) throw new Usage('--for email makes html, pptx, handout and pdf, and no png.');
  const width = widthOf(values.width, to);
  // of a copy for e-mail there is nothing else to make meanwhile
  const pptx = to.includes('pptx') && to.length > 1 && !values.for ? pptxInThread(limits) : undefined;
  const kept = new KeptPictures();
  const host: Host = { ...nodeHost(), ...(!values['no-cache'] && { made: kept }) };
  const outputs = new Outputs(inward(values.out));
  const builder = createBuilder(host, limits);
  const progress = progressOn(process.stderr, values.quiet);
  const reports: unknown[] = [];
  let failed = false;
  let unsafe = false;
  for (const path of await deckPaths(positionals)) {
    const options = {
      path,
      to,
      ...(values.audience !== undefined && { audience: values.audience }),
      ...(values.language !== undefined && { language: values.language }),
      ...(values.theme && { theme: inward(values.theme) }),
      ...dialect,
      ...(values.template && { template: inward(values.template) }),
      ...(values.for === 'email' && { for: 'email' as const }),
      width,
      onProgress: progress.step,
    };
    if (values.fetch) await fetchInto(path, { host, limits: builder.limits, ...dialect });
    kept.at(rootOf(path));
    const result = await builder.build({ ...options, pptx });
    if (!values['no-cache']) await kept.tidy();
    const differing = values.verify
      ? await differences(result, () => createBuilder(nodeHost(), limits).build(options))
      : undefined;
    progress.done();
    if (differing) verified(path, differing, values.quiet);
    const bad = result.diagnostics.some((d) => d.severity === 'error' || (values.strict && d.severity === 'warning'));
    failed ||= bad;
    unsafe ||= result.diagnostics.some(({ code }) => UNSAFE.has(code));
    if (!values.quiet)
      printDiagnostics(
        result.diagnostics.filter((d) => d.severity !== 'info'),
        result,
      );
    else
      printDiagnostics(
        result.diagnostics.filter((d) => d.severity === 'error'),
        result,
      );
    const write = !(values.strict && bad) && !result.refused;
    const written = write && result.built.length > 0 && (await outputs.write(path, result));
    failed ||= write && result.built.length > 0 && !written;
    if (written && to.includes('pptx') && !values.for) await keepTexts(path, result);
    printDiagnostics(await changedFiles(result, host), result);
    if (!values.quiet) summary(path, result, inward(values.out), written);
    reports.push(
      ...(result.built.length
        ? result.built.map((one) => one.report)
        : [{ deck: path, diagnostics: result.diagnostics.map(reportDiagnostic) }]),
    );
  }
  if (values.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  if (unsafe) return 2;
  return failed ? 1 : 0;
}

/** The folder of the deck at `path`. */
const rootOf = (path: string): string => (path.endsWith('.md') ? dirname(path) : path);

/** What `merge` compares with, should the PowerPoint file come back when the deck has moved on. */
async function keepTexts(path: string, { built, sources }: BuildResult): Promise<void> {
  const root = rootOf(path);
  const texts = new Map([...sources.values()].map((file) => [file.location, file.text]));
  for (const { scene } of built) await keepVersion(root, stampOf(scene), texts);
}

/** Two builds that differ are a fault of the program, unless a file changed between them. */
function verified(path: string, names: readonly string[], quiet: boolean): void {
  if (names.length)
    throw new InternalError(
      `two builds of ${outward(path)} differ in ${names.join(', ')}; nothing was written. Was a file saved meanwhile?`,
    );
  if (!quiet) process.stderr.write(`${outward(path)}: built twice, the same bytes\n`);
}

/** What keeps outputs for e-mail from being given out. */
const UNSAFE: ReadonlySet<string> = new Set(['share/unsafe', 'share/still-there', 'share/tells']);

/** What is made for e-mail where nothing else is asked for. */
const EMAIL_KINDS: readonly OutputKind[] = ['pptx'];

async function fetchInto(
  path: string,
  { host, ...options }: { host: Host; limits: Limits; dialect?: string },
): Promise<void> {
  const { fetchPictures } = await import('../fetch.ts');
  for (const line of await fetchPictures(host, { path, ...options })) process.stderr.write(`${line}\n`);
}

/** `--width`, which has a meaning for pictures only. */
function widthOf(text: string | undefined, to: readonly OutputKind[]): number | undefined {
  if (text === undefined) return undefined;
  if (!to.includes('png')) throw new Usage('--width is for pictures of slides: --to png --width 1920.');
  if (!/^\d+$/.test(text) || Number(text) < 100 || Number(text) > 7680)
    throw new Usage(`--width takes pixels, 100 to 7680, not "${text}".`);
  return Number(text);
}

function kindsOf(text: string): OutputKind[] {
  return text.split(',').map((name) => {
    const kind = OUTPUT_KINDS.find((known) => known === name.trim());
    if (!kind) throw new Usage(`--to knows ${OUTPUT_KINDS.join(' and ')}, not "${name}".`);
    return kind;
  });
}

function summary(path: string, result: BuildResult, out: string, written: boolean): void {
  if (result.refused) process.stderr.write(`${path}: nothing was written, since private text would be SHOWN\n`);
  for (const one of result.refused ? [] : result.built) {
    const sizes = one.files
      .filter((file) => !file.name.endsWith('.json'))
      .map((file) => `${file.name} ${Math.round(file.bytes.length / 1000)} kB`);
    process.stderr.write(
      `${written ? `${outward(out)}: ` : 'not written: '}${one.report.slides.length} slides, ${sizes.join(', ')}\n`,
    );
  }
  if (result.dialect)
    process.stderr.write(`${outward(path)}: read as ${result.dialect.title}: ${result.dialect.reason}\n`);
  for (const { shared, name } of result.built) if (shared) sharedSummary(name, shared);
  process.stderr.write(`${outward(path)}: ${countSeverities(result.diagnostics)}\n`);
}

/** What was taken out of the copies for e-mail, and why. */
function sharedSummary(name: string, { files, removed }: Shared): void {
  const names = files.map((file) => file.name).join(', ');
  process.stderr.write(
    files.length
      ? `${names}: taken out, and looked for again in ${files.length > 1 ? 'each file' : 'the file'}:\n`
      : `Nothing was written of ${name} for e-mail. Taken out:\n`,
  );
  for (const { what, why, count } of removed) process.stderr.write(`  ${what} (${count}): ${why}\n`);
}
