// Reveal steps in document order: a pause opens a step for all that follows, a marked block or item gets its own later
// step, equal numbers appear together (format.md, Blocks). At the end they are renumbered 1..n without gaps.
import type { Steps } from '../blocks/block.ts';

export class StepCounter implements Steps {
  #base: number | undefined;
  #last = 0;

  get current(): number | undefined {
    return this.#base;
  }

  take(asked: number | 'next'): number {
    const step = asked === 'next' ? this.#last + 1 : Math.max(1, asked);
    this.#last = Math.max(this.#last, step);
    return step;
  }

  pause(): void {
    this.#base = this.take('next');
  }
}

/** Maps used step numbers to 1..n; walks any tree of plain objects and rewrites their `step`. */
export function renumberSteps<T>(tree: T): { tree: T; steps: number } {
  const used = new Set<number>();
  visit(tree, (step) => {
    used.add(step);
    return step;
  });
  const order = new Map([...used].sort((a, b) => a - b).map((step, i) => [step, i + 1]));
  return { tree: visit(tree, (step) => order.get(step) as number), steps: order.size };
}

function visit<T>(tree: T, map: (step: number) => number): T {
  if (Array.isArray(tree)) return tree.map((entry) => visit(entry, map)) as T;
  if (tree === null || typeof tree !== 'object') return tree;
  if ('file' in tree && 'line' in tree) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, key === 'step' && typeof value === 'number' ? map(value) : visit(value, map)]),
  ) as T;
}
