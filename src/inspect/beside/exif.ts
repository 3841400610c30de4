// EXIF data (CIPA DC-008) as a sender reads them: the place, the camera, the time, names, and whether a small picture
// is in it.
import type { Bytes } from './bytes.ts';

const TEXTS: Readonly<Record<number, string>> = {
  270: 'description',
  271: 'camera maker',
  272: 'camera',
  305: 'program',
  306: 'time',
  315: 'artist',
  33432: 'copyright',
  36867: 'taken at',
  42032: 'owner',
  42033: 'serial number',
};
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const MOST = 200;

/** Sentences for a TIFF header and its directories. */
export function exifOf(tiff: Bytes): string[] {
  const little = tiff.letters(0, 2) === 'II';
  const found: string[] = [];
  const read = (directory: number, depth: number): void => {
    const count = Math.min(MOST, tiff.word(directory, little));
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + 12 * i;
      const tag = tiff.word(entry, little);
      const value = tiff.long(entry + 8, little);
      if (tag === GPS_DIRECTORY) found.push('the place (GPS)');
      else if (tag === EXIF_DIRECTORY && depth === 0) read(value, 1);
      else if (TEXTS[tag]) {
        const length = tiff.long(entry + 4, little);
        const text = tiff
          .letters(length > 4 ? value : entry + 8, Math.min(length, 60))
          .replace(/\0[\s\S]*$/, '')
          .trim();
        if (text) found.push(`${TEXTS[tag]} ${text}`);
      }
    }
    if (depth === 0 && tiff.long(directory + 2 + 12 * count, little)) found.push('a small picture');
  };
  read(tiff.long(4, little), 0);
  return [found.length ? `EXIF data of the camera: ${found.join(', ')}` : 'EXIF data of the camera'];
}
