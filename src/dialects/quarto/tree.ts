// A Quarto slide's constructs as our own: pandoc's, and Quarto's before them.
import type { Context, Draft } from '../dialect.ts';
import { pandocTree } from '../pandoc/tree.ts';
import { leaveOutValues } from './cells.ts';
import { quartoDiv } from './divs.ts';
import { prepareDivs } from './prepare.ts';
import { collectLabels } from './references.ts';
import { rewriteShortcodes } from './shortcodes.ts';

export function quartoTree(draft: Draft, context: Context): void {
  leaveOutValues(draft, context);
  rewriteShortcodes(draft, context);
  collectLabels(draft, context);
  prepareDivs(draft);
  pandocTree(draft, context, quartoDiv);
}
