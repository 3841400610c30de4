// Visiting a scene's nodes and its words, in reading order.
import type { Paragraph, Run, SceneNode, SceneSlide, TableNode } from './scene.ts';

/** Every node of a slide, groups before their children. */
export function* nodesOf(nodes: readonly SceneNode[]): Generator<SceneNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'group') yield* nodesOf(node.children);
  }
}

/** The paragraphs that a node shows itself (not those of a group's children). */
export function paragraphsOf(node: SceneNode): readonly Paragraph[] {
  switch (node.kind) {
    case 'text':
      return node.body.paragraphs;
    case 'shape':
      return node.body?.paragraphs ?? [];
    case 'table':
      return node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.body.paragraphs));
    case 'chart':
      return node.drawing.flatMap((mark) => (mark.kind === 'text' ? [labelParagraph(mark.run)] : []));
    default:
      return [];
  }
}

/** A chart's label as a paragraph, for those that ask which words and letters are shown. */
const labelParagraph = (run: Run): Paragraph => ({
  runs: [run],
  lines: [],
  kind: 'paragraph',
  align: 'start',
  dir: 'ltr',
  spaceBefore: 0,
  lineHeight: run.size,
  size: run.size,
  indent: 0,
  markIndent: 0,
});

/** The text of a paragraph, or of a part of the notes, as its runs spell it. */
export const textOf = ({ runs }: { readonly runs: readonly { readonly text: string }[] }): string =>
  runs.map((run) => run.text).join('');

/** What a slide says, a paragraph each; furniture, the labels of charts and the small print of sources are not said. */
export function wordsOf(slide: SceneSlide): string[] {
  const out: string[] = [];
  for (const node of nodesOf(slide.nodes)) {
    if (
      node.kind === 'text' &&
      (node.role === 'footer' ||
        node.role === 'number' ||
        node.role === 'date' ||
        node.placeholder === 'source' ||
        node.hidden)
    )
      continue;
    if (node.kind === 'chart') continue;
    for (const paragraph of paragraphsOf(node)) out.push(textOf(paragraph));
  }
  return out;
}

/** What a table is called where it is not seen: its caption or alternative text, else the heads of its columns. */
export function tableName({ caption, alt, name, rows, headerRows }: TableNode): string {
  const heads = headerRows
    ? (rows[0]?.cells ?? []).map((cell) => cell.body.paragraphs.map(textOf).join(' ').trim())
    : [];
  return caption ?? alt ?? (heads.filter(Boolean).join(', ') || name);
}

/** A link without a line below it: a raised number, or an entry of a list of links. */
export const isBareLink = ({ link, underline, icon, formula }: Run): boolean =>
  link !== undefined && !underline && !icon && !formula;
