// Text nodes: the title as a heading, quotations, captions, furniture and running text.
import type { TextNode } from '../../../scene/scene.ts';
import { attribute, html, px, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { type DrawContext, fragment, place } from './context.ts';

const JUSTIFY = { top: undefined, middle: 'center', bottom: 'flex-end' } as const;

export function drawText(node: TextNode, context: DrawContext): string {
  const heading = node.body.paragraphs[0]?.depth === 1 ? 'h1' : 'h2';
  if (node.hidden) return `<${heading} class="sr">${html(node.body.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' '))}</${heading}>`;
  const { inset } = node.body;
  const pad = inset.top || inset.right || inset.bottom || inset.left ? [inset.top, inset.right, inset.bottom, inset.left].map(px).join(' ') : undefined;
  const looks = style({ ...place(node.box), 'justify-content': JUSTIFY[node.body.anchor], padding: pad });
  const dir = attribute('dir', node.dir === context.scene.dir ? undefined : node.dir);
  const inner = bodyHtml(node.body, context, { tag: node.role === 'title' ? heading : node.role === 'body' || node.role === 'quote' ? undefined : 'p' } as never);
  const tag = node.role === 'quote' ? 'blockquote' : 'div';
  return `<${tag}${fragment(node.step, `n t ${node.role}`)}${looks}${dir}>${inner}</${tag}>`;
}
