// A paragraph does not end with one short word on a line of its own, and few lines do not end inside a phrase, where
// they stay as many in a narrower box: the room is taken from the end of the text's box, so that every program breaks
// it alike.
import type { Pt } from '../../base/units.ts';
import type { Align, Paragraph, SceneNode, TextBody } from '../../scene/scene.ts';
import { breakLines, longestWord, prepare } from '../../text/break.ts';
import { costOf } from '../../text/sense.ts';
import type { TextContext } from '../../typeset/paragraph.ts';

/** Running words may stand in the middle; those of marks and boxes stay as they were measured. */
const BOTH: readonly Align[] = ['start', 'center'];
/** A last word is short below this share of its paragraph's width. */
const SHORT = 0.4;
/** Shares of the width that are tried, the widest first. */
const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7];
/** Longer texts are read, not looked at. */
const MOST_LINES = 6;
/** So few lines are looked at as a whole, in a paragraph and in a text: their ends matter. */
const FEW_LINES = 4;
const FEW_IN_ALL = 10;
/** What a better break is worth at least, that a box is made narrower for it. */
const WORTH = 0.5;

/** The nodes with their words broken anew where that leaves no word alone. */
export const withoutLoneWords = (nodes: readonly SceneNode[], context: TextContext): SceneNode[] =>
  nodes.map((node): SceneNode => {
    if (node.kind === 'group') return { ...node, children: withoutLoneWords(node.children, context) };
    if (node.kind === 'text') {
      if (node.hidden || node.role === 'title' || node.role === 'code') return node;
      const body = rebroken(node.body, node.box.w, context, node.placeholder === 'body' ? BOTH : undefined);
      return body ? { ...node, body } : node;
    }
    if (node.kind !== 'shape' || !node.body) return node;
    const body = rebroken(node.body, node.box.w, context);
    return body ? { ...node, body } : node;
  });

const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Whether its last line holds one short word. */
function endsAlone(paragraph: Paragraph, lines: Paragraph['lines']): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  const widest = Math.max(...lines.map(({ width }) => width));
  return last.width < SHORT * widest && !/\s/.test(wordsOf(paragraph).slice(last.start, last.end).trim());
}

/** What speaks against these lines; `display`: the text is looked at as a whole. */
function costIn(paragraph: Paragraph, lines: Paragraph['lines'], display: boolean, lang: string): number {
  const alone = endsAlone(paragraph, lines) ? 1 : 0;
  const few = display && lines.length > 1 && lines.length <= FEW_LINES;
  return few ? alone + Math.max(0, costOf(wordsOf(paragraph), lines, lang)) : alone;
}

function rebroken(
  body: TextBody,
  width: Pt,
  context: TextContext,
  aligns: readonly Align[] = ['start'],
): TextBody | undefined {
  const { paragraphs, inset } = body;
  const inner = width - inset.left - inset.right;
  const display = paragraphs.reduce((sum, { lines }) => sum + lines.length, 0) <= FEW_IN_ALL;
  const costOfAll = (of: (i: number) => Paragraph['lines']): number =>
    paragraphs.reduce((sum, one, i) => sum + costIn(one, of(i), display, context.lang), 0);
  const now = costOfAll((i) => paragraphs[i]?.lines ?? []);
  if (now < WORTH || paragraphs.some(({ lines }) => lines.length > MOST_LINES)) return undefined;
  const dir = paragraphs[0]?.dir;
  const align = paragraphs[0]?.align;
  if (!aligns.some((one) => one === align)) return undefined;
  if (paragraphs.some((one) => one.align !== align || one.dir !== dir || one.kind === 'code')) return undefined;
  const prepared = paragraphs.map((one) => prepare(one.runs, context.fontOf));
  const linesAt = (w: Pt) => prepared.map((one, i) => breakLines(one, w - (paragraphs[i] as Paragraph).indent));
  let best: { cost: number; width: Pt; lines: ReturnType<typeof linesAt> } | undefined;
  for (const share of NARROWER) {
    const w = inner * share;
    if (prepared.some((one, i) => longestWord(one) > w - (paragraphs[i] as Paragraph).indent)) break;
    const lines = linesAt(w);
    if (lines.some((one, i) => one.length !== paragraphs[i]?.lines.length)) break;
    const cost = costOfAll((i) => lines[i] ?? []);
    if (best ? cost < best.cost : cost <= now - WORTH) best = { cost, width: w, lines };
    if (cost === 0) break;
  }
  if (!best) return undefined;
  const found = best;
  const side = dir === 'rtl' ? 'left' : 'right';
  const taken = inner - found.width;
  const sides =
    align === 'center'
      ? { left: inset.left + taken / 2, right: inset.right + taken / 2 }
      : { [side]: inset[side] + taken };
  return {
    ...body,
    paragraphs: paragraphs.map((one, i) => ({ ...one, lines: found.lines[i] ?? one.lines })),
    inset: { ...inset, ...sides },
  };
}
