// Where in a package a text stands: across split runs, in attributes, in workbooks and pictures, whatever its encoding.
import { isXml, openParts, textOf } from './open.ts';

export interface Hit {
  readonly text: string;
  /** Name of the part; `a.xlsx/xl/sheet1.xml` for a part of a part. */
  readonly part: string;
}

/** The texts that are still in the file, each with the first part that holds it. */
export function searchPackage(bytes: Uint8Array, texts: readonly string[], prefix = ''): Hit[] {
  const wanted = [...new Set(texts.map(plain).filter((text) => text.length > 2))];
  const hits: Hit[] = [];
  if (!wanted.length) return hits;
  for (const [name, content] of openParts(bytes)) {
    if (isZip(content)) {
      hits.push(...searchPackage(content, wanted, `${prefix}${name}/`));
      continue;
    }
    const forms = formsOf(name, content);
    for (const text of wanted) if (forms.some((form) => form.includes(text))) hits.push({ text, part: prefix + name });
  }
  return [...new Map(hits.map((hit) => [hit.text, hit])).values()];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isZip = (content: Uint8Array): boolean =>
  content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4;

/**
 * XML as the text of its paragraphs, runs joined, and as it is written but for the format's own names of elements and
 * attributes, `HiddenSlides` say; other parts as Latin, UTF-8
 * and UTF-16.
 */
function formsOf(name: string, content: Uint8Array): string[] {
  if (!isXml(name))
    return [new TextDecoder('latin1').decode(content), textOf(content), new TextDecoder('utf-16le').decode(content)];
  const xml = textOf(content);
  const spoken = xml.replace(/<\/a:p>|<a:br\/?>|<\/row>|<\/c>/g, ' ').replace(/<[^>]*>/g, '');
  return [plain(unescapeXml(spoken)), plain(unescapeXml(xml.replace(NAMES, '')))];
}

const NAMES = /(?<=<\/?)[\w:.-]+|(?<=\s)[\w:.-]+(?==["'])/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
