// SVG and WebP -> PNG, for programs that draw neither. SVG by resvg (WebAssembly); a WebP goes through it as well, since
// resvg decodes the pictures inside an SVG.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Asset } from '../../../scene/scene.ts';
import type { RenderContext } from '../../renderer.ts';

const WASM = 'npm:@resvg/resvg-wasm/index_bg.wasm';
/** Pixels on the longer side at most. */
const MOST = 4000;

let ready: Promise<void> | undefined;

export class Rasterizer {
  static async load(render: RenderContext): Promise<Rasterizer> {
    ready ??= render.resource(WASM).then((wasm) => initWasm(wasm as Uint8Array<ArrayBuffer>));
    await ready;
    return new Rasterizer();
  }

  /** The picture as PNG, `width` pixels wide. A picture that cannot be drawn becomes an empty one of its shape. */
  png(asset: Asset, width: number): Uint8Array {
    const { w, h } = asset.size;
    const wide = Math.max(1, Math.min(Math.round(width), MOST, Math.round((MOST * w) / h)));
    const svg = asset.type === 'svg' ? asset.bytes : wrapped(asset);
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: wide } }).render();
    const bytes = image.asPng();
    image.free();
    return bytes;
  }
}

function wrapped({ bytes, size, type }: Asset): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x6000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x6000));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.w}" height="${size.h}"><image width="${size.w}" height="${size.h}" href="data:image/${type};base64,${btoa(binary)}"/></svg>`;
}
