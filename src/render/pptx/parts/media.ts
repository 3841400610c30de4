// Media parts: each picture that is shown once, under its content's name. SVG and WebP get a PNG that all
// programs show; one that cannot be drawn is reported and stands there empty.

import { encodePng } from '../../../pictures/png.ts';
import { keptRaster } from '../../../pictures/rasterize.ts';
import { shownWidths } from '../../../scene/shown.ts';
import { mediaName } from '../draw/media.ts';
import type { Patch, PptxContext } from '../opc/context.ts';
import { type Media, mediaOf, mediaPart } from '../opc/media-parts.ts';

/** Pixels to a point: sharp on screens twice as fine, and when the slide fills a wall. */
const FINENESS = 2;

export const media: Patch = {
  name: 'media',
  async apply(context) {
    const { scene, pkg } = context;
    // a template's pictures stay
    if (!scene.template) for (const name of pkg.names) if (name.startsWith('ppt/media/')) pkg.remove(name);
    for (const [id, width] of shownWidths(context.scene)) {
      const found = mediaOf(id, scene);
      if (!found) continue;
      if (found.vector) pkg.set(mediaPart(found.vector), found.asset.bytes);
      pkg.set(mediaPart(found.raster), await rasterOf(found, width, context));
    }
    for (const film of scene.media?.files.values() ?? []) pkg.set(mediaPart(mediaName(film)), film.bytes);
  },
};

async function rasterOf({ asset }: Media, width: number, { scene, render }: PptxContext): Promise<Uint8Array> {
  if (asset.type !== 'svg' && asset.type !== 'webp') return asset.bytes;
  try {
    return await keptRaster(asset, width * FINENESS, scene, render);
  } catch (error) {
    render.diagnostics.report(
      'resolve/picture-broken',
      `A ${asset.type} picture cannot be drawn for PowerPoint: ${(error as Error).message ?? error}`,
    );
    return encodePng({ width: 1, height: 1, data: new Uint8Array(4) });
  }
}
