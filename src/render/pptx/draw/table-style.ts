// The theme's table style (ECMA-376 Part 1, 20.1.4.2.26), in tableStyles.xml: tables of the deck follow it, so that a
// row typed in PowerPoint has its rules, Table Design's check boxes work, and a new table looks like the others.
import type { Color } from '../../../base/color.ts';
import { markup } from '../../../base/markup.ts';
import type { LevelStyle, SceneTheme, Stroke } from '../../../scene/scene.ts';
import { guid } from '../opc/shape-ids.ts';
import { attributes, HEAD } from '../opc/xml.ts';
import { colorXml, fillXml, lineXml } from './color.ts';
import { plainStyle } from './level-styles.ts';

export const TABLE_STYLES = 'ppt/tableStyles.xml';

/**
 * The style's id: the same for all decks of the theme, so that slides pasted from one to the other keep their looks.
 */
export const tableStyleId = ({ name }: Pick<SceneTheme, 'name'>): string => guid(`table style ${name}`);

/** A size that no text has. */
const UNSAID = 0;

/** What the text of a cell inherits; sizes are no part of a table style. */
export const cellStyle = (theme: SceneTheme, head: boolean): LevelStyle => ({
  ...plainStyle(theme),
  ...(theme.cellsSaySize && { size: UNSAID }),
  ...(head && { bold: true, color: theme.table.head }),
});

/** The rule that a cell has from the style below it. */
export const ruleBelow = ({ table }: SceneTheme, head: boolean, last: boolean): Stroke =>
  head || last ? table.strong : table.thin;

const fillOf = (color: Color | undefined): string => (color ? `<a:fill>${fillXml(color)}</a:fill>` : '');

export function tableStylesXml(theme: SceneTheme): string {
  const id = tableStyleId(theme);
  const { strong, thin, head, headFill, band } = theme.table;
  const whole = markup`
    <a:wholeTbl>
      ${textXml(theme.text)}
      <a:tcStyle>
        <a:tcBdr>
          ${NO_SIDES}
          ${side('top', undefined)}
          ${side('bottom', strong)}
          ${side('insideH', thin)}
          ${side('insideV', undefined)}
        </a:tcBdr>
        <a:fill><a:noFill/></a:fill>
      </a:tcStyle>
    </a:wholeTbl>
  `;
  const bands = `<a:band1H><a:tcStyle><a:tcBdr/><a:fill>${fillXml(band)}</a:fill></a:tcStyle></a:band1H>`;
  const strongText = (name: string) =>
    `<a:${name}>${textXml(theme.text, true)}<a:tcStyle><a:tcBdr/></a:tcStyle></a:${name}>`;
  const total = markup`
    <a:lastRow>
      ${textXml(theme.text, true)}
      <a:tcStyle><a:tcBdr>${side('top', strong)}</a:tcBdr></a:tcStyle>
    </a:lastRow>
  `;
  const first = markup`
    <a:firstRow>
      ${textXml(head, true)}
      <a:tcStyle><a:tcBdr>${side('bottom', strong)}</a:tcBdr>${fillOf(headFill)}</a:tcStyle>
    </a:firstRow>
  `;
  const style = markup`
    <a:tblStyle${attributes({ styleId: id, styleName: theme.label })}>
      ${whole}
      ${bands}
      ${strongText('lastCol')}
      ${strongText('firstCol')}
      ${total}
      ${first}
    </a:tblStyle>
  `;
  return markup`
    ${HEAD}
    <a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"${attributes({ def: id })}>
      ${style}
    </a:tblStyleLst>
  `;
}

const side = (name: string, stroke: Stroke | undefined): string => `<a:${name}>${lineXml(stroke)}</a:${name}>`;
const NO_SIDES = side('left', undefined) + side('right', undefined);

const textXml = (color: Color, bold = false): string =>
  `<a:tcTxStyle${attributes({ b: bold ? 'on' : undefined })}><a:fontRef idx="minor"/>${colorXml(color)}</a:tcTxStyle>`;
