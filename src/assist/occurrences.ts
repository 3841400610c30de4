// Where a name is used in a file: the id of a slide, a source's key, a footnote, an equation, a section, an audience.
// Code and comments are left aside; what is a name in them is text.
import { isMap, isScalar, type Node, parseDocument, type Scalar, visit } from 'yaml';
import { CITE_KEY } from '../parse/cite.ts';
import type { SourceFile } from '../source/file.ts';
import { freeText, seeFile } from './files.ts';
import type { Stretch } from './types.ts';

export type NameKind = 'slide' | 'source' | 'footnote' | 'equation' | 'section' | 'audience';

export interface Occurrence extends Stretch {
  readonly name: string;
  /** It stands where the name is made, not where it is used. */
  readonly makes: boolean;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly makes?: boolean;
}

/** The name is what the group `name` holds. */
const IN_TEXT: Readonly<Record<NameKind, readonly Pattern[]>> = {
  slide: [{ pattern: /\]\(<?#\/?(?<name>[^)\s>"]+)/dgu }, { pattern: /^ {0,3}\[[^\]^]+\]:[ \t]+#\/?(?<name>\S+)/dgmu }],
  source: [
    { pattern: new RegExp(`(?<![\\p{L}\\p{N}_\\\\])@(?:\\{(?<braced>[^{}\\s]+)\\}|(?<name>${CITE_KEY}))`, 'dgu') },
  ],
  footnote: [
    { pattern: /\[\^(?<name>[^\]\s]+)\](?!:)/dgu },
    { pattern: /^ {0,3}\[\^(?<name>[^\]\s]+)\]:/dgmu, makes: true },
  ],
  equation: [
    { pattern: /(?<![\p{L}\p{N}_])@(?<name>eq:[\w:.-]*\w)/dgu },
    { pattern: /\{#(?<name>eq:[\w:.-]*\w)[^{}]*\}/dgu, makes: true },
  ],
  section: [],
  audience: [{ pattern: /^[ \t>]*:{3,}[ \t]*(?:only|audience)[ \t]+(?<names>[^\n{}]+)/dgmu }],
};

/** Every use of any name of a kind, in the order of the file. */
export function occurrencesIn(file: SourceFile, kind: NameKind): Occurrence[] {
  const found: Occurrence[] = [];
  const { slides, fronts } = seeFile(file);
  for (const slide of slides) {
    const text = freeText(slide, kind === 'equation');
    const start = file.lineStart(slide.raw.firstLine);
    if (kind === 'slide' && slide.given) found.push({ name: slide.id, ...slide.given, makes: true });
    for (const pattern of IN_TEXT[kind]) for (const one of matches(text, pattern)) found.push(moved(one, start));
  }
  if (kind === 'section' || kind === 'audience')
    for (const { first, end } of fronts) {
      const from = file.lineStart(first);
      const yaml = file.text.slice(from, file.lineStart(end));
      for (const one of inYaml(yaml, kind)) found.push(moved(one, from));
    }
  return found.sort((a, b) => a.from - b.from);
}

const moved = (one: Occurrence, by: number): Occurrence => ({ ...one, from: one.from + by, to: one.to + by });

function* matches(text: string, { pattern, makes = false }: Pattern): Generator<Occurrence> {
  for (const found of text.matchAll(pattern)) {
    const { groups, indices } = found;
    const listed = groups?.names;
    const place = indices?.groups?.[['names', 'braced', 'name'].find((name) => groups?.[name] !== undefined) ?? ''];
    if (!place) continue;
    const [from, to] = place;
    if (listed === undefined) yield { name: text.slice(from, to), from, to, makes };
    else
      for (const one of listed.matchAll(/[^\s,]+/g))
        yield { name: one[0], from: from + one.index, to: from + one.index + one[0].length, makes };
  }
}

/** Front matter without such a key need not be read. */
const KEYS = { section: /\b(?:section|outline)\b/, audience: /\baudiences?\b/ };

/** Front matter: `section:` and `outline:`, `audience:` and the names below `audiences:`. */
function* inYaml(yaml: string, kind: 'section' | 'audience'): Generator<Occurrence> {
  const found: Occurrence[] = [];
  const take = (node: unknown, makes: boolean): void => {
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return;
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    found.push({ name: node.value, from: node.range[0] + quoted, to: node.range[1] - quoted, makes });
  };
  const each = (node: unknown, makes: boolean): void => {
    if (isScalar(node)) take(node, makes);
    else if (node && typeof node === 'object' && 'items' in node)
      for (const item of (node as { items: unknown[] }).items) take(item, makes);
  };
  if (!KEYS[kind].test(yaml)) return;
  const document = parseDocument(yaml, { logLevel: 'silent' });
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String((key as Scalar).value) : '';
      if (kind === 'section' && name === 'section') each(value, false);
      if (kind === 'section' && name === 'outline') each(value, true);
      if (kind === 'audience' && name === 'audience') each(value, false);
      if (kind === 'audience' && name === 'audiences' && isMap(value as Node))
        for (const pair of (value as unknown as { items: { key: unknown }[] }).items) take(pair.key, true);
    },
  });
  yield* found;
}

/** The names that a file makes, each once; for footnotes and equations, which other files do not see. */
export const namesIn = (file: SourceFile, kind: 'footnote' | 'equation'): string[] => [
  ...new Set(occurrencesIn(file, kind).flatMap(({ name, makes }) => (makes ? [name] : []))),
];
