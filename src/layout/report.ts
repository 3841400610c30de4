// What the writer is told of a slide's fit: how many points too many, where in the file the text that leaves the slide
// is.
import { countWords } from '../base/count-words.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Slide } from '../resolve/deck.ts';
import type { Paragraph, SceneNode, SceneSlide } from '../scene/scene.ts';
import { nodesOf, paragraphsOf, textOf, wordsOf } from '../scene/walk.ts';
import type { Body } from './body.ts';
import type { DeckContext } from './context.ts';
import type { Titled } from './title-node.ts';

const points = (value: Pt): string => `${Math.ceil(value * 10) / 10} pt`;

export function reportFit(slide: Slide, body: Body, title: Titled, { diagnostics }: DeckContext): void {
  if (title.overflow > 0) {
    diagnostics.report(
      'layout/overflow',
      `The title of slide "${slide.id}" is ${points(title.overflow)} too high for its place`,
      slide.source,
      'Shorten the title to two lines',
    );
  }
  if (body.overflow > 0) {
    const { what, span } = culprit(body);
    diagnostics.report(
      'layout/overflow',
      `The text of slide "${slide.id}" is ${points(body.overflow)} too high for the slide${what}`,
      span ?? slide.source,
      'Shorten it, put a part of it on another slide, or give the slide the key fit: split',
    );
  } else if (body.scale < 0.995) {
    diagnostics.report(
      'layout/shrunk',
      `The text of slide "${slide.id}" was scaled to ${Math.round(body.scale * 100)} % to fit`,
      slide.source,
    );
  }
  if (body.smallNotes)
    diagnostics.report(
      'layout/shrunk',
      `The footnotes of slide "${slide.id}" were made smaller, so that the text above them has room`,
      slide.source,
    );
  if (body.over > 0) {
    diagnostics.report(
      'layout/word-cut',
      `On slide "${slide.id}" a word is wider than its column and is cut; room is short by ${points(body.over)}`,
      body.nodes.find((node) => node.kind === 'table')?.origin ?? slide.source,
      'Use shorter words, a soft hyphen (&shy;), or fewer columns',
    );
  }
}

/** Tables whose numbers made them smaller than the theme allows. */
export function reportTables({ id, nodes }: SceneSlide, { diagnostics, theme }: DeckContext): void {
  const least = theme.smallest('table');
  for (const node of nodesOf(nodes)) {
    if (node.kind !== 'table' || !node.origin) continue;
    const size = Math.max(0, ...paragraphsOf(node).map((paragraph) => paragraph.size));
    if (size >= least || size === 0) continue;
    diagnostics.report(
      'layout/table-small',
      `On slide "${id}" the table was made ${size} pt, so that no number is cut; the theme's least is ${least} pt`,
      node.origin,
      'Use fewer columns, or turn rows into columns',
    );
  }
}

/** Lines of code that made it small, or had to be broken: only the writer knows where that does no harm. */
export function reportCode({ id, nodes, source }: SceneSlide, { diagnostics, theme }: DeckContext): void {
  const least = theme.smallest('code');
  for (const node of nodesOf(nodes)) {
    const paragraphs = paragraphsOf(node);
    const [first] = paragraphs;
    if (first?.kind === 'code' && first.size < least)
      diagnostics.report(
        'layout/code-small',
        `On slide "${id}" code was made ${first.size} pt to show its longest line; the theme's least is ${least} pt`,
        first.origin ?? node.origin ?? source,
        'Break long lines where the language allows, or give the block more width',
      );
    const wrapped = paragraphs.flatMap(({ kind, lines }, i) => (kind === 'code' && lines.length > 1 ? [i + 1] : []));
    if (!wrapped.length) continue;
    const which = `${wrapped.length > 1 ? 'lines' : 'line'} ${wrapped.join(', ')}`;
    diagnostics.report(
      'layout/code-wraps',
      `On slide "${id}" code is wider than its block and goes on on the next line: ${which}`,
      paragraphs[0]?.origin ?? node.origin ?? source,
      'Break it where the language allows, or give it more width',
    );
  }
}

/** A slide that says more than its theme advises is told so before its text gets small. */
export function reportWords(slide: SceneSlide, { theme, diagnostics }: DeckContext): void {
  if (layoutOf(slide.layout).purpose === 'sources' || slide.hidden) return;
  const words = countWords(wordsOf(slide).join(' '));
  if (words <= theme.file.words) return;
  // in a template the theme has no name of its own
  const adviser = theme.looks.plain ? 'its audience is best shown' : `the theme ${theme.file.name} advises`;
  diagnostics.report(
    'layout/too-many-words',
    `Slide "${slide.id}" has ${words} words; ${adviser} ${theme.file.words} at most`,
    slide.source,
    'Say the rest aloud: put it into ::: notes, or on another slide',
  );
}

/** The first text or block that goes below the region's foot. */
function culprit({ nodes, region }: Body): { what: string; span?: Span } {
  const foot = region.y + region.h + 0.5;
  for (const node of nodesOf(nodes)) {
    if (node.kind === 'group' || node.box.y + node.box.h <= foot) {
      const inner = node.kind === 'text' ? lineBelow(node.box.y, node.body.paragraphs, foot) : undefined;
      if (!inner) continue;
      return found(inner, node);
    }
    const inner = node.kind === 'text' ? lineBelow(node.box.y, node.body.paragraphs, foot) : undefined;
    if (inner) return found(inner, node);
    return { what: `: ${node.name} reaches below its foot`, ...(node.origin && { span: node.origin }) };
  }
  return { what: '' };
}

function found(paragraph: Paragraph, node: SceneNode): { what: string; span?: Span } {
  const words = textOf(paragraph).trim();
  const short = words.length > 40 ? `${words.slice(0, 40).trimEnd()}\u2026` : words;
  const span = paragraph.origin ?? node.origin;
  return { what: `, from "${short}" on`, ...(span && { span }) };
}

function lineBelow(top: Pt, paragraphs: readonly Paragraph[], foot: Pt): Paragraph | undefined {
  let y = top;
  for (const [i, paragraph] of paragraphs.entries()) {
    y += (i ? paragraph.spaceBefore : 0) + Math.max(1, paragraph.lines.length) * paragraph.lineHeight;
    if (y > foot) return paragraph;
  }
  return undefined;
}
