// The formulas of shape guides (ECMA-376 Part 1, 20.1.9.11) and arcs. Lengths are in EMU, angles in 60000ths of a
// degree.
import type { Guide } from './preset.ts';

/** The size of a shape and its guides so far. */
export interface Guides {
  readonly w: number;
  readonly h: number;
  readonly own: ReadonlyMap<string, number>;
}

const DEGREE = 60_000;
const radians = (angle: number): number => (angle / DEGREE / 180) * Math.PI;
const angleOf = (rad: number): number => (rad / Math.PI) * 180 * DEGREE;

/** Computes guides in their order, each of which may use those before it. Throws a RangeError for unknown words. */
export function guidesOf(w: number, h: number, list: readonly Guide[]): Guides {
  const own = new Map<string, number>();
  const known: Guides = { w, h, own };
  for (const { name, formula } of list) own.set(name, compute(formula, known));
  return known;
}

/** The named values that every geometry begins with (20.1.10.56). */
const BUILT_IN: Readonly<Record<string, (w: number, h: number) => number>> = {
  l: () => 0,
  t: () => 0,
  r: (w) => w,
  b: (_, h) => h,
  w: (w) => w,
  h: (_, h) => h,
  hc: (w) => w / 2,
  vc: (_, h) => h / 2,
  ss: (w, h) => Math.min(w, h),
  ls: (w, h) => Math.max(w, h),
  cd2: () => 180 * DEGREE,
  cd4: () => 90 * DEGREE,
  cd8: () => 45 * DEGREE,
  '3cd4': () => 270 * DEGREE,
  '3cd8': () => 135 * DEGREE,
  '5cd8': () => 225 * DEGREE,
  '7cd8': () => 315 * DEGREE,
};
const DIVIDED: Readonly<Record<string, (w: number, h: number) => number>> = {
  wd: (w) => w,
  hd: (_, h) => h,
  ssd: (w, h) => Math.min(w, h),
};

/** A number or the name of a guide. */
export function evaluate(word: string, { w, h, own }: Guides): number {
  const found = own.get(word) ?? BUILT_IN[word]?.(w, h);
  if (found !== undefined) return found;
  if (/^-?\d+(?:\.\d+)?$/.test(word)) return Number(word);
  const [, name = '', by] = /^(wd|hd|ssd)(\d+)$/.exec(word) ?? [];
  const whole = DIVIDED[name]?.(w, h);
  if (whole === undefined || Number(by) === 0) throw new RangeError(`no guide ${word}`);
  return whole / Number(by);
}

type Operator = (x: number, y: number, z: number) => number;
const OPERATORS: Readonly<Record<string, Operator>> = {
  val: (x) => x,
  '*/': (x, y, z) => (z === 0 ? 0 : (x * y) / z),
  '+-': (x, y, z) => x + y - z,
  '+/': (x, y, z) => (z === 0 ? 0 : (x + y) / z),
  '?:': (x, y, z) => (x > 0 ? y : z),
  abs: (x) => Math.abs(x),
  at2: (x, y) => angleOf(Math.atan2(y, x)),
  cat2: (x, y, z) => x * Math.cos(Math.atan2(z, y)),
  cos: (x, y) => x * Math.cos(radians(y)),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  mod: (x, y, z) => Math.hypot(x, y, z),
  pin: (x, y, z) => Math.min(Math.max(x, y), z),
  sat2: (x, y, z) => x * Math.sin(Math.atan2(z, y)),
  sin: (x, y) => x * Math.sin(radians(y)),
  sqrt: (x) => Math.sqrt(Math.max(0, x)),
  tan: (x, y) => x * Math.tan(radians(y)),
};

function compute(formula: readonly string[], known: Guides): number {
  const [first = '0', ...rest] = formula;
  const operator = OPERATORS[first];
  if (!operator) {
    // adjustments in short have their value only
    if (rest.length === 0) return evaluate(first, known);
    throw new RangeError(`no operator ${first}`);
  }
  // `pin x y z` is y, kept between x and z
  const [x = 0, y = 0, z = 0] = rest.map((word) => evaluate(word, known));
  return operator(x, y, z);
}

type Cubic = readonly [number, number, number, number, number, number];

/** An arc of an ellipse from the current point, as cubic curves of at most a quarter turn. */
export function arcToCubics(x: number, y: number, rx: number, ry: number, from: number, sweep: number): Cubic[] {
  const full = Math.max(-360 * DEGREE, Math.min(360 * DEGREE, sweep));
  if (full === 0) return [];
  // angles are those of the drawn direction, not of the ellipse's parameter
  const parameter = (angle: number): number => {
    const a = radians(angle);
    if (rx === 0 || ry === 0) return a;
    const turn = Math.round(a / (2 * Math.PI)) * 2 * Math.PI;
    const inner = a - turn;
    return Math.atan2(Math.sin(inner) * rx, Math.cos(inner) * ry) + turn;
  };
  const begin = parameter(from);
  const end = Math.abs(full) === 360 * DEGREE ? begin + Math.sign(full) * 2 * Math.PI : parameter(from + full);
  const span = full > 0 && end < begin ? end - begin + 2 * Math.PI : end - begin;
  const total = full < 0 && span > 0 ? span - 2 * Math.PI : span;
  const count = Math.max(1, Math.ceil(Math.abs(total) / (Math.PI / 2) - 1e-9));
  const step = total / count;
  const k = (4 / 3) * Math.tan(step / 4);
  const [cx, cy] = [x - rx * Math.cos(begin), y - ry * Math.sin(begin)];
  return Array.from({ length: count }, (_, i): Cubic => {
    const [a, b] = [begin + i * step, begin + (i + 1) * step];
    const [ax, ay] = [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
    const [bx, by] = [cx + rx * Math.cos(b), cy + ry * Math.sin(b)];
    return [
      ax - k * rx * Math.sin(a),
      ay + k * ry * Math.cos(a),
      bx + k * rx * Math.sin(b),
      by - k * ry * Math.cos(b),
      bx,
      by,
    ];
  });
}
