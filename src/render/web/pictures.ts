// Pictures as data: addresses. One that a deck shows several times is written once; the page copies it to the other
// places.
import { base64 } from '../../base/base64.ts';
import type { Insets, Size } from '../../base/geometry.ts';
import { PICTURE_TYPES } from '../../scene/picture-types.ts';
import type { Scene } from '../../scene/scene.ts';
import { attribute, px } from './escape.ts';

export class Pictures {
  readonly #assets: Scene['assets'];
  readonly #written = new Set<string>();

  readonly #shared: boolean;
  /** What the pictures written so far take in the page. */
  bytes = 0;

  /** `shared`: the page has a script that copies pictures to where else they are shown. */
  constructor(assets: Scene['assets'], shared = true) {
    this.#assets = assets;
    this.#shared = shared;
  }

  /** A film's still; it is written whole wherever it is shown. */
  poster(id: string): string {
    const asset = this.#assets.get(id);
    if (!asset) return '';
    const source = attribute('poster', `data:${PICTURE_TYPES[asset.type]};base64,${base64(asset.bytes)}`);
    this.bytes += source.length;
    return source;
  }

  /** The attributes that give an `img` its picture: its bytes at first, then the id of the one that has them. */
  source(id: string): string {
    const asset = this.#assets.get(id);
    if (!asset) return '';
    if (this.#shared && this.#written.has(id)) return attribute('data-same', id);
    this.#written.add(id);
    const source = attribute('src', `data:${PICTURE_TYPES[asset.type]};base64,${base64(asset.bytes)}`);
    this.bytes += source.length;
    return attribute('data-picture', id) + source;
  }
}

/** Size and place of a whole picture in a frame of this size that shows what is left after the crop. */
export function cropped({ w, h }: Size, { top, right, bottom, left }: Insets): Record<string, string | undefined> {
  const width = w / (1 - left - right);
  const height = h / (1 - top - bottom);
  return {
    width: px(width),
    height: px(height),
    left: left ? px(-left * width) : undefined,
    top: top ? px(-top * height) : undefined,
  };
}
