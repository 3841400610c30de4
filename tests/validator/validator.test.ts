// No file has a finding of Microsoft's validator: test decks, stress decks, those that ship, copies for e-mail; with
// HOSTILE=1, as in CI, one in twelve of the hostile decks too (the program takes two seconds a file), with HOSTILE=all every
// one of them, and the cases beside the repository. And none after somebody has filled each placeholder of each layout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { HOSTILE } from '../hostile/cases.ts';
import { folderOf } from '../support/command.ts';
import { fillLayouts } from './fill.ts';
import { findingsOf } from './validator.ts';

const EVERYTHING = process.env.HOSTILE !== undefined;
const SAMPLE = process.env.HOSTILE === 'all' ? HOSTILE : HOSTILE.filter((_, i) => i % 12 === 0);
const SHARED = '../shared/cases';
let validated = 0;
afterAll(() => process.stdout.write(`${validated} files validated, each for Office 2019 and Microsoft 365\n`));

const folders = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'deck.md')))
    .map((entry) => join(root, entry.name));
const DECKS = [
  ...folders('tests/decks'),
  'tests/decks/stress-4x3.md',
  'tests/decks/stress-rtl.md',
  'tests/pptx/deck',
  'tests/browser/deck',
  ...folders('slides'),
];

const host = nodeHost();
/** All that a deck gives as PowerPoint files, the copies for e-mail among it. */
async function filesOf(path: string, theme?: string): Promise<Uint8Array[]> {
  const builds = await Promise.all(
    [undefined, 'email' as const].map((use) =>
      buildDeck(host, { path, to: ['pptx'], ...(use && { for: use }), ...(theme && { theme }) }),
    ),
  );
  return builds.flatMap(({ built }) =>
    built.flatMap(({ files }) => files.filter(({ name }) => name.endsWith('.pptx')).map(({ bytes }) => bytes)),
  );
}

async function expectValid(files: readonly Uint8Array[]): Promise<void> {
  for (const file of files) {
    validated++;
    expect(await findingsOf(file)).toEqual([]);
  }
}

it('the validator tells of what is wrong', async () => {
  const [file] = await filesOf('tests/decks/text');
  const parts = unzipSync(file as Uint8Array);
  const slide = Buffer.from(parts['ppt/slides/slide1.xml'] as Uint8Array).toString();
  const wrong = { ...parts, 'ppt/slides/slide1.xml': strToU8(slide.replace('<p:cSld', '<p:nonsense/><p:cSld')) };
  expect((await findingsOf(zipSync(wrong))).join()).toMatch(/Office2019: .*nonsense[\s\S]*Microsoft365: .*nonsense/);
  expect((await findingsOf(new Uint8Array(9))).length).toBeGreaterThan(0);
});

it.each(DECKS)('%s', { timeout: 300_000 }, async (path) => {
  const files = await filesOf(path);
  expect(files.length).toBeGreaterThan(0);
  await expectValid(files);
});

describe('each placeholder of each layout is filled', () => {
  it.each(['clinic', 'congress', 'tests/pptx/themes/embedded'])('%s', { timeout: 300_000 }, async (theme) => {
    const [file] = await filesOf('tests/decks/layouts', theme);
    const filled = await fillLayouts(file as Uint8Array);
    expect(filled.layouts).toBeGreaterThan(5);
    expect(filled.placeholders).toBeGreaterThan(20);
    await expectValid([filled.bytes]);
  });
});

describe.runIf(EVERYTHING)('hostile decks', () => {
  it.each(SAMPLE)('$name', { timeout: 120_000 }, async ({ files }) => {
    await expectValid(await filesOf(join(folderOf(files), 'talk')));
  });
});

const cases = EVERYTHING && existsSync(SHARED) ? (readdirSync(SHARED, { recursive: true }) as string[]) : [];
const decks = cases.filter(
  (name) => name.endsWith('.md') && readFileSync(join(SHARED, name), 'utf8').startsWith('---'),
);
describe.runIf(decks.length > 0)('cases beside the repository', () => {
  it.each(decks)('%s', { timeout: 120_000 }, async (name) => expectValid(await filesOf(join(SHARED, name))));
});
