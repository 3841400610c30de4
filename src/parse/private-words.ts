// Words by which a writer means that something is not for all.
import type { Div } from './divs.ts';

/** Divs whose content is kept from some or all of the audience. */
export const PRIVATE_DIVS: readonly string[] = ['notes', 'only', 'audience'];

export const isPrivateDiv = ({ name }: Pick<Div, 'name'>): boolean => PRIVATE_DIVS.includes(name.toLowerCase());
