// lectern check: everything but the writing.
import { nodeHost } from '../../host/node.ts';
import { buildDeck } from '../../pipeline.ts';
import { reportDiagnostic } from '../../report.ts';
import { deckPaths } from '../decks.ts';
import { countSeverities, printDiagnostics } from '../print.ts';
import { readOptions, Usage } from '../usage.ts';

const OPTIONS = {
  audience: { type: 'string' },
  theme: { type: 'string' },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (!positionals.length) throw new Usage('Which deck? Give a path: lectern check slides/my-talk');
  const host = nodeHost();
  const all: unknown[] = [];
  let failed = false;
  for (const path of await deckPaths(positionals)) {
    const result = await buildDeck(host, {
      path,
      to: [],
      ...(values.audience !== undefined && { audience: values.audience }),
      ...(values.theme && { theme: values.theme }),
    });
    failed ||= result.diagnostics.some((d) => d.severity === 'error' || (values.strict && d.severity === 'warning'));
    printDiagnostics(result.diagnostics, path);
    process.stderr.write(`${path}: ${countSeverities(result.diagnostics)}\n`);
    all.push(...(result.built.length ? result.built.map((one) => one.report) : [{ deck: path, diagnostics: result.diagnostics.map(reportDiagnostic) }]));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  return failed ? 1 : 0;
}
