// ICC colour profiles (ICC.1:2022) rebuilt from what says how colours look: matrices, curves, tables. Names, makers,
// dates, copyright, and tags of programs are left out; the two texts that a profile must have are our own.
import { joined } from '../../base/bytes.ts';
import { ascii, latin, viewOf } from './odd.ts';

/** Tags by the types they may have (ICC.1, 9.2 and 10). */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  rXYZ: ['XYZ '],
  gXYZ: ['XYZ '],
  bXYZ: ['XYZ '],
  wtpt: ['XYZ '],
  bkpt: ['XYZ '],
  chad: ['sf32'],
  rTRC: ['curv', 'para'],
  gTRC: ['curv', 'para'],
  bTRC: ['curv', 'para'],
  kTRC: ['curv', 'para'],
  cicp: ['cicp'],
  A2B0: ['mft1', 'mft2', 'mAB '],
  A2B1: ['mft1', 'mft2', 'mAB '],
  A2B2: ['mft1', 'mft2', 'mAB '],
};
/** Parameters of a parametric curve by its function. */
const PARAMETERS = [1, 3, 4, 5, 7];
const HEADER = 128;
const ENTRY = 12;

/** The profile without names; undefined where it is none that can be rebuilt. */
export function cleanProfile(icc: Uint8Array): Uint8Array | undefined {
  try {
    return rebuilt(icc);
  } catch {
    return undefined;
  }
}

function rebuilt(icc: Uint8Array): Uint8Array | undefined {
  if (icc.length < HEADER + 4 || latin(icc, 36, 40) !== 'acsp') return undefined;
  const view = viewOf(icc);
  const tags = new Map<string, Uint8Array>();
  for (let i = 0; i < Math.min(100, view.getUint32(HEADER)); i++) {
    const entry = HEADER + 4 + ENTRY * i;
    const name = latin(icc, entry, entry + 4);
    const at = view.getUint32(entry + 4);
    const end = at + view.getUint32(entry + 8);
    if (end > icc.length) return undefined;
    if (KEPT[name]?.includes(latin(icc, at, at + 4))) tags.set(name, trimmed(icc.subarray(at, end)));
  }
  if (![...tags.keys()].some((name) => /TRC$|^A2B/.test(name))) return undefined;
  return assembled(headerOf(icc), [['desc', text('Colours')], ['cprt', text('None')], ...tags]);
}

/** Class, spaces, intent and white point of the header (ICC.1, 7.2); no maker, model, date or platform. */
function headerOf(icc: Uint8Array): Uint8Array {
  const out = new Uint8Array(HEADER);
  for (const [from, to] of [
    [8, 24],
    [36, 40],
    [64, 80],
  ] as const)
    out.set(icc.subarray(from, to), from);
  // a date is required; the first that all readers take
  new DataView(out.buffer).setUint16(24, 2000);
  out.set([0, 1, 0, 1], 26);
  return out;
}

/** A tag as long as its content: nothing hides behind it. Reserved bytes are nought. */
function trimmed(tag: Uint8Array): Uint8Array {
  const view = viewOf(tag);
  const type = latin(tag, 0, 4);
  const length = () => {
    if (type === 'XYZ ') return 20;
    if (type === 'sf32') return 8 + 36;
    if (type === 'curv') return 12 + 2 * view.getUint32(8);
    if (type === 'para') return 12 + 4 * (PARAMETERS[view.getUint16(8)] ?? 0);
    if (type === 'cicp') return 12;
    return tag.length;
  };
  const out = tag.slice(0, length());
  out.fill(0, 4, 8);
  if (type === 'para') out.fill(0, 10, 12);
  return out;
}

/** `multiLocalizedUnicodeType` with one English text. */
function text(words: string): Uint8Array {
  const out = new Uint8Array(28 + 2 * words.length);
  const view = new DataView(out.buffer);
  out.set(ascii('mluc'));
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  out.set(ascii('enUS'), 16);
  view.setUint32(20, 2 * words.length);
  view.setUint32(24, 28);
  for (let i = 0; i < words.length; i++) view.setUint16(28 + 2 * i, words.charCodeAt(i));
  return out;
}

function assembled(header: Uint8Array, tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(4 + ENTRY * tags.length);
  const view = new DataView(directory.buffer);
  view.setUint32(0, tags.length);
  const parts: Uint8Array[] = [];
  let at = HEADER + directory.length;
  for (const [i, [name, content]] of tags.entries()) {
    directory.set(ascii(name), 4 + ENTRY * i);
    view.setUint32(8 + ENTRY * i, at);
    view.setUint32(12 + ENTRY * i, content.length);
    const padded = new Uint8Array((content.length + 3) & ~3);
    padded.set(content);
    parts.push(padded);
    at += padded.length;
  }
  new DataView(header.buffer).setUint32(0, at);
  return joined([header, directory, ...parts]);
}
