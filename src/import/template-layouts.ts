// What the old slides use most -> which layouts of the file the deck is built in, where the file is kept as its
// template: the deck's slides stand where the old ones stood.
import type { Size } from '../base/geometry.ts';
import type { OfficeMaster, OfficePresentation } from '../office/presentation.ts';
import { readShapes } from '../office/read-shapes.ts';
import { familyOf, type Sheet } from '../office/sheet.ts';
import type { OfficeSlide } from '../office/slide.ts';
import { child } from '../office/xml.ts';

/** The `template` key: the file's name, or that with its master and layouts. */
export type TemplateKey =
  | string
  | { readonly file: string; readonly master?: number; readonly layouts: Readonly<Record<string, string>> };

/** The role of slides that stand on a layout; undefined where it says nothing. */
function roleOf(layout: Sheet, type: string, size: Size): 'title' | 'section' | 'content' | 'title-only' | undefined {
  const types = layout.placeholders.map(({ ref }) => ref.type);
  if (types.includes('ctrTitle')) return 'title';
  if (!types.includes('title')) return undefined;
  if (type === 'secHead') return 'section';
  const places = readShapes(layout).flatMap(({ placeholder, box }) =>
    placeholder ? { type: placeholder.type, box } : [],
  );
  const title = places.find(({ type }) => type === 'title')?.box;
  // a title in the middle of the slide leaves no room for what our layouts have below it
  if (!title || title.y + title.h > size.h * HIGH) return undefined;
  const bodies = places.filter(({ type }) => familyOf(type) === 'body' && type !== 'subTitle');
  const [body] = bodies;
  if (!body) return 'title-only';
  const large = body.box.w * body.box.h >= size.w * size.h * LARGE;
  return bodies.length === 1 && large && (body.type === 'obj' || body.type === 'body') ? 'content' : undefined;
}

/** Share of the slide's height in which a title stands at the top, and of its area from which a place is for text. */
const HIGH = 0.35;
const LARGE = 0.3;

export function templateKey(file: string, deck: OfficePresentation, slides: readonly OfficeSlide[]): TemplateKey {
  const uses = new Map<string, number>();
  for (const { layout } of slides) uses.set(layout.part, (uses.get(layout.part) ?? 0) + 1);
  const usesOf = (master: OfficeMaster) => sum(master.layouts.map(({ part }) => uses.get(part) ?? 0));
  const master = [...deck.masters].sort((a, b) => usesOf(b) - usesOf(a))[0];
  if (!master) return file;
  // by role, the layout that most slides use
  const most = new Map<string, { readonly layout: Sheet; readonly count: number }>();
  for (const [part, count] of uses) {
    const layout = master.layouts.find((one) => one.part === part);
    const type = slides.find((slide) => slide.layout.part === part)?.layout.type ?? '';
    const role = layout && roleOf(layout, type, deck.size);
    if (role && count > (most.get(role)?.count ?? 0)) most.set(role, { layout, count });
  }
  const layouts = Object.fromEntries([...most].map(([role, { layout }]) => [role, nameIn(master, layout)]));
  if (!Object.keys(layouts).length) return file;
  const number = deck.masters.indexOf(master) + 1;
  return { file, ...(number > 1 && { master: number }), layouts };
}

/** Its name; its number where another has the same name, or it has none. */
function nameIn(master: OfficeMaster, layout: Sheet): string {
  const nameOf = (one: Sheet) => child(one.root, 'p:cSld')?.attributes.name?.trim() ?? '';
  const name = nameOf(layout);
  const same = master.layouts.filter((one) => nameOf(one).toLowerCase() === name.toLowerCase());
  return name && same.length === 1 && !/^\d+$/.test(name) ? name : String(master.layouts.indexOf(layout) + 1);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
