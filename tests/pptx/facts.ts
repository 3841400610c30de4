// What a deck says, in plain words: what must come back from any program that reads it.
import type { BuiltFile } from './built.ts';
import { type Element, find, paragraphsIn, relationsOf, rootOf, slideParts } from './parts.ts';

export interface SlideFacts {
  readonly title: string;
  /** Every word of the slide, fields and furniture left out, sorted. */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly clicks: number;
  readonly hidden: boolean;
}

export const squeeze = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
export const wordsIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => squeeze(text).split(' '))
    .filter(Boolean)
    .sort();

const FURNITURE = ['sldNum', 'dt', 'ftr'];
const kindOf = (shape: Element): string => find(shape, 'p:ph')[0]?.getAttribute('type') ?? '';

export function factsOf(file: Pick<BuiltFile, 'parts' | 'text'>): SlideFacts[] {
  return slideParts(file).map((part) => {
    const root = rootOf(file, part);
    const shapes = find(root, 'p:sp');
    const title = shapes.find((shape) => /^(title|ctrTitle)$/.test(kindOf(shape)));
    const texts = shapes.filter((shape) => !FURNITURE.includes(kindOf(shape))).flatMap(paragraphsIn);
    const tables = find(root, 'a:tbl').map((table) =>
      find(table, 'a:tr').map((row) => find(row, 'a:tc').map((cell) => squeeze(paragraphsIn(cell).join(' ')))),
    );
    const notes = relationsOf(file, part).find((one) => one.type.endsWith('/notesSlide'));
    const page = notes && find(rootOf(file, notes.target), 'p:sp').find((shape) => kindOf(shape) === 'body');
    return {
      title: squeeze(title ? paragraphsIn(title).join(' ') : ''),
      words: wordsIn([...texts, ...tables.flat(2)]),
      notes: page ? paragraphsIn(page).map(squeeze).filter(Boolean) : [],
      tables,
      clicks: find(root, 'p:cond').filter((one) => one.getAttribute('delay') === 'indefinite').length,
      hidden: root.getAttribute('show') === '0',
    };
  });
}
