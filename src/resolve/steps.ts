// Reveal steps in document order: a pause opens a step for all that follows, a marked block or item gets its own later
// step, equal numbers appear together (format.md, Blocks). At the end they are renumbered 1..n without gaps.
import type { AskedStep, Steps } from '../blocks/step.ts';

export class StepCounter implements Steps {
  #base: number | undefined;
  #last = 0;

  get current(): number | undefined {
    return this.#base;
  }

  take(asked: AskedStep): number {
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
  collect(tree, used);
  const order = new Map([...used].sort((a, b) => a - b).map((step, i) => [step, i + 1]));
  const right = [...order].every(([step, wanted]) => step === wanted);
  return { tree: right ? tree : renumbered(tree, order), steps: order.size };
}

/** A place in the source, which has no steps. */
export const isPlace = (value: object): boolean => 'file' in value && 'line' in value;
/** A chart's own keys, whose axes have a `step` too. */
export const OWN = 'settings';

function collect(tree: unknown, used: Set<number>): void {
  if (Array.isArray(tree)) for (const entry of tree) collect(entry, used);
  else if (typeof tree === 'object' && tree !== null && !isPlace(tree)) {
    for (const [key, value] of Object.entries(tree)) {
      if (key === 'step' && typeof value === 'number') used.add(value);
      else if (key !== OWN) collect(value, used);
    }
  }
}

function renumbered<T>(tree: T, order: ReadonlyMap<number, number>): T {
  if (Array.isArray(tree)) return tree.map((entry) => renumbered(entry, order)) as T;
  if (tree === null || typeof tree !== 'object' || isPlace(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      if (key === OWN) return [key, value];
      return [key, key === 'step' && typeof value === 'number' ? order.get(value) : renumbered(value, order)];
    }),
  ) as T;
}
