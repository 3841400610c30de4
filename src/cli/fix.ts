// `lectern check --fix`: what is certain is mended, round after round, until nothing more is known; then the files are
// written, and the difference is told. `--dry-run` only tells.
import { createTwoFilesPatch } from 'diff';
import type { Host } from '../host/host.ts';
import { outward } from '../host/paths.ts';
import { withTexts } from '../host/with-texts.ts';
import { writeOutputs } from '../host/write.ts';
import { mended } from '../lint/mend.ts';
import type { BuildResult } from '../pipeline.ts';
import { baseName, parentOf } from '../source/paths.ts';

/** One mistake may hide another; more rounds than these would mend in a circle. */
const ROUNDS = 8;

export interface Mended {
  /** What is left when all is mended. */
  readonly result: BuildResult;
  /** The difference, as `diff -u` writes it. */
  readonly patch: string;
  /** New bytes by host path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Builds with `build` until nothing more can be mended; nothing is written. */
export async function mendDeck(host: Host, build: (host: Host) => Promise<BuildResult>): Promise<Mended> {
  const files = new Map<string, Uint8Array>();
  const first = new Map<string, { name: string; text: string }>();
  const now = withTexts(host, files);
  let result = await build(now);
  const latest = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    const changed = mended(result.diagnostics, result.sources);
    if (!changed.size) break;
    for (const [file, text] of changed) {
      if (!first.has(file.location)) first.set(file.location, { name: outward(file.location), text: file.text });
      latest.set(file.location, text);
      files.set(file.location, await bytesLike(host, file.location, text));
    }
    result = await build(now);
  }
  const patch = [...first]
    .map(([path, { name, text }]) =>
      createTwoFilesPatch(name, name, text, latest.get(path) ?? text, 'before', 'mended'),
    )
    .join('');
  return { result, patch, files };
}

/** The text with the line ends and the byte-order mark of the file that it replaces. */
async function bytesLike(host: Host, path: string, text: string): Promise<Uint8Array> {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.read(path));
  const ends = before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return new TextEncoder().encode((before.startsWith('\uFEFF') ? '\uFEFF' : '') + ends);
}

/** Writes what was mended, a file whole or not at all. */
export async function writeMended(files: Mended['files']): Promise<void> {
  for (const [path, bytes] of files) await writeOutputs(parentOf(path) || '.', [{ name: baseName(path), bytes }]);
}
