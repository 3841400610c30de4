// Content types of pictures.
import type { Asset } from './scene.ts';

export const PICTURE_TYPES: Readonly<Record<Asset['type'], string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};
