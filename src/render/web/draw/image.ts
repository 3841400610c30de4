// Pictures; a crop is a larger picture in a frame that hides the rest.
import type { ImageNode } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { anchor, type DrawContext, fragment, place } from './context.ts';

export function drawImage(node: ImageNode, context: DrawContext): string {
  const { box, crop } = node;
  const w = box.w / (1 - crop.left - crop.right);
  const h = box.h / (1 - crop.top - crop.bottom);
  const looks = style({ width: px(w), height: px(h), left: crop.left ? px(-crop.left * w) : undefined, top: crop.top ? px(-crop.top * h) : undefined });
  const picture = `<img${attribute('src', context.picture(node.asset))}${attribute('alt', node.decorative ? '' : (node.alt ?? ''))}${looks}${node.decorative ? ' aria-hidden="true"' : ''}>`;
  const [open, close] = node.link ? anchor(node.link) : ['', ''];
  const frame = style({ ...place(box), 'border-radius': node.radius ? px(node.radius) : undefined });
  return `<div${fragment(node.step, 'n pic')}${frame}>${open}${picture}${close}</div>`;
}
