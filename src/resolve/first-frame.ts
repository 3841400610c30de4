// The still of a film whose writer gives none: its first frame that shows something, drawn by the browser that prints.
// Kept by content between builds, and within a run.
import { imageSize } from 'image-size';
import { base64 } from '../base/base64.ts';
import { NO_INSETS } from '../base/geometry.ts';
import { hashHex } from '../base/hash.ts';
import type { Host } from '../host/host.ts';
import { MEDIA_TYPES, type MediaFile } from '../media/read.ts';
import { kindOf } from '../pictures/kind.ts';
import { recut } from '../pictures/recut.ts';
import type { Asset } from '../scene/scene.ts';

/** Raised whenever other bytes come out of the same film. */
const HOW = 'first frame 1';
/** Pixels from left to right that a still has at most. */
const WIDEST = 1280;
/** Bytes that a page may hold as text without slowing a browser down. */
const LARGEST = 100e6;
const QUALITY = 85;
/** A browser's pictures are PNG: drawn larger, what is made smaller becomes a JPEG where that is right. */
const LARGER = 1.25;

/** Of each film, by its content: it is read anew in each round of a preview. Another host may have another browser. */
const drawn = new WeakMap<Host, Map<string, Promise<Asset | undefined>>>();

/** Undefined where there is no browser, or where it cannot play the film. */
export function firstFrame(film: MediaFile, host: Host): Promise<Asset | undefined> {
  const key = hashHex(film.bytes);
  const known = drawn.get(host) ?? new Map<string, Promise<Asset | undefined>>();
  const one = known.get(key) ?? keptOrDrawn(film, host).catch(() => undefined);
  drawn.set(host, known.set(key, one));
  return one;
}

async function keptOrDrawn(film: MediaFile, host: Host): Promise<Asset | undefined> {
  if (!host.draw || !film.size || film.bytes.length > LARGEST) return undefined;
  const width = Math.min(film.size.w, WIDEST);
  const bytes = (await host.made?.find(film.bytes, HOW)) ?? (await draw(film, width, host));
  const type = bytes && kindOf(bytes);
  if (!bytes || !type) return undefined;
  const { width: w, height: h } = imageSize(bytes);
  return { id: `${type}-${hashHex(bytes)}`, type, bytes, size: { w, h } };
}

async function draw(film: MediaFile, width: number, host: Host): Promise<Uint8Array | undefined> {
  const { w, h } = film.size ?? { w: width, h: width };
  const page = new TextEncoder().encode(pageOf(film, { w: width, h: Math.max(1, Math.round((h * width) / w)) }));
  const large = Math.round(width * LARGER);
  const [bytes] =
    (await host.draw?.(page, { query: '', until: 'body[data-done]', parts: 'canvas', width: large })) ?? [];
  if (!bytes) return undefined;
  const size = { w: large, h: imageSize(bytes).height };
  const still = await recut({ id: 'frame', type: 'png', bytes, size }, NO_INSETS, { width, quality: QUALITY }, host);
  await host.made?.keep(film.bytes, HOW, still.bytes);
  return still.bytes;
}

/**
 * A page with the film on a canvas: the first of three moments that is not all of one colour, as a fade from black
 * begins. What the browser cannot play leaves no canvas.
 */
function pageOf({ type, bytes }: MediaFile, { w, h }: { readonly w: number; readonly h: number }): string {
  return `<!doctype html><style>body{margin:0}canvas{display:block}</style><canvas width="${w}" height="${h}"></canvas>
<video muted preload="auto" hidden src="data:${MEDIA_TYPES[type]};base64,${base64(bytes)}"></video><script>
const film = document.querySelector('video'), canvas = document.querySelector('canvas');
const done = (seen) => { if (!seen) canvas.remove(); document.body.dataset.done = ''; };
const moments = [0, 1, 2];
const plain = (pen) => {
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let least = 255, most = 0;
  for (let i = 0; i < data.length; i += 4 * 97) {
    const light = (data[i] + 2 * data[i + 1] + data[i + 2]) / 4;
    least = Math.min(least, light); most = Math.max(most, light);
  }
  return most - least < 24;
};
film.onloadeddata = () => next();
film.onseeked = () => {
  const pen = canvas.getContext('2d');
  pen.drawImage(film, 0, 0, canvas.width, canvas.height);
  if (plain(pen) && moments.length && moments[0] < film.duration) next(); else done(true);
};
film.onerror = () => done(false);
const next = () => { film.currentTime = moments.shift() + 0.001; };
setTimeout(() => 'done' in document.body.dataset || done(false), 20000);
</script>`;
}
