// How much of anything the program takes, so that no deck, picture or package can exhaust a machine: a build stays
// below a gigabyte and a hostile file is refused in seconds. Each builder has its own (`--limit NAME=NUMBER`,
// `createBuilder`); docs/limits.md explains them.

/** What holds where nobody asks for another. In bytes where the name says so, else a count. */
export const DEFAULT_LIMITS = Object.freeze({
  /** One Markdown file. */
  sourceBytes: 20e6,
  /** Lines of one Markdown file. */
  sourceLines: 300_000,
  /** Slides of a deck, includes counted in. A deck with more is not built. */
  slides: 1000,
  /** Audiences of a deck, each with files of its own. */
  audiences: 20,
  /** Markdown of one slide, in UTF-16 units; what is beyond is left out. */
  slideCharacters: 50_000,
  frontMatterLines: 2000,
  frontMatterCharacters: 100_000,
  /** Uses of YAML anchors in one block of front matter, theme or chart. */
  yamlAliases: 50,
  /** Files that include files that include files. */
  includeDepth: 16,
  /** Includes and the slides they bring, in all. */
  includes: 5000,
  /** Lists and quotations in one another on one line. */
  nesting: 32,
  /** Brackets, and as many stars, backticks and `<`, in one paragraph; those beyond are text. */
  marks: 500,
  /** Footnotes and link addresses of one file. */
  definitions: 5000,
  tableColumns: 60,
  tableRows: 500,
  pictureBytes: 40e6,
  /** One film or sound. */
  mediaBytes: 500e6,
  /** Width times height, before anything is decoded. */
  picturePixels: 50e6,
  /** Scans of a JPEG: each is a pass over the whole picture. */
  pictureScans: 100,
  /** Elements of an SVG, with what `use`, patterns and markers repeat counted as often as it is drawn. */
  svgElements: 50_000,
  svgBytes: 10e6,
  /** How often drawing an SVG goes through its area: shapes by their part of it, layers, steps of filters. */
  svgPasses: 150,
  /** A font of a deck's own theme. */
  fontBytes: 20e6,
  /** Uses of `{{ field }}` in a deck. */
  fields: 20_000,
  /** A file of data for a chart. */
  dataBytes: 5e6,
  /** Rows and columns of it. */
  dataRows: 10_000,
  dataColumns: 200,
  /** Nodes and edges of a flow diagram. */
  flowNodes: 100,
  flowEdges: 200,
  /** Groups of a flow diagram in one another. */
  flowNesting: 8,
  /** Formulas of one slide; those beyond show as they are written. */
  formulas: 200,
  bibliographyBytes: 10e6,
  bibliographyEntries: 5000,
  /** One entry of a bibliography. */
  bibliographyCharacters: 20_000,
  /** Signs # in a bibliography's `@string`s, each of which may double a text. */
  bibliographyJoins: 8,
  /** A template of a deck. */
  templateBytes: 60e6,
  /** A PowerPoint file that is inspected: its unpacked size, and its parts. */
  packageBytes: 600e6,
  packageParts: 20_000,
  /** One XML part of a PowerPoint file, and the elements in it. */
  xmlPartBytes: 60e6,
  xmlElements: 1_000_000,
});
export type LimitName = keyof typeof DEFAULT_LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

/**
 * The limits with some of them set anew. Throws a RangeError for a name that is none, or what is no whole number from 1
 * on.
 */
export function limitsWith(own: Partial<Limits> = {}): Limits {
  for (const [name, value] of Object.entries(own)) {
    if (!(name in DEFAULT_LIMITS)) throw new RangeError(`There is no limit "${name}"`);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`The limit ${name} is a whole number from 1 on, not ${value}`);
  }
  return Object.freeze({ ...DEFAULT_LIMITS, ...own });
}

/** `20 MB`, `1000`. */
export function limitText(name: LimitName, limits: Limits): string {
  const value = limits[name];
  return name.endsWith('Bytes') ? `${Math.round(value / 1e5) / 10} MB` : String(value);
}

/** What a message of a limit ends with. */
export const raiseHint = (name: LimitName, limits: Limits): string =>
  `or raise the limit: --limit ${name}=${limits[name] * 2}`;
