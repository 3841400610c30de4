// Pictures, films and sounds of a deck as they ship.
import type { Size } from '../base/geometry.ts';
import type { Captions } from '../media/captions.ts';
import type { MediaType } from '../media/read.ts';

/** Films and sounds of a deck. */
export interface SceneMedia {
  /** By id; ids are named after content. */
  readonly files: ReadonlyMap<string, MediaAsset>;
  /** Bytes of film and sound that the page may hold; what is beyond lies beside it. */
  readonly inside: number;
}

/** How a film or sound is played. */
export interface MediaPlay {
  /** Id in the scene's media. */
  readonly id: string;
  /** Seconds to begin at. */
  readonly start: number;
  readonly loop: boolean;
  readonly muted: boolean;
  /** Begins with its slide, not by a click. */
  readonly autoplay: boolean;
}

/** A film or sound as it ships: nothing private in it. */
export interface MediaAsset {
  readonly id: string;
  readonly type: MediaType;
  readonly kind: 'video' | 'audio';
  readonly bytes: Uint8Array;
  /** Its file's name without folder and ending, for a copy that lies beside the page. */
  readonly name: string;
  readonly captions?: Captions;
}

/** A picture as read. Bytes are shared, never copied. */
export interface Asset {
  readonly id: string;
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'svg';
  /** The picture alone: what cameras and programs write beside it is taken off where it is read. */
  readonly bytes: Uint8Array;
  /** Natural size in CSS pixels, upright; for SVG its viewBox. */
  readonly size: Size;
  /** How a camera was held, EXIF's 2 to 8: the bytes are to be turned so. Absent where they stand upright. */
  readonly orientation?: number;
  /**
   * The panel that a drawing brings along, which layout widens to the drawing's room: its colour, six hex digits, and
   * whether the drawing is cut at its edge, so that a little more may be.
   */
  readonly panel?: { readonly color: string; readonly cuts: boolean };
}
