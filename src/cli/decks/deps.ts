// `--deps FILE`: what each deck's files were made from, for make and ninja, or as JSON where the name ends in .json.
import { writeFile } from 'node:fs/promises';
import { outward } from '../../host/paths.ts';
import type { Outcome } from './job.ts';

export async function writeDeps(file: string, out: string, outcomes: readonly Outcome[]): Promise<void> {
  const made = outcomes.filter(({ files }) => files.length);
  await writeFile(file, /\.json$/i.test(file) ? asJson(out, made) : asMake(out, made));
}

const place = (out: string, name: string): string => outward(`${out}/${name}`);

const asJson = (out: string, outcomes: readonly Outcome[]): string =>
  `${JSON.stringify(
    outcomes.map(({ files, inputs }) => ({
      outputs: files.map(({ name }) => place(out, name)),
      inputs: inputs.map((path) => outward(path)),
    })),
    null,
    2,
  )}\n`;

/** A rule without commands, and one for each input, so that one that is deleted does not stop make. */
function asMake(out: string, outcomes: readonly Outcome[]): string {
  const rules = outcomes.map(({ files, inputs }) => {
    const targets = files.map(({ name }) => escaped(place(out, name))).join(' ');
    return `${targets}: ${inputs.map((path) => escaped(outward(path))).join(' \\\n  ')}\n`;
  });
  const every = [...new Set(outcomes.flatMap(({ inputs }) => inputs))];
  return `${rules.join('')}${every.map((path) => `${escaped(outward(path))}:\n`).join('')}`;
}

/** A blank, # and $ in a name, as make reads them (GNU make 4.4, 4.3). */
const escaped = (path: string): string => path.replace(/[ #]/g, '\\$&').replaceAll('$', '$$$$');
