// What is marked, behind the words for those who do not see the chart.
import { word } from '../chart-words.ts';

export function inWords(alt: string, marked: readonly string[] | undefined, lang: string): string {
  if (!marked?.length) return alt;
  const end = /[.!?\u2026]$/.test(alt.trim()) ? '' : '.';
  return `${alt.trim()}${end} ${word('marked', lang)}: ${marked.join('; ')}`;
}
