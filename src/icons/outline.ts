// An SVG of a set of icons -> outlines with absolute M L C Q Z. The sets draw with filled paths and absolute commands
// alone; anything else is refused, so that no icon is ever drawn wrong.
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

/** The outlines of an SVG and the side of its field. Throws on what is no plain filled outline. */
export function outlinesOf(svg: string): { side: number; outlines: string[] } {
  const [, w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!w || w !== h) throw new Error('an icon stands on a square field');
  const other = [...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag).find((tag) => tag !== 'svg' && tag !== 'path');
  if (other || /transform=|stroke=|style=/.test(svg))
    throw new Error(`an icon is made of filled paths, not of ${other ?? 'strokes'}`);
  return {
    side: Number(w),
    outlines: [...svg.matchAll(/<path[^>]*\sd="([^"]*)"/g)].map(([, d]) => absolute(d as string)),
  };
}

/** H and V written as L; the other absolute commands stay. */
export function absolute(d: string): string {
  const out: string[] = [];
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const count = COUNTS[command];
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (count === undefined || (count ? !numbers.length || numbers.length % count : numbers.length))
      throw new Error(`"${command}" is no command of an icon's path`);
    if (command === 'Z') {
      out.push('Z');
      [x, y] = start;
      continue;
    }
    for (let i = 0; i < numbers.length; i += count) {
      const part = numbers.slice(i, i + count);
      if (command === 'H') part.push(y);
      if (command === 'V') part.unshift(x);
      const name = command === 'H' || command === 'V' || (command === 'M' && i) ? 'L' : command;
      [x, y] = part.slice(-2) as [number, number];
      if (name === 'M') start = [x, y];
      out.push(`${name}${part.join(' ')}`);
    }
  }
  return out.join('');
}
