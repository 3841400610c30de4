// A slide that a colleague duplicated: its source once more, with what was changed in the copy. Pictures, charts,
// formulas and citations come along, which the words of the file alone would lose.
import { likeness } from './align.ts';
import { changesBetween } from './changes.ts';
import type { Chunk } from './chunks.ts';
import { type Edit, editedTexts, overlaps } from './edits.ts';
import { editsFor } from './source-edits.ts';
import type { SlideUnits } from './units.ts';
import type { Version } from './version.ts';

/** Share of words that a copy has in common with its original. */
const LEAST = 0.75;

const saying = ({ units }: SlideUnits): string =>
  units.flatMap(({ kind, text }) => (kind === 'number' ? [] : text)).join('\n');

/** The slide of the version that another is a copy of; undefined where there is none. */
function originalOf(copy: SlideUnits, version: Version): number | undefined {
  const said = saying(copy);
  let [best, most] = [-1, LEAST];
  for (const [i, { chunk, units }] of version.slides.entries()) {
    if (!chunk || units.units.length < 2) continue;
    const same = copy.creationId !== undefined && copy.creationId === units.creationId ? 0.2 : 0;
    const score = likeness(saying(units), said) + same;
    if (score > most) [best, most] = [i, score];
  }
  return best < 0 ? undefined : best;
}

/** The source of the copy, its separator first; undefined for a slide that is none. */
export function copiedSource(copy: SlideUnits, version: Version): string | undefined {
  const i = originalOf(copy, version);
  const own = i === undefined ? undefined : version.slides[i];
  if (i === undefined || !own?.chunk) return undefined;
  const { chunk } = own;
  const edits: Edit[] = [];
  for (const change of changesBetween([own.units], [copy], new Map([[0, 0]]))) {
    if (!('slide' in change)) continue;
    const outcome = editsFor({ ...change, slide: i }, version, []);
    if (!('edits' in outcome) || !outcome.edits.every((edit) => lies(edit, chunk))) continue;
    if (!overlaps([...edits, ...outcome.edits])) edits.push(...outcome.edits);
  }
  const { file, from, end, separator } = chunk;
  const all = [...edits, ...withoutId(chunk)];
  const text = editedTexts(overlaps(all) ? edits : all, () => file.text).get(file.path) ?? file.text;
  const whole = withoutNames(text.slice(from, end + text.length - file.text.length));
  return separator === undefined ? `---\n\n${whole}` : whole;
}

const lies = (edit: Edit, { file, from, end }: Chunk): boolean =>
  edit.file === file.path && edit.from >= from && edit.end <= end && !edit.carries;

/** A slide's own id stands once in a deck. */
function withoutId({ file, separator, slide }: Chunk): Edit[] {
  const { front } = slide.ast.raw;
  if (separator === undefined || !front || !('id' in front.data)) return [];
  const { line } = front.where(['id'], 'key');
  return [{ file: file.path, from: file.lineStart(line), end: file.lineStart(line + 1), text: '' }];
}

/** So do names of headings, figures and equations; code is as it is. */
function withoutNames(text: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const within = fence !== '';
    if (within && mark.startsWith(fence)) fence = '';
    else if (!within) fence = mark;
    return within || mark ? line : line.replace(/[ \t]*\{#[\w:.-]+\s*\}/g, '').replace(/\{#[\w:.-]+\s+/g, '{');
  });
  // front matter that held the id alone is none
  return lines.join('\n').replace(/^---\n---\n/, '---\n');
}
