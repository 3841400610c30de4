// Pictures as a page needs them: upright, and with no more pixels than a screen
// twice as fine as CSS's shows.
import { NO_INSETS } from '../../base/geometry.ts';
import { recut } from '../../pictures/recut.ts';
import type { Asset, Scene } from '../../scene/scene.ts';
import { shownWidths } from '../../scene/shown.ts';
import type { RenderContext } from '../renderer.ts';

/** Pixels to a point, and the quality of photographs that are made smaller. */
const FINENESS = 2;
const QUALITY = 85;

/**
 * The scene's pictures under their own ids, each fitted to its widest place; those that no slide of the page shows are
 * left out.
 */
export async function fittedPictures(scene: Scene, context: RenderContext): Promise<ReadonlyMap<string, Asset>> {
  const out = new Map<string, Asset>();
  const shown = shownWidths({ ...scene, slides: scene.slides.filter((slide) => !slide.hidden) });
  for (const [id, width] of shown) {
    const asset = scene.assets.get(id);
    context.onProgress?.(`${context.name}: picture ${out.size + 1} of ${shown.size}`);
    if (asset) out.set(id, { ...(await fitted(asset, width, context)), id });
  }
  return out;
}

async function fitted(asset: Asset, width: number, context: RenderContext): Promise<Asset> {
  try {
    return await recut(asset, NO_INSETS, { width: Math.ceil(width * FINENESS), quality: QUALITY }, context);
  } catch {
    // what cannot be drawn anew goes as it is, and lies on its side if its camera did
    if (asset.orientation !== undefined)
      context.diagnostics.report(
        'resolve/picture-broken',
        'A photograph could not be turned upright for the page',
        undefined,
        'Turn it in a picture program and save it again',
      );
    return asset;
  }
}
