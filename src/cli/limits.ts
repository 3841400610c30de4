// `--limit slides=5000`: a limit set anew for this run.
import { LIMITS, type LimitName } from '../base/limits.ts';
import { nearest } from '../schema/nearest.ts';
import { Usage } from './usage.ts';

/** Sets limits as asked for on the command line; throws Usage for a name or a number that is none. */
export function setLimits(asked: readonly string[] = []): void {
  const names = Object.keys(LIMITS) as LimitName[];
  for (const text of asked) {
    const [name = '', value = ''] = text.split('=');
    const found = names.find((known) => known === name);
    const near = nearest(name, names);
    if (!found)
      throw new Usage(
        `There is no limit "${name}". ${near ? `Did you mean ${near}?` : `Limits: ${names.join(', ')}.`}`,
      );
    if (!/^\d{1,15}$/.test(value) || Number(value) < 1)
      throw new Usage(`--limit ${name} takes a number, e.g. --limit ${name}=${LIMITS[found]}`);
    LIMITS[found] = Number(value);
  }
}
