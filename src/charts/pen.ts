// Drawing with measured text: what every chart type needs to make marks. Places are points on the slide.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import {
  type ChartMark,
  leftOf,
  type MarkerShape,
  type PathMark,
  type Pattern,
  type TextMark,
} from '../scene/chart-model.ts';
import type { Stroke } from '../scene/scene.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { TextContext } from '../typeset/paragraph.ts';
import { plainRun, sizeOf } from '../typeset/paragraph.ts';
import { markerPath, n, polygon, polyline } from './outlines.ts';

/** What a chart may use of the slide that it is on. */
export interface PenContext extends TextContext {
  /** Fresh node ids on this slide: `table-1`, `table-2`. */
  id(prefix: string): string;
}

export interface TextLooks {
  readonly anchor?: TextMark['anchor'];
  readonly bold?: boolean;
  readonly color?: Color;
  readonly own?: boolean;
  /** Where it is not of the chart's size. */
  readonly size?: Pt;
}

/** Words with their place: `y` is the middle of their line. */
export interface Word {
  readonly text: string;
  readonly x: Pt;
  readonly y: Pt;
  readonly anchor: TextMark['anchor'];
  readonly bold: boolean;
  readonly color: Color;
}

/** The room of a word that is not written yet. */
export function wordBox({ text, x, y, anchor, bold }: Word, pen: Pen): Box {
  const width = pen.width(text, bold);
  return { x: leftOf({ x, width, anchor }), y: y - pen.size / 2, w: width, h: pen.size };
}

export interface PathLooks {
  readonly fill?: Color;
  readonly pattern?: Pattern | undefined;
  readonly stroke?: Stroke | undefined;
  readonly own?: boolean;
}

/** The context in which a chart's words are of this size. */
export const withWords = <C extends TextContext>(size: Pt, context: C): C => ({
  ...context,
  theme: context.theme.sized('small', size),
  scale: 1,
});

/** Least contrast of words, and of marks, with their ground. */
const READABLE = 4.5;
const MARK = 3;
/** Share of its saturation that a colour keeps where it is not brought out. */
const QUIET = 0.3;

export class Pen {
  readonly marks: ChartMark[] = [];
  readonly context: PenContext;
  /** Size of the chart's text, and the height of its lines. */
  readonly size: Pt;
  readonly line: Pt;
  readonly lang: string;
  readonly #ascent: number;
  readonly #descent: number;

  readonly settings: ChartSettings;
  /** Tells the writer something about the drawing. */
  readonly note: (message: string) => void;

  constructor(context: PenContext, settings: ChartSettings, note: (message: string) => void) {
    this.context = context;
    this.settings = settings;
    this.note = note;
    this.size = sizeOf('small', context);
    this.line = round2(this.size * 1.2);
    this.lang = context.lang;
    const font = context.fontOf(this.#run('x'));
    this.#ascent = font.ascent;
    this.#descent = font.descent;
  }

  /** A pen whose text is of this size. */
  sized(size: Pt): Pen {
    return new Pen(withWords(size, this.context), this.settings, this.note);
  }

  /** The same pen before it has drawn anything: to try out what has room. */
  fresh(): Pen {
    return new Pen(this.context, this.settings, this.note);
  }

  /** The largest whole size up to `most` that fits; the pen's own where none that is larger does. */
  largest(most: Pt, fits: (size: Pt) => boolean): Pt {
    let size = Math.floor(most);
    while (size > this.size && !fits(size)) size--;
    return Math.max(this.size, size);
  }

  get text(): Color {
    return this.context.theme.role('text');
  }
  get muted(): Color {
    return this.context.theme.role('muted');
  }
  /** What is not highlighted: nearly without a hue, still a mark that can be told from the ground. */
  get quiet(): Color {
    const { theme } = this.context;
    const { palette, background } = theme.scene();
    const rule = theme.role('rule');
    if ('hex' in rule) return rule;
    const grey = { ...rule, satMod: QUIET };
    return contrast(resolveHex(grey, palette), resolveHex(background, palette)) >= MARK ? grey : rule;
  }
  get errorStroke(): Stroke {
    return { color: this.text, width: 2.25 };
  }
  /** Text on a fill: whichever of the theme's text and ground stands out more. */
  on(fill: Color): Color {
    const { palette, text, background } = this.context.theme.scene();
    const hex = resolveHex(fill, palette);
    return contrast(hex, resolveHex(background, palette)) >= contrast(hex, resolveHex(text, palette))
      ? background
      : text;
  }
  /** A mark's colour for words about it, where they can be read in it; else the colour of text. */
  ink(mark: Color, ground = this.context.theme.role('background')): Color {
    const { palette } = this.context.theme.scene();
    return contrast(resolveHex(mark, palette), resolveHex(ground, palette)) >= READABLE ? mark : this.text;
  }
  get rule(): Stroke {
    return { color: this.context.theme.role('rule'), width: 1 };
  }
  get grid(): Stroke {
    return { color: { slot: 'tx1', alpha: 0.15 }, width: 0.75 };
  }

  /** From the middle of a line of text down to its baseline. */
  get middle(): Pt {
    return ((this.#ascent - this.#descent) / 2) * this.size;
  }
  get ascent(): Pt {
    return this.#ascent * this.size;
  }

  width(text: string, bold = false, size = this.size): Pt {
    const run = this.#run(text, bold, size);
    return this.context.fontOf(run).width(text) * run.size;
  }

  /** A text whose lines' middle is at `y`. */
  label(x: Pt, y: Pt, text: string, looks: TextLooks = {}): void {
    const { anchor = 'start', bold = false, color = this.text, own, size = this.size } = looks;
    if (!text) return;
    this.marks.push({
      kind: 'text',
      x: round2(x),
      y: round2(y + (this.middle * size) / this.size),
      anchor,
      width: round2(this.width(text, bold, size)),
      run: { ...this.#run(text, bold, size), color },
      own,
    });
  }

  /** Places of the texts written so far, as high as their capitals and figures are drawn. */
  words(): Box[] {
    return this.marks.flatMap((mark): Box[] => {
      if (mark.kind !== 'text') return [];
      const h = mark.run.size;
      const middle = mark.y - (this.middle * h) / this.size;
      return [{ x: leftOf(mark), y: middle - h / 2, w: mark.width, h }];
    });
  }

  path(d: string, looks: PathLooks): void {
    const { fill, pattern, stroke, own } = looks;
    const mark: PathMark = {
      kind: 'path',
      d,
      fill,
      pattern: pattern === 'plain' ? undefined : pattern,
      stroke,
      own,
    };
    this.marks.push(mark);
  }

  rect(x: Pt, y: Pt, w: Pt, h: Pt, looks: PathLooks): void {
    this.path(
      polygon([
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ]),
      looks,
    );
  }

  segment(x1: Pt, y1: Pt, x2: Pt, y2: Pt, stroke: Stroke, own = false): void {
    this.path(
      polyline([
        [x1, y1],
        [x2, y2],
      ]),
      { stroke, own },
    );
  }

  marker(shape: MarkerShape, x: Pt, y: Pt, size: Pt, fill: Color, own = false): void {
    this.path(markerPath(shape, x, y, size), { fill, own });
  }

  /** A cross of two strokes, for censoring. */
  plus(x: Pt, y: Pt, size: Pt, color: Color): void {
    const r = size / 2;
    this.path(`M${n(x - r)} ${n(y)} L${n(x + r)} ${n(y)} M${n(x)} ${n(y - r)} L${n(x)} ${n(y + r)}`, {
      stroke: { color, width: 1.5 },
    });
  }

  /** The text cut to a width, with an ellipsis. */
  cut(text: string, width: Pt, bold = false, size = this.size): string {
    if (this.width(text, bold, size) <= width) return text;
    let end = text.length;
    while (end > 1 && this.width(`${text.slice(0, end).trimEnd()}\u2026`, bold, size) > width) end--;
    return `${text.slice(0, end).trimEnd()}\u2026`;
  }

  #run(text: string, bold = false, size = this.size) {
    return plainRun(text, size, { style: 'small', color: this.text, bold }, this.context);
  }
}
