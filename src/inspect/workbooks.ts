// Workbooks in a PowerPoint file: which of their texts no chart and no slide shows, since whoever opens one reads them
// all.
import type { Finding, Look } from './finding.ts';
import { plural, short } from './finding.ts';
import { openParts, type Parts, textOf } from './open.ts';
import { unescapeXml } from './search.ts';

/** What is told of one workbook. */
const NAMED = 3;

export const workbooks: Look = (parts) => {
  const found: Finding[] = [];
  let shown: string | undefined;
  for (const [part, content] of parts) {
    if (!/^ppt\/embeddings\/.*\.xlsx$/i.test(part)) continue;
    shown ??= shownTexts(parts);
    const { texts, heads } = textsOf(content);
    const hidden = texts.filter((text) => !shown?.includes(`\n${text}\n`));
    const more = hidden.length > NAMED ? ' \u2026' : '';
    found.push({
      group: 'embedded',
      part,
      // columns have to be called something
      harmless: hidden.every((text) => heads.has(text)),
      message: hidden.length
        ? `A workbook, ${plural(hidden.length, 'text')} of which no slide shows: ${hidden
            .slice(0, NAMED)
            .map((text) => short(text))
            .join(' / ')}${more}`
        : 'A workbook, with all its rows',
    });
  }
  return found;
};

/** Texts of cells, each once, and which of them stand in a first row; none where it cannot be opened. */
function textsOf(workbook: Uint8Array): { texts: readonly string[]; heads: ReadonlySet<string> } {
  let sheets: Parts;
  try {
    sheets = openParts(workbook);
  } catch {
    return { texts: [], heads: new Set() };
  }
  const texts = new Set<string>();
  const heads = new Set<string>();
  for (const [name, content] of sheets) {
    if (!/^xl\/(sharedStrings|worksheets\/[^/]+|comments\d*)\.xml$/i.test(name)) continue;
    const xml = textOf(content);
    for (const text of cellsOf(xml)) texts.add(text);
    const first = /<row r="1"[\s\S]*?<\/row>/.exec(xml)?.[0] ?? '';
    const below = new Set(cellsOf(xml.replace(first, '')));
    for (const text of cellsOf(first)) if (!below.has(text)) heads.add(text);
  }
  return { texts: [...texts].filter(Boolean), heads };
}

/** A cell's text may be in several runs. */
const cellsOf = (xml: string): string[] =>
  [...xml.matchAll(/<(?:is|si|text)>([\s\S]*?)<\/(?:is|si|text)>/g)].map(([, inner]) =>
    plain((inner as string).replace(/<[^>]*>/g, '')),
  );

/** Every text of slides and of what charts show, one a line. */
function shownTexts(parts: Parts): string {
  const out: string[] = [];
  for (const [part, content] of parts) {
    if (!/^ppt\/(slides|charts|chartex)\/[^/]+\.xml$/i.test(part)) continue;
    const xml = textOf(content);
    for (const [, text] of xml.matchAll(/<(?:a:t|c:v|cx:pt[^>]*)>([^<]*)</g)) out.push(plain(text as string));
    for (const [paragraph] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)) out.push(plain(paragraph.replace(/<[^>]*>/g, '')));
  }
  return `\n${out.join('\n')}\n`;
}

const plain = (text: string): string => unescapeXml(text).replace(/\s+/g, ' ').trim();
