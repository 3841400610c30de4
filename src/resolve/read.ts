// mdast and divs -> blocks, by the registry; one slide at a time, for one audience.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Block, ReadContext } from '../blocks/block.ts';
import { BLOCKS, definitionOf } from '../blocks/index.ts';
import { readOwnStep } from '../blocks/step.ts';
import type { Attributes } from '../parse/attributes.ts';
import type { CiteReader } from '../parse/cite.ts';
import type { Div, Item } from '../parse/divs.ts';
import type { InlineContext } from '../parse/inline-context.ts';
import { type Node, spanOf } from '../parse/markdown.ts';
import { privateWordIn } from '../parse/private-words.ts';
import { readInline, readWords } from '../parse/read-inline.ts';
import type { SlideAst } from '../parse/slide.ts';
import type { Asset } from '../scene/scene.ts';
import { knownAs, nearest } from '../schema/nearest.ts';
import type { IconReader } from './icon-outlines.ts';
import type { MathReader } from './maths.ts';
import { KNOWN_DIVS } from './private-blocks.ts';
import type { StepCounter } from './steps.ts';

export interface ReadOptions {
  readonly ast: SlideAst;
  readonly lang: string;
  readonly incremental: boolean;
  /** Each block of the slide is a step of its own. */
  readonly stepAll: boolean;
  readonly steps: StepCounter;
  readonly diagnostics: Diagnostics;
  readonly citations?: CiteReader;
  picture(address: string, span: Span): Asset | undefined;
  media: ReadContext['media'];
  keep: ReadContext['keep'];
  credit: ReadContext['credit'];
  file: ReadContext['file'];
  bytes: ReadContext['bytes'];
  engine: ReadContext['engine'];
  math: MathReader;
  icon: IconReader;
  equation: ReadContext['equation'];
}

export function readBlocks(items: readonly Item[], options: ReadOptions): Block[] {
  let lists = 0;
  const { ast, diagnostics, steps } = options;
  const inlineContext: InlineContext = {
    file: ast.raw.file,
    definitions: ast.definitions,
    diagnostics,
    math: options.math,
    icon: options.icon,
    equation: options.equation,
    ...(options.citations && { citations: options.citations }),
  };
  const make = (incremental: boolean): ReadContext => ({
    diagnostics,
    steps,
    incremental,
    lang: options.lang,
    span: (node) => spanOf(ast.raw.file, node),
    inlines: (node) => readInline(node.children as never, inlineContext),
    words: (text, span) => readWords(text, inlineContext, span.line),
    picture: options.picture,
    media: options.media,
    keep: options.keep,
    credit: options.credit,
    file: options.file,
    bytes: options.bytes,
    engine: options.engine,
    formula: (node) => options.math(node.value, true, node.position?.start.line ?? 1, 1),
    equation: options.equation,
    icon: options.icon,
    blocks: (nodes, own = incremental) => readNodes(nodes, own),
    children: (div, own = incremental) => readItems(div.children, own),
    stepped,
    listId: () => ++lists,
    known(attributes, names, what, span) {
      for (const name of [...attributes.classes, ...Object.keys(attributes.values)]) {
        if (!names.includes(name))
          diagnostics.report(
            'parse/unknown-attribute',
            `${what} knows no attribute "${name}"`,
            span,
            hintFor(name, what, attributes) ?? suggestion(name, names),
          );
      }
    },
  });

  function readItems(entries: readonly Item[], incremental: boolean): Block[] {
    return entries.flatMap((entry) =>
      entry.type === 'div' ? readDiv(entry, incremental) : readNodes(entry.nodes, incremental),
    );
  }

  function readNodes(nodes: readonly Node[], incremental: boolean): Block[] {
    return nodes.flatMap((node) =>
      node.type === 'div' ? readDiv(node, incremental) : readNode(node, make(incremental)),
    );
  }

  function readDiv(div: Div, incremental: boolean): Block[] {
    const span = ast.raw.file.span(div.line, div.column);
    const definition = BLOCKS.find((block) => block.divs?.includes(div.name));
    if (definition?.fromDiv) return definition.fromDiv(div, make(incremental), span);
    // a block that may be private is told as that (private-blocks.ts)
    if (!KNOWN_DIVS.includes(div.name) && !privateWordIn(div.head)) {
      diagnostics.report(
        'parse/unknown-div',
        `There is no block ::: ${div.name}; its content is kept`,
        span,
        suggestion(div.name.replace(/^(?:callout|alert|admonition|box|block)-/, ''), ['notes', 'only', ...KNOWN_DIVS]),
      );
    }
    const own = div.name === 'incremental' || (incremental && div.name !== 'nonincremental');
    const step = readOwnStep(withName(div), options, span);
    return stepped(readItems(div.children, own), step);
  }

  if (!options.stepAll) return readItems(items, options.incremental);
  return readItems(items, false).map((block) => withStep(block, steps.take('next')));
}

function readNode(node: Node, context: ReadContext): Block[] {
  for (const definition of BLOCKS) {
    if (!definition.nodes?.includes(node.type)) continue;
    const blocks = definition.fromMarkdown?.(node, context);
    if (blocks) return blocks;
  }
  return [];
}

/** `::: step` says what `::: {.step}` says. */
const withName = ({ name, attributes }: Div): Attributes =>
  name === 'step' ? { ...attributes, classes: [name, ...attributes.classes] } : attributes;

const stepped = (blocks: readonly Block[], step: number | undefined): Block[] =>
  step === undefined ? [...blocks] : blocks.map((block) => withStep(block, step));

/** The block in this step, and all in it that has none of its own. */
function withStep(block: Block, step: number): Block {
  const definition = definitionOf(block);
  const inner = (child: Block) => withStep(child, step);
  return definition.withStep?.(block, step, inner) ?? { ...block, step: block.step ?? step };
}

/** What people mean by attributes that a thing does not have. */
function hintFor(name: string, what: string, { classes, values }: Attributes): string | undefined {
  if (what === 'a callout' && classes.includes(name)) {
    const titled = /^title=["']?(.*?)["']?$/.exec(name)?.[1];
    const words = titled ?? classes.filter((one) => !/[=.#]/.test(one)).join(' ');
    return `Where it is the title write {title="${words}"} behind the name of the block`;
  }
  if (what === 'a picture' && name === 'caption')
    return `Write the caption behind the address: ![What is seen](a.png "${values.caption ?? 'Caption'}")`;
  if (what === 'a picture' && /^(?:height|max-height|h)$/.test(name))
    return 'Give the width alone, e.g. {width=50%}; the height follows from it';
  if (what === 'a picture' && /^(?:align|float|left|right|center|centre|class|style)$/.test(name))
    return 'The layout places it; for a text beside it put both into ::: columns, each into ::: column';
  if (what === 'a paragraph' && /^(?:width|fit|focus|decorative|qr|licence|license|author|consent)$/.test(name))
    return 'Of a picture: write { right behind its ), without a blank';
  return undefined;
}

/** Blocks, and what other programs and languages call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  columns: 'left right row cols two-columns twocolumn two-column column-left column-right spalten colonnes columnas',
  column: 'col spalte colonne columna',
  numbers: 'stats statistics figures kpi',
  steps: 'process flow',
  grid: 'gallery pictures images',
  callout: 'box',
  note: 'info hinweis',
  tip: 'hint tipp astuce consejo',
  warning: 'danger alert achtung attention aviso attenzione',
  caution: 'error',
  important: 'wichtig',
};

function suggestion(name: string, names: readonly string[]): string {
  if (name === 'quote' && !names.includes(name)) return 'Write > before each line of a quotation';
  const other = knownAs(name.toLowerCase(), OTHER_NAMES);
  if (other && names.includes(other)) return `Write ::: ${other}`;
  const near = nearest(name, names);
  return near ? `Did you mean ${near}?` : `Known here: ${names.join(', ')}`;
}
