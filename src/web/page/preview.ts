// The live slide: the deck's page in a frame, with the same client as `lectern dev` has. Frames of other addresses are
// forbidden; this one has none, its page is part of this page.
import type { FromPreview, ToPreview } from '../../dev/client/channel.ts';
import { withPictures } from '../../dev/picture-address.ts';
import { PICTURE_TYPES } from '../../scene/picture-types.ts';
import type { Calls, Shown } from '../messages.ts';

export class Preview {
  readonly #frame = document.createElement('iframe');
  readonly #calls: Pick<Calls, 'page'>;
  readonly #pictures = new Map<string, string>();
  #rules = '';
  /** The version that the frame's page has, and whether it listens. */
  #version = -1;
  #latest = 0;
  #ready = false;
  #loading = false;
  #place = 0;
  /** Where the frame was sent last; undefined: nowhere yet. */
  #there: number | undefined;

  constructor(inside: HTMLElement, title: string, calls: Pick<Calls, 'page'>) {
    this.#calls = calls;
    this.#frame.title = title;
    inside.append(this.#frame);
    addEventListener('message', ({ data, source }) => {
      if (source === this.#frame.contentWindow) this.#heard(data as FromPreview);
    });
  }

  set title(title: string) {
    this.#frame.title = title;
  }

  /** Another deck: nothing of the one before is shown. */
  clear(): void {
    for (const address of this.#pictures.values()) URL.revokeObjectURL(address);
    this.#pictures.clear();
    this.#rules = '';
    this.#version = -1;
    this.#place = 0;
  }

  show({ update, version, pictures, fonts, slides, ratio }: Shown): void {
    if (ratio !== undefined) this.#frame.style.setProperty('--ratio', String(ratio));
    for (const { id, type, bytes } of pictures) {
      this.#pictures.set(id, URL.createObjectURL(new Blob([bytes as BlobPart], { type: PICTURE_TYPES[type] })));
    }
    for (const { rule, bytes } of fonts) {
      const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'font/ttf' }));
      this.#rules += `${rule.replace('ADDRESS', address)}\n`;
    }
    this.#latest = version;
    if (!slides) return;
    if (!update && this.#version >= 0) return;
    if (!update || update.reload || !this.#ready || this.#version !== version - 1) return void this.#load();
    this.#version = version;
    if (update.target !== undefined) this.#there = update.target;
    const { css } = update;
    this.#send({
      lectern: 'update',
      update: {
        ...update,
        splices: update.splices.map((one) => ({ ...one, insert: one.insert.map((html) => this.#filled(html)) })),
        ...(css !== undefined && { css: this.#rules + css }),
      },
    });
  }

  /** Shows the slide at this place among those that are not hidden. */
  go(place: number): void {
    this.#place = place;
    if (!this.#ready || place === this.#there) return;
    this.#there = place;
    this.#send({ lectern: 'go', place });
  }

  async fullScreen(): Promise<void> {
    await this.#frame.requestFullscreen();
    this.#frame.contentWindow?.focus();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const page = await this.#calls.page();
    this.#loading = false;
    if (!page) return;
    this.#ready = false;
    this.#there = undefined;
    this.#version = page.version;
    const theme = '<style id="lectern-dev-theme">';
    this.#frame.srcdoc = this.#filled(page.html).replace(theme, () => theme + this.#rules);
  }

  #heard(message: FromPreview): void {
    if (message.lectern === 'ready') {
      this.#ready = true;
      if (this.#version !== this.#latest) void this.#load();
      else this.#settle();
    }
    if (message.lectern === 'reload') void this.#load();
    if (message.lectern === 'painted') dispatchEvent(new CustomEvent('lectern-painted', { detail: message.version }));
  }

  /** A page that was loaded anew goes to where the writer is, once it can. */
  #settle(): void {
    const frame = this.#frame.contentWindow as (Window & { Reveal?: { isReady(): boolean } }) | null;
    const wait = () => {
      if (!this.#ready || !frame) return;
      if (!frame.Reveal?.isReady()) return void setTimeout(wait, 20);
      this.#there = undefined;
      this.go(this.#place);
      dispatchEvent(new CustomEvent('lectern-painted', { detail: this.#version }));
    };
    wait();
  }

  #filled(html: string): string {
    return withPictures(html, (id) => this.#pictures.get(id));
  }

  #send(message: ToPreview): void {
    this.#frame.contentWindow?.postMessage(message, '*');
  }
}
