// HarfBuzz (WebAssembly), the shaper that Chromium uses too: text and a font -> advance width. The package's JavaScript
// layer copies every glyph into objects; the few calls needed are made here (hb-buffer.h, hb-font.h, hb-shape.h).

export const SHAPER = 'npm:harfbuzzjs/dist/harfbuzz.wasm';

/**
 * Kerning stays on; ligatures are off because PowerPoint has none. What a script requires (rlig, init, half ...) stays.
 */
const OFF = ['liga', 'clig', 'dlig', 'hlig', 'calt'];
const WRITABLE = 2;
const FEATURE_BYTES = 16;
const POSITION_BYTES = 20;
const PAGE = 65536;
/** Longer texts are shaped in one go too; this is what the buffer starts with. */
const ROOM = 2048;

type Exports = Record<string, (...args: number[]) => number> & { memory: WebAssembly.Memory };
type Call = (...args: number[]) => number;

/** What a font's text is known to be; left out, each piece tells by its first letter. */
export interface Writing {
  /** ISO 15924, e.g. `Arab`: blanks and signs alone do not tell it. */
  readonly script?: string;
  /** A number from `Shaper.language`. */
  readonly language?: number;
}

const tagOf = (tag: string): number => [...tag].reduce((sum, char) => (sum << 8) | char.charCodeAt(0), 0);

export class Shaper {
  readonly #memory: WebAssembly.Memory;
  readonly #hb: Exports;
  readonly #buffer: number;
  readonly #features: number;
  readonly #out: number;
  #text: number;
  #room = ROOM;

  private constructor(exports: Exports) {
    this.#hb = exports;
    this.#memory = exports.memory;
    this.#call('__wasm_call_ctors')();
    this.#buffer = this.#call('hb_buffer_create')();
    this.#out = this.#call('malloc')(4);
    this.#text = this.#call('malloc')(ROOM * 2);
    this.#features = this.#call('malloc')(OFF.length * FEATURE_BYTES);
    const view = this.#view();
    for (const [i, tag] of OFF.entries()) {
      const at = this.#features + i * FEATURE_BYTES;
      view.setUint32(at, tagOf(tag), true);
      view.setUint32(at + 4, 0, true);
      view.setUint32(at + 8, 0, true);
      view.setUint32(at + 12, 0xffffffff, true);
    }
  }

  static async load(wasm: Uint8Array): Promise<Shaper> {
    let memory: WebAssembly.Memory | undefined;
    const { instance } = await WebAssembly.instantiate(wasm as Uint8Array<ArrayBuffer>, {
      wasi_snapshot_preview1: { proc_exit: () => undefined },
      env: {
        _emscripten_runtime_keepalive_clear: () => undefined,
        _abort_js: () => {
          throw new Error('HarfBuzz gave up');
        },
        _setitimer_js: () => 0,
        emscripten_resize_heap: (size: number) => {
          memory?.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
          return 1;
        },
      },
    });
    const exports = instance.exports as unknown as Exports;
    memory = exports.memory;
    return new Shaper(exports);
  }

  /** A font's number here, from the bytes of its file. */
  open(bytes: Uint8Array): number {
    const at = this.#call('malloc')(bytes.length);
    new Uint8Array(this.#memory.buffer).set(bytes, at);
    const blob = this.#call('hb_blob_create')(at, bytes.length, WRITABLE, 0, 0);
    const face = this.#call('hb_face_create')(blob, 0);
    return this.#call('hb_font_create')(face);
  }

  has(font: number, codePoint: number): boolean {
    return this.#call('hb_font_get_nominal_glyph')(font, codePoint, this.#out) !== 0;
  }

  /** A language's number here, from its tag; 0 is none. */
  language(tag: string): number {
    const at = this.#call('malloc')(tag.length);
    new Uint8Array(this.#memory.buffer).set(new TextEncoder().encode(tag), at);
    const language = this.#call('hb_language_from_string')(at, tag.length);
    this.#call('free')(at);
    return language;
  }

  /** Advance width in font units. */
  advance(font: number, text: string, { script, language }: Writing = {}): number {
    if (text.length > this.#room) {
      this.#call('free')(this.#text);
      this.#room = text.length * 2;
      this.#text = this.#call('malloc')(this.#room * 2);
    }
    const units = new Uint16Array(this.#memory.buffer, this.#text, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    const buffer = this.#buffer;
    this.#call('hb_buffer_reset')(buffer);
    this.#call('hb_buffer_add_utf16')(buffer, this.#text, text.length, 0, text.length);
    this.#call('hb_buffer_guess_segment_properties')(buffer);
    if (script) this.#call('hb_buffer_set_script')(buffer, tagOf(script));
    if (language) this.#call('hb_buffer_set_language')(buffer, language);
    this.#call('hb_shape')(font, buffer, this.#features, OFF.length);
    const count = this.#call('hb_buffer_get_length')(buffer);
    const positions = this.#call('hb_buffer_get_glyph_positions')(buffer, 0);
    const view = this.#view();
    let sum = 0;
    for (let i = 0; i < count; i++) sum += view.getInt32(positions + i * POSITION_BYTES, true);
    return sum;
  }

  #call(name: string): Call {
    return this.#hb[name] as Call;
  }

  /** The memory may grow and move with any call, so a view is never kept. */
  #view(): DataView {
    return new DataView(this.#memory.buffer);
  }
}
