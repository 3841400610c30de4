// A PNG's chunk for the colour behind it draws nothing in a browser or in PowerPoint, and may hold six letters.
import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { Inflater } from '../../../src/base/inflate.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { cleanPng } from '../../../src/pictures/clean/png.ts';
import { chunk } from '../../../src/pictures/png.ts';

test('a ground of six letters is left out, and the picture stays', async () => {
  const header = chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]));
  const image = chunk('IDAT', zlibSync(Uint8Array.from([0, 10, 20, 30])));
  const parts = [
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    header,
    chunk('bKGD', new TextEncoder().encode('Secret')),
    image,
    chunk('IEND', new Uint8Array()),
  ];
  const cleaned = Buffer.from(cleanPng(Buffer.concat(parts), await Inflater.load(nodeHost({})))).toString('latin1');
  expect(cleaned).not.toContain('Secret');
  expect(cleaned).toContain('IDAT');
});
