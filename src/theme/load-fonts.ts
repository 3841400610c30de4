// The fonts that a deck's own theme names, read and looked through. Paths lead from the theme's folder and not out of
// the deck; a family with a font that cannot be used gives way to that of a theme that ships.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { hashHex } from '../base/hash.ts';
import { type Limits, limitText, raiseHint } from '../base/limits.ts';
import type { Host } from '../host/host.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import { findInside } from '../source/find-inside.ts';
import { faultOfFont } from '../text/sound-font.ts';
import { Subsetter } from '../text/subset.ts';

type Family = ThemeFile['families']['body'];
const FACES = ['regular', 'bold', 'italic', 'boldItalic'] as const;

/** Where a theme's fonts may lie. */
export interface FontPlace {
  /** The theme's folder, and the one that nothing is read outside of. */
  readonly folder: string;
  readonly root: string;
}

export interface ThemeFonts {
  readonly families: ThemeFile['families'];
  /** Bytes by the names that `families` has for them now. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/**
 * `shipped` are families of themes that ship: what they name needs no look, and the first take the place of broken
 * ones.
 */
export async function themeFonts(
  file: ThemeFile,
  shipped: readonly ThemeFile['families'][],
  place: FontPlace,
  host: Host,
  diagnostics: Diagnostics,
  span?: Span,
): Promise<ThemeFonts> {
  const sound = new Set(
    shipped.flatMap((families) => Object.values(families).flatMap((family) => FACES.map((face) => family[face]))),
  );
  const fonts = new Map<string, Uint8Array>();
  const seen = new Map<string, Found>();
  const look = async (address: string): Promise<Found> => {
    const found = await readFont(address, place, host, diagnostics.limits);
    if ('fault' in found) return found;
    const fault = faultOfFont(found.bytes, await Subsetter.load(host));
    return fault ? { fault } : found;
  };
  const families: Record<string, Family> = {};
  for (const [role, family] of Object.entries(file.families)) {
    let whole: Family = family;
    for (const face of FACES) {
      const address = family[face];
      if (sound.has(address)) continue;
      const known = seen.get(address);
      const found = known ?? (await look(address));
      seen.set(address, found);
      if ('fault' in found) {
        if (!known) tell(address, role, found, diagnostics, span);
        whole = shipped[0]?.[role as keyof ThemeFile['families']] as Family;
        break;
      }
      const id = `theme:${address}#${hashHex(found.bytes)}`;
      fonts.set(id, found.bytes);
      whole = { ...whole, [face]: id };
    }
    families[role] = whole;
    tellFaces(role, family, whole, diagnostics, span);
  }
  return { families: families as ThemeFile['families'], fonts };
}

type Found = { readonly bytes: Uint8Array } | { readonly fault: string; readonly hint?: string };

async function readFont(address: string, { folder, root }: FontPlace, host: Host, limits: Limits): Promise<Found> {
  try {
    if (address.startsWith('npm:')) return { bytes: await host.resource(address) };
    const found = await findInside(host, address, folder, root);
    if (found === undefined) return { fault: 'there is no such file in the folder of the theme' };
    if (found === 'outside') return { fault: 'it lies outside the deck' };
    if ((await host.size(found)) > limits.fontBytes)
      return {
        fault: `it is larger than ${limitText('fontBytes', limits)}`,
        hint: `Take a smaller one, ${raiseHint('fontBytes', limits)}`,
      };
    return { bytes: await host.read(found) };
  } catch {
    return { fault: 'it cannot be read' };
  }
}

/** Faces that a family of own files lacks: what is to stand out looks like the rest. */
function tellFaces(role: string, named: Family, whole: Family, diagnostics: Diagnostics, span?: Span): void {
  if (named.regular.startsWith('npm:') || !whole.regular.startsWith('theme:')) return;
  const lacking = [
    ...(whole.bold === whole.regular ? ['bold'] : []),
    ...(whole.italic === whole.regular ? ['italic'] : []),
  ];
  if (!lacking.length) return;
  diagnostics.report(
    'theme/face',
    `The family "${role}" (${named.office}) has no ${lacking.join(' and no ')} face: ` +
      'such words look like all others on the page, and PowerPoint makes a face of its own',
    span,
    `Name the files in the theme: ${lacking.map((face) => `${face}: fonts/Own-${face}.ttf`).join(', ')}`,
  );
}

function tell(
  address: string,
  role: string,
  { fault, hint }: { fault: string; hint?: string },
  diagnostics: Diagnostics,
  span?: Span,
): void {
  diagnostics.report(
    'theme/font',
    `The font ${address.slice(0, 80)} cannot be used: ${fault}; the family "${role}" is that of a theme that ships`,
    span,
    hint ?? 'Put a whole TrueType file (.ttf) into the folder of the theme and name it there',
  );
}
