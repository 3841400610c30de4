// Which addresses `--fetch` would ask for: pictures of this deck, each once, and nothing that only looks like one.
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { remotePictures } from '../../../src/pipeline/remote-pictures.ts';

const program = nodeHost();
const find = (files: Record<string, string>) =>
  remotePictures(memoryHost(files, program.resource), { path: 'talk', limits: DEFAULT_LIMITS });

it('lists pictures from the network once, in the order of the deck', async () => {
  const { root, addresses } = await find({
    'talk/deck.md': [
      '# One\n\n![a](https://example.org/a.png)\n\n![own](b.png)',
      '# Two\n\n- ![c](http://example.org/c.png)\n- ![a again](https://example.org/a.png)',
      '# Three\n\n[a link](https://example.org/page) and `![no](https://example.org/code.png)`',
    ].join('\n\n---\n\n'),
  });
  expect(root).toBe('talk');
  expect(addresses).toEqual(['https://example.org/a.png', 'http://example.org/c.png']);
});

it('finds nothing where there is no deck', async () => {
  expect((await find({})).addresses).toEqual([]);
});
