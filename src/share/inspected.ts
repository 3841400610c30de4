// The copy for e-mail looked through as `lectern inspect` looks through any file: by readers that share nothing with
// what cleaned it. What they find and the sender did not ask for keeps the file from being given out.
import type { Finding } from '../inspect/finding.ts';
import { inspectPptx } from '../inspect/index.ts';

export interface Meant {
  /** The sender lets the notes go with the file. */
  readonly notes: boolean;
  /** Titles of the slides that are shown, also of those that show none: outlines and screen readers say them. */
  readonly titles: readonly string[];
}

/** Findings that tell of somebody or of something hidden. */
export function tellingFindings(file: Uint8Array, { notes, titles }: Meant): Finding[] {
  const said = new Set(titles.map(plain));
  return inspectPptx(file).findings.filter(
    ({ group, harmless, message, title }) =>
      !harmless &&
      group !== 'unused' &&
      !BESIDE.test(message) &&
      !(notes && NOTES.test(message)) &&
      !(title !== undefined && said.has(plain(title))),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const NOTES = /^Notes of slide /;
/** What runs over a slide's edge is for its audience, and told by the layout. */
const BESIDE = /has an object beside the slide$/;
