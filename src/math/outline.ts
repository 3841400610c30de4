// The SVG that MathJax makes of a formula -> flat paths. Groups, moved and scaled glyphs, rules and stretched pieces
// all become outlines in one system of coordinates, since neither DrawingML nor a scene has nested ones.
import type { FormulaText } from '../base/formula.ts';

/** A node of MathJax's own light DOM. */
export interface LiteNode {
  readonly kind: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly LiteNode[];
  readonly value?: string;
}

/**
 * Affine map without turning: x' = a x + e, y' = d y + f; `clip` is what a nested picture shows, in the outer system.
 */
interface Frame {
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly clip?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface Outline {
  readonly paths: string[];
  readonly texts: FormulaText[];
}

/** `origin` is the top left corner of the picture's view. */
export function outlineOf(svg: LiteNode, origin: { readonly x: number; readonly y: number }): Outline {
  const out: Outline = { paths: [], texts: [] };
  for (const child of svg.children ?? []) walk(child, { a: 1, d: 1, e: -origin.x, f: -origin.y }, out);
  return out;
}

function walk(node: LiteNode, frame: Frame, out: Outline): void {
  const number = (name: string, otherwise = 0): number => {
    const value = Number.parseFloat(String(node.attributes?.[name] ?? ''));
    return Number.isFinite(value) ? value : otherwise;
  };
  const inner = moved(frame, String(node.attributes?.transform ?? ''));
  switch (node.kind) {
    case 'path': {
      const d = pathIn(String(node.attributes?.d ?? ''), inner);
      if (d) out.paths.push(d);
      return;
    }
    case 'rect': {
      const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')];
      const stroke = node.attributes?.fill === 'none' ? number('stroke-width') : 0;
      const frameOf = (by: number) =>
        `M${x - by} ${y - by}L${x + w + by} ${y - by}L${x + w + by} ${y + h + by}L${x - by} ${y + h + by}Z`;
      const hole = (by: number) =>
        `M${x + by} ${y + by}L${x + by} ${y + h - by}L${x + w - by} ${y + h - by}L${x + w - by} ${y + by}Z`;
      if (stroke) out.paths.push(pathIn(frameOf(stroke / 2) + hole(stroke / 2), inner));
      else if (w && h) out.paths.push(pathIn(frameOf(0), inner));
      return;
    }
    case 'line': {
      const [x1, y1, x2, y2] = [number('x1'), number('y1'), number('x2'), number('y2')];
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const half = number('stroke-width', 60) / 2;
      const [nx, ny] = [((y2 - y1) / length) * half, ((x1 - x2) / length) * half];
      out.paths.push(
        pathIn(`M${x1 + nx} ${y1 + ny}L${x2 + nx} ${y2 + ny}L${x2 - nx} ${y2 - ny}L${x1 - nx} ${y1 - ny}Z`, inner),
      );
      return;
    }
    case 'text': {
      const text = (node.children ?? []).map((child) => child.value ?? '').join('');
      if (text.trim())
        out.texts.push({
          text,
          x: whole(inner.e),
          y: whole(inner.f),
          size: whole(number('font-size', 1000) * Math.abs(inner.d)),
        });
      return;
    }
    case 'svg': {
      const view = String(node.attributes?.viewBox ?? '')
        .split(/\s+/)
        .map(Number);
      const [vx = 0, vy = 0, vw = 1, vh = 1] = view;
      const [a, d] = [(inner.a * number('width', vw)) / (vw || 1), (inner.d * number('height', vh)) / (vh || 1)];
      const [e, f] = [inner.e + inner.a * number('x') - a * vx, inner.f + inner.d * number('y') - d * vy];
      const [x0, x1, y0, y1] = [a * vx + e, a * (vx + vw) + e, d * vy + f, d * (vy + vh) + f];
      const clip = { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
      for (const child of node.children ?? []) walk(child, { a, d, e, f, clip }, out);
      return;
    }
    default:
      for (const child of node.children ?? []) walk(child, inner, out);
  }
}

function moved(frame: Frame, transform: string): Frame {
  let { a, d, e, f } = frame;
  for (const [, name, values] of transform.matchAll(/(translate|scale)\(([^)]*)\)/g)) {
    const [x = 0, second] = (values as string)
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'translate') [e, f] = [e + a * x, f + d * (second ?? 0)];
    else [a, d] = [a * x, d * (second ?? x)];
  }
  return { ...frame, a, d, e, f };
}

const whole = (value: number): number => Math.round(value) || 0;

/** Pieces that stretch are rectangles longer than their place: what sticks out is pressed to the edge. */
function pathIn(d: string, { a, d: down, e, f, clip }: Frame): string {
  const px = (x: number) => whole(clip ? Math.min(Math.max(a * x + e, clip.left), clip.right) : a * x + e);
  const py = (y: number) => whole(clip ? Math.min(Math.max(down * y + f, clip.top), clip.bottom) : down * y + f);
  let [x, y, cx, cy] = [0, 0, 0, 0];
  let before = '';
  let out = '';
  for (const [, name, rest] of d.matchAll(/([MLHVQTCZ])([^MLHVQTCZ]*)/g)) {
    const n = ((rest as string).match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const at = (i: number) => n[i] as number;
    if (name === 'Z') out += 'Z';
    else if (name === 'H' || name === 'V') {
      for (const value of n) {
        if (name === 'H') x = value;
        else y = value;
        out += `L${px(x)} ${py(y)}`;
      }
    } else {
      const size = name === 'Q' || name === 'C' ? { Q: 4, C: 6 }[name] : 2;
      for (let i = 0; i + size <= n.length; i += size) {
        if (name === 'T') {
          [cx, cy] = before === 'Q' || before === 'T' ? [2 * x - cx, 2 * y - cy] : [x, y];
          out += `Q${px(cx)} ${py(cy)} ${px(at(i))} ${py(at(i + 1))}`;
        } else {
          if (name === 'Q') [cx, cy] = [at(i), at(i + 1)];
          const points = [];
          for (let j = 0; j < size; j += 2) points.push(`${px(at(i + j))} ${py(at(i + j + 1))}`);
          out += `${name === 'M' && i ? 'L' : name}${points.join(' ')}`;
        }
        [x, y] = [at(i + size - 2), at(i + size - 1)];
        before = name as string;
      }
    }
    before = name as string;
  }
  return out;
}
