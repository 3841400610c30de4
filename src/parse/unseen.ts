// Styles by which text is written for nobody's eyes: no size, no height, off the page, cut away. Here
// it would be drawn as any other text. A colour alone hides text only on its own ground, which layout knows; it is
// handed on as an ink.
import { fromHsl, parseHex, toHex } from '../base/color.ts';
import { cssColor } from '../base/css-colors.ts';
import { styleOf } from './tags.ts';

/** Letters of fewer pixels are seen by nobody. */
const SEEN_SIZE = 3;
/** What is fainter is not seen. */
const SEEN_SHARE = 0.15;
/** Pixels beside the page, from which on nobody sees it. */
const FAR = 200;

const number = (text: string | undefined): number => Number.parseFloat(text ?? '');
const isNought = (text: string | undefined): boolean =>
  /^[01](?:\.0+)?(?:px|pt)?$|^0(?:\.0+)?[a-z%]*$/.test(text ?? '');

/** The declaration of a style that hides its text; undefined where it can be seen. */
export function unseenBy(css: string): string | undefined {
  const style = styleOf(css);
  const found = Object.entries(style).find(([key, value]) => hides(key, value.toLowerCase().trim(), style));
  return found && `${found[0]}: ${found[1]}`;
}

/** The same for a picture, which a style may make faint, small or move. */
export function unseenPicture(css: string): string | undefined {
  const { display = '', visibility = '', opacity = '1' } = styleOf(css);
  if (/^none$/i.test(display)) return 'display: none';
  if (/^(?:hidden|collapse)$/i.test(visibility)) return `visibility: ${visibility}`;
  return shareOf(opacity) === 0 ? `opacity: ${opacity}` : undefined;
}

function hides(key: string, value: string, style: Readonly<Record<string, string>>): boolean {
  switch (key) {
    case 'display':
      return value === 'none';
    case 'visibility':
    case 'content-visibility':
      return value === 'hidden' || value === 'collapse';
    case 'opacity':
      return shareOf(value) < SEEN_SHARE;
    case 'font-size':
    case 'font':
    case 'zoom':
      return isTiny(value, key);
    case 'color':
    case '-webkit-text-fill-color':
      return isGhost(resolved(value, style)) || isGroundOf(resolved(value, style), style);
    case 'left':
    case 'right':
    case 'top':
    case 'bottom':
      return /absolute|fixed|relative/.test(style.position ?? '') && isBeside(value);
    case 'margin-left':
    case 'margin-top':
    case 'margin':
    case 'letter-spacing':
      return isFar(value) && number(value) < 0;
    case 'text-indent':
      return isFar(value) && (number(value) < 0 || /hidden|clip/.test(style.overflow ?? style['overflow-x'] ?? ''));
    case 'height':
    case 'width':
    case 'max-height':
    case 'max-width':
      return isNought(value) && /hidden|clip/.test(style.overflow ?? style['overflow-y'] ?? style['overflow-x'] ?? '');
    case 'clip':
      return (
        /^rect\(\s*(\S+?)[\s,]+\1[\s,]+\1[\s,]+\1\s*\)$/.test(value) || /rect\((?:[01](?:px)?[\s,]*){4}\)/.test(value)
      );
    case 'clip-path':
      return /inset\(\s*(?:100|[5-9]\d)%|circle\(\s*0|polygon\(\s*(?:0(?:px|%)?[\s,]*)+\)/.test(value);
    case 'transform':
      return FLAT.test(value) || /translate\w*\([^)]*-(?:\d{4}|[1-9]\d{2,}(?:%|v[wh]))/.test(value);
    case 'translate':
      return /-(?:\d{4}|[1-9]\d{2,}(?:%|v[wh]))/.test(value);
    case 'mask':
    case 'mask-image':
    case '-webkit-mask-image':
      return /gradient\([^()]*transparent\s*,\s*transparent\s*\)/.test(value);
    case 'scale':
      return /^0(?:\.0\d*)?%?$/.test(value);
    case 'filter':
      return /opacity\(\s*0?(?:\.[01]\d*)?%?\s*\)/.test(value);
    default:
      return false;
  }
}

/** Scaled to nothing, or turned on its edge. */
const FLAT = /scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]|matrix\((?:\s*0\s*,){2}|rotate[xy]\(\s*-?90deg/;

const shareOf = (value: string): number => number(value) / (value.endsWith('%') ? 100 : 1);

/** A size that is none, or that no eye reads: `0`, `1px`, `.01em`. */
function isTiny(value: string, key: string): boolean {
  const [, size = '', unit = ''] =
    /(?:^|\s)(\d*\.?\d+)\s*(px|pt|em|rem|ex|ch|%|vw|vh|mm|cm|in)?(?=\s|\/|$)/.exec(value) ?? [];
  if (size === '') return false;
  const pixels: Readonly<Record<string, number>> = {
    em: 16,
    rem: 16,
    ex: 8,
    ch: 8,
    '%': 0.16,
    vw: 9.6,
    vh: 5.4,
    mm: 3.8,
    cm: 38,
    in: 96,
  };
  // in `font` only what has a unit is a size
  if (key === 'font' && unit === '') return false;
  const whole = key === 'zoom' && unit === '' ? 16 : 1;
  return Number(size) * (pixels[unit] ?? whole) < SEEN_SIZE;
}

const isFar = (value: string): boolean => Math.abs(number(value)) * (/r?em|vw|vh|%/.test(value) ? 10 : 1) >= FAR;

/** Beside the page: so far before its edge, or farther than it is wide behind it. */
const isBeside = (value: string): boolean => isFar(value) && (number(value) < 0 || number(value) >= widest(value));

function widest(value: string): number {
  if (/%|v[wh]/.test(value)) return 150;
  return value.includes('em') ? 250 : 4000;
}

/** A value with the variables that its own style sets. */
const resolved = (value: string, style: Readonly<Record<string, string>>): string =>
  value.replace(/var\(\s*(--[\w-]+)\s*\)/g, (all, name: string) => style[name] ?? all);

const isGhost = (value: string): boolean => {
  const read = readColor(value);
  return read !== undefined && read.alpha < SEEN_SHARE;
};

/** In the very colour that the same style puts behind it. */
function isGroundOf(value: string, style: Readonly<Record<string, string>>): boolean {
  const ground = readColor(groundIn(style) ?? '');
  return ground !== undefined && ground.alpha > SEEN_SHARE && readColor(value)?.hex === ground.hex;
}

const groundIn = (style: Readonly<Record<string, string>>): string | undefined =>
  style['background-color'] ?? style.background;

/** The colour of words that stand on no ground of their own; undefined where a style names none. */
export function inkOf(css: string): string | undefined {
  const style = styleOf(css);
  const ground = readColor(groundIn(style) ?? '');
  if (ground && ground.alpha > SEEN_SHARE) return undefined;
  return readColor(resolved(style.color ?? style['-webkit-text-fill-color'] ?? '', style))?.hex;
}

/** The colour that an attribute names (`color=FFFFFF`): as in CSS, or hex digits without their sign. */
export const attributeColor = (value: string): ReturnType<typeof readColor> =>
  readColor(value) ?? readColor(`#${value}`);

/** A colour of CSS as six hex digits and a share from 0 to 1; undefined where it is none, or of the theme. */
export function readColor(css: string): { readonly hex: string; readonly alpha: number } | undefined {
  const text = css.trim().toLowerCase();
  if (text === 'transparent') return { hex: 'FFFFFF', alpha: 0 };
  const [, six, tail = ''] = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(text) ?? [];
  if (six) return { hex: six.toUpperCase(), alpha: tail ? Number.parseInt(tail, 16) / 255 : 1 };
  const [, three, last = ''] = /^#([0-9a-f]{3})([0-9a-f])?$/.exec(text) ?? [];
  if (three) return { hex: toHex(parseHex(three) ?? BLACK), alpha: last ? Number.parseInt(last, 16) / 15 : 1 };
  const light = /^(?:ok)?l(?:ab|ch)\(\s*([\d.]+%?)\s+0%?\s+/.exec(text)?.[1];
  if (light) return grey(number(light) / (light.endsWith('%') || !text.startsWith('ok') ? 100 : 1));
  const [, white, black] = /^hwb\(\s*[\d.a-z]+\s+([\d.]+)%\s+([\d.]+)%\s*\)$/.exec(text) ?? [];
  if (white && number(white) + number(black) >= 100) return grey(number(white) / (number(white) + number(black)));
  const [, kind, list = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  if (!kind) {
    const named = cssColor(text);
    return named === undefined ? undefined : { hex: named.slice(1).toUpperCase(), alpha: 1 };
  }
  const parts = list.split(/[\s,/]+/).filter(Boolean);
  if (parts.length < 3) return undefined;
  const [a = 0, b = 0, c = 0] = parts
    .slice(0, 3)
    .map((part) => number(part) * (kind === 'rgb' && part.endsWith('%') ? 2.55 : 1));
  const alpha = parts[3] === undefined ? 1 : shareOf(parts[3]);
  return {
    hex: toHex(kind === 'rgb' ? { r: a, g: b, b: c } : fromHsl((((a % 360) + 360) % 360) / 360, b / 100, c / 100)),
    alpha,
  };
}

const grey = (share: number) => {
  const level = Math.round(Math.min(1, share) * 255);
  return { hex: toHex({ r: level, g: level, b: level }), alpha: 1 };
};

const BLACK = { r: 0, g: 0, b: 0 };
