// Which elements of an SVG are seen: what is switched off, fully see-through, without a colour, or kept on call and
// never called for stays out of the outputs, and its words with it.

import { type Rule, referencesOf } from './css.ts';
import { type Look, lookReader } from './look.ts';
import type { Element } from './tree.ts';
import { ON_CALL, TEXTS } from './words.ts';

export interface Shown {
  readonly elements: ReadonlySet<Element>;
  /** Those whose own words are seen. */
  readonly speaking: ReadonlySet<Element>;
  /** Ids that something seen refers to. */
  readonly ids: ReadonlySet<string>;
}

interface Around {
  readonly visible: boolean;
  /** Whether text has a fill, and a stroke. */
  readonly fill: boolean;
  readonly stroke: boolean;
}

const GROUPS = new Set(['svg', 'g', 'defs', 'use', 'filter', 'mask', 'clipPath', 'marker', 'pattern', 'symbol']);
const DEEPEST = 600;

export function shownOf(root: Element, rules: readonly Rule[]): Shown {
  const byId = new Map<string, Element>();
  index(root, byId);
  const look = lookReader(rules);
  const elements = new Set<Element>();
  const speaking = new Set<Element>();
  const ids = new Set<string>();
  const called: string[] = rules.flatMap(({ declarations }) => [...declarations.values()].flatMap(referencesOf));

  function visit(element: Element, around: Around, depth: number): void {
    const how = look(element);
    const call = GROUPS.has(element.name) || ON_CALL.has(element.name);
    if (depth > DEEPEST || (!ON_CALL.has(element.name) && how.of('display') === 'none') || isNought(how.of('opacity')))
      return;
    const next = within(around, how);
    if (element.name === 'image' && !next.visible) return;
    if (call || next.visible || TEXTS.has(element.name)) elements.add(element);
    if (TEXTS.has(element.name) && next.visible && (next.fill || next.stroke) && !isNought(how.of('font-size')))
      speaking.add(element);
    called.push(...callsOf(element));
    for (const child of element.children)
      if (typeof child !== 'string' && !ON_CALL.has(child.name)) visit(child, next, depth + 1);
  }

  visit(root, { visible: true, fill: true, stroke: false }, 0);
  for (let name = called.pop(); name !== undefined; name = called.pop()) {
    const element = byId.get(name);
    if (!element || ids.has(name)) continue;
    ids.add(name);
    visit(element, { visible: true, fill: true, stroke: false }, 0);
  }
  return { elements, speaking, ids };
}

function within(around: Around, how: Look): Around {
  const visibility = how.of('visibility');
  const [fill, stroke] = [how.of('fill'), how.of('stroke')];
  return {
    visible: visibility === undefined || visibility === 'inherit' ? around.visible : visibility === 'visible',
    fill: !isNought(how.of('fill-opacity')) && (fill === undefined ? around.fill : !isClear(fill)),
    stroke: !isNought(how.of('stroke-opacity')) && (stroke === undefined ? around.stroke : !isClear(stroke)),
  };
}

const isNought = (value: string | undefined): boolean =>
  value !== undefined && /^\s*0*\.?0*\s*(?:%|px|pt|em)?\s*$/.test(value) && /0/.test(value);
const isClear = (paint: string): boolean => /^(?:none|transparent)$/i.test(paint.trim());

/** Ids that an element refers to, in whatever attribute. */
export const callsOf = (element: Element): string[] =>
  [...element.attributes].flatMap(([name, value]) => {
    if (!/(?:^|:)href$/.test(name)) return referencesOf(value);
    const address = value.trim();
    return address.startsWith('#') ? [address.slice(1)] : [];
  });

/** Elements by their ids, the first of each. */
function index(element: Element, byId: Map<string, Element>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') index(child, byId);
}
