// Bytes -> the same bytes compressed (RFC 1950 to 1952): zlib itself as WebAssembly. A package has hundreds of small
// parts, which JavaScript compressors take three times as long for; Node's own zlib differs from one build of Node to
// another, and with it the bytes of a deck. The file is part of zip.js, whose JavaScript is not used: it knows streams
// and promises only.
import { joined } from './bytes.ts';
import { type Resources, Wasm } from './wasm.ts';

export const ZLIB = 'npm:@zip.js/zip.js/dist/zip-module.wasm';

type Exports = Record<
  | 'malloc'
  | 'deflate_new'
  | 'deflate_init'
  | 'deflate_init_gzip'
  | 'deflate_process'
  | 'deflate_last_consumed'
  | 'deflate_end',
  (...args: number[]) => number
> & {
  readonly memory: WebAssembly.Memory;
};

const LEVEL = 6;
const FINISH = 4;
const STREAM_END = 1;
const BUFFER = 1 << 16;
/** Bytes before and behind the stream where no name is given (RFC 1952, 2.3). */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Compresses; made once for the whole program. */
export class Deflater {
  static readonly #wasm = new Wasm(ZLIB, (exports) => new Deflater(exports));
  readonly #zlib: Exports;
  readonly #input: number;
  readonly #output: number;

  private constructor(exports: WebAssembly.Exports) {
    const zlib = exports as unknown as Exports;
    this.#zlib = zlib;
    this.#input = zlib.malloc(BUFFER);
    this.#output = zlib.malloc(BUFFER);
  }

  static load(from: Resources): Promise<Deflater> {
    return Deflater.#wasm.load(from);
  }

  /** Without a header, as zip has it, and the checksum that zip wants beside it. */
  raw(bytes: Uint8Array): { readonly content: Uint8Array; readonly crc: number } {
    // gzip's members are the same stream between a header and the checksum, which zlib reckons on the way
    const member = this.#run(bytes, this.#zlib.deflate_init_gzip);
    const end = member.length - GZIP_TRAILER;
    const crc = new DataView(member.buffer, member.byteOffset + end).getUint32(0, true);
    return { content: member.subarray(GZIP_HEADER, end), crc };
  }

  /** With zlib's header and checksum, as fonts have it. */
  zlib(bytes: Uint8Array): Uint8Array {
    return this.#run(bytes, this.#zlib.deflate_init);
  }

  #run(bytes: Uint8Array, init: Exports['deflate_init']): Uint8Array {
    const zlib = this.#zlib;
    const stream = zlib.deflate_new();
    const chunks: Uint8Array[] = [];
    let code = init(stream, LEVEL);
    for (let at = 0; code === 0; ) {
      const size = Math.min(BUFFER, bytes.length - at);
      // the memory may grow and move with any call, so a view is never kept
      new Uint8Array(zlib.memory.buffer).set(bytes.subarray(at, at + size), this.#input);
      const result = zlib.deflate_process(
        stream,
        this.#input,
        size,
        this.#output,
        BUFFER,
        at + size === bytes.length ? FINISH : 0,
      );
      code = result >> 24;
      at += zlib.deflate_last_consumed(stream);
      chunks.push(new Uint8Array(zlib.memory.buffer).slice(this.#output, this.#output + (result & 0xffffff)));
    }
    zlib.deflate_end(stream);
    if (code !== STREAM_END) throw new Error(`zlib: error ${code}`);
    return chunks.length === 1 ? (chunks[0] as Uint8Array) : joined(chunks);
  }
}
