// Small decks, one subject each, against what they gave before: the scene (where most mistakes show first), PowerPoint's
// parts as canonical XML, and the page. `UPDATE_GOLDENS=1 npx vitest run tests/decks` writes them anew; read the difference.
// What a deck must be told stands in it as comments: `<!-- expect 12:1 resolve/alt-missing -->`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import { packageGolden, pageGolden, sceneGolden } from '../support/golden.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const UPDATE = process.env.UPDATE_GOLDENS === '1';
/** The cases that keep masters, layouts and theme too; everywhere else these would say the same again. */
const WHOLE: readonly string[] = ['text', 'layouts'];
const CASES = readdirSync(HERE, { withFileTypes: true })
  // the stress deck is for lanes of its own: its goldens would be megabytes; builds leave a .lectern beside a deck's file
  .filter(({ name }) => name !== 'stress' && !name.startsWith('.'))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(CASES)('the deck %s', (name) => {
  const folder = join(HERE, name);
  const building = buildDeck(nodeHost({}), { path: folder, to: ['html', 'pptx'] });

  it('is told what is wrong with it, and nothing else', async () => {
    const { diagnostics } = await building;
    const expected = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/<!-- expect (\S+) (\S+) -->/g)].map(
          ([, place, code]) => `${name}/${file}:${place} ${code}`,
        ),
      );
    const told = diagnostics
      .filter((d) => d.severity !== 'info')
      .map((d) => `${d.span?.file}:${d.span?.line}:${d.span?.column} ${d.code}`);
    expect(told.sort()).toEqual(expected.sort());
  });

  it('gives what it gave before', async () => {
    const { built } = await building;
    const made = new Map(built.flatMap((deck) => goldensOf(deck, WHOLE.includes(name))));
    const kept = join(folder, 'golden');
    if (UPDATE) {
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(kept);
      for (const [file, text] of made) writeFileSync(join(kept, file), text);
    }
    expect(existsSync(kept) ? readdirSync(kept).sort() : [], 'goldens are written with UPDATE_GOLDENS=1').toEqual(
      [...made.keys()].sort(),
    );
    for (const [file, text] of made)
      expect(text, `${name}/golden/${file}`).toBe(readFileSync(join(kept, file), 'utf8'));
  });
});

function goldensOf({ name, scene, files }: BuiltDeck, whole: boolean): [string, string][] {
  const bytes = (kind: string) => files.find((file) => file.name.endsWith(kind))?.bytes ?? new Uint8Array();
  const stem = basename(name);
  return [
    [`${stem}.scene.json`, sceneGolden(scene, whole)],
    [`${stem}.pptx.xml`, packageGolden(bytes('.pptx'), whole)],
    [`${stem}.html`, pageGolden(new TextDecoder().decode(bytes('.html')))],
  ];
}
