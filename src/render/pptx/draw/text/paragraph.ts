// Paragraphs as `a:p`: line pitch, space above, indents, real bullets and numbers; what the level style says is
// left out.

import { markup } from '../../../../base/markup.ts';
import { emu, type Pt } from '../../../../base/units.ts';
import type { Direction, LevelStyle, Paragraph } from '../../../../scene/scene.ts';
import { inOrder } from '../../opc/child-order.ts';
import type { DrawContext } from '../../opc/context.ts';
import { attributes } from '../../opc/xml.ts';
import { colorXml, sameColor } from '../color.ts';
import { alignOf, bulletXml } from '../level-styles.ts';
import { exactXml, lineSpacingXml } from '../spacing.ts';
import { type AutoNumber, autoNumberXml } from './numbering.ts';
import { hundredths, runsXml, sameSize } from './run.ts';

export interface ParagraphOptions {
  /** What the paragraph's level inherits, and the direction it was written for. */
  readonly style: LevelStyle;
  readonly styleDir: Direction;
  readonly level: number;
  /** Distance to the paragraph above, leading corrected; undefined for the first, where programs show none. */
  readonly space: Pt | undefined;
  readonly number: AutoNumber | undefined;
  readonly field: boolean;
  readonly unseen: boolean;
}

/** Deepest level that DrawingML has. */
const MAX_LEVEL = 8;
/** Layout gives a tab four times the text's size. */
const TAB = 4;

/** Its level in the styles; lists of a template may begin below the first. */
export const levelOf = ({ list }: Paragraph, listLevel = 0): number =>
  list ? Math.min(list.level + listLevel, MAX_LEVEL) : 0;

export function paragraphXml(paragraph: Paragraph, options: ParagraphOptions, context: DrawContext): string {
  const { style, field, unseen } = options;
  const lang = paragraph.lang ?? context.lang;
  const last = paragraph.runs[paragraph.runs.length - 1];
  const end = attributes({
    lang: last?.lang ?? lang,
    sz: sameSize(style.size, paragraph.size) ? undefined : hundredths(paragraph.size),
  });
  // PowerPoint shows the mark of an item only before some text
  const marked = !last && paragraph.list?.marker ? `<a:r><a:rPr${end}/><a:t>\u00A0</a:t></a:r>` : '';
  return markup`
    <a:p>
      ${propertiesXml(paragraph, options)}
      ${marked || runsXml({ paragraph, style, lang, field, unseen }, context)}
      <a:endParaRPr${end}/>
    </a:p>
  `;
}

/** `a:pPr` (21.1.2.2.7); nothing where all is inherited. */
function propertiesXml(paragraph: Paragraph, { style, styleDir, space, number, level }: ParagraphOptions): string {
  const { dir, indent, size, list } = paragraph;
  const hang = list?.marker ? paragraph.markIndent - indent : 0;
  const align = alignOf(paragraph.align, dir);
  const outer = attributes({
    marL: sameSize(indent, style.indent) ? undefined : emu(indent),
    lvl: level || undefined,
    indent: sameSize(hang, style.markIndent - style.indent) ? undefined : emu(hang),
    // in a paragraph against its style's direction LibreOffice does not inherit the side
    algn: align === alignOf(style.align, styleDir) && dir === styleDir ? undefined : align,
    defTabSz: paragraph.runs.some((run) => run.text.includes('\t')) ? emu(size * TAB) : undefined,
    // said even where it is inherited: not every reader looks that far
    rtl: dir === 'rtl' || styleDir === 'rtl' ? dir === 'rtl' : undefined,
  });
  const spacing = lineSpacingXml(paragraph, style);
  const before =
    space === undefined || sameSize(space, style.spaceBefore)
      ? ''
      : exactXml('spcBef', Math.max(0, space - (style.spaceAfter ?? 0)));
  const inner = inOrder('a:pPr', [spacing, before, markXml(paragraph, number, style)]);
  return inner || outer ? `<a:pPr${outer}>${inner}</a:pPr>` : '';
}

function markXml({ list }: Paragraph, number: AutoNumber | undefined, style: LevelStyle): string {
  if (!list?.marker) return style.marker ? '<a:buNone/>' : '';
  const { markerColor } = list;
  const colored = markerColor && !sameColor(markerColor, style.markerColor);
  if (number)
    return markup`
      ${colored ? `<a:buClr>${colorXml(markerColor)}</a:buClr>` : ''}
      <a:buFont typeface="+mn-lt"/>
      ${autoNumberXml(number)}
    `;
  if (list.marker === style.marker && sameColor(list.markerColor, style.markerColor)) return '';
  return bulletXml(list.marker, list.markerColor);
}
