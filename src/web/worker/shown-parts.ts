// Pictures and faces of fonts that the preview shows, each given to the page once.
import type { Session } from '../../dev/session.ts';
import type { Host } from '../../host/host.ts';
import { upright } from '../../pictures/upright.ts';
import { faceRule, facesUsed } from '../../render/web/fonts.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Shown } from '../messages.ts';

/** Pixels of a photograph that is turned for the preview. */
const WIDEST = 2000;
/** Where a font's address comes in its rule. */
const ADDRESS = 'url(ADDRESS)';

export class ShownParts {
  readonly #pictures = new Set<string>();
  readonly #faces = new Set<string>();
  #last: Scene | undefined;

  async of(scene: Scene, { memory }: Session, host: Host): Promise<Pick<Shown, 'pictures' | 'fonts'>> {
    // asked again when the slower rules have looked: there is nothing new in it
    if (scene === this.#last) return { pictures: [], fonts: [] };
    const pictures: Shown['pictures'][number][] = [];
    for (const [id, asset] of scene.assets) {
      if (this.#pictures.has(id)) continue;
      this.#pictures.add(id);
      const { type, bytes } = await upright(asset, host, WIDEST).catch(() => asset);
      pictures.push({ id, type, bytes });
    }
    const fonts: Shown['fonts'][number][] = [];
    for (const { family, face } of facesUsed(scene)) {
      const rule = faceRule(family, face, ADDRESS);
      if (this.#faces.has(rule)) continue;
      this.#faces.add(rule);
      fonts.push({ rule, bytes: await memory.fonts.bytes(family.faces[face]) });
    }
    this.#last = scene;
    return { pictures, fonts };
  }
}
