// Which layout of a template plays which role: scored by its type, its places and its name; the surest pairs are taken
// first. A role that no layout plays is missing; the ladder of plans.ts says what it is made from.
import { type Box, bottomOf, rightOf } from '../base/geometry.ts';
import { placesFit } from './fit.ts';
import { nameFit, plainName, ROLES, type Role } from './names.ts';
import type { LayoutShape } from './shape-of-layout.ts';

export type Sureness = 'sure' | 'likely' | 'guess' | 'chosen';

export interface Played {
  readonly layout: LayoutShape;
  readonly sureness: Sureness;
  /** 0..1.25 */
  readonly score: number;
  /** Others that would do as well. */
  readonly others: readonly LayoutShape[];
}
export type Match = Readonly<Partial<Record<Role, Played>>>;

/** `p:sldLayout@type` of PowerPoint's own layouts (ECMA-376 Part 1, 19.7.15). */
const TYPES: Readonly<Partial<Record<Role, readonly string[]>>> = {
  title: ['title'],
  section: ['secHead'],
  content: ['obj', 'tx'],
  'two-column': ['twoObj', 'twoColTx'],
  comparison: ['twoTxTwoObj'],
  figure: ['picTx'],
  'title-only': ['titleOnly'],
  blank: ['blank'],
};
const TYPE = 0.5;
const PLACES = 0.4;
const NAME = 0.35;
const WAITING = 0.3;
/** Below this a layout is not thought to play a role; those that only a name can tell need one. */
const LEAST = 0.3;
/** What is called one of these is meant for nothing else. */
const COVERS: readonly Role[] = ['title', 'section', 'closing'];
const BY_NAME: readonly Role[] = ['quote', 'statement', 'references', 'closing'];
/** Scores this near each other are as good as equal. */
const NEAR = 0.04;
/** Layouts that the template's own slides use are the maker's favourites. */
const USED = 0.03;

interface Pair {
  readonly role: Role;
  readonly layout: LayoutShape;
  readonly score: number;
}

/** `used` counts the template's slides by layout part; `chosen` are the writer's own pairs. */
export function matchLayouts(
  layouts: readonly LayoutShape[],
  used: ReadonlyMap<string, number> = new Map(),
  chosen: ReadonlyMap<Role, LayoutShape> = new Map(),
): Match {
  const pairs = ROLES.flatMap((role) =>
    layouts.flatMap((layout): Pair[] => {
      const score = scoreOf(layout, role);
      if (score === undefined) return [];
      const favourite = used.has(layout.sheet.part) ? USED : 0;
      // a copy stands behind what it is a copy of
      const copy = /^\d+_/.test(layout.name) ? NEAR : 0;
      return [{ role, layout, score: score + favourite - copy }];
    }),
  );
  const match: Partial<Record<Role, Played>> = {};
  const taken = new Set<LayoutShape>();
  for (const [role, layout] of chosen) {
    match[role] = { layout, sureness: 'chosen', score: 1, others: [] };
    taken.add(layout);
  }
  for (const { role, layout, score } of [...pairs].sort((a, b) => b.score - a.score)) {
    if (match[role] || taken.has(layout)) continue;
    const others = pairs.filter((one) => one.role === role && one.layout !== layout && score - one.score < NEAR);
    match[role] = { layout, score, sureness: surenessOf(score), others: others.map((one) => one.layout) };
    taken.add(layout);
  }
  return match;
}

function scoreOf(layout: LayoutShape, role: Role): number | undefined {
  const places = placesFit(layout, role);
  if (places === undefined) return undefined;
  const name = nameFit(layout.name, role);
  if (BY_NAME.includes(role) && name === 0) return undefined;
  const type = TYPES[role]?.includes(layout.type) ? TYPE : 0;
  // what PowerPoint calls otherwise needs its name to be thought of
  const other = layout.type !== '' && type === 0 && name < 1 && isTyped(layout.type) ? 0.2 : 0;
  const cover = COVERS.some((one) => one !== role && nameFit(layout.name, one) > 0) && name === 0 ? 0.2 : 0;
  const score = type + PLACES * places + NAME * name - other - cover - (waitsForPicture(layout) ? WAITING : 0);
  return score >= LEAST ? score : undefined;
}

/** Words on a place for a picture are meant to be read on one, in its light: without it they stand white on white. */
const waitsForPicture = ({ title, pictures }: LayoutShape): boolean =>
  title !== undefined && pictures.some(({ box }) => holds(box, title.box));

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && rightOf(outer) >= rightOf(inner) && bottomOf(outer) >= bottomOf(inner);

const isTyped = (type: string): boolean => Object.values(TYPES).some((types) => types.includes(type));

function surenessOf(score: number): Sureness {
  if (score >= 0.85) return 'sure';
  return score >= 0.55 ? 'likely' : 'guess';
}

/**
 * The layout that a writer names: its name as PowerPoint shows it, in any case, with or without accents; or its number.
 */
export function layoutNamed(layouts: readonly LayoutShape[], name: string): LayoutShape | undefined {
  const plain = plainName(name);
  return (
    layouts.find((one) => one.name === name) ??
    layouts.find((one) => plainName(one.name) === plain) ??
    (/^\d+$/.test(name) ? layouts[Number(name) - 1] : undefined)
  );
}
