// A chart's YAML and its data -> its block; what is wrong is told, and the block then says that it cannot be drawn.
import type { PhrasingContent } from 'mdast';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../../base/diagnostic.ts';
import { chartKind } from '../../charts/index.ts';
import type { ChartContent, ChartSource } from '../../charts/kind.ts';
import { inWords } from '../../charts/marks/in-words.ts';
import { tellUnfit } from '../../charts/marks/unfit.ts';
import { readData } from '../../charts/table/read-data.ts';
import { tableOfRows } from '../../charts/table/rows.ts';
import { Table, type TableStyle } from '../../charts/table/table.ts';
import { dataFileOf } from '../../data/sheet-address.ts';
import type { Div } from '../../parse/divs.ts';
import type { Inline, InlineImage } from '../../parse/inline.ts';
import type { Node } from '../../parse/markdown.ts';
import { reportPrivateData } from '../../parse/private-data.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { validateChart } from '../../schema/validate.ts';
import type { FrontMatter } from '../../source/deck-source.ts';
import { SourceFile } from '../../source/file.ts';
import { readFrontMatter } from '../../source/front-matter.ts';
import { join, parentOf, tidy } from '../../source/paths.ts';
import type { Ahead, ReadContext } from '../block.ts';
import { readOwnStep, stepOf } from '../step.ts';
import type { ChartBlock } from './model.ts';

export const isChartFile = (address: string): boolean => /\.chart\.ya?ml$/i.test(address);

/** A data file's address is relative to the chart's. */
const beside = (address: string, file: string): string => join(parentOf(address), file);

/** The file of data that a chart's YAML names; the YAML may be broken. */
function dataFile(yaml: string): string | undefined {
  try {
    const { contents } = parseDocument(yaml);
    const data: unknown = isMap(contents) ? (contents as YAMLMap).get('data') : undefined;
    return typeof data === 'string' ? dataFileOf(data.trim()) : undefined;
  } catch {
    return undefined;
  }
}

export function askFor(node: Node | PhrasingContent | Div, ahead: Ahead): void {
  if (node.type === 'code' && node.lang?.replace(/[{].*/, '').toLowerCase() === 'chart') {
    const file = dataFile(node.value);
    if (file) ahead.file(file);
  }
  if (node.type === 'image' && isChartFile(node.url)) {
    ahead.file(node.url, (yaml, more) => {
      const file = dataFile(yaml);
      if (file) more.file(beside(node.url, file));
    });
  }
}

/** A picture whose file is a chart. */
export function chartOfImage(image: InlineImage, context: ReadContext, step: number | undefined): ChartBlock {
  const { address, span, attributes } = image;
  context.known(attributes, ['step'], 'a chart', span);
  const own = readOwnStep(attributes, context, span) ?? step;
  const yaml = context.file(address, span);
  const front = yaml === undefined ? undefined : readYaml(yaml, fileBeside(span, address), 1, context);
  return makeBlock(front, { address, span, context, alt: image.alt.trim(), caption: image.title, step: own });
}

/** The file's path as messages name it. */
export const fileBeside = ({ file }: Span, address: string): string => tidy(join(parentOf(file), address));

export function readYaml(
  yaml: string,
  file: string,
  line: number,
  { diagnostics }: ReadContext,
): FrontMatter | undefined {
  const front = readFrontMatter(yaml, new SourceFile(file, file, ''), line, diagnostics, 'The chart');
  if (front) reportPrivateData(front, diagnostics);
  return front;
}

interface Origin {
  readonly address: string;
  readonly span: Span;
  readonly context: ReadContext;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly step: number | undefined;
}

export function makeBlock(
  front: FrontMatter | undefined,
  { address, span, context, alt, caption, step }: Origin,
): ChartBlock {
  const { diagnostics } = context;
  const settings = front && validateChart(front, diagnostics);
  const content = settings && contentOf(settings, front, address, span, context);
  const words = alt || settings?.alt?.trim() || '';
  if (!words && content)
    diagnostics.report(
      'resolve/alt-missing',
      'The chart has no alternative text',
      front?.where(['type'], 'key') ?? span,
      `Write alt: and what it shows, for instance "${content.sentence.replaceAll('"', "'").slice(0, 160)}"`,
    );
  const text = (value: string | undefined): readonly Inline[] | undefined =>
    value ? [{ type: 'text', text: value }] : undefined;
  const shownCaption = text(caption ?? settings?.caption);
  const source = text(settings?.source);
  return {
    type: 'chart',
    origin: span,
    ...stepOf(step),
    ...(content && settings && { content, settings }),
    ...(!content && { problem: 'The chart cannot be drawn; the report says why' }),
    alt: inWords(words || content?.sentence || 'A chart that cannot be drawn', content?.marked, context.lang),
    ...(shownCaption && { caption: shownCaption }),
    ...(source && { source }),
    told: front?.where(['type'], 'key') ?? span,
  };
}

function contentOf(
  settings: ChartSettings,
  front: FrontMatter,
  address: string,
  span: Span,
  context: ReadContext,
): ChartContent | undefined {
  const table = tableOf(settings, front, address, span, context);
  if (!table) return undefined;
  const source: ChartSource = {
    settings,
    table,
    lang: context.lang,
    where: (path, what) => front.where(path, what),
    report: (code, message, at, hint) => context.diagnostics.report(code, message, at, hint),
  };
  tellUnfit(source);
  return chartKind(settings.type)?.read(source);
}

function tableOf(
  settings: ChartSettings,
  front: FrontMatter,
  address: string,
  span: Span,
  context: ReadContext,
): Table | undefined {
  const { diagnostics } = context;
  const { data } = settings;
  const at = front.where(['data']);
  const empty = (message: string, hint: string): undefined =>
    diagnostics.report('chart/no-data', message, at, hint) as undefined;
  const style: TableStyle = { decimal: settings.decimal, shares: settings.percent };
  let table: Table | undefined;
  if (typeof data === 'string') {
    const file = beside(address, dataFileOf(data));
    const bytes = context.bytes(file, at);
    if (bytes === undefined) return undefined;
    table = readData(bytes, { address: data, at, file: fileBeside(span, file), style }, diagnostics);
    if (!table) return undefined;
    if (!table.rows.length)
      return empty(
        `The file ${data} has no rows below its head`,
        'Its first line names the columns; each line below is a row',
      );
  } else if (data?.length) table = tableOfRows(data, (path) => front.where(['data', ...path]), style, diagnostics);
  else if (settings.type === 'icons' && settings.n !== undefined) return new Table([], [], at, diagnostics);
  else if (data || !('data' in front.data))
    return empty('The chart has no data', 'Write data: and a .csv file, or rows such as - {group: A, people: 12}');
  if (table && !table.rows.length)
    return empty('The chart has no data', 'Write data: and a .csv file, or rows such as - {group: A, people: 12}');
  return table;
}
