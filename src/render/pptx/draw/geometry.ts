// Outlines: presets with their adjustments (ECMA-376 Part 1, 20.1.9.18), free paths (20.1.9.8), and the rectangle
// inside a preset that its text is set in (presetShapeDefinitions.xml), which insets are counted from.
import { type Box, type Insets, NO_INSETS, type Size } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { Pt } from '../../../base/units.ts';
import type { PathNode, ShapeNode } from '../../../scene/scene.ts';
import { attributes } from '../opc/xml.ts';

type Geometry = Pick<ShapeNode, 'geometry' | 'radius'>;

export function presetXml({ geometry, radius }: Geometry, size: Size): string {
  const guide =
    geometry === 'roundRect'
      ? `<a:gd${attributes({ name: 'adj', fmla: `val ${Math.round(cornerShare(radius, size) * 100000)}` })}/>`
      : '';
  return `<a:prstGeom${attributes({ prst: geometry })}><a:avLst>${guide}</a:avLst></a:prstGeom>`;
}

/** A radius as share of the shorter side, at most half of it. */
const cornerShare = (radius: Pt = 0, { w, h }: Size): number => Math.min(0.5, radius / Math.max(1, Math.min(w, h)));

const DIAGONAL = 1 - Math.SQRT1_2;

/** How far the text's rectangle lies inside the shape's box. */
export function textRectangle({ geometry, radius }: Geometry, { w, h }: Box): Insets {
  const even = (x: Pt, y: Pt): Insets => ({ left: x, right: x, top: y, bottom: y });
  const tip = Math.min(w, h) / 2;
  switch (geometry) {
    case 'roundRect': {
      const inset = cornerShare(radius, { w, h }) * Math.min(w, h) * DIAGONAL;
      return even(inset, inset);
    }
    case 'ellipse':
      return even((w / 2) * DIAGONAL, (h / 2) * DIAGONAL);
    case 'chevron':
      return w > 2 * tip ? even(tip, 0) : NO_INSETS;
    case 'homePlate':
      return { ...NO_INSETS, right: tip / 2 };
    case 'rightArrow':
      return { left: 0, right: tip / 2, top: h / 4, bottom: h / 4 };
    case 'diamond':
      return even(w / 4, h / 4);
    case 'flowChartPredefinedProcess':
      return even(w / 8, 0);
    default:
      return NO_INSETS;
  }
}

/** Units of custom geometry to one of the path's view; points must be whole numbers. */
const FINE = 1000;
const COMMANDS = { M: ['moveTo', 1], L: ['lnTo', 1], C: ['cubicBezTo', 3], Q: ['quadBezTo', 2] } as const;

/** M L C Q Z of an SVG path, absolute; sub-paths share one `a:path`, so that holes stay holes. */
export const customXml = ({ d, more = [], view }: Pick<PathNode, 'd' | 'more' | 'view'>): string =>
  geometryXml([d, ...more], { w: view.w * FINE, h: view.h * FINE }, FINE);

/** Outlines that may overlap, each filled for itself; in whole units of their view. */
export const outlineXml = (paths: readonly string[], view: Size): string => geometryXml(paths, view, 1);

function geometryXml(paths: readonly string[], view: Size, scale: number): string {
  const size = attributes({ w: Math.round(view.w), h: Math.round(view.h) });
  const inner = paths.map((d) => `<a:path${size}>${stepsXml(d, scale)}</a:path>`).join('');
  return markup`
    <a:custGeom>
      <a:avLst/>
      <a:gdLst/>
      <a:ahLst/>
      <a:cxnLst/>
      <a:rect l="0" t="0" r="r" b="b"/>
      <a:pathLst>${inner}</a:pathLst>
    </a:custGeom>
  `;
}

function stepsXml(d: string, scale: number): string {
  const steps = [...d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)].map(([, name, rest]) => {
    if (name === 'Z') return '<a:close/>';
    const [tag, count] = COMMANDS[name as keyof typeof COMMANDS];
    const points = pointsOf(rest ?? '', scale);
    let out = '';
    for (let i = 0; i + count <= points.length; i += count) {
      const kind = name === 'M' && i ? 'lnTo' : tag;
      out += `<a:${kind}>${points.slice(i, i + count).join('')}</a:${kind}>`;
    }
    return out;
  });
  return steps.join('');
}

function pointsOf(text: string, scale: number): string[] {
  const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  const whole = (i: number) => Math.round(Number(numbers[i]) * scale);
  const points: string[] = [];
  for (let i = 1; i < numbers.length; i += 2) points.push(`<a:pt x="${whole(i - 1)}" y="${whole(i)}"/>`);
  return points;
}
