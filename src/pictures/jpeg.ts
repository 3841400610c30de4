// Pixels <-> JPEG, by MozJPEG (WebAssembly). The same pixels give the same bytes, without metadata.
import type { Pixels } from './png.ts';
import type { Sources } from './rasterize.ts';

const ENCODER = 'npm:@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
const DECODER = 'npm:@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
type From = Pick<Sources, 'resource'>;

let encoder: Promise<(pixels: Pixels, quality: number) => Promise<ArrayBuffer>> | undefined;
let decoder: Promise<(bytes: ArrayBuffer) => Promise<Pixels>> | undefined;

/** `quality` is 1..100. */
export async function encodeJpeg(pixels: Pixels, quality: number, from: From): Promise<Uint8Array> {
  encoder ??= (async () => {
    const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
    await init(await compiled(ENCODER, from));
    return (image, q) => encode(image as ImageData, { quality: q });
  })();
  return new Uint8Array(await (await encoder)(pixels, quality));
}

/** The pixels as they are stored, not turned. Throws where it is damaged or in colours for print. */
export async function decodeJpeg(bytes: Uint8Array, from: From): Promise<Pixels> {
  decoder ??= (async () => {
    const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
    const options = { printErr: () => undefined };
    // its types name one argument of the two; what libjpeg says of a damaged file is no message of ours
    await (init as (module: WebAssembly.Module, own: typeof options) => Promise<void>)(
      await compiled(DECODER, from),
      options,
    );
    return (buffer) => decode(buffer);
  })();
  try {
    return await (await decoder)(bytes.slice().buffer as ArrayBuffer);
  } catch (error) {
    // one that gave up in the middle is of no use any more
    decoder = undefined;
    throw error;
  }
}

const compiled = async (name: string, { resource }: From): Promise<WebAssembly.Module> =>
  WebAssembly.compile((await resource(name)) as Uint8Array<ArrayBuffer>);
