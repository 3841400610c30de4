// Pieces of a slide as new Markdown: what a colleague added in PowerPoint.
import { escaped, privateComment, startSafe } from '../import/escape.ts';
import { plainLetter } from './letters.ts';
import type { SlideUnits, Unit } from './units.ts';

/** Words with their bold, italic and links; signs that mean something in Markdown are taken at their word. */
export function unitMarkdown({ marks, text }: Pick<Unit, 'marks' | 'text'>): string {
  const all = marks.every(({ bold }) => bold);
  const parts = marks
    .filter((mark) => mark.text !== '')
    .map(({ text: words, bold, italic, link }) => {
      const [, before = '', inner = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
      if (!inner) return ' ';
      const sign = `${bold && !all ? '**' : ''}${italic ? '*' : ''}`;
      const marked = `${sign}${escaped(inner)}${[...sign].reverse().join('')}`;
      return `${before && ' '}${link && link !== '#' ? `[${marked}](${link})` : marked}${behind && ' '}`;
    });
  const made = parts.join('').replace(/\s+/g, ' ').trim();
  const same = (a: string) => [...a.replace(/[\s\\*]|\[|\]\([^)]*\)/g, '')].map(plainLetter).join('');
  return same(made) === same(escaped(text)) || marks.some(({ link }) => link)
    ? startSafe(made)
    : startSafe(escaped(text));
}

/** A whole slide, its separator first. */
export function slideMarkdown({ units, hidden, title, unseen = [] }: SlideUnits): string {
  const head = hidden ? '---\nhidden: true\n---\n' : '---\n';
  const of = (kind: Unit['kind']) => units.filter((unit) => unit.kind === kind);
  const [heading] = of('title');
  const parts = [
    `## ${heading ? unitMarkdown(heading) : title || 'Untitled'}`,
    ...textParts(of('text')),
    ...tables(of('cell')),
  ];
  const notes = of('notes');
  if (notes.length) parts.push(`::: notes\n${textParts(notes).join('\n\n')}\n:::`);
  parts.push(...unseen.map(privateComment));
  return `${head}\n${parts.join('\n\n')}\n\n`;
}

/** Neighbouring items are one list. */
function textParts(units: readonly Unit[]): string[] {
  const parts: string[] = [];
  let list: string[] = [];
  const flush = () => {
    if (list.length) parts.push(list.join('\n'));
    list = [];
  };
  for (const unit of units) {
    if (unit.listed) list.push(`${'  '.repeat(unit.level)}- ${unitMarkdown(unit)}`);
    else {
      flush();
      parts.push(unitMarkdown(unit));
    }
  }
  flush();
  return parts;
}

function tables(cells: readonly Unit[]): string[] {
  const byName = new Map<string, Unit[]>();
  for (const cell of cells) byName.set(String(cell.place[0]), [...(byName.get(String(cell.place[0])) ?? []), cell]);
  return [...byName.values()].map((mine) => {
    const rows = new Map<number, string[]>();
    for (const cell of mine) {
      const [, row = 0] = cell.place as [string, number, number];
      rows.set(row, [...(rows.get(row) ?? []), unitMarkdown(cell)]);
    }
    const lines = [...rows.values()].map((row) => `| ${row.join(' | ')} |`);
    return [lines[0], `|${' --- |'.repeat(rows.values().next().value?.length ?? 1)}`, ...lines.slice(1)].join('\n');
  });
}
