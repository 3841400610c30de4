// What zod found wrong -> a sentence for a writer: what was expected, what stands there, and the nearest right value.
import type { z } from 'zod';
import { knownAs, nearest } from './nearest.ts';

export type Issue = z.core.$ZodIssue;

/** A fault at one place; unions are opened, so that the path leads to the very value. */
export interface Fault {
  readonly issue: Issue;
  readonly path: readonly (string | number)[];
}

/** The faults in an issue. Of a union, those of the member that has the value's own type. */
export function faultsOf(issue: Issue, base: readonly (string | number)[] = []): Fault[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const members = issue.errors.map((errors) => errors.flatMap((inner) => faultsOf(inner as Issue, path)));
  const fitting = members.find(
    (faults) =>
      faults.length > 0 &&
      !faults.some((fault) => fault.path.length === path.length && TYPE_FAULTS.includes(fault.issue.code ?? '')),
  );
  return fitting ?? [{ issue, path }];
}

const TYPE_FAULTS: readonly string[] = ['invalid_type', 'invalid_union'];

/** The choices of a list of values. */
export const optionsOf = (issue: Issue): string[] => (issue.code === 'invalid_value' ? issue.values.map(String) : []);

/** `a number of minutes`, `one of none, fade or push`, `a text or a list`. */
export function expectation(issue: Issue): string {
  const options = optionsOf(issue);
  if (options.length) return options.length === 1 ? (options[0] as string) : `one of ${orList(options)}`;
  if (issue.code === 'invalid_union')
    return orList([...new Set(issue.errors.flat().map((inner) => expectation(inner as Issue)))]) || 'something else';
  if (issue.code === 'invalid_type')
    return /^Invalid input/.test(issue.message) ? (TYPES[issue.expected] ?? issue.expected) : issue.message;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'another name';
  return issue.message;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'names with keys below them',
  null: 'nothing',
};

/** What a value is, as a writer would say it. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  const shown = String(value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}...` : shown;
  return typeof value === 'string' ? `"${short}"` : short;
}

/** Charts, and what they are called elsewhere. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  survival: 'kaplan-meier kaplan km',
  doughnut: 'donut',
  column: 'histogram',
  icons: 'pictogram iconarray icon-array',
  scatter: 'dots xy',
  bar: 'balken barras',
  pie: 'torte kreis camembert',
  line: 'linie',
  forest: 'meta',
};

/** The option that a word means: another name of it, one that it holds (`barchart`), or the nearest. */
function meant(value: string, options: readonly string[]): string | undefined {
  const other = knownAs(value, OTHER_NAMES);
  if (other && options.includes(other)) return other;
  return nearest(value, options) ?? options.find((one) => one.length > 2 && value.includes(one));
}

/** `Did you mean fade?`, or what to write. */
export function hintFor(issue: Issue, value: unknown): string {
  const near = typeof value === 'string' ? meant(value.toLowerCase(), optionsOf(issue)) : undefined;
  return near ? `Did you mean ${near}?` : `Write ${expectation(issue)}`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
