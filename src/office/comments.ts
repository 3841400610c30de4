// Comments beside slides: the old kind (ECMA-376 Part 1, 19.4) and the threaded ones of today ([MS-PPTX] 2.16).
import type { OfficePackage } from './package.ts';
import { child, childrenOf, descendants, numberOf, paragraphWords, type XmlElement } from './xml.ts';

export interface OfficeComment {
  readonly author: string;
  /** As written: `2024-05-01T10:00:00`, with or without a zone. */
  readonly date: string;
  readonly text: string;
  readonly replies: readonly OfficeComment[];
  /** `cNvPr@id` of the shape it was put on. */
  readonly shape?: number;
  readonly resolved: boolean;
  /** Place of its mark in points, where it stands on the slide itself. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** The comments of a slide's part, in the order written. */
export function readComments(pkg: OfficePackage, slide: string): OfficeComment[] {
  const parts = pkg
    .relationships(slide)
    .filter((one) => one.type === 'comments' && !one.external && pkg.has(one.target));
  return parts.flatMap(({ target }) => {
    const root = pkg.xml(target);
    return root.name === 'p:cmLst'
      ? oldComments(root, pkg)
      : childrenOf(root, 'p188:cm').map((one) => threaded(one, pkg));
  });
}

/** An eighth of a point, in which the old kind's places are counted. */
const POSITION = 8;

function oldComments(root: XmlElement, pkg: OfficePackage): OfficeComment[] {
  const authors = authorsOf(pkg, 'commentAuthors', 'p:cmAuthor');
  return childrenOf(root, 'p:cm').map((one) => {
    const place = child(one, 'p:pos');
    const [x, y] = [numberOf(place, 'x'), numberOf(place, 'y')];
    return {
      author: authors.get(one.attributes.authorId ?? '') ?? '',
      date: one.attributes.dt ?? '',
      text: child(one, 'p:text')?.text ?? '',
      replies: [],
      resolved: false,
      ...(x !== undefined && y !== undefined && { at: { x: x / POSITION, y: y / POSITION } }),
    };
  });
}

function threaded(one: XmlElement, pkg: OfficePackage): OfficeComment {
  const authors = authorsOf(pkg, 'authors', 'p188:author');
  const mark = one.children.flatMap(markers)[0];
  const shape = numberOf(mark, 'id');
  return {
    author: authors.get(one.attributes.authorId ?? '') ?? '',
    date: one.attributes.created ?? '',
    text: wordsOf(child(one, 'p188:txBody')),
    replies: childrenOf(child(one, 'p188:replyLst'), 'p188:reply').map((reply) => threaded(reply, pkg)),
    resolved: one.attributes.status === 'resolved' || one.attributes.status === 'closed',
    ...(shape !== undefined && { shape }),
  };
}

/** Monikers lead from the document to the slide to the shape; only the last one counts. */
function markers(element: XmlElement): XmlElement[] {
  const own = /(?:^|[:}])(?:spMk|picMk|grpSpMk|graphicFrameMk|cxnSpMk)$/.test(element.name) ? [element] : [];
  return [...own, ...element.children.flatMap(markers)];
}

const wordsOf = (body: XmlElement | undefined): string => descendants(body, 'a:p').map(paragraphWords).join('\n');

function authorsOf(pkg: OfficePackage, type: string, name: string): Map<string, string> {
  const part = pkg.related(pkg.main, type);
  const root = part !== undefined && pkg.has(part) ? pkg.xml(part) : undefined;
  return new Map(childrenOf(root, name).map((one) => [one.attributes.id ?? '', one.attributes.name ?? '']));
}
