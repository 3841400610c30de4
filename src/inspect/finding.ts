// What a PowerPoint file tells beyond its slides.

export interface Finding {
  /** Groups findings in the order of GROUPS. */
  readonly group: Group;
  /** A sentence for people. */
  readonly message: string;
  /** The part it was found in. */
  readonly part: string;
  /** Seen on the slides anyway: no reason not to send the file. */
  readonly harmless?: boolean;
  /** Words of a slide's title that is hidden: outlines and screen readers say them. */
  readonly title?: string;
}

export const GROUPS = {
  people: 'Names and properties',
  notes: 'Speaker notes and comments',
  hidden: 'Hidden from the audience, not from readers',
  pictures: 'In pictures',
  paths: 'Paths and outside content',
  embedded: 'Embedded files and programs',
  unused: 'Ballast',
} as const;
export type Group = keyof typeof GROUPS;

/** One look at the parts; each is a file of its own. */
export type Look = (parts: ReadonlyMap<string, Uint8Array>) => Finding[];

/** A text cut to a length people read. */
export const short = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()}\u2026` : line;
};

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
