// GIF89a rebuilt from its frames: colours, timing and how often it loops stay. Comments, text blocks and the data of
// programs go, and it ends with its trailer.
import { joined } from '../../base/bytes.ts';
import { endsInWords, latin, must } from './odd.ts';

const TRAILER = 0x3b;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Throws `Odd` where the file is not built as the standard says. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  must(/^GIF8[79]a$/.test(latin(bytes, 0, 6)) && bytes.length > 13, 'no header');
  const parts = [bytes.subarray(0, 13 + coloursOf(bytes[10] as number))];
  let at = 13 + coloursOf(bytes[10] as number);
  let frames = 0;
  for (;;) {
    const kind = bytes[at];
    if (kind === TRAILER) break;
    must(kind === EXTENSION || kind === IMAGE, 'it ends before its trailer, or has a block of no kind');
    const data = kind === EXTENSION ? at + 2 : at + 11 + coloursOf(bytes[at + 9] ?? 0);
    const end = endOfBlocks(bytes, data);
    if (kind === IMAGE) {
      must(!endsInWords(unblocked(bytes, data, end), 0, end - data), 'words behind a frame');
      frames++;
      parts.push(bytes.subarray(at, end));
    } else if (bytes[at + 1] === GRAPHIC_CONTROL) {
      must(end - data === 6, 'a control block of another length');
      parts.push(bytes.subarray(at, end));
    } else if (bytes[at + 1] === APPLICATION && latin(bytes, data + 1, data + 12) === 'NETSCAPE2.0') {
      // one block of three bytes: 1, and how often
      if (end - data === 17) parts.push(bytes.subarray(at, end));
    }
    at = end;
  }
  must(frames > 0, 'no image in it');
  return joined([...parts, Uint8Array.of(TRAILER)]);
}

const coloursOf = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at]) at += 1 + (bytes[at] as number);
  must(at < bytes.length, 'a block beyond the end');
  return at + 1;
}

/** Data of blocks without their lengths, which stand between words. */
function unblocked(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const out: Uint8Array[] = [];
  for (let at = from; bytes[at] && at < to; at += 1 + (bytes[at] as number))
    out.push(bytes.subarray(at + 1, at + 1 + (bytes[at] as number)));
  return joined(out);
}
