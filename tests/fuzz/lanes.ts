// What is fuzzed, lane by lane: an input at random and what must hold for it. Lanes of decks go through parsing and layout
// every time, and through both renderers: always where words must be in the outputs, else once in so many times. Lanes of a
// parser call only that, and count as inputs. Runs in vitest and, bundled, without it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bibtex from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { accountOf } from '../../src/account/index.ts';
import { Diagnostics } from '../../src/base/diagnostic.ts';
import { parseCsv } from '../../src/data/csv.ts';
import { readFlow } from '../../src/flow/read.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { loadMathEngine } from '../../src/math/engine.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { type BuildResult, buildDeck } from '../../src/pipeline.ts';
import { readBibtex } from '../../src/resolve/cite/bibtex.ts';
import { wordsOf } from '../../src/scene/walk.ts';
import { SourceFile } from '../../src/source/file.ts';
import { splitFile } from '../../src/source/split.ts';
import { FontStore } from '../../src/text/fonts.ts';
import { plainText } from '../support/words.ts';
import { bibliographies, csv, decks, flows, mutated, svgs, tex, wordy, yamlFronts } from './decks.ts';
import { everyKind } from './kinds.ts';

export interface Lane {
  readonly name: string;
  /** Counted as decks, not only as inputs. */
  readonly decks: boolean;
  /** Share of the long lane's time. */
  readonly share: number;
  /** Runs in the short lane. */
  readonly runs: number;
  readonly property: fc.IAsyncPropertyWithHooks<[never]>;
}

/** Seconds of processor time that one deck may take. */
const HANG = 20;
/** Spent by this process so far, whatever else the machine does. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
/** One deck in so many is rendered to both outputs where a lane does not ask for all. */
const RENDERED = 3;
const LINTED = 4;

export const counts = { decks: 0, rendered: 0, inputs: 0, words: 0, slowest: 0 };
const host = nodeHost({});
const read = new Map<string, Promise<Uint8Array>>();
/** The program's own files, each read once. */
const resource = (name: string): Promise<Uint8Array> => {
  let bytes = read.get(name);
  if (!bytes) {
    bytes = host.resource(name);
    read.set(name, bytes);
  }
  return bytes;
};
const fonts = new FontStore(resource);
const maths = await loadMathEngine();

/** With the XML parts of its PowerPoint files, by the file's name. */
type Made = BuildResult & { readonly packages: ReadonlyMap<string, Readonly<Record<string, string>>> };

async function make(files: Record<string, string | Uint8Array>, always = false): Promise<Made> {
  const rendered = counts.decks++ % RENDERED === 0 || always;
  const began = spent();
  const result = await buildDeck(memoryHost(files, resource), {
    path: 'talk',
    to: rendered ? ['html', 'pptx'] : [],
    lint: counts.decks % LINTED === 0,
    fonts,
  });
  const seconds = spent() - began;
  counts.slowest = Math.max(counts.slowest, seconds);
  assert.ok(seconds < HANG, `took ${seconds} s of processor time`);
  if (rendered) counts.rendered++;
  const packages = new Map<string, Record<string, string>>();
  for (const { name, bytes } of result.built.flatMap(({ files: made }) => made)) {
    if (!name.endsWith('.pptx')) continue;
    const parts = unzipSync(bytes, { filter: ({ name: part }) => /\.(xml|rels)$/.test(part) });
    const texts = Object.fromEntries(Object.entries(parts).map(([part, body]) => [part, strFromU8(body)]));
    assert.ok('ppt/presentation.xml' in texts);
    // XML 1.0, 2.2: what a part may hold
    for (const [part, text] of Object.entries(texts))
      assert.ok(
        !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text),
        `${part} has a character that XML forbids`,
      );
    packages.set(name, texts);
  }
  return { ...result, packages };
}

const survives = async (text: string): Promise<void> => {
  await make({ 'talk/deck.md': text });
};

/** The shipped decks' slides, and their folders. */
const folders = readdirSync('slides');
const shipped = folders.flatMap((folder) =>
  readdirSync(join('slides', folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ folder, name, text: readFileSync(join('slides', folder, name), 'utf8') })),
);
const shippedSlides = shipped.flatMap(({ text }) => text.split(/\n(?=---\n)/).filter((slide) => slide.length < 3000));
const folderFiles = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(join('slides', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.replace(join('slides', folder), 'talk'), new Uint8Array(readFileSync(path))]),
  );
const whole = new Map(folders.map((folder) => [folder, folderFiles(folder)]));

/** Every word of a deck is in the scene (notes counted in), and in both outputs where they are made, or a diagnostic has it. */
async function losesNothing({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}): Promise<void> {
  const { built, diagnostics, packages } = await make({ 'talk/deck.md': text }, true);
  const told = diagnostics.map((d) => d.message).join('\n');
  assert.equal(built.length, 1);
  for (const { scene, files } of built) {
    const places = [
      scene.slides
        .flatMap((slide) => [
          ...wordsOf(slide),
          slide.title,
          ...slide.notes.flatMap((note) => note.runs.map((run) => run.text)),
        ])
        .join(' '),
      ...files.flatMap(({ name, bytes }) => {
        if (name.endsWith('.html')) return [plainText(strFromU8(bytes))];
        return name.endsWith('.pptx') ? [slidesText(packages.get(name))] : [];
      }),
    ];
    assert.equal(places.length, 3);
    for (const [i, place] of places.entries())
      for (const word of words)
        if (!place.includes(word))
          assert.ok(
            told.includes(word),
            `${word} is not in ${['the scene', 'the first output', 'the second'][i]} of\n${text}`,
          );
  }
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

/** The account of a deck, counted in the finished files, has nothing lost. */
async function isAccounted(text: string): Promise<void> {
  const { built, diagnostics, sources } = await make({ 'talk/deck.md': text, 'talk/a.svg': SVG }, true);
  assert.equal(built.length, 2);
  for (const { audience, files, diagnostics: own } of built) {
    const bytes = (end: string) => files.find(({ name }) => name.endsWith(end))?.bytes as Uint8Array;
    const account = accountOf({
      audience,
      sources: new Map([...sources].map(([file, { text: written }]) => [file, written])),
      page: bytes('.html'),
      pptx: bytes('.pptx'),
      diagnostics: [...diagnostics, ...own],
    });
    counts.words += account.words;
    assert.deepEqual(account.lost, [], text);
  }
}

const slidesText = (parts: Readonly<Record<string, string>> = {}): string =>
  plainText(
    Object.entries(parts)
      .filter(([part]) => /(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/.test(part))
      .map(([, text]) => text)
      .join(' '),
  );

/** A parser alone: it neither throws nor takes a second. */
const quick =
  <T>(parse: (input: T) => void) =>
  async (input: T): Promise<void> => {
    counts.inputs++;
    const began = spent();
    parse(input);
    assert.ok(spent() - began < HANG);
  };

const lane = <T>(
  name: string,
  share: number,
  runs: number,
  input: fc.Arbitrary<T>,
  check: (input: T) => Promise<void>,
  isDeck = true,
): Lane => ({
  name,
  decks: isDeck,
  share,
  runs,
  property: fc.asyncProperty(input, check) as unknown as Lane['property'],
});

const source = (text: string) => new SourceFile('talk/deck.md', 'talk/deck.md', text);
const anything = fc.string({ unit: 'binary', maxLength: 200 });

export const LANES: readonly Lane[] = [
  lane('decks at random', 6, 120, decks, survives),
  lane('front matter at random', 3, 60, yamlFronts, survives),
  lane('slides of shipped decks, changed', 2, 60, fc.constantFrom(...shippedSlides).chain(mutated), survives),
  lane(
    'shipped decks, a file changed',
    0.7,
    3,
    fc
      .constantFrom(...shipped)
      .chain(({ folder, name, text }) => mutated(text).map((changed) => ({ folder, name, changed }))),
    async ({ folder, name, changed }) => {
      await make({ ...whole.get(folder), [`talk/${name}`]: changed });
    },
  ),
  lane('no word of a deck is lost', 6, 80, wordy, losesNothing),
  lane('every kind of block has its account', 6, 20, everyKind, isAccounted),
  lane('charts from CSV', 0.7, 15, csv, async (text) => {
    await make({
      'talk/deck.md': '## A\n\n![](a.csv){chart=bars}\n\n```chart\ntype: bar\ndata: a.csv\n```\n',
      'talk/a.csv': text,
    });
  }),
  lane('pictures in SVG', 0.7, 15, svgs, async (text) => {
    await make({ 'talk/deck.md': '## A\n\n![x](a.svg)\n', 'talk/a.svg': text });
  }),
  lane(
    'splitter',
    0.5,
    200,
    fc.oneof(decks, anything),
    quick((text) => void splitFile(source(text), new Diagnostics())),
    false,
  ),
  lane(
    'Markdown',
    0.5,
    200,
    fc.oneof(decks, anything),
    quick((text) => void parseMarkdown(text, 1, '')),
    false,
  ),
  lane(
    'CSV',
    0.5,
    200,
    fc.oneof(csv, anything),
    quick((text) => void parseCsv(text)),
    false,
  ),
  lane(
    'BibTeX',
    0.5,
    100,
    fc.oneof(bibliographies, anything),
    quick((text) => void readBibtex(source(text), bibtex, new Diagnostics())),
    false,
  ),
  lane(
    'TeX',
    0.5,
    100,
    fc.oneof(tex, anything),
    quick((text) => void maths.typeset(text, true)),
    false,
  ),
  lane(
    'flow diagrams',
    0.5,
    200,
    fc.oneof(flows, anything),
    quick((text) => void readFlow(text, source(text).span(1), new Diagnostics())),
    false,
  ),
];
