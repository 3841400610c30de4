// Groups: children keep slide coordinates, so the wrapper has no place of its own. Callouts are notes with a name.
import type { GroupNode, SceneNode } from '../../../scene/scene.ts';
import { textOf } from '../../../scene/walk.ts';
import { attribute } from '../escape.ts';
import { classes, type DrawContext } from './context.ts';
import { drawOutlines, isPlainOutline } from './path.ts';

export function drawGroup(node: GroupNode, context: DrawContext): string {
  return `<div${classes('g', node.step)}${meaning(node)}>${drawChildren(node, context)}</div>`;
}

/** From so many outlines on they are one drawing. */
const MANY = 20;

function drawChildren({ role, box, children }: GroupNode, context: DrawContext): string {
  if (role === 'figure' && children.length >= MANY && children.every(isPlainOutline))
    return drawOutlines(children, box, context);
  return context.draw(children);
}

function meaning(node: GroupNode): string {
  if (node.decorative) return ' aria-hidden="true"';
  if (node.role === 'callout')
    return ` role="note"${attribute('aria-label', node.alt ?? labelOf(node.children) ?? node.name)}`;
  if (node.alt)
    return `${attribute('role', node.role === 'figure' ? 'img' : 'group')}${attribute('aria-label', node.alt)}`;
  return '';
}

/** The words of the group's label, e.g. "Warning". */
function labelOf(children: readonly SceneNode[]): string | undefined {
  const label = children.find((child) => child.kind === 'text' && child.role === 'label');
  return label?.kind === 'text' ? label.body.paragraphs.map(textOf).join(' ') : undefined;
}
