// The documentation is true: every Markdown example is built, YAML is read, links lead somewhere, shell lines name commands
// and options that exist. The README's quick start is run line by line; docs/library.md is run by tests/package.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS, HELP } from '../../src/cli/help.ts';
import { checkDeck } from '../support/check.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'));

interface Example {
  readonly page: string;
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

const examples: Example[] = PAGES.flatMap((page) => {
  const source = readFileSync(join(ROOT, page), 'utf8');
  return [...source.matchAll(/^([ \t]*)(`{3,})(\S*)\n([\s\S]*?)^\1\2$/gm)].map((found) => ({
    page,
    language: found[3] ?? '',
    text: (found[4] ?? '').replaceAll(new RegExp(`^${found[1]}`, 'gm'), ''),
    line: source.slice(0, found.index).split('\n').length,
  }));
});
const of = (...languages: string[]) => examples.filter(({ language }) => languages.includes(language));
const nameOf = ({ page, line }: Example) => `${page}:${line}`;

/** What examples name beside themselves. */
const BESIDE = {
  'talk/bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M10 20 L70 20" stroke="#12455A" stroke-width="8"/></svg>',
  'talk/treatment.md': '---\nsection: Treatment\n---\n\n## Walk every day\n\nA little more each week.\n',
  'talk/data/trials.chart.yaml': 'type: bar\ndata:\n  - {study: FREEDOM, people: 7868}\n  - {study: Seongnam, people: 20}\nalt: Two studies\n',
  'talk/references.bib': '@article{neer2001, author={Neer, Robert M.}, title={Effect of parathyroid hormone}, journal={N Engl J Med}, year={2001}}\n',
};

test('every block says what it is', () => {
  expect(examples.filter(({ language }) => !['markdown', 'sh', 'yaml', 'json', 'js', 'text', 'html', 'chart'].includes(language)).map(nameOf)).toEqual([]);
  expect(examples.length).toBeGreaterThan(15);
});

test.each(of('chart').map((example) => [nameOf(example), example] as const))('the chart of %s is drawn', async (_, { text }) => {
  const { built, diagnostics } = await checkDeck(`---\ntitle: Example\nlang: en-GB\n---\n\n## A chart\n\n\`\`\`chart\n${text}\n\`\`\`\n`);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  expect(built[0]?.scene.slides[1]?.nodes.length).toBeGreaterThan(1);
});

describe('decks', () => {
  test.each(of('markdown').map((example) => [nameOf(example), example] as const))('%s builds without a warning', async (_, { text }) => {
    const used = Object.fromEntries(Object.entries(BESIDE).filter(([name]) => text.includes(name.slice(5))));
    const head = text.startsWith('---\n') ? '' : `---\ntitle: Example\nlang: en-GB\n---\n\n${text.startsWith('#') ? '' : '## What it shows\n\n'}`;
    const { built, diagnostics } = await checkDeck({ 'talk/deck.md': head + text, ...used });
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message, span }) => `${span?.line} ${code}: ${message}`)).toEqual([]);
    expect(built[0]?.scene.slides.length).toBeGreaterThan(0);
  });
});

test('YAML and JSON can be read', () => {
  for (const { text } of of('yaml')) expect(() => parse(text)).not.toThrow();
  for (const { text } of of('json')) expect(() => JSON.parse(text)).not.toThrow();
});

test('shell lines call commands and options that exist', () => {
  const wrong: string[] = [];
  for (const example of of('sh', 'text')) {
    for (const line of example.text.split('\n')) {
      const [, command, rest = ''] = /(?:^npx lectern|^node dist\/cli\.js|^lectern) ([a-z-]+)(.*)/.exec(line) ?? [];
      if (!command) continue;
      if (!command.startsWith('--') && !(command in COMMANDS)) wrong.push(`${nameOf(example)}: ${line}`);
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) if (!HELP.includes(option)) wrong.push(`${nameOf(example)}: ${option}`);
    }
  }
  expect(wrong).toEqual([]);
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

test("the README's quick start works to the letter", { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-readme-'));
  try {
    for (const name of ['src', 'themes', 'package.json', 'build.mjs', 'tsconfig.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    cpSync(join(ROOT, 'slides/starter'), join(folder, 'slides/starter'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const run = (script: string) => execFileSync('bash', ['-e', '-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    // what takes the network, or is this very test
    const mine = of('sh').filter(({ page, text }) => page === 'README.md' && !/npm test|apt-get/.test(text));
    expect(mine.length).toBeGreaterThanOrEqual(2);
    for (const { text } of mine) run(text.replace(/^npm ci$/m, 'true'));
    expect(readdirSync(join(folder, 'dist/decks')).sort()).toEqual(expect.arrayContaining(['my-talk.html', 'my-talk.pptx', 'my-talk.report.json']));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
