// Keys and values of YAML (front matter, a chart, a flow of participants) by which a writer means that something is not
// for all, and that keep nothing from anybody.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { FrontMatter } from '../source/deck-source.ts';

const HIDES =
  /^(?:audiences?|hidden|hide|only|except|private|visibility|visible|draft|internal|confidential|invisible)$/i;

/** Tells of them in a block whose YAML has no key for that. */
export function reportPrivateData({ data, where }: FrontMatter, diagnostics: Diagnostics): void {
  for (const [key, value] of Object.entries(data)) {
    reportComments(value, [key], where, diagnostics);
    if (Array.isArray(value)) reportRows(value, key, where, diagnostics);
    if (HIDES.test(key) && value !== false)
      diagnostics.report(
        'private/key',
        `"${key}" hides this block from nobody; it would be SHOWN`,
        where([key], 'key'),
        'Put the block between ::: only NAME and :::, or on a slide with audience: or hidden: true',
      );
  }
}

/** Rows that say of themselves that nobody is to see them; a column may be called so, and then has numbers. */
function reportRows(
  rows: readonly unknown[],
  key: string,
  where: FrontMatter['where'],
  diagnostics: Diagnostics,
): void {
  for (const [i, row] of rows.entries()) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) continue;
    for (const [own, value] of Object.entries(row))
      if (HIDES.test(own) && isYes(value))
        diagnostics.report(
          'private/key',
          `"${own}" hides this row from nobody; it would be SHOWN`,
          where([key, i, own], 'key'),
          'Take the row out, or put # before it',
        );
  }
}

const isYes = (value: unknown): boolean => value === true || /^(?:yes|true|on|ja|oui|s[i\u00ED])$/i.test(String(value));

/** A comment of Markdown's within a value, which YAML takes for words. */
export function reportComments(
  value: unknown,
  path: (string | number)[],
  where: FrontMatter['where'],
  diagnostics: Diagnostics,
  seen = new WeakSet<object>(),
): void {
  if (typeof value === 'object' && value !== null) {
    // an anchor may stand in itself
    if (seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value))
      reportComments(inner, [...path, Array.isArray(value) ? Number(key) : key], where, diagnostics, seen);
  } else if (typeof value === 'string' && value.includes('<!--'))
    diagnostics.report(
      'private/comment-shown',
      'A comment in YAML is a part of the value, and would be SHOWN',
      where(path),
      'Write a comment there behind #, on a line of its own',
    );
}
