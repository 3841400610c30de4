// The reference styles by the name that a deck's `csl:` gives; a style file of another program is told as not read.
import type { Diagnostics, Span } from '../../../base/diagnostic.ts';
import { CSL_NAMES, type CslName } from '../../../schema/deck.ts';
import { ama } from './ama.ts';
import { apa } from './apa.ts';
import { compact } from './compact.ts';
import { nlm } from './nlm.ts';
import type { ReferenceStyle } from './style.ts';
import { vancouver } from './vancouver.ts';

const STYLES: Readonly<Record<CslName, ReferenceStyle>> = { vancouver, ama, apa, nlm };

const isName = (name: string): name is CslName => (CSL_NAMES as readonly string[]).includes(name);

export function styleOf(csl: string | undefined, span: Span | undefined, diagnostics: Diagnostics): ReferenceStyle {
  if (csl === undefined) return compact;
  if (isName(csl)) return STYLES[csl];
  diagnostics.report(
    'cite/style-file',
    `The style file ${csl} is not read; references are written in Lectern's own short form`,
    span,
    `Write csl: ${CSL_NAMES.join(', csl: ')}`,
  );
  return compact;
}
