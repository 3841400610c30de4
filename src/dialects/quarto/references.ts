// Cross references: `@fig-x` is "Figure 1" by the order of the labels in the deck; labels themselves go.
import type { Context, Draft } from '../dialect.ts';

const WORDS: Readonly<Record<string, string>> = {
  fig: 'Figure',
  tbl: 'Table',
  sec: 'Section',
  eq: 'Equation',
  lst: 'Listing',
};
const REFERENCE = /(?<![\w@/.])\[?@(fig|tbl|sec|lst|eq)-([\w-]+)\]?/gi;

/** Labels are collected as slides are read. */
export function collectLabels(draft: Draft, context: Context): void {
  const labels = labelsOf(context);
  for (const [, kind, name] of draft.body.text.matchAll(/[{\s]#(fig|tbl|sec|lst|eq)-([\w-]+)/gi)) {
    const key = `${kind}-${name}`.toLowerCase();
    if (labels.has(key)) continue;
    const count = [...labels.keys()].filter((one) => one.startsWith(`${kind}-`.toLowerCase())).length;
    labels.set(key, count + 1);
  }
  draft.body.replace(/(\uE010\d+\uE011)?[ \t]*\{#(fig|tbl|sec|lst|eq)-[\w-]+\}/gi, ([, before = '']) => before);
}

const labelsOf = (context: Context): Map<string, number> => {
  const known = (context.state.get('labels') as Map<string, number> | undefined) ?? new Map<string, number>();
  context.state.set('labels', known);
  return known;
};

/** When all labels are known. */
export function writeReferences(drafts: readonly Draft[], context: Context): void {
  const labels = labelsOf(context);
  for (const { body } of drafts)
    body.replace(REFERENCE, ([, kind = '', name]) => {
      const number = labels.get(`${kind}-${name}`.toLowerCase());
      return `${WORDS[kind.toLowerCase()]}${number ? ` ${number}` : ''}`;
    });
}
