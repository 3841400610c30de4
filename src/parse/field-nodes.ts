// Fields in a slide's Markdown nodes. Code and maths show what was written; addresses and what can be no markup take
// their values at once; all other text keeps its signs until running text is read.
import type { Diagnostics } from '../base/diagnostic.ts';
import { FilledFile } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';
import { inYaml } from '../source/filled.ts';
import { type Node, spanOf } from './markdown.ts';

/** Fences that are data and not code. */
const DATA = /^\{?\.?(?:chart|consort|prisma|strobe)(?![\w-])/i;
const WRITTEN = new Set(['code', 'inlineCode', 'math', 'inlineMath']);

interface AnyNode {
  readonly type: string;
  readonly position?: Node['position'];
  value?: string;
  meta?: string | null;
  lang?: string | null;
  url?: string;
  title?: string | null;
  alt?: string | null;
  children?: unknown;
}

/** Changes the nodes, which are this slide's own. */
export function fillNodes(nodes: readonly unknown[], file: SourceFile, diagnostics: Diagnostics): void {
  if (!(file instanceof FilledFile)) return;
  const { fields } = file;
  const note = (text: string, node: AnyNode) => {
    fields.check(text, diagnostics);
    fields.texts.push({ text, span: spanOf(file, node as Node) });
  };
  const visit = (node: AnyNode): void => {
    if (WRITTEN.has(node.type)) {
      const data = node.type === 'code' && DATA.test(node.lang ?? '');
      // the line of the fence stands above
      const { file: name, line } = spanOf(file, node as Node);
      if (node.value && data) fields.texts.push({ text: node.value, span: { file: name, line: line + 1, column: 1 } });
      if (node.value) node.value = data ? inYaml(fields, node.value, diagnostics) : fields.raw(node.value);
      if (node.meta) node.meta = fields.raw(node.meta);
      return;
    }
    if (node.value) {
      if (node.type === 'text') note(node.value, node);
      else fields.check(node.value, diagnostics);
      node.value = fields.harmless(node.value);
    }
    for (const key of ['title', 'alt'] as const) if (node[key]) note(node[key], node);
    if (node.url) {
      fields.check(node.url, diagnostics);
      const whole = fields.alone(node.url);
      node.url = whole ? whole.text : fields.shown(node.url, encodeURIComponent);
    }
    if (Array.isArray(node.children)) for (const child of node.children) visit(child as AnyNode);
  };
  for (const node of nodes) visit(node as AnyNode);
}
