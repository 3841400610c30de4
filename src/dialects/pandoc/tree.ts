// A pandoc slide's constructs as our own, in the order in which they may hold each other.
import type { Context, Draft } from '../dialect.ts';
import type { Fence, FenceChange } from '../fence.ts';
import { indentLazyMaths } from '../lazy-maths.ts';
import { mermaid } from '../mermaid.ts';
import { rewriteImages } from '../pictures.ts';
import { plainWords } from '../values.ts';
import { rewriteBlocks } from './blocks.ts';
import { type DivReader, rewriteDivLines } from './divs.ts';
import { rewriteHeadings, rewriteInlineNotes, rewriteRaw, rewriteSpans } from './inline.ts';
import { rewritePunctuation } from './smart.ts';
import { rewriteTexInLines } from './tex.ts';

export function pandocTree(draft: Draft, context: Context, divs?: DivReader): void {
  rewriteTexInLines(draft, context);
  rewriteRaw(draft, context);
  indentLazyMaths(draft.body);
  // a picture alone in its paragraph is a figure, with its text below it
  rewriteImages(draft, context, (alt, alone) => ({
    alt: plainWords(alt),
    ...(alone && alt.trim() && { caption: alt }),
  }));
  rewriteHeadings(draft, context);
  rewriteSpans(draft, context);
  rewriteInlineNotes(draft, context);
  rewriteBlocks(draft);
  rewriteDivLines(draft, context, divs);
  rewritePunctuation(draft);
}

/** ```` ```{.python .numberLines} ````, raw blocks, diagrams. */
export function pandocFence(fence: Fence, context: Context): FenceChange {
  const { info } = fence;
  const raw = /^\s*\{=(\w+)\}\s*$/.exec(info)?.[1];
  if (raw) {
    if (raw === 'html') return { markdown: fence.code.map((line) => line.trim()).join('\uE012') };
    context.told.add('Raw block for another format, left out', fence.at, 'Write it in Markdown');
    return 'drop';
  }
  const braces = /^\s*(\w[\w+#-]*)?\s*\{([^}]*)\}/.exec(info);
  const name =
    (braces ? (braces[1] ?? /\.([\w+#-]+)/.exec(braces[2] ?? '')?.[1]) : /^\s*([\w+#-]+)/.exec(info)?.[1]) ?? '';
  if (name === 'mermaid') return mermaid(fence, context);
  return braces ? { info: name } : 'keep';
}
