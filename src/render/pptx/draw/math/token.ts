// Letters, signs and words of an equation as runs (ECMA-376 Part 1, 22.1.2.87 and 22.1.2.91).
import type { MathElement } from '../../../../base/formula.ts';
import { xml } from '../../opc/xml.ts';
import { textOf } from './row.ts';
import { BLANKS, VARIANTS } from './signs.ts';

/** What the runs of an equation look like: `a:rPr` by slant, whole. */
export interface MathLooks {
  properties(italic: boolean): string;
}

export interface Token {
  readonly text: string;
  /** A key of VARIANTS, `text` for words, or `math` for what slants by itself. */
  readonly style: string;
}

export function tokenOf(node: MathElement): Token | undefined {
  const text = textOf(node);
  const variant = node.attributes.mathvariant;
  switch (node.tag) {
    case 'mi':
      if (!text) return EMPTY;
      return {
        text,
        style: styleOfIdentifier(text, variant),
      };
    case 'mn':
    case 'mo':
      return { text, style: variant && variant !== 'normal' ? variant : 'math' };
    case 'mtext':
    case 'ms':
      return {
        text: text.replaceAll('\u00A0', ' '),
        style: variant === 'bold' || variant === 'italic' ? `${variant}-text` : 'text',
      };
    case 'mspace': {
      const width = Number.parseFloat(node.attributes.width ?? '0');
      return { text: BLANKS.find(([least]) => width >= least)?.[1] ?? '', style: 'math' };
    }
    default:
      return undefined;
  }
}

/** Names of several letters stand upright, single letters as mathematics has them. */
function styleOfIdentifier(text: string, variant: string | undefined): string {
  if (variant && variant !== 'italic') return variant;
  return [...text].length > 1 && !variant ? 'normal' : 'math';
}

/** Script and style of a run that is not plain italic, as runs of mathematics are anyway. */
function variantXml(variant: (typeof VARIANTS)[string] | undefined): string {
  if (!variant || (variant.sty === 'i' && !variant.scr)) return '';
  const script = variant.scr ? `<m:scr m:val="${variant.scr}"/>` : '';
  return `<m:rPr>${script}<m:sty m:val="${variant.sty}"/></m:rPr>`;
}

export function runXml({ text, style }: Token, looks: MathLooks): string {
  if (!text) return '';
  const variant = VARIANTS[style];
  const own = style.endsWith('text') ? `<m:rPr><m:nor/></m:rPr>` : variantXml(variant);
  const italic = style === 'math' || style === 'italic-text' || variant?.sty === 'i' || variant?.sty === 'bi';
  return `<m:r>${own}${looks.properties(italic)}<m:t>${xml(text)}</m:t></m:r>`;
}

/** Where nothing stands but something must: a word without width, so that an operator behind it has its operand. */
export const EMPTY: Token = { text: '\u200B', style: 'text' };
