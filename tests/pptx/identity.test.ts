// What stays when slides come and go: slide ids, creation ids of slides and shapes, names of media. Co-authoring, comparing
// and links from outside count on them; the numbers of parts may shift.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type BuiltFile, builtFile, EVERYTHING } from './built.ts';
import { find, rootOf, slideParts } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'lectern-identity-'));
let before: BuiltFile;
let after: BuiltFile;

beforeAll(async () => {
  cpSync(EVERYTHING, join(folder, 'deck'), { recursive: true });
  before = await builtFile(join(folder, 'deck'));
  const path = join(folder, 'deck', 'deck.md');
  const text = readFileSync(path, 'utf8');
  const added =
    '---\nid: added\n---\n\n## A slide comes between\n\n![Another field](field.png)\n\n::: notes\nNew.\n:::\n\n';
  writeFileSync(path, text.replace('---\nid: figure\n', `${added}---\nid: figure\n`));
  after = await builtFile(join(folder, 'deck'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Identity {
  readonly id: string | null;
  readonly creation: string | null | undefined;
  readonly shapes: readonly (string | null)[];
  readonly media: readonly string[];
}

function identities(file: BuiltFile): Map<string, Identity> {
  const ids = find(rootOf(file, 'ppt/presentation.xml'), 'p:sldId').map((one) => one.getAttribute('id'));
  return new Map(
    slideParts(file).map((part, i) => {
      const root = rootOf(file, part);
      const relations = file.parts.has(part.replace('slides/', 'slides/_rels/').concat('.rels'))
        ? file.text(part.replace('slides/', 'slides/_rels/').concat('.rels'))
        : '';
      const identity: Identity = {
        id: ids[i] ?? null,
        creation: find(root, 'p14:creationId')[0]?.getAttribute('val'),
        shapes: find(root, 'a16:creationId').map((one) => one.getAttribute('id')),
        media: [...relations.matchAll(/media\/([^"]+)/g)].map((found) => found[1] as string).sort(),
      };
      return [file.scene.slides[i]?.id as string, identity];
    }),
  );
}

it('a slide put in the middle changes no identity of the others', () => {
  const [old, now] = [identities(before), identities(after)];
  expect(now.size).toBe(old.size + 1);
  for (const [id, identity] of old) expect(now.get(id), id).toEqual(identity);
});

it('all identities differ from one another', () => {
  const all = [...identities(after).values()];
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  expect(new Set(all.map((one) => one.creation)).size).toBe(all.length);
  expect(new Set(all.flatMap((one) => one.shapes)).size).toBe(all.flatMap((one) => one.shapes).length);
});

it('sections keep their ids, and media are named after their content', () => {
  const sections = (file: BuiltFile) =>
    find(rootOf(file, 'ppt/presentation.xml'), 'p14:section').map((one) => [
      one.getAttribute('name'),
      one.getAttribute('id'),
    ]);
  expect(sections(after)).toEqual(sections(before));
  const media = (file: BuiltFile) => [...file.parts.keys()].filter((name) => name.startsWith('ppt/media/'));
  expect(media(after)).toEqual(media(before));
});
