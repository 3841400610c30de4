// Where a file, an include or a source that the cursor names is.
import { findInside } from '../source/find-inside.ts';
import { parentOf } from '../source/paths.ts';
import type { Around } from './complete.ts';
import { takesFile } from './file-names.ts';
import type { Spot } from './spot.ts';
import type { FilePlace } from './types.ts';

export async function placesNamed(spot: Spot, around: Around): Promise<FilePlace[]> {
  const { file, deck, host } = around;
  const word = file.text.slice(spot.from, spot.to).trim();
  const root = deck?.root ?? parentOf(file.location);
  const names =
    spot.kind === 'file' ||
    spot.kind === 'include' ||
    ((spot.kind === 'value' || spot.kind === 'attribute-value') &&
      takesFile(spot.kind === 'value' ? (spot.path.at(-1) ?? '') : spot.attribute));
  if (!names || !word) return [];
  const address = word.replace(/^(["'])(.*)\1$/, '$2').split(/[#!]/)[0] ?? '';
  const found = await findInside(host, address, parentOf(file.location), root);
  return found && found !== 'outside' ? [{ file: found, from: 0, to: 0 }] : [];
}
