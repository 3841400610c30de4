// Paths of the author's disk, content that is fetched from elsewhere, embedded files, programs, and parts that
// nothing uses.
import { resolvePart } from '../base/part-name.ts';
import type { Finding, Look } from './finding.ts';
import { short } from './finding.ts';
import { isXml, textOf } from './open.ts';
import { unescapeXml } from './search.ts';

export const PATH =
  /(?:file:\/\/\/?|[A-Za-z]:\\(?:\\)?[\w .-]+\\|\\\\[\w.-]+\\[\w$ .-]+|\/(?:home|Users)\/[\w.-]+\/)[^"<>|*?\s]*/g;

export const paths: Look = (parts) => {
  const found: Finding[] = [];
  for (const [part, content] of parts) {
    if (!isXml(part)) continue;
    const xml = textOf(content);
    for (const [, words] of xml.matchAll(/<!--([\s\S]*?)-->/g))
      if (!part.endsWith('.svg') && words?.trim())
        found.push({ group: 'notes', part, message: `A comment in the file: ${short(unescapeXml(words), 100)}` });
    // what a slide or a drawing says is there to be read
    const unseen = xml.replace(/(<a:t>|<(?:text|tspan)\b[^>]*>)[^<]*/g, '$1');
    for (const path of new Set(xml.match(PATH) ?? [])) {
      const message = `A path: ${short(unescapeXml(path), 100)}`;
      found.push({ group: 'paths', part, message, harmless: !unseen.includes(path) });
    }
    if (!part.endsWith('.rels')) continue;
    for (const [tag] of xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)) {
      const type = /\sType="[^"]*\/(\w+)"/.exec(tag)?.[1] ?? '';
      const target = short(/\sTarget="([^"]*)"/.exec(tag)?.[1] ?? '', 100);
      if (type !== 'hyperlink')
        found.push({ group: 'paths', part, message: `Fetched from elsewhere when opened (${type}): ${target}` });
    }
  }
  return found;
};

const EMBEDDED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ppt|word|xl)\/vbaProject\.bin$/i, 'A program (macros)'],
  // workbooks.ts tells of these
  [/^(?:ppt\/embeddings\/(?!.*\.xlsx$)|(?:word|xl)\/embeddings\/)/i, 'An embedded file'],
  [/^ppt\/activeX\//i, 'An ActiveX control'],
  [/^ppt\/printerSettings/i, 'Settings of a printer'],
  [/^customXml\/item\d+\.xml$/i, 'Custom XML data'],
  [/^ppt\/tags\//i, 'Tags of an add-in'],
  [/^ppt\/ink\//i, 'Ink'],
  [/^ppt\/(changesInfos|revisionInfo)/i, 'The history of changes'],
];

export const embedded: Look = (parts) =>
  [...parts.keys()].flatMap((part): Finding[] => {
    const what = EMBEDDED.find(([pattern]) => pattern.test(part))?.[1];
    return what ? [{ group: 'embedded', part, message: what }] : [];
  });

export const unused: Look = (parts) => {
  const targets = new Set<string>();
  for (const [part, content] of parts) {
    if (!part.endsWith('.rels')) continue;
    const owner = part.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    for (const [, target] of textOf(content).matchAll(/\sTarget="([^"]*)"/g))
      targets.add(resolvePart(owner, target as string));
  }
  const used = layoutsInUse(parts);
  return [...parts.keys()].flatMap((part): Finding[] => {
    if (part.startsWith('ppt/media/') && !targets.has(part))
      return [{ group: 'unused', part, message: 'A picture that nothing shows' }];
    if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(part) && !used.has(part))
      return [{ group: 'unused', part, message: 'A layout that no slide uses' }];
    return [];
  });
};

function layoutsInUse(parts: ReadonlyMap<string, Uint8Array>): Set<string> {
  const used = new Set<string>();
  for (const [part, content] of parts) {
    if (!/^ppt\/slides\/_rels\//.test(part)) continue;
    for (const [, target] of textOf(content).matchAll(/\sTarget="([^"]*slideLayout\d+\.xml)"/g))
      used.add(resolvePart('ppt/slides/slide1.xml', target as string));
  }
  return used;
}
