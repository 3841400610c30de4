// Picture addresses -> assets: found inside the deck's folder only, told by their bytes and not their names, measured.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { type Limits, limitText, raiseHint } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { upright } from '../pictures/upright.ts';
import type { Asset } from '../scene/scene.ts';
import { type Lock, type LockEntry, readFetched } from '../source/fetched.ts';
import { findInside, pathOf } from '../source/find-inside.ts';
import { join, tidy } from '../source/paths.ts';
import { adviceFor } from './missing.ts';
import { type Found, readPicture } from './picture-file.ts';

/** The pictures of a deck that came from the network. */
export interface Fetched {
  readonly root: string;
  readonly lock: Lock;
}

/** Pixels of a turned photograph in a text. */
const WIDEST = 1600;

/** Pictures of one deck; read once each, whoever shows them. */
export class Pictures {
  readonly #found = new Map<string, Found>();
  readonly #host: Host;
  readonly #root: string;

  readonly #limits: Limits;

  readonly #fetched: Fetched | undefined;

  constructor(host: Host, root: string, limits: Limits, fetched?: Fetched) {
    this.#fetched = fetched;
    this.#limits = limits;
    this.#host = host;
    this.#root = root;
  }

  /** Reads a picture ahead; problems are kept until somebody shows it. */
  async load(address: string, folder: string): Promise<void> {
    const key = `${folder}\n${address}`;
    if (!this.#found.has(key)) this.#found.set(key, await this.#read(address, folder));
  }

  /** Reads a picture ahead for a text that shows its own bytes: it is turned if its camera was. */
  async loadUpright(address: string, folder: string): Promise<void> {
    await this.load(address, folder);
    const key = `${folder}\n${address}`;
    const found = this.#found.get(key);
    if (found?.asset) this.#found.set(key, { ...found, asset: await upright(found.asset, this.#host, WIDEST) });
  }

  /** The picture, or undefined after a diagnostic. */
  get(address: string, folder: string, span: Span, diagnostics: Diagnostics): Asset | undefined {
    const found = this.#found.get(`${folder}\n${address}`);
    if (!found) return undefined;
    if (found.problem) diagnostics.report(found.problem, found.message ?? '', span, found.hint, found.fix);
    return found.asset;
  }

  /** What `--fetch` brought beside the deck. */
  async #remote(address: string): Promise<Found> {
    const shown = address.slice(0, 100);
    const entry = this.#fetched && Object.hasOwn(this.#fetched.lock, address) ? this.#fetched.lock[address] : undefined;
    const bytes = this.#fetched && entry ? await this.#bytesOf(this.#fetched, entry) : undefined;
    if (bytes === 'changed')
      return {
        problem: 'resolve/picture-broken',
        message: `The picture ${shown} is not as it was fetched`,
        hint: 'Build with --fetch to bring it in again',
      };
    if (bytes) return readPicture(bytes, shown, this.#host, this.#limits);
    return {
      problem: 'resolve/picture-remote',
      message: `The picture ${shown} is not in the deck's folder`,
      hint: 'Build with --fetch once, or save it beside the deck and give its file name',
    };
  }

  #bytesOf({ root }: Fetched, entry: LockEntry) {
    return readFetched(this.#host, root, entry, this.#limits.pictureBytes);
  }

  async #read(address: string, folder: string): Promise<Found> {
    if (/^data:/i.test(address)) return readDataUri(address, this.#host, this.#limits);
    if (/^file:/i.test(address))
      return {
        problem: 'load/outside-deck',
        message: `The picture ${address} is found on this computer only`,
        ...(await adviceFor(this.#host, address, folder, this.#root, 'Copy it into the folder')),
      };
    if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(address)) return this.#remote(address);
    const full = await findInside(this.#host, address, folder, this.#root);
    if (full === 'outside')
      return {
        problem: 'load/outside-deck',
        message: `The picture ${address} lies outside the deck's folder`,
        ...(await adviceFor(this.#host, address, folder, this.#root, 'Copy it into the folder')),
      };
    const instead = full ? undefined : await insteadOf(this.#host, address, folder);
    if (instead)
      return {
        problem: 'resolve/picture-broken',
        message: `The picture ${address} is ${instead}`,
        hint: 'Name the picture file itself, or copy it there',
      };
    if (!full)
      return {
        problem: 'resolve/picture-missing',
        message: `There is no picture ${address}`,
        ...(await adviceFor(this.#host, address, folder, this.#root)),
      };
    try {
      if ((await this.#host.size(full)) > this.#limits.pictureBytes)
        return {
          problem: 'resolve/picture-broken',
          message: `The picture ${address} is larger than ${limitText('pictureBytes', this.#limits)}`,
          hint: `Save it smaller, ${raiseHint('pictureBytes', this.#limits)}`,
        };
      return await readPicture(await this.#host.read(full), address, this.#host, this.#limits);
    } catch {
      return {
        problem: 'resolve/picture-broken',
        message: `The picture ${address} cannot be read`,
        hint: 'Check the file and its permissions',
      };
    }
  }
}

/** What lies where a picture is to be, and is no file; undefined where nothing does. Asked for what is in the deck. */
async function insteadOf(host: Host, address: string, folder: string): Promise<string | undefined> {
  try {
    const kind = await host.kind(tidy(join(folder, pathOf(address))));
    if (kind === 'file') return undefined;
    return kind === 'other' ? 'no file that can be read' : kind && 'a folder';
  } catch {
    return 'a link that leads nowhere';
  }
}

function readDataUri(address: string, host: Host, limits: Limits): Found | Promise<Found> {
  const body = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address)?.[1];
  if (!body)
    return {
      problem: 'resolve/picture-broken',
      message: 'The data: picture cannot be read',
      hint: 'Save it as a file beside the deck',
    };
  const bytes = Uint8Array.from(atob(body.replace(/\s/g, '')), (c) => c.charCodeAt(0));
  return readPicture(bytes, 'data: picture', host, limits);
}
