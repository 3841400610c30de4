// Stretches of the sources and what stands there instead; a slide that moves takes the edits within it along.
import { withBlankLine } from './chunks.ts';

/** A stretch of a file, and what stands there instead. Offsets are into the file's text as it was read. */
export interface Edit {
  readonly file: string;
  readonly from: number;
  readonly end: number;
  readonly text: string;
  /** A stretch that goes from its place and is written behind `text`, with the edits that lie in it. */
  readonly carries?: { readonly file: string; readonly from: number; readonly end: number; readonly tail: string };
  /** Whole slides are put between two others: no part of either. */
  readonly between?: true;
}

/** A text with its edits; they must not lie over each other. Of several at one place the first stays first. */
export function withEdits(text: string, edits: readonly Pick<Edit, 'from' | 'end' | 'text'>[]): string {
  let out = '';
  let at = 0;
  for (const { from, end, text: put } of edits.toSorted((a, b) => a.from - b.from || a.end - b.end)) {
    out += text.slice(at, from) + put;
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

const lies = (edit: Edit, { file, from, end }: { file: string; from: number; end: number }): boolean =>
  !edit.between && !edit.carries && edit.file === file && from <= edit.from && edit.end <= end && edit.from < end;

const carriedBy = (edits: readonly Edit[]) => edits.flatMap(({ carries }) => carries ?? []);

/** The edits as they are made in each file: carried stretches gone from where they were, with the edits in them. */
function flat(edits: readonly Edit[], textOf: (file: string) => string | undefined): Edit[] {
  const carried = carriedBy(edits);
  const outside = edits.filter((edit) => !carried.some((one) => lies(edit, one)));
  return outside.flatMap((edit): Edit[] => {
    const { carries, ...rest } = edit;
    if (!carries) return [edit];
    const { file, from, end, tail } = carries;
    const inside = edits.filter((one) => lies(one, carries));
    const shifted = inside.map((one) => ({ ...one, from: one.from - from, end: one.end - from }));
    const moved = withEdits((textOf(file) ?? '').slice(from, end), shifted);
    return [
      { file, from, end, text: '' },
      { ...rest, text: `${rest.text}${withBlankLine(moved)}${tail}` },
    ];
  });
}

/** The texts of all files that the edits change. */
export function editedTexts(edits: readonly Edit[], textOf: (file: string) => string | undefined): Map<string, string> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of flat(edits, textOf)) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  const texts = new Map<string, string>();
  for (const [file, own] of byFile) {
    const text = textOf(file);
    if (text !== undefined) texts.set(file, withEdits(text, own));
  }
  return texts;
}

/** Two edits want the same letters, or a slide that moves is wanted twice. */
export function overlaps(edits: readonly Edit[]): boolean {
  const carried = carriedBy(edits);
  const gone = carried.map((one): Edit => ({ ...one, text: '' }));
  const outside = edits.filter((edit) => !carried.some((one) => lies(edit, one)));
  const inside = edits.filter((edit) => carried.some((one) => lies(edit, one)));
  return collide([...outside, ...gone]) || collide(inside);
}

function collide(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.file.localeCompare(b.file) || a.from - b.from || a.end - b.end);
  return sorted.some((edit, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next.file === edit.file && next.from < edit.end;
  });
}
