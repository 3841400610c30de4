// What a reader of our own blocks finds: how many of the shapes from one on are the block, and the Markdown of it.
import type { Box } from '../../base/geometry.ts';
import type { OfficeShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';

export interface Found {
  /** Shapes, the first one among them. */
  readonly count: number;
  readonly markdown: string;
  /** Where it stands; absent: the box around its shapes. */
  readonly box?: Box;
}

/** Writes a shape that is no block of its own. */
export type WriteShape = (shape: OfficeShape) => Promise<string>;

/** `shapes` begins with the one that is asked about. Undefined where it is none of the reader's kind. */
export type OwnReader = (
  shapes: readonly OfficeShape[],
  making: SlideMaking,
  write: WriteShape,
) => Found | undefined | Promise<Found | undefined>;
