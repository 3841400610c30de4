// Pandoc's title block: up to three lines that begin with `%`, for title, authors and date; lines that go on are
// indented.
import type { Front } from '../front.ts';
import type { Line } from '../line.ts';

export function titleBlock(lines: readonly Line[]): { front: Front; rest: readonly Line[] } | undefined {
  const fields: { words: string; at: Line }[] = [];
  let i = 0;
  for (; i < lines.length && fields.length <= 3; i++) {
    const line = lines[i] as Line;
    const field = /^%[ \t]*(.*)$/.exec(line.text);
    const last = fields[fields.length - 1];
    if (field && fields.length < 3) fields.push({ words: field[1] ?? '', at: line });
    else if (last && /^[ \t]+\S/.test(line.text)) last.words += `\n${line.text.trim()}`;
    else break;
  }
  const [title, author, date] = fields;
  if (!title) return undefined;
  const data = {
    ...(title.words && { title: title.words.replace(/\n/g, ' ') }),
    ...(author?.words && { author: author.words.split(/\s*(?:;|\n)\s*/).filter(Boolean) }),
    ...(date?.words && { date: date.words }),
  };
  const places: Record<string, Line | undefined> = { title: title.at, author: author?.at, date: date?.at };
  return { front: { data, at: (key) => places[key ?? 'title'] ?? title.at }, rest: lines.slice(i) };
}
