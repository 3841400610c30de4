// A text body as `p:txBody` or `a:txBody`: paragraphs with exact spacing, real bullets and numbers, runs. What equals the
// inherited style of a placeholder is left out, so that changing the layout changes the slide.
import { emu, type Pt } from '../../base/units.ts';
import type { Anchor, Direction, LevelStyle, Paragraph, Run, TextBody } from '../../scene/scene.ts';
import { colorXml, linkXml, type PptxContext } from './context.ts';
import { correctedSpaces } from './leading.ts';
import { attributes, xml } from './package/xml.ts';

export interface TextOptions {
  /** Styles by level that the shape inherits; none for plain boxes. */
  readonly inherited?: readonly LevelStyle[];
  /** The slide's language. */
  readonly lang: string;
  /** Part that links are related to. */
  readonly part: string;
  /** Element name, `p:txBody` or `a:txBody`. */
  readonly tag?: string;
  /** `a:bodyPr` whole. */
  readonly bodyPr: string;
  /** The text is the slide's number. */
  readonly field?: 'slidenum';
}

const hundredths = (pt: Pt): number => Math.round(pt * 100);
const ANCHORS: Record<Anchor, string> = { top: 't', middle: 'ctr', bottom: 'b' };

/** Insets, anchor, no autofit: the only kind of box that no program resizes. */
export const bodyProperties = (inset: TextBody['inset'], anchor: Anchor): string =>
  `<a:bodyPr${attributes({ wrap: 'square', lIns: emu(inset.left), tIns: emu(inset.top), rIns: emu(inset.right), bIns: emu(inset.bottom), rtlCol: 0, anchor: ANCHORS[anchor] })}><a:noAutofit/></a:bodyPr>`;

export function textBodyXml(body: TextBody, options: TextOptions, context: PptxContext): string {
  const tag = options.tag ?? 'p:txBody';
  const spaces = correctedSpaces(body.paragraphs);
  const starts = numberStarts(body.paragraphs);
  const paragraphs = body.paragraphs.map((paragraph, i) => paragraphXml(paragraph, spaces[i] as Pt, starts[i], options, context));
  const empty = `<a:p><a:endParaRPr${attributes({ lang: options.lang })}/></a:p>`;
  return `<${tag}>${options.bodyPr}<a:lstStyle/>${paragraphs.join('') || empty}</${tag}>`;
}

/** `startAt` of numbered items: the list's first number, or the item's own where a plain paragraph interrupted the count. */
function numberStarts(paragraphs: readonly Paragraph[]): (number | undefined)[] {
  const current = new Map<number, number>();
  return paragraphs.map((paragraph) => {
    const { list } = paragraph;
    if (!list) {
      current.clear();
      return undefined;
    }
    if (list.marker === undefined) {
      for (const level of [...current.keys()]) if (level >= list.level) current.delete(level);
      return undefined;
    }
    for (const level of [...current.keys()]) if (level > list.level) current.delete(level);
    if (!list.ordered || list.number === undefined) return undefined;
    const start = current.get(list.level) ?? list.number;
    current.set(list.level, start);
    return start;
  });
}

function paragraphXml(paragraph: Paragraph, space: Pt, start: number | undefined, options: TextOptions, context: PptxContext): string {
  const level = Math.min(paragraph.list?.level ?? 0, 8);
  const style = options.inherited?.[Math.min(level, (options.inherited?.length ?? 1) - 1)];
  const properties = paragraphProperties(paragraph, space, start, level, style);
  const lang = paragraph.lang ?? options.lang;
  const runs = paragraph.runs.map((run) => runXml(run, paragraph, style, lang, options, context)).join('');
  const end = paragraph.runs[paragraph.runs.length - 1];
  const size = style?.size === paragraph.size ? undefined : hundredths(paragraph.size);
  return `<a:p>${properties}${runs}<a:endParaRPr${attributes({ lang: end?.lang ?? lang, sz: size })}/></a:p>`;
}

function paragraphProperties(paragraph: Paragraph, space: Pt, start: number | undefined, level: number, style: LevelStyle | undefined): string {
  const { list } = paragraph;
  const bullet = bulletXml(paragraph, start, style);
  const plain = !list?.marker;
  const marL = same(paragraph.indent, style?.indent ?? 0) ? undefined : emu(paragraph.indent);
  const hang = plain ? 0 : paragraph.markIndent - paragraph.indent;
  const inheritedHang = style ? style.markIndent - style.indent : 0;
  const align = alignOf(paragraph.align, paragraph.dir);
  const values = {
    marL,
    lvl: level || undefined,
    indent: same(hang, inheritedHang) ? undefined : emu(hang),
    algn: align === alignOf(style?.align ?? 'start', 'ltr') ? undefined : align,
    rtl: paragraph.dir === 'rtl' ? 1 : undefined,
  };
  const spacing = same(paragraph.lineHeight, style?.lineHeight ?? -1) ? '' : `<a:lnSpc><a:spcPts${attributes({ val: hundredths(paragraph.lineHeight) })}/></a:lnSpc>`;
  const before = style && same(space, style.spaceBefore) ? '' : `<a:spcBef><a:spcPts${attributes({ val: hundredths(space) })}/></a:spcBef>`;
  const inner = spacing + before + bullet;
  const outer = attributes(values);
  return inner || outer ? `<a:pPr${outer}>${inner}</a:pPr>` : '';
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;

function alignOf(align: Paragraph['align'], dir: Direction): string {
  if (align === 'center') return 'ctr';
  return (align === 'start') === (dir === 'ltr') ? 'l' : 'r';
}

function bulletXml(paragraph: Paragraph, start: number | undefined, style: LevelStyle | undefined): string {
  const { list } = paragraph;
  if (!list?.marker) return style?.marker ? '<a:buNone/>' : '';
  if (!list.ordered && list.marker === style?.marker) return '';
  const color = list.markerColor ? `<a:buClr>${colorXml(list.markerColor)}</a:buClr>` : '';
  if (list.ordered && list.checked === undefined) return `${color}<a:buFont typeface="+mj-lt"/><a:buAutoNum${attributes({ type: 'arabicPeriod', startAt: start === 1 ? undefined : start })}/>`;
  return `${color}<a:buFont typeface="Arial"/><a:buChar${attributes({ char: list.marker })}/>`;
}

function runXml(run: Run, paragraph: Paragraph, style: LevelStyle | undefined, lang: string, options: TextOptions, context: PptxContext): string {
  const properties = runProperties(run, paragraph, style, lang, options, context);
  const text = run.text.replaceAll('\u00AD', '');
  if (options.field) return `<a:fld${attributes({ id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: options.field })}>${properties('a:rPr')}<a:t>${xml(text)}</a:t></a:fld>`;
  return text
    .split('\n')
    .map((piece) => (piece ? `<a:r>${properties('a:rPr')}<a:t>${xml(piece)}</a:t></a:r>` : ''))
    .join(`<a:br>${properties('a:rPr')}</a:br>`);
}

/** Raised and lowered text is written at its paragraph's size: PowerPoint makes it two thirds by itself. */
function runProperties(run: Run, paragraph: Paragraph, style: LevelStyle | undefined, lang: string, options: TextOptions, context: PptxContext): (tag: string) => string {
  const size = run.script ? paragraph.size : run.size;
  const values = {
    lang: run.lang ?? lang,
    sz: style && same(style.size, size) ? undefined : hundredths(size),
    b: run.bold === (style?.bold ?? false) ? undefined : run.bold,
    i: run.italic ? 1 : undefined,
    u: run.underline && !run.link ? 'sng' : undefined,
    strike: run.strike ? 'sngStrike' : undefined,
    kern: style ? undefined : 0,
    baseline: run.script === 'super' ? 30000 : run.script === 'sub' ? -25000 : undefined,
  };
  const fill = style && JSON.stringify(run.color) === JSON.stringify(style.color) ? '' : `<a:solidFill>${colorXml(run.color)}</a:solidFill>`;
  const highlight = run.highlight ? `<a:highlight>${colorXml(run.highlight)}</a:highlight>` : '';
  const link = run.link ? linkXml(run.link, options.part, context) : '';
  const inner = (run.link ? '' : fill) + highlight + fontXml(run, style, context) + link;
  return (tag) => `<${tag}${attributes(values)}${inner ? `>${inner}</${tag}>` : '/>'}`;
}

/** Theme fonts by reference; the mono face and faces of foreign scripts by name. */
function fontXml(run: Run, style: LevelStyle | undefined, { scene }: PptxContext): string {
  if (run.family) {
    const face = attributes({ typeface: run.family.office });
    return `<a:latin${face}/><a:ea${face}/><a:cs${face}/>`;
  }
  if (run.font === 'mono') {
    const face = attributes({ typeface: scene.theme.fonts.mono.office });
    return `<a:latin${face}/><a:cs${face}/>`;
  }
  if (run.font === (style?.font ?? 'body')) return '';
  const prefix = run.font === 'heading' ? '+mj' : '+mn';
  return `<a:latin typeface="${prefix}-lt"/><a:ea typeface="${prefix}-ea"/><a:cs typeface="${prefix}-cs"/>`;
}
