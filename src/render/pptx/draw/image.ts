// Pictures: cropped by srcRect, never resampled; SVG with a PNG beside it for programs that do not draw SVG.
import type { ImageNode, SceneSlide } from '../../../scene/scene.ts';
import { layoutOf, linkXml, placeholderXml, type PptxContext } from '../context.ts';
import { attributes } from '../package/xml.ts';
import { mediaOf } from '../media.ts';
import { cNvPr, xfrm } from './frame.ts';

const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

export function imageXml(node: ImageNode, slide: SceneSlide, part: string, context: PptxContext): string {
  const media = mediaOf(node.asset, context.scene);
  if (!media) return '';
  const main = context.pkg.relate(part, 'image', `../media/${media.raster}`);
  const svg = media.vector && context.pkg.relate(part, 'image', `../media/${media.vector}`);
  const extension = svg ? `<a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip${attributes({ 'r:embed': svg })}/></a:ext></a:extLst>` : '';
  const { left, top, right, bottom } = node.crop;
  const share = (value: number) => (value ? Math.round(value * 100000) : undefined);
  const crop = left || top || right || bottom ? `<a:srcRect${attributes({ l: share(left), t: share(top), r: share(right), b: share(bottom) })}/>` : '';
  const link = node.link ? linkXml(node.link, part, context) : '';
  const held = node.placeholder && layoutOf(context.scene, slide).placeholders.some((one) => one.name === node.placeholder) ? placeholderXml(node.placeholder) : '';
  const geometry = node.radius ? 'roundRect' : 'rect';
  return `<p:pic><p:nvPicPr>${cNvPr(node, link)}<p:cNvPicPr><a:picLocks${attributes({ noGrp: held ? 1 : undefined, noChangeAspect: 1 })}/></p:cNvPicPr><p:nvPr>${held}</p:nvPr></p:nvPicPr><p:blipFill><a:blip${attributes({ 'r:embed': main })}>${extension}</a:blip>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(node.box)}<a:prstGeom${attributes({ prst: geometry })}><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}
