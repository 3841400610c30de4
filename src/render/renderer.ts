// What a renderer is: scene in, one file out. It sees the scene, the fonts and the sink; nothing else.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import type { Made } from '../base/made.ts';
import type { OutputFile } from '../host/host.ts';
import type { Scene } from '../scene/scene.ts';

export interface RenderContext {
  /** The output's name without ending, e.g. `talk-patients`. */
  readonly name: string;
  readonly diagnostics: Diagnostics;
  /** What the builder keeps from one file to the next. */
  readonly kept: Kept;
  /** The whole TrueType file of a font id that the scene names (FontFamily.faces). */
  font(id: string): Promise<Uint8Array>;
  /** Of these the ones that came with the deck, by their ids; all others are resources. */
  readonly ownFonts?: ReadonlyMap<string, Uint8Array> | undefined;
  /** A file that ships with the program, see Host.resource. */
  resource(name: string): Promise<Uint8Array>;
  /** What earlier runs kept, see Host.made. */
  readonly made?: Made | undefined;
  /** Told what is under way where that takes a while. */
  readonly onProgress?: ((step: string) => void) | undefined;
}

export type Renderer = (scene: Scene, context: RenderContext) => Promise<OutputFile>;
