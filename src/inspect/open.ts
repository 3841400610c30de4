// Any PowerPoint file as its parts, with limits: a zip may claim to be far larger than it is.
import { unzipSync } from 'fflate';
import { DEFAULT_LIMITS, type Limits, limitText } from '../base/limits.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Throws an Error with a sentence for people where the bytes are no package, or one past the limits. */
export function openPackage(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Parts {
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
    throw new Error('it is no zip package, or a damaged one');
  }
  if (excess) throw new Error(excess);
  return new Map(Object.entries(files));
}

const decoder = new TextDecoder();
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const isXml = (part: string): boolean => /\.(xml|rels|vml|svg)$/i.test(part);
