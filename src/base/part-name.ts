// Names of parts in an OPC package (ECMA-376 Part 2, 6.5).

/** The name of the part that a relationship's target leads to. */
export function resolvePart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
