// Whole slides that were moved, hidden, deleted or added.
import type { Change } from './changes.ts';
import { type Chunk, gapBehind, withBlankLine } from './chunks.ts';
import type { Edit } from './edits.ts';
import { slideMarkdown } from './markdown.ts';
import { type Outcome, slideAt, told } from './outcome.ts';
import type { Version } from './version.ts';

interface Spot {
  readonly file: Chunk['file'];
  readonly at: number;
  /** What stands behind a slide that is put there: the separator of one that began its file without. */
  readonly tail: string;
}

/** The place behind a slide where another may stand; behind the deck's own title slide it is before the first. */
function behindSlide(after: number | undefined, version: Version): Spot | undefined {
  for (let i = after ?? -1; i >= 0; i--) {
    const chunk = version.slides[i]?.chunk;
    if (chunk) return { at: chunk.end, file: chunk.file, tail: '' };
  }
  const first = version.slides.find(({ chunk }) => chunk)?.chunk;
  if (!first) return undefined;
  return { at: first.from, file: first.file, tail: first.separator === undefined ? '---\n\n' : '' };
}

/** The separator needs a blank line above it. */
function gapAt({ file, at }: Spot): string {
  const open = file.text.slice(0, at);
  return open === '' ? '' : gapBehind(open);
}

export function slideMoved({ slide, after }: Extract<Change, { kind: 'slide-moved' }>, version: Version): Outcome {
  const { chunk } = slideAt(version, slide);
  const spot = behindSlide(after, version);
  if (!chunk) return told('The slide was moved; the deck makes it itself');
  if (!spot) return told('The slide was moved; move it by hand');
  const { file, from, end, separator } = chunk;
  if (spot.file === file && spot.at >= from && spot.at <= end) return { edits: [] };
  const text = `${gapAt(spot)}${separator === undefined ? '---\n\n' : ''}`;
  const carries = { file: file.path, from, end, tail: spot.tail };
  return { edits: [{ file: spot.file.path, from: spot.at, end: spot.at, text, carries, between: true }] };
}

export function slideHidden({ slide, hidden }: Extract<Change, { kind: 'slide-hidden' }>, version: Version): Outcome {
  const { chunk } = slideAt(version, slide);
  if (!chunk) return told(`The slide was ${hidden ? 'hidden' : 'shown again'}; the deck makes it itself`);
  if (!hidden) {
    const { file, slide: parsed } = chunk;
    const { front } = parsed.ast.raw;
    const key = front && 'hidden' in front.data ? front.where(['hidden'], 'key') : undefined;
    if (!key) return told('The slide was shown again; take hidden: true out by hand');
    return {
      edits: [{ file: file.path, from: file.lineStart(key.line), end: file.lineStart(key.line + 1), text: '' }],
    };
  }
  return { edits: [withKey(chunk, 'hidden: true')] };
}

/** A line more in the slide's own front matter. */
function withKey({ file, separator, from, slide }: Chunk, line: string): Edit {
  // the first slide of a file gets a separator of its own: the front matter above it speaks for the whole file
  if (separator === undefined) {
    const open = from ? '' : '---\n---\n\n';
    return { file: file.path, from, end: from, text: `${open}---\n${line}\n---\n\n` };
  }
  const at = file.text.indexOf('\n', separator) + 1;
  return { file: file.path, from: at, end: at, text: slide.ast.raw.front ? `${line}\n` : `${line}\n---\n` };
}

export function slideDeleted(
  { slide }: Extract<Change, { kind: 'slide-deleted' }>,
  version: Version,
  audiences: readonly string[],
): Outcome {
  const { chunk } = slideAt(version, slide);
  if (!chunk) return told('The slide was deleted; the deck makes it itself');
  const wanted = chunk.slide.settings.audience ?? audiences;
  if (wanted.length > 1) return leftOut(chunk, wanted, version.audience);
  return { edits: [{ file: chunk.file.path, from: chunk.from, end: chunk.end, text: '' }] };
}

/** A slide that others see stays for them. */
function leftOut(chunk: Chunk, all: readonly string[], audience: string | undefined): Outcome {
  const others = all.filter((one) => one !== audience);
  const { file, slide } = chunk;
  const { front } = slide.ast.raw;
  const line = `audience: ${others.length > 1 ? `[${others.join(', ')}]` : others[0]}`;
  const key = front && 'audience' in front.data ? front.where(['audience'], 'key') : undefined;
  if (others.length === all.length || !others.every((one) => /^[\w-]+$/.test(one)))
    return told(`The slide was deleted; ${all.join(', ')} see it. Give it audience: to leave one of them out`);
  if (!key) return { edits: [withKey(chunk, line)] };
  const from = file.lineStart(key.line);
  if (!/^audience:[ \t]*(?:[\w-]+|\[[^\]\n]*\])[ \t]*$/.test(file.line(key.line)))
    return told(`The slide was deleted; take ${audience} out of its audience: by hand`);
  return { edits: [{ file: file.path, from, end: from + file.line(key.line).length, text: line }] };
}

/** `copied`: its source, where it is a copy of another. */
export function slideAdded(
  { edited, after }: Extract<Change, { kind: 'slide-added' }>,
  version: Version,
  copied?: string,
): Outcome {
  const spot = behindSlide(after, version);
  if (!spot) return told('A slide was added; add it by hand');
  const text = gapAt(spot) + withBlankLine(copied ?? slideMarkdown(edited)) + spot.tail;
  return { edits: [{ file: spot.file.path, from: spot.at, end: spot.at, text, between: true }] };
}
