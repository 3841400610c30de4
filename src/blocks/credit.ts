// Whose a picture is, as its attributes say: maker, source, licence. `consent=` is for `lectern check` only and goes
// into no output.
import type { Attributes } from '../parse/attributes.ts';

export interface Credit {
  readonly address: string;
  readonly alt: string;
  readonly author?: string;
  readonly source?: string;
  readonly licence?: string;
}

export function creditOf({ values }: Attributes, address: string, alt: string): Credit | undefined {
  const { author } = values;
  // a picture of one's own needs no credit
  const source = values.source?.trim().toLowerCase() === 'own' ? undefined : values.source;
  const licence = values.licence ?? values.license;
  if (!author && !source && !licence) return undefined;
  return { address, alt, ...(author && { author }), ...(source && { source }), ...(licence && { licence }) };
}
