// Addresses of film and sound -> what ships of them: found inside the deck's folder only, told by their bytes, cleaned,
// with the captions that lie beside them. Read ahead; what is wrong is told where a slide shows the file.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { hashHex } from '../base/hash.ts';
import { type Limits, limitText, raiseHint } from '../base/limits.ts';
import type { DataFault, MediaSource } from '../blocks/block.ts';
import type { Host } from '../host/host.ts';
import { readCaptions } from '../media/captions.ts';
import { posterSvg } from '../media/poster.ts';
import { isMediaName, type MediaFile, readMedia } from '../media/read.ts';
import type { Asset } from '../scene/scene.ts';
import { findInside } from '../source/find-inside.ts';
import { firstFrame } from './first-frame.ts';

type Found = { readonly source: MediaSource; readonly told: readonly DataFault[] } | DataFault;

/** Of a film that does not tell its size, and of a sound. */
const FILM = { w: 1280, h: 720 };
const SOUND = { w: 640, h: 360 };

export class MediaFiles {
  readonly #found = new Map<string, Found>();
  readonly #films = new Map<string, MediaFile>();
  readonly #host: Host;
  readonly #root: string;

  readonly #limits: Limits;

  constructor(host: Host, root: string, limits: Limits) {
    this.#host = host;
    this.#root = root;
    this.#limits = limits;
  }

  async load(address: string, folder: string): Promise<void> {
    const key = `${folder}\n${address}`;
    if (isMediaName(address) && !this.#found.has(key)) this.#found.set(key, await this.#read(address, folder));
  }

  /** Draws a still for a film that was loaded, where a browser is there to do so. */
  async drawStill(address: string, folder: string): Promise<void> {
    const key = `${folder}\n${address}`;
    const found = this.#found.get(key);
    const film = this.#films.get(key);
    if (!film || !found || !('source' in found) || found.source.poster.type !== 'svg') return;
    const poster = await firstFrame(film, this.#host);
    if (poster) this.#found.set(key, { ...found, source: { ...found.source, poster } });
  }

  /** The film or sound, or undefined after a diagnostic. */
  get(address: string, folder: string, span: Span, diagnostics: Diagnostics): MediaSource | undefined {
    const found = this.#found.get(`${folder}\n${address}`);
    if (!found) return undefined;
    const faults = 'source' in found ? found.told : [found];
    for (const { problem, message, hint } of faults) diagnostics.report(problem, message, span, hint);
    return 'source' in found ? found.source : undefined;
  }

  async #read(address: string, folder: string): Promise<Found> {
    const full = await findInside(this.#host, address, folder, this.#root);
    if (full === 'outside')
      return fault(
        'load/outside-deck',
        `The film ${address} lies outside the deck's folder`,
        'Copy it into the folder',
      );
    if (!full)
      return fault(
        'resolve/picture-missing',
        `There is no film or sound ${address}`,
        'Check the name; upper and lower case count',
      );
    try {
      if ((await this.#host.size(full)) > this.#limits.mediaBytes)
        return fault(
          'resolve/media-broken',
          `The film ${address} is larger than ${limitText('mediaBytes', this.#limits)}`,
          `Save it smaller, ${raiseHint('mediaBytes', this.#limits)}`,
        );
      const read = readMedia(await this.#host.read(full));
      if (typeof read === 'string') return refused(address, read);
      if (read.kind === 'video') this.#films.set(`${folder}\n${address}`, read);
      return this.#made(address, read, await this.#captions(full));
    } catch {
      return fault('resolve/media-broken', `The film ${address} cannot be read`, 'Check the file and its permissions');
    }
  }

  #made(address: string, file: MediaFile, text: string | undefined): Found {
    const told: DataFault[] = [];
    const captions = text === undefined ? undefined : readCaptions(text);
    if (text !== undefined && !captions)
      told.push(
        fault('resolve/captions', `The captions beside ${address} are no WebVTT`, 'Begin the file with WEBVTT'),
      );
    if (!file.plays)
      told.push(
        fault(
          'resolve/media-type',
          `${address} (${file.codecs.join(', ')}) does not play in PowerPoint`,
          'Save film as MP4 with H.264 and AAC, sound as MP3 or M4A',
        ),
      );
    const name = address.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const id = `media-${hashHex(file.bytes)}`;
    const source: MediaSource = {
      file: { id, type: file.type, kind: file.kind, bytes: file.bytes, name, ...(captions && { captions }) },
      poster: posterOf(file),
    };
    return { source, told };
  }

  /** The text of the `.vtt` of the same name, if there is one. */
  async #captions(full: string): Promise<string | undefined> {
    const beside = full.replace(/\.[^./\\]*$/, '.vtt');
    if ((await this.#host.kind(beside)) !== 'file' || (await this.#host.size(beside)) > this.#limits.dataBytes)
      return undefined;
    return new TextDecoder().decode(await this.#host.read(beside));
  }
}

const fault = (problem: DataFault['problem'], message: string, hint: string): DataFault => ({ problem, message, hint });

const refused = (address: string, why: 'damaged' | 'unknown'): DataFault =>
  why === 'damaged'
    ? fault('resolve/media-broken', `${address} is damaged`, 'Open it in a player, and save it again')
    : fault(
        'resolve/media-broken',
        `${address} is no film or sound that Lectern knows`,
        'Save film as MP4 with H.264 and AAC, sound as MP3 or M4A',
      );

/** The card that stands where the writer gives no still. */
export function posterOf({ kind, size }: Pick<MediaFile, 'kind' | 'size'>): Asset {
  const shape = kind === 'video' ? (size ?? FILM) : SOUND;
  const bytes = posterSvg(kind, shape);
  return { id: `svg-${hashHex(bytes)}`, type: 'svg', bytes, size: shape };
}
