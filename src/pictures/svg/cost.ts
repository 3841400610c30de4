// What drawing an SVG takes, in passes over its whole area: each shape by the part of the area that it covers, each
// layer and each step of a filter by what it goes through again. A drawing of few lines may take hours; people's take
// a handful.
import { areaOf, growthOf } from './bounds.ts';
import { type Rule, referencesOf } from './css.ts';
import { type Look, lookReader } from './look.ts';
import type { Element } from './tree.ts';
import { ON_CALL, TEXTS } from './words.ts';

/** Of a fill or a stroke, a layer (opacity, blending, clip, mask), a letter, and an element by itself. */
const PAINT = 0.15;
const LAYER = 1;
const LETTER = 0.006;
const ELEMENT = 0.0005;
const DEEPEST = 200;
/** A filter reaches over what it is for by a tenth at each side. */
const REACH = 1.2 * 1.2;

interface Cost {
  readonly passes: number;
  /** Part of the drawing's area, 1 at most. */
  readonly share: number;
}

export function passesOf(root: Element, rules: readonly Rule[]): number {
  const byId = new Map<string, Element>();
  index(root, byId);
  const look = lookReader(rules);
  const whole = viewOf(root);

  function cost(element: Element, growth: number, depth: number): Cost {
    if (depth > DEEPEST) return { passes: 0, share: 0 };
    const how = look(element);
    const grown = growth * growthOf(element.attributes.get('transform') ?? how.of('transform'));
    let share = Math.min(1, (areaOf(element) * grown) / whole);
    let passes = ELEMENT + share * PAINT * 2;
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (TEXTS.has(element.name)) passes += child.length * LETTER;
        continue;
      }
      if (ON_CALL.has(child.name)) continue;
      const inner = cost(child, grown, depth + 1);
      passes += inner.passes;
      share = Math.min(1, share + inner.share);
    }
    if (TEXTS.has(element.name)) share = Math.max(share, 0.05);
    const used =
      element.name === 'use'
        ? called(element.attributes.get('href') ?? element.attributes.get('xlink:href'))
        : undefined;
    if (used) {
      const inner = cost(used, grown, depth + 1);
      passes += inner.passes;
      share = Math.min(1, share + inner.share);
    }
    return { passes: passes + layers(how, share, grown, depth), share };
  }

  /** Layers that an element is drawn on, and what is drawn into them. */
  function layers(how: Look, share: number, grown: number, depth: number): number {
    let passes = 0;
    if (Number.parseFloat(how.of('opacity') ?? '1') < 1) passes += LAYER * share;
    if ((how.of('mix-blend-mode') ?? 'normal') !== 'normal') passes += LAYER * share;
    for (const property of ['clip-path', 'mask', 'fill', 'stroke', 'filter', 'marker', 'marker-mid'])
      for (const id of referencesOf(how.of(property) ?? '')) {
        const target = byId.get(id);
        if (!target) continue;
        if (target.name === 'filter') passes += steps(target, share, grown);
        // a clip or mask is drawn as far as what it is for reaches
        else passes += LAYER * share + cost(target, grown, depth + 1).passes * share;
      }
    return passes;
  }

  /** A filter's steps over the region that it names. */
  function steps(filter: Element, share: number, grown: number): number {
    const size = (name: string) => {
      const value = filter.attributes.get(name);
      return value === undefined ? undefined : Number.parseFloat(value) / (value.includes('%') ? 100 : 1);
    };
    const [w, h] = [size('width'), size('height')];
    const named = w !== undefined && h !== undefined ? Math.abs(w * h) : REACH;
    const isAbsolute = filter.attributes.get('filterUnits') === 'userSpaceOnUse' && w !== undefined && h !== undefined;
    const region = isAbsolute ? (named * grown) / whole : named * share;
    return filter.children.reduce((sum, step) => sum + (typeof step === 'string' ? 0 : stepOf(step)), LAYER) * region;
  }

  const called = (href: string | undefined): Element | undefined => byId.get(href?.trim().replace(/^#/, '') ?? '');
  return cost(root, 1, 0).passes;
}

/** Passes of one step of a filter, as resvg takes them. */
function stepOf({ name, attributes }: Element): number {
  const number = (attribute: string) =>
    Math.max(0, ...(attributes.get(attribute)?.match(/[\d.]+/g) ?? []).map(Number).filter(Number.isFinite));
  if (name === 'feGaussianBlur' || name === 'feDropShadow') return 5;
  if (name === 'feTurbulence') return 20 * Math.max(1, number('numOctaves'));
  if (/Lighting$/.test(name)) return 20;
  if (name === 'feMorphology') return 2 + number('radius') ** 2 / 2;
  if (name === 'feConvolveMatrix') return 2 + (number('order') || 3) ** 2 / 2;
  return 2;
}

/** The area that the drawing's own coordinates have. */
function viewOf({ attributes }: Element): number {
  const [, , w, h] = (attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const size = (name: string) => Number.parseFloat(attributes.get(name) ?? '') || 100;
  const area = w && h ? w * h : size('width') * size('height');
  return Number.isFinite(area) && area > 0 ? area : 1e4;
}

function index(element: Element, byId: Map<string, Element>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') index(child, byId);
}
