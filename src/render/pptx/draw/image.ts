// Pictures: cropped by srcRect, never resampled; SVG beside a PNG for programs that do not draw SVG; photographs that
// their camera turned are turned here, since PowerPoint does not read EXIF.
import type { Box } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import { turnOf } from '../../../pictures/turn.ts';
import type { ImageNode } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { linkXml } from '../opc/links.ts';
import { mediaOf } from '../opc/media-parts.ts';
import { attributes } from '../opc/xml.ts';
import { cropXml, nonVisualXml, placeXml } from './frame.ts';
import { presetXml } from './geometry.ts';
import { mediaAssetOf, mediaXml, PLAY_CLICK } from './media.ts';
import { heldXml } from './placeholders.ts';

const SVG = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const ASVG = 'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"';

export function imageXml(node: ImageNode, context: DrawContext): string {
  const media = mediaOf(node.asset, context.scene);
  if (!media) return '';
  const { quarters, mirrored, crop } = turnOf(media.asset, node.crop);
  const held = heldXml(node.placeholder, context.layout);
  const properties = nonVisualXml(node, context, clickXml(node, context));
  const play = mediaXml(node, context);
  const place = placeXml(quarters % 2 ? onItsSide(node.box) : node.box, 'a:xfrm', '', {
    rot: quarters * 5400000 || undefined,
    flipH: mirrored || undefined,
  });
  const geometry = presetXml(
    { geometry: node.radius ? 'roundRect' : 'rect', ...(node.radius !== undefined && { radius: node.radius }) },
    node.box,
  );
  return markup`
    <p:pic>
      <p:nvPicPr>
        ${properties}
        <p:cNvPicPr>
          <a:picLocks${attributes({ noGrp: held ? 1 : undefined, noChangeAspect: 1 })}/>
        </p:cNvPicPr>
        <p:nvPr>${held}${play}</p:nvPr>
      </p:nvPicPr>
      <p:blipFill>
        ${blipXml(media, context)}
        ${cropXml(crop)}
        <a:stretch><a:fillRect/></a:stretch>
      </p:blipFill>
      <p:spPr>${place}${geometry}</p:spPr>
    </p:pic>
  `;
}

function clickXml(node: ImageNode, context: DrawContext): string {
  if (node.media && mediaAssetOf(node.media, context.scene)) return PLAY_CLICK;
  return node.link ? linkXml(node.link, context.part, context) : '';
}

/** `a:blip` with the raster picture, and the vector one where there is one. */
export function blipXml(
  media: NonNullable<ReturnType<typeof mediaOf>>,
  { pkg, part }: Pick<DrawContext, 'pkg' | 'part'>,
): string {
  const embed = (name: string) => attributes({ 'r:embed': pkg.relate(part, 'image', `../media/${name}`) });
  const main = embed(media.raster);
  return media.vector
    ? markup`
      <a:blip${main}>
        <a:extLst>
          <a:ext uri="${SVG}"><asvg:svgBlip ${ASVG}${embed(media.vector)}/></a:ext>
        </a:extLst>
      </a:blip>
    `
    : `<a:blip${main}/>`;
}

/** DrawingML gives the box before it is turned about its middle. */
const onItsSide = ({ x, y, w, h }: Box): Box => ({ x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w });
