// A paragraph does not end with one short word on a line of its own, where it keeps its lines in a narrower box: the
// room is taken from the end of the text's box, so that every program breaks it alike.
import type { Pt } from '../../base/units.ts';
import type { Paragraph, SceneNode, TextBody } from '../../scene/scene.ts';
import { breakLines, longestWord, prepare } from '../../text/break.ts';
import type { TextContext } from '../../typeset/paragraph.ts';

/** A last word is short below this share of its paragraph's width. */
const SHORT = 0.4;
/** Shares of the width that are tried, the widest first. */
const NARROWER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7];
/** Longer texts are read, not looked at. */
const MOST_LINES = 6;

/** The nodes with their words broken anew where that leaves no word alone. */
export const withoutLoneWords = (nodes: readonly SceneNode[], context: TextContext): SceneNode[] =>
  nodes.map((node): SceneNode => {
    if (node.kind === 'group') return { ...node, children: withoutLoneWords(node.children, context) };
    if (node.kind === 'text') {
      if (node.hidden || node.role === 'title' || node.role === 'code') return node;
      const body = rebroken(node.body, node.box.w, context);
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

function rebroken(body: TextBody, width: Pt, context: TextContext): TextBody | undefined {
  const { paragraphs, inset } = body;
  const inner = width - inset.left - inset.right;
  const alone = paragraphs.filter((one) => endsAlone(one, one.lines));
  if (!alone.length || paragraphs.some(({ lines }) => lines.length > MOST_LINES)) return undefined;
  const dir = paragraphs[0]?.dir;
  if (paragraphs.some((one) => one.align !== 'start' || one.dir !== dir || one.kind === 'code')) return undefined;
  const prepared = paragraphs.map((one) => prepare(one.runs, context.fontOf));
  const linesAt = (w: Pt) => prepared.map((one, i) => breakLines(one, w - (paragraphs[i] as Paragraph).indent));
  let best = { left: alone.length, width: inner, lines: [] as ReturnType<typeof linesAt> };
  for (const share of NARROWER) {
    const w = inner * share;
    if (prepared.some((one, i) => longestWord(one) > w - (paragraphs[i] as Paragraph).indent)) break;
    const lines = linesAt(w);
    if (lines.some((one, i) => one.length !== paragraphs[i]?.lines.length)) break;
    const left = lines.filter((one, i) => endsAlone(paragraphs[i] as Paragraph, one)).length;
    if (left < best.left) best = { left, width: w, lines };
    if (left === 0) break;
  }
  if (best.left === alone.length) return undefined;
  const side = dir === 'rtl' ? 'left' : 'right';
  return {
    ...body,
    paragraphs: paragraphs.map((one, i) => ({ ...one, lines: best.lines[i] ?? one.lines })),
    inset: { ...inset, [side]: inset[side] + inner - best.width },
  };
}
