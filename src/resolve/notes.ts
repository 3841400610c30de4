// `::: notes` -> rich paragraphs for the speaker view and PowerPoint's notes pages.
import type { PhrasingContent } from 'mdast';
import { countWords } from '../base/count-words.ts';
import type { Item } from '../parse/divs.ts';
import type { Inline, InlineImage } from '../parse/inline.ts';
import type { InlineContext } from '../parse/inline-context.ts';
import type { Node } from '../parse/markdown.ts';
import { readInline } from '../parse/read-inline.ts';
import type { Link, NotePart, NoteRun } from '../scene/scene.ts';
import { textOf } from '../scene/walk.ts';
import { footnoteLines } from './footnotes.ts';

export interface NotesContext extends InlineContext {
  link(address: string): Link | undefined;
  listId(): number;
}

export function readNotes(items: readonly Item[], context: NotesContext): NotePart[] {
  return items.flatMap((item) =>
    item.type === 'div' ? readNotes(item.children, context) : item.nodes.flatMap((node) => readNode(node, 0, context)),
  );
}

function readNode(node: Node, level: number, context: NotesContext): NotePart[] {
  switch (node.type) {
    case 'paragraph':
      return part('paragraph', runsOf(node.children, context));
    case 'heading':
      return part('heading', runsOf(node.children, context));
    case 'math': {
      const formula = context.math?.(node.value, true, node.position?.start.line ?? 1, 1);
      return part('paragraph', [
        formula
          ? { text: [formula.plain, ...(formula.tags ?? []).map(({ text }) => text)].join(' ') }
          : { text: node.value, code: true },
      ]);
    }
    case 'code':
      return part('code', [{ text: node.value, code: true }]);
    case 'blockquote':
      return (node.children as Node[])
        .flatMap((child) => readNode(child, level, context))
        .map((p) => (p.kind === 'paragraph' ? { ...p, kind: 'quote' } : p));
    case 'table':
      return node.children.flatMap((row) =>
        part(
          'paragraph',
          row.children.flatMap((cell, i) => [...(i ? [{ text: ' \u00B7 ' }] : []), ...runsOf(cell.children, context)]),
        ),
      );
    case 'list': {
      const listId = context.listId();
      return node.children.flatMap((item, i) => {
        const list = {
          level,
          ordered: node.ordered === true,
          listId,
          ...(node.ordered && { number: (node.start ?? 1) + i, start: node.start ?? 1 }),
        };
        return (item.children as Node[]).flatMap((child, c) => {
          if (child.type === 'list') return readNode(child, level + 1, context);
          const parts = readNode(child, level, context);
          return c === 0 ? parts.map((p): NotePart => ({ ...p, kind: 'item', list })) : parts;
        });
      });
    }
    case 'html': {
      const words = node.value
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      return part('paragraph', [{ text: words }]);
    }
    case 'div':
      return readNotes([node as unknown as Item], context);
    default:
      return [];
  }
}

const part = (kind: NotePart['kind'], runs: NoteRun[]): NotePart[] =>
  runs.some((run) => run.text.trim()) ? [{ kind, runs }] : [];

function runsOf(nodes: readonly PhrasingContent[], context: NotesContext): NoteRun[] {
  return runsFrom(readInline(nodes, context), context);
}

function runsFrom(pieces: readonly Inline[], context: NotesContext): NoteRun[] {
  return pieces.flatMap((piece): NoteRun[] => {
    if (piece.type === 'footnote')
      return piece.content ? bracketed(runsFrom(piece.content, context)) : footnoteRuns(piece.name, context);
    if (piece.type === 'image') return pictureRuns(piece, context);
    if (piece.type === 'icon') return piece.alt ? [{ text: piece.alt }] : [];
    if (piece.type === 'math') return [{ text: piece.formula.plain }];
    if (piece.type !== 'text') return [];
    const link = piece.link && context.link(piece.link.address);
    return [
      {
        text: piece.text,
        ...(piece.bold && { bold: true }),
        ...(piece.italic && { italic: true }),
        ...(piece.strike && { strike: true }),
        ...(piece.code && { code: true }),
        ...(piece.script && { script: piece.script }),
        ...(link && { link }),
      },
    ];
  });
}

/** Notes have no foot: the footnote follows in brackets. */
function footnoteRuns(name: string, context: NotesContext): NoteRun[] {
  const nodes = (context.definitions.footnotes.get(name)?.children ?? []) as Node[];
  // a footnote in it might be itself
  const inside = { ...context, definitions: { ...context.definitions, footnotes: new Map() } };
  const lines = footnoteLines(nodes, inside).map((line) => runsFrom(line, inside));
  return bracketed(lines.flatMap((runs, i) => [...(i ? [{ text: ' ' }] : []), ...runs]));
}

const bracketed = (runs: NoteRun[]): NoteRun[] => (runs.length ? [{ text: ' (' }, ...runs, { text: ')' }] : []);

/** Notes hold no pictures: what it shows is said. */
function pictureRuns({ alt, address, span }: InlineImage, { diagnostics }: NotesContext): NoteRun[] {
  diagnostics.report(
    'resolve/picture-in-notes',
    `Notes hold no pictures: of ${address} they have ${alt.trim() ? 'its alternative text' : 'nothing'}`,
    span,
    'Put the picture on the slide, or say in the notes what it shows',
  );
  return alt.trim() ? [{ text: alt.trim() }] : [];
}

/** How many words a speaker has to say. */
export const wordsToSay = (notes: readonly NotePart[]): number =>
  notes.reduce((sum, part) => sum + (part.silent ? 0 : countWords(textOf(part))), 0);
