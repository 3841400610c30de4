// The copy for e-mail looked through as `lectern inspect` looks through any file: by readers that share nothing with
// what cleaned it. What they find and the sender did not ask for keeps the file from being given out.
import type { Finding } from '../inspect/finding.ts';
import { inspectPptx } from '../inspect/index.ts';

/** Findings that tell of somebody or of something hidden. `notes`: the sender lets the notes go with the file. */
export const tellingFindings = (file: Uint8Array, { notes }: { readonly notes: boolean }): Finding[] =>
  inspectPptx(file).findings.filter(
    ({ group, harmless, message }) =>
      !harmless && group !== 'unused' && !BESIDE.test(message) && !(notes && NOTES.test(message)),
  );

const NOTES = /^Notes of slide /;
/** What runs over a slide's edge is for its audience, and told by the layout. */
const BESIDE = /has an object beside the slide$/;
