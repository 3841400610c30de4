// Where a name is made and used in the whole deck, and a new one in its place everywhere.
import type { Edit } from '../base/diagnostic.ts';
import { literal } from '../base/literal.ts';
import type { Host } from '../host/host.ts';
import { slug } from '../resolve/ids.ts';
import type { SourceFile } from '../source/file.ts';
import type { SeenDeck } from './deck.ts';
import { type NameKind, type Occurrence, occurrencesIn } from './occurrences.ts';
import { textOf } from './text-of.ts';
import type { FilePlace, Renamed } from './types.ts';

export interface NameHere {
  readonly kind: NameKind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Use extends FilePlace {
  readonly makes: boolean;
}

const KINDS: readonly NameKind[] = ['slide', 'equation', 'source', 'footnote', 'section', 'audience'];

/** The name at an offset of a deck's file. */
export function nameAt(file: SourceFile, offset: number, deck: SeenDeck): NameHere | undefined {
  for (const kind of KINDS) {
    const found = occurrencesIn(file, kind).find(({ from, to }) => from <= offset && offset <= to);
    if (found && (kind !== 'source' || deck.entries.has(found.name))) return { kind, ...found };
  }
  // a heading is the place of its slide's id
  const own = deck.slides.find(({ file: at, seen }) => {
    const { from, to } = seen.name;
    return at.location === file.location && seen.heading !== undefined && from <= offset && offset <= to;
  });
  return own && { kind: 'slide', name: own.id, ...own.seen.name };
}

/** Every place where a name stands; those that make it first. */
export async function usesOf({ kind, name }: Pick<NameHere, 'kind' | 'name'>, deck: SeenDeck, host: Host, own: string) {
  const uses: Use[] = [];
  const local = kind === 'footnote' || kind === 'equation';
  for (const { file } of deck.files) {
    if (local && file.location !== own) continue;
    for (const one of occurrencesIn(file, kind)) if (one.name === name) uses.push({ file: file.location, ...cut(one) });
  }
  if (kind === 'source') for (const path of deck.bibliographies) uses.push(...(await entriesIn(host, path, name)));
  const slide = kind === 'slide' ? deck.slides.find(({ id }) => id === name) : undefined;
  if (slide && !uses.some(({ makes }) => makes))
    uses.unshift({ file: slide.file.location, ...slide.seen.name, makes: true });
  return uses.sort((a, b) => Number(b.makes) - Number(a.makes));
}

const cut = ({ from, to, makes }: Occurrence) => ({ from, to, makes });

/** The key of an entry in a file of BibTeX or CSL-JSON. */
async function entriesIn(host: Host, path: string, key: string): Promise<Use[]> {
  const file = await textOf(host, path);
  if (!file) return [];
  const word = literal(key);
  const pattern = /\.json$/i.test(path)
    ? new RegExp(`"id"\\s*:\\s*"(?<name>${word})"`, 'dg')
    : new RegExp(`^[ \\t]*@\\w+\\s*[{(]\\s*(?<name>${word})\\s*,`, 'dgm');
  return [...file.text.matchAll(pattern)].flatMap(({ indices }) => {
    const [from, to] = indices?.groups?.name ?? [0, 0];
    return to ? [{ file: path, from, to, makes: true }] : [];
  });
}

const SHAPES: Readonly<Record<NameKind, { readonly pattern: RegExp; readonly what: string }>> = {
  slide: { pattern: /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, what: 'letters and digits, with - between words' },
  source: {
    pattern: /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.\-+/]*[\p{L}\p{N}_])?$/u,
    what: 'letters, digits and _ : . - + /',
  },
  footnote: { pattern: /^[^\]\s^]+$/, what: 'a word without brackets' },
  equation: { pattern: /^eq:[\w:.-]*\w$/, what: 'eq: and a word' },
  section: { pattern: /^[^\n:#"'[\]{},&*!|>%@`-][^\n:#"'[\]{},]*$/, what: 'words without signs of YAML' },
  audience: { pattern: /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u, what: 'a short name of letters, digits, - and _' },
};

/** The edits that give a name's every place a new one. */
export async function rename(here: NameHere, to: string, deck: SeenDeck, host: Host, own: string): Promise<Renamed> {
  const { pattern, what } = SHAPES[here.kind];
  const shaped = here.kind === 'slide' ? slug(to) === to : true;
  if (!pattern.test(to) || !shaped) return { refused: `"${to}" cannot be its name: write ${what}` };
  if (to !== here.name && isTaken(here.kind, to, deck))
    return { refused: `The deck has a ${here.kind} "${to}" already` };
  const edits = new Map<string, Edit[]>();
  const add = (file: string, edit: Edit) => edits.set(file, [...(edits.get(file) ?? []), edit]);
  const slide = here.kind === 'slide' ? deck.slides.find(({ id }) => id === here.name) : undefined;
  for (const use of await usesOf(here, deck, host, own)) {
    const isHeading = slide && use.makes && !slide.seen.given;
    if (!isHeading) add(use.file, { from: use.from, to: use.to, text: to });
    else if (slide.seen.heading === undefined) return { refused: 'The slide has no heading: give it the key id first' };
    // the id followed from the title; from now on it stands behind it
    else add(use.file, { from: use.to, to: use.to, text: ` {#${to}}` });
  }
  return { edits };
}

function isTaken(kind: NameKind, name: string, deck: SeenDeck): boolean {
  if (kind === 'slide') return deck.slides.some(({ id }) => id === name);
  if (kind === 'source') return deck.entries.has(name);
  if (kind === 'section') return deck.outline.includes(name);
  return kind === 'audience' && deck.audiences.includes(name);
}
