// Whether an SVG can be drawn in time: a few lines may repeat each other a billion times (`use`, patterns, entities),
// ask for a filter that takes hours, or hold a picture of gigapixels. Read with a scanner of tags, before anything
// parses it.
import type { Limits } from '../../base/limits.ts';
import { tokens } from './tokens.ts';

const MOST_OCTAVES = 10;
const MOST_RADIUS = 100;
const MOST_ORDER = 15;

interface Piece {
  /** Elements in it, itself counted. */
  own: number;
  readonly uses: string[];
}

/** What is wrong with it, as the end of "The picture ...": undefined where nothing is. */
export function svgFault(text: string, limits: Limits): string | undefined {
  if (text.length > limits.svgBytes) return 'is larger than an SVG may be';
  if (/<!ENTITY[^>]*(?:SYSTEM|PUBLIC|&)/i.test(text)) return 'uses entities that lead elsewhere or into each other';
  const pieces = new Map<string, Piece>();
  const root: Piece = { own: 0, uses: [] };
  const open: (Piece | undefined)[] = [];
  for (const token of tokens(text)) {
    if (token.kind === 'text') continue;
    const { name: written, attributes, closing, empty } = token;
    const name = written.slice(written.indexOf(':') + 1);
    if (closing) {
      open.pop();
      continue;
    }
    const fault = tooMuch(name, attributes);
    if (fault) return fault;
    const id = /\bid\s*=\s*["']([^"']+)/.exec(attributes)?.[1];
    const piece: Piece | undefined = id === undefined ? undefined : { own: 0, uses: [] };
    if (piece && id !== undefined && !pieces.has(id)) pieces.set(id, piece);
    const around = [root, ...open, piece];
    const uses = [...attributes.matchAll(/(?:href\s*=\s*["']|url\(\s*["']?)#([^"')]+)/g)].map(
      (match) => match[1] as string,
    );
    for (const one of around) {
      if (!one) continue;
      one.own++;
      one.uses.push(...uses);
    }
    if (root.own > limits.svgElements) return `has more than ${limits.svgElements} elements`;
    if (!empty) open.push(piece);
    if (open.length > 500) return 'has more than 500 elements in one another';
  }
  return drawn(root, pieces, new Map(), 0) > limits.svgElements
    ? `repeats its parts more than ${limits.svgElements} times`
    : undefined;
}

/** Elements that are drawn for a piece, with all that it uses; a piece that uses itself is drawn without that. */
function drawn(piece: Piece, pieces: ReadonlyMap<string, Piece>, known: Map<Piece, number>, depth: number): number {
  const found = known.get(piece);
  if (found !== undefined) return found;
  known.set(piece, 0);
  let sum = piece.own;
  for (const id of piece.uses) {
    const used = pieces.get(id);
    if (used && depth < 200) sum = Math.min(1e12, sum + drawn(used, pieces, known, depth + 1));
  }
  known.set(piece, sum);
  return sum;
}

function tooMuch(name: string, attributes: string): string | undefined {
  const number = (attribute: string) =>
    Math.max(
      0,
      ...(new RegExp(`\\b${attribute}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1]?.match(/[\d.]+/g) ?? []).map(Number),
    );
  if (name === 'feTurbulence' && number('numOctaves') > MOST_OCTAVES)
    return `asks for a filter of more than ${MOST_OCTAVES} octaves`;
  if (name === 'feMorphology' && number('radius') > MOST_RADIUS)
    return `asks for a filter with a radius of more than ${MOST_RADIUS}`;
  if (name === 'feConvolveMatrix' && number('order') > MOST_ORDER)
    return `asks for a filter of more than ${MOST_ORDER} rows`;
  return undefined;
}
