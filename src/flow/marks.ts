// The signs of mermaid's flowcharts as tables: brackets that make shapes, strokes that make edges.
import type { FlowEdge, FlowShape } from './graph.ts';

export interface Bracket {
  readonly open: string;
  readonly close: readonly string[];
  readonly shape: FlowShape;
  /** What mermaid draws and we do not. */
  readonly instead?: string;
}

/** Longer ones first. */
export const BRACKETS: readonly Bracket[] = [
  { open: '(((', close: [')))'], shape: 'circle', instead: 'double circle' },
  { open: '([', close: ['])'], shape: 'stadium' },
  { open: '((', close: ['))'], shape: 'circle' },
  { open: '[[', close: [']]'], shape: 'subroutine' },
  { open: '[(', close: [')]'], shape: 'round', instead: 'cylinder' },
  { open: '[/', close: ['/]', '\\]'], shape: 'box', instead: 'slanted box' },
  { open: '[\\', close: ['\\]', '/]'], shape: 'box', instead: 'slanted box' },
  { open: '{{', close: ['}}'], shape: 'box', instead: 'hexagon' },
  { open: '[', close: [']'], shape: 'box' },
  { open: '(', close: [')'], shape: 'round' },
  { open: '{', close: ['}'], shape: 'diamond' },
  { open: '>', close: [']'], shape: 'box', instead: 'flag' },
];

export interface Stroke {
  /** Matches a whole stroke; groups: start, body, end. */
  readonly whole: RegExp;
  /** Matches a stroke with its label inside; groups: start, label, end. */
  readonly labelled: RegExp;
  readonly line: FlowEdge['line'];
}

const END = '(>|[xo](?![\\p{L}\\p{N}]))?';
export const STROKES: readonly Stroke[] = [
  {
    whole: new RegExp(`^([<xo])?(-\\.+-)${END}`, 'u'),
    labelled: new RegExp(`^([<xo])?-\\.(?![.-])(.+?)\\.+-${END}`, 'u'),
    line: 'dashed',
  },
  {
    whole: new RegExp(`^([<xo])?(={3,}|==(?=>))${END}`, 'u'),
    labelled: new RegExp(`^([<xo])?==(?![=>])(.+?)={2,}${END}`, 'u'),
    line: 'thick',
  },
  {
    whole: new RegExp(`^([<xo])?(-{3,}|--(?=[>]|[xo]\\s))${END}`, 'u'),
    labelled: new RegExp(`^([<xo])?--(?![->])(.+?)-{2,}${END}`, 'u'),
    line: 'solid',
  },
];

/** Arrows that are none in mermaid, yet it is plain what they mean. */
export const NEARLY = /^(->|=>|\u2192|\u21d2|[\u2013\u2014]+>|-\s+->|<-(?!-))/;

/** Characters that end lines, and named signs, as mermaid writes them in texts. */
export function plainWords(text: string): string {
  const named: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', semi: ';' };
  return text
    .trim()
    .replace(/^`([\s\S]*)`$/, '$1')
    .replace(/\s*<br\s*\/?>\s*|\\n/gi, '\n')
    .replace(/[#&](?:(\d{2,6})|([a-z]+));/g, (all, code, name) =>
      code ? safeCharacter(Number(code)) : (named[name] ?? all),
    )
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('\n');
}

const safeCharacter = (code: number): string =>
  code > 31 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
