// Words by which a writer means that something is not for all.

/** Divs whose content is kept from some or all of the audience. */
export const PRIVATE_DIVS: readonly string[] = ['notes', 'only', 'audience'];

export const isPrivateDiv = ({ name }: { readonly name: string }): boolean => PRIVATE_DIVS.includes(name.toLowerCase());
