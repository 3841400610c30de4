// Front matter against the schemas: every fault becomes a diagnostic with its place, what was expected and the nearest
// right name. A faulty key is left out and the rest stays.
import type { z } from 'zod';
import type { Code } from '../base/catalog.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import { LAYOUT_NAMES } from '../scene/scene.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import { DECK_KEYS, deckSchema, SLIDE_KEYS } from './deck.ts';
import { nearest } from './nearest.ts';
import type { DeckSettings, SlideSettings } from './settings.ts';
import { slideSchema } from './slide.ts';

/** Deck keys, and the slide keys beside them that are defaults for the file. Title, date and such are the deck's. */
export function validateDeck(front: FrontMatter | undefined, diagnostics: Diagnostics): { deck: DeckSettings; slide: SlideSettings } {
  if (!front) return { deck: {}, slide: {} };
  const deck: Record<string, unknown> = {};
  const slide: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(front.data)) {
    if (DECK_KEYS.includes(key)) deck[key] = value;
    else if (SLIDE_KEYS.includes(key) && key !== 'id') slide[key] = value;
    else unknownKey(key, [...DECK_KEYS, ...SLIDE_KEYS], front, diagnostics);
  }
  return { deck: check(deckSchema, deck, front, diagnostics), slide: check(slideSchema, slide, front, diagnostics) };
}

/** Slide keys, of one slide or as defaults of a later file. */
export function validateSlide(front: FrontMatter | undefined, diagnostics: Diagnostics, what: 'slide' | 'file'): SlideSettings {
  if (!front) return {};
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(front.data)) {
    if (SLIDE_KEYS.includes(key)) known[key] = value;
    else if (DECK_KEYS.includes(key)) {
      diagnostics.report('schema/deck-key-on-slide', `"${key}" speaks for the whole deck and has no effect on one ${what}`, front.where([key], 'key'), 'Move it to the front matter at the top of the first file');
    } else unknownKey(key, SLIDE_KEYS, front, diagnostics);
  }
  return check(slideSchema, known, front, diagnostics);
}

function unknownKey(key: string, names: readonly string[], front: FrontMatter, diagnostics: Diagnostics): void {
  const near = nearest(key, names);
  diagnostics.report('schema/unknown-key', `There is no key "${key}"`, front.where([key], 'key'), near ? `Did you mean ${near}?` : `Keys here: ${names.join(', ')}`);
}

/** What passes the schema; values that do not are reported and dropped, then the rest is checked again. */
function check<S extends z.ZodType>(schema: S, data: Record<string, unknown>, front: FrontMatter, diagnostics: Diagnostics): z.output<S> {
  let current = data;
  for (let round = 0; round < 50; round++) {
    const result = schema.safeParse(current);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      report(issue as Issue, current, front, diagnostics);
      current = without(current, issue as Issue);
    }
  }
  return {} as z.output<S>;
}

type Issue = z.core.$ZodIssue;

function report(issue: Issue, data: unknown, front: FrontMatter, diagnostics: Diagnostics): void {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) unknownKey(key, SLIDE_KEYS.concat(DECK_KEYS), { ...front, where: (_, what) => front.where([...path, key], what) }, diagnostics);
    return;
  }
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], data);
  const name = path.join('.');
  const shown = JSON.stringify(value) ?? 'nothing';
  const found = shown.length > 60 ? `${shown.slice(0, 60)}...` : shown;
  const code: Code = path[path.length - 1] === 'date' ? 'schema/bad-date' : path[path.length - 1] === 'layout' ? 'resolve/unknown-layout' : 'schema/wrong-type';
  diagnostics.report(code, `${name}: ${found} will not do`, front.where(path), hintOf(issue, value));
}

/** What the schema would take, in words. */
function hintOf(issue: Issue, value: unknown): string {
  const options = optionsOf(issue);
  if (options.length) {
    const near = typeof value === 'string' ? nearest(value, options) : undefined;
    return near ? `Did you mean ${near}?` : `Write one of ${options.join(', ')}`;
  }
  if (issue.path[issue.path.length - 1] === 'date') return 'Write a day as YYYY-MM-DD, e.g. 2026-11-24';
  if (issue.code === 'invalid_union') {
    const texts = issue.errors.flat().map((inner) => expectation(inner as Issue));
    return `Write ${[...new Set(texts)].join(', or ')}`;
  }
  return `Write ${expectation(issue)}`;
}

const optionsOf = (issue: Issue): string[] => {
  if (issue.path[issue.path.length - 1] === 'layout') return [...LAYOUT_NAMES];
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
};

const TYPES: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'keys and values', record: 'names with keys and values', int: 'a whole number' };

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'unrecognized_keys') return `no key ${issue.keys.join(', ')}`;
  if (issue.code === 'too_small') return 'a larger number';
  return issue.message;
}

/** The data without the faulty value; inside lists the whole list goes. */
function without(data: Record<string, unknown>, issue: Issue): Record<string, unknown> {
  const [head, ...rest] = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path;
  if (head === undefined) return {};
  const key = String(head);
  const value = data[key];
  const { [key]: _, ...others } = data;
  if (rest.length && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { ...others, [key]: without(value as Record<string, unknown>, { ...issue, code: 'custom', path: rest } as never) };
  }
  return others;
}
