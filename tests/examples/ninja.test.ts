// The ninja file of examples/many-decks: builds each deck, and again only that of which something changed.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, run } from './folder.ts';

test('ninja builds what changed, by what each deck read', () => {
  const folder = examples();
  const file = join(folder, 'build.ninja');
  writeFileSync(file, readFileSync(file, 'utf8').replace('npx lectern', 'lectern'));
  const ninja = () => run(folder, 'ninja', ['-v']);
  writeFileSync(join(folder, 'talks/knee/more.md'), '## More\n\nText.\n');
  const first = ninja();
  expect(first).toContain('build talks/hip');
  expect(first).toContain('build talks/knee');
  expect(existsSync(join(folder, 'out/knee.pptx'))).toBe(true);
  expect(ninja()).toContain('no work to do');
  const soon = new Date(statSync(join(folder, 'out/knee.html')).mtimeMs + 5000);
  run(folder, 'touch', ['-d', soon.toISOString(), 'talks/knee/more.md']);
  const again = ninja();
  expect(again).toContain('build talks/knee');
  expect(again).not.toContain('build talks/hip');
});
