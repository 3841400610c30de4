// What stands over and under a base: accents, strokes, braces, limits, and the limits of sums and integrals.
import type { MathElement } from '../../../../base/formula.ts';
import { markup } from '../../../../base/markup.ts';
import { elementsOf, textOf } from './row.ts';
import { ACCENTS, BARS, GROUP_SIGNS, NARY } from './signs.ts';
import { EMPTY, runXml } from './token.ts';
import { argument, control, type MathWriting, value, type Writer } from './writer.ts';

const limit = (tag: 'limLow' | 'limUpp', base: string, lim: MathElement | undefined, writing: MathWriting): string =>
  markup`
    <m:${tag}>
      <m:${tag}Pr>${control(writing)}</m:${tag}Pr>
      <m:e>${base || runXml(EMPTY, writing)}</m:e>
      ${argument('lim', lim, writing)}
    </m:${tag}>
  `;

/** A sign over or under a base: an accent, a stroke, a brace, or a limit. */
export function above(node: MathElement, writing: MathWriting, over: boolean): string {
  const [base, mark] = elementsOf(node);
  const sign = mark && isSign(mark) ? textOf(mark) : '';
  const position = over ? 'top' : 'bot';
  // a stroke over one letter is an accent, over more it is as wide as they are
  const accent = sign === '\u00AF' && elementsOf(node)[1]?.attributes.stretchy === 'false';
  if (BARS.has(sign) && !(over && accent))
    return markup`
      <m:bar>
        <m:barPr>${value('pos', position)}${control(writing)}</m:barPr>
        ${argument('e', base, writing)}
      </m:bar>
    `;
  if (over && ACCENTS[sign])
    return markup`
      <m:acc>
        <m:accPr>${value('chr', ACCENTS[sign] as string)}${control(writing)}</m:accPr>
        ${argument('e', base, writing)}
      </m:acc>
    `;
  if (GROUP_SIGNS.has(sign))
    return markup`
      <m:groupChr>
        <m:groupChrPr>
          ${value('chr', sign)}
          ${value('pos', position)}
          ${value('vertJc', over ? 'bot' : 'top')}
          ${control(writing)}
        </m:groupChrPr>
        ${argument('e', base, writing)}
      </m:groupChr>
    `;
  return limit(over ? 'limUpp' : 'limLow', base ? writing.row([base]) : '', mark, writing);
}

function isSign(node: MathElement): boolean {
  if (node.tag === 'mo') return true;
  const inner = node.tag === 'mrow' || node.tag === 'mstyle' ? elementsOf(node) : [];
  return inner.length === 1 && isSign(inner[0] as MathElement);
}

export const both: Writer = (node, writing) => {
  const [base, under, over] = elementsOf(node);
  return limit('limUpp', limit('limLow', base ? writing.row([base]) : '', under, writing), over, writing);
};

/** `x-nary`: the operator with its limits, and its operand. */
export const nary: Writer = (node, writing) => {
  const [operator, operand] = elementsOf(node) as [MathElement, MathElement];
  const bare = operator.tag === 'mo';
  const sides = operator.tag.startsWith('msu');
  const sign = textOf(bare ? operator : (elementsOf(operator)[0] as MathElement));
  const [one, two] = bare ? [] : elementsOf(operator).slice(1);
  const lower = operator.tag === 'msup' || operator.tag === 'mover' ? undefined : one;
  const upper = operator.tag === 'msup' || operator.tag === 'mover' ? one : two;
  const integral = /[\u222B-\u2230]/.test(sign);
  const properties = [
    NARY.has(sign) ? value('chr', sign) : '',
    value('limLoc', sides || (bare && integral) ? 'subSup' : 'undOvr'),
    lower ? '' : value('subHide', '1'),
    upper ? '' : value('supHide', '1'),
    control(writing),
  ];
  const place = (tag: string, limitNode: MathElement | undefined) =>
    limitNode ? argument(tag, limitNode, writing) : `<m:${tag}/>`;
  return markup`
    <m:nary>
      <m:naryPr>${properties.join('')}</m:naryPr>
      ${place('sub', lower)}
      ${place('sup', upper)}
      ${argument('e', operand, writing)}
    </m:nary>
  `;
};
