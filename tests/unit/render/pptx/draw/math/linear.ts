// OMML as one line of signs, so that two converters can be compared: what they group differently without changing what is seen
// (operands of big operators, arguments of functions, brackets as signs or as delimiters, blanks, runs) reads the same.
import { DOMParser, type Element } from '@xmldom/xmldom';

const children = (node: Element): Element[] =>
  [...(node.childNodes as unknown as Iterable<Element>)].filter((child) => child.nodeType === 1);
const child = (node: Element, name: string): Element | undefined =>
  children(node).find((one) => one.nodeName === `m:${name}`);
const row = (node: Element | undefined): string => (node ? children(node).map(linear).join('') : '');
const property = (node: Element, name: string, otherwise: string): string => {
  const found = children(child(node, `${node.nodeName.slice(2)}Pr`) ?? node).find(
    (one) => one.nodeName === `m:${name}`,
  );
  return found ? (found.getAttribute('m:val') ?? '') : otherwise;
};

function linear(node: Element): string {
  const name = node.nodeName.slice(2);
  const at = (place: string) => row(child(node, place));
  switch (name) {
    case 'r':
      return (child(node, 't')?.textContent ?? '').replace(/[\s\u200B\u2061\u2000-\u200A]/g, '');
    case 'f':
      return `${property(node, 'type', 'bar') === 'noBar' ? 'binom' : 'frac'}{${at('num')}}{${at('den')}}`;
    case 'rad':
      return `root{${at('deg')}}{${at('e')}}`;
    case 'sSub':
    case 'limLow':
      return `${at('e')}_{${at('sub')}${at('lim')}}`;
    case 'sSup':
    case 'limUpp':
      return `${at('e')}^{${at('sup')}${at('lim')}}`;
    case 'sSubSup':
      return `${at('e')}_{${at('sub')}}^{${at('sup')}}`;
    case 'sPre':
      return `${at('sub') ? `_{${at('sub')}}` : ''}${at('sup') ? `^{${at('sup')}}` : ''}${at('e')}`;
    case 'nary':
      return `${property(node, 'chr', '\u222B')}${at('sub') ? `_{${at('sub')}}` : ''}${at('sup') ? `^{${at('sup')}}` : ''}${at('e')}`;
    case 'func':
      return at('fName') + at('e');
    case 'd': {
      const rows = children(node).filter((one) => one.nodeName === 'm:e');
      return (
        property(node, 'begChr', '(') +
        rows.map(row).join(property(node, 'sepChr', '|')) +
        property(node, 'endChr', ')')
      );
    }
    case 'acc':
      return `acc${property(node, 'chr', '\u0302').replace('\u203E', '\u0305')}{${at('e')}}`;
    case 'bar':
      return `${property(node, 'pos', 'bot') === 'top' ? 'over' : 'under'}{${at('e')}}`;
    case 'groupChr':
      return `brace${property(node, 'chr', '\u23DF')}{${at('e')}}`;
    case 'm':
      return `matrix{${children(node)
        .filter((one) => one.nodeName === 'm:mr')
        .map((line) => children(line).map(row).join('&'))
        .join(';')}}`;
    case 'eqArr':
      return `matrix{${children(node)
        .filter((one) => one.nodeName === 'm:e')
        .map(row)
        .join(';')}}`;
    default:
      return name.endsWith('Pr') ? '' : row(node);
  }
}

/** `xml` is one `m:oMath`; prefixes need not be declared. */
export function linearOmml(xml: string): string {
  const declared = `<x xmlns:m="m" xmlns:a="a" xmlns:w="w">${xml}</x>`;
  const root = new DOMParser().parseFromString(declared, 'text/xml').documentElement as unknown as Element;
  return row(root);
}
