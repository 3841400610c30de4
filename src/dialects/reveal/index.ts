// The Markdown of reveal-md and of reveal.js's own plugin.
import type { Dialect } from '../dialect.ts';
import { revealComment } from './comment.ts';
import { cutReveal } from './cut.ts';
import { revealKeys } from './keys.ts';
import { linkStacks, nameStacks, revealFence, revealTree } from './tree.ts';

export const reveal: Dialect = {
  name: 'reveal',
  title: 'reveal-md',
  width: 960,
  bareTex: true,
  cut: cutReveal,
  keys: revealKeys,
  comment: revealComment,
  tree: revealTree,
  fence: revealFence,
  finish: (drafts) => {
    nameStacks(drafts);
    linkStacks(drafts);
  },
};
