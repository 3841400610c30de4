// How the words of a box look on the whole -> attributes of `::: place` and of a title with a place of its own.
import { contrast, luminance } from '../base/color.ts';
import { type Box, type Size, spaceAbove } from '../base/geometry.ts';
import type { OfficeParagraph, OfficeRun, OfficeText } from '../office/text/body.ts';
import type { Spacing } from '../office/text/properties.ts';
import { heightOf } from './text-place.ts';

/** What an import writes places against. */
export interface Page {
  /** The old slide, in its points. */
  readonly size: Size;
  /** Points of the new slide for one of the old. */
  readonly scale: number;
  /** The colour that words have without saying so, six hex digits. */
  readonly ink: string;
  /** Other shades of black and white are taken for that ink. */
  readonly loose: boolean;
  /** What the slide stands on. */
  readonly ground: string;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** `at="10% 20% 40% 30%"` */
export const atOf = ({ x, y, w, h }: Box, { size }: Page): string =>
  `at="${[x / size.w, y / size.h, w / size.w, h / size.h].map(percent).join(' ')}"`;

/** Of several values the one that most letters have. */
function most<T>(values: readonly (readonly [value: T, letters: number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, letters] of values) sums.set(value, (sums.get(value) ?? 0) + letters);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Points, where nothing says the size. */
const SIZE = 18;

const runsIn = (paragraphs: readonly OfficeParagraph[]): OfficeRun[] => paragraphs.flatMap(({ runs }) => runs);

/** The size that most letters have, in points of the new slide. */
export function sizeIn(paragraphs: readonly OfficeParagraph[], fontScale: number, { scale }: Page): number {
  const size = most(runsIn(paragraphs).map(({ text, look }) => [look.size ?? SIZE, text.trim().length])) ?? SIZE;
  return Math.round(size * fontScale * scale * 2) / 2;
}

const colorIn = (paragraphs: readonly OfficeParagraph[]): string | undefined =>
  most(
    runsIn(paragraphs).flatMap(({ text, look, link }) =>
      look.color && !link ? [[look.color.hex, text.trim().length] as const] : [],
    ),
  );

/** Contrast below which two inks are the same to a reader, and words cannot be told from their ground. */
const SAME = 1.35;
const isBlack = (hex: string): boolean => luminance(hex) < 0.03;
const isWhite = (hex: string): boolean => luminance(hex) > 0.83;

/** Single pitch as a multiple of the size. */
const SINGLE = 1.2;
const pointsOf = (spacing: Spacing | undefined, size: number): number => {
  if (!spacing) return 0;
  return 'points' in spacing ? spacing.points : spacing.share * size * SINGLE;
};

/** `onShape`: the words stand on a shape, so that their colour is none to compare with the slide's ground. */
export function looksOf({ paragraphs, body }: OfficeText, page: Page, onShape: boolean): string[] {
  const said = paragraphs.filter(({ text, runs }) => text.trim() || runs.some(({ math }) => math));
  const size = sizeIn(said, body.fontScale, page);
  const color = colorIn(said);
  const by = <T>(of: (one: OfficeParagraph) => T): T | undefined =>
    most(said.map((one) => [of(one), one.text.length] as const));
  const align = by(({ look }) => look.align ?? 'left');
  const pitch = by(({ look }) => {
    const { line } = look;
    if (!line) return 1;
    return Math.round(('share' in line ? line.share : line.points / ((look.run.size ?? SIZE) * SINGLE)) * 100) / 100;
  });
  const line = Math.round(((pitch ?? 1) - body.spacingReduction) * 100) / 100;
  const gap = by(({ look, runs }) => {
    const letters = runs[0]?.look.size ?? SIZE;
    return Math.round((pointsOf(look.before, letters) + pointsOf(look.after, letters)) * page.scale);
  });
  const same =
    color === undefined ||
    color === page.ink ||
    (page.loose && [isBlack, isWhite].some((shade) => shade(color) && shade(page.ink)));
  const unseen = color !== undefined && !onShape && contrast(color, page.ground) < SAME;
  return [
    `size=${size}`,
    ...(Math.abs(line - 1) > 0.04 && line >= 0.5 && line <= 4 ? [`line=${line}`] : []),
    ...(said.length > 1 && gap && gap > 0 ? [`gap=${Math.min(200, gap)}`] : []),
    ...(color === undefined || same || unseen ? [] : [`color="#${color}"`]),
    ...(align === 'center' || align === 'right' ? [`align=${align}`] : []),
    ...(body.anchor === 'top' ? [] : [`anchor=${body.anchor}`]),
  ];
}

/** Where the words of a box may stand: inside its insets; one that does not break its lines is as wide as they are. */
export function wordsBox(box: Box, text: OfficeText): Box {
  const { body, paragraphs } = text;
  const { inset, wrap } = body;
  const centred = paragraphs.every(({ look }) => look.align === 'center');
  // words in the middle reach neither edge, unless they need to
  const [left, right] = centred ? [0, 0] : [inset.left, inset.right];
  const inner = {
    x: box.x + left,
    y: box.y + inset.top,
    w: Math.max(4, box.w - left - right),
    h: Math.max(4, box.h - inset.top - inset.bottom),
  };
  return body.fit === 'shrink' ? widened(inner, wrap, paragraphs) : widened(opened(inner, box, text), wrap, paragraphs);
}

/** Words that are higher than their box go over its edge, on the side that they do not hang on. */
function opened(inner: Box, box: Box, text: OfficeText): Box {
  const more = heightOf(text, box.w) - inner.h;
  if (more <= 0) return inner;
  return { ...inner, y: inner.y - spaceAbove(more, text.body.anchor), h: inner.h + more };
}

function widened(inner: Box, wrap: boolean, paragraphs: OfficeText['paragraphs']): Box {
  if (wrap) return inner;
  const more = inner.w * 0.3;
  const align = paragraphs[0]?.look.align ?? 'left';
  const moved = { center: more / 2, right: more }[align as 'center' | 'right'] ?? 0;
  return { ...inner, x: inner.x - moved, w: inner.w + more };
}
