// What people are told of one deck that was built, and of all of a run.
import { outward } from '../../host/paths.ts';
import type { BuildResult } from '../../pipeline.ts';
import type { Shared } from '../../share/index.ts';
import { countSeverities } from '../print.ts';
import { type Job, labelOf, type Outcome } from './job.ts';

export function summaryOf(label: string, result: BuildResult, out: string, written: boolean): string {
  let text = '';
  if (result.refused) text += `${label}: nothing was written, since private text would be SHOWN\n`;
  for (const one of result.refused ? [] : result.built) {
    const sizes = one.files
      .filter((file) => !file.name.endsWith('.json'))
      .map((file) => `${file.name} ${Math.round(file.bytes.length / 1000)} kB`);
    const where = written ? `${outward(out)}: ` : 'not written: ';
    text += `${where}${one.report.slides.length} slides, ${sizes.join(', ')}\n`;
  }
  if (result.dialect) text += `${outward(label)}: read as ${result.dialect.title}: ${result.dialect.reason}\n`;
  for (const { shared, name } of result.built) if (shared) text += sharedSummary(name, shared);
  return `${text}${outward(label)}: ${countSeverities(result.diagnostics)}\n`;
}

/** What was taken out of the copies for e-mail, and why. */
function sharedSummary(name: string, { files, removed }: Shared): string {
  const names = files.map((file) => file.name).join(', ');
  const head = files.length
    ? `${names}: taken out, and looked for again in ${files.length > 1 ? 'each file' : 'the file'}:\n`
    : `Nothing was written of ${name} for e-mail. Taken out:\n`;
  return head + removed.map(({ what, why, count }) => `  ${what} (${count}): ${why}\n`).join('');
}

/** One line for a run of several decks, and the names of those that failed. */
export function tally(jobs: readonly Job[], outcomes: readonly Outcome[]): string {
  const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length;
  const failed = jobs.filter((_, i) => outcomes[i]?.state === 'failed').map(labelOf);
  const bad = outcomes.filter(({ state, bad }) => state === 'written' && bad).length;
  const parts = [
    `${count('written')} of ${jobs.length} decks written${bad ? ` (${bad} with errors)` : ''}`,
    ...(count('unchanged') ? [`${count('unchanged')} unchanged`] : []),
    ...(failed.length
      ? [
          `${failed.length} failed: ${failed
            .slice(0, 20)
            .map((path) => outward(path))
            .join(', ')}`,
        ]
      : []),
  ];
  return `${parts.join(', ')}${failed.length > 20 ? ' and others' : ''}\n`;
}
