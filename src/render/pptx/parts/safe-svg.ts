// An SVG as it may lie in a package: no script, no event handler, nothing fetched from elsewhere, no editor's notes.
import { all, type Element, parseXml, serializeXml } from '../opc/xml.ts';

const DROPPED = ['script', 'foreignObject', 'metadata', 'sodipodi:namedview'];
const ELSEWHERE = /@import|url\(\s*['"]?(?!#|data:)/i;

export function cleanSvg(bytes: Uint8Array): Uint8Array {
  let text: string;
  try {
    const document = parseXml(withoutDoctype(new TextDecoder().decode(bytes)));
    for (const name of DROPPED) for (const element of all(document, name)) element.parentNode?.removeChild(element);
    for (const element of all(document, 'style'))
      if (ELSEWHERE.test(element.textContent ?? '')) element.parentNode?.removeChild(element);
    for (const element of all(document, '*')) cleanAttributes(element);
    text = serializeXml(document);
  } catch {
    // no XML: then there is the PNG, as far as that could be drawn
    text = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  }
  return new TextEncoder().encode(text);
}

/** Drawing programs write namespaces as entities; the XML library knows none. */
function withoutDoctype(text: string): string {
  const doctype = /<!DOCTYPE[^>[]*(\[[^\]]*\])?\s*>/i.exec(text);
  if (!doctype) return text;
  const entities = new Map(
    [...(doctype[1] ?? '').matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<]*)"|'([^'&<]*)')\s*>/g)].map((one) => [
      one[1],
      one[2] ?? one[3] ?? '',
    ]),
  );
  return text.replace(doctype[0], '').replace(/&([\w.-]+);/g, (whole, name: string) => entities.get(name) ?? whole);
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const leads = /href$/i.test(name) && !/^\s*(#|data:image\/)/i.test(value);
    if (/^on/i.test(name) || leads || ELSEWHERE.test(value)) element.removeAttribute(name);
  }
}
