// How large a picture says it is: by its own header, in pixels.
import { imageSize } from 'image-size';

/** Throws where the bytes are no picture of a known kind. */
export function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly type: string } {
  const { width, height, type } = imageSize(bytes);
  return { width, height, type: type ?? '' };
}
