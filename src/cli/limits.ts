// `--limit slides=5000`: a limit set anew for this run.
import { DEFAULT_LIMITS, type LimitName, type Limits } from '../base/limits.ts';
import { nearest } from '../schema/nearest.ts';
import { Usage } from './usage.ts';

/** Limits as asked for on the command line; throws Usage for a name or a number that is none. */
export function readLimits(asked: readonly string[] = []): Partial<Limits> {
  const names = Object.keys(DEFAULT_LIMITS) as LimitName[];
  const own: Partial<Record<LimitName, number>> = {};
  for (const text of asked) {
    const [name = '', value = ''] = text.split('=');
    const found = names.find((known) => known === name);
    const near = nearest(name, names);
    if (!found)
      throw new Usage(
        `There is no limit "${name}". ${near ? `Did you mean ${near}?` : `Limits: ${names.join(', ')}.`}`,
      );
    if (!/^\d{1,15}$/.test(value) || Number(value) < 1)
      throw new Usage(`--limit ${name} takes a number, e.g. --limit ${name}=${DEFAULT_LIMITS[found]}`);
    own[found] = Number(value);
  }
  return own;
}
