// A font cut down to some characters: harfbuzz's subsetter (WebAssembly) over the TrueType file. Kerning and what
// scripts need to be shaped stay; hinting and unused features go. The package's JavaScript layer has no subsetting, so
// the few calls into it are made here (hb-subset.h).
import { type Resources, Wasm } from '../base/wasm.ts';

/** Shaping that text needs; ligatures and swashes are not drawn by either output. */
const FEATURES = [
  'kern',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
  'init',
  'medi',
  'fina',
  'isol',
  'rlig',
  'nukt',
  'akhn',
  'rphf',
  'rkrf',
  'blwf',
  'half',
  'vatu',
  'cjct',
  'pres',
  'abvs',
  'blws',
  'psts',
  'haln',
  'abvm',
  'blwm',
  'dist',
];
const SET_FEATURES = 6;
const NO_HINTING = 1;
const WRITABLE = 2;

const SUBSETTER = 'npm:harfbuzzjs/dist/harfbuzz-subset.wasm';

type Exports = Record<string, (...args: number[]) => number> & { memory: WebAssembly.Memory };

/** Subsets fonts; made once for the whole program. */
export class Subsetter {
  static readonly #wasm = new Wasm(SUBSETTER, (exports) => new Subsetter(exports as unknown as Exports));
  readonly #hb: Exports;

  private constructor(exports: Exports) {
    this.#hb = exports;
  }

  static load(from: Resources): Promise<Subsetter> {
    return Subsetter.#wasm.load(from);
  }

  /** TrueType bytes with the glyphs that the characters need. Throws where the font is not one. */
  subset(font: Uint8Array, characters: Iterable<string>): Uint8Array {
    try {
      return this.#subset(font, characters);
    } catch (error) {
      // stopped in the middle of its work it is of no use any more
      if (error instanceof WebAssembly.RuntimeError) Subsetter.#wasm.forget();
      throw error;
    }
  }

  #subset(font: Uint8Array, characters: Iterable<string>): Uint8Array {
    const hb = this.#hb as Record<string, (...args: number[]) => number>;
    const call = (name: string, ...args: number[]): number => {
      const found = hb[name];
      if (!found) throw new Error(`harfbuzz has no ${name}`);
      return found(...args);
    };
    const input = call('hb_subset_input_create_or_fail');
    const at = call('malloc', font.length);
    this.#heap().set(font, at);
    const blob = call('hb_blob_create', at, font.length, WRITABLE, 0, 0);
    const face = call('hb_face_create', blob, 0);
    call('hb_blob_destroy', blob);
    const features = call('hb_subset_input_set', input, SET_FEATURES);
    call('hb_set_clear', features);
    for (const feature of FEATURES) call('hb_set_add', features, tag(feature));
    call('hb_subset_input_set_flags', input, NO_HINTING);
    const unicodes = call('hb_subset_input_unicode_set', input);
    for (const char of characters) call('hb_set_add', unicodes, char.codePointAt(0) as number);
    const subset = call('hb_subset_or_fail', face, input);
    call('hb_subset_input_destroy', input);
    if (!subset) {
      call('hb_face_destroy', face);
      call('free', at);
      throw new Error('the font cannot be cut down');
    }
    const result = call('hb_face_reference_blob', subset);
    const from = call('hb_blob_get_data', result, 0);
    const bytes = this.#heap().slice(from, from + call('hb_blob_get_length', result));
    call('hb_blob_destroy', result);
    call('hb_face_destroy', subset);
    call('hb_face_destroy', face);
    call('free', at);
    return bytes;
  }

  /** The memory may grow and move with any call, so a view is never kept. */
  #heap(): Uint8Array {
    return new Uint8Array(this.#hb.memory.buffer);
  }
}

const tag = (text: string): number => [...text].reduce((sum, char) => (sum << 8) + char.charCodeAt(0), 0);
