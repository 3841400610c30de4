// A preset or custom geometry -> SVG paths in points (ECMA-376 Part 1, 20.1.9): guides are computed from the shape's
// size, arcs become cubic curves. A word or a formula that is none of the standard's makes the geometry none, never a
// wrong one.
import type { Size } from '../../base/geometry.ts';
import { EMU_PER_PT, round2 } from '../../base/units.ts';
import { child, childrenOf, type XmlElement } from '../xml.ts';
import { arcToCubics, evaluate, type Guides, guidesOf } from './guides.ts';
import { ADJUST, COMMANDS, type Guide, presetOf, type ShapePath } from './preset.ts';

/** One outline of a geometry. */
export interface OutlinePath {
  /** SVG path with absolute M L C Q Z only, in points from the shape's own corner before it is turned. */
  readonly d: string;
  /** How the shape's fill is taken: as it is, not at all, or lighter or darker than it. */
  readonly fill: 'norm' | 'none' | 'lighten' | 'lightenLess' | 'darken' | 'darkenLess';
  readonly stroke: boolean;
}

/** The most segments of a geometry's paths. */
const MOST_COMMANDS = 50_000;

/** The outlines of `a:prstGeom` or `a:custGeom` at a size in points; undefined where the reader does not know it. */
export function outlinesOf(geometry: XmlElement, size: Size): OutlinePath[] | undefined {
  const custom = geometry.name === 'a:custGeom';
  const shape = custom ? customShape(geometry) : presetOf(geometry.attributes.prst ?? '');
  if (!shape) return undefined;
  const w = Math.max(0, size.w * EMU_PER_PT);
  const h = Math.max(0, size.h * EMU_PER_PT);
  const adjusted = guides(child(geometry, 'a:avLst'));
  try {
    const known = guidesOf(w, h, [...shape.adjust, ...(custom ? [] : adjusted), ...shape.guides]);
    return shape.paths.map((path) => outline(path, known, { w, h }));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const guides = (list: XmlElement | undefined): Guide[] =>
  childrenOf(list, 'a:gd').map((one) => ({
    name: one.attributes.name ?? '',
    formula: (one.attributes.fmla ?? '').trim().split(/\s+/),
  }));

function customShape(geometry: XmlElement) {
  let count = 0;
  const numbers: string[] = [];
  const paths = childrenOf(child(geometry, 'a:pathLst'), 'a:path').map((path): ShapePath => {
    const words: string[] = [];
    for (const command of path.children) {
      const letter = COMMANDS[command.name];
      if (!letter || ++count > MOST_COMMANDS) continue;
      const values =
        letter === 'A'
          ? ['wR', 'hR', 'stAng', 'swAng'].map((name) => command.attributes[name] ?? '0')
          : childrenOf(command, 'a:pt').flatMap(({ attributes: { x = '0', y = '0' } }) => [x, y]);
      words.push(letter, ...values);
      numbers.push(...values);
    }
    const { w, h, fill = 'norm', stroke } = path.attributes;
    return { words, w: Number(w ?? 0), h: Number(h ?? 0), fill, stroke: stroke !== '0' && stroke !== 'false' };
  });
  if (paths.length === 0) return undefined;
  // most guides of drawn outlines are for connectors' ends only
  const plain = numbers.every((word) => NUMBER.test(word));
  return plain
    ? { adjust: [], guides: [], paths }
    : { adjust: guides(child(geometry, 'a:avLst')), guides: guides(child(geometry, 'a:gdLst')), paths };
}
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function outline(path: ShapePath, known: Guides, size: Size): OutlinePath {
  const scaleX = (path.w > 0 ? size.w / path.w : 1) / EMU_PER_PT;
  const scaleY = (path.h > 0 ? size.h / path.h : 1) / EMU_PER_PT;
  const out: string[] = [];
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const point = (px: number, py: number) => `${round2(px * scaleX)} ${round2(py * scaleY)}`;
  const { words } = path;
  for (let at = 0; at < words.length; ) {
    const letter = words[at++] as string;
    const count = ADJUST[letter];
    if (count === undefined) throw new RangeError(`no command ${letter}`);
    const values = words.slice(at, at + count).map((word) => evaluate(word, known));
    at += count;
    if (letter === 'Z') {
      out.push('Z');
      [x, y] = start;
    } else if (letter === 'A') {
      const [rx = 0, ry = 0, from = 0, sweep = 0] = values;
      for (const curve of arcToCubics(x, y, rx, ry, from, sweep)) {
        out.push(`C${point(curve[0], curve[1])} ${point(curve[2], curve[3])} ${point(curve[4], curve[5])}`);
        [x, y] = [curve[4], curve[5]];
      }
    } else {
      const points: string[] = [];
      for (let i = 0; i + 1 < values.length; i += 2) points.push(point(values[i] as number, values[i + 1] as number));
      out.push(`${letter}${points.join(' ')}`);
      [x, y] = values.slice(-2) as [number, number];
      if (letter === 'M') start = [x, y];
    }
  }
  return { d: out.join(''), fill: fillOf(path.fill), stroke: path.stroke };
}

const FILLS = ['norm', 'none', 'lighten', 'lightenLess', 'darken', 'darkenLess'] as const;
const fillOf = (name: string): OutlinePath['fill'] => FILLS.find((one) => one === name) ?? 'norm';
