// lectern check --account: what became of each word and picture that the writer wrote, one deck and audience at a time.
import { type Account, accountOf } from '../account/index.ts';
import { Diagnostics } from '../base/diagnostic.ts';
import type { BuildResult } from '../pipeline.ts';
import type { SourceFile } from '../source/file.ts';

const MOST = 50;
const FATES: Readonly<Record<keyof Account['fates'], string>> = {
  slide: 'on slides, in the page and the PowerPoint file',
  notes: 'in speaker notes',
  hidden: 'on hidden slides, in the PowerPoint file',
  comment: 'in private comments, in no output',
  other: 'for other audiences, in no output',
};
const SIGNS: Readonly<Record<keyof Account['signs'], string>> = {
  formulas: 'formulas',
  citations: 'citations',
  settings: "words of charts', diagrams' and includes' settings",
  attributes: 'blocks, icons and attributes',
  addresses: 'addresses',
  keys: 'keys of front matter',
};

/** The accounts of a deck that was built with page and PowerPoint file; none of a deck that gave no files. */
export function accountsOf({ built, diagnostics, sources, fields }: BuildResult): Map<string, Account> {
  const out = new Map<string, Account>();
  // what was written with a field is its value
  const filled = (file: SourceFile): string =>
    fields ? fields.shown(fields.fill(file, new Diagnostics()).text) : file.text;
  for (const { name, audience, files, from, diagnostics: own } of built) {
    const bytes = (end: string) => files.find((file) => file.name.endsWith(end))?.bytes;
    const [page, pptx] = [bytes('.html'), bytes('.pptx')];
    if (!page || !pptx) continue;
    const texts = new Map([...sources].filter(([file]) => from.has(file)).map(([name, file]) => [name, filled(file)]));
    const told = [...diagnostics, ...own];
    out.set(name, accountOf({ audience, sources: texts, page, pptx, diagnostics: told }));
  }
  return out;
}

export function accountText(name: string, account: Account): string {
  const { words, pictures, fates, told, signs, lost } = account;
  const lines = [`${name}: ${counted(words, 'word')} and ${counted(pictures, 'picture')} written`];
  for (const [fate, says] of Object.entries(FATES)) lines.push(row(fates[fate as keyof Account['fates']], says));
  if (told) lines.push(row(told, 'missing in an output, and told by a message'));
  for (const [sign, says] of Object.entries(SIGNS))
    if (signs[sign as keyof Account['signs']])
      lines.push(row(signs[sign as keyof Account['signs']], `${says}, signs that are no words`));
  lines.push(row(lost.length, 'lost'));
  for (const { word, file, line, output } of lost.slice(0, MOST))
    lines.push(`    ${file}:${line} "${word}" is not in the ${output}`);
  if (lost.length > MOST) lines.push(`    and ${lost.length - MOST} more`);
  return `${lines.join('\n')}\n`;
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const row = (count: number, says: string): string => `${String(count).padStart(8)}  ${says}`;
