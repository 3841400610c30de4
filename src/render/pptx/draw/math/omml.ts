// MathML -> OMML (ECMA-376 Part 1, 22.1), the equations of Office. One function an element; an argument is never left
// empty, since Office shows a dotted box there.
import type { MathElement } from '../../../../base/formula.ts';
import { markup } from '../../../../base/markup.ts';
import { attributes, xml } from '../../opc/xml.ts';
import { elementsOf, isInvisible, partsOf, textOf } from './row.ts';
import { ACCENTS, BARS, BLANKS, GROUP_SIGNS, NARY, VARIANTS } from './signs.ts';

/** What the runs of an equation look like: `a:rPr` by slant, whole. */
export interface MathLooks {
  properties(italic: boolean): string;
}

type Writer = (node: MathElement, looks: MathLooks) => string;

export const ommlOf = (tree: MathElement, looks: MathLooks): string =>
  `<m:oMath>${rowXml(elementsOf(tree), looks)}</m:oMath>`;

/** A row; letters and signs of one style share a run. */
function rowXml(children: readonly MathElement[], looks: MathLooks): string {
  let out = '';
  let open: Token | undefined;
  const close = () => {
    if (open) out += runXml(open, looks);
    open = undefined;
  };
  for (const part of partsOf(children)) {
    const token = tokenOf(part);
    if (!token) {
      close();
      out += (WRITERS[part.tag] ?? plainRow)(part, looks);
    } else if (open && open.style === token.style && open.text !== undefined)
      open = { ...open, text: open.text + token.text };
    else {
      close();
      open = token;
    }
  }
  close();
  return out;
}

const plainRow: Writer = (node, looks) => rowXml(elementsOf(node), looks);

interface Token {
  readonly text: string;
  /** A key of VARIANTS, `text` for words, or `math` for what slants by itself. */
  readonly style: string;
}

function tokenOf(node: MathElement): Token | undefined {
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

function runXml({ text, style }: Token, looks: MathLooks): string {
  if (!text) return '';
  const variant = VARIANTS[style];
  const own = style.endsWith('text') ? `<m:rPr><m:nor/></m:rPr>` : variantXml(variant);
  const italic = style === 'math' || style === 'italic-text' || variant?.sty === 'i' || variant?.sty === 'bi';
  return `<m:r>${own}${looks.properties(italic)}<m:t>${xml(text)}</m:t></m:r>`;
}

/** Where nothing stands but something must: a word without width, so that an operator behind it has its operand. */
const EMPTY: Token = { text: '\u200B', style: 'text' };

/** An argument; what would be empty holds a sign without width. */
function argument(tag: string, node: MathElement | undefined, looks: MathLooks): string {
  const inner = node ? rowXml([node], looks) : '';
  return `<m:${tag}>${inner || runXml(EMPTY, looks)}</m:${tag}>`;
}

const control = (looks: MathLooks): string => `<m:ctrlPr>${looks.properties(true)}</m:ctrlPr>`;
const value = (tag: string, val: string): string => `<m:${tag}${attributes({ 'm:val': val })}/>`;
const child = (node: MathElement, i: number): MathElement | undefined => elementsOf(node)[i];

/** `m:type` of a fraction (22.1.2.112); empty: a bar, as usual. */
function kindOfFraction({ linethickness, bevelled }: MathElement['attributes']): string {
  if (linethickness === '0' || linethickness === '0em') return 'noBar';
  return bevelled === 'true' ? 'skw' : '';
}

const fraction: Writer = (node, looks) => {
  const kind = kindOfFraction(node.attributes);
  return markup`
    <m:f>
      <m:fPr>${kind && value('type', kind)}${control(looks)}</m:fPr>
      ${argument('num', child(node, 0), looks)}
      ${argument('den', child(node, 1), looks)}
    </m:f>
  `;
};

const squareRoot: Writer = (node, looks) =>
  markup`
    <m:rad>
      <m:radPr><m:degHide m:val="1"/>${control(looks)}</m:radPr>
      <m:deg/>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, looks)}
    </m:rad>
  `;

const root: Writer = (node, looks) =>
  markup`
    <m:rad>
      <m:radPr>${control(looks)}</m:radPr>
      ${argument('deg', child(node, 1), looks)}
      ${argument('e', child(node, 0), looks)}
    </m:rad>
  `;

const SCRIPT_PLACES = { sSub: ['sub'], sSup: ['sup'], sSubSup: ['sub', 'sup'] } as const;

const scripts =
  (tag: keyof typeof SCRIPT_PLACES): Writer =>
  (node, looks) => {
    const places = SCRIPT_PLACES[tag];
    return markup`
      <m:${tag}>
        <m:${tag}Pr>${control(looks)}</m:${tag}Pr>
        ${argument('e', child(node, 0), looks)}
        ${places.map((place, i) => argument(place, child(node, i + 1), looks)).join('')}
      </m:${tag}>
    `;
  };

const limit = (tag: 'limLow' | 'limUpp', base: string, lim: MathElement | undefined, looks: MathLooks): string =>
  markup`
    <m:${tag}>
      <m:${tag}Pr>${control(looks)}</m:${tag}Pr>
      <m:e>${base || runXml(EMPTY, looks)}</m:e>
      ${argument('lim', lim, looks)}
    </m:${tag}>
  `;

/** A sign over or under a base: an accent, a stroke, a brace, or a limit. */
function above(node: MathElement, looks: MathLooks, over: boolean): string {
  const [base, mark] = elementsOf(node);
  const sign = mark && isSign(mark) ? textOf(mark) : '';
  const position = over ? 'top' : 'bot';
  // a stroke over one letter is an accent, over more it is as wide as they are
  const accent = sign === '\u00AF' && elementsOf(node)[1]?.attributes.stretchy === 'false';
  if (BARS.has(sign) && !(over && accent))
    return `<m:bar><m:barPr>${value('pos', position)}${control(looks)}</m:barPr>${argument('e', base, looks)}</m:bar>`;
  if (over && ACCENTS[sign])
    return markup`
      <m:acc>
        <m:accPr>${value('chr', ACCENTS[sign] as string)}${control(looks)}</m:accPr>
        ${argument('e', base, looks)}
      </m:acc>
    `;
  if (GROUP_SIGNS.has(sign))
    return markup`
      <m:groupChr>
        <m:groupChrPr>
          ${value('chr', sign)}
          ${value('pos', position)}
          ${value('vertJc', over ? 'bot' : 'top')}
          ${control(looks)}
        </m:groupChrPr>
        ${argument('e', base, looks)}
      </m:groupChr>
    `;
  return limit(over ? 'limUpp' : 'limLow', base ? rowXml([base], looks) : '', mark, looks);
}

function isSign(node: MathElement): boolean {
  if (node.tag === 'mo') return true;
  const inner = node.tag === 'mrow' || node.tag === 'mstyle' ? elementsOf(node) : [];
  return inner.length === 1 && isSign(inner[0] as MathElement);
}

const both: Writer = (node, looks) => {
  const [base, under, over] = elementsOf(node);
  return limit('limUpp', limit('limLow', base ? rowXml([base], looks) : '', under, looks), over, looks);
};

/** `x-nary`: the operator with its limits, and its operand. */
const nary: Writer = (node, looks) => {
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
    control(looks),
  ];
  const place = (tag: string, limitNode: MathElement | undefined) =>
    limitNode ? argument(tag, limitNode, looks) : `<m:${tag}/>`;
  return markup`
    <m:nary>
      <m:naryPr>${properties.join('')}</m:naryPr>
      ${place('sub', lower)}
      ${place('sup', upper)}
      ${argument('e', operand, looks)}
    </m:nary>
  `;
};

const functionCall: Writer = (node, looks) =>
  markup`
    <m:func>
      <m:funcPr>${control(looks)}</m:funcPr>
      ${argument('fName', child(node, 0), looks)}
      ${argument('e', child(node, 1), looks)}
    </m:func>
  `;

const delimited: Writer = (node, looks) => {
  const { open = '', close = '', separator } = node.attributes;
  const between = separator === undefined ? '' : value('sepChr', separator);
  const properties = value('begChr', open) + between + value('endChr', close) + control(looks);
  const rows = elementsOf(node).map((row) => argument('e', row, looks));
  return `<m:d><m:dPr>${properties}</m:dPr>${rows.join('')}</m:d>`;
};

const prescripts: Writer = (node, looks) =>
  markup`
    <m:sPre>
      <m:sPrePr>${control(looks)}</m:sPrePr>
      ${argument('sub', child(node, 1), looks)}
      ${argument('sup', child(node, 2), looks)}
      ${argument('e', child(node, 0), looks)}
    </m:sPre>
  `;

const JUSTIFIED: Readonly<Record<string, string>> = { left: 'left', right: 'right', center: 'center' };

/** Rows and columns; columns without a gap between them, as aligned systems have, are set with none. */
const table: Writer = (node, looks) => {
  const rows = elementsOf(node).map((row) => elementsOf(row).slice(row.tag === 'mlabeledtr' ? 1 : 0));
  const count = Math.max(1, ...rows.map((row) => row.length));
  const aligns = (node.attributes.columnalign ?? 'center').split(/\s+/);
  const spacing = (node.attributes.columnspacing ?? '1em').split(/\s+/);
  const columns = Array.from({ length: count }, (_, i) => aligns[Math.min(i, aligns.length - 1)] as string);
  const tight = count > 1 && Number.parseFloat(spacing[0] ?? '1') < 0.1;
  const column = (align: string) =>
    `<m:mc><m:mcPr><m:count m:val="1"/>${value('mcJc', JUSTIFIED[align] ?? 'center')}</m:mcPr></m:mc>`;
  const gap = tight ? `${value('cGpRule', '3')}${value('cGp', '0')}` : '';
  const cells = rows
    .map((row) => `<m:mr>${Array.from({ length: count }, (_, i) => argument('e', row[i], looks)).join('')}</m:mr>`)
    .join('');
  return `<m:m><m:mPr>${gap}<m:mcs>${columns.map(column).join('')}</m:mcs>${control(looks)}</m:mPr>${cells}</m:m>`;
};

const HIDDEN_SIDES = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].map((side) => value(side, '1')).join('');
const STRIKES: Readonly<Record<string, string>> = {
  updiagonalstrike: 'strikeBLTR',
  downdiagonalstrike: 'strikeTLBR',
  horizontalstrike: 'strikeH',
  verticalstrike: 'strikeV',
};

const enclosed: Writer = (node, looks) => {
  const names = (node.attributes.notation ?? 'box').split(/\s+/);
  const box = names.includes('box');
  const strikes = ['horizontalstrike', 'verticalstrike', 'updiagonalstrike', 'downdiagonalstrike'].filter((name) =>
    names.includes(name),
  );
  const struck = strikes.map((name) => value(STRIKES[name] as string, '1')).join('');
  const properties = (box ? '' : HIDDEN_SIDES) + struck + control(looks);
  return markup`
    <m:borderBox>
      <m:borderBoxPr>${properties}</m:borderBoxPr>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, looks)}
    </m:borderBox>
  `;
};

const phantom: Writer = (node, looks) =>
  markup`
    <m:phant>
      <m:phantPr><m:show m:val="0"/>${control(looks)}</m:phantPr>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, looks)}
    </m:phant>
  `;

const WRITERS: Readonly<Record<string, Writer>> = {
  mfrac: fraction,
  msqrt: squareRoot,
  mroot: root,
  msub: scripts('sSub'),
  msup: scripts('sSup'),
  msubsup: scripts('sSubSup'),
  munder: (node, looks) => above(node, looks, false),
  mover: (node, looks) => above(node, looks, true),
  munderover: both,
  mtable: table,
  menclose: enclosed,
  mphantom: phantom,
  mpadded: (node, looks) => (isInvisible(node) ? '' : plainRow(node, looks)),
  'x-nary': nary,
  'x-function': functionCall,
  'x-delimited': delimited,
  'x-prescripts': prescripts,
};
