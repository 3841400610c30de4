// The parts of a package by size.
import { openParts } from './open.ts';

/** The largest parts, unpacked, in bytes. */
export const largestParts = (file: Uint8Array, count: number): { part: string; bytes: number }[] =>
  [...openParts(file)]
    .map(([part, content]) => ({ part, bytes: content.length }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count);
