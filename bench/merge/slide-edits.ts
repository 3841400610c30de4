// Edits of whole slides in the XML of a PowerPoint file: hidden, moved, deleted, new; and comments beside them.
import type { Element } from '@xmldom/xmldom';
import type { Desk, Kind } from './edits.ts';
import { isBodyText, isListed, isTitle, list } from './xml.ts';

export const SLIDES: Readonly<Record<string, Kind>> = { hide, move, drop, create, comment };

function hide(desk: Desk, slide: string): boolean {
  const root = desk.file.document(slide).documentElement as Element;
  if (desk.touched.has(root) || root.getAttribute('show') === '0') return false;
  root.setAttribute('show', '0');
  const title = desk.titles.get(slide) ?? '';
  return desk.done(slide, [root], { kind: 'slide-hidden', before: title, after: title, around: title });
}

/** A slide goes two or more places on or back. One in a file, since two moves may say the same as another one. */
function move(desk: Desk, slide: string): boolean {
  const ids = desk.file.slideIds;
  const from = ids.findIndex((id) => desk.file.partOf(id) === slide);
  const to = 1 + Math.floor(desk.random() * (ids.length - 1));
  if (desk.touched.has('move') || from < 1 || Math.abs(to - from) < 2) return false;
  const [one, target] = [ids[from] as Element, ids[to] as Element];
  const holder = one.parentNode as Element;
  holder.removeChild(one);
  holder.insertBefore(one, to > from ? target.nextSibling : target);
  const title = desk.titles.get(slide) ?? '';
  return desk.done(slide, ['move'], { kind: 'slide-moved', before: title, after: title, around: title });
}

/** A slide that had no other edit goes. */
function drop(desk: Desk, slide: string): boolean {
  const deleted = desk.expected.filter(({ kind }) => kind === 'slide-deleted').length;
  if (desk.busy.has(slide) || deleted > 1 || desk.file.slides.indexOf(slide) < 1) return false;
  const id = desk.file.slideIds.find((one) => desk.file.partOf(one) === slide);
  id?.parentNode?.removeChild(id);
  const title = desk.titles.get(slide) ?? '';
  return desk.done(slide, [], { kind: 'slide-deleted', before: title, after: '', around: title });
}

/** A new slide behind this one, with the looks of a slide of items: a title and two items. */
function create(desk: Desk, slide: string): boolean {
  const { file } = desk;
  const model = file.slides.find((part) => {
    const paragraphs = list(file.document(part), 'a:p');
    const shapes = list(file.document(part), 'p:sp').filter((one) => list(one, 'p:ph').length > 0);
    return shapes.length === 2 && paragraphs.some(isTitle) && paragraphs.some((p) => isListed(p) && isBodyText(p));
  });
  if (!model || desk.expected.filter(({ kind }) => kind === 'slide-added').length > 1) return false;
  const number =
    Math.max(...file.names.map((name) => Number(/^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? 0))) + 1;
  const part = `ppt/slides/slide${number}.xml`;
  file.write(
    part,
    String(file.document(model)),
    'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  );
  const [layout] = file.targets(model, 'slideLayout');
  const id = file.relate(part, 'slideLayout', `../slideLayouts/${layout?.split('/').pop()}`);
  const document = file.document(part);
  for (const name of ['p:timing', 'p:extLst', 'p:transition', 'mc:AlternateContent'])
    for (const one of list(document, name)) one.parentNode?.removeChild(one);
  for (const one of list(document, 'a:hlinkClick')) one.parentNode?.removeChild(one);
  for (const shape of [...list(document, 'p:sp'), ...list(document, 'p:pic')])
    if (!list(shape, 'p:ph').length) shape.parentNode?.removeChild(shape);
  const title = `${desk.word()} ${desk.word()} ${desk.word()}`;
  const says = (p: Element, text: string) => {
    const [first, ...rest] = list(p, 'a:r');
    for (const one of rest) one.parentNode?.removeChild(one);
    const t = first && list(first, 'a:t')[0];
    if (t) t.textContent = text;
  };
  const paragraphs = list(document, 'a:p');
  const heading = paragraphs.find(isTitle);
  const body = paragraphs.filter((p) => isListed(p) && isBodyText(p) && list(p, 'a:r').length > 0);
  const [one, two] = body;
  if (!heading || !one || !id) return false;
  says(heading, title);
  says(one, `${desk.word()} ${desk.word()}`);
  if (two) says(two, `${desk.word()} ${desk.word()}`);
  for (const p of paragraphs) if (p !== heading && p !== one && p !== two) p.parentNode?.removeChild(p);
  const related = file.relate('ppt/presentation.xml', 'slide', `slides/slide${number}.xml`);
  const before = file.slideIds.find((each) => file.partOf(each) === slide);
  const own = before?.cloneNode(true) as Element;
  own.setAttribute('id', String(2147480000 + number));
  own.setAttribute('r:id', related);
  before?.parentNode?.insertBefore(own, before.nextSibling);
  desk.touched.add(part);
  return desk.done(slide, [], { kind: 'slide-added', before: '', after: title, around: desk.titles.get(slide) ?? '' });
}

const COMMENTS = 'application/vnd.openxmlformats-officedocument.presentationml.comments+xml';
const AUTHORS = 'application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml';
const NAMESPACE = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

function comment(desk: Desk, slide: string): boolean {
  const { file } = desk;
  if (file.targets(slide, 'comments').length || desk.touched.has(slide)) return false;
  if (!file.has('ppt/commentAuthors.xml')) {
    const author = '<p:cmAuthor id="0" name="A. Reviewer" initials="AR" lastIdx="1" clrIdx="0"/>';
    file.write('ppt/commentAuthors.xml', `<p:cmAuthorLst ${NAMESPACE}>${author}</p:cmAuthorLst>`, AUTHORS);
    file.relate('ppt/presentation.xml', 'commentAuthors', 'commentAuthors.xml');
  }
  const number = file.names.filter((name) => name.startsWith('ppt/comments/')).length + 1;
  const text = `${desk.word()} ${desk.word()}`;
  const inner =
    `<p:cm authorId="0" dt="2026-01-01T10:00:00.000" idx="${number}">` +
    `<p:pos x="10" y="10"/><p:text>${text}</p:text></p:cm>`;
  file.write(`ppt/comments/comment${number}.xml`, `<p:cmLst ${NAMESPACE}>${inner}</p:cmLst>`, COMMENTS);
  file.relate(slide, 'comments', `../comments/comment${number}.xml`);
  return desk.done(slide, [slide], { kind: 'comment', before: '', after: text, around: '' });
}
