// A CSV of a flow's numbers -> the keys that the fence would have, each with its cell's place. Its columns are `box`
// (a key, `removed.duplicates` for one below another), `arm` or `group`, `n` and `why`.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { type Field, parseCsv } from '../data/csv.ts';
import { readNumber } from '../data/number.ts';
import type { ParticipantsKind } from '../schema/participants.ts';
import type { FrontMatter } from '../source/deck-source.ts';

const COLUMNS = ['box', 'arm', 'n', 'why'] as const;
type Column = (typeof COLUMNS)[number];
const SAME: Readonly<Record<string, Column>> = { group: 'arm', from: 'why', reason: 'why', number: 'n' };
type Tree = Record<string, unknown>;

/** Undefined after a diagnostic. */
export function flowOfCsv(
  text: string,
  file: string,
  kind: ParticipantsKind,
  diagnostics: Diagnostics,
): FrontMatter | undefined {
  const tell = (message: string, place: { line: number; column: number }, hint: string): undefined =>
    diagnostics.report(
      'participants/csv',
      message,
      { file, line: place.line, column: place.column },
      hint,
    ) as undefined;
  const { rows, problem } = parseCsv(text);
  const top = { line: 1, column: 1 };
  if (problem)
    return tell('A quotation mark opens here and never closes', problem, 'Close it; two inside a field mean one');
  const [head = [], ...body] = rows;
  const names = head.map(({ text: name }) => SAME[name.trim().toLowerCase()] ?? name.trim().toLowerCase());
  if (!names.includes('box') || !names.includes('n'))
    return tell('The file has no columns box and n', top, 'Its first line names the columns: box,arm,n,why');
  if (body.length > diagnostics.limits.flowNodes * 10)
    return tell('The file has more rows than a flow can show', top, 'Write one row for each number of the diagram');
  const places = new Map<string, Span>();
  const data: Tree = {};
  for (const row of body) {
    const cell = (name: Column): Field | undefined => row[names.indexOf(name)];
    const told = (name: Column) => cell(name)?.text.trim() ?? '';
    const [box, n] = [told('box'), readNumber(told('n'), { comma: false, shares: false })];
    const at = cell('n') ?? cell('box') ?? row[0] ?? top;
    const span: Span = { file, line: at.line, column: at.column };
    if (!box || n === undefined) {
      tell(
        box ? `"${told('n')}" is no number` : 'The row names no box',
        at,
        'Write a key such as excluded, and a number',
      );
      continue;
    }
    const path = pathOf(box, told('arm'), kind, data);
    if (!path) {
      tell(`"${box}" is no name of a box`, cell('box') ?? at, 'Write a key such as excluded or removed.duplicates');
      continue;
    }
    put(data, path, n, told('why'), kind, (to) => places.set(JSON.stringify(to), span));
  }
  return {
    data,
    where(path) {
      for (let end = path.length; end > 0; end--) {
        const found = places.get(JSON.stringify(path.slice(0, end)));
        if (found) return found;
      }
      return { file, ...top };
    },
  };
}

/** Where a row's number stands among the keys; undefined for names that would reach elsewhere. */
function pathOf(box: string, arm: string, kind: ParticipantsKind, data: Tree): (string | number)[] | undefined {
  if (kind === 'strobe') return strobePath(box, arm, data);
  const keys = box.split('.');
  if (keys.length > 2 || !keys.every(isKey)) return undefined;
  return arm && kind === 'consort' ? ['arms', place('arms', arm, data), ...keys] : keys;
}

const isKey = (name: string): boolean => /^[a-z][a-z-]*$/.test(name) && !(name in Object.prototype);

/** In a cohort's file a box is a step's name, or who left it. */
function strobePath(box: string, arm: string, data: Tree): (string | number)[] | undefined {
  if (arm && !isKey(box)) return undefined;
  if (arm) return ['groups', place('groups', arm, data), box];
  const steps = listOf(data, 'steps');
  if (box === 'excluded' && steps.length) return ['steps', steps.length - 1, box];
  return ['steps', place('steps', box, data), 'n'];
}

function listOf(data: Tree, key: string): Tree[] {
  data[key] ??= [];
  return data[key] as Tree[];
}

/** The place of the entry with this name, made where there is none. */
function place(key: string, name: string, data: Tree): number {
  const list = listOf(data, key);
  const found = list.findIndex((one) => one.name === name);
  return found >= 0 ? found : list.push({ name }) - 1;
}

/** Rows of one box with reasons make a list; without, they are its number. */
function put(
  data: Tree,
  path: readonly (string | number)[],
  n: number,
  why: string,
  kind: ParticipantsKind,
  mark: (path: readonly (string | number)[]) => void,
): void {
  let holder: Tree | Tree[] = data;
  for (const key of path.slice(0, -1)) {
    const next: unknown = (holder as Tree)[key];
    if (typeof next !== 'object' || next === null) (holder as Tree)[key] = {};
    holder = (holder as Tree)[key] as Tree;
  }
  const last = path[path.length - 1] as string;
  const before: unknown = (holder as Tree)[last];
  mark(path);
  if (!why) {
    (holder as Tree)[last] = Array.isArray(before) ? { n, reasons: before } : n;
    return;
  }
  const named = kind === 'prisma' && ['databases', 'registers', 'found'].includes(last) ? { n, from: why } : { n, why };
  if (typeof before === 'number') (holder as Tree)[last] = { n: before, reasons: [named] };
  else if (Array.isArray(before)) before.push(named);
  else if (typeof before === 'object' && before !== null) ((before as Tree).reasons as unknown[]).push(named);
  else (holder as Tree)[last] = [named];
}
