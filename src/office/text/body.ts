// A text body -> paragraphs with levels and runs, each with what is written on it and with what it looks like after all
// that it inherits (ECMA-376 Part 1, 21.1.2).
import type { Insets } from '../../base/geometry.ts';
import { type Link, linkOf } from '../link.ts';
import { child, childrenOf, descendants, flagOf, numberOf, type XmlElement } from '../xml.ts';
import {
  type ListStyle,
  mergeParagraph,
  mergeRun,
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
  type TextContext,
} from './properties.ts';

export interface OfficeRun {
  /** A line break within the paragraph is a run of `\n`. */
  readonly text: string;
  /** What the run itself says. */
  readonly own: RunProperties;
  /** What it looks like. */
  readonly look: RunProperties;
  readonly link?: Link;
  /** Kind of a field: `slidenum`, `datetime1`. Its text is the last value. */
  readonly field?: string;
  /** A formula; its text is the characters in it. */
  readonly math?: XmlElement;
}

export interface OfficeParagraph {
  /** 0..8 */
  readonly level: number;
  readonly runs: readonly OfficeRun[];
  /** All runs' texts. */
  readonly text: string;
  readonly own: ParagraphProperties;
  readonly look: ParagraphProperties;
}

/** `a:bodyPr` with what it inherits (21.1.2.1.1). */
export interface BodyProperties {
  /** Points. */
  readonly inset: Insets;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly anchorCenter: boolean;
  readonly wrap: boolean;
  readonly fit: 'none' | 'shrink' | 'grow';
  /** Shares that PowerPoint last scaled the text and its line spacing by. */
  readonly fontScale: number;
  readonly spacingReduction: number;
  readonly columns: number;
  /** Points between columns. */
  readonly gutter: number;
  /** `horz`, `vert`, `vert270`, `eaVert` ... */
  readonly direction: string;
  /** The letters are bent into a form (20.1.9.19). */
  readonly warp: boolean;
}

export interface OfficeText {
  readonly paragraphs: readonly OfficeParagraph[];
  readonly body: BodyProperties;
}

const PLAIN: BodyProperties = {
  inset: { left: 7.2, right: 7.2, top: 3.6, bottom: 3.6 },
  anchor: 'top',
  anchorCenter: false,
  wrap: true,
  fit: 'none',
  fontScale: 1,
  spacingReduction: 0,
  columns: 1,
  gutter: 0,
  direction: 'horz',
  warp: false,
};

/** The properties of the bodies from the farthest ancestor to the text's own. */
export function bodyProperties(bodies: readonly (XmlElement | undefined)[]): BodyProperties {
  return bodies.reduce<BodyProperties>((under, body) => overBody(under, child(body, 'a:bodyPr')), PLAIN);
}

function overBody(under: BodyProperties, element: XmlElement | undefined): BodyProperties {
  if (!element) return under;
  const points = (name: string, inherited: number) => {
    const value = numberOf(element, name);
    return value === undefined ? inherited : value / 12_700;
  };
  const { inset } = under;
  const shrink = child(element, 'a:normAutofit');
  return {
    inset: {
      left: points('lIns', inset.left),
      right: points('rIns', inset.right),
      top: points('tIns', inset.top),
      bottom: points('bIns', inset.bottom),
    },
    anchor: ANCHORS[element.attributes.anchor ?? ''] ?? under.anchor,
    anchorCenter: flagOf(element, 'anchorCtr') ?? under.anchorCenter,
    wrap: element.attributes.wrap === undefined ? under.wrap : element.attributes.wrap !== 'none',
    fit: fitOf(element) ?? under.fit,
    fontScale: shrink ? (numberOf(shrink, 'fontScale') ?? 100_000) / 100_000 : under.fontScale,
    spacingReduction: shrink ? (numberOf(shrink, 'lnSpcReduction') ?? 0) / 100_000 : under.spacingReduction,
    columns: Math.max(1, numberOf(element, 'numCol') ?? under.columns),
    gutter: points('spcCol', under.gutter),
    direction: element.attributes.vert ?? under.direction,
    warp: !['textNoShape', 'textPlain', undefined].includes(child(element, 'a:prstTxWarp')?.attributes.prst),
  };
}

const ANCHORS: Readonly<Record<string, BodyProperties['anchor']>> = {
  t: 'top',
  ctr: 'middle',
  b: 'bottom',
  just: 'top',
  dist: 'top',
};

function fitOf(element: XmlElement): BodyProperties['fit'] | undefined {
  if (child(element, 'a:normAutofit')) return 'shrink';
  if (child(element, 'a:spAutoFit')) return 'grow';
  return child(element, 'a:noAutofit') ? 'none' : undefined;
}

/** A text with its paragraphs; `style` is what its levels inherit, its own list style already laid over. */
export function readText(
  body: XmlElement,
  style: ListStyle,
  properties: BodyProperties,
  context: TextContext,
): OfficeText {
  return { paragraphs: childrenOf(body, 'a:p').map((one) => paragraph(one, style, context)), body: properties };
}

function paragraph(element: XmlElement, style: ListStyle, context: TextContext): OfficeParagraph {
  const written = child(element, 'a:pPr');
  const level = Math.min(8, Math.max(0, numberOf(written, 'lvl') ?? 0));
  const own = paragraphProperties(written, context);
  const look = mergeParagraph(style[level] ?? { run: {} }, own);
  const runs = element.children.flatMap((one) => runOf(one, look.run, context));
  return { level, runs, text: runs.map(({ text }) => text).join(''), own, look };
}

function runOf(element: XmlElement, inherited: RunProperties, context: TextContext): OfficeRun[] {
  const written = child(element, 'a:rPr');
  const own = runProperties(written, context);
  const look = mergeRun(inherited, own);
  const link = linkOf(child(written, 'a:hlinkClick'), context);
  const rest = { own, look, ...(link && { link }) };
  switch (element.name) {
    case 'a:r':
      return [{ text: wordsOf(element), ...rest }];
    case 'a:br':
      return [{ text: '\n', ...rest }];
    case 'a:fld':
      return [{ text: wordsOf(element), ...rest, field: element.attributes.type ?? '' }];
    case 'a14:m':
      return [
        {
          text: descendants(element, 'm:t')
            .map(({ text }) => text)
            .join(''),
          ...rest,
          math: element,
        },
      ];
    default:
      return [];
  }
}

/** A vertical tab is a soft break now and then; `_x005F_` is the `_` of what looks like such a code. */
const wordsOf = (element: XmlElement): string =>
  childrenOf(element, 'a:t')
    .map(({ text }) => text.replace(/\v|_x000B_/g, '\n').replaceAll('_x005F_', '_'))
    .join('');
