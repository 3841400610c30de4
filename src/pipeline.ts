// The stages in order: load, parse, resolve, lay out, render. The only file that knows them all.
import { NotKept } from './base/answers.ts';
import { refuses } from './base/catalog.ts';
import { type Diagnostic, Diagnostics } from './base/diagnostic.ts';
import { Kept } from './base/kept.ts';
import { type Limits, limitsWith } from './base/limits.ts';
import { Translator } from './dialects/index.ts';
import type { Host, OutputFile } from './host/host.ts';
import { hyphenated } from './layout/hyphenate.ts';
import { tellCovered } from './lint/covered.ts';
import { lintFiles } from './lint/files.ts';
import { lintDeck } from './lint/index.ts';
import { tellInks } from './lint/inks.ts';
import { lintNumbers } from './lint/numbers.ts';
import { withSeverities } from './lint/severity.ts';
import { tellSlips } from './lint/slips/index.ts';
import { chooseEditions, type Edition, languagesSpoken, type Spoken } from './pipeline/editions.ts';
import { Filler } from './pipeline/fields.ts';
import { layOut } from './pipeline/lay-out.ts';
import { type OriginalPlaces, originalPlaces, writtenOf } from './pipeline/original-places.ts';
import { type OutputKind, outputsOf, prepare } from './pipeline/outputs.ts';
import { shareOutputs } from './pipeline/shared-outputs.ts';
import type { RenderContext } from './render/renderer.ts';
import { makeReport } from './report.ts';
import { placesOfOthers } from './resolve/audience.ts';
import { emailOf, settingsFor } from './resolve/audience-settings.ts';
import { resolveDeck } from './resolve/index.ts';
import { parseDeck } from './resolve/parse-deck.ts';
import { inData } from './source/filled.ts';
import { loadDeck } from './source/load.ts';
import { FontStore } from './text/fonts.ts';

export { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind, USUAL_KINDS } from './pipeline/outputs.ts';

import type { BuildOptions, BuildResult, BuiltDeck } from './pipeline/build.ts';

export {
  type BuildOptions,
  type BuildResult,
  type BuiltDeck,
  type Memory,
  makeMemory,
  type SlidePlace,
} from './pipeline/build.ts';

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

/**
 * Throws a RangeError for a limit that is none. `kept` may be another builder's where both have the same resources: a
 * deck that is built again from changed files needs no engine anew.
 */
export function createBuilder(host: Host, limits?: Partial<Limits>, kept = new Kept()): Builder {
  const shop: Shop = { host, limits: limitsWith(limits), kept };
  const build = (options: BuildOptions): Promise<BuildResult> =>
    buildIn(shop, options).catch((error: unknown) => {
      if (!(error instanceof NotKept)) throw error;
      // with the engine that nobody foresaw, of which there may be several
      return build(options);
    });
  return { ...shop, build };
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
  const filler = new Filler(host, translator, options.data, common);
  const loaded = await loadDeck(host, options.path, common, filler);
  if (!loaded)
    return {
      built: [],
      diagnostics: [...translator.diagnostics.list, ...common.list],
      sources: new Map(),
      places: [],
      ...seen(translator),
    };
  const reach = translator.reach === undefined ? {} : { reach: translator.reach };
  const source = { ...loaded, ...reach, fields: filler.fields };
  prepare(kindsOf(options), host);
  const parsed = await parseDeck(source, host, common, kept, options.memory?.parses);
  // decks of other programs have ways of their own, and are in our language only now
  if (!translator.dialect) tellSlips(parsed, common);
  if (options.lint) {
    await lintFiles(host, parsed, common);
    lintNumbers(parsed.source.fields, common);
  }
  const foreign: Foreign = { translator, originals: originalPlaces(parsed) };
  const editions = chooseEditions(parsed, options, common);
  const spoken = await languagesSpoken(parsed, editions ?? [], { host, kept, found: common });
  const shown = spoken.get(editions?.[0]?.language)?.parsed;
  const places = shown && shown.source !== source ? originalPlaces(shown).places : foreign.originals.places;
  const audiences = Object.keys(parsed.settings.audiences ?? {});
  const where = {
    sources: sourcesOf(foreign, [...spoken.values()]),
    places,
    audiences,
    fields: filler.fields,
    ...seen(translator),
  };
  if (!editions) return { built: [], diagnostics: messages(common.list, foreign), ...where };
  const fonts = options.memory?.fonts ?? options.fonts ?? new FontStore((id) => host.resource(id));
  const built: BuiltDeck[] = [];
  const diagnostics: Diagnostic[] = [...withSeverities(messages(common.list, foreign), parsed.settings.rules)];
  const known = new Set(diagnostics.map(keyOf));
  let refused = [...spoken.values()].some((one) => one.diagnostics.list.some(({ code }) => refuses(code)));
  for (const edition of editions) {
    const words = spoken.get(edition.language);
    if (!words) continue;
    const asked = refused ? { ...options, ...NO_FILES } : options;
    const one = await buildEdition(words, edition, fonts, shop, asked, foreign);
    refused ||= one.diagnostics.some(({ code }) => refuses(code));
    built.push(one);
    for (const found of one.diagnostics) {
      const key = keyOf(found);
      if (!known.has(key)) diagnostics.push(found);
      known.add(key);
    }
  }
  for (const { supplies } of new Set([parsed, ...[...spoken.values()].map((one) => one.parsed)])) await supplies.keep();
  return { built: refused ? built.map(withoutFiles) : built, diagnostics, refused, ...where };
}

const NO_FILES: Pick<BuildOptions, 'to' | 'for'> = { to: [], for: undefined };

/** What is left of a build that is refused: all but what it would have written. */
function withoutFiles({ shared: _, ...one }: BuiltDeck): BuiltDeck {
  return { ...one, files: [], report: { ...one.report, outputs: [] } };
}

/** A copy for e-mail is made alone; without another wish it is a PowerPoint file. */
const kindsOf = (options: BuildOptions): readonly OutputKind[] => (options.for === 'email' ? [] : options.to);
const sharedKinds = ({ for: wanted, to }: BuildOptions): readonly OutputKind[] =>
  wanted === 'email' && to.length ? to : ['pptx'];

async function buildEdition(
  { parsed, diagnostics: common, from }: Spoken,
  { audience, language }: Edition,
  fonts: FontStore,
  { host, limits, kept }: Shop,
  options: BuildOptions,
  foreign: Foreign,
): Promise<BuiltDeck> {
  const { fields } = parsed.source;
  const name = [options.name ?? parsed.source.name, audience, language].filter(Boolean).join('-');
  const sink = new Diagnostics(limits);
  options.onProgress?.(`${name}: layout`);
  const { deck: read, theme: chosen } = await resolveDeck(
    parsed,
    { kept, ...(audience !== undefined && { audience }), ...(options.theme && { theme: options.theme }) },
    host,
    sink,
  );
  for (const [id, bytes] of chosen.fonts ?? []) fonts.add(id, bytes);
  const resolved = fields ? inData(fields, read) : read;
  const deck = chosen.file.hyphens ? await hyphenated(resolved) : resolved;
  const { template } = options;
  const memory = options.memory?.layouts;
  const scene = await layOut(deck, { parsed, audience, chosen, template, host, fonts, diagnostics: sink, memory });
  const settings = settingsFor(parsed.settings, audience);
  if (!foreign.translator.dialect) tellInks(parsed, scene, sink);
  tellCovered(scene, sink);
  if (options.lint) lintDeck({ scene, parsed, settings, theme: chosen.file, kept }, sink);
  const files: OutputFile[] = [];
  const render: RenderContext = {
    name,
    diagnostics: sink,
    kept,
    font: (id) => fonts.bytes(id),
    ownFonts: chosen.fonts,
    resource: (path) => host.resource(path),
    made: host.made,
    onProgress: options.onProgress,
  };
  const kinds = kindsOf(options);
  const outputs = outputsOf({ parsed, audience, scene, host, pptx: options.pptx, width: options.width }, kinds, render);
  for (const kind of kinds) {
    options.onProgress?.(`${name}: ${kind}`);
    files.push(...(await outputs[kind]()));
  }
  const email = emailOf(parsed, audience);
  const shares = options.for === 'email' || (email.wanted && options.to.includes('pptx'));
  const shared = shares
    ? await shareOutputs({ parsed, audience, scene, host, pptx: options.pptx }, sharedKinds(options), email, render)
    : undefined;
  files.push(...(shared?.files ?? []));
  const others = placesOfOthers(parsed, audience);
  const found = [...common.list.filter(({ span }) => !others(span)), ...sink.list];
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
    ...(language !== undefined && { language }),
    from: from ?? new Set(foreign.originals.sources.keys()),
    scene,
    files: options.for === 'email' ? files : withReport,
    ...(shared && { shared }),
    report,
    diagnostics,
  };
}

const sourcesOf = ({ originals }: Foreign, spoken: readonly Spoken[]): BuildResult['sources'] =>
  new Map([
    ...originals.sources,
    ...spoken.flatMap(({ files = [] }) => files.map((file) => [file.path, writtenOf(file)] as const)),
  ]);

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
