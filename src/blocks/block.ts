// What a block is: how it is read from Markdown, how it is measured at a width, how it becomes scene nodes.
// A block type is one file with `defineBlock` and one line in index.ts.

import type { PhrasingContent } from 'mdast';
import type { Foreseen, LoadEngine } from '../base/answers.ts';
import type { Code } from '../base/catalog.ts';
import type { Color } from '../base/color.ts';
import type { Diagnostics, Fix, Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Box, Size } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import type { Pt } from '../base/units.ts';
import type { Attributes, Carrier } from '../parse/attributes.ts';
import type { Div } from '../parse/divs.ts';
import type { Inline } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import type {
  Asset,
  Direction,
  LayoutName,
  MediaAsset,
  Paragraph,
  PlaceholderName,
  SceneNode,
} from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { TextContext } from '../typeset/paragraph.ts';
import type { Credit } from './credit.ts';
import type { Placed, Setting, StackOptions } from './setting.ts';
import type { Steps } from './step.ts';

export type { Setting, StackOptions } from './setting.ts';
export interface BlockBase {
  readonly type: string;
  readonly origin: Span;
  readonly step?: number;
}

/** Each block's file adds its type under its name. */
// biome-ignore lint/suspicious/noEmptyInterface: the files of blocks fill it
export interface BlockTypes {}

export type Block = BlockTypes[keyof BlockTypes];

/** What takes waiting, asked for before any slide is read: files of the deck's folder, engines that few decks use. */
export interface Ahead {
  /** Reads a file beside the deck; `then` may ask for what the file names in turn. */
  file(address: string, then?: (text: string, ahead: Ahead) => void): void;
  /** Loads an engine once for all decks; `name` is what `ReadContext.engine` is asked for. */
  engine<E>(name: string, load: LoadEngine<E>, kept?: Foreseen<E>): void;
}

/** A data file as read: its text and bytes, or why there are none. */
export type DataFile = { readonly text: string; readonly bytes: Uint8Array } | DataFault;

/** What is wrong with a file that was asked for ahead. */
export interface DataFault {
  readonly problem: Code;
  readonly message: string;
  readonly hint: string;
  readonly fix?: Fix;
}

/** A film or sound of the deck as it ships, and what stands for it without a still: a frame of it, or a card (SVG). */
export interface MediaSource {
  readonly file: MediaAsset;
  readonly poster: Asset;
}

/** What reading a block may use. Everything is about the slide being read. */
export interface ReadContext {
  readonly diagnostics: Diagnostics;
  readonly steps: Steps;
  /** Inside `::: incremental`, or `build: lists`. */
  readonly incremental: boolean;
  readonly lang: string;
  span(node: Node): Span;
  inlines(node: Node & { children: unknown[] }): Inline[];
  /** Words that are no Markdown node, e.g. a caption, with their citations. */
  words(text: string, span: Span): Inline[];
  /** A picture of the deck, read already; undefined after a diagnostic. */
  picture(address: string, span: Span): Asset | undefined;
  /** A film or sound of the deck, read already; undefined after a diagnostic. */
  media(address: string, span: Span): MediaSource | undefined;
  /** Notes it for `::: credits`. */
  credit(credit: Credit): void;
  /** Keeps a picture that the program made for the deck. */
  keep(asset: Asset): Asset;
  /** The text of a file that was asked for ahead; undefined after a diagnostic. */
  file(address: string, span: Span): string | undefined;
  /** The bytes of a file that was asked for ahead; undefined after a diagnostic at `span`. */
  bytes(address: string, span: Span): Uint8Array | undefined;
  /** An engine asked for ahead; undefined where it was not, or failed to load. */
  engine<T>(name: string): T | undefined;
  /** The icon of this name, asked for ahead; undefined after a diagnostic. */
  icon(name: string, style: 'filled' | 'outline', span: Span): Icon | undefined;
  /** A display's formula; undefined after a diagnostic. */
  formula(node: Node & { value: string }): Formula | undefined;
  /** The number of the equation with this name (format.md, `{#eq:name}`). */
  equation(name: string, span: Span): number | undefined;
  /** Blocks of Markdown nodes, in order. */
  blocks(nodes: readonly Node[], incremental?: boolean): Block[];
  /** Blocks of a div's children. */
  children(div: Div, incremental?: boolean): Block[];
  /** The blocks in this step, but for what has a step of its own. */
  stepped(blocks: readonly Block[], step: number | undefined): Block[];
  /** A number for a new list. */
  listId(): number;
  /** Checks attributes against those that this block knows. */
  known(attributes: Attributes, names: readonly string[], what: string, span: Span): void;
}

/** What measuring a block may use: text styles at the slide's scale. */
export interface LayContext extends TextContext, Placed {
  /** How far distances open: 0 as designed, 1 as far as they may. */
  readonly air: number;
  /** All else had no room: drawings may go below the theme's smallest text. */
  readonly smallDrawings?: boolean;
  /** Style of running text here: body, or what the layout makes of it. */
  readonly style: TextStyleName;
  readonly footnotes: ReadonlyMap<string, number>;
  /** Fresh node ids on this slide: `table-1`, `table-2`. */
  id(prefix: string): string;
  readonly dir: Direction;
  readonly radius: Pt;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Placeholders of the layout not yet filled, by the region they belong to. */
  claim(names: readonly PlaceholderName[]): PlaceholderName | undefined;
  /** Lays blocks out one below the other. */
  stack(blocks: readonly Block[], width: Pt, options?: StackOptions): Laid;
  /** The same context with some things otherwise, e.g. another style. */
  with(changes: Partial<Setting>): LayContext;
  /** The whole slide's. */
  readonly page: Size;
  /** Tells the writer of something that only measuring shows. */
  report: Diagnostics['report'];
  /** Measures a block by the registry. */
  lay(block: Block, width: Pt): Laid;
  /** Height of the region the block is in, for pictures. */
  readonly regionHeight: Pt;
}

/** A block measured at a width. */
export interface Laid {
  readonly height: Pt;
  /** Least height it may be given; pictures and what holds them can give way. */
  readonly minHeight?: Pt;
  /** Points by which its widest word is wider than the room it has. */
  readonly over?: Pt;
  /** Paragraphs that may share one text box with their neighbours. */
  readonly flow?: readonly Paragraph[];
  /** Distance it wants to the block above; default the theme's block gap. */
  readonly gap?: Pt;
  /** It stays at the region's foot (a line of sources). */
  readonly foot?: boolean;
  /** Alone it takes the whole height, as the ground of code does. */
  readonly stretches?: boolean;
  /** It fills whatever height it is given, as charts and pictures do. */
  readonly fills?: boolean;
  /** The same as high as others of its kind above and below. */
  readonly even?: (height: Pt) => Laid;
  /** Nodes in the given box, whose height is at least `minHeight`. */
  place(box: Box): SceneNode[];
}

/** A block as a row of pieces: list items, table rows, lines of code. */
export interface Pieces<B> {
  count(block: B): number;
  /** The block with the pieces from `from` up to `to` only. */
  cut(block: B, from: number, to: number): B;
  /** Whether the piece belongs to the one before it, so that they should not be parted. */
  attached?(block: B, at: number): boolean;
  /** Whether the piece is the heading of what comes next, in this block or the next one. */
  heads?(block: B, at: number): boolean;
  /** Its first piece as lines, for one that is higher than a slide. */
  tear?(block: B, width: Pt, context: LayContext): Tearable<B> | undefined;
}

/** A block whose first piece may be cut between two of its lines. */
export interface Tearable<B> {
  readonly lines: number;
  /** The piece's first lines alone, and the block with all the rest. */
  after(lines: number): { first: B; rest: B };
}

/** Where a block stands on its slide; a line of sources at the foot is not counted. */
export interface Standing {
  readonly alone: boolean;
  readonly first: boolean;
}

/** A picture that bleeds off the edge of a title slide. */
export interface CoverPicture {
  readonly asset: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly focus: { readonly x: number; readonly y: number };
  readonly origin: Span;
}

export interface BlockDefinition<B extends BlockBase> {
  readonly name: string;
  /** Names of the attributes that it knows, by what they stand at. */
  readonly attributes?: Readonly<Partial<Record<Carrier, readonly string[]>>>;
  /** mdast node types (inline ones for `ahead` only) and div names that it reads. */
  readonly nodes?: readonly (Node | PhrasingContent)['type'][];
  readonly divs?: readonly string[];
  /** Asks for what reading will need; called for each of its nodes and divs, inline ones too. */
  ahead?(node: Node | PhrasingContent | Div, ahead: Ahead): void;
  /** Undefined: not mine after all (the next in line is asked). */
  fromMarkdown?(node: Node, context: ReadContext): Block[] | undefined;
  fromDiv?(div: Div, context: ReadContext, span: Span): Block[];
  /** The block in this step, but for what has a step of its own; absent: the block's own `step` says all. */
  withStep?(block: B, step: number, inner: (block: Block) => Block): B;
  /** The layout of a slide that names none, where this block decides it. */
  layout?(block: B, at: Standing): LayoutName | undefined;
  /** Words that name a slide without a title which begins with it. */
  title?(block: B): string;
  /** A line of sources: at the slide's end it stays at the foot and decides no layout. */
  isSourceLine?(block: B): boolean;
  /** A picture, which a layout of pictures puts into its grid. */
  isPicture?(block: B): boolean;
  /** It stands where its writer puts it, and takes no room of the rest. */
  readonly free?: true;
  /** Alone in its region it takes all of it and anchors its text itself. */
  readonly fillsRegion?: true;
  /** The picture that a title slide shows beside its words instead. */
  coverPicture?(block: B): CoverPicture | undefined;
  /** Keys of the sources that it lists. */
  entries?(block: B): readonly string[];
  /** How it may go on on another slide (`fit: split`); absent: it stays whole. */
  readonly pieces?: Pieces<B>;
  /** Absent where the definition only reads into another block's type. */
  lay?(block: B, width: Pt, context: LayContext): Laid;
}

export const defineBlock = <B extends BlockBase>(definition: BlockDefinition<B>): BlockDefinition<B> => definition;

/** A distance as designed, opened as far as the slide has room. */
export const opened = (designed: Pt, most: Pt, { air }: Pick<LayContext, 'air'>): Pt =>
  designed + Math.max(0, most - designed) * air;
/** Styles of text on the theme's panel colour. */
const PANEL_STYLES: readonly TextStyleName[] = ['coverText', 'openerLead'];

/** What blocks with colours of their own write with on a panel; undefined elsewhere. */
export function panelInk(context: Pick<LayContext, 'style' | 'theme'>): { strong: Color; quiet: Color } | undefined {
  const { style, theme } = context;
  if (!PANEL_STYLES.includes(style)) return undefined;
  return { strong: theme.role('onPanel'), quiet: theme.role('onPanelMuted') };
}
