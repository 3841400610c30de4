// What a forest plot writes in the head and at the end of its rows.
import { intervalText } from './interval.ts';
import type { Forest, Study } from './model.ts';

/** Between words and the edges of their column, in points. */
export const PAD = 6;

export const headOf = ({ measure }: Forest): string => `${measure ?? ''} (95 % CI)`.trim();

export const resultOf = (study: Study, content: Forest, lang: string): string =>
  study.estimate === undefined ? '' : intervalText(study, content.decimals, lang);
