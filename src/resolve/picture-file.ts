// The bytes of a picture -> an asset: told by its bytes and not its name, within the limits, cleaned of all that is
// not the picture, measured.
import { imageSize } from 'image-size';
import type { Code } from '../base/catalog.ts';
import type { Fix } from '../base/diagnostic.ts';
import { hashHex } from '../base/hash.ts';
import { type Limits, raiseHint } from '../base/limits.ts';
import type { Resources } from '../base/wasm.ts';
import { bitmapFault } from '../pictures/bitmap-limits.ts';
import type { Bitmap } from '../pictures/clean/bitmap.ts';
import { cleanBitmap } from '../pictures/clean/index.ts';
import { kindOf, otherKind, svgText } from '../pictures/kind.ts';
import { orientationOf } from '../pictures/orientation.ts';
import { cleanSvg } from '../pictures/svg/clean.ts';
import { svgFault } from '../pictures/svg/limits.ts';
import { upright } from '../pictures/upright.ts';
import type { Asset } from '../scene/scene.ts';

/** A picture, a problem, or a picture that a problem is told of. */
export interface Found {
  readonly asset?: Asset;
  readonly problem?: Code;
  readonly message?: string;
  readonly hint?: string;
  readonly fix?: Fix;
}

export async function readPicture(bytes: Uint8Array, name: string, from: Resources, limits: Limits): Promise<Found> {
  const kind = kindOf(bytes);
  if (!kind) return unknown(bytes, name);
  try {
    return kind === 'svg'
      ? await readDrawing(bytes, name, from, limits)
      : await readBitmap({ type: kind, bytes }, name, from, limits);
  } catch {
    return broken(name);
  }
}

async function readBitmap(bitmap: Bitmap, name: string, from: Resources, limits: Limits): Promise<Found> {
  const { width, height } = imageSize(bitmap.bytes);
  if (!(width > 0 && height > 0)) return broken(name);
  const fault = bitmapFault(bitmap.bytes, bitmap.type, limits);
  if (fault) return refused(`${name} ${fault}`, `Save it smaller, ${raiseHint('picturePixels', limits)}`);
  const orientation = orientationOf(bitmap.bytes, bitmap.type);
  const { type, bytes } = await cleanBitmap(bitmap, from);
  return {
    asset: {
      id: `${type}-${hashHex(bytes)}${orientation > 1 ? `-${orientation}` : ''}`,
      type,
      bytes,
      size: orientation >= 5 ? { w: height, h: width } : { w: width, h: height },
      ...(orientation > 1 && { orientation }),
    },
  };
}

async function readDrawing(original: Uint8Array, name: string, from: Resources, limits: Limits): Promise<Found> {
  const text = svgText(original);
  const fault = svgFault(text, limits) ?? (/data:image\/svg/i.test(text) ? 'holds another SVG as data' : undefined);
  if (fault) return refused(`The picture ${name} ${fault}`, 'Draw it simpler, or save it as PNG');
  let large: string | undefined;
  const clean = await cleanSvg(text, async ({ bytes }) => {
    const type = kindOf(bytes);
    if (!type || type === 'svg') return undefined;
    large ??= bitmapFault(bytes, type, limits);
    return large ? undefined : inside({ type, bytes }, from, limits);
  });
  if (large) return refused(`The picture ${name} holds a picture that ${large}`, 'Save it smaller');
  if (!clean) return broken(name);
  if (clean.passes > limits.svgPasses)
    return refused(
      `The picture ${name} takes too long to draw: its area is gone through ${Math.round(clean.passes)} times`,
      `Use fewer filters, layers and letters, or save it as PNG, ${raiseHint('svgPasses', limits)}`,
    );
  const bytes = new TextEncoder().encode(clean.text);
  const { width, height } = imageSize(bytes);
  if (!(width > 0 && height > 0)) return broken(name);
  const asset: Asset = {
    id: `svg-${hashHex(bytes)}`,
    type: 'svg',
    bytes,
    size: { w: width, h: height },
    ...(clean.panel && { panel: clean.panel }),
  };
  if (!clean.lost.length) return { asset };
  return {
    asset,
    problem: 'resolve/picture-reduced',
    message: `The picture ${name} holds what is not a drawing (${clean.lost.join(', ')}); it is shown without that`,
    hint: 'Save it as a plain SVG without HTML and animation',
  };
}

/** A picture in a drawing: programs differ in whether they turn those, so that it is turned here. */
async function inside(bitmap: Bitmap, from: Resources, limits: Limits): Promise<Bitmap | undefined> {
  const { asset } = await readBitmap(bitmap, '', from, limits);
  const { type, bytes } = asset ? await upright(asset, from) : { type: undefined, bytes: undefined };
  return bytes && type && type !== 'svg' ? { type, bytes } : undefined;
}

function unknown(bytes: Uint8Array, name: string): Found {
  const other = otherKind(bytes);
  if (other === 'heic')
    return {
      problem: 'resolve/picture-type',
      message: `${name} is a photograph in HEIC, which neither browsers nor PowerPoint show everywhere`,
      hint: HEIC,
    };
  if (other) return { problem: 'resolve/picture-type', message: `${name} is a ${other} picture`, hint: FORMATS };
  return /\.(png|jpe?g|gif|webp|svg)$/i.test(name)
    ? broken(name)
    : { problem: 'resolve/picture-type', message: `${name} is no picture that Lectern knows`, hint: FORMATS };
}
const FORMATS = 'Save it as PNG, JPEG or SVG';
const HEIC =
  'Save it as JPEG. Windows: open it in Photos, Save as. Mac: open it in Preview, File, Export. ' +
  'iPhone: Settings, Camera, Formats, Most Compatible, for all that are taken from then on';

const refused = (message: string, hint: string): Found => ({ problem: 'resolve/picture-broken', message, hint });

const broken = (name: string): Found =>
  refused(`The picture ${name} is damaged`, 'Open it in a picture program and save it again');
