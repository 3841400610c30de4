// `--verify`: the deck is built a second time, in another time zone, and every output compared byte for byte.
import { sameBytes } from '../base/bytes.ts';
import type { BuildResult } from '../pipeline.ts';

/** The names of outputs that differ between two builds of the same input; none is what should be. */
export async function differences(first: BuildResult, buildAgain: () => Promise<BuildResult>): Promise<string[]> {
  const { TZ } = process.env;
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    const second = filesOf(await buildAgain());
    const one = filesOf(first);
    return [...new Set([...one.keys(), ...second.keys()])].filter((name) => !same(one.get(name), second.get(name)));
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}

const filesOf = ({ built }: BuildResult): Map<string, Uint8Array> =>
  new Map(built.flatMap(({ files }) => files.map(({ name, bytes }) => [name, bytes] as const)));

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && sameBytes(a, b);
