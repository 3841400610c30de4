// Titles in their layout's own width, so that a longer or larger one has all of it. Where programs would not break
// there as layout did (balanced titles), each line ends with a break of its own (`a:br`), as Shift+Enter makes it.
import type { Pt } from '../../../base/units.ts';
import type { Line, Paragraph, Run, TextBody } from '../../../scene/scene.ts';
import { wrapWidth } from './wrap-width.ts';

/** The body as it breaks at `width`; undefined where it needs more room than that. */
export function brokenIn(body: TextBody, width: Pt): TextBody | undefined {
  if (wrapWidth(body.paragraphs, width) === width) return body;
  const broken = { ...body, paragraphs: body.paragraphs.map(withBreaks) };
  return wrapWidth(broken.paragraphs, width) === width ? broken : undefined;
}

/** The paragraph with a break at each line's end that has none; a blank there gives way to it. */
export function withBreaks(paragraph: Paragraph): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const ends = paragraph.lines.slice(0, -1).filter(({ widthWithNext }) => Number.isFinite(widthWithNext));
  const places = ends.map(({ end }) => end);
  // a break in place of a blank moves nothing behind it, one between letters moves all by one
  const added = places.filter((end) => !/\s/.test(text.charAt(end - 1)));
  const moved = (offset: number) => offset + added.filter((end) => end <= offset).length;
  let from = 0;
  const runs = paragraph.runs.map((run): Run => {
    const start = from;
    from += run.text.length;
    return { ...run, text: withBreaksAt(run.text, start, places, added) };
  });
  const lines = paragraph.lines.map(
    (line): Line => ({
      ...line,
      start: moved(line.start),
      end: moved(line.end),
      widthWithNext: Number.POSITIVE_INFINITY,
    }),
  );
  return { ...paragraph, runs, lines };
}

function withBreaksAt(text: string, start: number, places: readonly number[], added: readonly number[]): string {
  let out = '';
  for (const [i, char] of Array.from({ length: text.length }, (_, at) => text.charAt(at)).entries()) {
    const end = start + i + 1;
    if (!places.includes(end)) out += char;
    else out += added.includes(end) ? `${char}\n` : '\n';
  }
  return out;
}
