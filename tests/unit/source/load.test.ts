import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import type { Host } from '../../../src/host/host.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { loadDeck } from '../../../src/source/load.ts';

const none: Host['resource'] = async (name) => {
  throw new Error(`no ${name}`);
};

async function load(host: Host, path: string) {
  const diagnostics = new Diagnostics();
  const deck = await loadDeck(host, path, diagnostics);
  return {
    name: deck?.name,
    root: deck?.root,
    files: deck?.files.map((file) => file.file.path),
    slides: deck?.files.flatMap((file) => file.slides.map((slide) => slide.body)),
    fronts: deck?.files.flatMap((file) => file.slides.map((slide) => slide.front?.data)),
    codes: diagnostics.list
      .filter((d) => d.severity !== 'info')
      .map((d) => `${d.code}@${d.span?.file}:${d.span?.line}`),
    infos: diagnostics.list.filter((d) => d.severity === 'info').map((d) => d.code),
    list: diagnostics.list,
    deck,
  };
}
const inMemory = (files: Record<string, string | Uint8Array>, path = 'slides/talk') =>
  load(memoryHost(files, none), path);

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files; `-> target` makes a link. */
function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-load-'));
  temporary.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, name));
    else if (text === 'FOLDER') mkdirSync(join(root, name));
    else writeFileSync(join(root, name), text);
  }
  return root;
}

describe('a deck', () => {
  it('is a file', async () => {
    expect(await inMemory({ 'a/talk.md': '---\ntitle: T\n---\n# A' }, 'a/talk.md')).toMatchObject({
      name: 'talk',
      root: 'a',
      files: ['talk.md'],
      slides: ['# A'],
      codes: [],
      infos: [],
    });
    expect(await inMemory({ 'talk.md': '# A' }, './talk.md')).toMatchObject({
      name: 'talk',
      root: '.',
      files: ['talk.md'],
      infos: ['source/no-front-matter'],
    });
  });
  it('is a folder: deck.md first, then as people sort, without _ names, what is about the deck, and subfolders', async () => {
    const files = Object.fromEntries(
      [
        'deck.md',
        '10-end.md',
        '2-middle.md',
        '1-Start.md',
        '_part.md',
        'README.md',
        'SOURCES.md',
        'handout.md',
        'notes.txt',
        'sub/x.md',
      ].map((name) => [`slides/talk/${name}`, name]),
    );
    expect(await inMemory(files)).toMatchObject({
      name: 'talk',
      root: 'slides/talk',
      slides: ['deck.md', '1-Start.md', '2-middle.md', '10-end.md'],
      files: ['talk/deck.md', 'talk/1-Start.md', 'talk/2-middle.md', 'talk/10-end.md'],
    });
  });
  it('is named the same wherever it is called from', async () => {
    const folder = folderOf({ 'talk/deck.md': '# A' });
    for (const path of [`${folder}/talk`, `${folder}/talk/`, `${folder}/./x/../talk`])
      expect(await load(nodeHost(), path)).toMatchObject({ name: 'talk', files: ['talk/deck.md'] });
    expect((await load(nodeHost(), '.')).list[0]?.code).toBe('load/not-a-deck');
  });
  it('is told of when missing, or no deck', async () => {
    expect(await inMemory({}, 'nowhere')).toMatchObject({ deck: undefined, codes: ['load/deck-missing@nowhere:1'] });
    expect(await inMemory({ 'slides/talk/a.md': 'x' })).toMatchObject({
      deck: undefined,
      codes: ['load/not-a-deck@talk:1'],
    });
    expect(await inMemory({ 'a.txt': 'x' }, 'a.txt')).toMatchObject({
      deck: undefined,
      codes: ['load/not-a-deck@a.txt:1'],
    });
  });
  it('is told of when empty', async () => {
    for (const text of ['', '\n\n', '---\n\n---\n', '---\ntheme: clinic\n---\n'])
      expect(await inMemory({ 'a.md': text }, 'a.md')).toMatchObject({
        deck: undefined,
        codes: ['load/empty-deck@a.md:1'],
        infos: [],
      });
    expect(await inMemory({ 'a.md': '---\ntitle: T\n---' }, 'a.md')).toMatchObject({ codes: [], slides: [] });
  });
  it('may be in another encoding, which is told', async () => {
    const found = await inMemory({ 'a.md': new Uint8Array([35, 32, 65, 10, 0xe9, 10]) }, 'a.md');
    expect(found).toMatchObject({ slides: ['# A\n\uFFFD'], codes: ['load/not-text@a.md:2'] });
  });
  it('may not be too large', async () => {
    const host = { ...memoryHost({ 'a.md': '# A' }, none), size: async () => 21 * 1024 * 1024 };
    expect(await load(host, 'a.md')).toMatchObject({ deck: undefined, codes: ['load/too-large@a.md:1'] });
  });
  it('that cannot be read is told of', async () => {
    const fail = async (): Promise<never> => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    };
    expect(await load({ ...memoryHost({ 'a.md': '# A' }, none), read: fail }, 'a.md')).toMatchObject({
      deck: undefined,
      codes: ['load/unreadable@a.md:1'],
    });
    expect(await load({ ...memoryHost({ 'a/deck.md': '# A' }, none), list: fail }, 'a')).toMatchObject({
      deck: undefined,
      codes: ['load/unreadable@a:1'],
    });
    expect(await load({ ...memoryHost({ 'a/deck.md': '# A' }, none), kind: fail }, 'a')).toMatchObject({
      deck: undefined,
      codes: ['load/unreadable@a:1'],
    });
  });
  it('loses only the file that is a folder, a dead link or outside', async () => {
    const folder = folderOf({
      'secret.md': '# Secret',
      'talk/deck.md': '# A',
      'talk/b.md': 'FOLDER',
      'talk/c.md': '-> nowhere.md',
      'talk/d.md': '-> ../secret.md',
      'talk/e.md': '-> deck.md',
      'talk/f.md': '# F',
    });
    expect(await load(nodeHost(), `${folder}/talk`)).toMatchObject({
      slides: ['# A', '# A', '# F'],
      codes: ['load/unreadable@talk/deck.md:1', 'load/unreadable@talk/deck.md:1', 'load/outside-deck@talk/deck.md:1'],
    });
  });
  it('may lie behind a link as a whole', async () => {
    const folder = folderOf({ 'talk/deck.md': '# A\n\n{{ include _b.md }}', 'talk/_b.md': '# B', linked: '-> talk' });
    expect(await load(nodeHost(), `${folder}/linked`)).toMatchObject({
      name: 'linked',
      slides: ['# A', '# B'],
      codes: [],
    });
  });
});

describe('includes', () => {
  it('bring the slides of another file here, also through others', async () => {
    const files = {
      'slides/talk/deck.md': '# A\n\n{{ include parts/_b.md }}\n\n# D',
      'slides/talk/parts/_b.md': '# B\n\n---\n\n{{ include _c.md }}',
      'slides/talk/parts/_c.md': '# C',
    };
    const found = await inMemory(files);
    expect(found).toMatchObject({ slides: ['# A', '# B', '# C', '# D'], codes: [] });
    expect(found.deck?.files[0]?.slides.map((slide) => slide.file.path)).toEqual([
      'talk/deck.md',
      'talk/parts/_b.md',
      'talk/parts/_c.md',
      'talk/deck.md',
    ]);
  });
  it('bring the front matter of their file as defaults, and that of the slide they stand on', async () => {
    const files = {
      'slides/talk/deck.md': '# A\n\n---\nsection: S\nlayout: quote\n---\n{{ include _b.md }}',
      'slides/talk/_b.md': '---\nlayout: figure\ntitle: not of slides\n---\n# B\n\n---\nlayout: blank\n---\n# C',
    };
    const found = await inMemory(files);
    expect(found.fronts).toEqual([undefined, { section: 'S', layout: 'figure' }, { section: 'S', layout: 'blank' }]);
    const last = found.deck?.files[0]?.slides[2]?.front;
    expect(last?.where(['section'])).toMatchObject({ file: 'talk/deck.md', line: 4 });
    expect(last?.where(['layout'])).toMatchObject({ file: 'talk/_b.md', line: 8 });
  });
  it("take a file out of the folder's own order", async () => {
    expect(
      (
        await inMemory({
          'slides/talk/deck.md': '# A\n\n{{ include b.md }}',
          'slides/talk/b.md': '# B',
          'slides/talk/c.md': '# C',
        })
      ).slides,
    ).toEqual(['# A', '# B', '# C']);
    expect(
      (
        await inMemory({
          'slides/talk/deck.md': '# A',
          'slides/talk/b.md': '# B',
          'slides/talk/c.md': '{{ include b.md }}',
        })
      ).slides,
    ).toEqual(['# A', '# B']);
  });
  it('go round in no circle', async () => {
    const found = await inMemory({
      'slides/talk/deck.md': '# A\n\n{{ include _b.md }}',
      'slides/talk/_b.md': '# B\n\n{{ include deck.md }}',
    });
    expect(found).toMatchObject({ slides: ['# A', '# B'], codes: ['load/include-cycle@talk/_b.md:3'] });
  });
  it('do not explode', async () => {
    const files: Record<string, string> = { 'slides/talk/deck.md': '# A\n\n{{ include _0.md }}' };
    for (let i = 0; i < 15; i++)
      files[`slides/talk/_${i}.md`] = Array(10)
        .fill(`{{ include _${i + 1}.md }}`)
        .join('\n');
    expect((await inMemory(files)).codes.every((code) => /include-(cycle|missing)/.test(code))).toBe(true);
  });
  it('say when the file is missing', async () => {
    expect(await inMemory({ 'slides/talk/deck.md': '# A\n\n{{ include b.md }}' })).toMatchObject({
      slides: ['# A'],
      codes: ['load/include-missing@talk/deck.md:3'],
    });
  });
  it("do not leave the deck's folder", async () => {
    const folder = folderOf({
      'secret.md': '# Secret',
      'talk/link.md': '-> ../secret.md',
      'talk/deck.md': [
        '# A',
        '{{ include ../secret.md }}',
        '{{ include /etc/hostname }}',
        '{{ include link.md }}',
        '{{ include ../talk/_b.md }}',
      ].join('\n\n'),
      'talk/_b.md': '# B',
    });
    const found = await load(nodeHost(), `${folder}/talk`);
    expect(found.slides).toEqual(['# A', '# B']);
    expect(found.codes).toEqual([
      'load/outside-deck@talk/deck.md:3',
      'load/outside-deck@talk/deck.md:5',
      'load/outside-deck@talk/deck.md:7',
    ]);
  });
});
