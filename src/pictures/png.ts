// Pixels -> PNG (ISO/IEC 15948), for pictures decoded from formats that PowerPoint does not show. No alpha where none
// is used.
import { zlibSync } from 'fflate';
import { joined } from '../base/bytes.ts';
import { crc32 } from '../base/crc32.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, a byte each. */
  readonly data: Uint8ClampedArray | Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const UP = 2;

export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const opaque = isOpaque(data);
  const channels = opaque ? 3 : 4;
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height);
  // each row as its difference to the one above, which suits photographs and drawings alike
  for (let y = 0, to = 0; y < height; y++) {
    rows[to++] = UP;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      for (let c = 0; c < channels; c++)
        rows[to++] = (data[from + c] as number) - (y ? (data[from - width * 4 + c] as number) : 0);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

export function isOpaque(data: Pixels['data']): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

/** A chunk with its length and checksum. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, content.length);
  out.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  out.set(content, 8);
  view.setUint32(content.length + 8, crc32(out.subarray(4, content.length + 8)));
  return out;
}
