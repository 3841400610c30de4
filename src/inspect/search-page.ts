// Where in a page, or in a PDF printed from one, a text still stands: in words, attributes, scripts, pictures and data,
// whatever their encoding. What the program itself writes into every page is left aside.
import { unzlibSync } from 'fflate';
import { unescapeXml } from './search.ts';

/** Shorter texts are found by chance in what is no text. */
const SHORTEST = 4;
const SHORTEST_IN_BYTES = 8;

/** Those of the texts that the page still holds. `known`: scripts and styles of the program. */
export function searchPage(bytes: Uint8Array, texts: readonly string[], known: readonly string[]): string[] {
  const wanted = wantedOf(texts);
  if (!wanted.length) return [];
  let page = new TextDecoder().decode(bytes);
  for (const part of known) if (part) page = page.replace(part, '');
  const data = [...page.matchAll(/data:[\w/+.-]*;base64,([A-Za-z0-9+/=]+)/g)].map(([, code]) =>
    decoded(code as string),
  );
  const written = page.replace(/(data:[\w/+.-]*;base64,)[A-Za-z0-9+/=]+/g, '$1');
  const forms = formsOf(written);
  const binary = data.flatMap(byteForms);
  return wanted.filter(
    (text) =>
      forms.some((form) => form.includes(text)) ||
      (text.length >= SHORTEST_IN_BYTES && binary.some((form) => form.includes(text))),
  );
}

/** The same for a PDF: its strings, bookmarks and the streams that can be unpacked. */
export function searchPdf(bytes: Uint8Array, texts: readonly string[]): string[] {
  const latin = latinOf(bytes);
  const streams: string[] = [];
  for (let at = latin.indexOf('stream'); at >= 0; at = latin.indexOf('stream', at + 6)) {
    if (latin.startsWith('end', at - 3)) continue;
    const from = latin[at + 6] === '\r' ? at + 8 : at + 7;
    const end = latin.indexOf('endstream', from);
    const content = end < 0 ? undefined : unpacked(bytes.subarray(from, end));
    if (content) streams.push(latinOf(content));
  }
  const hex = [...latin.matchAll(/<(FEFF[0-9A-F]+)>/gi)].map(([, code]) => utf16(code as string));
  const forms = [latin, ...byteForms(bytes), ...streams, ...hex];
  return wantedOf(texts).filter(
    (text) => text.length >= SHORTEST_IN_BYTES && forms.some((form) => form.includes(text)),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const wantedOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.map(plain))].filter((text) => text.length >= SHORTEST);

/** Markup as it is written, as its words, and with what scripts and addresses escape. */
function formsOf(written: string): string[] {
  const words = written.replace(/<br\s*\/?>|<\/(?:p|li|h\d|td|div|section)>/g, ' ').replace(/<[^>]*>/g, '');
  const script = written.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi, (_, long: string, short: string) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
  const address = written.replace(/(?:%[0-9a-f]{2})+/gi, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });
  return [written, words, script, address].map((form) => plain(unescapeXml(form)));
}

function byteForms(bytes: Uint8Array): string[] {
  return [
    latinOf(bytes),
    new TextDecoder().decode(bytes),
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16be').decode(bytes),
  ];
}

const latinOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const decoded = (code: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(code), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};

const utf16 = (hex: string): string =>
  (hex.slice(4).match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');

function unpacked(stream: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibSync(stream);
  } catch {
    return undefined;
  }
}
