// How well a layout's places suit a role: undefined where it cannot play it, else 0..1. Types and names may lie, places
// do not.
import type { Box } from '../base/geometry.ts';
import type { Role } from './names.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';

type Fit = (layout: LayoutShape) => number | undefined;

const area = ({ box }: Place): number => box.w * box.h;
const middle = (box: Box): number => box.y + box.h / 2;
const large = (place: Place): boolean => area(place) > 0.12;

/** The title stands over what there is to say, or beside it. */
const heads = (layout: LayoutShape): boolean => layout.title !== undefined && middle(layout.title.box) < 0.3;

const FITS: Readonly<Record<Role, Fit>> = {
  title: (layout) => {
    const { title, texts, pictures, orphans } = layout;
    const box = title?.box ?? orphans.find(({ type }) => type === 'ctrTitle')?.box;
    if (!box || texts.some((one) => area(one) > 0.35 && one.type !== 'subTitle')) return undefined;
    const centred = title?.type === 'ctrTitle' || !title;
    const placed = middle(box) > 0.2 && middle(box) < 0.75;
    const below = texts.length > 0 || layout.small.length > 0;
    return sum([centred, 0.5], [placed, 0.3], [below && pictures.length < 2, 0.2]);
  },
  section: (layout) => {
    const { title, texts, pictures } = layout;
    if (!title || title.box.h > 0.8 || texts.length > 1 || texts.some((one) => area(one) > 0.28)) return undefined;
    if (middle(title.box) < 0.24 || pictures.some((one) => area(one) > 0.5)) return undefined;
    return sum(
      [title.type === 'title', 0.4],
      [middle(title.box) > 0.3 && middle(title.box) < 0.9, 0.4],
      [texts.length === 1, 0.2],
    );
  },
  content: (layout) => {
    const { title, texts, pictures } = layout;
    const body = texts.find(large);
    const others = texts.filter((one) => one !== body);
    if (!title || !body || body.box.w < 0.3 || others.some(large) || pictures.length > 0) return undefined;
    if (layout.type === 'objTx') return undefined;
    return sum(
      [body.type === 'obj' || body.type === 'body', 0.3],
      [body.type === 'obj', 0.1],
      [area(body) > 0.3, 0.3],
      [others.length === 0, 0.3],
    );
  },
  'two-column': (layout) => {
    const pair = layout.texts.filter(large);
    if (!layout.title || pair.length !== 2 || layout.pictures.length > 0 || layout.texts.length > 3) return undefined;
    if (layout.type === 'objTx') return undefined;
    const [a, b] = pair as [Place, Place];
    const alike = Math.min(area(a), area(b)) / Math.max(area(a), area(b));
    if (alike < 0.6) return undefined;
    const beside = a.box.x + a.box.w <= b.box.x + 0.02 || b.box.x + b.box.w <= a.box.x + 0.02;
    const stacked = Math.abs(a.box.x - b.box.x) < 0.03;
    if (!beside && !stacked) return undefined;
    return sum([beside, 0.3], [true, 0.4], [layout.texts.length === 2, 0.3]);
  },
  comparison: (layout) => {
    const bodies = layout.texts.filter((one) => one.box.h > 0.18);
    const heads = [...layout.texts, ...layout.small].filter((one) => !bodies.includes(one));
    if (!layout.title || bodies.length !== 2 || heads.length < 2 || heads.length > 3) return undefined;
    return layout.pictures.length === 0 ? 1 : undefined;
  },
  figure: (layout) => {
    const { title, pictures, texts } = layout;
    const picture = pictures[0];
    if (!title || !picture || pictures.length > 1 || texts.some((one) => area(one) > 0.3)) return undefined;
    if (area(picture) < 0.1) return undefined;
    return sum([true, 0.4], [area(picture) > 0.25, 0.3], [texts.length < 2, 0.3]);
  },
  'title-only': (layout) => {
    const { title, texts, pictures } = layout;
    if (!title || title.type === 'ctrTitle' || texts.length + pictures.length > 0) return undefined;
    return sum([heads(layout), 0.8], [layout.small.length === 0, 0.2]);
  },
  quote: named,
  statement: named,
  references: (layout) => (layout.title && layout.texts.some(large) ? 0.5 : undefined),
  closing: (layout) => (layout.title || layout.texts.length > 0 ? 0.5 : undefined),
  blank: (layout) => {
    if (layout.title || layout.texts.length + layout.pictures.length > 0) return undefined;
    if (layout.orphans.some((one) => area(one) > 0.03)) return 0.1;
    return sum([true, 0.6], [layout.small.length === 0, 0.4]);
  },
};

/** Nothing but its name tells such a layout: one text, large. */
function named({ title, texts, pictures }: LayoutShape): number | undefined {
  const places = [...(title ? [title] : []), ...texts];
  return places.length > 0 && places.length < 4 && pictures.length === 0 ? 0.5 : undefined;
}

const sum = (...parts: readonly (readonly [boolean, number])[]): number =>
  parts.reduce((total, [holds, value]) => total + (holds ? value : 0), 0);

export const placesFit = (layout: LayoutShape, role: Role): number | undefined =>
  layout.vertical ? undefined : FITS[role](layout);
