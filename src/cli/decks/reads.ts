// What a build reads, looks for and does not find, with a sum of each: so that a later run knows whether any of it is
// another now.
import { createHash } from 'node:crypto';
import type { Host } from '../../host/host.ts';

/** By what was asked for: `read PATH`, `kind PATH`, `list PATH`, `resource NAME`; the value sums up the answer. */
export type Reads = Map<string, string>;

export const sumOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url');

/** What a build leaves beside a deck is none of the deck's files. */
const sumOfNames = (names: readonly string[]): string =>
  sumOf(
    names
      .filter((name) => !name.includes('.lectern'))
      .sort()
      .join('\0'),
  );

/** The host, with all that is asked of it put down in `reads`. */
export function recording(host: Host, reads: Reads): Host {
  const put = <T>(key: string, answer: Promise<T>, sum: (value: T) => string): Promise<T> =>
    answer.then(
      (value) => {
        reads.set(key, sum(value));
        return value;
      },
      (error) => {
        reads.set(key, 'none');
        throw error;
      },
    );
  return {
    ...host,
    kind: (path) => put(`kind ${path}`, host.kind(path), (kind) => kind ?? 'none'),
    read: (path) => put(`read ${path}`, host.read(path), sumOf),
    list: (path) => put(`list ${path}`, host.list(path), sumOfNames),
    resource: (name) => put(`resource ${name}`, host.resource(name), sumOf),
  };
}

/** Whether all that was read is as it was. */
export async function asBefore(host: Host, reads: Iterable<readonly [string, string]>, known: Reads): Promise<boolean> {
  for (const [key, before] of reads) {
    let now = known.get(key);
    if (now === undefined) {
      const own: Reads = new Map();
      const [ask = '', ...rest] = key.split(' ');
      const place = rest.join(' ');
      const again = recording(host, own) as unknown as Record<string, (at: string) => Promise<unknown>>;
      await again[ask]?.(place).catch(() => undefined);
      now = own.get(key) ?? '';
      // what ships with the program is the same for all decks of a run
      if (ask === 'resource') known.set(key, now);
    }
    if (now !== before) return false;
  }
  return true;
}

/** Host paths of the files that were read, in order. */
export const pathsOf = (reads: Reads): string[] =>
  [...reads]
    .filter(([key, sum]) => key.startsWith('read ') && sum !== 'none')
    .map(([key]) => key.slice(5))
    .sort();
