// Colours as CSS writes them -> `#rrggbb`, the one form of our own.
import { cssColor } from '../base/css-colors.ts';

/** The colour as `#rrggbb`; undefined for what is none, or is see-through. */
export function colorOf(text: string): string | undefined {
  const value = text.trim().toLowerCase();
  const named = cssColor(value);
  if (named) return named;
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1];
  if (hex) return hex.length < 5 ? `#${[...hex.slice(0, 3)].map((c) => c + c).join('')}` : `#${hex.slice(0, 6)}`;
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)$/.exec(value);
  if (!rgb || (rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0)) return undefined;
  return `#${rgb.slice(1, 4).map(byte).join('')}`;
}

const byte = (text: string | undefined): string =>
  Math.min(255, Math.round(Number(text)))
    .toString(16)
    .padStart(2, '0');
