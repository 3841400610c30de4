// Pandoc's Markdown for slides, as its revealjs writer reads it.
import type { Dialect } from '../dialect.ts';
import { pandocComment } from './comment.ts';
import { cutPandoc } from './cut.ts';
import { pandocKeys } from './keys.ts';
import { titleBlock } from './title-block.ts';
import { pandocFence, pandocTree } from './tree.ts';

export const pandoc: Dialect = {
  name: 'pandoc',
  title: 'pandoc',
  width: 960,
  front: titleBlock,
  cut: (lines, context) => cutPandoc(lines, context),
  keys: pandocKeys,
  comment: pandocComment,
  tree: (draft, context) => pandocTree(draft, context),
  fence: pandocFence,
};
