// `:icon[bone]{.accent size=large alt="bone"}` in running text: found in a text node's value before anything else is
// read there.
import { type Attributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';

/** Sizes of icons that stand as blocks, in multiples of the text size. */
export const ICON_SIZES = { small: 1.6, medium: 2.6, large: 4.5, huge: 8 } as const;
export type IconSize = keyof typeof ICON_SIZES;

export interface IconMark {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
}

const MARK = /(?<![\w:\\]):icon\[([^[\]\n]{1,80})\]/g;

/** The icons of a text, in order. */
export function iconMarks(text: string): IconMark[] {
  if (!text.includes(':icon[')) return [];
  return [...text.matchAll(MARK)].map((found) => {
    const behind = found.index + found[0].length;
    const read = readAttributes(text, behind);
    return {
      name: found[1] as string,
      attributes: read?.attributes ?? NO_ATTRIBUTES,
      start: found.index,
      end: read?.end ?? behind,
    };
  });
}

export const iconStyleOf = ({ classes }: Attributes): 'filled' | 'outline' =>
  classes.includes('outline') ? 'outline' : 'filled';
