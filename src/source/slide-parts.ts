// The lines between two separators -> a slide, or several where includes cut it.
import type { Diagnostics } from '../base/diagnostic.ts';
import { cutAt } from './cut-at.ts';
import type { FrontMatter, RawSlide } from './deck-source.ts';
import type { SourceFile } from './file.ts';

/** `{{ include file.md }}` on its own line, with the front matter of a slide that holds nothing else. */
export interface Include {
  readonly include: string;
  /** Counted from 1. */
  readonly line: number;
  readonly front?: FrontMatter;
}

const INCLUDE = /^[ \t]*\{\{[ \t]*include[ \t]+([^}]+)\}\}[ \t]*$/;

interface Stretch {
  readonly file: SourceFile;
  readonly lines: readonly string[];
  readonly first: number;
  readonly end: number;
  readonly front: FrontMatter | undefined;
  readonly free: (line: number) => boolean;
}

/** The lines of one slide; includes in them cut it further. */
export function partsOf(stretch: Stretch, diagnostics: Diagnostics): (RawSlide | Include)[] {
  const { lines, first, end, free } = stretch;
  const parts: (RawSlide | Include)[] = [];
  let { front } = stretch;
  let from = first;
  for (let i = first; i < end; i++) {
    const name = free(i) && INCLUDE.exec(lines[i] as string)?.[1];
    if (!name) continue;
    const before = lines.slice(from, i).some((line) => line.trim() !== '')
      ? makeSlide({ ...stretch, first: from, end: i, front }, diagnostics)
      : undefined;
    if (before) parts.push(before);
    const lent = before ? keeping(stretch.front) : front;
    parts.push({
      include: name.trim().replace(/^(["'])(.*)\1$/, '$2'),
      line: i + 1,
      ...(lent && { front: lent }),
    });
    front = undefined;
    from = i + 1;
  }
  const cut = from > first;
  const rest =
    cut && lines.slice(from, end).every((line) => !line.trim())
      ? undefined
      : makeSlide({ ...stretch, first: from, front: cut ? keeping(stretch.front) : front }, diagnostics);
  return rest ? [...parts, rest] : parts;
}

/** What keeps a slide from some holds for all that its includes cut it into. */
const KEEPING = ['hidden', 'audience', 'language', 'backup'];

function keeping(front: FrontMatter | undefined): FrontMatter | undefined {
  const kept = Object.entries(front?.data ?? {}).filter(([key]) => KEEPING.includes(key));
  return front && kept.length ? { ...front, data: Object.fromEntries(kept) } : undefined;
}

/** A slide; none where there is neither text nor front matter. */
function makeSlide({ file, lines, first, end, front }: Stretch, diagnostics: Diagnostics): RawSlide | undefined {
  let from = first;
  while (from < end && lines[from]?.trim() === '') from++;
  let body = lines.slice(from, end).join('\n').trimEnd();
  if (!body && !front) return undefined;
  if (!body) from = first;
  if (body.length > diagnostics.limits.slideCharacters) {
    const kept = cutAt(body, diagnostics.limits.slideCharacters);
    diagnostics.report(
      'source/slide-too-large',
      `The slide has ${body.length} characters; what is past the first ${kept} is left out`,
      file.span(from + 1),
      'Begin a new slide with --- somewhere in it',
    );
    body = body.slice(0, kept);
  }
  return { file, ...(front && { front }), body, firstLine: from + 1 };
}
