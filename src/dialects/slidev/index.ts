// Slidev's Markdown, as its parser reads it; Vue is not run.
import type { Dialect } from '../dialect.ts';
import { counted, linkSlides } from '../links.ts';
import { slidevComment } from './comment.ts';
import { cutSlidev } from './cut.ts';
import { slidevKeys } from './keys.ts';
import { slidevFence, slidevTree } from './tree.ts';

export const slidev: Dialect = {
  name: 'slidev',
  title: 'Slidev',
  width: 980,
  cut: cutSlidev,
  keys: slidevKeys,
  comment: slidevComment,
  tree: slidevTree,
  fence: slidevFence,
  finish: (drafts) => linkSlides(drafts, counted(/^\/?(\d+)$/)),
};
