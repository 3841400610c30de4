// What earlier layouts of a deck remember, for programs that build it again and again. A slide whose content, number
// and surroundings are the same is laid out the same, wherever in its file it stands now: it is kept by its content
// with places counted from its first line, and given back with the places of today.
import { type Diagnostic, Diagnostics, type Span } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneSlide } from '../scene/scene.ts';
import type { DeckContext } from './context.ts';

interface Known {
  readonly slide: SceneSlide;
  readonly told: readonly Diagnostic[];
  /** The slide as it was given last, so that one that stays in its place stays the same object. */
  last: SceneSlide;
}

export class LayoutMemory {
  #common = '';
  #young = new Map<string, Known>();
  #old = new Map<string, Known>();
  #keys = new WeakMap<SceneSlide, string>();

  /** To be called before each layout, with all that its slides have in common. */
  begin(common: string): void {
    if (common !== this.#common) {
      this.#young.clear();
      this.#old.clear();
      this.#keys = new WeakMap();
    }
    this.#common = common;
  }

  /**
   * The slide as `lay` would lay it out, with all that is reported of it. `lay` gets the diagnostics that it is to
   * report to.
   */
  slide(
    slide: Slide,
    index: number,
    number: string,
    shared: DeckContext,
    lay: (diagnostics: Diagnostics) => SceneSlide,
  ): SceneSlide {
    const key = keyOf(slide, number, shared);
    const known = this.#young.get(key) ?? this.#old.get(key) ?? this.#lay(lay, shared.diagnostics.limits);
    this.#young.set(key, known);
    const by = slide.source.line - known.slide.source.line;
    const { file } = slide.source;
    for (const { code, message, span, hint } of known.told)
      shared.diagnostics.report(code, message, span && movedSpan(span, by, file), hint);
    if (known.last.source.line !== slide.source.line || known.last.index !== index)
      known.last = { ...moved(known.slide, by, file), index };
    this.#keys.set(known.last, key);
    return known.last;
  }

  /** A name for all that a slide of the last layouts shows; undefined for slides of others. */
  nameOf(slide: SceneSlide): string | undefined {
    return this.#keys.get(slide);
  }

  /** To be called after each layout: what the last ones did not use is forgotten. */
  end(slides: number): void {
    if (this.#young.size <= slides * 2) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  #lay(lay: (diagnostics: Diagnostics) => SceneSlide, limits: Limits): Known {
    const own = new Diagnostics(limits);
    const slide = lay(own);
    return { slide, told: own.list, last: slide };
  }
}

const SPAN = /"file":("(?:[^"\\]|\\.)*"),"line":(\d+),"column":(\d+)(?:,"endLine":(\d+))?/g;
const CHART = '"type":"chart"';
/** Not all numbers of a chart are numbers in JSON. */
const wholly = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? `\0${value}` : value;

/** All that a slide's layout depends on, apart from what its whole deck has in common. */
function keyOf(slide: Slide, number: string, { slideIds, entries }: DeckContext): string {
  const plain = JSON.stringify(slide);
  const text = plain.includes(CHART) ? JSON.stringify(slide, wholly) : plain;
  const { line: first, file } = slide.source;
  const own = JSON.stringify(file);
  const content = text.replace(SPAN, (whole, name: string, line: string, column: string, end?: string) =>
    name === own ? `@${Number(line) - first}:${column}${end === undefined ? '' : `-${Number(end) - first}`}` : whole,
  );
  const linked = /"address":"#|"slide":"/.test(text) ? [...slideIds].join(' ') : '';
  const cited = text.includes('"address":"@') ? JSON.stringify([...entries]) : '';
  return [number, file, linked, cited, content].join('\n');
}

const isSpan = (value: object): value is Span => 'file' in value && 'line' in value && 'column' in value;

function movedSpan(span: Span, by: number, file: string): Span {
  if (!by || span.file !== file) return span;
  return { ...span, line: span.line + by, ...(span.endLine !== undefined && { endLine: span.endLine + by }) };
}

/** A copy of a slide's scene, so many lines further down in its file. */
function moved<T>(value: T, by: number, file: string): T {
  if (!by || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => moved(one, by, file)) as T;
  if (isSpan(value)) return movedSpan(value, by, file) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = moved(value[key], by, file);
  return copy as T;
}
