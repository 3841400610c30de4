// Marp's Markdown, as Marpit and Marp Core read it.
import type { Dialect } from '../dialect.ts';
import { counted, linkSlides } from '../links.ts';
import { marpComment } from './comment.ts';
import { cutMarp } from './cut.ts';
import { marpKeys } from './keys.ts';
import { marpFence, marpTree } from './tree.ts';

export const marp: Dialect = {
  name: 'marp',
  title: 'Marp',
  width: 1280,
  emoji: true,
  cut: cutMarp,
  keys: marpKeys,
  comment: marpComment,
  tree: marpTree,
  fence: marpFence,
  finish: (drafts) => linkSlides(drafts, counted(/^#(\d+)$/)),
};
