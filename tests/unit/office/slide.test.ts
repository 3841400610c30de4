// A slide of a foreign file as plain data: places and looks after inheritance, text with levels and runs, tables, charts, notes,
// comments of both kinds, sections, links, builds.
import { describe, expect, test } from 'vitest';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import type {
  ChartShape,
  DiagramShape,
  GroupShape,
  PictureShape,
  TableShape,
  TextShape,
} from '../../../src/office/shape.ts';
import { allShapes, type OfficeSlide } from '../../../src/office/slide.ts';
import { NS, type Parts, paragraph, presentation, type Slide, sp, TWO, transform } from '../../support/packages.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const slideOf = (slide: Slide, parts: Parts = {}, more: Parameters<typeof presentation>[0] = {}): OfficeSlide =>
  new OfficePresentation(presentation({ ...more, slides: [slide], parts })).slide(0);
const shapeOf = (shapes: string, layout = TWO): TextShape =>
  slideOf({ shapes }, {}, { masters: [{ shapes: TWO, layouts: [{ name: 'L', shapes: layout }] }] })
    .shapes[0] as TextShape;

describe('inheritance', () => {
  test('a title without a place stands where its layout, or the master, puts it; its own place wins', () => {
    const title = (box?: [number, number, number, number]) =>
      sp({ ph: '<p:ph type="title"/>', ...(box && { box }), body: paragraph('A') });
    const master = shapeOf(title(), sp({ id: 9, ph: '<p:ph type="title"/>' }));
    expect(master).toMatchObject({ box: { x: 66, y: 29, w: 828, h: 104 }, placed: 'inherited' });
    expect(shapeOf(title(), sp({ ph: '<p:ph type="ctrTitle"/>', box: [1, 2, 3, 4] })).box.w).toBe(3);
    expect(shapeOf(title([9, 9, 9, 9]))).toMatchObject({ box: { x: 9 }, placed: 'own' });
  });
  test('bodies are found by idx, also when there are two; idx 4294967295 ties to nothing', () => {
    const layout =
      sp({ ph: '<p:ph type="body" idx="1"/>', box: [1, 1, 1, 1] }) + sp({ ph: '<p:ph idx="13"/>', box: [2, 2, 2, 2] });
    expect(shapeOf(sp({ ph: '<p:ph idx="13"/>' }), layout).box.x).toBe(2);
    expect(shapeOf(sp({ ph: '<p:ph type="body" idx="1"/>' }), layout).box.x).toBe(1);
    const orphan = shapeOf(sp({ ph: '<p:ph type="body" idx="4294967295"/>' }), layout);
    expect(orphan).toMatchObject({ placed: 'nowhere', placeholder: { orphan: true } });
  });
  test('text takes size, colour and face from the master, the layout, its paragraph and its run, in that order', () => {
    const list =
      '<a:bodyPr anchor="b" lIns="0"/><a:lstStyle><a:lvl2pPr><a:defRPr sz="1500" b="1"/></a:lvl2pPr></a:lstStyle>';
    const layout = sp({ ph: '<p:ph idx="1"/>', text: list });
    const body =
      paragraph('one') +
      paragraph('two', '<a:pPr lvl="1" algn="r"/>') +
      paragraph(
        'three',
        '<a:pPr lvl="1"><a:buNone/></a:pPr>',
        '<a:rPr sz="900" b="0" i="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>',
      );
    const { text } = shapeOf(sp({ ph: '<p:ph idx="1"/>', body }), layout);
    const [one, two, three] = text?.paragraphs ?? [];
    expect(one).toMatchObject({ level: 0, look: { margin: 18, indent: -18, bullet: { character: '\u2022' } } });
    expect(one?.runs[0]).toMatchObject({ look: { size: 28, font: 'Calibri', color: { hex: '000000' } } });
    expect(two).toMatchObject({ level: 1, look: { align: 'right', margin: 54, before: { points: 5 } } });
    expect(two?.runs[0]?.look).toMatchObject({ size: 15, bold: true });
    expect(three?.look.bullet).toEqual({ kind: 'none' });
    expect(three?.runs[0]?.look).toMatchObject({ size: 9, bold: false, italic: true, color: { hex: 'FF0000' } });
    expect(three?.runs[0]?.own).not.toHaveProperty('font');
    expect(text?.body).toMatchObject({ anchor: 'bottom', inset: { left: 0, right: 7.2 } });
  });
  test('a layout that swaps colours swaps what it inherits, too', () => {
    const swap =
      '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:clrMapOvr>';
    const slide = slideOf(
      { shapes: sp({ ph: '<p:ph type="title"/>', body: paragraph('A') }) },
      {},
      { masters: [{ shapes: TWO, layouts: [{ name: 'Dark', shapes: TWO, after: swap }] }] },
    );
    expect((slide.shapes[0] as TextShape).text?.paragraphs[0]?.runs[0]?.look.color?.hex).toBe('FFFFFF');
  });
});

describe('looks', () => {
  test('fill and outline of its own, else of the theme by its style', () => {
    const style =
      '<p:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>';
    const looks = '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>';
    const shape = shapeOf(sp({ box: [0, 0, 100, 50], looks, more: style, body: paragraph('A') }));
    expect(shape).toMatchObject({
      fill: { color: { hex: '4472C4' } },
      outline: { width: 0.5, fill: { color: { hex: 'ED7D31' } } },
    });
    expect(shape.text?.paragraphs[0]?.runs[0]?.look.color?.hex).toBe('FFFFFF');
    expect(shape.geometry).toMatchObject({ preset: 'roundRect', outlines: [{ stroke: true }] });
    const none = shapeOf(sp({ box: [0, 0, 1, 1], looks: `${looks}<a:noFill/><a:ln><a:noFill/></a:ln>`, more: style }));
    expect(none.fill).toEqual({ kind: 'none' });
    expect(none).not.toHaveProperty('outline');
  });
  test('gradients, patterns, pictures with crop and alpha, SVG beside them', () => {
    const fill = (xml: string) => shapeOf(sp({ box: [0, 0, 9, 9], looks: xml })).fill;
    expect(
      fill(
        '<a:gradFill><a:gsLst><a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>',
      ),
    ).toMatchObject({ kind: 'gradient', angle: 90, stops: [{ at: 0, color: { hex: 'FF0000' } }, { at: 1 }] });
    expect(
      fill(
        '<a:pattFill prst="pct50"><a:fgClr><a:srgbClr val="FF0000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
      ),
    ).toMatchObject({ kind: 'pattern', preset: 'pct50', ink: { hex: 'FF0000' } });
    const pic = `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Scan" descr="A scan"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId5"><a:alphaModFix amt="40000"/><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId6"/></a:ext></a:extLst></a:blip><a:srcRect l="10000" b="25000"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform([5, 6, 7, 8])}</p:spPr></p:pic>`;
    const { shapes } = slideOf(
      {
        shapes: pic,
        relations: [
          ['rId5', 'image', '../media/a.png'],
          ['rId6', 'image', '../media/a.svg'],
        ],
      },
      { 'ppt/media/a.png': PNG, 'ppt/media/a.svg': '<svg/>' },
    );
    expect(shapes[0] as PictureShape).toMatchObject({
      kind: 'picture',
      alt: 'A scan',
      box: { x: 5, h: 8 },
      picture: { part: 'ppt/media/a.png', svg: 'ppt/media/a.svg', alpha: 0.4, crop: { left: 0.1, bottom: 0.25 } },
    });
  });
  test('groups keep their children, at their places on the slide', () => {
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${transform([100, 100, 200, 100], '', '<a:chOff x="0" y="0"/><a:chExt cx="1270000" cy="1270000"/>')}<a:solidFill><a:srgbClr val="123456"/></a:solidFill></p:grpSpPr>${sp({ id: 6, box: [50, 50, 50, 50], looks: '<a:grpFill/>' })}</p:grpSp>`;
    const { shapes } = slideOf({ shapes: group });
    expect((shapes[0] as GroupShape).children[0]).toMatchObject({
      box: { x: 200, y: 150, w: 100, h: 50 },
      fill: { color: { hex: '123456' } },
    });
    expect(allShapes(shapes).map(({ id }) => id)).toEqual([5, 6]);
  });
});

describe('frames', () => {
  const frame = (uri: string, inner: string) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="F" descr="What it shows"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform([10, 20, 300, 200]).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></p:graphicFrame>`;
  test('a table with its spans', () => {
    const cell = (text: string, attributes = '') =>
      `<a:tc ${attributes}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text)}</a:txBody><a:tcPr/></a:tc>`;
    const table = `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="2540000"/></a:tblGrid><a:tr h="254000">${cell('Dose', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr h="254000">${cell('5')}${cell('mg')}</a:tr></a:tbl>`;
    const shape = slideOf({ shapes: frame('table', table) }).shapes[0] as TableShape;
    expect(shape).toMatchObject({ kind: 'table', alt: 'What it shows', box: { x: 10, y: 20, w: 300, h: 200 } });
    expect(shape.table).toMatchObject({ columns: [100, 200], firstRow: true, rows: [{ height: 20 }, {}] });
    expect(shape.table.rows[0]?.cells).toMatchObject([{ columnSpan: 2, covered: false }, { covered: true }]);
    expect(shape.table.rows[1]?.cells.map(({ text }) => text.paragraphs[0]?.text)).toEqual(['5', 'mg']);
  });
  test('a chart with gaps, whiskers, a title and a logarithmic axis', () => {
    const cache = (list: readonly (string | undefined)[], kind: string) =>
      `<c:${kind}><c:f>S!$A$1</c:f><c:${kind === 'strRef' ? 'strCache' : 'numCache'}><c:ptCount val="${list.length}"/>${list.map((v, i) => (v === undefined ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)).join('')}</c:${kind === 'strRef' ? 'strCache' : 'numCache'}></c:${kind}>`;
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${NS}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Falls</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:tx>${cache(['Ward A'], 'strRef')}</c:tx><c:errBars><c:errBarType val="both"/><c:plus>${cache(['1', '2', '3'], 'numRef')}</c:plus></c:errBars><c:cat>${cache(['2021', '2022', '2023'], 'strRef')}</c:cat><c:val>${cache(['4', undefined, '0'], 'numRef')}</c:val></c:ser></c:barChart><c:catAx><c:delete val="0"/></c:catAx><c:valAx><c:scaling><c:logBase val="10"/><c:max val="100"/><c:min val="1"/></c:scaling></c:valAx></c:plotArea></c:chart><c:externalData r:id="rId1"/></c:chartSpace>`;
    const shape = slideOf(
      {
        shapes: frame(
          'chart',
          '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId4"/>',
        ),
        relations: [['rId4', 'chart', '../charts/chart1.xml']],
      },
      { 'ppt/charts/chart1.xml': chart },
    ).shapes[0] as ChartShape;
    expect(shape.chart).toMatchObject({
      title: 'Falls',
      plots: [
        {
          kind: 'bar',
          horizontal: true,
          series: [{ name: 'Ward A', categories: ['2021', '2022', '2023'], values: [4, null, 0], plus: [1, 2, 3] }],
        },
      ],
      axes: [{ kind: 'category' }, { kind: 'value', logBase: 10, min: 1, max: 100 }],
    });
  });
  test('SmartArt gives its texts in the order of its model', () => {
    const point = (id: string, text: string, type = '') =>
      `<dgm:pt modelId="${id}"${type}><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const model = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${NS}><dgm:ptLst>${point('0', '', ' type="doc"')}${point('b', 'second')}${point('a', 'first')}${point('c', 'under first')}</dgm:ptLst><dgm:cxnLst><dgm:cxn srcId="0" destId="a" srcOrd="0"/><dgm:cxn srcId="0" destId="b" srcOrd="1"/><dgm:cxn srcId="a" destId="c" srcOrd="0"/><dgm:cxn srcId="c" destId="a" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`;
    const shape = slideOf(
      {
        shapes: frame(
          'diagram',
          '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId4"/>',
        ),
        relations: [['rId4', 'diagramData', '../diagrams/data1.xml']],
      },
      { 'ppt/diagrams/data1.xml': model },
    ).shapes[0] as DiagramShape;
    expect(shape.texts).toEqual([
      { level: 0, text: 'first' },
      { level: 1, text: 'under first' },
      { level: 0, text: 'second' },
    ]);
  });
});

describe('beside the slide', () => {
  test('links of runs and shapes: addresses, slides, jumps', () => {
    const run = (attributes: string) => `<a:rPr><a:hlinkClick ${attributes}/></a:rPr>`;
    const body =
      paragraph('a', '', run('r:id="rId7"')) +
      paragraph('b', '', run('r:id="rId8" action="ppaction://hlinksldjump"')) +
      paragraph('c', '', run('r:id="" action="ppaction://hlinkshowjump?jump=firstslide"')) +
      paragraph('d', '', run('r:id="" action="ppaction://macro?name=Wipe"'));
    const { shapes } = slideOf({
      shapes: sp({ box: [0, 0, 9, 9], body }),
      relations: [
        ['rId7', 'hyperlink!', 'https://example.org/'],
        ['rId8', 'slide', 'slide1.xml'],
      ],
    });
    expect((shapes[0] as TextShape).text?.paragraphs.map(({ runs }) => runs[0]?.link)).toEqual([
      { kind: 'address', address: 'https://example.org/' },
      { kind: 'slide', part: 'ppt/slides/slide1.xml' },
      { kind: 'jump', to: 'first' },
      { kind: 'action', action: 'ppaction://macro?name=Wipe' },
    ]);
  });
  test('notes, comments of both kinds, and that it is hidden', () => {
    const P188 = 'http://schemas.microsoft.com/office/powerpoint/2018/8/main';
    const made = presentation({
      slides: [
        {
          attributes: 'show="0"',
          shapes: sp({ ph: '<p:ph type="title"/>', body: paragraph('Falls') }),
          relations: [
            ['rId3', 'notesSlide', '../notesSlides/notesSlide1.xml'],
            ['rId4', 'comments', '../comments/comment1.xml'],
            ['rId5', 'http://schemas.microsoft.com/office/2018/10/relationships/comments', '../comments/modern1.xml'],
          ],
        },
      ],
      relations: [
        ['rIdA', 'commentAuthors', 'commentAuthors.xml'],
        ['rIdB', 'http://schemas.microsoft.com/office/2018/10/relationships/authors', 'authors.xml'],
      ],
      parts: {
        'ppt/notesSlides/notesSlide1.xml': `<p:notes ${NS}><p:cSld><p:spTree>${sp({ ph: '<p:ph type="sldImg"/>' })}${sp({ ph: '<p:ph type="body" idx="1"/>', body: paragraph('Ask first', '', '<a:rPr b="1"/>') })}</p:spTree></p:cSld></p:notes>`,
        'ppt/comments/comment1.xml': `<p:cmLst ${NS}><p:cm authorId="0" dt="2024-05-01T10:00:00" idx="1"><p:pos x="80" y="16"/><p:text>Which year?</p:text></p:cm></p:cmLst>`,
        'ppt/commentAuthors.xml': `<p:cmAuthorLst ${NS}><p:cmAuthor id="0" name="Ada"/></p:cmAuthorLst>`,
        'ppt/comments/modern1.xml': `<p188:cmLst xmlns:p188="${P188}" ${NS}><p188:cm id="{1}" authorId="{A}" status="resolved" created="2024-06-01T10:00:00.000"><ac:deMkLst xmlns:ac="http://schemas.microsoft.com/office/drawing/2013/main/command"><pc:sldMk xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command" cId="1" sldId="256"/><ac:spMk id="2" creationId="{X}"/></ac:deMkLst><p188:replyLst><p188:reply id="{2}" authorId="{A}" created="2024-06-02T10:00:00.000"><p188:txBody><a:p><a:r><a:t>Yes</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>Say it shorter</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`,
        'ppt/authors.xml': `<p188:authorLst xmlns:p188="${P188}"><p188:author id="{A}" name="Bo"/></p188:authorLst>`,
      },
    });
    const slide = new OfficePresentation(made).slide(0);
    expect(slide).toMatchObject({
      hidden: true,
      title: 'Falls',
      id: 256,
      layout: { name: 'Title and Content', type: 'obj' },
    });
    expect(slide.notes.map(({ text, runs }) => [text, runs[0]?.look.bold])).toEqual([['Ask first', true]]);
    expect(slide.comments).toEqual([
      {
        author: 'Ada',
        date: '2024-05-01T10:00:00',
        text: 'Which year?',
        replies: [],
        resolved: false,
        at: { x: 10, y: 2 },
      },
      {
        author: 'Bo',
        date: '2024-06-01T10:00:00.000',
        text: 'Say it shorter',
        replies: [{ author: 'Bo', date: '2024-06-02T10:00:00.000', text: 'Yes', replies: [], resolved: false }],
        resolved: true,
        shape: 2,
      },
    ]);
  });
  test('sections, properties, builds by click', () => {
    const effect = (spid: number, range = '') =>
      `<p:par><p:cTn id="3"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn id="4"><p:childTnLst><p:par><p:cTn id="5" presetID="1" presetClass="entr" nodeType="clickEffect"><p:childTnLst><p:set><p:cBhvr><p:cTn id="6"/><p:tgtEl><p:spTgt spid="${spid}">${range}</p:spTgt></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`;
    const timing = `<p:transition><p:fade/></p:transition><p:timing><p:tnLst><p:par><p:cTn id="1" nodeType="tmRoot"><p:childTnLst><p:seq><p:cTn id="2" nodeType="mainSeq"><p:childTnLst>${effect(4)}${effect(5, '<p:txEl><p:pRg st="1" end="2"/></p:txEl>')}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`;
    const made = new OfficePresentation(
      presentation({
        slides: [{ after: timing }],
        extensions:
          '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Methods" id="{A}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>',
        rootRelations: [['rId5', 'custom-properties', 'docProps/custom.xml']],
        parts: {
          'docProps/custom.xml':
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="stamp"><vt:lpwstr>abc</vt:lpwstr></property></Properties>',
        },
      }),
    );
    expect(made.sections).toEqual([{ name: 'Methods', slides: [256] }]);
    expect(made.properties.custom).toEqual({ stamp: 'abc' });
    expect(made.slide(0)).toMatchObject({
      transition: 'fade',
      builds: [
        { click: 1, shape: 4, effect: 'in' },
        { click: 2, shape: 5, paragraphs: { first: 1, last: 2 }, effect: 'in' },
      ],
    });
  });
});
