// Finished files -> the words and pictures in them, by readers of HTML and of Office's XML that know nothing of scenes.
import { strFromU8, unzipSync } from 'fflate';
import { Tally } from './tally.ts';

export interface Shown {
  readonly words: Tally;
  readonly pictures: number;
}

/** A page: what stands in its body, attributes that are read aloud among it. */
export function shownInPage(bytes: Uint8Array): Shown {
  const page = strFromU8(bytes);
  const from = page.search(/<main\b/);
  const name = /<title>([^<]*)</.exec(page)?.[1] ?? '';
  const main = page.slice(Math.max(0, from)).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ');
  const words = new Tally();
  words.add(unescaped(name));
  const said = main.replace(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/g, '');
  for (const [, value = ''] of said.matchAll(/\s(?:alt|aria-label|title|data-title)="([^"]*)"/g))
    words.add(unescaped(value));
  const text = said.replace(
    /<\/?(?:b|strong|i|em|u|s|del|sub|sup|span|a|code|mark|small|dfn|kbd|wbr|bdi)\b[^>]*>/g,
    '',
  );
  words.add(unescaped(text.replace(/<[^>]*>/g, ' ')));
  // arrays of icons are shapes in a group that is named
  const pictures = main.match(/<(?:img|image|video|audio)\b|<svg\b[^>]*role="img"|<div\b[^>]*role="group"/g);
  return { words, pictures: pictures?.length ?? 0 };
}

const PICTURES = /<p:pic[\s>]|<c:chart\b|<p:nvGrpSpPr><p:cNvPr\b[^>]* name="Chart: /g;

/** A PowerPoint file: its slides, notes, charts and diagrams. */
export function shownInPackage(bytes: Uint8Array): Shown {
  const words = new Tally();
  let pictures = 0;
  const wanted = /^(?:ppt\/(?:slides|notesSlides|charts|diagrams)\/[^/]+|docProps\/core)\.xml$/;
  for (const [name, content] of Object.entries(unzipSync(bytes, { filter: (file) => wanted.test(file.name) }))) {
    const xml = strFromU8(content);
    if (name.startsWith('ppt/slides/')) pictures += xml.match(PICTURES)?.length ?? 0;
    for (const [, value = ''] of xml.matchAll(/\s(?:descr|title|tooltip|name)="([^"]*)"/g)) words.add(unescaped(value));
    // a paragraph's runs are one text; cells, values and breaks part words
    words.add(unescaped(xml.replace(/<\/(?:a:p|c:v|c:pt|dc:\w+|cp:\w+)>|<a:br\b/g, ' $&').replace(/<[^>]*>/g, '')));
  }
  return { words, pictures };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
