// Labels that would lie over each other are moved apart, as little as can be, and stay within their room.
import type { Pt } from '../base/units.ts';

/** New middles for labels of one height, in the order given, at least `height` apart between `top` and `bottom`. */
export function spread(wanted: readonly Pt[], height: Pt, top: Pt, bottom: Pt): Pt[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as Pt) - (wanted[b] as Pt));
  // groups of neighbours that touch share their mean place
  let groups = order.map((i) => ({ members: [i], middle: wanted[i] as Pt }));
  for (let merged = true; merged; ) {
    merged = false;
    const next: typeof groups = [];
    for (const group of groups) {
      const above = next[next.length - 1];
      const reach = above ? above.middle + (above.members.length * height) / 2 : Number.NEGATIVE_INFINITY;
      if (above && reach > group.middle - (group.members.length * height) / 2 + 1e-6) {
        const members = [...above.members, ...group.members];
        const mean = members.reduce((sum, i) => sum + (wanted[i] as Pt), 0) / members.length;
        next[next.length - 1] = { members, middle: mean };
        merged = true;
      } else next.push(group);
    }
    groups = next.map((group) => ({
      ...group,
      middle: clamp(group.middle, group.members.length * height, top, bottom),
    }));
  }
  const out: Pt[] = [...wanted];
  for (const { members, middle } of groups)
    for (const [k, i] of members.entries()) out[i] = middle + (k - (members.length - 1) / 2) * height;
  return out;
}

const clamp = (middle: Pt, height: Pt, top: Pt, bottom: Pt): Pt =>
  Math.max(top + height / 2, Math.min(bottom - height / 2, middle));
