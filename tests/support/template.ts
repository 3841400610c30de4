// A hospital's template for tests: PowerPoint's usual layouts with a coloured band and a mark on the master, a second master whose
// layouts are named in other languages, and slides of its own that hold what nobody is to see.
import { type Layout, type Master, NS, type Presentation, paragraph, presentation, sp } from './packages.ts';

type Box = readonly [number, number, number, number];
const ph = (id: number, name: string, mark: string, box: Box, text?: string): string =>
  sp({ id, name, ph: `<p:ph ${mark}/>`, box, ...(text !== undefined && { text }) });

const TITLE: Box = [66, 40, 828, 72];
const title = (mark = 'type="title"', box: Box = TITLE) => ph(2, 'Title 1', mark, box);
const body = (id: number, idx: number, box: Box, type = '') => ph(id, `Content ${id}`, `${type}idx="${idx}"`, box);
const foot =
  ph(20, 'Footer', 'type="ftr" sz="quarter" idx="11"', [318, 500, 324, 28]) +
  ph(21, 'Number', 'type="sldNum" sz="quarter" idx="12"', [678, 500, 216, 28]);

/** On the master: a band at the top and a round mark at the foot. */
const MARKS =
  sp({
    id: 30,
    name: 'Band',
    box: [0, 0, 960, 24],
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>',
  }) +
  sp({
    id: 31,
    name: 'Mark',
    box: [900, 496, 36, 36],
    looks: '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="AA3311"/></a:solidFill>',
  });

export const MASTER_SHAPES = MARKS + title() + body(3, 1, [66, 124, 828, 360], 'type="body" ') + foot;

export const USUAL: readonly Layout[] = [
  {
    name: 'Title Slide',
    type: 'title',
    shapes:
      title('type="ctrTitle"', [120, 140, 720, 130]) +
      ph(
        3,
        'Subtitle 2',
        'type="subTitle" idx="1"',
        [120, 284, 720, 120],
        '<a:bodyPr/><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="2400"/></a:lvl1pPr></a:lstStyle>',
      ),
  },
  { name: 'Title and Content', type: 'obj', shapes: title() + body(3, 1, [66, 124, 828, 360]) + foot },
  {
    name: 'Section Header',
    type: 'secHead',
    shapes: title('type="title"', [66, 170, 828, 140]) + body(3, 1, [66, 320, 828, 100], 'type="body" ') + foot,
  },
  {
    name: 'Two Content',
    type: 'twoObj',
    shapes: title() + body(3, 1, [66, 124, 406, 360]) + body(4, 2, [488, 124, 406, 360]) + foot,
  },
  { name: 'Title Only', type: 'titleOnly', shapes: title() + foot },
  { name: 'Blank', type: 'blank', shapes: foot },
];

const CZECH: Master = {
  shapes: MASTER_SHAPES,
  layouts: [
    { name: 'Záhlaví oddílu', shapes: title('type="title"', [66, 170, 828, 140]) + foot },
    { name: 'Titel und Inhalt', shapes: title() + body(3, 1, [66, 124, 828, 360]) + foot },
    {
      name: 'Kernaussage',
      shapes: title('type="title"', [66, 150, 828, 160]) + body(3, 1, [66, 330, 828, 120]) + foot,
    },
  ],
};

/** The words that its own slides say, and their notes. */
export const PRIVATE = ['Mrs Secret', 'ward gossip', 'Template Maker'];

/** For slides of another size its places are larger or smaller, too. */
function sized(master: Master, by: number): Master {
  const shapes = (xml = '') =>
    xml.replace(/\b(x|y|cx|cy)="(\d+)"/g, (_, key, value) => `${key}="${Math.round(Number(value) * by)}"`);
  return {
    ...master,
    shapes: shapes(master.shapes),
    layouts: master.layouts.map((layout) => ({ ...layout, shapes: shapes(layout.shapes) })),
  };
}
const WIDE = 12192000;

export const hospital = (more: Partial<Presentation> = {}): Uint8Array =>
  presentation({
    masters: [{ shapes: MASTER_SHAPES, layouts: USUAL }, CZECH].map((one) =>
      sized(one, (more.size?.[0] ?? WIDE) / WIDE),
    ),
    slides: [
      {
        layout: 2,
        shapes: sp({ ph: '<p:ph type="title"/>', body: paragraph(PRIVATE[0] as string) }),
        relations: [['rIdN', 'notesSlide', '../notesSlides/notesSlide1.xml']],
      },
    ],
    parts: {
      'ppt/notesSlides/notesSlide1.xml': `<p:notes ${NS}><p:cSld><p:spTree>${sp({ ph: '<p:ph type="body" idx="1"/>', body: paragraph(PRIVATE[1] as string) })}</p:spTree></p:cSld></p:notes>`,
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${PRIVATE[2]}</dc:creator></cp:coreProperties>`,
    },
    rootRelations: [
      [
        'rIdC',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ],
    types: {
      'ppt/notesSlides/notesSlide1.xml': 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
    },
    ...more,
  });
