// One paragraph's runs, line by line as layout broke them. The blank at a line's end is kept, but without width
// (`span.lb`), so that centred lines are, and a reading view can join the lines again.

import { sameColor } from '../../../base/color.ts';
import type { Link, Paragraph, Run } from '../../../scene/scene.ts';
import { isBareLink, textOf } from '../../../scene/walk.ts';
import { attribute, html, px, style } from '../escape.ts';
import { anchor, css, type DrawContext } from './context.ts';
import { inlineFormula } from './equation.ts';
import { inlineIcon } from './icon.ts';

/** Shares of the main size by which raised and lowered text is moved, as PowerPoint's 30 % and -25 %. */
const RAISE = 0.3;
const LOWER = 0.25;

/** A stretch of a line, or the end of one. */
type Piece = { readonly run: Run } | { readonly end: string };

/** What the paragraph's element sets for all its text. */
export type MainRun = Pick<Run, 'font' | 'family' | 'size' | 'bold' | 'italic' | 'color' | 'caps'>;

/** The paragraph's text as inline HTML. An empty paragraph keeps its line. */
export function linesHtml(paragraph: Paragraph, main: MainRun, context: DrawContext): string {
  const pieces = piecesOf(paragraph);
  let out = '';
  let link: Link | undefined;
  // The colour stands on the link itself, since its underline has it too; so does the size of a raised link, which
  // has no underline, to tell it from the text around it.
  let { color, size } = main;
  const follow = (next: Link | undefined, run?: Run) => {
    if (sameLink(link, next)) return;
    if (link) out += anchor(link)[1];
    color = next && run ? run.color : main.color;
    const bare = run && isBareLink(run) ? 'none' : undefined;
    size = bare && run?.script === 'super' ? run.size : main.size;
    const looks = style({
      color: sameColor(color, main.color) ? undefined : css(color, context),
      'font-size': size === main.size ? undefined : px(size),
      'text-decoration': bare,
    });
    if (next) out += anchor(next, looks)[0];
    link = next;
  };
  for (const [i, piece] of pieces.entries()) {
    if ('run' in piece) {
      follow(piece.run.link, piece.run);
      out += runHtml(piece.run, paragraph, { ...main, color, size }, context);
    } else {
      const next = pieces.slice(i + 1).find((other) => 'run' in other) as { run: Run } | undefined;
      if (!sameLink(link, next?.run.link)) follow(undefined);
      out += piece.end;
    }
  }
  follow(undefined);
  return out || '<br>';
}

const sameLink = (a: Link | undefined, b: Link | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

function piecesOf(paragraph: Paragraph): Piece[] {
  const text = textOf(paragraph);
  return paragraph.lines.flatMap((line, i): Piece[] => {
    const whole = text.slice(line.start, line.end);
    const forced = whole.endsWith('\n');
    const last = i === paragraph.lines.length - 1;
    const seen = last || forced ? whole.replace(/\n$/, '') : whole.trimEnd();
    const pieces: Piece[] = slice(paragraph.runs, line.start, line.start + seen.length).map((run) => ({ run }));
    if (line.hyphen) pieces.push({ end: '<span class="hy"></span>' });
    if (forced) pieces.push({ end: '<br>' });
    else if (!last) pieces.push({ end: endOf(whole.slice(seen.length), paragraph.kind === 'code') });
    return pieces;
  });
}

/**
 * A line's end. In a word or in code it is made by the style sheet, so that these are found, copied and read aloud
 * whole.
 */
const endOf = (blank: string, code: boolean): string =>
  (blank ? `<span class="lb">${html(blank)}</span>` : '') + (blank && !code ? '<br>' : '<span class="cut"></span>');

/** The parts of runs between two offsets into the joined text. */
function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}

/** The family where it is not the paragraph's; code has its own by its tag. */
function familyOf(run: Run, main: MainRun, isCode: boolean): string | undefined {
  if (run.family) return run.family.web === main.family?.web ? undefined : `'${run.family.web}',${run.family.fallback}`;
  return (run.font !== main.font || main.family) && !isCode ? `var(--font-${run.font})` : undefined;
}

function runHtml(run: Run, paragraph: Paragraph, main: MainRun, context: DrawContext): string {
  if (run.formula)
    return inlineFormula(run.formula, run.size, sameColor(run.color, main.color) ? undefined : css(run.color, context));
  if (run.icon)
    return inlineIcon(run.icon, run.size, sameColor(run.color, main.color) ? undefined : css(run.color, context));
  const tags = tagsOf(run, main, paragraph);
  const implied = { code: tags.includes('code'), bold: tags.includes('strong'), italic: tags.includes('em') };
  const weight = run.bold ? '700' : '400';
  const slant = run.italic ? 'italic' : 'normal';
  const looks = style({
    'font-family': familyOf(run, main, implied.code),
    'font-size': run.size === main.size ? undefined : px(run.size),
    'font-weight': run.bold === main.bold || implied.bold ? undefined : weight,
    'font-style': run.italic === main.italic || implied.italic ? undefined : slant,
    'text-transform': run.caps === main.caps ? undefined : transformOf(run),
    color: sameColor(run.color, main.color) ? undefined : css(run.color, context),
    'background-color': run.highlight && css(run.highlight, context),
    top: run.script && px(run.script === 'super' ? -RAISE * paragraph.size : LOWER * paragraph.size),
  });
  const attributes =
    looks + attribute('lang', run.lang === context.slide.lang ? undefined : run.lang) + attribute('dir', run.dir);
  if (attributes && !tags.length) tags.push('span');
  const [outer, ...inner] = tags;
  const text = html(run.text).replaceAll('\t', '<span class="tab">\t</span>');
  if (!outer) return text;
  return `<${outer}${attributes}>${inner.map((tag) => `<${tag}>`).join('')}${text}${inner
    .reverse()
    .map((tag) => `</${tag}>`)
    .join('')}</${outer}>`;
}

const transformOf = ({ caps }: Pick<Run, 'caps'>): string => (caps ? 'uppercase' : 'none');

/** The elements that say what a run means, outermost first. */
function tagsOf(run: Run, main: MainRun, paragraph: Paragraph): string[] {
  const tags: string[] = [];
  if (run.script) tags.push(run.script === 'super' ? 'sup' : 'sub');
  if (run.term) tags.push('dfn');
  if (run.highlight) tags.push('mark');
  if (run.code && paragraph.kind !== 'code') tags.push('code');
  if (run.bold && !main.bold && !run.term) tags.push('strong');
  if (run.italic && !main.italic) tags.push('em');
  if (run.strike) tags.push('del');
  if (run.underline && !run.link) tags.push('u');
  return tags;
}
