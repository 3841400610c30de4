// Templates that are odd in a rarer way, each made by code as somebody makes it by hand.
import { encodePng } from '../../src/pictures/png.ts';
import { block, body, group, one, ph, rgb, title, white } from './odd-templates.ts';
import { type Layout, MAP, type Parts, STYLES, sp, THEME } from './packages.ts';
import { MASTER_SHAPES, USUAL } from './template.ts';

export interface Rare {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** A slide of bullets goes through the template's own placeholders. */
  readonly through: boolean;
}

const usual = (change: (layout: Layout) => Layout): Layout[] => USUAL.map(change);
const each = (from: RegExp | string, to: string): Layout[] =>
  usual((layout) => ({ ...layout, shapes: (layout.shapes ?? '').replaceAll(from, to) }));
const swapped = (map: string) =>
  map.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"').replace('bg2="lt2" tx2="dk2"', 'bg2="dk2" tx2="lt2"');
const ground = (color: string) => `<p:bg><p:bgPr><a:solidFill>${color}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
const picture = (id: number, [x, y, w, h]: readonly number[]) => {
  const emu = (n = 0) => Math.round(n * 12700);
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdP"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
};
const PHOTO: Parts = {
  'ppt/media/photo.png': encodePng({ width: 16, height: 9, data: new Uint8ClampedArray(16 * 9 * 4).fill(120) }),
};
const PICTURED = [['rIdP', 'image', '../media/photo.png']] as const;
const OVERRIDE =
  '<a:themeOverride xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme name="Night">' +
  [
    'dk1:F4F4F4',
    'lt1:102030',
    'dk2:DDDDDD',
    'lt2:203040',
    ...Array.from({ length: 6 }, (_, i) => `accent${i + 1}:66CCEE`),
  ]
    .concat('hlink:99DDFF', 'folHlink:99DDFF')
    .map((pair) => pair.split(':'))
    .map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`)
    .join('') +
  '</a:clrScheme></a:themeOverride>';
const STYLE = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';
const TABLES = `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${STYLE}"><a:tblStyle styleId="${STYLE}" styleName="House"><a:wholeTbl><a:tcTxStyle><a:schemeClr val="accent2"/></a:tcTxStyle><a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>`;
const vertical = (type: string, box: [number, number, number, number], id: number, mark: string) =>
  ph(id, `type="${type}" orient="vert"${mark}`, box, '<a:bodyPr vert="eaVert"/><a:lstStyle/>');

const VERTICAL: Layout = {
  name: 'Vertical Title and Text',
  type: 'vertTitleAndTx',
  shapes: vertical('title', [760, 40, 134, 440], 2, '') + vertical('body', [66, 40, 680, 440], 3, ' idx="1"'),
};
/** What a layout has that maps the theme's colours itself. */
const OWN_COLORS = {
  background: ground('<a:schemeClr val="bg1"/>'),
  after: `<p:clrMapOvr>${MAP.replace('<p:clrMap ', '<a:overrideClrMapping ')}</p:clrMapOvr>`,
};

export const RARE: readonly Rare[] = [
  {
    name: 'placeholders that are locked',
    make: () =>
      one(
        each(
          '<p:cNvSpPr/>',
          '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noMove="1" noResize="1" noEditPoints="1" noTextEdit="1"/></p:cNvSpPr>',
        ),
      ),
    through: true,
  },
  {
    name: 'no layout for a title slide',
    make: () => one(USUAL.filter(({ type }) => type !== 'title' && type !== 'secHead')),
    through: true,
  },
  {
    name: 'placeholders renamed, in the order of their maker',
    make: () =>
      one(
        usual((layout) => ({
          ...layout,
          shapes: (layout.shapes ?? '')
            .split('</p:sp>')
            .reverse()
            .map((one) => one && `${one.replace(/ name="[^"]*"/, ' name="Kasten"')}</p:sp>`)
            .join(''),
        })),
      ),
    through: true,
  },
  {
    name: 'a theme override on every layout',
    make: () =>
      one(
        usual((layout) => ({
          ...layout,
          ...OWN_COLORS,
          relations: [['rIdO', 'themeOverride', '../theme/themeOverride1.xml']],
        })),
        {},
        {
          parts: { 'ppt/theme/themeOverride1.xml': OVERRIDE },
          types: { 'ppt/theme/themeOverride1.xml': 'application/vnd.openxmlformats-officedocument.themeOverride+xml' },
        },
      ),
    through: true,
  },
  {
    name: 'pictures on the layouts',
    make: () =>
      one(
        usual((layout) => ({
          ...layout,
          shapes:
            picture(60, layout.type === 'title' ? [0, 0, 960, 540] : [900, 60, 60, 420]) +
            (layout.type === 'title'
              ? block(61, [90, 120, 780, 300], rgb('FFFFFF')) + (layout.shapes ?? '')
              : (layout.shapes ?? '')),
          relations: PICTURED,
        })),
        {},
        { parts: PHOTO },
      ),
    through: true,
  },
  {
    name: 'vertical titles among the layouts',
    make: () => one([VERTICAL, ...USUAL]),
    through: true,
  },
  {
    name: 'only vertical titles',
    make: () => one([VERTICAL]),
    through: true,
  },
  {
    name: 'bodies without a place, on a master without a body',
    make: () =>
      one([{ name: 'Title and Content', type: 'obj', shapes: title + sp({ id: 3, ph: '<p:ph idx="1"/>' }) }], {
        shapes: title,
      }),
    through: true,
  },
  {
    name: 'two placeholders of one idx',
    make: () =>
      one([{ name: 'Title and Content', type: 'obj', shapes: title + body + ph(4, 'idx="1"', [66, 490, 828, 30]) }]),
    through: false,
  },
  {
    name: 'a body that is very small',
    make: () => one([{ name: 'Title and Content', type: 'obj', shapes: title + ph(3, 'idx="1"', [66, 124, 240, 60]) }]),
    through: true,
  },
  {
    name: 'table styles of its own',
    make: () =>
      one(
        USUAL,
        {},
        {
          parts: { 'ppt/tableStyles.xml': TABLES },
          relations: [['rIdTS', 'tableStyles', 'tableStyles.xml']],
          types: {
            'ppt/tableStyles.xml': 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml',
          },
        },
      ),
    through: true,
  },
  {
    name: 'a dark master with light layouts',
    make: () =>
      one(
        usual((layout) => ({
          ...layout,
          ...OWN_COLORS,
        })),
        { map: swapped(MAP), background: ground('<a:schemeClr val="bg1"/>') },
      ),
    through: true,
  },
  {
    name: 'placeholders in a group',
    make: () =>
      one([
        { name: 'Title and Content', type: 'obj', shapes: group(title + body, [0, 0, 960, 540], [0, 0, 960, 540]) },
      ]),
    through: true,
  },
  {
    name: 'layouts that hide the master, and marks turned by a half',
    make: () =>
      one(
        usual((layout) => ({
          ...layout,
          attributes: 'showMasterSp="0"',
          shapes:
            block(70, [0, 500, 240, 40], rgb('AA3311'), 'rtTriangle').replace(
              '<a:xfrm>',
              '<a:xfrm rot="10800000" flipH="1">',
            ) + (layout.shapes ?? ''),
        })),
      ),
    through: true,
  },
  {
    name: 'a body in two columns that shrinks, with wide insets',
    make: () =>
      one([
        {
          name: 'Title and Content',
          type: 'obj',
          shapes:
            title +
            ph(
              3,
              'idx="1"',
              [66, 124, 828, 360],
              '<a:bodyPr numCol="2" spcCol="360000" lIns="360000" tIns="180000" rIns="360000" bIns="180000"><a:normAutofit fontScale="92500" lnSpcReduction="10000"/></a:bodyPr><a:lstStyle/>',
            ),
        },
      ]),
    through: true,
  },
  {
    name: 'a body that fills the slide, title and all',
    make: () => one([{ name: 'Title and Content', type: 'obj', shapes: ph(3, 'idx="1"', [0, 0, 960, 540]) + title }]),
    through: true,
  },
  {
    name: 'white titles on a full dark side, light text below',
    make: () =>
      one([
        {
          name: 'Inhalt',
          shapes:
            block(9, [0, 0, 960, 540], rgb('0B2A3C')) +
            ph(2, 'type="title"', [66, 40, 828, 72], white()) +
            ph(3, 'idx="1"', [66, 124, 828, 360], white()),
        },
      ]),
    through: true,
  },
  {
    name: 'no bullets and no levels in its styles',
    make: () =>
      one(USUAL, {
        styles: STYLES.replace(
          /<p:bodyStyle>.*<\/p:bodyStyle>/s,
          '<p:bodyStyle><a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr></p:bodyStyle>',
        ),
      }),
    through: true,
  },
  {
    name: 'A4 paper',
    make: () => one(USUAL, { shapes: MASTER_SHAPES }, { size: [12192000, 8621000] }),
    through: true,
  },
  {
    name: 'colours of the system and names of fonts for other scripts only',
    make: () =>
      one(
        USUAL,
        {},
        {
          theme: THEME.replace(/<a:ea typeface=""\/>/g, '<a:ea typeface="MS PGothic"/>').replace(/lastClr="\w+"/g, ''),
        },
      ),
    through: true,
  },
];
