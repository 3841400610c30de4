// Pictures of a template as the page shows them: cleaned and under the limits of any picture, each part read once.
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import type { PictureFill } from '../office/drawing/fill.ts';
import type { OfficePackage } from '../office/package.ts';
import { readPicture } from '../resolve/picture-file.ts';
import type { Asset } from '../scene/scene.ts';

export class TemplatePictures {
  readonly assets = new Map<string, Asset>();
  readonly #known = new Map<string, Promise<Asset | undefined>>();
  readonly #pkg: OfficePackage;
  readonly #host: Host;
  readonly #limits: Limits;

  constructor(pkg: OfficePackage, host: Host, limits: Limits) {
    this.#pkg = pkg;
    this.#host = host;
    this.#limits = limits;
  }

  /** The drawing where there is one, else the picture; undefined where neither can be shown, which `told` is told. */
  async assetOf(fill: PictureFill, told: Set<string>): Promise<Asset | undefined> {
    for (const part of [fill.svg, fill.part]) {
      const asset = part === undefined ? undefined : await this.#read(part);
      if (!asset) continue;
      this.assets.set(asset.id, asset);
      return asset;
    }
    const ending = fill.part?.split('.').pop()?.toUpperCase();
    if (fill.link !== undefined) told.add('a picture that lies outside the file');
    else told.add(ending === 'EMF' || ending === 'WMF' ? `a picture as ${ending}` : 'a picture that cannot be read');
    return undefined;
  }

  #read(part: string): Promise<Asset | undefined> {
    let found = this.#known.get(part);
    if (!found) this.#known.set(part, (found = this.#load(part)));
    return found;
  }

  async #load(part: string): Promise<Asset | undefined> {
    const bytes = this.#pkg.bytes(part);
    if (!bytes) return undefined;
    const found = await readPicture(bytes, part, this.#host, this.#limits);
    return 'asset' in found ? found.asset : undefined;
  }
}
