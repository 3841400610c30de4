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
interface Stretch {
  readonly file: SourceFile;
  readonly from: number;
  readonly end: number;
}

/** The places where the charts of a slide have their data. Files are added to `files` as they are read. */
async function dataOf(own: VersionSlide, host: Host, root: string, files: Map<string, SourceFile>): Promise<Stretch[]> {
  const { chunk } = own;
  if (!chunk) return [];
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
  const stretches = [...fences, ...yaml.flatMap((one) => one ?? [])].map(dataIn);
  const csv = await Promise.all(
    stretches.map((one) => ('address' in one ? whole(one.address, one.folder, host, root, files) : one)),
  );
  return csv.flatMap((one) => one ?? []);
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
  const stretches = await dataOf(own, host, version.parsed.source.root, files);
  const found = stretches.flatMap(({ file, from, end }) => {
    const lines = linesOf(file.text, from, end);
    const beside = lines.filter(({ text }) => holds(text, category));
    const narrowed = beside.length > 1 ? beside.filter(({ text }) => holds(text, series)) : beside;
    return (narrowed.length ? narrowed : beside).flatMap(({ text, at }) =>
      [...text.matchAll(NUMBER)]
        .filter(([number]) => Math.abs(Number(number) - Number(before.text)) < 1e-9)
        .map((match) => ({ file: file.path, from: at + match.index, end: at + match.index + match[0].length })),
    );
  });
  const [one] = found;
  return one && found.length === 1 ? [{ ...one, text: after.text }] : undefined;
}

function linesOf(text: string, from: number, end: number): { text: string; at: number }[] {
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
function holds(line: string, label: string): boolean {
  if (!label) return false;
  const at = line.indexOf(label);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(line[at + label.length] ?? '');
}
