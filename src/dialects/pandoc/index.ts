// Pandoc's Markdown for slides, as its revealjs writer reads it.
import type { Context, Dialect } from '../dialect.ts';
import type { Line } from '../line.ts';
import { pandocComment } from './comment.ts';
import { cutPandoc, slideLevel as slideLevelOf, tokensOf } from './cut.ts';
import { gatherFootnotes } from './footnotes.ts';
import { pandocKeys } from './keys.ts';
import { placeReferences } from './references.ts';
import { titleBlock } from './title-block.ts';
import { pandocFence, pandocTree } from './tree.ts';

/** `slide-level` of the deck, else what a Makefile or script beside it calls pandoc with. */
function levelBeside(lines: readonly Line[], context: Context): number | undefined {
  const { slideLevel } = context.project;
  const [first] = lines;
  if (!slideLevel || !first || context.front?.data['slide-level'] !== undefined) return undefined;
  // a lower one than the deck shows would put several slides on one
  if (slideLevel.level <= slideLevelOf(tokensOf(lines))) return undefined;
  context.told.add(
    `Slide level ${slideLevel.level} is taken from ${slideLevel.file}`,
    first,
    'slide-level: in the front matter sets it',
  );
  return slideLevel.level;
}

export const pandoc: Dialect = {
  name: 'pandoc',
  title: 'pandoc',
  width: 960,
  emoji: true,
  bareTex: true,
  front: titleBlock,
  cut: (lines, context) => cutPandoc(lines, context, levelBeside(lines, context)),
  keys: pandocKeys,
  comment: pandocComment,
  tree: (draft, context) => pandocTree(draft, context),
  fence: pandocFence,
  finish: (drafts, context) => {
    placeReferences(drafts, context);
    gatherFootnotes(drafts, context);
  },
};
