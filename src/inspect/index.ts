// Any PowerPoint file -> what it tells about its author and its hidden parts, whoever wrote it.
import type { Finding, Look } from './finding.ts';
import { openParts } from './open.ts';
import { embedded, paths, unused } from './outside.ts';
import { largestParts } from './parts.ts';
import { pictures } from './pictures.ts';
import { properties } from './properties.ts';
import { slides } from './slides.ts';
import { unseen } from './unseen.ts';
import { workbooks } from './workbooks.ts';

export type { Finding } from './finding.ts';

const LOOKS: readonly Look[] = [properties, slides, pictures, paths, embedded, workbooks, unused];

export interface Inspection {
  readonly bytes: number;
  readonly slides: number;
  readonly findings: readonly Finding[];
  readonly largest: readonly { readonly part: string; readonly bytes: number }[];
}

/** Throws an Error with a sentence for people where the bytes are no PowerPoint file. */
export function inspectPptx(file: Uint8Array): Inspection {
  const parts = openParts(file);
  if (!parts.has('ppt/presentation.xml')) throw new Error('it is no PowerPoint file: it has no ppt/presentation.xml');
  return {
    bytes: file.length,
    slides: [...parts.keys()].filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part)).length,
    findings: [...LOOKS.flatMap((look) => look(parts)), ...unseen(file)],
    largest: largestParts(file, 5),
  };
}
