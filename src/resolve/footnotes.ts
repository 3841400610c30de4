// What a footnote says: its paragraphs, lists, tables and code as lines of small print. Blocks `:::` in it have no
// place there, and are told.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Inline } from '../parse/inline.ts';
import type { InlineContext } from '../parse/inline-context.ts';
import type { Node } from '../parse/markdown.ts';
import { readInline } from '../parse/read-inline.ts';

type Line = readonly Inline[];
const plain = (text: string): Inline => ({ type: 'text', text });

export function footnoteLines(nodes: readonly Node[], context: InlineContext): Line[] {
  return nodes.flatMap((node) => linesOf(node, context));
}

function linesOf(node: Node, context: InlineContext): Line[] {
  switch (node.type) {
    case 'paragraph':
      return [readInline(node.children, context)];
    case 'heading':
      return [readInline(node.children, context).map((one) => (one.type === 'text' ? { ...one, bold: true } : one))];
    case 'list':
      return node.children.flatMap((item, i) => {
        const mark = node.ordered ? `${(node.start ?? 1) + i}.\u00A0` : '\u2022\u00A0';
        const [first = [], ...more] = footnoteLines(item.children as Node[], context);
        return [[plain(mark), ...first], ...more];
      });
    case 'blockquote':
      return footnoteLines(node.children as Node[], context);
    case 'table':
      return node.children.map((row) =>
        row.children.flatMap((cell, i) => [...(i ? [plain(' \u00B7 ')] : []), ...readInline(cell.children, context)]),
      );
    case 'code':
      return node.value.split('\n').map((text) => [{ type: 'text', text, code: true }]);
    case 'math': {
      const { line } = node.position?.start ?? { line: 1 };
      const formula = context.math?.(node.value, true, line, 1);
      return [formula ? [{ type: 'math', formula, span: context.file.span(line) }] : [plain(node.value)]];
    }
    case 'div':
      return leftOut(node as unknown as LeftOut, context.diagnostics, context);
    default:
      return [];
  }
}

interface LeftOut {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

function leftOut({ name, line, column }: LeftOut, diagnostics: Diagnostics, { file }: InlineContext): Line[] {
  diagnostics.report(
    'resolve/block-in-footnote',
    `The block ::: ${name} is left out: a footnote holds text, lists, tables and code`,
    file.span(line, column),
    'Put the block behind the paragraph that has the footnote',
  );
  return [];
}
