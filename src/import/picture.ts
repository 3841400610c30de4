// A picture of a slide -> a file in images/, cut to what the slide shows of it, and the line that shows it; films and
// sounds likewise, with the picture as their still.
import { imageSize } from 'image-size';
import { readMedia, TAIL_OF_MEDIA } from '../media/read.ts';
import type { PictureFill } from '../office/drawing/fill.ts';
import type { PictureShape } from '../office/shape.ts';
import { kindOf, otherKind } from '../pictures/kind.ts';
import { recut } from '../pictures/recut.ts';
import type { SlideMaking } from './making.ts';
import { pictureLine } from './picture-line.ts';

/** The largest width that a cut picture keeps, in pixels. */
const MOST_PIXELS = 4000;

/** The file of a picture; undefined where it cannot be shown, which is told. */
export async function pictureFile(picture: PictureFill, making: SlideMaking): Promise<string | undefined> {
  const { deck, files, report, number, sources } = making;
  const part = picture.svg ?? picture.part;
  const bytes = part === undefined ? undefined : deck.pkg.bytes(part);
  if (!bytes?.length) {
    report.tell(
      number,
      `a picture is left out: ${picture.link ? `it lies at ${picture.link}` : 'it is not in the file'}`,
    );
    return undefined;
  }
  const kind = kindOf(bytes);
  if (!kind) {
    const extension = /\.(\w{1,5})$/.exec(part ?? '')?.[1]?.toLowerCase() ?? 'bin';
    const name = files.add('images', `slide-${number}`, extension, bytes);
    report.tell(
      number,
      `${name} is laid beside the deck, but not shown: no page shows ${otherKind(bytes) ?? extension}; ` +
        'save it as PNG or SVG',
    );
    return undefined;
  }
  if (picture.effects.length) report.tell(number, `a picture loses its effects (${picture.effects.join(', ')})`);
  const { left, top, right, bottom } = picture.crop;
  const crop = { left: cut(left), top: cut(top), right: cut(right), bottom: cut(bottom) };
  if (
    Object.values(crop).some((share) => share > 0.002) &&
    crop.left + crop.right < 0.98 &&
    crop.top + crop.bottom < 0.98
  )
    try {
      const { width, height } = imageSize(bytes);
      const asset = { id: 'cut', type: kind, bytes, size: { w: width, h: height } };
      const wanted = { width: Math.min(MOST_PIXELS, Math.max(1, Math.round(width))), quality: 92 };
      const done = await recut(asset, crop, wanted, sources);
      return files.add('images', `slide-${number}`, extensionOf(done.type), done.bytes);
    } catch {
      report.tell(number, 'a picture could not be cut to the part that the slide shows');
    }
  return files.add('images', `slide-${number}`, extensionOf(kind), bytes);
}

const cut = (share: number): number => Math.min(0.99, Math.max(0, share));
const extensionOf = (kind: string): string => (kind === 'jpeg' ? 'jpg' : kind);

/** `caption` is plain words. */
export async function pictureMarkdown(
  shape: PictureShape,
  making: SlideMaking,
  step?: number,
  caption?: string,
): Promise<string> {
  const { report, number, deck, files } = making;
  const file = await pictureFile(shape.picture, making);
  if (shape.rotation || shape.flipH || shape.flipV) report.tell(number, 'a picture that was turned stands upright');
  const path = PATH.test(shape.alt.trim());
  if (path) report.tell(number, 'a picture was described by the path of its file, which is left out');
  const alt = path ? '' : shape.alt.trim();
  const decorative = shape.decorative && !shape.media;
  if (shape.media) {
    const { target, external } = shape.media;
    const extension = /\.(\w{1,5})$/.exec(target)?.[1]?.toLowerCase() ?? '';
    const bytes = external ? undefined : deck.pkg.bytes(target);
    const known = bytes && readMedia(bytes);
    if (bytes && typeof known === 'object') {
      const film = files.add('media', `slide-${number}`, TAIL_OF_MEDIA[known.type], bytes);
      const still = file && shape.media.kind === 'video' ? [`poster=${file}`] : [];
      return pictureLine({ alt: alt || shape.name, file: film, step, attributes: still });
    }
    if (bytes) files.add('media', `slide-${number}`, extension || 'bin', bytes);
    const why = known === 'damaged' ? 'it is damaged' : 'no page plays it';
    report.tell(
      number,
      external
        ? `a film or sound is left out: it lies at ${target}`
        : `a film or sound is laid in media/, not shown: ${why}; save it as MP4 or MP3`,
    );
  }
  if (!file) return alt ? pictureWords(alt) : '';
  return pictureLine({ alt, file, step, decorative: decorative || !alt, ...(caption && { caption }) });
}

/** Older programs describe a picture by its file, with the folders of whoever put it in. */
const PATH = /^(?:[a-z]:[\\/]|\\\\|\/|file:).*\.\w{3,4}$|^[^\s.]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

/** What is said of a picture that cannot be shown. */
const pictureWords = (alt: string): string => `*${alt.replace(/\s+/g, ' ').replace(/[*_[\]`<]/g, '\\$&')}*`;
