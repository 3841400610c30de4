// A formula in one line of plain text: what search finds, what a title says, what programs without equations show.
// Scripts of one sign become raised or lowered characters where Unicode has them, fractions a slash.
import type { MathElement } from '../base/formula.ts';

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+\u2212=()ni'].map((c, i) => [
    c,
    [...'\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F\u2071'][
      i
    ] as string,
  ]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+\u2212=()aeoxijnmtkp'].map((c, i) => [
    c,
    [
      ...'\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E',
      ...'\u2090\u2091\u2092\u2093\u1D62\u2C7C\u2099\u2098\u209C\u2096\u209A',
    ][i] as string,
  ]),
);
/** Signs above a letter, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '\u02C6': '\u0302',
  '\u00AF': '\u0304',
  '\u2015': '\u0304',
  '\u203E': '\u0304',
  '~': '\u0303',
  '\u02DC': '\u0303',
  '\u02D9': '\u0307',
  '\u00A8': '\u0308',
  '\u2192': '\u20D7',
};

export const plainOf = (tree: MathElement): string => row(tree.children).replace(/\s+/g, ' ').trim();

const row = (children: MathElement['children']): string =>
  children.map((child) => (typeof child === 'string' ? child : plain(child))).join('');

function plain(node: MathElement): string {
  const at = (i: number): string =>
    typeof node.children[i] === 'object' ? plain(node.children[i] as MathElement) : '';
  switch (node.tag) {
    case 'mo': {
      const sign = row(node.children);
      if (sign === '\u2061' || sign === '\u2062' || sign === '\u2063') return sign === '\u2061' ? ' ' : '';
      const spaced =
        node.attributes['data-class'] === 'REL' ||
        node.attributes['data-class'] === 'BIN' ||
        node.attributes['data-class'] === 'OP';
      if (spaced) return ` ${sign} `;
      return sign === ',' ? ', ' : sign;
    }
    case 'mtext':
      return row(node.children).replaceAll('\u00A0', ' ');
    case 'mspace':
      return ' ';
    case 'mphantom':
      return '';
    case 'mfrac':
      return node.attributes.linethickness === '0' ? `(${at(0)} ${at(1)})` : `${grouped(at(0))}/${grouped(at(1))}`;
    case 'msqrt':
      return `\u221A${grouped(row(node.children))}`;
    case 'mroot':
      return `${script(at(1), RAISED, '')}\u221A${grouped(at(0))}`;
    case 'msub':
      return at(0) + script(at(1), LOWERED, '_');
    case 'msup':
      return at(0) + script(at(1), RAISED, '^');
    case 'msubsup':
      return at(0) + script(at(1), LOWERED, '_') + script(at(2), RAISED, '^');
    case 'munder':
      return isStroke(at(1)) ? at(0) : `${at(0).trim()}${script(at(1), LOWERED, '_')} `;
    case 'mover': {
      const accent = ACCENTS[at(1).trim()];
      if (accent) return accented(at(0), accent);
      return isStroke(at(1)) ? at(0) : at(0) + script(at(1), RAISED, '^');
    }
    case 'munderover':
      return `${at(0).trim()}${script(at(1), LOWERED, '_')}${script(at(2), RAISED, '^')} `;
    case 'mtable':
      return node.children.map((child) => (typeof child === 'string' ? child : plain(child))).join('; ');
    case 'mtr':
    case 'mlabeledtr':
      return node.children
        .map((child) => (typeof child === 'string' ? child : plain(child)))
        .filter((cell) => cell.trim())
        .join(' ');
    default:
      return row(node.children);
  }
}

const isStroke = (sign: string): boolean => /^[\u23DE\u23DF\u23B4\u23B5_\s]*$/.test(sign);
const accented = (base: string, mark: string): string =>
  [...base].length === 1 ? base + mark : [...base].map((c) => (/\p{L}/u.test(c) ? c + mark : c)).join('');
const grouped = (text: string): string =>
  /^[\p{L}\p{N}\p{M}.]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;

function script(text: string, table: Readonly<Record<string, string>>, sign: string): string {
  const bare = text.replaceAll(' ', '');
  if (!bare) return '';
  if (/^[\u2032\u2033\u2034]+$/.test(bare)) return bare;
  if ([...bare].every((c) => table[c])) return [...bare].map((c) => table[c]).join('');
  return sign + (/^[\p{L}\p{N}]$/u.test(bare) ? bare : `(${text.trim()})`);
}
