// What lies around a foreign deck: the project's folder, up to which pictures may lie, and settings files beside the
// deck.
import { parse } from 'yaml';
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { join, parentOf, tidy } from '../source/paths.ts';
import { pandocCall, revealCall, scriptsBeside } from './calls.ts';
import type { DialectName, Project } from './dialect.ts';
import { isData } from './values.ts';

/** A folder with one of these is a project. */
const MARKS = ['.git', 'package.json', '_quarto.yml'];
/** No project is looked for further up. */
const LEVELS = 8;

export interface Around {
  /** The project's folder; the deck's own where there is none. */
  readonly reach: string;
  readonly beside: readonly string[];
  /** Whether a file beside the deck calls reveal-md with it. */
  readonly isCalled: boolean;
  /** Reads the settings that a dialect has, and where its `/` is. */
  project(dialect: DialectName): Promise<Project>;
}

/** `deck` is the name of the deck's file. */
export async function lookAround(host: Host, folder: string, deck: string, limits: Limits): Promise<Around> {
  const beside: readonly string[] = await host.list(folder).catch(() => []);
  const scripts = await scriptsBeside(host, folder, beside);
  const call = revealCall(scripts, deck);
  const { reach, up } = await projectOf(host, folder);
  // one for all decks of the project
  const above = up > 0 && (await host.kind(join(reach, 'reveal-md.json')).catch(() => undefined)) === 'file';
  return {
    reach,
    isCalled: call !== undefined,
    beside: above ? [...beside, 'reveal-md.json'] : beside,
    project: async (dialect) => ({
      ...(dialect === 'slidev' &&
        beside.some((name) => name === 'public') && { served: await filesIn(host, join(folder, 'public')) }),
      base: baseOf(dialect, beside, up),
      settings: {
        ...(await settingsOf({ host, folder, reach, limits }, SETTINGS[dialect] ?? [])),
        ...(dialect === 'reveal' && call && { call }),
      },
      ...(dialect === 'pandoc' && pandocCall(scripts)),
    }),
  };
}

async function projectOf(host: Host, folder: string): Promise<{ reach: string; up: number }> {
  const here = await host.realPath(folder).catch(() => folder);
  let at = here || '.';
  for (let up = 0; up < LEVELS; up++) {
    for (const mark of MARKS) if (await host.kind(join(at, mark)).catch(() => undefined)) return { reach: at, up };
    const above = parentOf(at);
    if (above === at || at === '.') break;
    at = above;
  }
  return { reach: here || '.', up: 0 };
}

/** No more files are looked at. */
const SERVED = 2000;

async function filesIn(host: Host, root: string): Promise<Set<string>> {
  const found = new Set<string>();
  const folders = [''];
  for (let folder = folders.shift(); folder !== undefined && found.size < SERVED; folder = folders.shift()) {
    for (const name of await host.list(join(root, folder)).catch(() => [])) {
      const path = folder ? `${folder}/${name}` : name;
      const kind = await host.kind(join(root, path)).catch(() => undefined);
      if (kind === 'folder' && folders.length < SERVED) folders.push(path);
      else if (kind === 'file') found.add(path);
    }
  }
  return found;
}

const SETTINGS: Partial<Record<DialectName, readonly string[]>> = {
  quarto: ['_quarto.yml', '_quarto.yaml', '_metadata.yml', '_variables.yml'],
  reveal: ['reveal-md.json', 'reveal.json'],
};

/** `/x.png` is `public/x.png` in Slidev, and `x.png` in the project's folder elsewhere. */
function baseOf(dialect: DialectName, beside: readonly string[], up: number): string {
  if (dialect === 'slidev') return beside.includes('public') ? 'public' : '';
  return Array.from({ length: up }, () => '..').join('/');
}

async function settingsOf(
  { host, folder, reach, limits }: { host: Host; folder: string; reach: string; limits: Limits },
  names: readonly string[],
): Promise<Record<string, Record<string, unknown>>> {
  const out: Record<string, Record<string, unknown>> = {};
  const here = await host.realPath(folder).catch(() => folder);
  for (const name of names) {
    for (let at = here || '.', i = 0; i <= LEVELS; at = parentOf(at), i++) {
      const data = await readSettings(host, tidy(join(at, name)), limits);
      if (data) out[name] = { ...data, ...out[name] };
      if (at === reach || parentOf(at) === at) break;
    }
  }
  return out;
}

async function readSettings(host: Host, path: string, limits: Limits): Promise<Record<string, unknown> | undefined> {
  try {
    if ((await host.kind(path)) !== 'file' || (await host.size(path)) > limits.frontMatterCharacters * 4)
      return undefined;
    const text = new TextDecoder().decode(await host.read(path));
    // what is no JSON is no settings to reveal-md either
    const data: unknown = path.endsWith('.json')
      ? JSON.parse(text)
      : parse(text, { logLevel: 'silent', maxAliasCount: limits.yamlAliases });
    return isData(data) ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}
