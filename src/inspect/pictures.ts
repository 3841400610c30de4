// What pictures and fonts say besides what they show: where and when they were taken, by whom, and what was cropped
// away.
import { besideBitmap } from './beside/bitmaps.ts';
import { besideDrawing } from './beside/drawing.ts';
import { besideFont } from './beside/fonts.ts';
import type { Finding, Look } from './finding.ts';
import { plural } from './finding.ts';
import { textOf } from './open.ts';

export const pictures: Look = (parts) => {
  const found: Finding[] = [];
  for (const [part, content] of parts) {
    const told = besideContent(part, content);
    for (const one of told) found.push({ group: 'pictures', part, message: sentence(one) });
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(part)) continue;
    const crops = [...textOf(content).matchAll(/<a:srcRect\b([^>]*)\/>/g)].filter((one) =>
      /[ltrb]="-?[1-9]/.test(one[1] as string),
    ).length;
    if (crops)
      found.push({
        group: 'pictures',
        part,
        message: `${plural(crops, 'picture')} cropped on ${slideName(part)}: what was cut away is still in the file`,
      });
  }
  return found;
};

/** What a part tells that is a picture or a font by its bytes, whatever it is called. */
export function besideContent(part: string, content: Uint8Array): string[] {
  if (/\.svg$/i.test(part)) return besideDrawing(content[0] === 0xff ? UTF16.decode(content) : textOf(content));
  if (/\.(fntdata|ttf|otf)$/i.test(part)) return besideFont(content);
  return besideBitmap(content) ?? [];
}

const slideName = (part: string): string => part.replace(/^ppt\//, '');
const UTF16 = new TextDecoder('utf-16le');

export const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
