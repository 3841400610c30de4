// The fenced blocks of README.md and docs/, and how each language of theirs is put to the test. A language that is not in the
// table, or a YAML block that does not say what it is part of, fails in examples.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { hospital } from '../support/template.ts';
import { sheetOf } from '../support/workbooks.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PAGES: readonly string[] = [
  'README.md',
  ...(readdirSync(join(ROOT, 'docs'), { recursive: true }) as string[])
    .map((name) => `docs/${name}`)
    .filter((name) => name.endsWith('.md')),
];

export interface Block {
  readonly page: string;
  /** Of the fence's first line. */
  readonly line: number;
  /** The heading that it stands under. */
  readonly heading: string;
  readonly language: string;
  /** What the fence says behind the language: of YAML, which schema it belongs to. */
  readonly kind: string;
  readonly text: string;
}

export const BLOCKS: readonly Block[] = PAGES.flatMap((page) => {
  const found: Block[] = [];
  let heading = '';
  const walk = (node: ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]) => {
    if (node.type === 'heading') heading = wordsOf(node);
    // a block by indentation alone has no language, and so fails
    if (node.type === 'code')
      found.push({
        page,
        line: node.position?.start.line ?? 0,
        heading,
        language: node.lang ?? 'none',
        kind: node.meta ?? '',
        text: node.value,
      });
    if ('children' in node) for (const child of node.children) walk(child as never);
  };
  walk(fromMarkdown(readFileSync(join(ROOT, page), 'utf8')));
  return found;
});

export const nameOf = ({ page, line }: Pick<Block, 'page' | 'line'>): string => `${page}:${line}`;
export const blocksOf = (...languages: string[]): readonly Block[] =>
  BLOCKS.filter(({ language }) => languages.includes(language));
/** For `test.each`, which is not to be called with nothing. */
export const named = (blocks: readonly Block[]): [string, Block][] => blocks.map((block) => [nameOf(block), block]);

export const HEAD = '---\ntitle: Example\nlang: en-GB\n';

/** What examples name beside themselves. */
const BESIDE: Readonly<Record<string, string | Uint8Array>> = {
  'talk/walking.mp4': readFileSync(join(ROOT, 'tests/fixtures/media/film.mp4')),
  'talk/bone.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><g fill="#C9B99A"><circle cx="32" cy="32" r="17"/><circle cx="32" cy="58" r="17"/>' +
    '<circle cx="128" cy="32" r="17"/><circle cx="128" cy="58" r="17"/><rect x="30" y="33" width="100" height="24"/></g>' +
    '<rect x="44" y="40" width="72" height="10" rx="5" fill="#12455A"/></svg>',
  'talk/hospital.potx': hospital(),
  'talk/congress-2026.potx': hospital(),
  'talk/images/path.svg': readFileSync(join(ROOT, 'slides/starter/images/path.svg')),
  'talk/treatment.md': '---\nsection: Treatment\n---\n\n## Walk every day\n\nA little more each week.\n',
  'talk/data/trials.chart.yaml':
    'type: bar\ndata:\n  - {study: FREEDOM, people: 7868}\n  - {study: Seongnam, people: 20}\nalt: Two studies\n',
  'talk/references.bib':
    '@article{neer2001, author={Neer, Robert M. and others}, title={Effect of parathyroid hormone (1-34) on fractures}, ' +
    'journal={N Engl J Med}, year={2001}, volume={344}, pages={1434--1441}, evidence={rct}}\n',
};

/** Whether the fence says which file it is to be saved as, e.g. `csv my-talk/data/trials.csv`: a guide's reader does so. */
export const isFile = ({ kind }: Block): boolean => kind.includes('/');
/** What such a file holds: the text, or a workbook with the cells that its reader types into Excel. */
export const contentOf = ({ kind, text }: Pick<Block, 'kind' | 'text'>): string | Uint8Array =>
  kind.endsWith('.xlsx') ? sheetOf(text.split('\n').map((line) => line.split(','))) : `${text}\n`;
/** Files that the same page has its reader save, as they lie beside the deck. */
const savedOn = (page: string): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    BLOCKS.filter(
      (block) => block.page === page && isFile(block) && !['markdown', 'word'].includes(block.language),
    ).map((block) => [block.kind.replace(/^[^/]+/, 'talk'), contentOf(block)]),
  );

/** Those of them that a text names. */
export const besideOf = (text: string): Record<string, string | Uint8Array> =>
  Object.fromEntries(Object.entries(BESIDE).filter(([name]) => text.includes(name.slice(5))));

/** The files of the deck that an example in Markdown is: what it leaves out, and what it names beside itself, is put to it. */
export function deckOf(text: string, page = ''): Record<string, string | Uint8Array> {
  const head = text.startsWith('---\n')
    ? ''
    : `${HEAD}title-slide: false\n---\n\n${text.startsWith('#') ? '' : '## What it shows\n\n'}`;
  return { 'talk/deck.md': head + text, ...besideOf(text), ...savedOn(page) };
}

/** The examples that the pages show pictures of: all Markdown. */
export const PICTURED: readonly Block[] = blocksOf('markdown');

/** `language-film-sound.png`: the example of that section; a second one has a number. */
export function pictureOf(block: Block): string {
  const page = block.page.replace(/^docs\/|\.md$/g, '');
  const name = `${page}-${slugOf(block.heading)}`;
  const same = PICTURED.filter((one) => one.page === block.page && one.heading === block.heading);
  const number = same.indexOf(block) + 1;
  return number > 1 ? `${name}-${number}.png` : `${name}.png`;
}

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? '';
