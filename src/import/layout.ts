// The layout that a slide says by name where what is on it would not lead to it.
import type { LayoutName } from '../scene/layouts.ts';
import type { SlideMaking } from './making.ts';

/** PowerPoint's types of layouts (ECMA-376 Part 1, 19.7.15) that say what a slide is for. */
const TYPES: Readonly<Record<string, LayoutName>> = { title: 'title', secHead: 'section' };

/** Our own layouts by the names that masters give them, where content alone does not lead to them. */
const OWN: Readonly<Record<string, LayoutName>> = {
  Statement: 'statement',
  Closing: 'closing',
  Comparison: 'comparison',
  References: 'references',
  Quotation: 'quote',
  Blank: 'blank',
  Section: 'section',
  Title: 'title',
  'Big number': 'big-number',
  Photograph: 'photo',
  Questions: 'questions',
  Agenda: 'agenda',
  Table: 'table',
  Figure: 'figure',
  'Pictures in a grid': 'grid',
  'Before and after': 'before-after',
};

export function layoutOf(
  { own, slide }: SlideMaking,
  titled: boolean,
  content: string,
  pieces: number,
): LayoutName | undefined {
  const { name, type } = slide.layout;
  const found = own ? OWN[name] : (TYPES[type] ?? (opens(slide) ? 'title' : undefined));
  const plain = own ? PLAIN[name] : undefined;
  if (plain && plain !== inferred(content, titled)) return plain;
  if (!found) return titled || pieces > 0 ? undefined : 'blank';
  if (found === 'section' && pieces === 0) return undefined;
  // an opening slide with pictures and tables is one like the others
  return own || (pieces <= 2 && titled && isShort(content)) ? found : undefined;
}

/** The layout of a slide whose things have places of their own. */
export function freeLayout({ slide, template }: SlideMaking, titled: boolean): LayoutName | undefined {
  if (!titled) return 'blank';
  return template ? (TYPES[slide.layout.type] ?? (opens(slide) ? 'title' : undefined)) : undefined;
}

/** Layouts of no type of PowerPoint's may be title slides all the same: their title is the centred one. */
const opens = ({ shapes }: SlideMaking['slide']): boolean =>
  shapes.some(({ placeholder }) => placeholder?.type === 'ctrTitle');

/** Names, places and dates below a title. */
const isShort = (content: string): boolean => {
  const lines = content.split(/\n+/);
  return (
    lines.length <= 4 &&
    content.length <= 160 &&
    lines.every((line) => !/\]\(\S+\.\w+\)|^(?:[-|>:`$]|\d+\.) ?/.test(line))
  );
};

/** Our own layouts that a slide has without saying so. */
const PLAIN: Readonly<Record<string, LayoutName>> = { Content: 'content', 'Two columns': 'two-column' };

/** What a build makes of it: a title alone is a section, columns, one picture or one quotation have layouts. */
function inferred(content: string, titled: boolean): LayoutName | undefined {
  const body = content.replace(/(?:^|\n\n)\[[^\n]*\]\{\.small\}$/, '');
  if (!body) return titled ? 'section' : undefined;
  if (body.startsWith(':::: columns')) return body.split('\n::: column').length === 3 ? 'two-column' : 'content';
  if (body.includes('\n')) return /^(?:>[^\n]*\n?)+$/.test(body) ? 'quote' : 'content';
  if (/^!\[.*\]\(.*\)(?:\{[^}]*\})?$/.test(body)) return 'figure';
  return body.startsWith('> ') ? 'quote' : 'content';
}
