// A flow in words, for those who do not see it: stage by stage, box by box, in reading order.
import type { Line, Sheet, SheetBox } from './sheet.ts';

/** `write` gives a number as the deck's language writes it. */
export function wordsOf({ boxes, stages }: Sheet, write: (n: number) => string): string {
  const inOrder = [...boxes].sort((a, b) => a.row - b.row || a.from - b.from);
  const told = (list: readonly SheetBox[]) => list.map(({ lines }) => boxWords(lines, write)).join('; ');
  if (!stages.length) return `${told(inOrder)}.`;
  return stages
    .map(({ text, first, last }) => `${text}: ${told(inOrder.filter(({ row }) => row >= first && row <= last))}.`)
    .join(' ');
}

function boxWords(lines: readonly Line[], write: (n: number) => string): string {
  const words = lines.map(({ text, n }) => (n === undefined ? text : `${text} ${write(n)}`));
  return words.length > 1 ? `${words[0]} (${words.slice(1).join(', ')})` : words.join('');
}
