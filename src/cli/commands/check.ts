// lectern check: everything but the writing: mistakes, what readers stumble over, timing. Text for people, JSON, or the
// annotations of a CI service.
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { WriteFailure } from '../../host/write.ts';
import { type BuildOptions, type BuildResult, createBuilder } from '../../pipeline.ts';
import { reportDiagnostic } from '../../report.ts';
import { accountsOf, accountText } from '../account.ts';
import { deckPaths } from '../decks.ts';
import { dialectOption } from '../dialect.ts';
import { type Mended, mendDeck, writeMended } from '../fix.ts';
import { readLimits } from '../limits.ts';
import { countSeverities, githubAnnotations, printDiagnostics } from '../print.ts';
import { progressOn } from '../progress.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  audience: { type: 'string' },
  language: { type: 'string' },
  theme: { type: 'string' },
  dialect: { type: 'string' },
  template: { type: 'string' },
  limit: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  account: { type: 'boolean', default: false },
} as const;

const FORMATS = ['text', 'json', 'github'];

export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = values.format ?? (values.json ? 'json' : 'text');
  if (!FORMATS.includes(format)) throw new Usage(`--format knows ${FORMATS.join(', ')}, not "${format}".`);
  const dialect = dialectOption(values.dialect);
  if (values['dry-run'] && !values.fix) throw new Usage('--dry-run goes with --fix: it tells what would be mended.');
  if (values.account && values.fix) throw new Usage('--account and --fix are two runs: mend first, then count.');
  const limits = readLimits(values.limit);
  const host = nodeHost();
  const builder = createBuilder(host, limits);
  const progress = progressOn(process.stderr);
  const all: unknown[] = [];
  let failed = false;
  for (const path of await deckPaths(positionals)) {
    const options: BuildOptions = {
      path,
      to: values.account ? ['html', 'pptx'] : [],
      lint: true,
      onProgress: progress.step,
      ...(values.audience !== undefined && { audience: values.audience }),
      ...(values.language !== undefined && { language: values.language }),
      ...(values.theme && { theme: inward(values.theme) }),
      ...dialect,
      ...(values.template && { template: inward(values.template) }),
    };
    const mended = values.fix
      ? await mendDeck(host, (changed) => createBuilder(changed, limits, builder.kept).build(options))
      : undefined;
    const result = mended?.result ?? (await builder.build(options));
    progress.done();
    if (values.account) failed = tellAccounts(result, format) || failed;
    if (mended) failed = !(await writeFixes(path, mended, values['dry-run'], format)) || failed;
    failed ||= result.diagnostics.some((d) => d.severity === 'error' || (values.strict && d.severity === 'warning'));
    if (format === 'text') printDiagnostics(result.diagnostics, result);
    if (format === 'github') process.stdout.write(githubAnnotations(result.diagnostics, result));
    process.stderr.write(`${outward(path)}: ${countSeverities(result.diagnostics)}\n`);
    all.push(
      ...(result.built.length
        ? result.built.map((one) => one.report)
        : [{ deck: path, diagnostics: result.diagnostics.map(reportDiagnostic) }]),
    );
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  return failed ? 1 : 0;
}

/** Prints what became of all that was written; true where something is lost. */
function tellAccounts(result: BuildResult, format: string): boolean {
  const out = format === 'text' ? process.stdout : process.stderr;
  if (result.dialect) {
    out.write("--account counts decks in Lectern's own language; lectern convert makes one\n");
    return false;
  }
  const accounts = accountsOf(result);
  if (!accounts.size) out.write('no account: nothing was built\n');
  for (const [name, account] of accounts) out.write(accountText(name, account));
  return [...accounts.values()].some(({ lost }) => lost.length > 0);
}

/** Shows what is mended, and writes it unless that is only tried; false where it could not be written. */
async function writeFixes(path: string, { patch, files }: Mended, dry: boolean, format: string): Promise<boolean> {
  (format === 'text' ? process.stdout : process.stderr).write(patch);
  const count = `${files.size} ${files.size === 1 ? 'file' : 'files'}`;
  let told = 'nothing to mend that is certain';
  if (files.size) told = dry ? `${count} would be mended; nothing was written` : `${count} mended`;
  try {
    if (!dry) await writeMended(files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    process.stderr.write(`${outward(path)}: error write/failed: ${error.message}\n`);
    return false;
  }
  process.stderr.write(`${outward(path)}: ${told}\n`);
  return true;
}
