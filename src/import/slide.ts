// A slide -> its keys and its Markdown.
import type { OfficeShape, TextShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { chartMarkdown } from './chart.ts';
import { clustersOf, isFigure } from './clusters.ts';
import { onCards } from './containers.ts';
import { diagramMarkdown } from './diagram.ts';
import { drawingMarkdown } from './drawing.ts';
import { privateComment } from './escape.ts';
import { freeMarkdown, fullPicture } from './free.ts';
import type { Furniture } from './furniture.ts';
import { inlineMarkdown, stretchesOf } from './inline.ts';
import { freeLayout, layoutOf } from './layout.ts';
import { tellLeftOut } from './left-out.ts';
import type { SlideMaking } from './making.ts';
import { around, readingOrder } from './order.ts';
import { ownBlocks } from './own/blocks.ts';
import { ownColumns } from './own/columns.ts';
import { isOwnExtra } from './own/extras.ts';
import { footnotesOf } from './own/footnotes.ts';
import { iconsInLines } from './own/icon.ts';
import { paragraphsMarkdown } from './paragraphs.ts';
import { pictureFile, pictureMarkdown } from './picture.ts';
import { pictureLine } from './picture-line.ts';
import { blocksOf, isList, joined, type Piece, writeRegion } from './regions.ts';
import { seenOf } from './seen.ts';
import { standsFree, titleAttributes } from './stands-free.ts';
import { stepOf, tellOtherBuilds } from './steps.ts';
import { tableMarkdown } from './table.ts';
import { wordsPlace } from './text-place.ts';
import { titleShape } from './title-shape.ts';

export interface SlideDraft {
  readonly keys: Readonly<Record<string, string | boolean>>;
  /** Its title first, notes and comments last. */
  readonly body: string;
  /** The same on several slides, for one that holds more than a slide of ours can: its blocks, each under the title. */
  readonly spread: readonly string[];
}

/** `made`: the front matter makes title, subtitle and people of the slide again; what else stands on it is written. */
export async function slideDraft(given: SlideMaking, furniture: Furniture, made = false): Promise<SlideDraft> {
  const icons = given.own ? iconsInLines(given.slide.shapes) : undefined;
  const footnotes = given.own ? footnotesOf(given.slide.shapes) : undefined;
  const making = { ...given, marks: new Map([...(icons?.marks ?? []), ...(footnotes?.marks ?? [])]) };
  const { slide, report, number, deck } = making;
  tellOtherBuilds(making);
  tellLeftOut(making);
  const { shapes, aside: unseenWords } = seenOf(
    slide.shapes.filter(
      (one) =>
        !furniture.has(one) &&
        !(making.own && isOwnExtra(one)) &&
        !icons?.used.has(one) &&
        one !== footnotes?.shape &&
        !(made && MADE.has(one.name)),
    ),
    making,
  );
  const title = titleShape(shapes, making);
  const unseen =
    title !== undefined && (title.hidden || (title.placed !== 'nowhere' && title.box.y + title.box.h <= 0));
  const said = title && !unseen ? headingOf(title, making) : '';
  const long = !making.own && shapeTextOf(title).length > LONGEST_TITLE;
  const heading = long ? '' : said;
  if (long) report.tell(number, 'a title that is longer than a title may be stands in the text');
  if (!title && !made) report.tell(number, 'the slide has no title');
  const rest = shapes.filter((one) => one !== title);
  const things = rest.filter((one) => one !== making.ground?.shape);
  const free = making.page && standsFree(things, making) ? making.page : undefined;
  const ground = free ? undefined : await backgroundOf(things, making);
  const edge = making.own ? rest.find(({ kind, name }) => kind === 'picture' && isEdge(name)) : undefined;
  const own = await ownBlocks(
    (free ? [] : rest).filter((one) => one !== ground?.shape && one !== making.ground?.shape && one !== edge),
    making,
    (shape) => shapeMarkdown(shape, making),
  );
  const pieces: Piece[] = [...own.blocks];
  // words in a place of the layout may end long before it does
  const placeOf = (one: OfficeShape) => (making.own && one.placed !== 'inherited' ? one.box : wordsPlace(one));
  for (const cluster of clustersOf(own.rest, deck.size.w * deck.size.h)) {
    const markdown =
      cluster.kind === 'drawing'
        ? drawingMarkdown(cluster.shapes, making, stepOf(slide, cluster.shapes[0]?.id))
        : await shapeMarkdown(cluster.shape, making);
    const box = cluster.kind === 'drawing' ? around(cluster.shapes) : placeOf(cluster.shape);
    if (markdown) pieces.push({ box, markdown });
  }
  const rtl = slide.shapes.some((one) => one.kind === 'shape' && one.text?.paragraphs.some(({ look }) => look.rtl));
  const region = readingOrder(
    making.own ? pieces : onCards(pieces, rest, deck.size, (some, box) => ({ box, markdown: joined(some, rtl) })),
    rtl,
  );
  // our lists of sources flow through their columns
  const flows = making.own && slide.layout.name === 'References' && pieces.every(({ markdown }) => isList(markdown));
  const columns = ownColumns(making);
  const written = region ? writeRegion(region, true, columns) : '';
  const flowing = flows ? pieces.map(({ markdown }) => markdown).join('\n') : written;
  const full = free && making.ground?.picture && (await pictureFile(making.ground.picture, making));
  const puts =
    free &&
    (await freeMarkdown(
      things,
      making,
      free,
      (one) => shapeMarkdown(one, making, true),
      full && fullPicture(full, '', free),
    ));
  const content = [puts || flowing, await edgePicture(edge, making)].filter(Boolean).join('\n\n');
  const notes = paragraphsMarkdown(slide.notes, making);
  // a title above the slide's edge is for those who do not see; one that repeats the slide's words was made of them
  const beyond = long || (unseen && !rest.some((one) => shapeText(one).includes(shapeText(title))));
  const aside = beyond ? shapeTextOf(title) : '';
  const flowLayout = made ? undefined : layoutOf(making, heading !== '', content, pieces.length);
  const layout = free ? freeLayout(making, heading !== '') : flowLayout;
  const standing = making.page && title && !unseen ? titleAttributes(title, making.page, making) : [];
  const mark = (free || making.template) && standing.length ? ` {${standing.join(' ')}}` : '';
  const top = long ? said : heading && `## ${heading}${mark}`;
  const tail = [
    footnotes?.definitions(making),
    notes && `::: notes\n\n${notes}\n\n:::`,
    ...unseenWords.map(privateComment),
    ...slide.comments.map(({ author, text }) => privateComment(`${author}: ${text}`)),
  ];
  const together = (blocks: readonly (string | undefined)[]) => blocks.filter(Boolean).join('\n\n');
  if (slide.comments.length) report.tell(number, 'comments are private comments in the deck, with their authors');
  const id = making.ids.get(slide.part);
  const under =
    making.ground?.picture && !ground && !free ? await pictureFile(making.ground.picture, making) : undefined;
  const opens = layout === 'title' || layout === 'section';
  const background = ground?.file ?? under ?? making.ground?.color ?? (opens ? making.ground?.light : undefined);
  return {
    keys: {
      ...(id && { id }),
      ...(aside && { title: aside.replace(/\s+/g, ' ') }),
      ...(layout && { layout }),
      ...(slide.hidden && { hidden: true }),
      ...(background && { background }),
    },
    body: together([top, content, ...tail]),
    spread: region ? blocksOf(region).map((block, i) => together([top, block, ...(i ? [] : tail)])) : [],
  };
}

/** A picture of our own that bleeds off the slide's edge stands beside no text: the layout places it. */
const isEdge = (name: string): boolean => /^Picture that fills the edge(?: \d+)?$/.test(name);
const edgePicture = async (edge: OfficeShape | undefined, making: SlideMaking): Promise<string> =>
  edge?.kind === 'picture' ? pictureMarkdown(edge, making, stepOf(making.slide, edge.id)) : '';

/** Letters of a title that has room at the top of a slide. */
const LONGEST_TITLE = 180;

const shapeTextOf = (shape: OfficeShape | undefined): string => (shape ? shapeText(shape) : '');

/** Shapes that front matter makes. */
const MADE = new Set(['Title', 'Subtitle', 'Text']);

const headingOf = ({ text }: TextShape, making: SlideMaking): string => {
  const paragraphs = (text?.paragraphs ?? []).filter((one) => one.text.trim());
  // in the file's own masters bold words are bold beyond what their titles are
  const bold = paragraphs.every(({ runs }) =>
    runs.every((run) => (run.look.bold && !(making.template && run.own.bold)) || !run.text.trim()),
  );
  return paragraphs
    .map((one) => inlineMarkdown(stretchesOf(one, making, { bold }), ' '))
    .join(' ')
    .replace(/#+$/, '\\$&');
};

/** A picture behind everything. */
async function backgroundOf(shapes: readonly OfficeShape[], making: SlideMaking) {
  const { w, h } = making.deck.size;
  const [first, ...more] = shapes;
  if (first?.kind !== 'picture' || !more.length || first.media || first.alt) return undefined;
  const { box } = first;
  if (box.x > w * 0.03 || box.y > h * 0.03 || box.x + box.w < w * 0.97 || box.y + box.h < h * 0.97) return undefined;
  const file = await pictureFile(first.picture, making);
  return file === undefined ? undefined : { shape: first, file };
}

/** `airy`: blank lines between paragraphs stay. */
async function shapeMarkdown(shape: OfficeShape, making: SlideMaking, airy = false): Promise<string> {
  const { slide, report, number } = making;
  const step = stepOf(slide, shape.id);
  switch (shape.kind) {
    case 'shape':
      return textMarkdown(shape, making, step, airy);
    case 'picture':
      return pictureMarkdown(shape, making, step);
    case 'table':
      return tableMarkdown(shape.table, making, step);
    case 'chart':
      return chartMarkdown(shape, making, step);
    case 'diagram':
      return diagramMarkdown(shape, making);
    case 'connector':
      report.tell(number, 'a line by itself is left out');
      return '';
    case 'other': {
      const file = shape.picture && (await pictureFile(shape.picture, making));
      const what = /ole/i.test(shape.what) ? 'an embedded object' : `a frame of another kind (${shape.what})`;
      report.tell(number, file ? `${what} is shown as its picture` : `${what} is left out`);
      return file ? pictureLine({ alt: shape.alt || shape.name, file, step }) : '';
    }
    default:
      return '';
  }
}

async function textMarkdown(
  shape: TextShape,
  making: SlideMaking,
  step: number | undefined,
  airy = false,
): Promise<string> {
  const { report, number, own } = making;
  const paragraphs = shape.text?.paragraphs ?? [];
  if (!shapeText(shape) && !paragraphs.some(({ runs }) => runs.some(({ math }) => math))) {
    if (shape.fill.kind === 'picture') {
      const file = await pictureFile(shape.fill, making);
      return file ? pictureLine({ alt: shape.alt, file, step, decorative: !shape.alt }) : '';
    }
    if (isFigure(shape))
      report.tell(number, `a shape without words is left out: ${shape.name || shape.geometry.preset}`);
    return '';
  }
  const lang = own ? /^Code: ([\w+#-]+)/.exec(shape.name)?.[1] : undefined;
  const bold = paragraphs.every(({ runs }) => runs.every((run) => run.look.bold || !run.text.trim()));
  const listed = paragraphs.some(({ look }) => look.bullet && look.bullet.kind !== 'none');
  if (shape.text && /vert|wordArt/i.test(shape.text.body.direction) && shape.text.body.direction !== 'horz')
    report.tell(number, 'text that stands upright lies in its lines');
  const text = paragraphsMarkdown(paragraphs, making, {
    shape: shape.id,
    bold: bold && listed,
    ...(lang && { lang }),
    airy,
  });
  if (heads(shape, making)) return text.replace(/^(?:\*\*)?/, '### ').replace(/\*\*$/, '');
  return own && shape.name.startsWith('Quotation') ? text.replace(/^/gm, '> ').replace(/^> $/gm, '>') : text;
}

/** One line above a column: the small places of a comparison, and a bold line by itself on our own slides. */
function heads(shape: TextShape, { own, slide }: SlideMaking): boolean {
  const lines = (shape.text?.paragraphs ?? []).filter(({ text }) => text.trim());
  if (lines.length !== 1 || lines[0]?.look.bullet?.kind === 'character') return false;
  if (slide.layout.type === 'twoTxTwoObj' || (own && slide.layout.name.startsWith('Comparison')))
    return shape.placeholder?.type === 'body';
  return own && shape.name.startsWith('Text box') && lines[0]?.runs.every(({ look }) => look.bold) === true;
}
