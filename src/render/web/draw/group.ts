// Groups: children keep slide coordinates, so the wrapper has no place of its own. Callouts are notes with a name.
import type { GroupNode } from '../../../scene/scene.ts';
import { attribute } from '../escape.ts';
import { type DrawContext, fragment } from './context.ts';

export function drawGroup(node: GroupNode, context: DrawContext): string {
  const inner = node.children.map((child) => context.draw(child)).join('');
  const meaning = node.decorative ? ' aria-hidden="true"' : node.role === 'callout' ? ` role="note"${attribute('aria-label', node.name)}` : node.alt ? ` role="img"${attribute('aria-label', node.alt)}` : '';
  return `<div${fragment(node.step, 'g')}${meaning}>${inner}</div>`;
}
