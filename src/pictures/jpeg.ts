// Pixels -> JPEG, by MozJPEG (WebAssembly). The same pixels give the same bytes, without metadata.
import type { Pixels } from './png.ts';
import type { Sources } from './rasterize.ts';

const WASM = 'npm:@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';

let encoder: Promise<(pixels: Pixels, quality: number) => Promise<ArrayBuffer>> | undefined;

/** `quality` is 1..100. */
export async function encodeJpeg(
  pixels: Pixels,
  quality: number,
  { resource }: Pick<Sources, 'resource'>,
): Promise<Uint8Array> {
  encoder ??= (async () => {
    const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
    await init(await WebAssembly.compile((await resource(WASM)) as Uint8Array<ArrayBuffer>));
    return (image, q) => encode(image as ImageData, { quality: q });
  })();
  return new Uint8Array(await (await encoder)(pixels, quality));
}
