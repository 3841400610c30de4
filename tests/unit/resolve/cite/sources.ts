// Citations over a bibliography, without a deck: what one slide's running text becomes.
import type { Paragraph } from 'mdast';
import { Diagnostics } from '../../../../src/base/diagnostic.ts';
import { memoryHost } from '../../../../src/host/memory.ts';
import type { Inline } from '../../../../src/parse/inline.ts';
import { collectDefinitions, parseMarkdown } from '../../../../src/parse/markdown.ts';
import { readInline } from '../../../../src/parse/read-inline.ts';
import { readShelves, shelve } from '../../../../src/resolve/cite/bibliography.ts';
import { Citations } from '../../../../src/resolve/cite/citations.ts';
import type { CitationStyle } from '../../../../src/resolve/cite/cited.ts';
import { styleOf } from '../../../../src/resolve/cite/styles/index.ts';
import { SourceFile } from '../../../../src/source/file.ts';

export async function shelf(files: Record<string, string>) {
  const diagnostics = new Diagnostics();
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`talk/${name}`, text])),
    async () => new Uint8Array(),
  );
  const names = Object.keys(files);
  const shelves = await readShelves(
    names,
    { host, root: 'talk', shown: 'talk', span: { file: 'talk/deck.md', line: 1, column: 1 } },
    diagnostics,
  );
  return { bibliography: shelve(names, shelves, diagnostics), shelves, diagnostics };
}

export async function citing(
  files: Record<string, string>,
  style: CitationStyle | undefined,
  lang = 'en',
  csl?: string,
) {
  const { bibliography, diagnostics } = await shelf(files);
  const citations = new Citations(
    bibliography,
    { style, csl: styleOf(csl, undefined, diagnostics) },
    lang,
    new Set(bibliography.entries.keys()),
    diagnostics,
  );
  /** The pieces of a paragraph. */
  const read = (markdown: string, where: 'slide' | 'notes' = 'slide'): Inline[] => {
    const file = new SourceFile('talk/deck.md', 'talk/deck.md', markdown);
    const [node] = parseMarkdown(markdown, 1, '') as [Paragraph];
    return readInline(node.children, {
      file,
      definitions: collectDefinitions('', 1),
      diagnostics,
      citations: citations.reader(where),
    });
  };
  return {
    citations,
    read,
    diagnostics,
    codes: () => diagnostics.list.map((d) => `${d.code}@${d.span?.file}:${d.span?.line}:${d.span?.column}`),
  };
}

export const written = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .replaceAll('\u00A0', ' ');
