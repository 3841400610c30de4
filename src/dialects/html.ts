// HTML in foreign decks -> our own Markdown, where it means layout or a picture. Tables and marks such as <sup> stay:
// the house reads those itself. What only a browser can do is left out and told.

import { pictureOfTag } from '../parse/html-media.ts';
import { attributesOf, classesOf, lengthOf, stepOf, styleOf, type Tag, tagsIn } from '../parse/tags.ts';
import { NL } from './body.ts';
import type { Context, Draft } from './dialect.ts';
import { rewriteDivs } from './html-divs.ts';
import { imgText, pictureText, showPicture } from './pictures.ts';
import { leaveOutUnseen } from './unseen.ts';

/** Elements that go with all that is in them, and what is said of them. */
const SILENT: readonly (readonly [string, string, string])[] = [
  ['script', 'Script, not run', 'A deck holds text; what a script draws can be a picture'],
  ['style', "The deck's own CSS, not applied", 'The theme decides how slides look'],
  ['iframe', 'Page in a frame, left out', 'Write a link, or show a picture of it'],
  ['video', 'Film or sound, left out', 'It plays from its own file during the talk'],
  ['audio', 'Film or sound, left out', 'It plays from its own file during the talk'],
  ['object', 'Embedded object, left out', 'Show a picture of it'],
  ['svg', 'Drawing written as <svg>, left out', 'Save it as a file and show it as a picture'],
  ['canvas', 'Drawing made by a script, left out', 'Show a picture of it'],
];
/** Whole pieces of HTML that stay as they are. */
const WHOLE = /<(table|pre|dl|math)\b[\s\S]*?<\/\1\s*>/gi;

export function rewriteHtml(draft: Draft, context: Context): void {
  const { body } = draft;
  if (!body.text.includes('<')) return;
  leaveOutUnseen(draft, context);
  films(draft, context);
  for (const [name, what, hint] of SILENT) {
    const pair = new RegExp(`<${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</${name}\\s*>)`, 'gi');
    body.replace(pair, (found) => {
      context.told.add(what, body.at(found.index), hint);
      return '';
    });
  }
  layoutTables(draft);
  // a blank line would end the piece for Markdown
  body.replace(WHOLE, ([piece = '', name]) =>
    body.keep(name === 'pre' ? piece : piece.replace(/\n(?:[ \t]*\n)+/g, '\n')),
  );
  gatherWords(draft);
  rewriteDivs(draft);
  rewriteTags(draft, context);
}

/** A heading's words stand on one line, and no indent makes a paragraph code. */
function gatherWords({ body }: Draft): void {
  const inside = '(?:"[^"]*"|\'[^\']*\'|[^"\'>])*>((?:(?!<(?:div|p|h[1-6])\\b)[\\s\\S])*?)</';
  const words = (whole = '', text = '') => whole.replace(text, () => text.replace(/[\s\uE012]+/g, ' ').trim());
  body.replace(new RegExp(`<(h[1-6])\\b${inside}\\1\\s*>`, 'gi'), ([whole, , text]) => words(whole, text));
  body.replace(new RegExp(`<p\\b${inside}p\\s*>`, 'gi'), ([whole = '']) => whole.replace(/\n[ \t]+/g, '\n'));
}

/** A film or sound of the deck's own is one here too, a film in a frame of its site, and a picture in an object. */
function films(draft: Draft, context: Context): void {
  const { body } = draft;
  const alone = (text: string) => `${NL}${NL}${text}${NL}${NL}`;
  body.replace(/<(video|audio|iframe|object|embed)\b([^>]*?)(?:\/>|>(?:([\s\S]*?)<\/\1\s*>)?)/gi, (found) => {
    const [, tag = '', head = '', inner = ''] = found;
    const name = tag.toLowerCase();
    const attributes = attributesOf(head);
    const alt = attributes.title ?? '';
    if (name === 'iframe') {
      const streamed = pictureOfTag(name, attributes);
      return streamed ? alone(pictureText(draft, { address: streamed.address, alt: streamed.alt })) : found[0];
    }
    const address =
      attributes.src ?? attributes.data ?? attributesOf(/<source\b([^>]*)>/i.exec(inner)?.[1] ?? '').src ?? '';
    const film = name === 'video' || name === 'audio';
    if (!address || !(film || /\.(?:svg|png|jpe?g|gif|webp)$/i.test(address))) return found[0];
    const width = film ? undefined : lengthOf(styleOf(attributes.style).width ?? attributes.width, context.scale);
    return alone(showPicture(draft, context, { address, alt, width }, found.index));
  });
}

/** A table of one row without headings sets things side by side: columns. */
function layoutTables({ body }: Draft): void {
  body.replace(/<table\b[^>]*>((?:(?!<table\b)[\s\S])*?)<\/table\s*>/gi, ([whole = '', inner = '']) => {
    const cells = [...inner.matchAll(/<td\b([^>]*)>([\s\S]*?)(?=<td\b|<\/tr|$)/gi)];
    if (cells.length < 2 || /<th\b/i.test(inner) || (inner.match(/<tr\b/gi)?.length ?? 0) > 1) return whole;
    const columns = cells.map(([, attributes, words = '']) => {
      const width = lengthOf(attributesOf(attributes ?? '').width, 1);
      const head = width?.endsWith('%') ? `column {width=${width}}` : 'column';
      return `::: ${head}${NL}${NL}${words.replace(/<\/td\s*>/gi, '')}${NL}:::`;
    });
    return `${NL}::: columns${NL}${columns.join(NL)}${NL}:::${NL}`;
  });
}

/** Tags that the house reads in running text. */
const MARKS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'sub',
  'sup',
  'u',
  'mark',
  'kbd',
  'code',
  's',
  'del',
  'small',
  'dfn',
  'br',
]);
/** Tags that only group; their text stays. */
const PLAIN = new Set([
  'center',
  'centering',
  'strike',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'font',
  'figure',
  'figcaption',
  'details',
  'summary',
  'ins',
  'abbr',
  'time',
  'var',
  'q',
  'cite',
  'label',
  'blockquote',
  'big',
  'tt',
  'hr',
  'wbr',
  'source',
  'picture',
  'nobr',
  'template',
  'input',
  'button',
  'form',
  'embed',
  'link',
  'meta',
  'col',
]);

/** What is left of single tags: pictures, links, headings, lists, spans; the rest goes and its text stays. */
function rewriteTags(draft: Draft, context: Context): void {
  const { body } = draft;
  const text = body.text;
  const open: { tag: Tag; end: string }[] = [];
  let lists = 0;
  let out = '';
  let last = 0;
  const put = (tag: Tag, by: string) => {
    const source = text.slice(tag.from, tag.to);
    // before the words, so that a heading or item keeps them on its line
    out += text.slice(last, tag.from) + '\n'.repeat(source.split('\n').length - 1) + by;
    last = tag.to;
  };
  for (const tag of tagsIn(text)) {
    const name = tag.name.toLowerCase();
    if (MARKS.has(name) && tag.name === name) {
      if (Object.keys(tag.attributes).length) put(tag, `<${tag.close ? '/' : ''}${name}>`);
      continue;
    }
    if (name === 'img') {
      put(tag, imgText(tag, draft, context));
      continue;
    }
    if (tag.close) {
      const at = open.findLastIndex((one) => one.tag.name === tag.name);
      const [one] = at < 0 ? [] : open.splice(at, 1);
      if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1);
      put(tag, one?.end ?? '');
      continue;
    }
    const written = openTag(tag, name, lists, open);
    if (name === 'ul' || name === 'ol') lists++;
    if (written === undefined) {
      if (!PLAIN.has(name))
        context.told.add(kindOf(tag), body.at(tag.from), 'Its text stays; write the rest in Markdown', tag.name);
      put(tag, '');
      continue;
    }
    if (!tag.selfClosing) open.push({ tag, end: written.end });
    put(tag, written.begin);
  }
  body.text = out + text.slice(last);
  body.replace(/(?<!!)\[[ \t]*\]\{\.(?:accent|small)\}/g, () => '');
  // an icon was all that led there
  body.replace(/(?<!!)\[\s*\]\((?!#)[^()\s]+\)/g, (found) => {
    context.told.add('Link without words, left out', body.at(found.index), 'Write where it leads');
    return '';
  });
}

const kindOf = (tag: Tag): string => (/^[A-Z]|[-:]/.test(tag.name) ? 'Component, left out' : 'HTML tag, left out');

function openTag(
  tag: Tag,
  name: string,
  lists: number,
  open: readonly { tag: Tag }[],
): { begin: string; end: string } | undefined {
  const { attributes } = tag;
  const classes = classesOf(attributes.class);
  const step = classes.includes('fragment') ? ` {${stepOf(attributes)}}` : '';
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) return { begin: `${NL}${'#'.repeat(Number(heading))} `, end: `${step}${NL}` };
  if (name === 'p') return { begin: `${NL}${NL}`, end: `${step}${NL}${NL}` };
  if (name === 'ul' || name === 'ol') return { begin: lists ? '' : NL, end: lists ? '' : NL };
  if (name === 'li') {
    const ordered = open.findLast((one) => /^[ou]l$/i.test(one.tag.name))?.tag.name.toLowerCase() === 'ol';
    return { begin: `${NL}${'   '.repeat(Math.max(0, lists - 1))}${ordered ? '1.' : '-'} `, end: `${step}` };
  }
  if (name === 'a' || tag.name === 'Link') {
    // Slidev's own leads to a slide
    const href = attributes.href ?? attributes.to ?? '';
    return /^(https?:|mailto:|tel:|#)/i.test(href) || (tag.name === 'Link' && /^\/?\d+$/.test(href))
      ? { begin: '[', end: `](${href.replace(/[()\s]/g, encodeURIComponent)})` }
      : undefined;
  }
  if (name === 'blockquote') return undefined;
  if (name === 'span' || name === 'font') {
    const style = styleOf(attributes.style);
    if (classes.includes('fragment')) return { begin: '[', end: `]{${stepOf(attributes)}}` };
    if (style.color || attributes.color) return { begin: '[', end: ']{.accent}' };
    if (/small|0?\.\d+e?m|^[0-9]{1,2}%/.test(style['font-size'] ?? '')) return { begin: '[', end: ']{.small}' };
    return { begin: '', end: '' };
  }
  return undefined;
}
