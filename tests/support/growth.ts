// How the work for a text grows with its length, in the processor's time and not by the clock: a busy machine changes
// neither.
import { expect } from 'vitest';

/** Below this, in milliseconds, starting and collecting garbage weigh more than the work. */
const NOISE = 40;

/**
 * Work on four times as much takes less than ten times as long; what grows with the square would take sixteen.
 * `size` is that of the longer input.
 */
export function expectLinear(size: number, work: (size: number) => unknown): void {
  const small = leastOf(() => work(Math.ceil(size / 4)));
  const large = leastOf(() => work(size));
  expect(large).toBeLessThan(10 * Math.max(small, NOISE / 4));
}

/** Milliseconds of the processor, the best of three. */
function leastOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
