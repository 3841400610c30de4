// Quarto's Markdown for slides, as its revealjs format reads it; code cells are never run.
import type { Dialect } from '../dialect.ts';
import { placeReferences } from '../pandoc/references.ts';
import { quartoFence } from './cells.ts';
import { quartoComment } from './comment.ts';
import { cutQuarto } from './cut.ts';
import { quartoKeys } from './keys.ts';
import { writeReferences } from './references.ts';
import { quartoTree } from './tree.ts';

export const quarto: Dialect = {
  name: 'quarto',
  title: 'Quarto',
  width: 1050,
  emoji: true,
  bareTex: true,
  cut: cutQuarto,
  keys: quartoKeys,
  comment: quartoComment,
  tree: quartoTree,
  fence: quartoFence,
  finish: (drafts, context) => {
    writeReferences(drafts, context);
    placeReferences(drafts, context);
  },
};
