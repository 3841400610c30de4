// What stands in for a layout that a template lacks: another of its layouts as it is, or one made from another's ground
// and title.
import type { LayoutName } from '../scene/scene.ts';
import type { Match } from './match.ts';
import type { Role } from './names.ts';
import type { LayoutShape } from './shape-of-layout.ts';

/** Played as they are. */
const LENT: Readonly<Partial<Record<LayoutName, readonly Role[]>>> = {
  section: ['title'],
  title: ['section'],
  agenda: ['content'],
  table: ['content'],
  questions: ['closing'],
};
const WITH_TITLE: readonly Role[] = [
  'title-only',
  'content',
  'two-column',
  'comparison',
  'figure',
  'section',
  'blank',
  'title',
];
const FREE: readonly Role[] = ['blank', 'title-only', 'content', 'two-column', 'section', 'title'];
/** Made on as free a ground as there is; all others below the template's title. */
const ON_FREE: readonly LayoutName[] = ['title', 'section', 'statement', 'blank', 'photo', 'big-number', 'questions'];

/** Layouts that may play a role, the best first. */
export const players = (name: LayoutName, match: Match): LayoutShape[] =>
  [name as Role, ...(LENT[name] ?? [])].flatMap((role) => match[role]?.layout ?? []);

/** The layout that a missing one is made from. */
export function baseFor(name: LayoutName, match: Match, layouts: readonly LayoutShape[]): LayoutShape {
  const found = (ON_FREE.includes(name) ? FREE : WITH_TITLE).flatMap((role) => match[role]?.layout ?? [])[0];
  return (
    found ?? layouts.find(({ title, vertical }) => title !== undefined && !vertical) ?? (layouts[0] as LayoutShape)
  );
}
