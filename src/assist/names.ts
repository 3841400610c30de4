// Suggestions for each kind of name that a deck uses: blocks, attributes, icons, sources, slides, files.
import type { IconEntry } from '../base/icon.ts';
import { BLOCKS } from '../blocks/index.ts';
import { findIcons } from '../icons/search.ts';
import { plainText, SPAN_CLASSES, SPAN_VALUES } from '../parse/inline.ts';
import { ICON_ATTRIBUTES } from '../parse/inline-text.ts';
import type { Entry } from '../resolve/cite/entry.ts';
import { reference as written } from '../resolve/cite/reference.ts';
import { compact } from '../resolve/cite/styles/compact.ts';
import { KNOWN_DIVS } from '../resolve/private-blocks.ts';
import type { SeenDeck } from './deck.ts';
import { type Reference, rowMarkdown, rowOf, valuesIn } from './reference.ts';
import type { Spot } from './spot.ts';
import type { Suggestion } from './types.ts';

/** Every div that has a meaning. */
export const DIVS: readonly string[] = ['notes', 'only', ...KNOWN_DIVS];

type Of<K extends Spot['kind']> = Extract<Spot, { kind: K }>;

/** Names of blocks; one that has no closing line yet brings it. */
export function blockItems(spot: Of<'block'>, reference: Reference): Suggestion[] {
  return [...new Set(DIVS)].map((name) => {
    const row = rowOf(reference, 'Blocks between colons', name);
    const head = name === 'only' ? 'only ' : name;
    const whole = spot.bare && spot.open;
    const cursor = name === 'only' ? head.length : head.length + 1;
    return {
      label: name,
      kind: 'block',
      detail: row?.what,
      info: row && rowMarkdown(row),
      text: whole ? `${head}\n\n:::` : head,
      ...(whole && { cursor }),
    };
  });
}

const CODE = ['r', 'python', 'sql', 'stata', 'sas', 'julia', 'bash', 'json', 'yaml', 'text'];

/** Fences that draw, then some languages of code. */
export function fenceItems({ open, mark }: Of<'fence'>, reference: Reference): Suggestion[] {
  const drawn = [...(reference.get('Fences')?.keys() ?? [])];
  return [...drawn, ...CODE].map((name) => {
    const row = rowOf(reference, 'Fences', name);
    const first = name === 'chart' ? 'type: bar' : '';
    return {
      label: name,
      kind: 'fence',
      detail: row?.what ?? 'code',
      text: open ? `${name}\n${first}\n${mark}` : name,
      ...(open && { cursor: name.length + 1 + first.length }),
    };
  });
}

/** Attributes that what the braces belong to knows. */
function attributesOf({ carrier, name }: Of<'attribute'>): readonly string[] {
  if (carrier === 'icon') return ICON_ATTRIBUTES;
  if (carrier === 'span') return [...SPAN_CLASSES.filter((one) => one !== 'evidence'), ...SPAN_VALUES];
  if (carrier === 'citation') return ['evidence', ...SPAN_CLASSES];
  const mine = BLOCKS.filter((block) => {
    if (carrier === 'div') return block.divs?.includes(name ?? '');
    if (carrier !== 'fence') return true;
    const drawn = block.name === name;
    return drawn || (block.name === 'code' && !BLOCKS.some((other) => other.name === name));
  });
  const known = mine.flatMap((block) => block.attributes?.[carrier] ?? []);
  return carrier === 'div' && !known.length ? ['step'] : known;
}

export const attributeItems = (spot: Of<'attribute'>, reference: Reference): Suggestion[] =>
  [...new Set(attributesOf(spot))].map((name) => {
    const row = rowOf(reference, 'Attributes', name);
    const isClass = row ? !row.example.includes('=') : !SPAN_VALUES.includes(name);
    const both = name === 'step';
    const quoted = row?.example.includes('"');
    const value = quoted ? `${name}=""` : `${name}=`;
    return {
      label: name,
      kind: isClass ? 'class' : 'attribute',
      detail: row?.what,
      info: row && rowMarkdown(row),
      text: isClass || both ? `.${name}` : value,
      ...(!isClass && !both && quoted && { cursor: value.length - 1 }),
    };
  });

export const attributeValues = (attribute: string, reference: Reference): string[] =>
  attribute === 'dir' ? ['ltr', 'rtl'] : valuesIn(rowOf(reference, 'Attributes', attribute));

/** So many icons are offered at once; more letters bring others. */
const MOST_ICONS = 60;

export const iconItems = (icons: readonly IconEntry[], typed: string): Suggestion[] =>
  findIcons(icons, typed)
    .slice(0, MOST_ICONS)
    .map(({ name, title, category, tags }) => ({
      label: name,
      kind: 'icon',
      detail: [title, ...tags].join(', '),
      info: category,
      text: name,
    }));

/** A source as the list of references has it. */
export const entryWords = (entry: Entry): string =>
  plainText(written(entry, { lang: 'en', style: compact, authorDate: false, letter: '' }));

export const sourceItems = ({ entries }: SeenDeck): Suggestion[] =>
  [...entries.values()].map((entry) => ({
    label: entry.key,
    kind: 'source',
    detail: entry.title.slice(0, 120),
    info: entryWords(entry),
    text: entry.key,
  }));

export const slideItems = ({ slides }: SeenDeck): Suggestion[] =>
  slides.map(({ id, seen, file }, i) => ({
    label: id,
    kind: 'slide',
    detail: seen.title || `slide ${i + 1}`,
    info: `${file.path}:${seen.raw.firstLine}`,
    text: id,
  }));

/** Words in one list, without anything beside them. */
export const wordItems = (words: readonly string[], kind: Suggestion['kind'], detail?: string): Suggestion[] =>
  [...new Set(words)].map((label) => ({ label, kind, text: label, ...(detail && { detail }) }));
