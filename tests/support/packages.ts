// Small PowerPoint files for tests, written part by part: a theme, masters with layouts, slides with what they are related to.
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const ROOT = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const TYPES = 'application/vnd.openxmlformats-officedocument';

export type Parts = Record<string, string | Uint8Array>;

/** A zip of the parts. */
export const packed = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );

/** `[id, type, target]`; an address outside where the type ends with `!`. */
export type Relation = readonly [id: string, type: string, target: string];

export const relations = (list: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => {
      const address = type.includes('/') ? type : `${OFFICE}/${type.replace('!', '')}`;
      return `<Relationship Id="${id}" Type="${address}" Target="${target}"${type.endsWith('!') ? ' TargetMode="External"' : ''}/>`;
    })
    .join('')}</Relationships>`;

export interface Sheet {
  /** What stands in the tree, as XML. */
  readonly shapes?: string | undefined;
  readonly relations?: readonly Relation[];
  /** `p:bg` and its like, before the tree. */
  readonly background?: string;
  /** Behind `p:cSld`. */
  readonly after?: string;
}
export interface Layout extends Sheet {
  readonly name: string;
  readonly type?: string;
  readonly attributes?: string;
}
export interface Master extends Sheet {
  readonly layouts: readonly Layout[];
  readonly styles?: string;
  readonly map?: string;
}
export interface Slide extends Sheet {
  readonly layout?: number;
  readonly attributes?: string;
}
export interface Presentation {
  readonly size?: readonly [number, number];
  readonly masters?: readonly Master[];
  readonly slides?: readonly Slide[];
  readonly theme?: string;
  /** More parts, and relationships of the presentation to them. */
  readonly parts?: Parts;
  readonly relations?: readonly Relation[];
  readonly types?: Readonly<Record<string, string>>;
  readonly extensions?: string;
  readonly main?: string;
  readonly rootRelations?: readonly Relation[];
}

export const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const sheet = ({ shapes = '', background = '' }: Sheet, name = ''): string =>
  `<p:cSld${name && ` name="${name}"`}>${background}<p:spTree>${ROOT}${shapes}</p:spTree></p:cSld>`;

/** The parts of a presentation; change some before they are packed to make it odd. */
export function presentationParts(made: Presentation): Parts {
  const masters = made.masters ?? [{ layouts: [{ name: 'Title and Content', type: 'obj', shapes: TWO }], shapes: TWO }];
  const slides = made.slides ?? [];
  const parts: Parts = {};
  const overrides: [string, string][] = [
    ['ppt/presentation.xml', made.main ?? `${TYPES}.presentationml.presentation.main+xml`],
  ];
  const set = (part: string, type: string, xml: string, list: readonly Relation[]) => {
    parts[part] = HEAD + xml;
    if (list.length) parts[part.replace(/([^/]+)$/, '_rels/$1.rels')] = relations(list);
    overrides.push([part, `${TYPES}.${type}+xml`]);
  };
  let number = 0;
  const ids: Relation[] = [];
  let lists = '';
  masters.forEach((master, m) => {
    const layouts = master.layouts.map((layout, i): Relation => {
      const n = ++number;
      set(
        `ppt/slideLayouts/slideLayout${n}.xml`,
        'presentationml.slideLayout',
        `<p:sldLayout ${NS}${layout.type ? ` type="${layout.type}"` : ''} ${layout.attributes ?? ''}>${sheet(layout, layout.name)}${layout.after ?? ''}</p:sldLayout>`,
        [['rIdM', 'slideMaster', `../slideMasters/slideMaster${m + 1}.xml`], ...(layout.relations ?? [])],
      );
      return [`rId${i + 1}`, 'slideLayout', `../slideLayouts/slideLayout${n}.xml`];
    });
    set(
      `ppt/slideMasters/slideMaster${m + 1}.xml`,
      'presentationml.slideMaster',
      `<p:sldMaster ${NS}>${sheet(master)}${master.map ?? MAP}<p:sldLayoutIdLst>${layouts
        .map(([id], i) => `<p:sldLayoutId id="${2147483700 + 100 * m + i}" r:id="${id}"/>`)
        .join('')}</p:sldLayoutIdLst>${master.styles ?? STYLES}</p:sldMaster>`,
      [...layouts, ['rIdT', 'theme', `../theme/theme${m + 1}.xml`], ...(master.relations ?? [])],
    );
    set(`ppt/theme/theme${m + 1}.xml`, 'theme', made.theme ?? THEME, []);
    ids.push([`rIdM${m}`, 'slideMaster', `slideMasters/slideMaster${m + 1}.xml`]);
    lists += `<p:sldMasterId id="${2147483648 + 200 + m}" r:id="rIdM${m}"/>`;
  });
  let shown = '';
  slides.forEach((slide, i) => {
    const part = `ppt/slides/slide${i + 1}.xml`;
    set(
      part,
      'presentationml.slide',
      `<p:sld ${NS} ${slide.attributes ?? ''}>${sheet(slide)}${slide.after ?? ''}</p:sld>`,
      [['rIdL', 'slideLayout', `../slideLayouts/slideLayout${slide.layout ?? 1}.xml`], ...(slide.relations ?? [])],
    );
    ids.push([`rIdS${i}`, 'slide', `slides/slide${i + 1}.xml`]);
    shown += `<p:sldId id="${256 + i}" r:id="rIdS${i}"/>`;
  });
  const [w, h] = made.size ?? [12192000, 6858000];
  parts['ppt/presentation.xml'] =
    `${HEAD}<p:presentation ${NS}>${lists && `<p:sldMasterIdLst>${lists}</p:sldMasterIdLst>`}${shown && `<p:sldIdLst>${shown}</p:sldIdLst>`}<p:sldSz cx="${w}" cy="${h}"/><p:notesSz cx="6858000" cy="9144000"/>${PLAIN}${made.extensions ?? ''}</p:presentation>`;
  parts['ppt/_rels/presentation.xml.rels'] = relations([...ids, ...(made.relations ?? [])]);
  parts['_rels/.rels'] = relations([['rId1', 'officeDocument', 'ppt/presentation.xml'], ...(made.rootRelations ?? [])]);
  Object.assign(parts, made.parts);
  overrides.push(...Object.entries(made.types ?? {}));
  const types = overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/>${types}</Types>`,
    ...parts,
  };
}

export const presentation = (made: Presentation = {}): Uint8Array => packed(presentationParts(made));

export interface Placed {
  readonly id?: number;
  readonly name?: string;
  /** Points: x, y, w, h. */
  readonly box?: readonly [number, number, number, number];
  /** Inside `p:nvPr`. */
  readonly ph?: string;
  /** Inside `p:spPr` behind the transform. */
  readonly looks?: string;
  readonly body?: string;
  /** `a:bodyPr` and `a:lstStyle`. */
  readonly text?: string;
  readonly more?: string;
}

const emu = (points: number): number => Math.round(points * 12700);
export const transform = ([x, y, w, h]: readonly number[], attributes = '', inner = ''): string =>
  `<a:xfrm${attributes}><a:off x="${emu(x as number)}" y="${emu(y as number)}"/><a:ext cx="${emu(w as number)}" cy="${emu(h as number)}"/>${inner}</a:xfrm>`;

/** A `p:sp`. */
export const sp = ({
  id = 2,
  name = 'Shape',
  box,
  ph = '',
  looks = '',
  body,
  text = '<a:bodyPr/><a:lstStyle/>',
  more = '',
}: Placed): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${box ? transform(box) : ''}${looks}</p:spPr>${more}<p:txBody>${text}${body ?? '<a:p/>'}</p:txBody></p:sp>`;

export const paragraph = (text: string, properties = '', run = ''): string =>
  `<a:p>${properties}<a:r>${run || '<a:rPr lang="en-GB"/>'}<a:t>${text}</a:t></a:r></a:p>`;

/** A title and a body placeholder at PowerPoint's usual places. */
export const TWO =
  sp({ id: 2, name: 'Title 1', ph: '<p:ph type="title"/>', box: [66, 29, 828, 104] }) +
  sp({ id: 3, name: 'Text 2', ph: '<p:ph type="body" idx="1"/>', box: [66, 144, 828, 343] });

const level = (n: number, margin: number, size: number): string =>
  `<a:lvl${n}pPr marL="${margin}" indent="-228600" algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="${n === 1 ? 1000 : 500}"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="&#8226;"/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${n}pPr>`;
export const STYLES = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="4400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${[2800, 2400, 2000, 1800, 1800].map((size, i) => level(i + 1, 228600 + 457200 * i, size)).join('')}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr></p:otherStyle></p:txStyles>`;
const PLAIN =
  '<p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>';

const COLORS = ['44546A', 'E7E6E6', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
const NAMES = ['dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const THREE = (xml: string) => xml.repeat(3);
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
export const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Clinic"><a:themeElements><a:clrScheme name="Clinic"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${NAMES.map((name, i) => `<a:${name}><a:srgbClr val="${COLORS[i]}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="Clinic"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Clinic"><a:fillStyleLst>${THREE(FILL)}</a:fillStyleLst><a:lnStyleLst>${THREE(`<a:ln w="6350">${FILL}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${THREE('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${THREE(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
