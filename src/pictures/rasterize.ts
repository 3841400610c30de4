// SVG and WebP -> PNG, for programs that draw neither. SVG by resvg, WebP by libwebp (resvg has no WebP); both are
// WebAssembly, so that this runs in browsers too. The faces that the deck ships draw the SVG's text.
import type { Made } from '../base/made.ts';
import type { Asset, Scene } from '../scene/scene.ts';
import { firstFrame } from './clean/webp.ts';
import { kindOf } from './kind.ts';
import { encodePng, type Pixels } from './png.ts';

const RESVG = 'npm:@resvg/resvg-wasm/index_bg.wasm';
const WEBP = 'npm:@jsquash/webp/codec/dec/webp_dec.wasm';
/** Pixels on the longer side at most. */
const MOST = 4000;

/** Where fonts and WebAssembly come from: a renderer's context has both. */
export interface KeptSources extends Sources {
  readonly made?: Made | undefined;
}

export interface Sources {
  font(id: string): Promise<Uint8Array>;
  resource(name: string): Promise<Uint8Array>;
}

// one module for the whole program: a second initWasm is an error
let resvg: Promise<typeof import('@resvg/resvg-wasm').Resvg> | undefined;
let libwebp: Promise<(bytes: ArrayBuffer) => Promise<Pixels>> | undefined;

/** The SVG renderer, loaded when first asked for; where it was not there, it is asked for again. */
export const loadResvg = ({ resource }: Pick<Sources, 'resource'>) =>
  (resvg ??= (async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm((await resource(RESVG)) as Uint8Array<ArrayBuffer>);
    return Resvg;
  })().catch((error: Error) => {
    resvg = undefined;
    throw error;
  }));

const loadWebp = ({ resource }: Pick<Sources, 'resource'>) =>
  (libwebp ??= (async () => {
    const { default: decode, init } = await import('@jsquash/webp/decode.js');
    await init(await WebAssembly.compile((await resource(WEBP)) as Uint8Array<ArrayBuffer>));
    return decode;
  })());

/** The pixels of a WebP; of a film those of its first frame. */
export async function decodeWebp(bytes: Uint8Array, sources: Pick<Sources, 'resource'>): Promise<Pixels> {
  return (await loadWebp(sources))(firstFrame(bytes).slice().buffer as ArrayBuffer);
}

/** As an earlier run kept it, else drawn now. */
export async function keptRaster(asset: Asset, width: number, scene: Scene, render: KeptSources): Promise<Uint8Array> {
  const { made } = render;
  const how = `png ${asset.type} ${wideOf(asset, width)} ${facesOf(scene).join(' ')} ${made?.program ?? ''}`;
  const found = await made?.find(asset.bytes, how);
  if (found?.length && kindOf(found) === 'png') return found;
  const png = await rasterize(asset, width, scene, render);
  await made?.keep(asset.bytes, how, png);
  return png;
}

/** The picture as PNG; an SVG `width` pixels wide, a WebP as large as it is. Throws where it cannot be drawn. */
export async function rasterize(asset: Asset, width: number, scene: Scene, render: Sources): Promise<Uint8Array> {
  return asset.type === 'webp'
    ? encodePng(await decodeWebp(asset.bytes, render))
    : fromSvg(asset, width, scene, render);
}

/** Ids of the faces that an SVG's text may be drawn in. */
function facesOf({ theme: { fonts } }: Scene): string[] {
  return [...new Set([fonts.body, fonts.heading, fonts.mono].flatMap(({ faces }) => Object.values(faces)))];
}

/** Fonts as resvg takes them: an SVG's text is drawn in the deck's. */
export async function facesFor(scene: Scene, render: Pick<Sources, 'font'>) {
  const { body, mono } = scene.theme.fonts;
  return {
    fontBuffers: await Promise.all(facesOf(scene).map((id) => render.font(id))),
    defaultFontFamily: body.web,
    sansSerifFamily: body.web,
    serifFamily: body.web,
    monospaceFamily: mono.web,
  };
}

const wideOf = ({ size }: Pick<Asset, 'size'>, width: number): number =>
  Math.max(1, Math.min(Math.round(width), MOST, Math.round((MOST * size.w) / size.h)));

async function fromSvg({ bytes, size }: Asset, width: number, scene: Scene, render: Sources): Promise<Uint8Array> {
  const Resvg = await loadResvg(render);
  const hasText = new TextDecoder().decode(bytes).includes('<text');
  const wide = wideOf({ size }, width);
  const drawing = new Resvg(bytes, {
    fitTo: { mode: 'width', value: wide },
    font: hasText ? await facesFor(scene, render) : {},
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
