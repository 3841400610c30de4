// What provokes each code of a hospital's own template: templates that are broken, odd or lack something.
import type { Code } from '../../src/base/catalog.ts';
import { type Layout, type Parts, packed, presentationParts, STYLES, sp } from '../support/packages.ts';
import { hospital, MASTER_SHAPES, USUAL } from '../support/template.ts';

type TemplateCode = Extract<Code, `template/${string}`>;

export interface Provoking {
  readonly template: Uint8Array;
  /** What stands behind `template:`; else the file's name alone. */
  readonly key?: string;
  /** More slides. */
  readonly slides?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const BODY: [number, number, number, number] = [66, 124, 828, 360];
const masters = (layouts: readonly Layout[], more: Parameters<typeof presentationParts>[0] = {}): Parts =>
  presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts }], ...more });
const content = (shapes: string): Uint8Array => packed(masters([{ name: 'Title and Content', type: 'obj', shapes }]));
const white = sp({
  ph: '<p:ph type="title"/>',
  box: [66, 40, 828, 72],
  text: '<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>',
});
const shadow = sp({
  id: 8,
  box: [0, 0, 90, 20],
  looks:
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:effectLst><a:outerShdw/></a:effectLst>',
});
const panel = (box: [number, number, number, number]) =>
  sp({
    id: 8 + box[0],
    box,
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
  });
/** Nothing is free on a slide that two panels fill. */
const halves = [0, 480].map((x) => panel([x, 0, 480, 540])).join('');
const body = sp({ id: 3, ph: '<p:ph idx="1"/>', box: BODY });
const MACROS = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';

export const TEMPLATES: Record<TemplateCode, Provoking> = {
  'template/unreadable': { template: new TextEncoder().encode('hello') },
  'template/master': { template: hospital() },
  'template/unknown-layout': { template: hospital(), key: '{file: own.potx, layouts: {content: Title and Contents}}' },
  'template/layout-missing': { template: hospital(), slides: '\n---\nlayout: quote\n---\n\n## Said\n\n> Words\n' },
  'template/layout-ambiguous': {
    template: packed(
      masters(USUAL.flatMap(({ shapes }, i) => [`Folie ${i}`, `Blatt ${i}`].map((name) => ({ name, shapes })))),
    ),
  },
  'template/no-body': { template: packed(presentationParts({ masters: [{ layouts: [{ name: 'Anything' }] }] })) },
  'template/text-too-small': {
    template: packed(
      presentationParts({
        masters: [{ shapes: MASTER_SHAPES, layouts: USUAL, styles: STYLES.replace('sz="2800"', 'sz="800"') }],
      }),
    ),
  },
  'template/text-small': {
    template: packed(masters(USUAL)),
    slides: `\n---\n\n## A page of words\n\n${'- An item of a few words\n'.repeat(14)}`,
  },
  'template/contrast': { template: content(white + body) },
  'template/font-stand-in': { template: packed(masters(USUAL)) },
  'template/macros-left-out': {
    template: packed(
      masters(USUAL, { parts: { 'ppt/vbaProject.bin': 'x' }, relations: [['rIdV', MACROS, 'vbaProject.bin']] }),
    ),
  },
  'template/effect-left-out': {
    template: packed(masters(USUAL.map((layout) => ({ ...layout, shapes: shadow + layout.shapes })))),
  },
  'template/background-left-out': {
    template: packed(masters(USUAL.map((layout) => ({ ...layout, shapes: panel([0, 0, 960, 540]) + layout.shapes })))),
    slides: '\n---\nbackground: panel\n---\n\n## Dark\n\nWords\n',
  },
  'template/picture-left-out': {
    template: packed(masters(USUAL.map((layout) => ({ ...layout, shapes: halves + layout.shapes })))),
    slides: '\n---\nlayout: title\n---\n\n# Cover\n\n![A bone](bone.svg)\n',
    files: {
      'bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M0 0h90v60z"/></svg>',
    },
  },
  'template/size': { template: packed(masters(USUAL, { size: [9144000, 6858000] })) },
};
