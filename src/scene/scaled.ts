// A scene in other points: every length times a factor, shares and data as they are. A template whose slides are not
// 960 wide has its PowerPoint file in its own points.
import type { Scene } from './scene.ts';

/** Keys of lengths wherever they hold a number. */
const LENGTHS = new Set([
  'size',
  'lineHeight',
  'spaceBefore',
  'spaceAfter',
  'indent',
  'markIndent',
  'width',
  'widthWithNext',
  'ascent',
  'descent',
  'radius',
  'height',
  'startHead',
  'endHead',
  'x',
  'y',
  'w',
  'h',
  'top',
  'right',
  'bottom',
  'left',
]);
/** Keys below which all is shares, data, fonts, or coordinates of its own. */
const KEPT = new Set([
  'crop',
  'formula',
  'icon',
  'view',
  'family',
  'markerFamily',
  'fonts',
  'values',
  'origin',
  'source',
  'data',
]);

/** Slides, layouts and looks of a scene, times `by`. */
export function scaledScene(scene: Scene, by: number): Scene {
  if (by === 1) return scene;
  const { size, theme, layouts, slides } = scene;
  return {
    ...scene,
    size: scaled(size, by),
    theme: scaled(theme, by),
    layouts: scaled(layouts, by),
    slides: slides.map((slide) => ({ ...slide, nodes: scaled(slide.nodes, by) })),
  };
}

function scaled<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => scaled(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) copy[key] = property(key, one, by);
  return copy as T;
}

function property(key: string, value: unknown, by: number): unknown {
  if (key === 'errors') return scaledErrors(value, by);
  if (KEPT.has(key)) return value;
  if (typeof value === 'number') return LENGTHS.has(key) ? value * by : value;
  if (key === 'columns') return (value as readonly number[]).map((one) => one * by);
  if (key === 'drawing') return (value as readonly object[]).map((mark) => scaledMark(mark, by));
  return scaled(value, by);
}

/** Whiskers are data; their line is none. */
const scaledErrors = (value: unknown, by: number): unknown =>
  typeof value === 'object' && value !== null && 'stroke' in value
    ? { ...value, stroke: scaled(value.stroke, by) }
    : value;

/** A chart's marks have their places on the slide. */
const scaledMark = (mark: object, by: number): object => {
  const made = scaled(mark, by);
  return 'd' in made && typeof made.d === 'string'
    ? {
        ...made,
        d: made.d.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(number) * by * 1000) / 1000)),
      }
    : made;
};
