// Lines of text with blanks in place of code spans, which may go over lines of one paragraph.
import { behindCode } from '../source/comments.ts';

/** Lines as long as before; a blank line ends a paragraph, and code spans with it. */
export function withoutCode(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]?.trim()) to++;
    out.push(...blanked(lines.slice(from, to).join('\n')).split('\n'), ...(to < lines.length ? [''] : []));
    if (to === from) out.splice(out.length - 2, 1);
    from = to + 1;
  }
  return out;
}

/** One stretch of text. */
export function blanked(text: string): string {
  if (!text.includes('`')) return text;
  let out = '';
  for (let i = 0; i < text.length; ) {
    if (text[i] === '\\') {
      out += text.slice(i, i + 2);
      i += 2;
    } else if (text[i] === '`') {
      const end = behindCode(text, i);
      out += text.slice(i, end).replace(/[^\n]/g, ' ');
      i = end;
    } else out += text[i++];
  }
  return out;
}
