// Film and sound in PowerPoint: media parts with both relationships, timing as PowerPoint writes it, nothing private.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltFile, builtFile } from './built.ts';
import { find, relationsOf, rootOf } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-media-'));
let file: BuiltFile;
beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/media', import.meta.url)), folder, { recursive: true });
  writeFileSync(
    join(folder, 'deck.md'),
    `---
title: Media
lang: en
title-slide: false
---

## Film

![It moves](film.mp4 "A film"){start=1:02.5 loop muted autoplay}

- One {.step}

---

## Sound

![One long tone](tone.mp3)
`,
  );
  file = await builtFile(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slide = (n: number) => `ppt/slides/slide${n}.xml`;

test('a film is a media part with its tags gone, told by both relationships', () => {
  const kinds = relationsOf(file, slide(1)).filter(({ target }) => target.endsWith('.mp4'));
  expect(kinds.map(({ type }) => type.replace(/.*\//, '')).sort()).toEqual(['media', 'video']);
  const part = [...file.parts.keys()].find((name) => name.endsWith('.mp4')) as string;
  expect(Buffer.from(file.parts.get(part) as Uint8Array).toString('latin1')).not.toContain('SECRET');
  const root = rootOf(file, slide(1));
  expect(find(root, 'a:videoFile')).toHaveLength(1);
  expect(find(root, 'p14:trim')[0]?.getAttribute('st')).toBe('62500');
  expect(find(root, 'p:cNvPr').find((one) => one.getAttribute('descr') === 'It moves')).toBeDefined();
});

test('it plays with its slide, silent and again and again; a click stops it; steps go on beside it', () => {
  const root = rootOf(file, slide(1));
  expect(find(root, 'p:cmd').map((one) => one.getAttribute('cmd'))).toEqual(['playFrom(0.0)', 'togglePause']);
  const [node] = find(root, 'p:cMediaNode');
  expect(node?.getAttribute('mute')).toBe('1');
  expect(find(node as never, 'p:cTn')[0]?.getAttribute('repeatCount')).toBe('indefinite');
  expect(find(root, 'p:animEffect')).toHaveLength(1);
  const ids = find(root, 'p:cTn').map((one) => one.getAttribute('id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a sound waits for a click', () => {
  const root = rootOf(file, slide(2));
  expect(find(root, 'a:audioFile')).toHaveLength(1);
  expect(find(root, 'p:cmd').map((one) => one.getAttribute('cmd'))).toEqual(['togglePause']);
  expect(find(root, 'p:audio')).toHaveLength(1);
});
