// Where each slide of a deck stands in its file, from its separator to the next one: for moving, hiding, taking out
// and adding
// whole slides.
import type { ParsedDeck, ParsedSlide } from '../resolve/parsed.ts';
import type { SourceFile } from '../source/file.ts';

export interface Chunk {
  readonly slide: ParsedSlide;
  readonly file: SourceFile;
  /** Offset of the separator's line; undefined for a slide that begins its file without one. */
  readonly separator: number | undefined;
  /** Offsets of all that belongs to the slide, the separator counted in. */
  readonly from: number;
  readonly end: number;
}

export function chunksOf(parsed: ParsedDeck): Chunk[] {
  const byFile = new Map<SourceFile, ParsedSlide[]>();
  for (const slide of parsed.slides) {
    const { file } = slide.ast.raw;
    byFile.set(file, [...(byFile.get(file) ?? []), slide]);
  }
  return parsed.slides.map((slide) => {
    const { file } = slide.ast.raw;
    const mine = byFile.get(file) ?? [];
    const next = mine[mine.indexOf(slide) + 1];
    const separator = separatorOf(slide);
    const from = separator ?? file.lineStart(slide.ast.raw.front?.where([]).line ?? slide.ast.raw.firstLine);
    return { slide, file, separator, from, end: (next && separatorOf(next)) ?? file.text.length };
  });
}

/** The line of `---` above the slide, with only blank lines and its own front matter between. */
function separatorOf({ ast: { raw } }: ParsedSlide): number | undefined {
  let line = (raw.front ? raw.front.where([]).line : raw.firstLine) - 1;
  while (line >= 1 && raw.file.line(line).trim() === '') line--;
  if (line < 1 || raw.file.line(line).trimEnd() !== '---') return undefined;
  // the first line of a file begins its front matter, not a slide
  return line === 1 || endsFrontMatter(raw.file, line) ? undefined : raw.file.lineStart(line);
}

/** Whether this line of `---` closes the front matter at the top of the file. */
function endsFrontMatter(file: SourceFile, line: number): boolean {
  if (file.line(1).trimEnd() !== '---') return false;
  for (let at = 2; at <= line; at++) if (/^(?:---|\.\.\.)\s*$/.test(file.line(at))) return at === line;
  return false;
}

/** What makes an empty line behind a text. */
export function gapBehind(text: string): string {
  if (text.endsWith('\n\n')) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}

/** With one empty line behind it, however many there were. */
export const withBlankLine = (text: string): string => `${text.replace(/\n*$/, '')}\n\n`;
