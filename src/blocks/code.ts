// A code block: exact text in the mono face on a quiet ground, coloured by kind of word, with marked lines and numbers
// where the writer asks. Lines never wrap; a line too long makes the block smaller.

import type { CodeToken } from '../base/code-kinds.ts';
import type { Color } from '../base/color.ts';
import { type Box, type Insets, insetsOf, NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import { codeEngine, KEPT_CODE, loadLanguage } from '../code/highlight.ts';
import type { Paragraph, Run, SceneNode } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import { themeForCode } from '../theme/loud.ts';
import { heightOf, plainRun, sizeOf } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened } from './block.ts';
import { bandsOf, type CodePlace, numbersNode, numbersWidth } from './code-marks.ts';
import { readFence } from './fence.ts';
import { type CodeMark, marksOf, PLAIN, tokensOf } from './read-code.ts';
import { readStep, stepOf } from './step.ts';

export interface CodeBlock extends BlockBase {
  readonly type: 'code';
  readonly language?: string;
  readonly text: string;
  /** The text's lines in kinds of words; absent where the language is not known. */
  readonly tokens?: readonly (readonly CodeToken[])[];
  readonly numbers?: boolean;
  /** Number of its first line, where it goes on from another slide. */
  readonly first?: number;
  readonly marks?: readonly CodeMark[];
}

declare module './block.ts' {
  interface BlockTypes {
    code: CodeBlock;
  }
}

const TAB = '    ';

const ATTRIBUTES = ['numbers', 'lines', 'step'];

/** How much higher than its lines a block of code may be that has the room to itself. */
const STRETCH = 1.7;
/** How much larger its words are set where there is room around them. */
const LARGER = 1.35;

export const code = defineBlock<CodeBlock>({
  name: 'code',
  attributes: { fence: ATTRIBUTES },
  pieces: {
    count: (block) => block.text.split('\n').length,
    cut: cutLines,
  },
  nodes: ['code'],
  ahead(node, ahead) {
    if (node.type !== 'code') return;
    const { language } = readFence(node);
    const kept = { input: node.value.replaceAll('\t', TAB), how: KEPT_CODE };
    if (!PLAIN.includes(language))
      ahead.engine(codeEngine(language), (resource) => loadLanguage(language, resource), kept);
  },
  fromMarkdown(node, context) {
    if (node.type !== 'code') return undefined;
    const origin = context.span(node);
    const text = node.value.replaceAll('\t', TAB);
    const { language, attributes } = readFence(node);
    context.known(attributes, ATTRIBUTES, 'a code block', origin);
    const step = readStep(attributes, context, origin);
    const tokens = tokensOf(language, text, origin, context);
    const marks = marksOf(attributes, text.split('\n').length, origin, context);
    return [
      {
        type: 'code',
        origin,
        text,
        ...(language && { language }),
        ...(tokens && { tokens }),
        ...(attributes.classes.includes('numbers') && { numbers: true }),
        ...(marks && { marks }),
        ...stepOf(step),
      },
    ];
  },
  lay(block, width, outside) {
    const { theme, ground: fill } = themeForCode(outside.theme);
    const context: LayContext = { ...outside, theme };
    const inset = insetsOf(opened(12 * context.scale, 30, context), 16 * Math.min(1, context.scale));
    const around = block.numbers || block.marks !== undefined;
    const designed = sizeOf('code', context);
    const asked = Math.max(designed, Math.floor(opened(designed, LARGER * designed, context)));
    const gutter = block.numbers
      ? numbersWidth((block.first ?? 1) + block.text.split('\n').length - 1, asked, context)
      : 0;
    const paragraphs = codeParagraphs(block, width - inset.left - inset.right - gutter, asked, context);
    const height = heightOf(paragraphs) + inset.top + inset.bottom;
    const ground = {
      kind: 'shape',
      name: block.language ? `Code: ${block.language}` : 'Code',
      geometry: 'roundRect',
      radius: context.radius,
      fill,
      dir: 'ltr',
      origin: block.origin,
      ...stepOf(block.step),
    } as const;
    return {
      height,
      stretches: true,
      place: (box) => {
        const h = Math.max(height, Math.min(box.h, height * STRETCH));
        const at = { ...box, y: box.y + Math.max(0, box.h - h) / 2, h };
        const top = inset.top + (h - height) / 2;
        const frame = { ...inset, top, bottom: top };
        if (around) return layered(block, paragraphs, at, { inset: frame, gutter, ground }, context);
        return [{ ...ground, id: context.id('code'), box: at, body: { paragraphs, inset: frame, anchor: 'top' } }];
      },
    };
  },
});

/** Some of the lines, with their colours and the marks that fall on them. */
function cutLines(block: CodeBlock, from: number, to: number): CodeBlock {
  const marks = block.marks
    ?.map((mark) => ({
      ...mark,
      lines: mark.lines.filter((line) => line > from && line <= to).map((line) => line - from),
    }))
    .filter((mark) => mark.lines.length);
  const { marks: _, ...rest } = block;
  return {
    ...rest,
    text: block.text.split('\n').slice(from, to).join('\n'),
    ...(block.tokens && { tokens: block.tokens.slice(from, to) }),
    ...(marks?.length && { marks }),
    ...(block.numbers && { first: (block.first ?? 1) + from }),
  };
}

interface Frame {
  readonly inset: Insets;
  readonly gutter: Pt;
  readonly ground: { readonly fill: Color };
}

/** Ground, bands, numbers and text as nodes of their own, in this order. */
function layered(
  block: CodeBlock,
  paragraphs: readonly Paragraph[],
  box: Box,
  { inset, gutter, ground }: Frame,
  context: LayContext,
): SceneNode[] {
  const left = box.x + inset.left;
  const place: CodePlace = {
    left: box.x,
    right: box.x + box.w,
    top: box.y + inset.top,
    offsets: offsetsOf(paragraphs),
    text: left + gutter,
  };
  return [
    {
      ...(ground as Frame['ground'] & SceneNode & { kind: 'shape' }),
      id: context.id('code-ground'),
      name: 'Code ground',
      decorative: true,
      box,
    },
    ...bandsOf(block, place, ground.fill, context),
    ...(block.numbers ? [numbersNode(paragraphs, block, place, left, context)] : []),
    {
      kind: 'text',
      role: 'code',
      id: context.id('code'),
      name: block.language ? `Code: ${block.language}` : 'Code',
      dir: 'ltr',
      box: {
        x: round2(place.text),
        y: round2(place.top),
        w: round2(box.x + box.w - inset.right - place.text),
        h: round2(heightOf(paragraphs)),
      },
      body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
      origin: block.origin,
      ...stepOf(block.step),
    },
  ];
}

/** Top of each line from the first one's, and the foot of the last. */
function offsetsOf(paragraphs: readonly Paragraph[]): Pt[] {
  const offsets: Pt[] = [];
  let top = 0;
  for (const { lines, lineHeight } of paragraphs) {
    offsets.push(top);
    top = round2(top + Math.max(1, lines.length) * lineHeight);
  }
  return [...offsets, top];
}

/** Points that code goes down to as a whole before its longest lines are cut. */
const LEAST = 9;

/** One paragraph a line; the size goes down until the longest line has room. */
function codeParagraphs(block: CodeBlock, width: number, asked: Pt, context: LayContext): Paragraph[] {
  const lines = block.text.split('\n');
  const probe = (text: string, size: number): Run => ({
    ...plainRun(text || ' ', size, { style: 'code' }, context),
    code: true,
  });
  const font = context.fontOf(probe('x', asked));
  const widest = Math.max(...lines.map((line) => font.width(line)), 0.001);
  const size = Math.max(Math.min(asked, Math.floor((width / widest) * 3.98) / 4), Math.min(asked, LEAST));
  const lineHeight = round2(size * context.theme.style('code').line);
  return lines.map((line, i) => {
    const tokens = block.tokens?.[i]?.filter((token) => token.text) ?? [];
    const coloured = tokens.length
      ? tokens.map(
          (token): Run => ({
            ...probe(token.text, size),
            ...(token.kind && { color: context.theme.code(token.kind) }),
          }),
        )
      : [probe(line, size)];
    const runs = context.cover(coloured, block.origin);
    return {
      runs,
      lines: breakLines(prepare(runs, context.fontOf), width),
      kind: 'code' as const,
      align: 'start' as const,
      dir: 'ltr' as const,
      spaceBefore: 0,
      lineHeight,
      size,
      indent: 0,
      markIndent: 0,
      origin: block.origin,
    };
  });
}
