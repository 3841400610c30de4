// Films and sounds of a page: inside it up to the deck's size, the rest as files beside it. Those inside are data that
// the page's script turns into something to play when their slide comes, so that opening the page costs nothing.
import { base64 } from '../../base/base64.ts';
import type { OutputFile } from '../../host/host.ts';
import { MEDIA_TYPES, TAIL_OF_MEDIA } from '../../media/read.ts';
import type { ImageNode, MediaAsset, SceneMedia } from '../../scene/scene.ts';
import { attribute } from './escape.ts';

export class Films {
  readonly #media: SceneMedia | undefined;
  readonly #page: string;
  readonly #used = new Map<string, MediaAsset>();
  readonly #beside = new Map<string, string>();
  #inside = 0;

  /** `page` is the page's name without ending, which names the files beside it. */
  constructor(media: SceneMedia | undefined, page: string) {
    this.#media = media;
    this.#page = page;
  }

  /** The player for a still, with the attribute of its poster; undefined for a picture that does not play. */
  player({ media: play, alt }: ImageNode, poster: string): string | undefined {
    const asset = play && this.#media?.files.get(play.id);
    if (!play || !asset) return undefined;
    this.#take(asset);
    const flags = `${play.loop ? ' loop' : ''}${play.muted ? ' muted' : ''}`;
    const asked = [
      attribute('data-film', this.#beside.has(asset.id) ? undefined : asset.id),
      attribute('data-captions', asset.captions && asset.id),
      attribute('data-start', play.start || undefined),
      attribute('data-begins', play.autoplay ? '' : undefined),
      attribute('src', this.#beside.get(asset.id)),
      attribute('aria-label', alt),
    ].join('');
    return asset.kind === 'video'
      ? `<video controls playsinline preload="none"${poster}${flags}${asked}></video>`
      : `<audio controls preload="none"${flags}${asked}></audio>`;
  }

  /** Bytes of data in the page. */
  get bytes(): number {
    return this.#inside;
  }

  #take(asset: MediaAsset): void {
    if (this.#used.has(asset.id)) return;
    this.#used.set(asset.id, asset);
    const size = asset.bytes.length;
    if (this.#inside + size <= (this.#media?.inside ?? 0)) this.#inside += size;
    else this.#beside.set(asset.id, `${this.#page}-${asset.id}.${TAIL_OF_MEDIA[asset.type]}`);
  }

  /** Data of films and captions, for the end of the page. */
  dataHtml(): string {
    const parts: string[] = [];
    for (const asset of this.#used.values()) {
      const type = attribute('data-type', MEDIA_TYPES[asset.type]);
      if (!this.#beside.has(asset.id))
        parts.push(
          `<script type="text/plain"${attribute('data-media', asset.id)}${type}>${base64(asset.bytes)}</script>`,
        );
      if (asset.captions) {
        const vtt = base64(new TextEncoder().encode(asset.captions.vtt));
        parts.push(`<script type="text/plain"${attribute('data-vtt', asset.id)}>${vtt}</script>`);
      }
    }
    return parts.map((part) => `${part}\n`).join('');
  }

  /** The files that lie beside the page. */
  files(): OutputFile[] {
    return [...this.#beside].map(([id, name]) => ({ name, bytes: this.#used.get(id)?.bytes ?? new Uint8Array() }));
  }

  /** What the page's policy lets in. */
  get policy(): string {
    if (!this.#used.size) return '';
    return `; media-src blob:${this.#beside.size ? " 'self' file:" : ''}`;
  }
}
