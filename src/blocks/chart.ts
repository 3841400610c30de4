// Charts: a fence of YAML, or a picture whose file is one. Data are read and checked here; src/charts draws each type.
// A chart that cannot be drawn leaves a marked box that says why.
import type { PhrasingContent } from 'mdast';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../base/diagnostic.ts';
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { chartKind } from '../charts/index.ts';
import type { ChartContent, ChartSource, Drawn } from '../charts/kind.ts';
import { Pen } from '../charts/pen.ts';
import { pictureNodes } from '../charts/picture.ts';
import { tableOfCsv } from '../charts/table/csv.ts';
import { tableOfRows } from '../charts/table/rows.ts';
import { Table } from '../charts/table/table.ts';
import type { Div } from '../parse/divs.ts';
import type { Inline, InlineImage } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { validateChart } from '../schema/validate.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import { SourceFile } from '../source/file.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import { join, parentOf, tidy } from '../source/paths.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type Ahead, type BlockBase, defineBlock, type LayContext, type ReadContext } from './block.ts';
import { readFence } from './fence.ts';
import { readOwnStep, readStep, stepOf } from './step.ts';

export interface ChartBlock extends BlockBase {
  readonly type: 'chart';
  /** Absent: it cannot be drawn, and `problem` says why. */
  readonly content?: ChartContent;
  readonly settings?: ChartSettings;
  readonly problem?: string;
  readonly alt: string;
  readonly caption?: readonly Inline[];
  readonly source?: readonly Inline[];
  /** Where what only drawing shows is told. */
  readonly told: Span;
}
declare module './block.ts' {
  interface BlockTypes {
    chart: ChartBlock;
  }
}

export const isChartFile = (address: string): boolean => /\.chart\.ya?ml$/i.test(address);

/** A data file's address is relative to the chart's. */
const beside = (address: string, file: string): string => join(parentOf(address), file);

/** The file of data that a chart's YAML names; the YAML may be broken. */
function dataFile(yaml: string): string | undefined {
  try {
    const { contents } = parseDocument(yaml);
    const data: unknown = isMap(contents) ? (contents as YAMLMap).get('data') : undefined;
    return typeof data === 'string' ? data.trim() : undefined;
  } catch {
    return undefined;
  }
}

export const chart = defineBlock<ChartBlock>({
  name: 'chart',
  nodes: ['code', 'image', 'imageReference'],
  ahead(node, ahead) {
    askFor(node, ahead);
  },
  fromMarkdown(node, context) {
    if (node.type !== 'code' || node.lang?.replace(/[{].*/, '').toLowerCase() !== 'chart') return undefined;
    const span = context.span(node);
    const { attributes } = readFence(node);
    context.known(attributes, ['step'], 'a chart', span);
    const front = readYaml(node.value, span.file, span.line + 1, context);
    return [makeBlock(front, { address: '', span, context, alt: '', step: readStep(attributes, context, span) })];
  },
  layout: (_block, { alone }) => (alone ? 'figure' : undefined),
  lay(block, width, context) {
    const below = belowOf(block, width, context);
    const { content, settings } = block;
    if (!content || !settings) return standIn(block, width, below, context);
    const note = (message: string) =>
      context.report('chart/labels', message, block.told, 'Shorten the words, or give the chart more room');
    const pen = () => new Pen(context, settings, note);
    const kind = chartKind(content.type);
    const heights = kind?.heights?.(content, width, pen()) ?? {
      least: pen().line * 7,
      wanted: Number.POSITIVE_INFINITY,
    };
    const room = Math.max(heights.least, context.regionHeight - below.height);
    const height = Math.max(heights.least, Math.min(heights.wanted, room));
    return {
      height: height + below.height,
      minHeight: Math.min(heights.least, height) + below.height,
      place: (box) => {
        const area: Box = {
          ...box,
          w: width,
          h: Math.max(1, Math.min(box.h - below.height, Math.max(height, heights.wanted))),
        };
        const own = pen();
        const drawn = kind?.draw(content, area, own, settings) ?? {};
        const nodes = [
          ...nodesOf(block, content, drawn, area, own, context),
          ...below.place({ ...area, y: area.y + area.h }),
        ];
        return nodes;
      },
    };
  },
});

function askFor(node: Node | PhrasingContent | Div, ahead: Ahead): void {
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
const fileBeside = ({ file }: Span, address: string): string => tidy(join(parentOf(file), address));

const readYaml = (yaml: string, file: string, line: number, { diagnostics }: ReadContext): FrontMatter | undefined =>
  readFrontMatter(yaml, new SourceFile(file, file, ''), line, diagnostics, 'The chart');

interface Origin {
  readonly address: string;
  readonly span: Span;
  readonly context: ReadContext;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly step: number | undefined;
}

function makeBlock(front: FrontMatter | undefined, { address, span, context, alt, caption, step }: Origin): ChartBlock {
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
    alt: words || content?.sentence || 'A chart that cannot be drawn',
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
  let table: Table | undefined;
  if (typeof data === 'string') {
    const text = context.file(beside(address, data), at);
    if (text === undefined) return undefined;
    table = tableOfCsv(text, fileBeside(span, beside(address, data)), settings.decimal === 'comma', diagnostics);
    if (!table) return undefined;
    if (!table.rows.length)
      return empty(
        `The file ${data} has no rows below its head`,
        'Its first line names the columns; each line below is a row',
      );
  } else if (data?.length) table = tableOfRows(data, (path) => front.where(['data', ...path]), diagnostics);
  else if (settings.type === 'icons' && settings.n !== undefined) return new Table([], [], at, diagnostics);
  else if (data || !('data' in front.data))
    return empty('The chart has no data', 'Write data: and a .csv file, or rows such as - {group: A, people: 12}');
  if (table && !table.rows.length)
    return empty('The chart has no data', 'Write data: and a .csv file, or rows such as - {group: A, people: 12}');
  return table;
}

// ---- Placing

function nodesOf(
  block: ChartBlock,
  content: ChartContent,
  drawn: Drawn,
  area: Box,
  pen: Pen,
  context: LayContext,
): SceneNode[] {
  const base = { origin: block.origin, ...stepOf(block.step) };
  const nodes = (drawn.nodes ?? []).map((node) => ({ ...node, ...stepOf(block.step) }));
  if (!drawn.model) return nodes;
  const id = context.id('chart');
  const name = `Chart: ${block.alt.slice(0, 60)}`;
  const box = drawn.box ?? area;
  if (block.settings?.as === 'picture')
    return [
      {
        kind: 'group',
        role: 'figure',
        id,
        name,
        box,
        alt: block.alt,
        children: pictureNodes(pen.marks, id, context),
        ...base,
      },
      ...nodes,
    ];
  return [
    {
      kind: 'chart',
      id,
      name,
      box,
      alt: block.alt,
      model: drawn.model,
      drawing: pen.marks,
      data: content.table,
      ...base,
    },
    ...nodes,
  ];
}

interface Below {
  readonly height: Pt;
  place(box: Box): SceneNode[];
}

const CAPTION_GAP = 8;

/** Caption and line of sources under the chart. */
function belowOf(block: ChartBlock, width: Pt, context: LayContext): Below {
  const make = (inlines: readonly Inline[] | undefined, style: 'caption' | 'small'): Paragraph[] =>
    inlines
      ? [
          makeParagraph(
            inlines,
            width,
            { style, origin: block.origin, ...stepOf(block.step), footnotes: context.footnotes },
            context,
          ),
        ]
      : [];
  const paragraphs = [...make(block.caption, 'caption'), ...make(block.source, 'small')].map((p, i) =>
    i ? { ...p, spaceBefore: 2 } : p,
  );
  if (!paragraphs.length) return { height: 0, place: () => [] };
  const height = heightOf(paragraphs);
  return {
    height: height + CAPTION_GAP,
    place: (box) => [
      {
        kind: 'text',
        role: 'caption',
        id: context.id('caption'),
        name: 'Caption',
        dir: context.dir,
        ...stepOf(block.step),
        box: { x: box.x, y: box.y + CAPTION_GAP, w: width, h: height },
        body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
      },
    ],
  };
}

function standIn(block: ChartBlock, width: Pt, below: Below, context: LayContext) {
  const paragraph = makeParagraph(
    [{ type: 'text', text: block.problem ?? '' }],
    width - 32,
    { style: 'caption' },
    context,
  );
  const least = heightOf([paragraph]) + 32;
  return {
    height: Math.max(least, Math.min(220, context.regionHeight - below.height)) + below.height,
    minHeight: least + below.height,
    place: (box: Box): SceneNode[] => {
      const area = { ...box, w: width, h: Math.max(1, box.h - below.height) };
      return [
        {
          kind: 'shape',
          id: context.id('chart'),
          name: 'Chart that cannot be drawn',
          box: area,
          geometry: 'rect',
          fill: context.theme.role('surface'),
          stroke: { color: context.theme.role('caution'), width: 2, dash: true },
          alt: block.alt,
          origin: block.origin,
          ...stepOf(block.step),
          body: { paragraphs: [paragraph], inset: { top: 16, right: 16, bottom: 16, left: 16 }, anchor: 'middle' },
        },
        ...below.place({ ...area, y: area.y + area.h }),
      ];
    },
  };
}
