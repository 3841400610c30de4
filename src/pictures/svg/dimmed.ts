// Drawings on a pale ground of their own, as slides of a dark room show them: a veil over all of the drawing takes the
// glare from its ground, and what is drawn keeps its colours against that and each other.
import { luminance, mixHex } from '../../base/color.ts';
import type { Asset } from '../../scene/assets.ts';
import { groundOf } from './panel.ts';
import { readSvg } from './tree.ts';

/** Luminance above which a ground glares (paper, no sky), the share of the veil, how much darker it is. */
const PALE = 0.68;
const VEIL = 0.15;
const DARKER = 0.8;

/** What has no pale ground over all of it stays as it is. */
export function dimmed(asset: Asset): Asset {
  if (asset.type !== 'svg') return asset;
  const text = new TextDecoder().decode(asset.bytes);
  const root = readSvg(text);
  const ground = root && groundOf(root);
  if (!ground || luminance(ground.color) <= PALE) return asset;
  const shape = ['x', 'y', 'width', 'height', 'rx', 'ry']
    .flatMap((name) => {
      const value = ground.rect.attributes.get(name);
      return value === undefined ? [] : [`${name}="${value}"`];
    })
    .join(' ');
  // of the ground's own hue, which would be grey else
  const dark = mixHex(ground.color, '000000', DARKER);
  const end = text.lastIndexOf('</svg>');
  const veil = `<rect ${shape} fill="#${dark}" fill-opacity="${VEIL}"/>`;
  return {
    ...asset,
    bytes: new TextEncoder().encode(`${text.slice(0, end)}${veil}${text.slice(end)}`),
    ...(asset.panel && { panel: { ...asset.panel, color: mixHex(asset.panel.color, dark, VEIL) } }),
  };
}
