// The fenced blocks of README.md and docs/, and how each language of theirs is put to the test. A language that is not in the
// table, or a YAML block that does not say what it is part of, fails in examples.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PAGES: readonly string[] = [
  'README.md',
  ...(readdirSync(join(ROOT, 'docs'), { recursive: true }) as string[]).map((name) => `docs/${name}`).filter((name) => name.endsWith('.md')),
];

export interface Block {
  readonly page: string;
  /** Of the fence's first line. */
  readonly line: number;
  readonly language: string;
  /** What the fence says behind the language: of YAML, which schema it belongs to. */
  readonly kind: string;
  readonly text: string;
}

export const BLOCKS: readonly Block[] = PAGES.flatMap((page) => {
  const found: Block[] = [];
  const walk = (node: ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]) => {
    // a block by indentation alone has no language, and so fails
    if (node.type === 'code')
      found.push({ page, line: node.position?.start.line ?? 0, language: node.lang ?? 'none', kind: node.meta ?? '', text: node.value });
    if ('children' in node) for (const child of node.children) walk(child as never);
  };
  walk(fromMarkdown(readFileSync(join(ROOT, page), 'utf8')));
  return found;
});

export const nameOf = ({ page, line }: Pick<Block, 'page' | 'line'>): string => `${page}:${line}`;
export const blocksOf = (...languages: string[]): readonly Block[] => BLOCKS.filter(({ language }) => languages.includes(language));
/** For `test.each`, which is not to be called with nothing. */
export const named = (blocks: readonly Block[]): [string, Block][] => blocks.map((block) => [nameOf(block), block]);
