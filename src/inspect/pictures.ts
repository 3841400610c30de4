// What pictures say besides what they show: where and when they were taken, by whom, and what was cropped away.

import { stripMetadata } from '../pictures/metadata.ts';
import { orientationOf } from '../pictures/turn.ts';
import type { Finding, Look } from './finding.ts';
import { plural } from './finding.ts';
import { textOf } from './open.ts';

const TYPES: readonly (readonly [RegExp, 'png' | 'jpeg' | 'gif'])[] = [
  [/\.png$/i, 'png'],
  [/\.jpe?g$/i, 'jpeg'],
  [/\.gif$/i, 'gif'],
];

export const pictures: Look = (parts) => {
  const found: Finding[] = [];
  for (const [part, content] of parts) {
    const type = part.startsWith('ppt/media/') ? TYPES.find(([pattern]) => pattern.test(part))?.[1] : undefined;
    if (type) found.push(...metadataOf(part, content, type));
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(part)) continue;
    const crops = [...textOf(content).matchAll(/<a:srcRect\b([^>]*)\/>/g)].filter((one) =>
      /[ltrb]="-?[1-9]/.test(one[1] as string),
    ).length;
    if (crops)
      found.push({
        group: 'pictures',
        part,
        message: `${plural(crops, 'picture')} cropped on ${part.replace(/^ppt\//, '')}: what was cut away is still in the file`,
      });
  }
  return found;
};

function metadataOf(part: string, content: Uint8Array, type: 'png' | 'jpeg' | 'gif'): Finding[] {
  const clean = stripMetadata(content, type);
  if (clean.length >= content.length) return [];
  const latin = new TextDecoder('latin1').decode(content.subarray(0, 200_000));
  const what = [
    /GPS|\x25\x88/.test(latin) && type === 'jpeg' && hasGps(content) ? 'the place (GPS)' : '',
    /Exif|eXIf/.test(latin) ? 'EXIF data of the camera' : '',
    /http:\/\/ns\.adobe\.com\/xap/.test(latin) ? 'XMP data of a program' : '',
  ].filter(Boolean);
  const turned = type === 'jpeg' && orientationOf(content) > 1 ? ' (it is also turned by EXIF)' : '';
  return [
    {
      group: 'pictures',
      part,
      message: `${what.length ? what.join(', ') : 'Comments or other data'}: ${plural(content.length - clean.length, 'byte')} beside the image${turned}`,
    },
  ];
}

/** Whether the EXIF directory points to GPS data (tag 0x8825). */
function hasGps(jpeg: Uint8Array): boolean {
  for (let at = 0; at + 2 < Math.min(jpeg.length, 70_000); at++) {
    if ((jpeg[at] === 0x88 && jpeg[at + 1] === 0x25) || (jpeg[at] === 0x25 && jpeg[at + 1] === 0x88)) return true;
  }
  return false;
}
