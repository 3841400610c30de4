// SVG and WebP -> PNG, for programs that draw neither. SVG by resvg, WebP by libwebp (resvg has no WebP); both are
// WebAssembly, so that this runs in browsers too. The faces that the deck ships draw the SVG's text.
import webp, { init as initWebp } from '@jsquash/webp/decode.js';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Asset, Scene } from '../../../scene/scene.ts';
import type { RenderContext } from '../../renderer.ts';
import { encodePng } from './png.ts';

const RESVG = 'npm:@resvg/resvg-wasm/index_bg.wasm';
const WEBP = 'npm:@jsquash/webp/codec/dec/webp_dec.wasm';
/** Pixels on the longer side at most. */
const MOST = 4000;

// one module for the whole program: a second initWasm is an error
let resvg: Promise<void> | undefined;
let libwebp: Promise<void> | undefined;

/** The picture as PNG; an SVG `width` pixels wide, a WebP as large as it is. Throws where it cannot be drawn. */
export async function rasterize(asset: Asset, width: number, scene: Scene, render: RenderContext): Promise<Uint8Array> {
  return asset.type === 'webp' ? fromWebp(asset, render) : fromSvg(asset, width, scene, render);
}

async function fromWebp({ bytes }: Asset, render: RenderContext): Promise<Uint8Array> {
  libwebp ??= render.resource(WEBP).then(async (wasm) => initWebp(await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>)));
  await libwebp;
  return encodePng(await webp(bytes.slice().buffer as ArrayBuffer));
}

async function fromSvg({ bytes, size }: Asset, width: number, scene: Scene, render: RenderContext): Promise<Uint8Array> {
  resvg ??= render.resource(RESVG).then((wasm) => initWasm(wasm as Uint8Array<ArrayBuffer>));
  await resvg;
  const { heading, body, mono } = scene.theme.fonts;
  const hasText = new TextDecoder().decode(bytes).includes('<text');
  const faces = hasText ? [...new Set([body, heading, mono].flatMap((family) => Object.values(family.faces)))] : [];
  const fontBuffers = await Promise.all(faces.map((id) => render.font(id)));
  const wide = Math.max(1, Math.min(Math.round(width), MOST, Math.round((MOST * size.w) / size.h)));
  const drawing = new Resvg(bytes, {
    fitTo: { mode: 'width', value: wide },
    font: { fontBuffers, defaultFontFamily: body.web, sansSerifFamily: body.web, serifFamily: body.web, monospaceFamily: mono.web },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
