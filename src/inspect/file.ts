// Any file that one may send -> what it tells beyond what it shows: presentations, documents and workbooks of Office,
// pictures, drawings, fonts, pages and PDFs, each known by its bytes.
import { decoded } from './beside/drawing.ts';
import type { Finding, Look } from './finding.ts';
import { short } from './finding.ts';
import { type Inspection, inspectPptx } from './index.ts';
import { openParts, textOf } from './open.ts';
import { embedded, PATH, paths } from './outside.ts';
import { largestParts } from './parts.ts';
import { besideContent, pictures, sentence } from './pictures.ts';
import { properties } from './properties.ts';
import { unescapeXml } from './search.ts';

export interface FileInspection extends Inspection {
  /** What kind of file it is, for people. */
  readonly what: string;
}

/** Throws an Error with a sentence for people where the file is of no kind that can be looked through. */
export function inspectFile(name: string, file: Uint8Array): FileInspection {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 1024)).trimStart();
  if (start.startsWith('PK')) return inspectOffice(file);
  if (start.startsWith('%PDF')) return told('PDF', file, inPdf(file));
  const text = /^(?:\u00EF\u00BB\u00BF)?(?:<!doctype html|<html)/i.test(start) ? textOf(file) : undefined;
  if (text !== undefined) return told('page', file, inPage(text));
  const isSvg = /<svg[\s>]/i.test(start) || /\.svg$/i.test(name);
  if (!isSvg && !isPicture(file) && !/\.(?:ttf|otf)$/i.test(name))
    throw new Error('it is no file of Office, picture, font, page or PDF');
  const part = isSvg ? 'drawing.svg' : name;
  const findings = besideContent(part, file).map(
    (message): Finding => ({ group: 'pictures', part: baseName(name), message: sentence(message) }),
  );
  return told(isSvg ? 'drawing' : 'picture or font', file, findings);
}

const told = (what: string, file: Uint8Array, findings: readonly Finding[]): FileInspection => ({
  what,
  bytes: file.length,
  slides: 0,
  findings,
  largest: [],
});

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '');

/** JPEG, PNG, GIF, WebP, TIFF, BMP by their first bytes. */
function isPicture(file: Uint8Array): boolean {
  const hex = [...file.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return /^(?:ffd8ff|89504e47|47494638|52494646|49492a00|4d4d002a|424d)/.test(hex);
}

const LOOKS: readonly Look[] = [properties, remarks, pictures, paths, embedded];

function inspectOffice(file: Uint8Array): FileInspection {
  const parts = openParts(file);
  if (parts.has('ppt/presentation.xml')) return { what: 'presentation', ...inspectPptx(file) };
  const what = parts.has('word/document.xml') ? 'document' : 'workbook';
  if (what === 'workbook' && !parts.has('xl/workbook.xml'))
    throw new Error('it is no file of Word, Excel or PowerPoint');
  return {
    what,
    bytes: file.length,
    slides: 0,
    findings: LOOKS.flatMap((look) => look(parts)),
    largest: largestParts(file, 5),
  };
}

/** Comments, changes that are kept, hidden words and sheets (ECMA-376 Part 1, 17.13 and 18.2.19). */
function remarks(parts: ReadonlyMap<string, Uint8Array>): Finding[] {
  return [...parts].flatMap(([part, content]): Finding[] => {
    if (!/^(?:word|xl)\/.*\.xml$/.test(part)) return [];
    const xml = textOf(content);
    const found: Finding[] = [];
    const words = (text: string) => short(unescapeXml(text.replace(/<[^>]*>/g, '')), 100);
    for (const [, body = ''] of xml.matchAll(
      /<(?:w:)?(?:comment|threadedComment)\s[^>]*>([\s\S]*?)<\/(?:w:)?(?:comment|threadedComment)>/g,
    ))
      found.push({ group: 'notes', part, message: `A comment: ${words(body)}` });
    for (const [, kind, attributes = '', body = ''] of xml.matchAll(/<w:(ins|del)\s([^>]*)>([\s\S]*?)<\/w:\1>/g)) {
      const author = /w:author="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const change = kind === 'ins' ? 'Added' : 'Struck out';
      found.push({ group: 'notes', part, message: `${change} by ${short(unescapeXml(author))}: ${words(body)}` });
    }
    if (/<w:vanish\/>/.test(xml)) found.push({ group: 'hidden', part, message: 'Words that are hidden' });
    for (const [, name = ''] of xml.matchAll(/<sheet\s[^>]*name="([^"]*)"[^>]*state="(?:veryH|h)idden"/g))
      found.push({ group: 'hidden', part, message: `A hidden sheet: ${short(unescapeXml(name))}` });
    return found;
  });
}

const TELLING = /^(?:author|creator|generator|copyright|keywords|description|publisher|dc\.\w+)$/i;

function inPage(html: string): Finding[] {
  const part = 'page';
  const found: Finding[] = [];
  const written = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  const bare = written.replace(/data:[\w/+.-]*;base64,[A-Za-z0-9+/=]+/g, '');
  for (const [tag] of bare.matchAll(/<meta\s[^>]*>/gi)) {
    const name = /\sname=["']?([\w.-]+)/i.exec(tag)?.[1] ?? '';
    const value = /\scontent=["']([^"']*)/i.exec(tag)?.[1] ?? '';
    if (TELLING.test(name) && value.trim())
      found.push({ group: 'people', part, message: `${sentence(name)}: ${short(unescapeXml(value))}` });
  }
  for (const [, words = ''] of bare.matchAll(/<!--([\s\S]*?)-->/g))
    if (words.trim()) found.push({ group: 'notes', part, message: `A comment in the file: ${short(words, 100)}` });
  for (const [, words = ''] of bare.matchAll(/<aside\b[^>]*class="[^"]*\bnotes\b[^"]*"[^>]*>([\s\S]*?)<\/aside>/gi))
    found.push({ group: 'notes', part, message: `Notes: ${short(unescapeXml(words.replace(/<[^>]*>/g, ' ')), 100)}` });
  for (const path of new Set(bare.match(PATH) ?? []))
    found.push({ group: 'paths', part, message: `A path: ${short(unescapeXml(path), 100)}` });
  for (const [, type = '', code = ''] of written.matchAll(/data:(image|font)\/[\w+.-]*;base64,([A-Za-z0-9+/=]+)/g)) {
    const bytes = decoded(code);
    const name = type === 'font' ? 'a.ttf' : 'a picture';
    const drawn = bytes && /<svg[\s>]/.test(textOf(bytes.subarray(0, 1024)));
    for (const message of bytes ? besideContent(drawn ? 'a.svg' : name, bytes) : [])
      found.push({ group: 'pictures', part, message: sentence(message) });
  }
  return found;
}

const ENTRIES = 'Author|Creator|Producer|Title|Subject|Keywords|Company|Manager';
const INFO = new RegExp(`/(${ENTRIES})\\s*(?:\\(((?:\\\\.|[^\\\\)])*)\\)|<([0-9A-Fa-f\\s]+)>)`, 'g');

/** Entries of the information dictionary and remarks (ISO 32000-2, 14.3.3 and 12.5.6.4), where they are not packed. */
function inPdf(file: Uint8Array): Finding[] {
  const latin = new TextDecoder('latin1').decode(file);
  const found: Finding[] = [];
  for (const [, name = '', text, hex] of latin.matchAll(INFO)) {
    const value = text === undefined ? fromHex(hex ?? '') : text.replace(/\\(.)/g, '$1');
    if (value.trim()) found.push({ group: 'people', part: 'Info', message: `${name}: ${short(value)}` });
  }
  for (const _ of latin.matchAll(/\/Subtype\s*\/(?:Text|FreeText|Popup)\b/g))
    found.push({ group: 'notes', part: 'Annots', message: 'A remark on a page' });
  for (const _ of latin.matchAll(/\/Type\s*\/EmbeddedFile\b/g))
    found.push({ group: 'embedded', part: 'EmbeddedFiles', message: 'An embedded file' });
  for (const path of new Set(latin.match(PATH) ?? []))
    if (/^[\x20-\x7E]+$/.test(path))
      found.push({ group: 'paths', part: 'PDF', message: `A path: ${short(path, 100)}` });
  return found;
}

function fromHex(hex: string): string {
  const bytes = Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : new TextDecoder('latin1').decode(bytes);
}
