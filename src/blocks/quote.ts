// A quotation, with its source if the last line begins with a dash; or a callout, if it opens with [!NOTE] and the
// like.
import type { Blockquote } from 'mdast';
import { type Box, NO_INSETS } from '../base/geometry.ts';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from '../parse/attributes.ts';
import { type Inline, plainText, trailingAttributes } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import type { SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type Block, type BlockBase, defineBlock, type LayContext, panelInk, type ReadContext } from './block.ts';
import { type CalloutKind, calloutKindOf } from './callout.ts';
import { inOrder } from './paragraph.ts';
import { blockOfImage } from './pictured.ts';
import { readStep, stepOf } from './step.ts';

export interface QuoteBlock extends BlockBase {
  readonly type: 'quote';
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly attribution?: readonly Inline[];
}
declare module './block.ts' {
  interface BlockTypes {
    quote: QuoteBlock;
  }
}

const BAR = 4;
const GAP = 20;

const ATTRIBUTES = ['step'];

export const quote = defineBlock<QuoteBlock>({
  name: 'quote',
  attributes: { quotation: ATTRIBUTES },
  nodes: ['blockquote'],
  fromMarkdown(node, context) {
    if (node.type !== 'blockquote') return undefined;
    const alert = alertOf(node);
    if (alert) return [callout(node, alert, context)];
    if (node.children.some((child) => child.type !== 'paragraph')) return context.blocks(node.children as Node[]);
    const origin = context.span(node);
    const read = node.children.flatMap((child) => (child.type === 'paragraph' ? [context.inlines(child)] : []));
    const { pieces, attributes } = trailingAttributes(read.at(-1) ?? []);
    context.known(attributes, ATTRIBUTES, 'a quotation', origin);
    const lines = [...read.slice(0, -1), pieces];
    const step = readStep(attributes, context, origin, {
      words: lines.flat().filter((piece) => piece.type !== 'image'),
    });
    const out: Block[] = [];
    let said: Inline[][] = [];
    const flush = () => {
      if (said.length) out.push({ type: 'quote', origin, ...splitAttribution(said, out.length > 0), ...stepOf(step) });
      said = [];
    };
    for (const { words, images } of lines.flatMap(inOrder)) {
      if (words.length) said.push(words);
      if (images.length) flush();
      out.push(...images.flatMap((image) => blockOfImage(image, context, step) ?? []));
    }
    flush();
    return out;
  },
  layout: (_block, { alone }) => (alone ? 'quote' : undefined),
  title: (block) => plainText(block.paragraphs[0] ?? []),
  fillsRegion: true,
  lay(block, width, context) {
    const big = context.style === 'quote';
    const style = big ? 'quote' : context.style;
    const room = width - (big ? 0 : BAR + GAP);
    const ink = panelInk(context);
    const color = ink?.strong ?? context.theme.role('title');
    const paragraphs = block.paragraphs.map((inlines) =>
      makeParagraph(
        inlines,
        room,
        {
          style,
          color,
          spaceBefore: context.theme.spacing.paragraph * context.scale,
          origin: block.origin,
          footnotes: context.footnotes,
        },
        context,
      ),
    );
    if (block.attribution) {
      paragraphs.push(
        makeParagraph(
          block.attribution,
          room,
          {
            style: 'attribution',
            ...(ink && { color: ink.quiet }),
            spaceBefore: context.theme.spacing.block * context.scale,
            origin: block.origin,
            footnotes: context.footnotes,
          },
          context,
        ),
      );
    }
    const height = heightOf(paragraphs);
    return {
      height,
      place(box: Box): SceneNode[] {
        const id = context.id('quote');
        const placeholder = big ? context.claim(['body']) : undefined;
        const textBox: Box = big
          ? { ...box, h: Math.max(box.h, height) }
          : { x: context.dir === 'rtl' ? box.x : box.x + BAR + GAP, y: box.y, w: room, h: height };
        const text: SceneNode = {
          kind: 'text',
          role: 'quote',
          id,
          name: 'Quotation',
          box: textBox,
          dir: context.dir,
          body: { paragraphs, inset: NO_INSETS, anchor: big ? 'middle' : 'top' },
          ...(placeholder && { placeholder }),
          origin: block.origin,
          ...stepOf(block.step),
        };
        if (big) return [markNode(block, box, height, paragraphs[0]?.lineHeight ?? 0, context), text];
        const bar: SceneNode = {
          kind: 'shape',
          id: `${id}-bar`,
          name: 'Quotation mark',
          geometry: 'rect',
          decorative: true,
          fill: context.theme.role('accent'),
          ...stepOf(block.step),
          box: { x: context.dir === 'rtl' ? box.x + box.w - BAR : box.x, y: box.y, w: BAR, h: height },
        };
        return [bar, text];
      },
    };
  },
});

/** The opening mark before a large quotation, in the accent colour: two drops, alike in both outputs. */
const MARK = 'M4 40 C4 18 16 6 36 2 L38 10 C28 13 22 19 21 27 C31 27 38 33 38 43 C38 53 31 60 21 60 C10 60 4 52 4 40 Z';
const MARK_SIZE = 46;

function markNode(block: QuoteBlock, box: Box, height: number, line: number, context: LayContext): SceneNode {
  const rtl = context.dir === 'rtl';
  const w = MARK_SIZE;
  const top = box.y + Math.max(0, (box.h - height) / 2) + Math.max(0, (line - MARK_SIZE * 0.64) / 2);
  const second = MARK.replace(/(\d+) (\d+)/g, (_, x: string, y: string) => `${Number(x) + 48} ${y}`);
  return {
    kind: 'path',
    id: context.id('quote-mark'),
    name: 'Quotation mark',
    d: `${MARK} ${second}`,
    view: { w: 90, h: 62 },
    fill: context.theme.role('accent'),
    decorative: true,
    box: { x: rtl ? box.x + box.w + 22 : box.x - w - 22, y: top, w, h: (w * 62) / 90 },
    ...stepOf(block.step),
  };
}

/** Text behind a last line that begins with a dash names the source. */
function splitAttribution(paragraphs: Inline[][], goesOn: boolean): Pick<QuoteBlock, 'paragraphs' | 'attribution'> {
  const last = paragraphs[paragraphs.length - 1];
  const first = last?.[0];
  if ((paragraphs.length > 1 || goesOn) && first?.type === 'text' && /^(\u2014|\u2013|--)\s*/.test(first.text)) {
    // two hyphens are how a keyboard writes the dash
    const dashed = { ...first, text: first.text.replace(/^--(?!-)/, '\u2014') };
    return { paragraphs: paragraphs.slice(0, -1), attribution: [dashed, ...(last as Inline[]).slice(1)] };
  }
  return { paragraphs };
}

/** `[!NOTE]` on a line of its own, alone or with attributes behind it. */
const ALERT = /^\[!(\w+)\][ \t]*(\{[^\n{}]*\})?[ \t]*(?:\n|$)/;

interface Alert {
  readonly kind: CalloutKind;
  readonly attributes: Attributes;
}

function alertOf(node: Blockquote): Alert | undefined {
  const text = node.children[0]?.type === 'paragraph' ? node.children[0].children[0] : undefined;
  const found = text?.type === 'text' ? ALERT.exec(text.value) : undefined;
  const kind = calloutKindOf(found?.[1]?.toLowerCase() ?? '');
  return kind && { kind, attributes: readAttributes(found?.[2] ?? '')?.attributes ?? NO_ATTRIBUTES };
}

/** The first line is taken off; the rest are blocks of the callout. */
function callout(node: Blockquote, { kind, attributes }: Alert, context: ReadContext): Block {
  const origin = context.span(node);
  context.known(attributes, ['step'], 'a callout', origin);
  const step = readStep(attributes, context, origin);
  const [head, ...rest] = node.children;
  const body: Node[] = [...rest] as Node[];
  if (head?.type === 'paragraph' && head.children[0]?.type === 'text') {
    const value = head.children[0].value.replace(ALERT, '');
    const children = [...(value ? [{ ...head.children[0], value }] : []), ...head.children.slice(1)];
    if (children.length) body.unshift({ ...head, children } as Node);
  }
  return { type: 'callout', kind, children: context.blocks(body), origin, ...stepOf(step) };
}
