// Pictures; a crop is a larger picture in a frame that hides the rest. With its caption a picture is a figure.
import type { ImageNode, TextNode } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { cropped } from '../pictures.ts';
import { anchor, classes, type DrawContext, place } from './context.ts';
import { textBox } from './text.ts';

export function drawImage(node: ImageNode, context: DrawContext): string {
  const looks = style({
    ...place(node.box),
    'border-radius': node.radius ? px(node.radius) : undefined,
    opacity: node.opacity === undefined ? undefined : String(node.opacity),
    transform: turnOf(node),
  });
  const video = node.media && context.films?.player(node, context.pictures.poster(node.asset));
  if (video?.startsWith('<video')) return `<div${classes('n pic film', node.step)}${looks}>${video}</div>`;
  const alt = node.decorative ? ' alt="" aria-hidden="true"' : attribute('alt', node.alt ?? '');
  const picture = `<img${alt}${context.pictures.source(node.asset)}${style(cropped(node.box, node.crop))}>`;
  const [open, close] = node.link ? anchor(node.link) : ['', ''];
  const inner = open + picture + close + (video ?? '');
  return `<div${classes(video ? 'n pic film' : 'n pic', node.step)}${looks}>${inner}</div>`;
}

export const drawFigure = (node: ImageNode, caption: TextNode, context: DrawContext): string =>
  `<figure class="g">${drawImage(node, context)}${textBox('figcaption', caption, context)}</figure>`;

/** Mirrored first, then turned about the middle. */
function turnOf({ turned }: ImageNode): string | undefined {
  if (!turned) return undefined;
  const { rotation, flipH, flipV } = turned;
  const mirror = flipH || flipV ? `scale(${flipH ? -1 : 1}, ${flipV ? -1 : 1})` : '';
  return [rotation ? `rotate(${rotation}deg)` : '', mirror].filter(Boolean).join(' ') || undefined;
}
