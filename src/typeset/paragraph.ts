// Inline pieces -> measured paragraphs. The one place where marks become sizes, faces and colours.

import { directionOf } from '../base/direction.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Inline, Marks } from '../parse/inline.ts';
import type { Paragraph, Run } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import type { BrokenText } from './broken-text.ts';
import { iconRun, linkName } from './icon-run.ts';
import { colorOf, type ParagraphOptions, plainRun, sizeOf, type TextContext } from './run.ts';

export { lineHeightOf, type ParagraphOptions, plainRun, sizeOf, type TextContext } from './run.ts';

/** Size of raised and lowered text, as PowerPoint draws it. */
export const SCRIPT_SCALE = 2 / 3;

/** Monospaced faces look larger than text faces of the same size. */
const CODE_SCALE = 0.92;

/** Breaks inline pieces at `width` (the whole box's, indents are taken off here). */
export function makeParagraph(
  inlines: readonly Inline[],
  width: Pt,
  options: ParagraphOptions,
  context: TextContext,
): Paragraph {
  const indent = options.indent ?? 0;
  const { runs, lines } = brokenText(inlines, (options.width ?? width) - indent, options, context);
  const size =
    Math.max(...runs.filter((run) => !run.script).map((run) => run.size), 0) || sizeOf(options.style, context);
  return {
    runs,
    lines,
    kind: options.kind ?? 'paragraph',
    ...(options.depth !== undefined && { depth: options.depth }),
    ...(options.list && { list: options.list }),
    align: options.align ?? context.theme.align(options.style),
    dir: directionOf(runs.map((run) => run.text).join(''), context.dir),
    spaceBefore: round2(options.spaceBefore ?? 0),
    lineHeight: round2(Math.max(size * context.theme.style(options.style).line, pitchFor(runs, context))),
    size,
    indent,
    markIndent: options.markIndent ?? indent,
    ...(options.step !== undefined && { step: options.step }),
    ...(options.origin && { origin: options.origin }),
  };
}

function brokenText(words: readonly Inline[], width: Pt, options: ParagraphOptions, context: TextContext): BrokenText {
  const make = (): BrokenText => {
    const runs = makeRuns(words, options, context);
    return { runs, lines: breakLines(prepare(runs, context.fontOf), width) };
  };
  const { style, bold, color, footnotes } = options;
  const { theme, scale, memory } = context;
  return memory
    ? memory.text(words, { style, bold, color, marks: footnotes !== undefined, theme, scale, width }, make)
    : make();
}

/** The pitch at which every formula and icon of the paragraph stays in its line, with a little room; 0 without. */
function pitchFor(runs: readonly Run[], context: TextContext): Pt {
  let pitch = 0;
  for (const run of runs) {
    const inner = run.formula ?? run.icon;
    if (!inner) continue;
    const font = context.fontOf(run);
    const middle = (font.ascent - font.descent) / 2;
    pitch = Math.max(pitch, 2 * (Math.max(inner.ascent - middle, inner.descent + middle) + 0.05) * run.size);
  }
  return pitch;
}

export function makeRuns(inlines: readonly Inline[], options: ParagraphOptions, context: TextContext): Run[] {
  const style = context.theme.style(options.style);
  const base = sizeOf(options.style, context);
  const runs: Run[] = [];
  // numbers of sources are raised, unless the text is too small for that
  const raised = base * SCRIPT_SCALE >= context.theme.smallest('reference');
  for (const piece of inlines) {
    if (piece.type === 'image') continue;
    if (piece.type === 'text' && piece.cite === 'level') {
      runs.push({
        ...plainRun(piece.text, Math.min(base, sizeOf('small', context)), { ...options, bold: true }, context),
        highlight: context.theme.role('surface'),
      });
      continue;
    }
    if (piece.type === 'footnote') {
      const number = options.footnotes?.get(piece.name);
      if (number !== undefined)
        runs.push({ ...plainRun(String(number), base * SCRIPT_SCALE, options, context), script: 'super' });
      continue;
    }
    if (piece.type === 'math') {
      const size = piece.script ? round2(base * SCRIPT_SCALE) : base;
      const link = piece.link && context.link(piece.link);
      const plain = plainRun('\uFFFC', size, options, context);
      runs.push({
        ...plain,
        color: colorOf(piece, link !== undefined, options, context),
        formula: piece.formula,
        ...(link && { link }),
      });
      continue;
    }
    if (piece.type === 'icon') {
      runs.push(iconRun(piece, base, options, context, piece.alt ?? linkName(piece, inlines)));
      continue;
    }
    const code = piece.code === true;
    let size = piece.small ? Math.min(base, sizeOf('small', context)) : base;
    if (code && options.style !== 'code')
      size = Math.max(Math.min(size, context.theme.smallest('code')), round2(size * CODE_SCALE));
    const number = piece.cite === 'number' && raised && !piece.small;
    if (piece.cite === 'gap' && raised && next(inlines, piece) === 'number' && !piece.small) continue;
    const script = number ? 'super' : piece.script;
    if (script) size = round2(size * SCRIPT_SCALE);
    const link = piece.link && context.link(piece.link);
    runs.push({
      text: piece.text,
      font: code ? 'mono' : style.font,
      bold: (options.bold ?? style.bold) || piece.bold === true || piece.term === true,
      italic: style.italic !== (piece.italic === true),
      size,
      color: colorOf(piece, link !== undefined, options, context),
      ...(code && { code }),
      ...(!code && context.theme.caps(options.style) && { caps: true }),
      ...((piece.underline || (link && !piece.quiet && !(script === 'super' && isRaised(piece.link, inlines)))) && {
        underline: true,
      }),
      ...(piece.strike && { strike: true }),
      ...(script && { script }),
      ...(piece.highlight && { highlight: context.theme.role('surface') }),
      ...(piece.term && { term: true }),
      ...(piece.lang && { lang: piece.lang }),
      ...(piece.dir && { dir: piece.dir }),
      ...(link && { link }),
    });
  }
  return context.cover(trimEnds(runs), options.origin);
}

/** Whether all of a link is raised: a line under small raised figures would float loose. */
const isRaised = (link: Marks['link'], inlines: readonly Inline[]): boolean =>
  inlines.every(
    (piece) => piece.link !== link || (piece.type === 'text' && (piece.cite === 'number' || piece.script === 'super')),
  );

/** What part of a citation follows a gap. */
function next(inlines: readonly Inline[], gap: Inline): Marks['cite'] {
  const after = inlines[inlines.indexOf(gap) + 1];
  return after?.type === 'text' ? after.cite : undefined;
}

function trimEnds(runs: Run[]): Run[] {
  const out = [...runs];
  while (out[0] && out[0].text.trimStart() === '' && !out[0].text.includes('\n')) out.shift();
  while (out.length && (out[out.length - 1] as Run).text.trim() === '') out.pop();
  const first = out[0];
  if (first && !first.code) out[0] = { ...first, text: first.text.replace(/^[ ]+/, '') };
  const last = out[out.length - 1];
  if (last && !last.code) out[out.length - 1] = { ...last, text: last.text.replace(/[ \n]+$/, '') };
  return out.filter((run) => run.text !== '');
}

/** Height of paragraphs below each other. The first one's distance above does not count. */
export function heightOf(paragraphs: readonly Paragraph[]): Pt {
  return paragraphs.reduce(
    (sum, p, i) => sum + (i ? p.spaceBefore : 0) + Math.max(1, p.lines.length) * p.lineHeight,
    0,
  );
}

/** Width of the widest line, in points; 0 without one. */
export const widestLine = (paragraphs: readonly Paragraph[]): Pt =>
  Math.max(0, ...paragraphs.flatMap(({ lines }) => lines.map(({ width }) => width)));
