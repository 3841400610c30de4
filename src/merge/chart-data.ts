// A number that was changed in a chart -> the same number in the chart's data: in its fence, its YAML file or the CSV
// that
// this names. Only a number that stands once beside its category is written.
import type { PhrasingContent } from 'mdast';
import { isCollection, isScalar, parseDocument } from 'yaml';
import { isChartFile } from '../blocks/chart/read.ts';
import type { Host } from '../host/host.ts';
import type { Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import { SourceFile } from '../source/file.ts';
import { findInside } from '../source/find-inside.ts';
import type { Edit } from './edits.ts';
import type { Unit } from './units.ts';
import type { Version, VersionSlide } from './version.ts';

/** A stretch of a file that may hold data. */
export interface Stretch {
  readonly file: SourceFile;
  readonly from: number;
  readonly end: number;
}

export const isCsv = ({ file }: Stretch): boolean => /\.[ct]sv$/i.test(file.path);

/**
 * Where the charts of a slide are described, and where they have their data. Files are added to `files` as they are
 * read.
 */
export async function chartsOf(
  own: VersionSlide,
  host: Host,
  root: string,
  files: Map<string, SourceFile>,
): Promise<{ readonly described: readonly Stretch[]; readonly data: readonly Stretch[] }> {
  const { chunk } = own;
  if (!chunk) return { described: [], data: [] };
  const folder = chunk.file.folder;
  const nodes = [...nodesOf(chunk.slide.ast.items)];
  const fences = nodes.flatMap((node): Stretch[] => {
    const at = node.type === 'code' && node.lang === 'chart' ? node.position : undefined;
    if (!at) return [];
    const [from, end] = [chunk.file.lineStart(at.start.line + 1), chunk.file.lineStart(at.end.line)];
    return [{ file: chunk.file, from, end }];
  });
  const named = nodes.flatMap((node) => (node.type === 'image' && isChartFile(node.url) ? [node.url] : []));
  const yaml = await Promise.all(named.map((address) => whole(address, folder, host, root, files)));
  const described = [...fences, ...yaml.flatMap((one) => one ?? [])];
  const stretches = described.map(dataIn);
  const csv = await Promise.all(
    stretches.map((one) => ('address' in one ? whole(one.address, one.folder, host, root, files) : one)),
  );
  return { described, data: csv.flatMap((one) => one ?? []) };
}

/** What a chart has under `data`, or the file that it names there; all of it where it has neither. */
function dataIn({ file, from, end }: Stretch): Stretch | { readonly address: string; readonly folder: string } {
  const data = parseDocument(file.text.slice(from, end), { logLevel: 'silent' }).get('data', true);
  const text = isScalar(data) && typeof data.value === 'string' ? data.value.trim() : undefined;
  if (text && /^[^\n]+\.(?:csv|tsv)$/i.test(text)) return { address: text, folder: file.folder };
  // workbooks are no text
  if (text && !text.includes('\n')) return { file, from, end: from };
  const range = isCollection(data) || isScalar(data) ? data.range : undefined;
  return range ? { file, from: from + range[0], end: from + range[1] } : { file, from, end };
}

/** Every node of a slide, those in divs too. */
function* nodesOf(items: readonly Item[]): Generator<Node | PhrasingContent> {
  for (const item of items) {
    if (item.type === 'div') yield* nodesOf(item.children);
    else for (const node of item.nodes) yield* below(node);
  }
}

function* below(node: Node | PhrasingContent): Generator<Node | PhrasingContent> {
  if (node.type === 'div') return yield* nodesOf(node.children);
  yield node;
  if ('children' in node) for (const child of node.children) yield* below(child as Node);
}

async function whole(
  address: string,
  folder: string,
  host: Host,
  root: string,
  files: Map<string, SourceFile>,
): Promise<Stretch | undefined> {
  const full = await findInside(host, address, folder, root);
  if (!full || full === 'outside') return undefined;
  const shown = `${root.replace(/^.*\//, '')}/${full.slice(root.length).replace(/^\//, '')}`;
  const file = files.get(shown) ?? new SourceFile(shown, full, new TextDecoder().decode(await host.read(full)));
  files.set(shown, file);
  return { file, from: 0, end: file.text.length };
}

const NUMBER = /(?<![\w.])[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![\w.]*\d)/gi;

/** The numbers of a text with their places. */
export const numbersIn = (text: string): { text: string; value: number; at: number }[] =>
  [...text.matchAll(NUMBER)].map((match) => ({ text: match[0], value: Number(match[0]), at: match.index }));

/** The edit; undefined where the number stands nowhere, or in several places. */
export async function numberEdit(
  before: Unit,
  after: Unit,
  own: VersionSlide,
  version: Version,
  host: Host,
  files: Map<string, SourceFile>,
): Promise<Edit[] | undefined> {
  const [, series = '', category = ''] = before.place.map(String);
  const { data } = await chartsOf(own, host, version.parsed.source.root, files);
  const found = data.flatMap(({ file, from, end }) => {
    const lines = linesOf(file.text, from, end);
    const beside = lines.filter(({ text }) => holds(text, category));
    const narrowed = beside.length > 1 ? beside.filter(({ text }) => holds(text, series)) : beside;
    return (narrowed.length ? narrowed : beside).flatMap((line) =>
      numbersIn(line.text)
        .filter(({ value }) => Math.abs(value - Number(before.text)) < 1e-9)
        .map((one) => ({ ...one, file, line })),
    );
  });
  // of equal numbers in a line the one in the series' column
  const meant = found.length > 1 ? found.filter((one) => columnOf(one) === series) : found;
  const [one] = meant;
  if (!one || meant.length > 1) return undefined;
  const from = one.line.at + one.at;
  return [{ file: one.file.path, from, end: from + one.text.length, text: after.text }];
}

interface Line {
  readonly text: string;
  readonly at: number;
}

const SEPARATOR = /[,;\t]/g;

/** The name of the column of a table in which a number stands; '' elsewhere. */
function columnOf({ file, line, at }: { file: SourceFile; line: Line; at: number }): string {
  if (!/\.[ct]sv$/i.test(file.path)) return '';
  const before = line.text.slice(0, at).match(SEPARATOR)?.length ?? 0;
  return file.line(1).split(SEPARATOR)[before]?.replace(/^"|"$/g, '').trim() ?? '';
}

export function linesOf(text: string, from: number, end: number): Line[] {
  let at = from;
  return text
    .slice(from, end)
    .split('\n')
    .map((line) => {
      const found = { text: line, at };
      at += line.length + 1;
      return found;
    });
}

/** The label as a whole value of the line. */
export function holds(line: string, label: string): boolean {
  if (!label) return false;
  const at = line.indexOf(label);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(line[at + label.length] ?? '');
}
