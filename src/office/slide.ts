// One slide of a foreign presentation as plain data: what stands on it, its notes, comments, builds and whether it is
// shown.
import { type OfficeComment, readComments } from './comments.ts';
import type { OfficePackage } from './package.ts';
import { readShapes } from './read-shapes.ts';
import type { OfficeShape, TextShape } from './shape.ts';
import { textOf } from './shape-text.ts';
import { familyOf, masterSheet, type Sheet, sheetUnder } from './sheet.ts';
import type { OfficeParagraph } from './text/body.ts';
import { type Build, readBuilds } from './timing.ts';
import { child, descendants, flagOf, type XmlElement } from './xml.ts';

export interface OfficeSlide {
  /** The slide's part. */
  readonly part: string;
  /** `p:sldId@id`, 256 and above. */
  readonly id: number;
  /** p14:creationId, kept when a slide is copied within a file. */
  readonly creationId?: string;
  /** `p:cSld@name`, written by programs. */
  readonly name: string;
  readonly hidden: boolean;
  /** Text of the title placeholder, lines joined; '' where it has none. */
  readonly title: string;
  readonly layout: { readonly part: string; readonly name: string; readonly type: string };
  /** In the order of painting, without what layout and master show. */
  readonly shapes: readonly OfficeShape[];
  /** The notes' own text; empty where there are none. */
  readonly notes: readonly OfficeParagraph[];
  readonly comments: readonly OfficeComment[];
  /** Why notes, comments or charts of it could not be read. */
  readonly unread: readonly string[];
  /** What clicks bring in or take out, in their order. */
  readonly builds: readonly Build[];
  /** Name of the change to this slide: `fade`, `push`, `morph`. */
  readonly transition?: string;
}

/** A slide of the package. Throws an OfficeFault with the part's name where one that it needs is damaged. */
export function readSlide(sheet: Sheet, id: number): OfficeSlide {
  const { pkg, part, root, parent } = sheet;
  const shapes = readShapes(sheet);
  const creationId = descendants(child(root, 'p:cSld', 'p:extLst'), 'p14:creationId')[0]?.attributes.val;
  const transition = transitionOf(root);
  const notes = pkg.spared(part, () => readNotes(pkg, part)) ?? [];
  const comments = pkg.spared(part, () => readComments(pkg, part)) ?? [];
  return {
    part,
    id,
    ...(creationId && { creationId }),
    name: child(root, 'p:cSld')?.attributes.name ?? '',
    hidden: flagOf(root, 'show') === false,
    title: titleOf(shapes),
    layout: {
      part: parent?.part ?? '',
      name: child(parent?.root, 'p:cSld')?.attributes.name ?? '',
      type: parent?.root.attributes.type ?? '',
    },
    shapes,
    notes,
    comments,
    unread: pkg.unread(part),
    builds: readBuilds(root),
    ...(transition && { transition }),
  };
}

/** Text of the title placeholder, lines joined. */
export function titleOf(shapes: readonly OfficeShape[]): string {
  const title = allShapes(shapes).find(
    (one): one is TextShape =>
      one.kind === 'shape' && one.placeholder !== undefined && familyOf(one.placeholder.type) === 'title',
  );
  return (title?.text?.paragraphs ?? [])
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** Shapes with those in groups, in the order of painting; a group comes before what is in it. */
export const allShapes = (shapes: readonly OfficeShape[]): OfficeShape[] =>
  shapes.flatMap((one) => (one.kind === 'group' ? [one, ...allShapes(one.children)] : [one]));

function transitionOf(root: XmlElement): string | undefined {
  const found = child(root, 'p:transition')?.children.find(({ name }) => !/extLst|sndAc/.test(name));
  return found?.name.replace(/^.*[:}]/, '');
}

/** The body placeholder of the notes page (19.3.1.26). */
function readNotes(pkg: OfficePackage, slide: string): readonly OfficeParagraph[] {
  const part = pkg.related(slide, 'notesSlide');
  if (part === undefined) return [];
  const master = pkg.spared(slide, () => pkg.related(part, 'notesMaster')) ?? '';
  // the master of the notes says nothing
  const parent = pkg.has(master) ? pkg.spared('', () => masterSheet(pkg, master)) : undefined;
  const sheet = parent ? sheetUnder(parent, part, 'slide') : masterSheet(pkg, part);
  const body = sheet.placeholders.find(({ ref, element }) => ref.type === 'body' && element.name === 'p:sp');
  const paragraphs = (body && textOf(body.element, sheet, body.ref))?.paragraphs ?? [];
  return paragraphs.some(({ text }) => text.trim() !== '') ? paragraphs : [];
}
