// Codes that need an unusual deck or a machine that lacks something: each is provoked here, so that none is dead.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { encodePng } from '../../src/pictures/png.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { checkDeck, places } from '../support/check.ts';

const host = nodeHost({});
const FRONT = '---\ntitle: T\nlang: en\ntitle-slide: false\n';

/** Builds the PowerPoint file, or the copy for e-mail; `resource` may refuse what a machine lacks. */
async function build(
  files: Readonly<Record<string, string | Uint8Array>>,
  email: boolean,
  resource: (name: string) => Promise<Uint8Array> = (name) => host.resource(name),
) {
  const result = await buildDeck(memoryHost(files, resource), { path: 'talk', to: ['pptx'], ...(email && { for: 'email' as const }) });
  return {
    codes: result.diagnostics.map(({ code }) => code),
    messages: result.diagnostics.map(({ message }) => message),
    files: result.built.flatMap((one) => one.files),
  };
}

/** Pixels without a pattern, so that no compression makes them small; the same ones each time. */
function noise(width: number, height: number): Uint8Array {
  const data = new Uint8ClampedArray(width * height * 4);
  let seed = 1;
  for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 ? 255 : (seed = (seed * 16807) % 2147483647) & 255;
  return encodePng({ width, height, data });
}

test('resolve/duplicate-equation names the second place', async () => {
  const { diagnostics } = await checkDeck(`${FRONT}---\n\n## A\n\n$$ a $$ {#eq:one}\n\n$$ b $$ {#eq:one}\n`);
  expect(places(diagnostics)).toContain('11:1 resolve/duplicate-equation');
});

test('layout/word-cut tells a word wider than its column', async () => {
  const head = Array.from({ length: 14 }, (_, i) => `Otorhinolaryngology${i}`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const { diagnostics } = await checkDeck(`${FRONT}---\n\n## A\n\n${row(head)}\n${row(head.map(() => '---'))}\n${row(head)}\n`);
  expect(diagnostics.map(({ code }) => code)).toContain('layout/word-cut');
});

test('resolve/file-broken tells a data file that is too large', async () => {
  const { diagnostics } = await checkDeck({
    'talk/deck.md': `${FRONT}---\n\n## A\n\n\`\`\`chart\ntype: bar\ndata: big.csv\nalt: x\n\`\`\`\n`,
    'talk/big.csv': `a,b\n${'word,1\n'.repeat(900_000)}`,
  });
  expect(diagnostics.map(({ code }) => code)).toContain('resolve/file-broken');
});

test('resolve/maths-engine says what is missing where the typesetter is', async () => {
  const { mathReader } = await import('../../src/resolve/maths.ts');
  const { Diagnostics } = await import('../../src/base/diagnostic.ts');
  const { SourceFile } = await import('../../src/source/file.ts');
  const diagnostics = new Diagnostics();
  expect(mathReader({ engine: () => undefined } as never, new SourceFile('deck.md', 'deck.md', '$a$'), diagnostics)('a', false, 1, 1)).toBeUndefined();
  expect(diagnostics.list.map(({ code }) => code)).toEqual(['resolve/maths-engine']);
});

test('render/not-native tells a link between slides in notes', async () => {
  const { codes } = await build({ 'talk/deck.md': `${FRONT}---\n\n## A\n\nText\n\n::: notes\nSee [the other](#b).\n:::\n\n---\n\n## B\n\nText\n` }, false);
  expect(codes).toContain('render/not-native');
});

test('share/too-large names the largest parts', async () => {
  const { codes, messages, files } = await build(
    { 'talk/deck.md': `${FRONT}email: {budget: 0.1}\n---\n\n## A\n\n![Noise](noise.png)\n`, 'talk/noise.png': noise(500, 400) },
    true,
  );
  expect(codes).toContain('share/too-large');
  expect(messages.join()).toMatch(/largest parts: ppt\/media\/\w+-/);
  expect(files).toHaveLength(1);
});

test('share/picture-kept tells a picture that could not be cut', async () => {
  const { codes } = await build(
    { 'talk/deck.md': `${FRONT}---\n\n## A\n\n![Noise](noise.png){fit=cover}\n`, 'talk/noise.png': noise(200, 600) },
    true,
    (name) => (name.includes('resvg') ? Promise.reject(new Error('not here')) : host.resource(name)),
  );
  expect(codes).toContain('share/picture-kept');
});

test('share/still-there keeps back a file that would tell what was taken out', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><text>Quentin Hidden-Author</text></svg>';
  const { codes, files } = await build(
    { 'talk/deck.md': `${FRONT}author: Quentin Hidden-Author\n---\n\n## A\n\n![A drawing](a.svg)\n`, 'talk/a.svg': svg },
    true,
  );
  expect(codes).toContain('share/still-there');
  expect(files).toEqual([]);
});

test('source/dialect says that a deck of another program is read as our own language', async () => {
  const { diagnostics } = await checkDeck(`${FRONT}dialect: marp\n---\n\n## A\n\nText\n`);
  expect(places(diagnostics)).toContain('5:10 source/dialect');
});

test('a logo stands once in each layout with furniture, and a missing one is told', async () => {
  const { built, diagnostics } = await checkDeck({ 'talk/deck.md': `${FRONT}logo: logo.png\n---\n\n## A\n\nText\n`, 'talk/logo.png': noise(60, 20) });
  const marks = built[0]?.scene.layouts.filter((layout) => layout.decorations.some((node) => node.id === 'logo')).map((layout) => layout.name);
  expect(marks).toContain('content');
  expect(marks).not.toContain('title');
  expect(diagnostics.map(({ code }) => code)).not.toContain('lint/unused-asset');
  const missing = await checkDeck(`${FRONT}logo: nowhere.png\n---\n\n## A\n\nText\n`);
  expect(places(missing.diagnostics)).toContain('5:7 resolve/picture-missing');
});

test('pixels without a pattern are what they claim to be', () => {
  const png = noise(100, 100);
  expect(deflateSync(png).length).toBeGreaterThan(png.length * 0.95);
});
