// Flat inline pieces: what a stretch of text is and how it is marked. read-inline.ts makes them of mdast phrasing.
import type { Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Icon } from '../base/icon.ts';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import type { IconSize } from './icon-spans.ts';

/** How a stretch of text is marked; absent means not. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly highlight?: boolean;
  readonly script?: 'super' | 'sub';
  readonly small?: boolean;
  readonly accent?: boolean;
  readonly term?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly link?: { readonly address: string; readonly title?: string; readonly span: Span };
  /** Reveal step asked for by a span: its number, or `next`. */
  readonly step?: number | 'next';
  /**
   * Part of a citation: a number that may be raised, the gap before it, words that stand for it, or the label of its
   * level of evidence. Left out of a text's plain words.
   */
  readonly cite?: 'number' | 'gap' | 'words' | 'level';
  /** Looks like the text around it, or a step fainter, although it may be a link: a list of links needs no lines. */
  readonly quiet?: 'text' | 'muted';
}

export interface InlineText extends Marks {
  readonly type: 'text';
  readonly text: string;
  /** Line of the file, known while citations are read. */
  readonly line?: number;
  /**
   * On the first piece of a citation that stands alone: what a paragraph of nothing else shows, the slide's sources, as
   * lines with fewer and fewer of them, of which layout takes the first that has room.
   */
  readonly sources?: readonly (readonly Inline[])[];
}
export interface InlineImage {
  readonly type: 'image';
  readonly address: string;
  readonly alt: string;
  readonly title?: string;
  readonly attributes: Attributes;
  readonly link?: Marks['link'];
  readonly span: Span;
}
export interface InlineFootnote extends Marks {
  readonly type: 'footnote';
  readonly name: string;
  /** What it says, where that stands in the text: `^[text]`. */
  readonly content?: readonly Inline[];
  readonly span: Span;
}
export interface InlineMath extends Marks {
  readonly type: 'math';
  readonly formula: Formula;
  readonly span: Span;
}
export interface InlineIcon extends Marks {
  readonly type: 'icon';
  readonly icon: Icon;
  /** What it is called to those who cannot see it; without it is decoration. */
  readonly alt?: string;
  /** Asked for where it stands as a block. */
  readonly size?: IconSize;
  readonly span: Span;
}
export type Inline = InlineText | InlineImage | InlineFootnote | InlineMath | InlineIcon;

/** Classes that a span knows; `.evidence` is that of a citation. */
export const SPAN_CLASSES: readonly string[] = [
  'term',
  'small',
  'accent',
  'highlight',
  'mark',
  'underline',
  'step',
  'evidence',
];
/** Keys with values that a span knows; `to` is that of a label on a picture. */
export const SPAN_VALUES: readonly string[] = ['lang', 'dir', 'step', 'to'];

/** What spans' classes and values mean. */
export function marksOf(attributes: Attributes): Marks {
  const has = (name: string) => attributes.classes.includes(name);
  const { lang, dir, step } = attributes.values;
  return {
    ...(has('term') && { term: true }),
    ...(has('small') && { small: true }),
    ...(has('accent') && { accent: true }),
    ...((has('mark') || has('highlight')) && { highlight: true }),
    ...(has('underline') && { underline: true }),
    ...(has('step') && { step: 'next' as const }),
    ...(step !== undefined && /^\d+$/.test(step) && { step: Number(step) }),
    ...(lang && { lang }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
  };
}

/** Takes `{...}` off the end of a paragraph, heading or item: attributes of the block itself. */
export function trailingAttributes(pieces: readonly Inline[]): { pieces: Inline[]; attributes: Attributes } {
  const last = pieces[pieces.length - 1];
  if (last?.type !== 'text' || last.code) return { pieces: [...pieces], attributes: NO_ATTRIBUTES };
  const at = last.text.lastIndexOf('{');
  const read = at > 0 || pieces.length > 1 || at === 0 ? readAttributes(last.text.trimEnd(), at) : undefined;
  if (at < 0 || !read || read.end !== last.text.trimEnd().length || (at > 0 && !/\s/.test(last.text[at - 1] as string)))
    return { pieces: [...pieces], attributes: NO_ATTRIBUTES };
  const text = last.text.slice(0, at).trimEnd();
  return { pieces: [...pieces.slice(0, -1), ...(text ? [{ ...last, text }] : [])], attributes: read.attributes };
}

/** What a piece says; a citation says nothing. */
function wordsOf(piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return piece.cite ? '' : piece.text;
    case 'math':
      return piece.formula.plain;
    case 'icon':
      return piece.alt ?? '';
    default:
      return '';
  }
}

/** The words alone. */
export const plainText = (pieces: readonly Inline[]): string =>
  pieces.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
