// Fills of shapes as SVG has them: colours with their alpha, gradients.
import { round2 } from '../base/units.ts';
import type { Fill, GradientStop } from '../office/drawing/fill.ts';

/** Colour of lines, and of fills where one is enough; 'none' where nothing is seen. */
export function colorOf(fill: Fill): string {
  switch (fill.kind) {
    case 'solid':
      return fill.color.alpha < 0.02 ? 'none' : `#${fill.color.hex}`;
    case 'gradient':
      return `#${fill.stops[Math.floor(fill.stops.length / 2)]?.color.hex ?? '808080'}`;
    case 'pattern':
      return `#${fill.ground.hex}`;
    case 'picture':
      return '#d9d9d9';
    default:
      return 'none';
  }
}

export interface Paint {
  /** Value of `fill`. */
  readonly value: string;
  /** 0..1 */
  readonly alpha: number;
  /** The element that `value` refers to; '' where it is a colour. */
  readonly definition: string;
}

/** @param id of the gradient, unique in the picture */
export function paintOf(fill: Fill, id: string): Paint {
  const plain = { value: colorOf(fill), alpha: 1, definition: '' };
  if (fill.kind === 'solid') return { ...plain, alpha: fill.color.alpha };
  if (fill.kind !== 'gradient' || fill.stops.length < 2) return plain;
  const stops = [...fill.stops].sort((a, b) => a.at - b.at).map(stopOf);
  const { angle } = fill;
  const turn = angle ? ` gradientTransform="rotate(${round2(angle)} 0.5 0.5)"` : '';
  const definition =
    angle === undefined
      ? `<radialGradient id="${id}">${stops.join('')}</radialGradient>`
      : `<linearGradient id="${id}"${turn}>${stops.join('')}</linearGradient>`;
  return { value: `url(#${id})`, alpha: 1, definition };
}

const stopOf = ({ at, color }: GradientStop): string => {
  const clear = color.alpha < 1 ? ` stop-opacity="${round2(color.alpha)}"` : '';
  return `<stop offset="${round2(at)}" stop-color="#${color.hex}"${clear}/>`;
};
