// The sheets of the talk that ships keep to their paper: two pages for patients in each language, one for colleagues; tagged.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';

const TALK = fileURLToPath(new URL('../../slides/stem-cells-osteoporosis', import.meta.url));

const factsOf = (bytes: Uint8Array): string => {
  const told = execFileSync('pdfinfo', ['-'], { input: bytes, encoding: 'utf8' });
  return `${/^Pages:\s+(\d+)/m.exec(told)?.[1]} pages, tagged: ${/^Tagged:\s+(\w+)/m.exec(told)?.[1]}`;
};

it('two pages for patients, one for colleagues', async () => {
  const { built } = await buildDeck(nodeHost(), { path: TALK, to: ['handout', 'pdf'] });
  const sheets = built.flatMap(({ files }) => files.filter(({ name }) => name.endsWith('-handout.pdf')));
  expect(Object.fromEntries(sheets.map(({ name, bytes }) => [name, factsOf(bytes)]))).toEqual({
    'stem-cells-osteoporosis-patients-handout.pdf': '2 pages, tagged: yes',
    'stem-cells-osteoporosis-patients-de-handout.pdf': '2 pages, tagged: yes',
    'stem-cells-osteoporosis-conference-handout.pdf': '1 pages, tagged: yes',
  });
}, 120_000);
