// Names that a writer gives a colour of words by: those of the theme that are made for words, and its accents.

export const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
export const INKS = ['text', 'title', 'muted', 'accent', 'caution', 'link', ...ACCENTS] as const;
export type InkName = (typeof INKS)[number];

export const isAccent = (name: InkName): name is (typeof ACCENTS)[number] =>
  (ACCENTS as readonly string[]).includes(name);
