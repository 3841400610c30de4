// Codes that no deck of tests/mistakes can show, each with what provokes it: a machine that lacks something, a file that is no
// deck, what is told of an output. tests/codes/codes.test.ts runs them all and finds codes that have none.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Code } from '../../src/base/catalog.ts';
import { Diagnostics } from '../../src/base/diagnostic.ts';
import { Kept } from '../../src/base/kept.ts';
import { DEFAULT_LIMITS } from '../../src/base/limits.ts';
import { flowChart } from '../../src/blocks/flow-chart/index.ts';
import { changedFiles } from '../../src/cli/changed.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { encodePng } from '../../src/pictures/png.ts';
import { type BuildOptions, buildDeck } from '../../src/pipeline.ts';
import { Supplies } from '../../src/resolve/fetched-ahead.ts';
import { iconReader } from '../../src/resolve/icon-outlines.ts';
import { mathReader } from '../../src/resolve/maths.ts';
import { SourceFile } from '../../src/source/file.ts';
import { SOUND_FONT } from '../hostile/fonts.ts';
import { type Files, folderOf, build as runBuild } from '../support/command.ts';
import { TEMPLATES } from './templates.ts';

const host = nodeHost({});
type Resource = typeof host.resource;

/** What was told, and the files that were made. */
export interface Told {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const toldBy = (list: Diagnostics['list']): Told => ({
  codes: list.map(({ code }) => code),
  messages: list.map(({ message }) => message),
  files: [],
});

/** Builds `talk` in memory; `resource` may refuse what a machine lacks. */
async function build(
  files: Files,
  options: Partial<BuildOptions> = {},
  resource: Resource = host.resource,
): Promise<Told> {
  const { built, diagnostics } = await buildDeck(memoryHost(files, resource), {
    path: 'talk',
    to: ['pptx'],
    ...options,
  });
  return { ...toldBy(diagnostics), files: built.flatMap((one) => one.files) };
}

const HEAD = '---\ntitle: T\nlang: en\ntitle-slide: false\n';
/** A slide with this text; `keys` are more of the front matter, `more` lies beside it. */
const deck = (text: string, keys = '', more: Files = {}): Files => ({
  'talk/deck.md': `${HEAD}${keys}---\n\n## A\n\n${text}\n`,
  ...Object.fromEntries(Object.entries(more).map(([name, content]) => [`talk/${name}`, content])),
});
/** A deck with a translation of its one slide, which has these keys. */
const german = (slide: string, keys = 'title: T\n', more = ''): Files =>
  deck('Text', 'languages: [en, de]\n', {
    '_de/deck.md': `---\noriginal: "0"\n${keys}---\n\n---\n${slide}\n---\n\n## B\n\nWorte\n${more}`,
  });
const check = (files: Files): Promise<Told> => build(files, { to: [], lint: true });

/** Pixels without a pattern, so that no compression makes them small; the same ones each time. */
export function noise(width: number, height: number): Uint8Array {
  const data = new Uint8ClampedArray(width * height * 4);
  let seed = 1;
  for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 ? 255 : (seed = (seed * 16807) % 2147483647) & 255;
  return encodePng({ width, height, data });
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><text y="8" font-size="4">Quentin Hidden-Author</text></svg>';
const ENTRY = '@article{one, author={Neer, R.}, title={T}, journal={J}, year={2001}}\n';
const AT = { file: 'deck.md', line: 1, column: 1 };

/** A theme of the deck's own that is clinic with fonts to embed, under the name that Office is to know them by. */
async function embedding(office: string): Promise<Files> {
  const clinic = new TextDecoder().decode(await host.resource('themes/clinic/theme.yaml'));
  return deck('Text', 'theme: own\n', {
    'own/theme.yaml': clinic.replace('office: Arial', `office: ${office}`).replace('mode: safe', 'mode: embedded'),
  });
}

async function unwritten(): Promise<Told> {
  const root = folderOf({ ...deck('Text'), out: 'a file where the folder is to be' });
  const { stderr } = await runBuild(root, 'talk');
  return {
    codes: [...stderr.matchAll(/(?:error|warning|info) ([\w/-]+)/g)].map(([, code]) => code as string),
    messages: [stderr],
    files: [],
  };
}

async function unprinted(): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-codes-'));
  try {
    writeFileSync(join(folder, 'deck.md'), deck('Text')['talk/deck.md'] as string);
    const { diagnostics } = await buildDeck(nodeHost({ CHROMIUM: '/nowhere/chromium' }), { path: folder, to: ['pdf'] });
    return toldBy(diagnostics);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutEngines(read: (diagnostics: Diagnostics) => unknown): Promise<Told> {
  const diagnostics = new Diagnostics();
  read(diagnostics);
  return Promise.resolve(toldBy(diagnostics.list));
}

async function saved(): Promise<Told> {
  const result = await buildDeck(memoryHost(deck('Text'), host.resource), { path: 'talk', to: [] });
  return toldBy(await changedFiles(result, memoryHost(deck('Other text'), host.resource)));
}

/** A crop that cannot be cut, where nothing draws; once, since what draws stays loaded when it was there. */
const uncut = () =>
  (cannotCut ??= build(
    deck('![Noise](noise.png){fit=cover}', '', { 'noise.png': noise(200, 600) }),
    { for: 'email' },
    (name) => (name.includes('resvg') ? Promise.reject(new Error('not here')) : host.resource(name)),
  ));
let cannotCut: Promise<Told> | undefined;

const templates = () =>
  Object.fromEntries(
    Object.entries(TEMPLATES).map(([code, { template, key = 'own.potx', slides = '', files = {} }]) => [
      code,
      () => build(deck(`Text\n${slides}`, `template: ${key}\n`, { ...files, 'own.potx': template })),
    ]),
  );

export const UNUSUAL: Partial<Record<Code, () => Promise<Told>>> = {
  // a file of this name in the repository could not be checked out on Windows
  'load/name': () => build({ 'aux.md': deck('Text')['talk/deck.md'] as string }, { path: 'aux.md', to: [] }),
  'load/part-of-deck': () =>
    build({ 'talk/deck.md': '# A\n', 'talk/2-more.md': '# B\n' }, { path: 'talk/deck.md', to: [] }),
  'load/changed': saved,
  'dialect/read': () => build({ 'talk.qmd': '## A\n\nText\n' }, { path: 'talk.qmd', to: [] }),
  'dialect/keys': () => build({ 'talk.md': '---\nmarp: true\ntheme: gaia\n---\n\n# A\n' }, { path: 'talk.md', to: [] }),
  'dialect/left-out': () =>
    build({ 'talk.md': '---\nmarp: true\n---\n\n# A\n\n<script>run()</script>\n' }, { path: 'talk.md', to: [] }),
  'dialect/include': () => build({ 'talk.qmd': '## A\n\n{{< include ../gone.qmd >}}\n' }, { path: 'talk.qmd', to: [] }),
  'dialect/conflict': () =>
    build({ 'talk.md': '---\ndialect: pandoc\n---\n\n# A\n\n<!-- _class: lead -->\n' }, { path: 'talk.md', to: [] }),
  'load/too-large': () => check(deck('text\n'.repeat(4_300_000))),
  'source/slide-too-large': () => check(deck('word '.repeat(20_000))),
  'resolve/file-broken': () =>
    check(
      deck('```chart\ntype: bar\ndata: big.csv\nalt: x\n```', '', { 'big.csv': `a,b\n${'word,1\n'.repeat(900_000)}` }),
    ),
  'chart/csv': () =>
    check(deck('```chart\ntype: line\ndata: open.csv\nalt: x\n```', '', { 'open.csv': 'a,b\n1,"2\n' })),
  'cite/broken-entry': () =>
    check(
      deck('Text [@one].', 'bibliography: a.bib\n', { 'a.bib': `${ENTRY}@article{bad, author = {X, title = {y}\n` }),
    ),
  'cite/duplicate-entry': () => check(deck('Text [@one].', 'bibliography: a.bib\n', { 'a.bib': ENTRY + ENTRY })),
  'lint/unused-asset': () => check(deck('Text', '', { 'img/a.svg': SVG })),
  'layout/shrunk': () => check(deck('- One more point of many\n'.repeat(9))),
  'resolve/poster-drawn': async () => {
    const film = await nodeHost().read('tests/fixtures/media/film.mp4');
    const files = deck('![A film](film.mp4)', '', { 'film.mp4': film });
    // a browser that draws
    const drawing = { ...memoryHost(files, host.resource), draw: async () => [noise(200, 113)] };
    return toldBy((await buildDeck(drawing, { path: 'talk', to: [] })).diagnostics);
  },
  'resolve/icon-set': () =>
    withoutEngines((diagnostics) =>
      iconReader(new Supplies(memoryHost({}, host.resource), '.', DEFAULT_LIMITS, new Kept()), diagnostics)(
        'bone',
        'filled',
        AT,
      ),
    ),
  'resolve/maths-engine': () =>
    withoutEngines((diagnostics) =>
      mathReader({ engine: () => undefined } as never, new SourceFile('deck.md', 'deck.md', '$a$'), diagnostics)(
        'a',
        false,
        1,
        1,
      ),
    ),
  'flow/engine': () =>
    withoutEngines((diagnostics) => {
      const context = {
        diagnostics,
        span: () => AT,
        known: () => undefined,
        steps: { current: undefined },
        engine: () => undefined,
      };
      flowChart.fromMarkdown?.({ type: 'code', lang: 'flow', value: 'A --> B' } as never, context as never);
    }),
  'chart/assumed': () =>
    build(deck('```chart\ntype: bar\ndata: a.csv\nalt: x\n```\n', '', { 'a.csv': 'arm;share\nA;1,5\n' })),
  'theme/face': () =>
    check(
      deck('Text', 'theme: mine\n', {
        'mine/theme.yaml':
          'name: mine\nlabel: Mine\nextends: congress\nfamilies: {body: {office: Mine, regular: a.ttf}}\n',
        'mine/a.ttf': SOUND_FONT,
      }),
    ),
  'render/font-embedded': async () => build(await embedding('Arimo')),
  'render/font-not-embedded': async () => build(await embedding('Arial')),
  'render/not-native': () => build(deck('Text\n\n::: notes\nSee [the other](#b).\n:::\n\n---\n\n## B\n\nText')),
  'render/no-pdf': unprinted,
  ...templates(),
  'translate/stale': () => check(german('id: a\noriginal: "0"')),
  'translate/missing-slide': () => check(german('id: b\noriginal: "0"')),
  'translate/missing-key': () => check(german('id: a', '')),
  'translate/missing-file': () => check(deck('Text', 'languages: [en, de]\n')),
  'translate/unknown-slide': () => check(german('id: b')),
  'translate/unknown-language': () => build(german('id: a'), { language: 'fr' }),
  'translate/no-id': () => check(german('time: 1')),
  'translate/twice': () => check(german('id: a', 'title: T\n', '\n---\nid: a\n---\n\n## A\n')),
  'translate/name-twice': () => check(deck('Text', 'languages: [en, de]\naudiences: {de: }\n')),
  'parse/place': () => check(deck('::: place\nWords\n:::')),
  'share/too-large': () =>
    build(deck('![Noise](noise.png)', 'email: {budget: 0.05}\n', { 'noise.png': noise(500, 400) }), { for: 'email' }),
  'share/picture-kept': uncut,
  'share/tells': uncut,
  'share/unsafe': () => build(deck('Text', 'handout: notes\n'), { for: 'email', to: ['handout'] }),
  'share/unseen': () =>
    build(
      deck('Text', 'theme: mine\n', {
        'mine/theme.yaml': 'extends: clinic\nvariants: {light: {roles: {text: bg1}}}\n',
      }),
      { for: 'email' },
    ),
  'share/still-there': () =>
    build(deck('![A drawing](a.svg)', 'author: Quentin Hidden-Author\n', { 'a.svg': SVG }), { for: 'email' }),
  'write/failed': unwritten,
};
