// The fonts of one build: loaded through the host when first asked for, found by family and face.
import type { FaceName, FontFamily, FontRole, Run } from '../scene/scene.ts';
import { Font, type FontText } from './font.ts';
import { SHAPER, Shaper } from './shaper.ts';

export class FontStore {
  readonly #fonts = new Map<string, Font>();
  readonly #bytes = new Map<string, Uint8Array>();
  #shaper: Promise<Shaper> | undefined;
  readonly #load: (id: string) => Promise<Uint8Array>;

  constructor(load: (id: string) => Promise<Uint8Array>) {
    this.#load = load;
  }

  /** The font file's bytes, read once. */
  async bytes(id: string): Promise<Uint8Array> {
    let found = this.#bytes.get(id);
    if (!found) {
      found = await this.#load(id);
      this.#bytes.set(id, found);
    }
    return found;
  }

  /** Takes a font that came with a deck; its name stands for these bytes and no others. */
  add(id: string, bytes: Uint8Array): void {
    this.#bytes.set(id, bytes);
  }

  /** Makes fonts ready for `get`; `text` tells what they draw, where that is of one script. */
  async prepare(ids: readonly string[], text?: FontText): Promise<void> {
    this.#shaper ??= this.#load(SHAPER).then(Shaper.load);
    const shaper = await this.#shaper;
    for (const id of ids)
      if (!this.#fonts.has(id)) this.#fonts.set(id, new Font(id, await this.bytes(id), shaper, text));
  }

  get(id: string): Font {
    const font = this.#fonts.get(id);
    if (!font) throw new Error(`font ${id} was not prepared`);
    return font;
  }
}

export function faceOf({ bold, italic }: { bold: boolean; italic: boolean }): FaceName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** The font id a run is drawn with. */
export const fontIdOf = (run: Run, families: Readonly<Record<FontRole, FontFamily>>): string =>
  (run.family ?? families[run.font]).faces[faceOf(run)];
