// What stands on every slide of a layout that wants it: footer, number, and how far through the outline the talk is.
import { NO_INSETS } from '../base/geometry.ts';
import type { LayContext } from '../blocks/block.ts';
import type { Frame, LayoutPlan, Mark } from '../layouts/layout.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { makeParagraph } from '../typeset/paragraph.ts';

const BAR = 4;
/** Of the parts to come: thin, so that they differ from those begun on a ground that leaves few colours. */
const THIN = 1.5;
const GAP = 4;

export function furniture(
  slide: Slide,
  deck: Deck,
  number: string,
  plan: LayoutPlan,
  frame: Frame,
  context: LayContext,
): SceneNode[] {
  if (plan.marks) return marksOf(slide, deck, number, plan.marks, context);
  const { file } = context.theme;
  const nodes: SceneNode[] = [];
  // what is written is shown in every theme; the section's name in those that want it
  const text = slide.footer ?? deck.footer ?? (file.furniture.footer ? slide.section : undefined);
  const rtl = context.dir === 'rtl';
  const flip = (box: Frame['footer']) => (rtl ? { ...box, x: frame.size.w - box.x - box.w } : box);
  if (text && !plan.numberOnly) {
    const paragraph = oneLine(text, frame.footer.w, context);
    nodes.push({
      kind: 'text',
      role: 'footer',
      id: 'footer',
      name: 'Footer',
      placeholder: 'footer',
      dir: context.dir,
      box: flip(frame.footer),
      body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'bottom' },
    });
  }
  if (file.furniture.number && deck.numbers && slide.number && number) {
    const paragraph = makeParagraph(
      [{ type: 'text', text: number }],
      frame.number.w,
      { style: 'footer', align: 'end' },
      context,
    );
    nodes.push({
      kind: 'text',
      role: 'number',
      id: 'number',
      name: 'Slide number',
      placeholder: 'number',
      dir: context.dir,
      box: flip(frame.number),
      body: { paragraphs: [paragraph], inset: NO_INSETS, anchor: 'bottom' },
    });
  }
  if (file.furniture.progress && !plan.numberOnly && slide.section && deck.outline.length > 1)
    nodes.push(progress(deck, slide.section, frame, context));
  return nodes;
}

/** Footer and number where a template has them, in its looks. */
function marksOf(
  slide: Slide,
  deck: Deck,
  number: string,
  { footer, number: counted }: NonNullable<LayoutPlan['marks']>,
  context: LayContext,
): SceneNode[] {
  const text = slide.footer ?? deck.footer ?? footer?.text;
  const node = (name: 'footer' | 'number', mark: Mark, words: string): SceneNode => {
    const at: LayContext = { ...context, theme: context.theme.like('footer', mark.style) };
    return {
      kind: 'text',
      role: name,
      id: name,
      name: name === 'footer' ? 'Footer' : 'Slide number',
      placeholder: name,
      dir: context.dir,
      box: mark.box,
      body: { paragraphs: [oneLine(words, mark.box.w, at)], inset: NO_INSETS, anchor: mark.anchor },
    };
  };
  return [
    ...(footer && text ? [node('footer', footer, text)] : []),
    ...(counted && deck.numbers && slide.number ? [node('number', counted, number)] : []),
  ];
}

/** A footer has one line: what is too long ends with an ellipsis. */
function oneLine(text: string, width: number, context: LayContext): Paragraph {
  const make = (value: string) => makeParagraph([{ type: 'text', text: value }], width, { style: 'footer' }, context);
  let paragraph = make(text);
  for (let n = text.length - 1; paragraph.lines.length > 1 && n > 0; n--)
    paragraph = make(`${text.slice(0, n).trimEnd()}\u2026`);
  return paragraph;
}

/** One mark for each part of the outline along the slide's lower edge; those begun are thick, in the accent colour. */
export function progress(deck: Deck, section: string, frame: Frame, context: LayContext): SceneNode {
  const count = deck.outline.length;
  const now = deck.outline.indexOf(section);
  const w = (frame.inner.w - GAP * (count - 1)) / count;
  const y = frame.size.h - 16;
  const box = { x: frame.inner.x, y, w: frame.inner.w, h: BAR };
  const children = deck.outline.map((title, i): SceneNode => {
    const at = context.dir === 'rtl' ? count - 1 - i : i;
    const h = i <= now ? BAR : THIN;
    return {
      kind: 'shape',
      id: `progress-${i + 1}`,
      name: `Part ${i + 1}`,
      geometry: 'rect',
      decorative: true,
      box: { x: frame.inner.x + at * (w + GAP), y: y + BAR - h, w, h },
      fill: i <= now ? context.theme.role('accent') : context.theme.role('track'),
      ...(title && {}),
    };
  });
  return {
    kind: 'group',
    role: 'group',
    id: 'progress',
    name: 'Progress through the outline',
    decorative: true,
    box,
    children,
  };
}
