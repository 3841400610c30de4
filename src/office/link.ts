// Where a click on a run or a shape leads (ECMA-376 Part 1, 21.1.2.3.5).
import type { OfficePackage } from './package.ts';
import type { XmlElement } from './xml.ts';

export type Link =
  | { readonly kind: 'address'; readonly address: string }
  /** A slide of the same file, by its part. */
  | { readonly kind: 'slide'; readonly part: string }
  | { readonly kind: 'jump'; readonly to: 'next' | 'previous' | 'first' | 'last' | 'end' }
  /** Programs, macros, other files: the action as written. */
  | { readonly kind: 'action'; readonly action: string };

const JUMPS = {
  nextslide: 'next',
  previousslide: 'previous',
  firstslide: 'first',
  lastslide: 'last',
  endshow: 'end',
} as const;

/** The link of an `a:hlinkClick`; undefined where there is none, or one that leads nowhere. */
export function linkOf(
  element: XmlElement | undefined,
  { pkg, part }: { readonly pkg: OfficePackage; readonly part: string },
): Link | undefined {
  if (!element) return undefined;
  const action = element.attributes.action ?? '';
  const target = pkg.relationship(part, element.attributes['r:id']);
  const jump = /^ppaction:\/\/hlinkshowjump\?jump=(\w+)/.exec(action)?.[1];
  if (jump && jump in JUMPS) return { kind: 'jump', to: JUMPS[jump as keyof typeof JUMPS] };
  if (target?.type === 'slide' && !target.external) return { kind: 'slide', part: target.target };
  if (target?.external && (action === '' || action.startsWith('ppaction://hlink')))
    return { kind: 'address', address: target.target };
  return action && !action.startsWith('ppaction://media') ? { kind: 'action', action } : undefined;
}
