// Display equations that go on with a list item's words without being indented: to pandoc they are in its paragraph, to
// CommonMark they would end the list.
import type { Body } from './body.ts';

const ITEM = /^([ \t]*(?:[-*+]|\d{1,9}[.)]|#\.)[ \t]+)\S/;

/** Moves such equations, and the words behind them, to where the words of the item stand. */
export function indentLazyMaths(body: Body): void {
  if (!/\uE010/.test(body.text)) return;
  const lines = body.text.split('\n');
  let content = 0;
  let moved = false;
  for (const [i, line] of lines.entries()) {
    const item = ITEM.exec(line)?.[1];
    const indent = line.length - line.trimStart().length;
    if (item) content = item.length;
    else if (!line.trim()) {
      // what is not indented behind a blank line is outside of the list
      const next = lines[i + 1] ?? '';
      if (!/^[ \t]/.test(next) && !ITEM.test(next)) content = 0;
      moved = false;
      continue;
    } else if (content && indent < content && (moved || (lines[i - 1]?.trim() && isDisplay(body, line)))) {
      lines[i] = ' '.repeat(content - indent) + line;
      moved = true;
      continue;
    }
    if (item) moved = false;
  }
  body.text = lines.join('\n');
}

const isDisplay = (body: Body, line: string): boolean =>
  /^[ \t]*\uE010/.test(line) && body.shown(line).trimStart().startsWith('$$');
