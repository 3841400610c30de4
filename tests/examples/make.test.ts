// The Makefile of examples/many-decks: builds each deck, and again only that of which something changed.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, run } from './folder.ts';

test('make builds what changed, by what each deck read', () => {
  const folder = examples();
  const make = (...args: string[]) => run(folder, 'make', ['LECTERN=lectern', ...args]);
  writeFileSync(join(folder, 'talks/hip/bone.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  const deck = readFileSync(join(folder, 'talks/hip/deck.md'), 'utf8');
  writeFileSync(join(folder, 'talks/hip/deck.md'), `${deck}\n![A bone](bone.svg)\n`);
  expect(make('-j2')).toContain('build talks/knee');
  for (const name of ['hip', 'knee'])
    for (const ending of ['html', 'pptx', 'report.json', 'd'])
      expect(existsSync(join(folder, `out/${name}.${ending}`))).toBe(true);
  expect(make()).not.toContain('build talks');
  const soon = new Date(statSync(join(folder, 'out/hip.html')).mtimeMs + 5000);
  const touch = (name: string) => run(folder, 'touch', ['-d', soon.toISOString(), name]);
  // a picture is known from the file of dependencies alone
  touch('talks/hip/bone.svg');
  const again = make();
  expect(again).toContain('build talks/hip');
  expect(again).not.toContain('build talks/knee');
  // one that is gone stops nothing
  writeFileSync(join(folder, 'talks/hip/deck.md'), deck);
  run(folder, 'rm', ['talks/hip/bone.svg']);
  expect(make()).toContain('build talks/hip');
  expect(() => {
    writeFileSync(join(folder, 'talks/knee/deck.md'), '::: notse\nx\n:::\n');
    touch('talks/knee/deck.md');
    make();
  }).toThrow('left with 2');
});
