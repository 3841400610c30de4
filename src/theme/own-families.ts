// A family of a theme's own files as its writer may leave it: with the regular face only. Faces that are lacking are
// drawn with those that are there, and the font travels in the PowerPoint file, since nobody else has it.

import { type Data, isData } from '../base/plain-data.ts';

/** `whole` is the theme with what it extends below it; families that name files of the theme's own are filled up. */
export function withOwnFamilies(own: unknown, whole: unknown): unknown {
  if (!isData(own) || !isData(own.families) || !isData(whole) || !isData(whole.families)) return whole;
  const families: Record<string, unknown> = { ...whole.families };
  for (const [role, family] of Object.entries(own.families))
    if (isData(family) && isOwnFile(family.regular)) families[role] = filled(family, whole.families[role]);
  return { ...whole, families };
}

const isOwnFile = (address: unknown): boolean => typeof address === 'string' && !address.startsWith('npm:');

function filled(own: Data, whole: unknown): Data {
  const { regular, bold = regular, italic = regular } = own;
  const below = isData(whole) ? whole : {};
  return {
    ...below,
    ...(own.office !== undefined && { web: own.office }),
    mode: 'embedded',
    bold,
    italic,
    boldItalic: own.bold ?? italic,
    ...own,
  };
}
