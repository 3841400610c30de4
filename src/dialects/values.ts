// Reading values of foreign front matter, whose types nobody promises.
import { type Data, isData } from '../base/plain-data.ts';

export { type Data, isData };

/** A mapping, or an empty one. */
export const dataOf = (value: unknown): Data => (isData(value) ? value : {});

/** Words; a number, a date and a truth value as they are written. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return undefined;
}

export const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** Markdown as plain words, for keys that take no markup. */
export const plainWords = (text: string): string =>
  text
    .replace(/<br\s*\/?>|\\$|[ \t]*\n[ \t]*/gm, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?/g, '$1')
    .replace(/\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/(\*\*|__)(.*?)\1/g, '$2')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_([^_\n]+)_(?![\w_])/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Without pictures: what is left of a line of words and a logo. */
export const withoutPictures = (text: string): string => text.replace(/!\[[^\]]*\]\([^)]*\)(\{[^}]*\})?/g, '').trim();

/** A day of the calendar as YYYY-MM-DD. */
export function dayOf(text: string | undefined): string | undefined {
  const found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text ?? '');
  if (!found) return undefined;
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
