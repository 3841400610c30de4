// What a reference style decides; reference.ts writes every style's entries by it. Five small files fill it in.

export interface ReferenceStyle {
  /** Names: up to `most` are all written, of more the first `first`; APA closes a long list with its last name. */
  readonly names: {
    readonly most: number;
    readonly first: number;
    readonly lastToo?: true;
    /** `Neer RM` or `Neer, R. M.` */
    readonly form: 'compact' | 'pointed';
  };
  /** How its lists are cited where the deck does not say: by number or by author and year. */
  readonly citations: 'numeric' | 'author-date';
  /** Authors in a citation: from this count on the first alone, and a comma before the year. */
  readonly cited: { readonly many: number; readonly comma: boolean };
  readonly journal: { readonly italic: boolean; readonly stop: '' | '.' | ',' };
  /** A book's title stands in italics. */
  readonly italicBook: boolean;
  /** Edition, publisher, year: `4, Press, 2013`, `4th ed. Press; 2013` or APA's `Title (4th ed.). Press`. */
  readonly book: 'commas' | 'stops' | 'brackets';
  /** `volume(issue):pages` after `year;`, or APA's `, volume(issue), pages`. */
  readonly commas: boolean;
  /** `1434-41` for 1434 to 1441. */
  readonly shortPages: boolean;
  readonly dash: '-' | '\u2013';
  readonly doi: 'doi:' | 'doi: ' | 'https://doi.org/';
  /** Behind the title of what stands on the web alone, and before its address. */
  readonly web: { readonly mark: string; readonly from: string };
}
