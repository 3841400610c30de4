// A zip by whoever wrote it -> its files, under limits: it may claim to be far larger than it is.
import { unzipSync } from 'fflate';
import { DEFAULT_LIMITS, type Limits, limitText } from '../base/limits.ts';
import { OfficeFault } from './fault.ts';
import { whatElse } from './other-files.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks a zip of any kind. Throws an OfficeFault that says what the file is instead, or which limit it is beyond. */
export function openParts(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Parts {
  const other = whatElse(bytes);
  if (other) throw other;
  let total = 0;
  let count = 0;
  let excess: string | undefined;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (++count > limits.packageParts) excess = `it has more than ${limits.packageParts} parts`;
        if (total > limits.packageBytes) excess = `unpacked it is larger than ${limitText('packageBytes', limits)}`;
        return !excess && !name.endsWith('/');
      },
    });
  } catch {
    throw new OfficeFault('damaged', 'it is no zip package, or a damaged one');
  }
  if (excess) throw new OfficeFault('too-large', excess);
  return new Map(
    Object.entries(files).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\//, ''), content]),
  );
}
