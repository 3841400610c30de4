// Words that lie whole under a picture or a filled shape: nobody sees them on the slide, whoever opens the file or
// hears the slide read aloud finds them. Told in every build.
import type { Diagnostics } from '../base/diagnostic.ts';
import { type Box, covers, spaceAbove } from '../base/geometry.ts';
import { isOpaque } from '../pictures/opaque.ts';
import type { Paragraph, Scene, SceneNode, SceneSlide, TextBody } from '../scene/scene.ts';
import { paragraphsOf, textOf } from '../scene/walk.ts';
import { heightOf } from '../typeset/paragraph.ts';

export function tellCovered({ slides, assets }: Scene, diagnostics: Diagnostics): void {
  for (const slide of slides) {
    const shown = [...steppedNodes(slide.nodes)];
    for (const [i, { node, step }] of shown.entries()) {
      if (node.hidden || isFurniture(node)) continue;
      const inked = inkOf(node);
      const above = inked.length ? shown.slice(i + 1).filter(({ node }) => CAN_COVER.has(node.kind)) : [];
      if (!above.length) continue;
      for (const { paragraph, boxes } of inked) {
        const words = textOf(paragraph).replace(/\s+/g, ' ').trim();
        const from = step ?? paragraph.step ?? 0;
        const over = above.find(
          (one) =>
            (one.step ?? 0) <= from && boxes.every((box) => covers(one.node.box, box)) && isOpaque(one.node, assets),
        );
        if (words && over) report(words, over.node, paragraph, slide);
      }
    }
  }

  function report(words: string, over: SceneNode, paragraph: Paragraph, slide: SceneSlide): void {
    diagnostics.report(
      'private/unseen',
      `"${words.slice(0, 60)}" lies under ${over.name}, so that nobody sees it; whoever opens the file finds it`,
      paragraph.origin ?? slide.source,
      'Put it between ::: notes and :::, or in <!-- -->; if all may read it move it, or write it below the picture',
    );
  }
}

const CAN_COVER: ReadonlySet<string> = new Set(['image', 'shape', 'path']);

interface Stepped {
  readonly node: SceneNode;
  readonly step: number | undefined;
}

/** In the order of painting, each with the step at which it appears, by its group's too. */
function* steppedNodes(nodes: readonly SceneNode[], step?: number): Generator<Stepped> {
  for (const node of nodes) {
    const own = node.step ?? step;
    yield { node, step: own };
    if (node.kind === 'group') yield* steppedNodes(node.children, own);
  }
}

const FURNITURE: ReadonlySet<string> = new Set(['footer', 'number', 'date']);
const isFurniture = (node: SceneNode): boolean => node.kind === 'text' && FURNITURE.has(node.role);

interface Inked {
  readonly paragraph: Paragraph;
  /** Where its letters are, a box a line; that of the whole node where it is not set in lines. */
  readonly boxes: readonly Box[];
}

function inkOf(node: SceneNode): Inked[] {
  if ((node.kind === 'text' || node.kind === 'shape') && node.body) return linesIn(node.body, node.box);
  return paragraphsOf(node).map((paragraph) => ({ paragraph, boxes: [node.box] }));
}

function linesIn({ paragraphs, inset, anchor }: TextBody, box: Box): Inked[] {
  const room = { w: box.w - inset.left - inset.right, h: box.h - inset.top - inset.bottom };
  let y = box.y + inset.top + spaceAbove(room.h - heightOf(paragraphs), anchor);
  return paragraphs.map((paragraph, i) => {
    const { lines, lineHeight, size, indent, align, dir, spaceBefore } = paragraph;
    if (i > 0) y += spaceBefore;
    const boxes = lines.map(({ width }) => {
      const free = room.w - indent - width;
      const atRight = (align === 'end') === (dir === 'ltr');
      const before = align === 'center' ? free / 2 : free * Number(atRight);
      const x = box.x + inset.left + before + (dir === 'ltr' ? indent : 0);
      const h = Math.min(size, lineHeight) * LETTERS;
      const line = { x, y: y + (lineHeight - h) / 2, w: width, h };
      y += lineHeight;
      return line;
    });
    return { paragraph, boxes };
  });
}
/** Height of letters as a share of their size. */
const LETTERS = 0.7;
