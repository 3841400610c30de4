// A film in WebP is its first frame where only still pictures can stand, as in PowerPoint.
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { firstFrame } from '../../../src/pictures/clean/webp.ts';
import { decodeWebp } from '../../../src/pictures/rasterize.ts';

/** One pixel. */
const STILL = new Uint8Array(Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'));

function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
}

test('the first frame of a film is drawn', async () => {
  const image = STILL.subarray(12);
  const frame = chunk('ANMF', Buffer.concat([Buffer.alloc(16), image]));
  const parts = [chunk('VP8X', Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0, 0])), chunk('ANIM', Buffer.alloc(6))];
  const film = new Uint8Array(chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts, frame, frame])));
  const { width, height } = await decodeWebp(film, nodeHost());
  expect([width, height]).toEqual([1, 1]);
  expect(firstFrame(film)).toEqual(STILL);
  expect(firstFrame(STILL)).toEqual(STILL);
});
