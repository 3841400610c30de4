// Runs -> lines. Break places follow the Unicode line-breaking rules (UAX 14); widths are those of the fonts that ship.
// Greedy, as browsers and office programs break, so that the same box breaks the same way everywhere.
import LineBreaker from 'linebreak';
import type { Pt } from '../base/units.ts';
import type { Line, Run } from '../scene/scene.ts';
import type { Font } from './font.ts';

/** A piece that may not be broken, with the blanks after it. */
interface Segment {
  readonly start: number;
  /** End of the visible part. */
  readonly visible: number;
  readonly end: number;
  readonly width: Pt;
  readonly blank: Pt;
  /** A line must end after it. */
  readonly forced: boolean;
}

/** A paragraph made ready for breaking at any width. */
export interface Prepared {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly segments: readonly Segment[];
  readonly fontOf: (run: Run) => Font;
}

/** A share of the width that is left free, so that another program's rounding does not push a word down. */
export const TOLERANCE = 0.0015;
const TAB_EMS = 4;

/** Cuts the runs at their break places and measures the pieces. */
export function prepare(runs: readonly Run[], fontOf: (run: Run) => Font): Prepared {
  const text = runs.map((run) => run.text).join('');
  const segments: Segment[] = [];
  const measure = measurer(runs, fontOf);
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    const piece = text.slice(start, at.position);
    const forced = Boolean(at.required) && /[\n\u2028\u2029]$/.test(piece);
    const body = forced ? piece.slice(0, -1) : piece;
    const visible = start + body.replace(/[ \t\u2000-\u2006\u2008-\u200A\u3000]+$/, '').length;
    const width = measure(start, visible);
    segments.push({ start, visible, end: at.position, width, blank: measure(start, start + body.length) - width, forced });
    start = at.position;
  }
  return { text, runs, segments, fontOf };
}

/** Measures any stretch of the joined text, run by run. */
function measurer(runs: readonly Run[], fontOf: (run: Run) => Font): (from: number, to: number) => Pt {
  const starts: number[] = [];
  let total = 0;
  for (const run of runs) {
    starts.push(total);
    total += run.text.length;
  }
  return (from, to) => {
    let width = 0;
    for (const [i, run] of runs.entries()) {
      const begin = starts[i] as number;
      if (begin >= to) break;
      const a = Math.max(from, begin) - begin;
      const b = Math.min(to, begin + run.text.length) - begin;
      if (b <= a) continue;
      const piece = run.text.slice(a, b).replaceAll('\u00AD', '');
      const font = fontOf(run);
      const tabs = piece.split('\t').length - 1;
      width += (font.width(tabs ? piece.replaceAll('\t', '') : piece) + tabs * TAB_EMS) * run.size;
      if (a > 0) width += kernBefore(run.text, a, font) * run.size;
    }
    return width;
  };
}

/** The kerning of a piece's first character with what stands before it in the same run. */
function kernBefore(text: string, at: number, font: Font): number {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  return before === '\n' || before === '\t' || after === '' || /[\uD800-\uDFFF]/.test(before + after) ? 0 : font.pair(before, after);
}

/**
 * Breaks a prepared paragraph at `width` points (the first line may be narrower by `firstIndent`).
 * A piece wider than the line is cut between characters, so that nothing ever leaves its box.
 */
export function breakLines(prepared: Prepared, width: Pt): Line[] {
  const room = width * (1 - TOLERANCE);
  const lines: Line[] = [];
  const measure = measurer(prepared.runs, prepared.fontOf);
  let start = 0;
  let end = 0;
  let visible = 0;
  let used = 0;
  let open = false;
  const finish = (next: number) => {
    const w = measure(start, visible);
    lines.push({ start, end, width: w, widthWithNext: next, ...extent(prepared, start, Math.max(visible, start + 1)) });
    open = false;
    used = 0;
  };
  const begin = (at: number) => {
    start = at;
    end = at;
    visible = at;
    used = 0;
    open = true;
  };
  for (const segment of prepared.segments) {
    if (!open) begin(segment.start);
    if (used + segment.width > room && end > start) {
      finish(used + segment.width);
      begin(segment.start);
    }
    if (segment.width > room) {
      for (const cut of cutPoints(prepared.text, segment, room, measure)) {
        end = cut;
        visible = cut;
        finish(Number.POSITIVE_INFINITY);
        begin(cut);
      }
      used = measure(start, segment.visible) + segment.blank;
    } else used += segment.width + segment.blank;
    end = segment.end;
    visible = segment.visible;
    if (segment.forced) finish(Number.POSITIVE_INFINITY);
  }
  if (open) finish(Number.POSITIVE_INFINITY);
  if (prepared.text.endsWith('\n')) {
    begin(prepared.text.length);
    finish(Number.POSITIVE_INFINITY);
  }
  return lines;
}

/** Where a piece too long for any line is cut: before the first character that would leave the line. */
function cutPoints(text: string, segment: Segment, room: Pt, measure: (from: number, to: number) => Pt): number[] {
  const cuts: number[] = [];
  let from = segment.start;
  let last = from;
  for (const char of text.slice(segment.start, segment.visible)) {
    const next = last + char.length;
    if (last > from && measure(from, next) > room) {
      cuts.push(last);
      from = last;
    }
    last = next;
  }
  return cuts;
}

/** The tallest ascent and deepest descent of the fonts between two offsets. */
function extent(prepared: Prepared, from: number, to: number): { ascent: Pt; descent: Pt } {
  let ascent = 0;
  let descent = 0;
  let at = 0;
  for (const run of prepared.runs) {
    const next = at + run.text.length;
    if (next > from && at < to && !run.script) {
      const font = prepared.fontOf(run);
      ascent = Math.max(ascent, font.ascent * run.size);
      descent = Math.max(descent, font.descent * run.size);
    }
    at = next;
  }
  if (ascent === 0) {
    const run = prepared.runs[prepared.runs.length - 1];
    if (run) {
      const font = prepared.fontOf(run);
      return { ascent: font.ascent * run.size, descent: font.descent * run.size };
    }
  }
  return { ascent, descent };
}

/** The narrowest width that gives no more lines than `width` does: titles broken so look balanced. */
export function balancedWidth(prepared: Prepared, width: Pt): Pt {
  const count = breakLines(prepared, width).length;
  if (count < 2 || count > 4) return width;
  let low = width / 2;
  let high = width;
  while (high - low > 2) {
    const mid = (low + high) / 2;
    if (breakLines(prepared, mid).length <= count) high = mid;
    else low = mid;
  }
  return high;
}
