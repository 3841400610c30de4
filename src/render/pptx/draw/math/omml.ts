// MathML -> OMML (ECMA-376 Part 1, 22.1), the equations of Office. One function an element; an argument is never left
// empty, since Office shows a dotted box there.
import type { MathElement } from '../../../../base/formula.ts';
import { markup } from '../../../../base/markup.ts';
import { above, both, nary } from './limits.ts';
import { elementsOf, isInvisible, partsOf } from './row.ts';
import { type MathLooks, runXml, type Token, tokenOf } from './token.ts';
import { argument, child, control, type MathWriting, value, type Writer } from './writer.ts';

export type { MathLooks } from './token.ts';

export const ommlOf = (tree: MathElement, looks: MathLooks): string =>
  `<m:oMath>${rowXml(elementsOf(tree), writingOf(looks))}</m:oMath>`;

function writingOf(looks: MathLooks): MathWriting {
  const writing: MathWriting = { ...looks, row: (children) => rowXml(children, writing) };
  return writing;
}

/** A row; letters and signs of one style share a run. */
function rowXml(children: readonly MathElement[], writing: MathWriting): string {
  let out = '';
  let open: Token | undefined;
  const close = () => {
    if (open) out += runXml(open, writing);
    open = undefined;
  };
  for (const part of partsOf(children)) {
    const token = tokenOf(part);
    if (!token) {
      close();
      out += (WRITERS[part.tag] ?? plainRow)(part, writing);
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

const plainRow: Writer = (node, writing) => rowXml(elementsOf(node), writing);

/** `m:type` of a fraction (22.1.2.112); empty: a bar, as usual. */
function kindOfFraction({ linethickness, bevelled }: MathElement['attributes']): string {
  if (linethickness === '0' || linethickness === '0em') return 'noBar';
  return bevelled === 'true' ? 'skw' : '';
}

const fraction: Writer = (node, writing) => {
  const kind = kindOfFraction(node.attributes);
  return markup`
    <m:f>
      <m:fPr>${kind && value('type', kind)}${control(writing)}</m:fPr>
      ${argument('num', child(node, 0), writing)}
      ${argument('den', child(node, 1), writing)}
    </m:f>
  `;
};

const squareRoot: Writer = (node, writing) =>
  markup`
    <m:rad>
      <m:radPr><m:degHide m:val="1"/>${control(writing)}</m:radPr>
      <m:deg/>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, writing)}
    </m:rad>
  `;

const root: Writer = (node, writing) =>
  markup`
    <m:rad>
      <m:radPr>${control(writing)}</m:radPr>
      ${argument('deg', child(node, 1), writing)}
      ${argument('e', child(node, 0), writing)}
    </m:rad>
  `;

const SCRIPT_PLACES = { sSub: ['sub'], sSup: ['sup'], sSubSup: ['sub', 'sup'] } as const;

const scripts =
  (tag: keyof typeof SCRIPT_PLACES): Writer =>
  (node, writing) => {
    const places = SCRIPT_PLACES[tag];
    return markup`
      <m:${tag}>
        <m:${tag}Pr>${control(writing)}</m:${tag}Pr>
        ${argument('e', child(node, 0), writing)}
        ${places.map((place, i) => argument(place, child(node, i + 1), writing)).join('')}
      </m:${tag}>
    `;
  };

const functionCall: Writer = (node, writing) =>
  markup`
    <m:func>
      <m:funcPr>${control(writing)}</m:funcPr>
      ${argument('fName', child(node, 0), writing)}
      ${argument('e', child(node, 1), writing)}
    </m:func>
  `;

const delimited: Writer = (node, writing) => {
  const { open = '', close = '', separator } = node.attributes;
  const between = separator === undefined ? '' : value('sepChr', separator);
  const properties = value('begChr', open) + between + value('endChr', close) + control(writing);
  const rows = elementsOf(node).map((row) => argument('e', row, writing));
  return `<m:d><m:dPr>${properties}</m:dPr>${rows.join('')}</m:d>`;
};

const prescripts: Writer = (node, writing) =>
  markup`
    <m:sPre>
      <m:sPrePr>${control(writing)}</m:sPrePr>
      ${argument('sub', child(node, 1), writing)}
      ${argument('sup', child(node, 2), writing)}
      ${argument('e', child(node, 0), writing)}
    </m:sPre>
  `;

const JUSTIFIED: Readonly<Record<string, string>> = { left: 'left', right: 'right', center: 'center' };

/** Rows and columns; columns without a gap between them, as aligned systems have, are set with none. */
const table: Writer = (node, writing) => {
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
    .map((row) => `<m:mr>${Array.from({ length: count }, (_, i) => argument('e', row[i], writing)).join('')}</m:mr>`)
    .join('');
  return `<m:m><m:mPr>${gap}<m:mcs>${columns.map(column).join('')}</m:mcs>${control(writing)}</m:mPr>${cells}</m:m>`;
};

const HIDDEN_SIDES = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].map((side) => value(side, '1')).join('');

const STRIKES: Readonly<Record<string, string>> = {
  updiagonalstrike: 'strikeBLTR',
  downdiagonalstrike: 'strikeTLBR',
  horizontalstrike: 'strikeH',
  verticalstrike: 'strikeV',
};

const enclosed: Writer = (node, writing) => {
  const names = (node.attributes.notation ?? 'box').split(/\s+/);
  const box = names.includes('box');
  const strikes = ['horizontalstrike', 'verticalstrike', 'updiagonalstrike', 'downdiagonalstrike'].filter((name) =>
    names.includes(name),
  );
  const struck = strikes.map((name) => value(STRIKES[name] as string, '1')).join('');
  const properties = (box ? '' : HIDDEN_SIDES) + struck + control(writing);
  return markup`
    <m:borderBox>
      <m:borderBoxPr>${properties}</m:borderBoxPr>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, writing)}
    </m:borderBox>
  `;
};

const phantom: Writer = (node, writing) =>
  markup`
    <m:phant>
      <m:phantPr><m:show m:val="0"/>${control(writing)}</m:phantPr>
      ${argument('e', { tag: 'mrow', attributes: {}, children: node.children }, writing)}
    </m:phant>
  `;

const WRITERS: Readonly<Record<string, Writer>> = {
  mfrac: fraction,
  msqrt: squareRoot,
  mroot: root,
  msub: scripts('sSub'),
  msup: scripts('sSup'),
  msubsup: scripts('sSubSup'),
  munder: (node, writing) => above(node, writing, false),
  mover: (node, writing) => above(node, writing, true),
  munderover: both,
  mtable: table,
  menclose: enclosed,
  mphantom: phantom,
  mpadded: (node, writing) => (isInvisible(node) ? '' : plainRow(node, writing)),
  'x-nary': nary,
  'x-function': functionCall,
  'x-delimited': delimited,
  'x-prescripts': prescripts,
};
