// A template's own faces for the page: those that it embeds (ECMA-376 Part 1, 19.2.1.9), else those that lie beside it
// in a folder `fonts`, named by family and face: Frutiger.ttf, Frutiger-Bold.ttf.
import { hashHex } from '../base/hash.ts';
import type { Limits } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import type { OfficePackage } from '../office/package.ts';
import { child, childrenOf } from '../office/xml.ts';
import type { FaceName } from '../scene/scene.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import { findInside } from '../source/find-inside.ts';
import { join } from '../source/paths.ts';
import type { FontStore } from '../text/fonts.ts';
import { faultOfFont } from '../text/sound-font.ts';
import { Subsetter } from '../text/subset.ts';

type Family = ThemeFile['families']['body'];
type Faces = Partial<Record<FaceName, Uint8Array>>;

/** Where fonts may lie; nothing is read outside of `root`. */
export interface FontFolder {
  readonly folder: string;
  readonly root: string;
}

/** A family of the template's own; undefined where none of its files is there, or the regular face cannot be used. */
export async function ownFamily(
  name: string,
  like: Family,
  pkg: OfficePackage,
  place: FontFolder,
  fonts: FontStore,
  host: Host,
  limits: Limits,
): Promise<Family | undefined> {
  const faces = { ...(await beside(name, place, host, limits)), ...embedded(name, pkg, limits) };
  if (!faces.regular) return undefined;
  const subsetter = await Subsetter.load(host);
  const ids: Partial<Record<FaceName, string>> = {};
  for (const face of FACES) {
    const bytes = faces[face];
    if (!bytes || faultOfFont(bytes, subsetter)) continue;
    const id = `template:${name} ${face}#${hashHex(bytes)}`;
    fonts.add(id, bytes);
    ids[face] = id;
  }
  const { regular, bold = regular, italic = regular, boldItalic = bold } = ids;
  if (!regular || !bold || !italic || !boldItalic) return undefined;
  return { office: name, web: name, fallback: like.fallback, mode: 'safe', regular, bold, italic, boldItalic };
}

const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];

// ---- Embedded

function embedded(name: string, pkg: OfficePackage, limits: Limits): Faces {
  const list = childrenOf(child(pkg.xml(pkg.main), 'p:embeddedFontLst'), 'p:embeddedFont');
  const own = list.find((one) => plain(child(one, 'p:font')?.attributes.typeface ?? '') === plain(name));
  const faces: Faces = {};
  for (const face of own ? FACES : []) {
    const found = pkg.relationship(pkg.main, child(own, `p:${face}`)?.attributes['r:id']);
    const bytes = found && !found.external ? pkg.bytes(found.target) : undefined;
    const font = bytes && bytes.length <= limits.fontBytes ? fromEot(bytes) : undefined;
    if (font) faces[face] = font;
  }
  return faces;
}

const COMPRESSED = 0x4;
const MASKED = 0x10000000;
const MASK = 0x50;

/** The font in an Embedded OpenType file (W3C submission, 4.1); undefined where it is compressed or cut off. */
function fromEot(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [whole, size, flags] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(12, true)];
  if (flags & COMPRESSED || whole > bytes.length || size > whole) return undefined;
  const font = bytes.slice(whole - size, whole);
  return flags & MASKED ? font.map((byte) => byte ^ MASK) : font;
}

// ---- Beside

/** A family's name, or a file's, by its letters and digits. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const ENDINGS: Readonly<Record<FaceName, readonly string[]>> = {
  regular: ['', 'regular', 'book', 'roman'],
  bold: ['bold'],
  italic: ['italic', 'oblique'],
  boldItalic: ['bolditalic', 'boldoblique'],
};

async function beside(name: string, { folder, root }: FontFolder, host: Host, limits: Limits): Promise<Faces> {
  const faces: Faces = {};
  try {
    for (const file of (await host.list(join(folder, 'fonts'))).sort()) {
      const stem = /^(.+)\.ttf$/i.exec(file)?.[1];
      if (stem === undefined || !plain(stem).startsWith(plain(name))) continue;
      const rest = plain(stem).slice(plain(name).length);
      const face = FACES.find((one) => ENDINGS[one].includes(rest));
      const path = face && (await findInside(host, `fonts/${encodeURIComponent(file)}`, folder, root));
      if (!face || !path || path === 'outside' || (await host.size(path)) > limits.fontBytes) continue;
      faces[face] = await host.read(path);
    }
  } catch {
    // no such folder, or a file that is gone since: the stand-in is shown and told
  }
  return faces;
}
