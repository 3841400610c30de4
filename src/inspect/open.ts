// Parts of a package as text. Opening is the one reader's (office/parts.ts); inspect looks at parts as they are
// written, so that it finds what no reader would look at.
export { openParts, type Parts } from '../office/parts.ts';

const decoder = new TextDecoder();
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const isXml = (part: string): boolean => /\.(xml|rels|vml|svg)$/i.test(part);
