// Runs -> lines. Break places follow the Unicode line-breaking rules (UAX 14); widths are those of the fonts that ship.
// Greedy, as browsers and office programs break, so that the same box breaks the same way everywhere.
import type { Pt } from '../base/units.ts';
import type { Line, Run } from '../scene/scene.ts';
import type { Font } from './font.ts';
import { endsOf, firstBeyond, type Measurer, measurer, SOFT_HYPHEN } from './measurer.ts';
import { opportunities } from './opportunities.ts';

/** A piece that may not be broken, with the blanks after it. */
interface Segment {
  readonly start: number;
  /** End of the visible part. */
  readonly visible: number;
  readonly end: number;
  readonly width: Pt;
  readonly blank: Pt;
  /** Width of the hyphen that is shown if a line ends after it; 0 without a soft hyphen. */
  readonly hyphen: Pt;
  /** A line must end after it. */
  readonly forced: boolean;
}

/** A paragraph made ready for breaking at any width. */
export interface Prepared {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Where each run ends in the text. */
  readonly ends: readonly number[];
  readonly segments: readonly Segment[];
  readonly fontOf: (run: Run) => Font;
}

/** Rounding only: the browser's lines are drawn as broken here, and PowerPoint's boxes get room on both sides. */
const TOLERANCE: Pt = 0.01;

/** Cuts the runs at their break places and measures the pieces. */
export function prepare(runs: readonly Run[], fontOf: (run: Run) => Font): Prepared {
  const text = runs.map((run) => run.text).join('');
  const segments: Segment[] = [];
  const ends = endsOf(runs);
  const measure = measurer(runs, ends, fontOf);
  let start = 0;
  // in PowerPoint an icon is a gap made of a no-break space
  const seen = runs.some((run) => run.icon) ? runs.map((run) => (run.icon ? '\u00A0' : run.text)).join('') : text;
  for (const { position, forced } of opportunities(seen)) {
    const piece = text.slice(start, position);
    const body = forced ? piece.slice(0, -1) : piece;
    const visible = start + body.replace(/[ \t\u2000-\u2006\u2008-\u200A\u3000]+$/, '').length;
    const width = measure(start, visible);
    const hyphen = body.endsWith(SOFT_HYPHEN) ? measure.hyphen(start + body.length - 1) : 0;
    segments.push({
      start,
      visible,
      end: position,
      width,
      blank: measure(start, start + body.length) - width,
      hyphen,
      forced,
    });
    start = position;
  }
  return { text, runs, ends, segments, fontOf };
}

/**
 * Breaks a prepared paragraph at `width` points: each line takes in all that fits. A piece wider than the line is cut
 * between characters, so that nothing ever leaves its box. A soft hyphen shows where a line ends with it.
 */
export function breakLines(prepared: Prepared, width: Pt): Line[] {
  const room = width + TOLERANCE;
  const lines: Line[] = [];
  const { segments, text } = prepared;
  const measure = measurer(prepared.runs, prepared.ends, prepared.fontOf);
  const finish = (start: number, segment: Segment, end: number, visible: number, next: Pt) => {
    const w = measure.line(start, visible) + (end === segment.end ? segment.hyphen : 0);
    const hyphen = end === segment.end && segment.hyphen > 0;
    lines.push({
      start,
      end,
      width: w,
      widthWithNext: next,
      ...extent(prepared, start, Math.max(visible, start + 1)),
      ...(hyphen && { hyphen }),
    });
  };
  let start = 0;
  for (let i = 0; i < segments.length; ) {
    let used = 0;
    let fits = -1;
    let next = Number.POSITIVE_INFINITY;
    let n = i;
    for (; n < segments.length; n++) {
      const segment = segments[n] as Segment;
      const begun = n === i && start !== segment.start;
      const first = n === i ? measure.kern(start) : 0;
      const w = begun ? restWidth(start, segment.visible, room, measure) : segment.width - first;
      if (used + w > room) {
        next = used + w;
        break;
      }
      if (used + w + segment.hyphen <= room) fits = n;
      used += w + segment.blank;
      if (segment.forced) break;
    }
    if (n === segments.length || (n < segments.length && (segments[n] as Segment).forced && fits === n))
      fits = Math.min(n, segments.length - 1);
    if (fits < i) {
      // the first piece alone is too wide: cut it, and go on with its rest
      const segment = segments[i] as Segment;
      const cut = firstCut(text, start, segment, room, measure);
      if (cut >= segment.visible) {
        finish(start, segment, segment.end, segment.visible, Number.POSITIVE_INFINITY);
        start = segment.end;
        i++;
      } else {
        finish(start, segment, cut, cut, Number.POSITIVE_INFINITY);
        start = cut;
      }
      continue;
    }
    const last = segments[fits] as Segment;
    const ended = last.forced || fits === segments.length - 1;
    if (next === Number.POSITIVE_INFINITY && !ended)
      next = measure.line(start, (segments[fits + 1] as Segment).visible);
    finish(start, last, last.end, last.visible, ended ? Number.POSITIVE_INFINITY : next);
    start = last.end;
    i = fits + 1;
  }
  if (text.endsWith('\n') || !segments.length)
    lines.push({
      start: text.length,
      end: text.length,
      width: 0,
      widthWithNext: Number.POSITIVE_INFINITY,
      ...extent(prepared, text.length, text.length + 1),
    });
  return segments.length || text ? lines : [];
}

/**
 * The width of a piece's rest, or, as soon as that is known to be too wide, of a part of it: a piece may fill a
 * thousand lines.
 */
function restWidth(from: number, to: number, room: Pt, measure: Measurer): Pt {
  for (let length = USUAL_ON_A_LINE * 4; from + length < to; length *= 2) {
    const width = measure.line(from, from + length);
    if (width > room) return width;
  }
  return measure.line(from, to);
}

/**
 * Where a piece too long for any line is cut: before the first character that would leave the line; at least one stays.
 */
function firstCut(text: string, from: number, { visible: to, hyphen }: Segment, room: Pt, measure: Measurer): number {
  // no line holds more, and segmenting what follows would take as long for every line
  const clusters = clustersOf(text.slice(from, Math.min(to, from + MOST_ON_A_LINE)));
  const cuts: number[] = [];
  const cutAfter = (n: number): number | undefined => {
    while (cuts.length <= n) {
      const next = clusters.next();
      if (next.done) return undefined;
      cuts.push((cuts[cuts.length - 1] ?? from) + next.value.length);
    }
    return cuts[n];
  };
  const fits = (n: number): boolean => {
    const cut = cutAfter(n);
    return cut !== undefined && measure.line(from, cut) + (cut === to ? hyphen : 0) <= room;
  };
  // found by halving: measured character by character, a line would take the square of its length
  let low = 0;
  let high = USUAL_ON_A_LINE;
  while (fits(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, cuts.length);
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (fits(mid)) low = mid;
    else high = mid;
  }
  return cutAfter(low) ?? from;
}

const USUAL_ON_A_LINE = 32;

const MOST_ON_A_LINE = 2000;

/** Made when it is first needed: Node reads its tables then, a seventh of what starting Node takes. */
let segmenter: Intl.Segmenter | undefined;

/** Each character of it stands for itself, and asking takes far longer than looking. */
const PLAIN = /^[ -~]*$/;

/** Characters as a reader counts them: no mark is cut from its letter. */
function* clustersOf(text: string): Generator<string> {
  if (PLAIN.test(text)) yield* text;
  else {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { segment } of segmenter.segment(text)) yield segment;
  }
}

/** The tallest ascent and deepest descent of the fonts between two offsets. */
function extent(prepared: Prepared, from: number, to: number): { ascent: Pt; descent: Pt } {
  let ascent = 0;
  let descent = 0;
  const { runs, ends } = prepared;
  for (let i = firstBeyond(ends, from); i < runs.length; i++) {
    const run = runs[i] as Run;
    if ((ends[i] as number) - run.text.length >= to) break;
    if (!run.script) {
      const font = prepared.fontOf(run);
      ascent = Math.max(ascent, font.ascent * run.size);
      descent = Math.max(descent, font.descent * run.size);
    }
  }
  if (ascent === 0) {
    const run = runs[runs.length - 1];
    if (run) {
      const font = prepared.fontOf(run);
      return { ascent: font.ascent * run.size, descent: font.descent * run.size };
    }
  }
  return { ascent, descent };
}

/** Width of the widest piece that may not be broken. */
export const longestWord = ({ segments }: Prepared): Pt => Math.max(0, ...segments.map((segment) => segment.width));

/** The narrowest width that gives no more lines than `width` does and cuts no word: titles broken so look balanced. */
export function balancedWidth(prepared: Prepared, width: Pt): Pt {
  const count = breakLines(prepared, width).length;
  if (count < 2 || count > 4) return width;
  let low = Math.max(width / 2, Math.min(longestWord(prepared), width));
  let high = width;
  while (high - low > 2) {
    const mid = (low + high) / 2;
    if (breakLines(prepared, mid).length <= count) high = mid;
    else low = mid;
  }
  return high;
}
