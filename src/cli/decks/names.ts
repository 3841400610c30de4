// The names of a run's files, before anything is built: where two decks would write the same file it is told while
// every file is as it was.
import { basename, join, resolve } from 'node:path';
import { Diagnostics } from '../../base/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { nameFault, outward } from '../../host/paths.ts';
import { SourceFile } from '../../source/file.ts';
import { withoutMarkdown } from '../../source/paths.ts';
import { frontOf } from '../../source/split.ts';
import { Usage } from '../usage.ts';
import { type Job, labelOf } from './job.ts';

/** Many disks take upper and lower case for one. */
const keyOf = (name: string): string => name.normalize().toLowerCase();
/** What a deck is called by its path; `.` is the folder that the command runs in. */
export const deckNameOf = (path: string): string => withoutMarkdown(basename(resolve(path)));
const stemOf = ({ path, name }: Job): string => name ?? deckNameOf(path);

/** The jobs, each deck once. Throws Usage, naming both, where two of them have files of one name. */
export async function checkNames(jobs: readonly Job[], host: Host): Promise<readonly Job[]> {
  const owners = new Map<string, Job>();
  const own = jobs.filter((job) => {
    const fault = job.name === undefined ? undefined : nameFault(job.name);
    if (fault) throw new Usage(`There can be no file "${job.name}": ${fault}.`);
    const key = keyOf(stemOf(job));
    const other = owners.get(key);
    if (other && (job.data || resolve(other.path) !== resolve(job.path))) throw taken(stemOf(job), other, job);
    owners.set(key, job);
    return !other;
  });
  const longerNames = namesBehind(owners);
  for (const [key, job] of owners) {
    // a deck named like another with one of its audiences behind it
    const longer = longerNames.get(key);
    if (!longer) continue;
    const audiences = new Set((await audiencesOf(job.path, host)).map((name) => keyOf(`${stemOf(job)}-${name}`)));
    for (const [name, other] of longer) if (audiences.has(name)) throw taken(stemOf(other), job, other);
  }
  return own;
}

/** By a name those that go on with `-` behind it, in their order: found by each start of a name, not pair by pair. */
function namesBehind(owners: ReadonlyMap<string, Job>): Map<string, [name: string, job: Job][]> {
  const longer = new Map<string, [string, Job][]>();
  for (const [name, job] of owners)
    for (let at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
      const start = name.slice(0, at);
      if (!owners.has(start)) continue;
      const list = longer.get(start) ?? [];
      list.push([name, job]);
      longer.set(start, list);
    }
  return longer;
}

const taken = (name: string, a: Job, b: Job): Usage =>
  new Usage(
    `Nothing was written: ${outward(labelOf(a))} and ${outward(labelOf(b))} both have files called ${name}. ` +
      (b.data
        ? 'Give --name a field that is another in each row'
        : 'Rename one of them, or build it by itself with another --out') +
      '.',
  );

async function audiencesOf(path: string, host: Host): Promise<string[]> {
  try {
    const file = (await host.kind(path)) === 'folder' ? join(path, 'deck.md') : path;
    const text = new TextDecoder().decode(await host.read(file));
    const { audiences, languages } = frontOf(new SourceFile(file, file, text), new Diagnostics())?.data ?? {};
    const named = typeof audiences === 'object' && audiences !== null ? Object.keys(audiences) : [];
    const spoken = Array.isArray(languages) ? languages.map(String) : [];
    return [...named, ...spoken, ...named.flatMap((audience) => spoken.map((one) => `${audience}-${one}`))];
  } catch {
    // told when it is built
    return [];
  }
}
