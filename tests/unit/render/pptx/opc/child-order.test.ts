// Children in the schemas' order: the table, what is sorted by it, and the parts of a whole file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHILD_ORDER, inOrder, type OrderedElement } from '../../../../../src/render/pptx/opc/child-order.ts';
import { type Element, parseXml } from '../../../../../src/render/pptx/opc/xml.ts';

/** Where the schemas lie beside the repository. */
const SCHEMAS = new URL('../../../../../../shared/ooxml-xsd/transitional/', import.meta.url);
/** The types of the schemas that the rows of the table are, by their file. */
const TYPES: Readonly<Record<OrderedElement, readonly [file: string, type: string]>> = {
  'p:sld': ['pml', 'CT_Slide'],
  'p:cSld': ['pml', 'CT_CommonSlideData'],
  'p:spPr': ['dml-main', 'CT_ShapeProperties'],
  'a:ln': ['dml-main', 'CT_LineProperties'],
  'a:pPr': ['dml-main', 'CT_TextParagraphProperties'],
  'a:lvlpPr': ['dml-main', 'CT_TextParagraphProperties'],
  'a:rPr': ['dml-main', 'CT_TextCharacterProperties'],
  'a:tcPr': ['dml-main', 'CT_TableCellProperties'],
  'c:chartSpace': ['dml-chart', 'CT_ChartSpace'],
  'c:chart': ['dml-chart', 'CT_Chart'],
  'c:ser bar': ['dml-chart', 'CT_BarSer'],
  'c:ser column': ['dml-chart', 'CT_BarSer'],
  'c:ser line': ['dml-chart', 'CT_LineSer'],
  'c:ser area': ['dml-chart', 'CT_AreaSer'],
  'c:ser scatter': ['dml-chart', 'CT_ScatterSer'],
  'c:ser pie': ['dml-chart', 'CT_PieSer'],
  'c:ser doughnut': ['dml-chart', 'CT_PieSer'],
};
const PREFIX: Readonly<Record<string, string>> = { pml: 'p', 'dml-main': 'a', 'dml-chart': 'c' };

const elements = (parent: Element): Element[] =>
  [...parent.childNodes].filter((node) => node.nodeType === 1) as Element[];
const schema = (file: string): Element =>
  parseXml(readFileSync(new URL(`${file}.xsd`, SCHEMAS), 'utf8')).documentElement as Element;

/** The children that a type or group of the schema names, in order. */
function childrenOf(file: string, name: string, kind = 'complexType'): string[] {
  const found = elements(schema(file)).find((one) => one.localName === kind && one.getAttribute('name') === name);
  const walk = (parent: Element): string[] =>
    elements(parent).flatMap((one): string[] => {
      if (one.localName === 'element') return [`${PREFIX[file]}:${one.getAttribute('name')}`];
      if (one.localName !== 'group') return walk(one);
      const [head = '', tail] = (one.getAttribute('ref') ?? '').split(':');
      return tail ? childrenOf(head === 'a' ? 'dml-main' : file, tail, 'group') : childrenOf(file, head, 'group');
    });
  return found ? walk(found) : [];
}

describe.runIf(existsSync(SCHEMAS))('the schemas beside the repository', () => {
  it.each(Object.keys(TYPES) as OrderedElement[])('have the children of %s in this order', (element) => {
    const wanted = childrenOf(...TYPES[element]);
    expect(wanted.length).toBeGreaterThan(2);
    expect(CHILD_ORDER[element].filter((tag) => !tag.startsWith('mc:'))).toEqual(wanted);
  });
});

describe('inOrder', () => {
  it('sorts children, leaves out empty ones and keeps those of one kind as they came', () =>
    expect(inOrder('a:rPr', ['<a:latin/><a:cs/>', '', '<a:hlinkClick/>', '<a:solidFill/>'])).toBe(
      '<a:solidFill/><a:latin/><a:cs/><a:hlinkClick/>',
    ));
  it('keeps points of a series as they came', () =>
    expect(inOrder('c:ser pie', ['<c:dPt n="1"/>', '<c:dPt n="2"/>', '<c:idx/>'])).toBe(
      '<c:idx/><c:dPt n="1"/><c:dPt n="2"/>',
    ));
  it('refuses a child that the schema does not know', () =>
    expect(() => inOrder('a:tcPr', ['<a:latin/>'])).toThrow('a:tcPr cannot have a child a:latin'));
});

const DECKS = new URL('../../../../decks/', import.meta.url);
const GOLDENS = (readdirSync(DECKS, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.pptx.xml'))
  .map((file) => new URL(file.replaceAll('\\', '/'), DECKS));

/** A kept part with its prefixes, which goldens leave out. */
function declared(part: string): string {
  const prefixes = new Set([...part.matchAll(/[ </](\w+):\w+/g)].map(([, prefix]) => prefix as string));
  const missing = [...prefixes].filter(
    (prefix) => !['xml', 'xmlns'].includes(prefix) && !part.includes(`xmlns:${prefix}=`),
  );
  return part.replace(/^<[\w:]+/, (start) => start + missing.map((one) => ` xmlns:${one}="urn:${one}"`).join(''));
}

/** The row of the table that an element goes by. */
function rowOf(element: Element): readonly string[] | undefined {
  const tag = element.tagName.replace(/^a:lvl\dpPr$/, 'a:lvlpPr').replace(/^a:(?:endParaRPr|defRPr)$/, 'a:rPr');
  const chart = /^c:(\w+)Chart$/.exec((element.parentNode as Element | null)?.tagName ?? '')?.[1];
  const key = tag === 'c:ser' ? `c:ser ${chart}` : tag;
  // `c:chart` is also the reference of a frame to its chart, which is empty
  return (CHILD_ORDER as Readonly<Record<string, readonly string[]>>)[key];
}

it('every part of the decks that are kept has its children in order', () => {
  let seen = 0;
  const wrong: string[] = [];
  for (const file of GOLDENS)
    for (const [part] of readFileSync(file, 'utf8').matchAll(/<(p:sld|p:sldLayout|c:chartSpace)[ >][\s\S]*?<\/\1>/g)) {
      const root = parseXml(declared(part)).documentElement as Element;
      for (const element of [root, ...root.getElementsByTagName('*')]) {
        const row = rowOf(element);
        if (!row) continue;
        seen++;
        const ranks = elements(element).map((child) => row.indexOf(child.tagName));
        if (ranks.includes(-1) || ranks.some((rank, i) => rank < (ranks[i - 1] ?? 0)))
          wrong.push(
            `${file.pathname}: ${element.tagName} ${elements(element)
              .map((child) => child.tagName)
              .join(' ')}`,
          );
      }
    }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
});
