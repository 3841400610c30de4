// Colours as CSS writes them -> `#rrggbb`, the one form of our own. Names are those of CSS Color 4, section 6.1, that
// decks use.

const NAMES: Readonly<Record<string, string>> = {
  aliceblue: '#f0f8ff',
  aqua: '#00ffff',
  aquamarine: '#7fffd4',
  azure: '#f0ffff',
  beige: '#f5f5dc',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  coral: '#ff7f50',
  cornflowerblue: '#6495ed',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkgrey: '#a9a9a9',
  darkorange: '#ff8c00',
  darkred: '#8b0000',
  darkslategray: '#2f4f4f',
  dimgray: '#696969',
  dodgerblue: '#1e90ff',
  firebrick: '#b22222',
  forestgreen: '#228b22',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  ivory: '#fffff0',
  lavender: '#e6e6fa',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  midnightblue: '#191970',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orangered: '#ff4500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  royalblue: '#4169e1',
  salmon: '#fa8072',
  seagreen: '#2e8b57',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  slategray: '#708090',
  steelblue: '#4682b4',
  teal: '#008080',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  white: '#ffffff',
  whitesmoke: '#f5f5f5',
  yellow: '#ffff00',
};

/** The colour as `#rrggbb`; undefined for what is none, or is see-through. */
export function colorOf(text: string): string | undefined {
  const value = text.trim().toLowerCase();
  const named = Object.hasOwn(NAMES, value) ? NAMES[value] : undefined;
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
