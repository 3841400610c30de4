// The worker that builds decks, before there is a program in it: unpacks the program, and later what the program asks
// for, with brotli. Packages that not every deck needs are scripts, run when they are first imported.
import { decompress, initSync } from 'brotli-dec-wasm/web';
import { splitFiles } from '../packs.ts';

/** The first message. */
export interface Start {
  readonly brotli: Uint8Array<ArrayBuffer>;
  readonly program: Uint8Array;
  /** Beginnings of names and the packs that hold what begins so. */
  readonly places: readonly (readonly [string, string])[];
}

/** Of workers, which TypeScript's names for pages lack. */
declare function importScripts(address: string): void;

type Files = ReadonlyMap<string, Uint8Array>;

const asked = new Map<string, (bytes: Uint8Array) => void>();
const opened = new Map<string, Promise<Files>>();
const made = new Map<string, () => unknown>();
let places: Start['places'] = [];

function pack(name: string): Promise<Files> {
  let found = opened.get(name);
  if (!found) {
    found = new Promise<Uint8Array>((resolve) => {
      asked.set(name, resolve);
      postMessage({ pack: name });
    }).then((bytes) => splitFiles(decompress(bytes)));
    opened.set(name, found);
  }
  return found;
}

const placeOf = (name: string): string | undefined => places.find(([start]) => name.startsWith(start))?.[1];

/** Fonts that the writer brought, by the names of their files. */
const fonts = new Map<string, Uint8Array>();
const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The page is told, but of what decks name and may misspell; what the program makes of it is the program's. */
function missing(name: string): Error {
  if (!name.startsWith('themes/')) postMessage({ missing: name });
  return new Error(`${name}: not in this edition`);
}

/** A file of the program. Throws where this edition has none of this name. */
async function resource(name: string): Promise<Uint8Array> {
  const place = placeOf(name);
  const own = fonts.get(baseName(name));
  const bytes = own ?? (place === undefined ? undefined : (await pack(place)).get(name));
  if (!bytes) throw missing(name);
  // given out as a copy: who gets it may hand its memory on
  return bytes.slice();
}

function run(script: BlobPart): void {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  importScripts(address);
  URL.revokeObjectURL(address);
}

const LANGUAGE = '@shikijs/langs/';

async function load(name: string): Promise<unknown> {
  if (name.startsWith(LANGUAGE)) return language(`${name.slice(LANGUAGE.length)}.mjs`, await pack('code'));
  const place = placeOf(name);
  if (place !== undefined) {
    const script = (await pack(place)).get('packages.js');
    // several are asked for at once, and are to be of one making
    if (!made.has(name) && script) run(script as BlobPart);
  }
  const make = made.get(name);
  if (!make) throw missing(name);
  return make();
}

type Module = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;
const modules = new Map<string, Module>();
const exported = new Map<string, unknown>();

/** A language's grammar with those that it is made of; each is a CommonJS module of its own. */
function language(name: string, files: Files): unknown {
  const wanted = [name];
  const scripts: string[] = [];
  for (const file of wanted) {
    const text = new TextDecoder().decode(files.get(file));
    if (!text) throw missing(LANGUAGE + file);
    if (!modules.has(file)) scripts.push(`__module(${JSON.stringify(file)},function(module,exports,require){${text}})`);
    for (const [, other] of text.matchAll(/require\("\.\/([^"]+)"\)/g))
      if (other && !wanted.includes(other)) wanted.push(other);
  }
  if (scripts.length) run(scripts.join('\n'));
  const get = (file: string): unknown => {
    const known = file.replace('./', '');
    if (!exported.has(known)) {
      const module = { exports: {} };
      exported.set(known, module.exports);
      modules.get(known)?.(module, module.exports, get);
      exported.set(known, module.exports);
    }
    return exported.get(known);
  };
  return get(name);
}

Object.assign(globalThis, {
  __import: load,
  __define: (name: string, make: () => unknown) => made.set(name, make),
  __module: (name: string, module: Module) => modules.set(name, module),
  lecternResource: resource,
});

type Told = { start?: Start; pack?: string; font?: string; bytes?: Uint8Array };
addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.start) {
    places = data.start.places;
    initSync({ module: data.start.brotli });
    run(decompress(data.start.program) as BlobPart);
    postMessage({ started: true });
  } else if (data.pack !== undefined && data.bytes) asked.get(data.pack)?.(data.bytes);
  else if (data.font !== undefined && data.bytes) fonts.set(data.font, data.bytes);
});
