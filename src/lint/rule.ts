// What a lint rule is: it looks at one audience's finished deck and says what a reader or listener will stumble over. A
// rule is one file in rules/ and one line in index.ts; its code, severity and help are in base/catalog.ts.
import type { Code } from '../base/catalog.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import { literal } from '../base/literal.ts';
import type { Paragraph, Scene, SceneNode, SceneSlide } from '../scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../scene/walk.ts';
import type { DeckSettings } from '../schema/settings.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import type { RawSlide } from '../source/deck-source.ts';

export interface LintSlide {
  readonly scene: SceneSlide;
  /** Its Markdown; none for a title slide made from deck keys. */
  readonly raw: RawSlide | undefined;
  /** Its texts in reading order, without furniture, code and hidden titles. */
  readonly texts: readonly LintText[];
}

export interface LintText {
  readonly node: SceneNode;
  readonly paragraph: Paragraph;
  readonly text: string;
  /** A cell of a table. */
  readonly inTable: boolean;
}

export interface LintContext {
  readonly scene: Scene;
  /** Deck keys with those of the audience over them. */
  readonly settings: DeckSettings;
  readonly theme: ThemeFile;
  readonly kept: Kept;
  /** Those that are shown, in order. */
  readonly slides: readonly LintSlide[];
  /** Where a deck key stands, the audience's own first. */
  keySpan(key: string): Span | undefined;
  /** Reports the rule's own code. */
  report(message: string, span: Span | undefined, hint: string): void;
}

export interface Rule {
  readonly code: Code;
  check(context: LintContext): void;
}

export const defineRule = (rule: Rule): Rule => rule;

const FURNITURE: readonly string[] = ['footer', 'number', 'date', 'code'];

/** What a slide says, paragraph by paragraph; the line of sources at its foot is no sentence. */
export function textsOf(slide: SceneSlide): LintText[] {
  const out: LintText[] = [];
  for (const node of nodesOf(slide.nodes)) {
    if (node.hidden || (node.kind === 'text' && (FURNITURE.includes(node.role) || node.placeholder === 'source')))
      continue;
    for (const paragraph of paragraphsOf(node))
      out.push({ node, paragraph, text: textOf(paragraph), inTable: node.kind === 'table' });
  }
  return out;
}

/** Of a longer one the beginning is looked for: a pattern may not be as long as one likes. */
const LONGEST_WORD = 60;

/**
 * Where `text` stands in a slide's source, looked for from `near` on; else `near`, else the slide itself. Marks between
 * words (`**`, line ends) are stepped over.
 */
export function placeOf(slide: LintSlide, text: string, near?: Span): Span {
  const fallback = near ?? slide.scene.source;
  const { raw } = slide;
  if (!raw) return fallback;
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .map((word) => literal(word.slice(0, LONGEST_WORD)));
  const pattern = new RegExp(words.join('[\\s*_`~\\]\\[]+'), 'u');
  const start =
    near && near.file === raw.file.path
      ? Math.max(0, raw.file.lineStart(near.line) - raw.file.lineStart(raw.firstLine))
      : 0;
  const body = visible(raw.body);
  const found = pattern.exec(body.slice(start));
  if (!found) return fallback;
  const from = raw.file.lineStart(raw.firstLine) + start + found.index;
  return spanBetween(raw, from, from + found[0].length);
}

/** A stretch of a file, by offsets. */
export function spanBetween(raw: RawSlide, from: number, to: number): Span {
  const [a, b] = [raw.file.place(from), raw.file.place(to)];
  return raw.file.span(a.line, a.column, b.line, b.column);
}

/**
 * Whether a text is small print, such as a line of sources: `[...]{.small}` or `[@key; ...]` as a whole paragraph, or a
 * caption.
 */
export function isSmallPrint({ raw }: LintSlide, { node, paragraph }: LintText): boolean {
  if (node.kind === 'text' && node.role === 'caption') return true;
  const { origin } = paragraph;
  if (!origin || !raw || origin.file !== raw.file.path) return false;
  const line = raw.file.line(origin.endLine ?? origin.line);
  return /\{[^}]*\.small[^}]*\}\s*$/.test(line) || /^\s*\[[^\]]*@[^\]]*\]\s*(?:\{[^}]*\})?\s*$/.test(line);
}

/** Markdown without private comments; places stay. */
export const visible = (body: string): string =>
  body.replace(/<!--[\s\S]*?(-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
