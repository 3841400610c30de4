// Film and sound by their bytes, not by their names: what they are, and the same without anything private in them.
import { letters } from './bytes.ts';
import { cleanMp3 } from './mp3.ts';
import { cleanMp4 } from './mp4.ts';
import { cleanWav } from './wav.ts';
import { cleanWebm } from './webm.ts';

export type MediaType = 'mp4' | 'm4a' | 'webm' | 'mp3' | 'wav';

export interface MediaFile {
  readonly type: MediaType;
  readonly kind: 'video' | 'audio';
  /** Without tags, dates, places, attached files and tracks of sensors. */
  readonly bytes: Uint8Array;
  /** Pixels as shown, of a film that tells them. */
  readonly size?: { readonly w: number; readonly h: number };
  readonly seconds?: number;
  /** Whether PowerPoint on Windows and Mac plays it: H.264 with AAC, AAC, MP3, WAV. */
  readonly plays: boolean;
  /** Codecs by name, for messages. */
  readonly codecs: readonly string[];
}

export const MEDIA_TYPES: Readonly<Record<MediaType, string>> = {
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
};

/** Endings of file names. */
export const TAIL_OF_MEDIA: Readonly<Record<MediaType, string>> = {
  mp4: 'mp4',
  m4a: 'm4a',
  webm: 'webm',
  mp3: 'mp3',
  wav: 'wav',
};

/** What an address that ends like this names. */
export const isMediaName = (address: string): boolean =>
  /\.(mp4|m4v|mov|webm|mkv|avi|wmv|ogv|m4a|mp3|wav|ogg|oga|opus|flac|aac|wma)$/i.test(address);

/** `damaged`: looks like film or sound, and is not whole; `unknown`: a kind that cannot be shown. */
export function readMedia(bytes: Uint8Array): MediaFile | 'damaged' | 'unknown' {
  if (letters(bytes, 4, 4) === 'ftyp') return ofMp4(bytes);
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WAVE') {
    const wav = cleanWav(bytes);
    return wav ? { type: 'wav', kind: 'audio', ...wav, plays: true, codecs: ['PCM'] } : 'damaged';
  }
  if (letters(bytes, 0, 4) === '\x1aE\xdf\xa3') return ofWebm(bytes);
  if (letters(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) {
    const mp3 = cleanMp3(bytes);
    return mp3 ? { type: 'mp3', kind: 'audio', ...mp3, plays: true, codecs: ['MP3'] } : 'damaged';
  }
  return 'unknown';
}

function ofMp4(bytes: Uint8Array): MediaFile | 'damaged' {
  const clean = cleanMp4(bytes);
  if (!clean || !(clean.facts.video || clean.facts.audio)) return 'damaged';
  const { video, audio, size, seconds } = clean.facts;
  const codecs = [video, audio].filter((codec) => codec !== undefined);
  return {
    type: video ? 'mp4' : 'm4a',
    kind: video ? 'video' : 'audio',
    bytes: clean.bytes,
    ...(size && { size }),
    ...(seconds !== undefined && { seconds }),
    plays: codecs.every((codec) => /^(avc[13]|mp4a)$/.test(codec)),
    codecs,
  };
}

function ofWebm(bytes: Uint8Array): MediaFile | 'damaged' {
  const clean = cleanWebm(bytes);
  if (!clean) return 'damaged';
  const video = clean.codecs.some((codec) => codec.startsWith('V_'));
  return { type: 'webm', kind: video ? 'video' : 'audio', ...clean, plays: false };
}
