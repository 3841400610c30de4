// How many bytes compressed data hold (RFC 1950), without keeping them: zlib itself as WebAssembly, as in deflate.ts. A
// template's pictures fill its slides, and to look through them in JavaScript takes a second.
import { ZLIB } from './deflate.ts';
import { type Resources, Wasm } from './wasm.ts';

type Exports = Record<
  'malloc' | 'inflate_new' | 'inflate_init' | 'inflate_process' | 'inflate_last_consumed' | 'inflate_end',
  (...args: number[]) => number
> & { readonly memory: WebAssembly.Memory };

const BUFFER = 1 << 15;
const OUTPUT = 1 << 18;
const STREAM_END = 1;

/** Looks through compressed data; made once for the whole program. */
export class Inflater {
  static readonly #wasm = new Wasm(ZLIB, (exports) => new Inflater(exports));
  readonly #zlib: Exports;
  readonly #input: number;
  readonly #output: number;

  private constructor(exports: WebAssembly.Exports) {
    const zlib = exports as unknown as Exports;
    this.#zlib = zlib;
    this.#input = zlib.malloc(BUFFER);
    this.#output = zlib.malloc(OUTPUT);
  }

  static load(from: Resources): Promise<Inflater> {
    return Inflater.#wasm.load(from);
  }

  /**
   * Bytes that data with zlib's header and checksum hold; undefined where they are damaged or cut, hold more than
   * `most`, or something stands behind them.
   */
  lengthOf(bytes: Uint8Array, most: number): number | undefined {
    const zlib = this.#zlib;
    const stream = zlib.inflate_new();
    if (zlib.inflate_init(stream) !== 0) return undefined;
    let [length, at, code] = [0, 0, 0];
    while (code === 0 && length <= most) {
      const size = Math.min(BUFFER, bytes.length - at);
      // the memory may grow and move with any call, so a view is never kept
      new Uint8Array(zlib.memory.buffer).set(bytes.subarray(at, at + size), this.#input);
      const result = zlib.inflate_process(stream, this.#input, size, this.#output, OUTPUT, 0);
      const consumed = zlib.inflate_last_consumed(stream);
      code = result >> 24;
      if (code === 0 && consumed === 0 && (result & PRODUCED) === 0) break;
      length += result & PRODUCED;
      at += consumed;
    }
    zlib.inflate_end(stream);
    return code === STREAM_END && at === bytes.length && length <= most ? length : undefined;
  }
}
const PRODUCED = 0xffffff;
