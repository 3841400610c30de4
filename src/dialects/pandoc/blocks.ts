// Pandoc's own blocks that CommonMark lacks: definition lists, line blocks, numbered and example lists, quoted lists.
import { NL } from '../body.ts';
import type { Draft } from '../dialect.ts';

export function rewriteBlocks(draft: Draft): void {
  definitions(draft);
  const { body } = draft;
  // "| line" keeps its line ends; a row of a table has more bars
  body.replace(/(?:^\|[ \t](?![^\n]*\|)[^\n]*(?:\n(?=\|[ \t](?![^\n]*\|)))?)+/gm, ([block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/^\|[ \t]/, ''))
      .map((line, i, all) => (i < all.length - 1 && line.trim() ? `${line}\\` : line))
      .join('\n'),
  );
  body.replace(/^([ \t]*)(?:#\.|\(@[\w-]*\))(?=[ \t])/gm, ([, indent = '']) => `${indent}1.`);
  lettered(draft);
  quotedLists(draft);
}

/** Items with letters and Roman numbers: each begins a line, with its sign as it is written. */
function lettered({ body }: Draft): void {
  const item = new RegExp(
    '^[ \\t]*(?:(?:[a-z]|[ivx]{1,5})[.)][ \\t]+|(?:[A-Z]|[IVX]{1,5})(?:\\)[ \\t]|\\.[ \\t]{2})[ \\t]*|' +
      '\\((?:[A-Za-z]|[ivx]{1,5})\\)[ \\t]+)\\S',
  );
  const lines = body.text.split('\n');
  const begins = (line: string | undefined) => line !== undefined && item.test(line);
  // one alone may be a name: "A. Clinician"
  const many = (i: number) => begins(lines[i]) && (begins(lines[i - 1]) || begins(lines[i + 1]));
  body.text = lines
    .map((line, i) => (many(i + 1) && line.trim() && !/\\$| {2}$/.test(line) ? `${line}\\` : line))
    .join('\n');
}

/** A term, then lines that begin with a colon. */
function definitions({ body }: Draft): void {
  body.replace(/^([^\s:#>|<\-*+\uE010][^\n]*)\n((?:\n)?)(?=[ ]{0,2}[:~][ \t]+\S)/gm, ([, term = '', gap = '']) =>
    /^\d+[.)]\s|^\uE013/.test(term)
      ? `${term}\n${gap}`
      : `**${term.trim().replace(/^\*\*(.*)\*\*$/, '$1')}**\n${gap}${gap ? '' : NL}`,
  );
  body.replace(/^[ ]{0,2}[:~][ \t]+(?=\S)/gm, (found) =>
    /\*\*[^\n]*\*\*\n+(?:[^\n]*\n)*$/.test(body.text.slice(Math.max(0, found.index - 400), found.index))
      ? NL
      : found[0],
  );
}

/** A quotation of nothing but a list turns incremental lists around. */
function quotedLists({ body }: Draft): void {
  body.replace(/(?:^>[^\n]*(?:\n(?=>))?)+/gm, ([block = '']) => {
    const lines = block.split('\n').map((line) => line.replace(/^>[ ]?/, ''));
    const list =
      lines.every((line) => /^(?:[-*+]|\d+[.)]|#\.)[ \t]|^[ \t]+\S|^[ \t]*$/.test(line)) &&
      /^(?:[-*+]|\d+[.)]|#\.)[ \t]/.test(lines[0] ?? '');
    return list ? `${NL}::: incremental${NL}${lines.join('\n')}${NL}:::${NL}` : block;
  });
}
