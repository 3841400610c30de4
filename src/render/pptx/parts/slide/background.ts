// A slide's ground (ECMA-376 Part 1, 19.3.1.1): a colour, or a picture cut to the slide, with a veil over it that keeps
// text legible. `a:effectLst` is optional by the schema, but PowerPoint is reported to offer a repair without it.
import type { Color } from '../../../../base/color.ts';
import type { Insets, Size } from '../../../../base/geometry.ts';
import { markup } from '../../../../base/markup.ts';
import { turnOf } from '../../../../pictures/turn.ts';
import type { Background, SceneNode } from '../../../../scene/scene.ts';
import { fillXml } from '../../draw/color.ts';
import { blipXml } from '../../draw/image.ts';
import type { DrawContext } from '../../opc/context.ts';
import { mediaOf } from '../../opc/media-parts.ts';
import { attributes } from '../../opc/xml.ts';

export const groundXml = (fill: string): string => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
export const colorGround = (color: Color): string => groundXml(fillXml(color));

/** `p:bg`; nothing where the layout's ground shows, or where the picture stands as a shape. */
export function backgroundXml(background: Background | undefined, context: DrawContext): string {
  if (!background) return '';
  if (background.kind === 'color') return colorGround(background.color);
  const media = mediaOf(background.asset, context.scene);
  if (!media || isTurned(background, context)) return '';
  return groundXml(
    markup`
      <a:blipFill>
        ${blipXml(media, context)}
        <a:stretch><a:fillRect${overhang(background.crop)}/></a:stretch>
      </a:blipFill>
    `,
  );
}

/**
 * What lies on the ground and under everything else: the veil, and a photograph that must be turned, which a ground
 * cannot be.
 */
export function backgroundNodes(
  background: Background | undefined,
  size: Size,
  context: Pick<DrawContext, 'scene'>,
): SceneNode[] {
  if (background?.kind !== 'image') return [];
  const box = { x: 0, y: 0, ...size };
  const nodes: SceneNode[] = [];
  if (isTurned(background, context))
    nodes.push({
      kind: 'image',
      id: 'ground-picture',
      name: 'Background picture',
      box,
      asset: background.asset,
      crop: background.crop,
      decorative: true,
    });
  if (background.veil)
    nodes.push({
      kind: 'shape',
      id: 'ground-veil',
      name: 'Veil',
      geometry: 'rect',
      box,
      fill: background.veil,
      decorative: true,
    });
  return nodes;
}

function isTurned(background: Extract<Background, { kind: 'image' }>, { scene }: Pick<DrawContext, 'scene'>): boolean {
  const asset = scene.assets.get(background.asset);
  if (!asset) return false;
  const { quarters, mirrored } = turnOf(asset, background.crop);
  return quarters > 0 || mirrored;
}

/**
 * How far the picture reaches over the slide's edges: PowerPoint offsets a ground's picture (20.1.8.30, negative
 * values) where it crops one that is a shape, and other programs follow the offsets only.
 */
function overhang({ left, top, right, bottom }: Insets): string {
  const share = (cut: number, both: number) => (cut ? -Math.round((cut / (1 - both)) * 100000) : undefined);
  return attributes({
    l: share(left, left + right),
    t: share(top, top + bottom),
    r: share(right, left + right),
    b: share(bottom, top + bottom),
  });
}
