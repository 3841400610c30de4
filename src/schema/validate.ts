// Front matter against the schemas: every fault becomes a diagnostic with its place, what was expected and the nearest
// right name. A faulty key is left out and the rest stays.
import type { z } from 'zod';
import type { Code } from '../base/catalog.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import { AXIS_KEYS, CHART_KEYS, type ChartSettings, chartSchema, MARK_KEYS } from './chart-settings.ts';
import { AUDIENCE_KEYS, DECK_KEYS, deckSchema, RULE_CODES, SLIDE_KEYS } from './deck.ts';
import { describe, expectation, type Fault, faultsOf, hintFor } from './issue.ts';
import { nearest } from './nearest.ts';
import { PARTICIPANTS, type ParticipantsKind, participantsKeys } from './participants.ts';
import type { DeckSettings, SlideSettings } from './settings.ts';
import { slideSchema } from './slide.ts';

type Path = readonly (string | number)[];

/** Slide keys that name one slide, and so are no defaults for a file's slides. */
const ONE_SLIDE = ['id', 'title'];

/** Deck keys, and the slide keys beside them that are defaults for the file. Keys that are both are the deck's. */
export function validateDeck(
  front: FrontMatter | undefined,
  diagnostics: Diagnostics,
): { deck: DeckSettings; slide: SlideSettings } {
  const deck: Record<string, unknown> = {};
  const slide: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(front?.data ?? {})) {
    if (DECK_KEYS.includes(key)) deck[key] = value;
    else if (isDefault(key, front, diagnostics)) slide[key] = value;
  }
  return { deck: check(deckSchema, deck, front, diagnostics), slide: check(slideSchema, slide, front, diagnostics) };
}

/** Slide keys, of one slide or as defaults of a later file. */
export function validateSlide(
  front: FrontMatter | undefined,
  diagnostics: Diagnostics,
  what: 'slide' | 'file',
): SlideSettings {
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(front?.data ?? {})) {
    if (DECK_KEYS.includes(key) && !SLIDE_KEYS.includes(key)) {
      diagnostics.report(
        'schema/deck-key-on-slide',
        `"${key}" speaks for the whole deck; on ${what === 'slide' ? 'a slide' : 'a later file'} it has no effect`,
        front?.where([key], 'key'),
        "Move it to the front matter at the top of the deck's first file",
      );
    } else if (
      what === 'slide'
        ? SLIDE_KEYS.includes(key) || unknownKey([key], SLIDE_KEYS, front, diagnostics)
        : isDefault(key, front, diagnostics)
    )
      known[key] = value;
  }
  return check(slideSchema, known, front, diagnostics);
}

/** Whether a key at the top of a file is a default for its slides; says so if not. */
function isDefault(key: string, front: FrontMatter | undefined, diagnostics: Diagnostics): boolean {
  if (!SLIDE_KEYS.includes(key)) return unknownKey([key], [...DECK_KEYS, ...SLIDE_KEYS], front, diagnostics);
  if (!ONE_SLIDE.includes(key)) return true;
  diagnostics.report(
    'schema/slide-key-in-deck',
    `"${key}" names one slide; at the top of a file it has no effect`,
    front?.where([key], 'key'),
    key === 'title' ? 'Give each slide a heading; section: names the part' : 'Write it below the --- of its slide',
  );
  return false;
}

/** A chart's keys. What is wrong is left out; `type` and `data` may then be missing. */
export function validateChart(front: FrontMatter, diagnostics: Diagnostics): ChartSettings | undefined {
  const keys: KeysAt = ([head]) => {
    if (head === 'x-axis' || head === 'y-axis') return AXIS_KEYS;
    if (head === 'marks') return MARK_KEYS;
    return head === 'reference' ? ['at', 'label'] : CHART_KEYS;
  };
  const settings = check(chartSchema.partial(), { ...front.data }, front, diagnostics, keys);
  if (settings.type) return settings as ChartSettings;
  if (!('type' in front.data))
    diagnostics.report(
      'schema/wrong-type',
      'The chart has no type',
      front.where([]),
      `Write type: and one of ${chartSchema.shape.type.options.join(', ')}`,
    );
  return undefined;
}

/** A fence of participants' numbers. What is wrong is told and left out. */
export function validateParticipants(
  kind: ParticipantsKind,
  front: FrontMatter,
  diagnostics: Diagnostics,
): z.output<(typeof PARTICIPANTS)[ParticipantsKind]> {
  return check(PARTICIPANTS[kind], { ...front.data }, front, diagnostics, (path) => participantsKeys(kind, path));
}

/** Reports a key that is not known; always false. */
function unknownKey(
  path: Path,
  names: readonly string[],
  front: FrontMatter | undefined,
  diagnostics: Diagnostics,
): false {
  const key = String(path[path.length - 1]);
  const near = nearest(key, names);
  const listed = names.length > 60 ? 'docs/troubleshooting.md lists them' : `Keys here: ${names.join(', ')}`;
  diagnostics.report(
    'schema/unknown-key',
    `There is no key "${key}"${path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : ''}`,
    front?.where(path, 'key'),
    near ? `Did you mean ${near}?` : listed,
  );
  return false;
}

/** What passes the schema; values that do not are reported and taken out, then the rest is checked again. */
function check<S extends z.ZodType>(
  schema: S,
  data: Record<string, unknown>,
  front: FrontMatter | undefined,
  diagnostics: Diagnostics,
  keys: KeysAt = keysAt,
): z.output<S> {
  let current = data;
  for (let round = 0; round < 20; round++) {
    const result = schema.safeParse(current);
    if (result.success) return result.data;
    const unknownFirst = ({ issue }: Fault) => (issue.code === 'unrecognized_keys' ? 0 : 1);
    const faults = result.error.issues
      .flatMap((issue) => faultsOf(issue))
      .sort((a, b) => unknownFirst(a) - unknownFirst(b));
    for (const fault of faults) report(fault, current, front, diagnostics, keys);
    current = without(
      current,
      faults.flatMap(({ issue, path }) =>
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path],
      ),
    );
  }
  return {} as z.output<S>;
}

function report(
  { issue, path }: Fault,
  data: unknown,
  front: FrontMatter | undefined,
  diagnostics: Diagnostics,
  keys: KeysAt,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) unknownKey([...path, key], keys(path), front, diagnostics);
    return;
  }
  const value = at(data, path);
  if (issue.code === 'invalid_key') {
    diagnostics.report(
      'schema/wrong-type',
      `The name "${String(path[path.length - 1])}" in ${nameOf(path.slice(0, -1))} is to be ${expectation(issue)}`,
      front?.where(path, 'key'),
      'It becomes a part of file names',
    );
    return;
  }
  diagnostics.report(
    codeOf(path[path.length - 1], value),
    `"${nameOf(path)}" is to be ${expectation(issue)}, but is ${describe(value)}`,
    front?.where(path),
    nameOf(path) === 'data' && typeof value === 'object'
      ? 'Write a row a line, e.g. - {group: A, n: 5}'
      : hintFor(issue, value),
  );
}

/** Tells the keys that may stand at a place. */
type KeysAt = (path: Path) => readonly string[];

/** The keys that may stand at a place below the top. */
function keysAt([head, ...rest]: Path): readonly string[] {
  if (head === 'defaults') return SLIDE_KEYS;
  if (head === 'audiences' && rest.length === 1) return AUDIENCE_KEYS;
  const key = head === 'audiences' ? rest[1] : head;
  if (key === 'rules') return RULE_CODES;
  if (key === 'author') return ['name', 'role', 'affiliation', 'email'];
  return key === 'email' ? ['notes', 'budget'] : DECK_KEYS;
}

/** What is wrong with a value by its key: a date, a layout or anything else. */
function codeOf(key: string | number | undefined, value: unknown): Code {
  if (key === 'date') return 'schema/bad-date';
  return key === 'layout' && typeof value === 'string' ? 'resolve/unknown-layout' : 'schema/wrong-type';
}

/** `audiences.patients.theme`; places in lists are left out, the line tells them. */
const nameOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

type Tree = Record<string | number, unknown>;
const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => (node as Tree | undefined)?.[step], tree);

/** A copy without the values at the paths, and without what lacks a value there; entries of lists go last one first. */
function without(data: Record<string, unknown>, paths: readonly Path[]): Record<string, unknown> {
  const copy = structuredClone(data);
  const there = paths.map((path) => (at(copy, path) === undefined ? path.slice(0, -1) : path));
  const unique = [...new Map(there.map((path) => [JSON.stringify(path), path])).values()];
  for (const path of unique.sort((a, b) => comparePaths(b, a))) {
    const holder = at(copy, path.slice(0, -1));
    const last = path[path.length - 1];
    if (last === undefined) return {};
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (typeof holder === 'object' && holder !== null) delete (holder as Tree)[last];
  }
  return copy;
}

function comparePaths(a: Path, b: Path): number {
  const i = a.findIndex((step, n) => step !== b[n]);
  if (i < 0 || i >= b.length) return a.length - b.length;
  const [x, y] = [a[i], b[i]];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x) < String(y) ? -1 : 1;
}
