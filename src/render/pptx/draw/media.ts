// A picture that plays: the still of a film or sound with its media part (ECMA-376 Part 1, 19.3.1 and 20.1.3; [MS-PPTX]
// 2.5, p14:media). PowerPoint 2010 and later read the second relationship, older programs the first.
import { TAIL_OF_MEDIA } from '../../../media/read.ts';
import type { ImageNode, MediaAsset, MediaPlay, Scene } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';

const EMBEDDED = 'http://schemas.microsoft.com/office/2007/relationships/media';
const P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"';

/** What a click on the still does; stands where a link would. */
export const PLAY_CLICK = '<a:hlinkClick r:id="" action="ppaction://media"/>';

export const mediaAssetOf = (play: MediaPlay, scene: Pick<Scene, 'media'>): MediaAsset | undefined =>
  scene.media?.files.get(play.id);

/** File name in ppt/media. */
export const mediaName = ({ id, type }: MediaAsset): string => `${id}.${TAIL_OF_MEDIA[type]}`;

/** What `p:nvPr` of the still holds, with the relationships it needs; empty for a picture that does not play. */
export function mediaXml({ media: play }: ImageNode, { scene, pkg, part }: DrawContext): string {
  const asset = play && mediaAssetOf(play, scene);
  if (!play || !asset) return '';
  const name = mediaName(asset);
  const target = `../media/${name}`;
  const linked = attributes({ 'r:link': pkg.relate(part, asset.kind, target) });
  const embedded = attributes({ 'r:embed': pkg.relate(part, EMBEDDED, target) });
  const trim = play.start ? `<p14:trim${attributes({ st: Math.round(play.start * 1000) })}/>` : '';
  const own = `<p14:media ${P14}${embedded}${trim ? `>${trim}</p14:media>` : '/>'}`;
  return (
    `<a:${asset.kind}File${linked}/>` +
    `<p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}">${own}</p:ext></p:extLst>`
  );
}
