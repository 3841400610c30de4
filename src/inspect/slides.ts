// What slides hold that the audience does not see: notes, comments, hidden slides and shapes, things beside the slide.
import type { Finding, Look } from './finding.ts';
import { plural, short } from './finding.ts';
import { textOf } from './open.ts';
import { unescapeXml } from './search.ts';

const wordsOf = (xml: string): string =>
  unescapeXml(
    [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>|<a:p [\s\S]*?<\/a:p>/g)]
      .map(([p]) => [...p.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((run) => run[1]).join(''))
      .join(' '),
  );
const numberOf = (part: string): string => /(\d+)\.xml$/.exec(part)?.[1] ?? '?';

export const slides: Look = (parts) => {
  const found: Finding[] = [];
  const size = /<p:sldSz[^>]*\scx="(\d+)"[^>]*\scy="(\d+)"/.exec(
    textOf(parts.get('ppt/presentation.xml') ?? new Uint8Array()),
  );
  for (const [part, content] of parts) {
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(part)) {
      const body = /<p:ph[^>]*type="body"[\s\S]*?<\/p:sp>/.exec(textOf(content))?.[0] ?? '';
      const words = wordsOf(body).trim();
      if (words)
        found.push({
          group: 'notes',
          part,
          message: `Notes of slide ${numberOf(part)}: ${short(words)} (${plural(words.split(/\s+/).length, 'word')})`,
        });
    } else if (/^ppt\/(comments|modernComments)\//.test(part) && !part.includes('_rels')) {
      const texts = [...textOf(content).matchAll(/<(?:p:text|a:t)>([^<]*)</g)].map((one) =>
        unescapeXml(one[1] as string),
      );
      found.push({
        group: 'notes',
        part,
        message: `${plural(Math.max(1, texts.length), 'comment')}: ${short(texts.join(' / '))}`,
      });
    } else if (/^ppt\/(commentAuthors|authors)\.xml$/.test(part)) {
      for (const [, name] of textOf(content).matchAll(/\sname="([^"]*)"/g))
        found.push({ group: 'people', part, message: `Commented: ${unescapeXml(name as string)}` });
    } else if (/^ppt\/slides\/[^/]+\.xml$/.test(part))
      found.push(...slide(part, textOf(content), size ? { w: Number(size[1]), h: Number(size[2]) } : undefined));
  }
  return found;
};

function slide(part: string, xml: string, size: { w: number; h: number } | undefined): Finding[] {
  const found: Finding[] = [];
  const n = numberOf(part);
  if (/<p:sld\b[^>]*\sshow="0"/.test(xml))
    found.push({ group: 'hidden', part, message: `Slide ${n} is hidden: ${short(wordsOf(xml))}` });
  for (const { index, 0: tag } of xml.matchAll(/<p:cNvPr\b[^>]*\shidden="1"[^>]*>/g)) {
    const title = titleAt(xml, index);
    found.push({
      group: 'hidden',
      part,
      message: `Slide ${n} has a hidden object: ${short(unescapeXml(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '?'))}`,
      ...(title !== undefined && { title }),
    });
  }
  if (!size) return found;
  for (const [, x, y, cx, cy] of xml.matchAll(
    /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>(?!<a:chOff)/g,
  )) {
    const [left, top, w, h] = [x, y, cx, cy].map(Number) as [number, number, number, number];
    if (left + w <= 0 || top + h <= 0 || left >= size.w || top >= size.h)
      found.push({ group: 'hidden', part, message: `Slide ${n} has an object beside the slide` });
  }
  return found;
}

/** The words of the shape whose properties stand at `index`, where it is a title. */
function titleAt(xml: string, index: number): string | undefined {
  const shape = xml.slice(index, xml.indexOf('</p:sp>', index));
  const isTitle =
    /<p:nvSpPr>\s*$/.test(xml.slice(Math.max(0, index - 40), index)) &&
    /<p:ph\b[^>]*\stype="(?:title|ctrTitle)"/.test(shape);
  return isTitle ? wordsOf(shape).trim() : undefined;
}
