// A text body as `p:txBody` (shapes) or `a:txBody` (cells). PowerPoint wants one in every shape, also without text.
import type { Insets } from '../../../../base/geometry.ts';
import { markup } from '../../../../base/markup.ts';
import { emu } from '../../../../base/units.ts';
import type { Anchor, Direction, LevelStyle, TextBody } from '../../../../scene/scene.ts';
import type { DrawContext } from '../../opc/context.ts';
import { attributes } from '../../opc/xml.ts';
import { correctedSpaces } from '../leading.ts';
import { plainStyle } from '../level-styles.ts';
import { numbersOf } from './numbering.ts';
import { levelOf, paragraphXml } from './paragraph.ts';

export interface BodyOptions {
  /** `a:bodyPr` whole. */
  readonly bodyPr: string;
  /** Styles by level that the text inherits from a placeholder; boxes and shapes start from the plain style. */
  readonly inherited?: readonly LevelStyle[];
  /** What cells start from in place of the plain style: their table's. */
  readonly plain?: LevelStyle;
  readonly tag?: 'p:txBody' | 'a:txBody';
  /** The text is the slide's number. */
  readonly field?: boolean;
  /** The shape is hidden. */
  readonly unseen?: boolean;
  /** The level that lists begin on. */
  readonly listLevel?: number;
}

const ANCHORS: Record<Anchor, string> = { top: 't', middle: 'ctr', bottom: 'b' };
export const anchorOf = (anchor: Anchor): string => ANCHORS[anchor];

/** `a:bodyPr`'s four insets, in English metric units. */
export const insetValues = ({ left, top, right, bottom }: Insets) => ({
  lIns: emu(left),
  tIns: emu(top),
  rIns: emu(right),
  bIns: emu(bottom),
});

/**
 * Insets, anchor and no autofit, so that no program resizes text or box. `shrinks`: PowerPoint may make the text
 * smaller when somebody has written more than fits.
 */
export function bodyProperties(inset: Insets, anchor: Anchor, shrinks = false): string {
  const values = attributes({
    wrap: 'square',
    ...insetValues(inset),
    rtlCol: 0,
    anchor: ANCHORS[anchor],
  });
  return `<a:bodyPr${values}>${shrinks ? '<a:normAutofit/>' : '<a:noAutofit/>'}</a:bodyPr>`;
}

export function textBodyXml(
  { paragraphs }: Pick<TextBody, 'paragraphs'>,
  options: BodyOptions,
  context: DrawContext,
): string {
  const { theme } = context.scene;
  const tag = options.tag ?? 'p:txBody';
  const styles = options.inherited ?? [options.plain ?? plainStyle(theme)];
  const styleDir: Direction = options.inherited ? context.scene.dir : 'ltr';
  const spaces = correctedSpaces(paragraphs, theme, tag === 'a:txBody' ? 'cell' : 'shape');
  const numbers = numbersOf(paragraphs);
  const inner = paragraphs.map((paragraph, i) => {
    const own = {
      style: styleAt(styles, levelOf(paragraph, options.listLevel)),
      level: levelOf(paragraph, options.listLevel),
      styleDir,
      space: i ? spaces[i] : undefined,
      number: numbers[i],
      field: options.field === true,
      unseen: options.unseen === true,
    };
    return paragraphXml(paragraph, own, context);
  });
  return markup`
    <${tag}>
      ${options.bodyPr}
      <a:lstStyle/>
      ${inner.join('') || `<a:p><a:endParaRPr${attributes({ lang: context.lang })}/></a:p>`}
    </${tag}>
  `;
}

const styleAt = (styles: readonly LevelStyle[], level: number): LevelStyle =>
  styles[Math.min(level, styles.length - 1)] as LevelStyle;
