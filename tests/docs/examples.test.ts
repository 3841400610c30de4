// The documentation is true: each fenced block of README.md and docs/ is run for what it is (blocks.ts, shell.ts), and links
// lead somewhere. A block of a language that nothing here runs fails.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { hashHex } from '../../src/base/hash.ts';
import { COMMANDS, HELP } from '../../src/cli/help.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { mended } from '../../src/lint/mend.ts';
import { buildDeck } from '../../src/pipeline.ts';
import type { Files } from '../support/command.ts';
import {
  BLOCKS,
  besideOf,
  blocksOf,
  deckOf,
  HEAD,
  isFile,
  named,
  nameOf,
  PAGES,
  PICTURED,
  pictureOf,
  ROOT,
} from './blocks.ts';
import { folderFor, NOT_RUN, runBlock, saveBlock } from './shell.ts';

/** Which test runs a language; those in another file are named there. */
const RUN_BY: Readonly<Record<string, string>> = {
  markdown: 'built to both outputs, below',
  dialect: 'built, converted and built again: tests/dialects/pages.test.ts',
  yaml: 'what its fence says, below: deck, slide, theme or chart',
  sh: 'run, below',
  json: 'read, and what it names is there, below',
  js: 'tests/package/package.test.ts, with the packed tarball',
  csv: 'saved where its fence says, as a guide has it done, below',
  bibtex: 'the same',
  lua: 'settings of an editor: that they name the server, below',
  toml: 'the same',
  lisp: 'the same',
  diff: 'what lectern diff prints: tests/unit/merge/diff',
  word: 'saved, mended and compared with what the page shows, below',
  text: 'tests/docs/generated.test.ts, compared with the program',
};
/** Pages whose js and text blocks those other tests read. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = { js: 'docs/library.md', text: 'docs/cli.md' };
const YAML_KINDS = ['deck', 'slide', 'theme', 'chart'];

test('every block is of a kind that is run', () => {
  expect(
    BLOCKS.filter(({ language }) => !(language in RUN_BY)).map((block) => `${nameOf(block)} ${block.language}`),
  ).toEqual([]);
  expect(
    blocksOf('yaml')
      .filter(({ kind }) => !YAML_KINDS.includes(kind))
      .map(nameOf),
  ).toEqual([]);
  expect(
    blocksOf('js', 'text')
      .filter(({ page, language }) => READ_ELSEWHERE[language] !== page)
      .map(nameOf),
  ).toEqual([]);
  expect(BLOCKS.length).toBeGreaterThan(25);
});

const { resource } = nodeHost({});
/** Both outputs in memory: whatever is told beyond an info fails the example. */
async function outputsOf(files: Files): Promise<void> {
  const { built, diagnostics } = await buildDeck(memoryHost(files, resource), {
    path: 'talk',
    to: ['html', 'pptx'],
    lint: true,
  });
  expect(
    diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, message, span }) => `${span?.line} ${code}: ${message}`),
  ).toEqual([]);
  expect(built[0]?.scene.slides.length).toBeGreaterThan(0);
  for (const name of ['.html', '.pptx'])
    expect(built[0]?.files.find((file) => file.name.endsWith(name))?.bytes.length).toBeGreaterThan(10_000);
}

describe('decks', () => {
  test.each(named(blocksOf('markdown')))('%s builds without a warning', async (_, { text, page }) => {
    await outputsOf(deckOf(text, page));
  });
});

test('each example is followed by its picture, drawn from what it says now', () => {
  const drawn = JSON.parse(readFileSync(join(ROOT, 'docs/pictures/examples.json'), 'utf8'));
  expect(drawn, 'draw them anew: node .ci/pictures.mjs').toEqual(
    Object.fromEntries(PICTURED.map((block) => [pictureOf(block), hashHex(block.text)])),
  );
  const lacking = PICTURED.filter((block) => {
    const below = readFileSync(join(ROOT, block.page), 'utf8')
      .split('\n')
      .slice(block.line + block.text.split('\n').length);
    return !(
      below[2]?.includes(`](pictures/${pictureOf(block)})`) && existsSync(join(ROOT, 'docs/pictures', pictureOf(block)))
    );
  });
  expect(lacking.map(nameOf)).toEqual([]);
});

/** The deck that a piece of YAML is put into. */
const AROUND: Readonly<Record<string, (yaml: string) => Promise<Files>>> = {
  deck: async (yaml) => ({ 'talk/deck.md': `${HEAD}${yaml}\n---\n\n## Bone\n\nText\n`, ...besideOf(yaml) }),
  slide: async (yaml) => ({ 'talk/deck.md': `${HEAD}---\n\n---\n${yaml}\n---\n\n## Bone\n\nText\n` }),
  chart: async (yaml) => ({ 'talk/deck.md': `${HEAD}---\n\n## Bone\n\n\`\`\`chart\n${yaml}\n\`\`\`\n` }),
  theme: async (yaml) => ({
    'talk/deck.md': `${HEAD}theme: mine\n---\n\n## Bone\n\nText\n`,
    'talk/mine/theme.yaml': yaml,
  }),
};

describe('YAML', () => {
  test.each(named(blocksOf('yaml')))('%s is what it says it is part of', async (_, { kind, text }) => {
    await outputsOf((await AROUND[kind]?.(text)) ?? {});
  });
});

describe('snippets', () => {
  const snippets = JSON.parse(readFileSync(join(ROOT, 'docs/lectern.code-snippets'), 'utf8')) as Record<
    string,
    { prefix: string; body: string[]; description: string }
  >;
  /** What an editor leaves where the writer changes nothing but the places for text. */
  const filled = (body: readonly string[]) =>
    body
      .join('\n')
      .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll(/\$\d/g, 'Text')
      .replace('](file)', '](bone.svg)');
  test.each(Object.entries(snippets))('%s gives what builds', async (_, { body, prefix, description }) => {
    expect([prefix, description].every(Boolean)).toBe(true);
    // the choices begin with the title slide, which shows no text of its own
    const text = filled(body).replace('layout: title', 'layout: content');
    await outputsOf(deckOf(text.startsWith('---') ? `## First\n\nText\n\n${text}` : text));
  });
});

test('settings of VS Code name files that the page tells how to make, for files that there are', async () => {
  expect(blocksOf('json').map(({ page }) => page)).toEqual(['docs/editors.md']);
  const [block] = blocksOf('json');
  const { 'yaml.schemas': schemas, ...others } = JSON.parse(block?.text ?? '') as Record<
    string,
    Record<string, string>
  >;
  expect(others).toEqual({});
  for (const [file, pattern] of Object.entries(schemas ?? {})) {
    expect(
      blocksOf('sh').some(({ page, text }) => page === block?.page && text.includes(`> ${file.replace('./', '')}`)),
      file,
    ).toBe(true);
    expect(existsSync(join(ROOT, 'themes/clinic', pattern.replace('**/', '')))).toBe(true);
  }
});

describe('shell', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const pages = [...new Set(blocksOf('sh').map(({ page }) => page))];
  test.each(pages)('the lines of %s run in their order', { timeout: 300_000 }, async (page) => {
    const folder = folderFor(page);
    folders.push(folder);
    for (const block of BLOCKS.filter((one) => one.page === page))
      if (isFile(block)) saveBlock(block, folder);
      else if (block.language === 'sh') await runBlock(block, folder);
    const made = MADE[page];
    expect(made, 'what the page makes').toBeDefined();
    for (const name of made ?? []) expect(existsSync(join(folder, name)), name).toBe(true);
  });
  test('each line that is not run still stands in its page', () => {
    const gone = NOT_RUN.filter(
      ([page, line]) => !blocksOf('sh').some((block) => block.page === page && block.text.split('\n').includes(line)),
    );
    expect(gone).toEqual([]);
  });
  test('commands and options in running text exist', () => {
    const wrong: string[] = [];
    for (const page of PAGES)
      for (const [, command = '', rest = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(
        /`(?:npx lectern|node dist\/cli\.js|lectern) ([a-z-]+)([^`]*)`/g,
      )) {
        if (!command.startsWith('--') && !(command in COMMANDS)) wrong.push(`${page}: ${command}`);
        for (const [option] of `${command} ${rest}`.matchAll(/--[a-z-]+/g))
          if (!HELP.includes(option)) wrong.push(`${page}: ${option}`);
      }
    expect(wrong).toEqual([]);
  });
});

/** Files that a page's lines leave. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'docs/many-decks.md': ['dist/decks/letter-p17.pptx', 'dist/decks/letter-p18.html', 'dist/decks/two.pptx'],
  'README.md': ['html', 'pptx', 'report.json'].map((ending) => `dist/decks/my-talk.${ending}`),
  'docs/quick-start.md': [
    'my-talk/deck.md',
    ...['html', 'pptx', 'report.json'].map((ending) => `dist/decks/my-talk.${ending}`),
  ],
  'docs/guide-patients.md': ['.html', '.pptx', '-handout.html'].map((end) => `dist/decks/hip-talk${end}`),
  'docs/guide-first-talk.md': ['.html', '.pptx'].map((end) => `dist/decks/first-talk${end}`),
  'docs/guide-conference.md': ['html', 'pptx', 'report.json'].map((ending) => `dist/decks/trial-talk.${ending}`),
  'docs/languages.md': ['talk/_de/deck.md', 'dist/decks/talk-en.html', 'dist/decks/talk-de.pptx'],
  'docs/accessibility.md': ['.vtt', '-chapters.vtt', '-transcript.html'].map((end) => `dist/decks/my-talk${end}`),
  'docs/before-you-email.md': ['dist/decks/my-talk-share.pptx', 'dist/decks/my-talk-share.html'],
  'docs/on-the-day.md': ['.html', '.pptx', '-handout.html'].map((end) => `dist/decks/my-talk${end}`),
  'docs/powerpoint.md': ['dist/decks/my-talk-share.pptx'],
  'docs/private.md': ['my-talk-share.pptx', 'my-talk-share.html', 'my-talk-share-handout.html'].map(
    (name) => `dist/decks/${name}`,
  ),
  'docs/editors.md': ['theme.schema.json'],
  'docs/contributing.md': ['dist/cli.js', 'dist/decks/starter.pptx'],
  'docs/library.md': [],
  'docs/with-a-colleague.md': [],
  'docs/dialects.md': ['talk/talk.md'],
  'docs/templates.md': ['layouts.html', 'block.yaml'],
  'docs/from-word.md': ['word-talk/deck.md', 'dist/decks/word-talk.html', 'dist/decks/word-talk.pptx'],
  'docs/from-powerpoint.md': ['slides/old-talk/deck.md', 'slides/as-it-was/template.pptx'],
};

test('the guides have every file saved that their decks name, and check says nothing of them', async () => {
  for (const page of ['docs/guide-first-talk.md', 'docs/guide-patients.md', 'docs/guide-conference.md']) {
    const decks = BLOCKS.filter((block) => block.page === page && block.language === 'markdown');
    expect(decks.map(({ kind }) => kind.split('/')[1])).toEqual(['deck.md']);
    const { diagnostics } = await buildDeck(memoryHost(deckOf(decks[0]?.text ?? '', page), resource), {
      path: 'talk',
      to: [],
      lint: true,
    });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  }
});

test('the text of the guide from Word is mended into the deck that it shows', async () => {
  const [pasted, shown] = BLOCKS.filter(({ page, language }) => page === 'docs/from-word.md' && language !== 'sh');
  const { diagnostics, sources } = await buildDeck(memoryHost(deckOf(pasted?.text ?? '', ''), resource), {
    path: 'talk',
    to: [],
    lint: true,
  });
  expect([...mended(diagnostics, sources).values()]).toEqual([shown?.text]);
});

test('settings of other editors start the server that there is', () => {
  const settings = blocksOf('lua', 'toml', 'lisp');
  expect(settings.length).toBeGreaterThan(0);
  expect('lsp' in COMMANDS).toBe(true);
  for (const { text } of settings) expect(text).toMatch(/lectern[\s\S]*lsp/);
});

test('links inside the documentation lead to files', () => {
  const broken = PAGES.flatMap((page) =>
    [
      ...readFileSync(join(ROOT, page), 'utf8')
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
    ]
      .map(([, target = '']) => target)
      .filter((target) => target !== '...' && !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
