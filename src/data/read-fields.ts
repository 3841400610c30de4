// A file of values for `{{ field }}`: YAML, JSON or CSV, and rows of them for `--data`. Every value is text in the end;
// numbers of YAML keep their digits as written.
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { isData } from '../base/plain-data.ts';
import type { FieldMap, FieldValue } from '../source/fields.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';

/** What is wrong with a file, as the end of "The file x ...". */
export class DataProblem extends Error {
  override readonly name = 'DataProblem';
}

const DEEPEST = 20;
const SIGNS = /[\s\p{Cc}\u2028\u2029]+/gu;
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g;

/** The kind of a file by its name: `yaml`, `json`, `jsonl` or `csv`; undefined for others. */
function kindOfData(name: string): 'yaml' | 'json' | 'jsonl' | 'csv' | undefined {
  const ending = /\.(ya?ml|json|jsonl|ndjson|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'yml' || ending === 'yaml') return 'yaml';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  return ending === 'ndjson' ? 'jsonl' : (ending as 'json' | 'jsonl' | undefined);
}

/** The values of a file that `data:` names. Throws a DataProblem. */
export function readFields(bytes: Uint8Array, name: string): FieldMap {
  const kind = kindOfData(name);
  const { text } = decodeText(bytes);
  if (kind === 'csv') return ofTable(text);
  if (kind === 'yaml') return ofYaml(documentOf(text));
  if (kind === 'json') return ofJson(parsed(text, ''));
  throw new DataProblem('is none of .yaml, .json and .csv');
}

/** The rows of a file that `--data` names, each with its values. Throws a DataProblem. */
export function readRows(bytes: Uint8Array, name: string): FieldMap[] {
  const kind = kindOfData(name);
  const text = decodeText(bytes).text.replace(/^\uFEFF/, '');
  if (kind === 'csv') return rowsOf(text);
  if (kind === 'jsonl') {
    const lines = text.split(/\r?\n/).map((line, i) => [line, i + 1] as const);
    return lines.filter(([line]) => line.trim()).map(([line, n]) => rowOf(parsed(line, ` in line ${n}`), n));
  }
  if (kind === 'json') {
    const all = parsed(text, '');
    return (Array.isArray(all) ? all : [all]).map((row, i) => rowOf(row, i + 1));
  }
  if (kind !== 'yaml') throw new DataProblem('is none of .jsonl, .json, .csv and .yaml');
  const root = documentOf(text);
  return (isSeq(root) ? (root.items as Node[]) : [root]).map((row, i) => {
    if (!isMap(row)) throw new DataProblem(`has an entry ${i + 1} that is no row of names with values`);
    return ofYaml(row);
  });
}

function rowOf(row: unknown, n: number): FieldMap {
  if (!isData(row)) throw new DataProblem(`has an entry ${n} that is no row of names with values`);
  return ofJson(row);
}

function ofJson(value: unknown): FieldMap {
  const values = new Map<string, FieldValue>();
  fromJson(value, [], values);
  return values;
}

function ofYaml(node: Parameters<typeof fromYaml>[0]): FieldMap {
  const values = new Map<string, FieldValue>();
  fromYaml(node, [], values);
  return values;
}

function parsed(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DataProblem(`is no JSON${where}: ${(error as Error).message}`);
  }
}

function documentOf(yaml: string): Node | null {
  const document = parseDocument(yaml, { version: '1.2', logLevel: 'silent' });
  const [fault] = document.errors;
  if (fault) throw new DataProblem(`is no YAML: ${fault.message.split('\n')[0]}`);
  return document.contents as Node | null;
}

type Put = Map<string, FieldValue>;

function fromJson(value: unknown, path: readonly string[], into: Put): void {
  if (path.length > DEEPEST) throw new DataProblem(`is nested deeper than ${DEEPEST} levels`);
  if (typeof value === 'object' && value !== null)
    for (const [key, own] of Object.entries(value)) fromJson(own, [...path, key], into);
  else if (value !== null) into.set(path.join('.'), shown(String(value), value as FieldValue['value']));
}

function fromYaml(node: Node | null, path: readonly string[], into: Put): void {
  if (path.length > DEEPEST) throw new DataProblem(`is nested deeper than ${DEEPEST} levels`);
  if (isMap(node))
    for (const { key, value } of node.items)
      fromYaml(value as Node | null, [...path, isScalar(key) ? String(key.source ?? key.value) : String(key)], into);
  else if (isSeq(node)) for (const [i, value] of node.items.entries()) fromYaml(value as Node, [...path, `${i}`], into);
  else if (isScalar(node) && node.value !== null) {
    const { value, source } = node;
    const written = typeof value === 'number' && source !== undefined ? source : String(value);
    into.set(path.join('.'), shown(written, value as FieldValue['value']));
  } else if (node && !isScalar(node)) throw new DataProblem('uses aliases of YAML; write the values out');
}

/** One row gives its columns; names beside values give each its value; of more, `{{ first cell.column }}`. */
function ofTable(csv: string): FieldMap {
  const [head = [], ...rows] = checked(csv);
  const values = new Map<string, FieldValue>();
  const put = (name: string, text: string) => values.set(name, ofText(text));
  for (const row of rows) {
    if (head.length === 2) put(row[0] ?? '', row[1] ?? '');
    else
      for (const [i, name] of head.entries()) put(rows.length === 1 ? name : `${row[0] ?? ''}.${name}`, row[i] ?? '');
  }
  return values;
}

function rowsOf(csv: string): FieldMap[] {
  const [head = [], ...rows] = checked(csv);
  return rows.map((row) => new Map(head.map((name, i) => [name, ofText(row[i] ?? '')])));
}

function checked(csv: string): string[][] {
  const { rows, problem } = parseCsv(csv);
  if (problem) throw new DataProblem(`has a quotation mark that never closes, in line ${problem.line}`);
  if (rows.length < 2) throw new DataProblem('has no rows below its head');
  return rows.map((row) => row.map(({ text }) => text));
}

const ofText = (text: string): FieldValue => shown(text, String(Number(text)) === text ? Number(text) : text);

const shown = (text: string, value: FieldValue['value']): FieldValue => {
  const line = text.replace(SIGNS, ' ').replace(NONCHARACTERS, '\uFFFD').trim();
  return { text: line, value: typeof value === 'string' ? line : value };
};
