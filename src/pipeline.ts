// The stages in order: load, parse, resolve, lay out, render. The only file that knows them all.
import { refuses } from './base/catalog.ts';
import { type Diagnostic, Diagnostics } from './base/diagnostic.ts';
import { Kept } from './base/kept.ts';
import { type Limits, limitsWith, limitText, raiseHint } from './base/limits.ts';
import { Recent } from './base/recent.ts';
import { type DialectSeen, Translator } from './dialects/index.ts';
import type { Host, OutputFile } from './host/host.ts';
import { hyphenated } from './layout/hyphenate.ts';
import { fallbackFonts, layoutDeck } from './layout/index.ts';
import { LayoutMemory } from './layout/memory.ts';
import { lintFiles } from './lint/files.ts';
import { lintDeck } from './lint/index.ts';
import { withSeverities } from './lint/severity.ts';
import type { ParseMemory } from './parse/markdown.ts';
import { type OriginalPlaces, originalPlaces } from './pipeline/original-places.ts';
import { type OutputKind, outputsOf, prepare, renderPptx } from './pipeline/outputs.ts';
import type { RenderContext, Renderer } from './render/renderer.ts';
import { makeReport, type Report } from './report.ts';
import { placesOfOthers } from './resolve/audience.ts';
import { checkAudience, emailOf, settingsFor } from './resolve/audience-settings.ts';
import { resolveDeck } from './resolve/index.ts';
import { parseDeck } from './resolve/parse-deck.ts';
import type { ParsedDeck } from './resolve/parsed.ts';
import type { Scene } from './scene/scene.ts';
import { type Shared, shareDeck } from './share/index.ts';
import type { SourceFile } from './source/file.ts';
import { loadDeck } from './source/load.ts';
import { FontStore } from './text/fonts.ts';
import { Theme } from './theme/theme.ts';

export { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind } from './pipeline/outputs.ts';

export interface BuildOptions {
  /** Host path of a deck file or folder. */
  readonly path: string;
  /** Only this audience; default: all that the deck names. */
  readonly audience?: string;
  /** Nothing to render means: check only. */
  readonly to: readonly OutputKind[];
  /** Whose Markdown the deck is, in place of what it says or shows. */
  readonly dialect?: string;
  /** Theme name, or host path of a theme folder, in place of the deck's. */
  readonly theme?: string;
  /** `email`: a copy for people outside, and nothing else. */
  readonly for?: 'email' | undefined;
  /** Also look for what readers stumble over (src/lint). */
  readonly lint?: boolean;
  /** Fonts kept from an earlier build, for programs that build again and again. */
  readonly fonts?: FontStore;
  /** Of all that the deck names only the first audience. */
  readonly firstAudience?: boolean;
  /** What earlier builds of the same deck remember; for those who build it again and again. */
  readonly memory?: Memory;
  readonly onProgress?: (step: string) => void;
  /**
   * Makes the PowerPoint files at the same time as the other outputs, in another thread for example; default: one after
   * the other.
   */
  readonly pptx?: Renderer | undefined;
}

/** Fonts with the words they measured, parsed Markdown, slides as they were laid out. */
export interface Memory {
  readonly fonts: FontStore;
  readonly parses: ParseMemory;
  readonly layouts: LayoutMemory;
}

export const makeMemory = (host: Host): Memory => ({
  fonts: new FontStore((id) => host.resource(id)),
  parses: new Recent(),
  layouts: new LayoutMemory(),
});

/** One audience of a deck, built. */
export interface BuiltDeck {
  /** Stem of its files: `<deck>` or `<deck>-<audience>`. */
  readonly name: string;
  readonly audience?: string;
  readonly scene: Scene;
  /** The outputs asked for; report.json comes last. */
  readonly files: readonly OutputFile[];
  /** The copy for e-mail, if one was asked for. */
  readonly shared?: Shared;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything a deck gives; decks that could not be read at all give diagnostics only. */
export interface BuildResult {
  readonly built: readonly BuiltDeck[];
  /** Those of all audiences, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text meant for some would be shown to others: no audience gets a file. */
  readonly refused?: boolean;
  /** The deck's files, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Where each slide begins in its file, its front matter counted in; in the order of the deck. */
  readonly places: readonly SlidePlace[];
  /** The program that the deck is written for, where that is another. */
  readonly dialect?: DialectSeen;
}

export interface SlidePlace {
  readonly file: string;
  readonly line: number;
  /** Line of its Markdown, as the scene's slides name it. */
  readonly body: number;
}

/**
 * Builds decks under limits of its own. What it keeps from one build to the next makes builds quicker, not different.
 */
export interface Builder {
  readonly host: Host;
  readonly limits: Limits;
  readonly kept: Kept;
  /** Builds every audience of one deck in memory; writing is the caller's. Never throws for a fault of the deck. */
  build(options: BuildOptions): Promise<BuildResult>;
}

/** Throws a RangeError for a limit that is none. */
export function createBuilder(host: Host, limits?: Partial<Limits>): Builder {
  const shop: Shop = { host, limits: limitsWith(limits), kept: new Kept() };
  return { ...shop, build: (options) => buildIn(shop, options) };
}

/** One build by a builder of its own. */
export const buildDeck = (host: Host, options: BuildOptions): Promise<BuildResult> =>
  createBuilder(host).build(options);

/** What all builds of a builder share. */
type Shop = Omit<Builder, 'build'>;

async function buildIn(shop: Shop, options: BuildOptions): Promise<BuildResult> {
  const { host, limits, kept } = shop;
  const common = new Diagnostics(limits);
  const translator = new Translator(host, limits, options.dialect);
  const loaded = await loadDeck(host, options.path, common, translator);
  if (!loaded)
    return {
      built: [],
      diagnostics: [...translator.diagnostics.list, ...common.list],
      sources: new Map(),
      places: [],
      ...seen(translator),
    };
  const source = translator.reach === undefined ? loaded : { ...loaded, reach: translator.reach };
  prepare(kindsOf(options), host);
  const parsed = await parseDeck(source, host, common, kept, options.memory?.parses);
  if (options.lint) await lintFiles(host, parsed, common);
  const originals = originalPlaces(parsed);
  const foreign: Foreign = { translator, originals };
  const where = { sources: originals.sources, places: originals.places, ...seen(translator) };
  const named = Object.keys(parsed.settings.audiences ?? {});
  const all = named.slice(0, limits.audiences);
  if (options.audience !== undefined && !checkAudience(parsed, options.audience, common))
    return { built: [], diagnostics: messages(common.list, foreign), ...where };
  if (named.length > all.length && options.audience === undefined)
    common.report(
      'load/too-large',
      `The deck has ${named.length} audiences, more than ${limitText('audiences', limits)}; ` +
        'no files are made for those beyond',
      parsed.source.files[0]?.front?.where(['audiences']),
      `Build one of them with --audience, ${raiseHint('audiences', limits)}`,
    );
  const wanted = options.firstAudience ? all.slice(0, 1) : all;
  const declared = wanted.length ? wanted : [undefined];
  const audiences = options.audience !== undefined ? [options.audience] : declared;
  const fonts = options.memory?.fonts ?? options.fonts ?? new FontStore((id) => host.resource(id));
  const built: BuiltDeck[] = [];
  const diagnostics: Diagnostic[] = [...withSeverities(messages(common.list, foreign), parsed.settings.rules)];
  const known = new Set(diagnostics.map(keyOf));
  let refused = common.list.some(({ code }) => refuses(code));
  for (const audience of audiences) {
    const one = await buildAudience(
      parsed,
      audience,
      common.list,
      fonts,
      shop,
      refused ? { ...options, ...NO_FILES } : options,
      foreign,
    );
    refused ||= one.diagnostics.some(({ code }) => refuses(code));
    built.push(one);
    for (const found of one.diagnostics) {
      const key = keyOf(found);
      if (!known.has(key)) diagnostics.push(found);
      known.add(key);
    }
  }
  return { built: refused ? built.map(withoutFiles) : built, diagnostics, refused, ...where };
}

const NO_FILES: Pick<BuildOptions, 'to' | 'for'> = { to: [], for: undefined };

/** What is left of a build that is refused: all but what it would have written. */
function withoutFiles({ shared: _, ...one }: BuiltDeck): BuiltDeck {
  return { ...one, files: [], report: { ...one.report, outputs: [] } };
}

/** A copy for e-mail is made alone. */
const kindsOf = (options: BuildOptions): readonly OutputKind[] => (options.for === 'email' ? [] : options.to);

async function buildAudience(
  parsed: ParsedDeck,
  audience: string | undefined,
  common: readonly Diagnostic[],
  fonts: FontStore,
  { host, limits, kept }: Shop,
  options: BuildOptions,
  foreign: Foreign,
): Promise<BuiltDeck> {
  const name = [parsed.source.name, audience].filter(Boolean).join('-');
  const sink = new Diagnostics(limits);
  options.onProgress?.(`${name}: layout`);
  const { deck: resolved, theme: chosen } = await resolveDeck(
    parsed,
    { kept, ...(audience !== undefined && { audience }), ...(options.theme && { theme: options.theme }) },
    host,
    sink,
  );
  for (const [id, bytes] of chosen.fonts ?? []) fonts.add(id, bytes);
  const theme = await Theme.load(chosen.file, chosen.variant, fonts);
  const deck = chosen.file.hyphens ? await hyphenated(resolved) : resolved;
  const scene = layoutDeck(deck, theme, fonts, sink, await fallbackFonts(deck, theme, fonts), options.memory?.layouts);
  const settings = settingsFor(parsed.settings, audience);
  if (options.lint) lintDeck({ scene, parsed, settings, theme: chosen.file, kept }, sink);
  const files: OutputFile[] = [];
  const render: RenderContext = {
    name,
    diagnostics: sink,
    kept,
    font: (id) => fonts.bytes(id),
    ownFonts: chosen.fonts,
    resource: (path) => host.resource(path),
  };
  const kinds = kindsOf(options);
  const outputs = outputsOf({ parsed, audience, scene, host, pptx: options.pptx }, kinds, render);
  for (const kind of kinds) {
    options.onProgress?.(`${name}: ${kind}`);
    files.push(...(await outputs[kind]()));
  }
  const email = emailOf(parsed, audience);
  const shared =
    options.for === 'email' || (email.wanted && options.to.includes('pptx'))
      ? await shareDeck(scene, email, render, options.pptx ?? renderPptx)
      : undefined;
  if (shared?.file) files.push(shared.file);
  const others = placesOfOthers(parsed, audience);
  const found = [...common.filter(({ span }) => !others(span)), ...sink.list];
  const diagnostics = withSeverities(messages(found, foreign), settings.rules);
  const report = await makeReport(scene, files, diagnostics, kept, {
    dialect: foreign.translator.dialect,
    span: foreign.originals.span,
  });
  const json: OutputFile = {
    name: `${name}.report.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`),
  };
  const withReport = options.to.length ? [...files, json] : [];
  return {
    name,
    ...(audience !== undefined && { audience }),
    scene,
    files: options.for === 'email' ? files : withReport,
    ...(shared && { shared }),
    report,
    diagnostics,
  };
}

/** A deck of another program: what reading it told, and how to name the places of its own lines. */
interface Foreign {
  readonly translator: Translator;
  readonly originals: OriginalPlaces;
}

const messages = (list: readonly Diagnostic[], { translator, originals }: Foreign): Diagnostic[] => [
  ...translator.diagnostics.list,
  ...list.map(originals.diagnostic),
];

const seen = ({ dialect }: Translator) => (dialect ? { dialect } : {});

const keyOf = ({ code, message, span }: Diagnostic): string =>
  [code, message, span?.file, span?.line, span?.column].join('\0');
