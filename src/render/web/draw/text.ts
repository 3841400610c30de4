// Text nodes: the title as a heading, quotations, captions, furniture and running text.

import { markup } from '../../../base/markup.ts';
import type { TextNode } from '../../../scene/scene.ts';
import { textOf } from '../../../scene/walk.ts';
import { attribute, html, style } from '../escape.ts';
import { bodyHtml } from './body.ts';
import { anchored, classes, type DrawContext, direction, padding, place } from './context.ts';

export function drawText(node: TextNode, context: DrawContext): string {
  if (node.hidden) return hiddenText(node, context);
  return textBox(node.role === 'quote' ? 'blockquote' : 'div', node, context);
}

/** The node's text in its box, as an element of this name. */
export function textBox(tag: string, node: TextNode, context: DrawContext): string {
  const looks = style({ ...place(node.box), ...anchored(node.body.anchor), ...padding(node.body.inset) });
  const title = node.role === 'title' ? context.heading(node.body.paragraphs[0]?.depth ?? 2) : undefined;
  const dir = direction(node.dir, context);
  const unread = node.decorative ? ' aria-hidden="true"' : '';
  return markup`
    <${tag}${classes(`n t ${node.role}`, node.step)}${looks}${dir}${unread}>
      ${bodyHtml(node.body, context, title)}
    </${tag}>
  `;
}

/** A heading that nobody sees is a label and not words: a search in the page finds nothing that is not there. */
export const unseenHeading = (title: string, tag: string): string =>
  `<${tag} class="sr"${attribute('aria-label', title)}></${tag}>`;

/** Text that is there but not shown, e.g. the title of a slide without one. */
function hiddenText(node: TextNode, context: DrawContext): string {
  const words = node.body.paragraphs.map(textOf).join(' ');
  return node.role === 'title'
    ? unseenHeading(words, context.heading(node.body.paragraphs[0]?.depth ?? 2))
    : `<p class="sr">${html(words)}</p>`;
}
