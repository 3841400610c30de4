// A theme's name -> its file, read and checked. `name:dark` asks for the dark variant; a path names a folder with
// theme.yaml. A theme that `extends` a shipped one says only what is other in it.
import { parse } from 'yaml';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import { type Limits, limitText } from '../base/limits.ts';
import { isData } from '../base/plain-data.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../schema/nearest.ts';
import { type Brand, type ThemeFile, themeSchema } from '../schema/theme-file.ts';
import { findInside } from '../source/find-inside.ts';
import { join, parentOf } from '../source/paths.ts';
import { branded } from './brand.ts';
import { type FontPlace, themeFonts } from './load-fonts.ts';
import { withOwnFamilies } from './own-families.ts';
import { type ThemeFault, themeFaults } from './theme-faults.ts';

export const THEMES = ['clinic', 'congress', 'journal', 'ward', 'plain'] as const;
export const DEFAULT_THEME = THEMES[0];

export interface ChosenTheme {
  readonly file: ThemeFile;
  readonly variant: 'light' | 'dark';
  /** Its folder, if it is one of the writer's own. */
  readonly folder?: string;
  /** Fonts that came with it, by the names that the file has for them. */
  readonly fonts?: ReadonlyMap<string, Uint8Array>;
}

/** The theme of that name, or one that ships in a brand of the deck's own. */
export async function resolveTheme(
  host: Host,
  wanted: string | Brand,
  ...rest: [variant: 'light' | 'dark' | undefined, root: string, diagnostics: Diagnostics, kept: Kept, span?: Span]
): Promise<ChosenTheme> {
  if (typeof wanted === 'string') return chosenTheme(host, wanted, ...rest);
  const chosen = await chosenTheme(host, wanted.extends ?? DEFAULT_THEME, ...rest);
  const [, , { limits }, kept] = rest;
  return { ...chosen, file: await withBrand(chosen.file, wanted, { host, limits, themes: kept.of(newThemes) }) };
}

async function chosenTheme(
  host: Host,
  asked: string,
  variant: 'light' | 'dark' | undefined,
  root: string,
  diagnostics: Diagnostics,
  kept: Kept,
  span?: Span,
): Promise<ChosenTheme> {
  const reading = { host, limits: diagnostics.limits, themes: kept.of(newThemes) };
  const [name = DEFAULT_THEME, tail] = asked.split(/:(?=light$|dark$)/);
  const chosen = (tail as 'light' | 'dark' | undefined) ?? variant ?? 'light';
  const found = await themeText(reading, name, root, span === undefined);
  if (found === undefined) {
    const near = nearest(name, THEMES);
    diagnostics.report(
      'resolve/unknown-theme',
      `There is no theme "${name}"`,
      span,
      near ? `Did you mean ${near}?` : `Themes: ${THEMES.join(', ')}, or the path of a folder with a theme.yaml`,
    );
    return { file: await shipped(reading, DEFAULT_THEME), variant: chosen };
  }
  const read: ReadTheme =
    found.text.length > diagnostics.limits.frontMatterCharacters
      ? { problem: `it has more than ${limitText('frontMatterCharacters', diagnostics.limits)} characters` }
      : await readTheme(found.text, reading);
  if ('file' in read) {
    if (!found.place) return { file: read.file, variant: chosen };
    const { families, fonts } = await themeFonts(
      read.file,
      await shippedFamilies(reading),
      found.place,
      host,
      diagnostics,
      span,
    );
    return { file: { ...read.file, families }, variant: chosen, folder: found.place.folder, fonts };
  }
  if ('faults' in read) {
    const file = found.place ? join(parentOf(span?.file ?? ''), `${name}/theme.yaml`) : `${name}/theme.yaml`;
    for (const { message, hint, line, column } of read.faults)
      diagnostics.report('theme/broken', `In the theme "${name}" ${message}`, { file, line, column }, hint);
    return { file: await shipped(reading, DEFAULT_THEME), variant: chosen };
  }
  diagnostics.report(
    'theme/broken',
    `The theme "${name}" cannot be used: ${read.problem}`,
    span,
    'Compare it with themes/clinic/theme.yaml',
  );
  return { file: await shipped(reading, DEFAULT_THEME), variant: chosen };
}

/**
 * A deck may name a folder of its own only; the command line (`anywhere`) any. One that ships has no place for fonts.
 */
async function themeText(
  { host, limits }: Reading,
  name: string,
  root: string,
  anywhere: boolean,
): Promise<{ text: string; place?: FontPlace } | undefined> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  // one that is far too large is not read whole
  const readText = async (path: string) =>
    (await host.size(path)) > 4 * limits.frontMatterCharacters
      ? ' '.repeat(limits.frontMatterCharacters + 1)
      : decode(await host.read(path));
  if (/^[\w-]+$/.test(name)) {
    try {
      return { text: decode(await host.resource(`themes/${name}/theme.yaml`)) };
    } catch {
      // not one of ours: a folder beside the deck may have that name
    }
  }
  const file = `${name}/theme.yaml`;
  if (anywhere && (await host.kind(file).catch(() => undefined)) === 'file')
    return { text: await readText(file), place: { folder: name, root: name } };
  const own = await findInside(host, file, root, root);
  return own && own !== 'outside' ? { text: await readText(own), place: { folder: parentOf(own), root } } : undefined;
}

type ReadTheme =
  | { readonly file: ThemeFile }
  | { readonly problem: string }
  /** Each fault with its place in the file. */
  | { readonly faults: readonly ThemeFault[] };

/** Themes as read, by their text: a deck's audiences, and the builds of one that is being written, have the same. */
const newThemes = () => new Map<string, ReadTheme>();

/** Where themes are read from, and how much of one. */
interface Reading {
  readonly host: Host;
  readonly limits: Limits;
  readonly themes: Map<string, ReadTheme>;
}
/** All that ship, and some of the writer's own. */
const KEPT = THEMES.length + 2;

async function readTheme(text: string, reading: Reading): Promise<ReadTheme> {
  const { themes } = reading;
  const known = themes.get(text);
  if (known) return known;
  const read = await parseTheme(text, reading);
  if (themes.size >= KEPT) themes.clear();
  themes.set(text, read);
  return read;
}

async function parseTheme(text: string, reading: Reading): Promise<ReadTheme> {
  try {
    const own: unknown = parse(text, { maxAliasCount: reading.limits.yamlAliases, logLevel: 'error' });
    const result = themeSchema.safeParse(withOwnFamilies(own, await extended(own, reading)));
    if (result.success) return { file: await withBrand(result.data, result.data, reading) };
    return { faults: themeFaults(text, result.error.issues) };
  } catch (error) {
    return { problem: (error as Error).message.split('\n')[0] ?? 'not YAML' };
  }
}

/** What a theme's file says, laid over the theme it extends. */
async function extended(own: unknown, reading: Reading): Promise<unknown> {
  if (!isData(own) || !('extends' in own)) return own;
  const { extends: base, ...rest } = own;
  if (!THEMES.some((name) => name === base))
    throw new Error(`it extends "${String(base)}", and may extend ${THEMES.join(', ')}`);
  const below = parse(new TextDecoder().decode(await reading.host.resource(`themes/${base}/theme.yaml`)));
  // one that ships may itself say only what is other than in another that does
  return over(await extended(below, reading), rest);
}

/** Maps are laid over each other key by key; anything else takes the place of what is there. */
const over = (below: unknown, above: unknown): unknown =>
  isData(below) && isData(above)
    ? { ...below, ...Object.fromEntries(Object.entries(above).map(([key, value]) => [key, over(below[key], value)])) }
    : above;

/** The theme in a brand's colour and fonts; the families are looked for among those that ship. */
const withBrand = async (file: ThemeFile, brand: Brand, reading: Reading): Promise<ThemeFile> =>
  branded(file, brand, brand.font ? await shippedFamilies(reading) : []);

/** The default theme's first, as THEMES has them. */
async function shippedFamilies(reading: Reading): Promise<ThemeFile['families'][]> {
  const out = [];
  for (const name of THEMES) out.push((await shipped(reading, name)).families);
  return out;
}

async function shipped(reading: Reading, name: string): Promise<ThemeFile> {
  const read = await readTheme(
    new TextDecoder().decode(await reading.host.resource(`themes/${name}/theme.yaml`)),
    reading,
  );
  if ('file' in read) return read.file;
  throw new Error(`the shipped theme ${name} is broken: ${JSON.stringify(read)}`);
}
