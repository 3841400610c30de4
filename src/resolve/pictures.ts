// Picture addresses -> assets: found inside the deck's folder only, told by their bytes and not their names, measured.
import { imageSize } from 'image-size';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { hashHex } from '../base/hash.ts';
import { type Limits, limitText, raiseHint } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import { svgFault } from '../pictures/svg-limits.ts';
import type { Asset } from '../scene/scene.ts';
import { findInside, missingHint } from '../source/find-inside.ts';

type Found =
  | { readonly asset: Asset }
  | { readonly problem: Parameters<Diagnostics['report']>[0]; readonly message: string; readonly hint?: string };

/** Pictures of one deck; read once each, whoever shows them. */
export class Pictures {
  readonly #found = new Map<string, Found>();
  readonly #host: Host;
  readonly #root: string;

  readonly #limits: Limits;

  constructor(host: Host, root: string, limits: Limits) {
    this.#limits = limits;
    this.#host = host;
    this.#root = root;
  }

  /** Reads a picture ahead; problems are kept until somebody shows it. */
  async load(address: string, folder: string): Promise<void> {
    const key = `${folder}\n${address}`;
    if (!this.#found.has(key)) this.#found.set(key, await this.#read(address, folder));
  }

  /** The picture, or undefined after a diagnostic. */
  get(address: string, folder: string, span: Span, diagnostics: Diagnostics): Asset | undefined {
    const found = this.#found.get(`${folder}\n${address}`);
    if (!found) return undefined;
    if ('asset' in found) return found.asset;
    diagnostics.report(found.problem, found.message, span, found.hint);
    return undefined;
  }

  async #read(address: string, folder: string): Promise<Found> {
    if (/^data:/i.test(address)) return readDataUri(address, this.#limits);
    if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(address))
      return {
        problem: 'resolve/picture-remote',
        message: `The picture ${address.slice(0, 100)} is not in the deck's folder`,
        hint: 'Save it beside the deck and give its file name',
      };
    const full = await findInside(this.#host, address, folder, this.#root);
    if (full === 'outside')
      return {
        problem: 'load/outside-deck',
        message: `The picture ${address} lies outside the deck's folder`,
        hint: 'Copy it into the folder',
      };
    if (!full)
      return {
        problem: 'resolve/picture-missing',
        message: `There is no picture ${address}`,
        hint: await missingHint(this.#host, address, folder, this.#root),
      };
    try {
      if ((await this.#host.size(full)) > this.#limits.pictureBytes)
        return {
          problem: 'resolve/picture-broken',
          message: `The picture ${address} is larger than ${limitText('pictureBytes', this.#limits)}`,
          hint: `Save it smaller, ${raiseHint('pictureBytes', this.#limits)}`,
        };
      return readBytes(await this.#host.read(full), address, this.#limits);
    } catch {
      return {
        problem: 'resolve/picture-broken',
        message: `The picture ${address} cannot be read`,
        hint: 'Check the file and its permissions',
      };
    }
  }
}

function readDataUri(address: string, limits: Limits): Found {
  const body = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address)?.[1];
  if (!body)
    return {
      problem: 'resolve/picture-broken',
      message: 'The data: picture cannot be read',
      hint: 'Save it as a file beside the deck',
    };
  return readBytes(
    Uint8Array.from(atob(body.replace(/\s/g, '')), (c) => c.charCodeAt(0)),
    'data: picture',
    limits,
  );
}

const TYPES: Record<string, Asset['type']> = { png: 'png', jpg: 'jpeg', gif: 'gif', webp: 'webp', svg: 'svg' };

function readBytes(bytes: Uint8Array, name: string, limits: Limits): Found {
  try {
    const { width, height, type, orientation } = imageSize(bytes);
    const kind = TYPES[type ?? ''];
    if (!kind)
      return {
        problem: 'resolve/picture-type',
        message: `${name} is a ${type} picture`,
        hint: 'Save it as PNG, JPEG or SVG',
      };
    if (!(width > 0 && height > 0)) return broken(name);
    if (kind !== 'svg' && width * height > limits.picturePixels)
      return {
        problem: 'resolve/picture-broken',
        message: `${name} has ${Math.round((width * height) / 1e6)} million pixels`,
        hint: `Save it smaller, ${raiseHint('picturePixels', limits)}`,
      };
    if (!complete(bytes, kind)) return broken(name);
    const fault = kind === 'svg' ? svgProblem(bytes, limits) : undefined;
    if (fault)
      return {
        problem: 'resolve/picture-broken',
        message: `The picture ${name} ${fault}`,
        hint: 'Draw it simpler, or save it as PNG',
      };
    const turned = kind === 'jpeg' && (orientation ?? 1) >= 5;
    return {
      asset: {
        id: `${kind}-${hashHex(bytes)}`,
        type: kind,
        bytes,
        size: turned ? { w: height, h: width } : { w: width, h: height },
      },
    };
  } catch {
    const known = /\.(png|jpe?g|gif|webp|svg)$/i.test(name);
    return known
      ? broken(name)
      : {
          problem: 'resolve/picture-type',
          message: `${name} is no picture that Lectern knows`,
          hint: 'Use PNG, JPEG, SVG, GIF or WebP',
        };
  }
}

/** Also of pictures inside: an SVG in an SVG is not looked into, so there may be none. */
function svgProblem(bytes: Uint8Array, limits: Limits): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const fault = svgFault(text, limits);
  if (fault) return fault;
  if (/data:image\/svg/i.test(text)) return 'holds another SVG as data';
  for (const [, data] of text.matchAll(/data:image\/[\w+.-]+;base64,\s*([A-Za-z0-9+/=\s]{1,200000})/g)) {
    try {
      const { width, height } = imageSize(
        Uint8Array.from(atob((data as string).replace(/\s/g, '').slice(0, 199_996)), (c) => c.charCodeAt(0)),
      );
      if (width * height > limits.picturePixels)
        return `holds a picture of ${Math.round((width * height) / 1e6)} million pixels`;
    } catch {
      // no picture: it is not drawn
    }
  }
  return undefined;
}

const broken = (name: string): Found => ({
  problem: 'resolve/picture-broken',
  message: `The picture ${name} is damaged`,
  hint: 'Open it in a picture program and save it again',
});

/** A file cut short has a good head and no end. */
function complete(bytes: Uint8Array, type: Asset['type']): boolean {
  const tail = bytes.subarray(-64);
  if (type === 'png') return new TextDecoder('latin1').decode(tail).includes('IEND');
  if (type === 'svg') return /<\/(?:[\w-]+:)?svg\s*>/i.test(new TextDecoder().decode(bytes.subarray(-2000)));
  if (type === 'jpeg') return bytes.length > 100;
  return bytes.length > 12;
}
