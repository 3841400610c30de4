// lectern check: everything but the writing: mistakes, what readers stumble over, timing. Text for people, JSON, or the
// annotations of a CI service.
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { createBuilder } from '../../pipeline.ts';
import { reportDiagnostic } from '../../report.ts';
import { deckPaths } from '../decks.ts';
import { dialectOption } from '../dialect.ts';
import { readLimits } from '../limits.ts';
import { countSeverities, githubAnnotations, printDiagnostics } from '../print.ts';
import { progressOn } from '../progress.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  audience: { type: 'string' },
  theme: { type: 'string' },
  dialect: { type: 'string' },
  limit: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
} as const;

const FORMATS = ['text', 'json', 'github'];

export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const format = values.format ?? (values.json ? 'json' : 'text');
  if (!FORMATS.includes(format)) throw new Usage(`--format knows ${FORMATS.join(', ')}, not "${format}".`);
  const dialect = dialectOption(values.dialect);
  const builder = createBuilder(nodeHost(), readLimits(values.limit));
  const progress = progressOn(process.stderr);
  const all: unknown[] = [];
  let failed = false;
  for (const path of await deckPaths(positionals)) {
    const result = await builder.build({
      path,
      to: [],
      lint: true,
      onProgress: progress.step,
      ...(values.audience !== undefined && { audience: values.audience }),
      ...(values.theme && { theme: inward(values.theme) }),
      ...dialect,
    });
    progress.done();
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
