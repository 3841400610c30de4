// Kinds of slides that programs write and people keep: each becomes a deck that builds, with its words in it, and what
// a deck has no place for is named.
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { fitting } from '../../../src/fit-import.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import {
  NS,
  type Parts,
  packed,
  paragraph,
  presentationParts,
  type Slide,
  sp,
  transform,
} from '../../support/packages.ts';

const host = nodeHost();
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg=='),
  (one) => one.charCodeAt(0),
);
const IMAGE = { 'ppt/media/image1.png': PNG };
const TITLE = sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('T') });
const box = (text: string, id: number, y = 150, body = '<a:bodyPr/><a:lstStyle/>') =>
  sp({ id, box: [60, y, 400, 60], body: paragraph(text), text: body });
const pic = (alt: string, id = 30) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="P" descr="${alt}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdP"/></p:blipFill><p:spPr>${transform([60, 150, 300, 200])}</p:spPr></p:pic>`;
const withPicture = [['rIdP', 'image', '../media/image1.png']] as const;
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
/** A choice that is not understood, with what stands in for it. */
const otherwise = (prefix: string, address: string, inside: string, fallback: string) =>
  `<mc:AlternateContent ${MC}><mc:Choice xmlns:${prefix}="${address}" Requires="${prefix}">${inside}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const frame = (uri: string, inside: string, id = 40) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Frame" descr="What it shows"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform([60, 150, 600, 300]).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;

interface Kind {
  readonly slides: readonly Slide[];
  readonly parts?: Parts;
  /** Changes the parts before they are packed. */
  readonly odd?: (parts: Parts) => Parts;
}

async function read({ slides, parts = {}, odd = (all) => all }: Kind) {
  const made = await importPptx(packed(odd(presentationParts({ slides, parts }))), { name: 'old.pptx', sources: host });
  const { errors, split, spread, plain } = await fitting(made, 'old.pptx', host, DEFAULT_LIMITS);
  expect(errors).toEqual([]);
  const { files } = deckFiles(made, 'old.pptx', split, spread, plain);
  const text = (name: string) => new TextDecoder().decode(files.find((one) => one.name === name)?.bytes);
  return {
    deck: text('deck.md'),
    told: made.told.map(({ message }) => message),
    names: files.map(({ name }) => name),
    text,
  };
}

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const points = (values: readonly unknown[]) =>
  `<c:ptCount val="${values.length}"/>${values.map((one, i) => `<c:pt idx="${i}"><c:v>${one}</c:v></c:pt>`).join('')}`;
const series = (name: string, values: readonly number[], more = '') =>
  `<c:ser><c:tx><c:v>${name}</c:v></c:tx><c:cat><c:strRef><c:strCache>${points(['Ann', 'Ben', 'Cem'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points(values)}</c:numCache></c:numRef></c:val>${more}</c:ser>`;
const xy = (name: string, more = '') =>
  `<c:ser><c:tx><c:v>${name}</c:v></c:tx><c:xVal><c:numRef><c:numCache>${points([1, 2, 3])}</c:numCache></c:numRef></c:xVal><c:yVal><c:numRef><c:numCache>${points([41, 42, 43])}</c:numCache></c:numRef></c:yVal>${more}</c:ser>`;
const chart = (plot: string): Kind => ({
  slides: [
    {
      shapes: TITLE + frame(C, `<c:chart xmlns:c="${C}" r:id="rIdC"/>`),
      relations: [['rIdC', 'chart', '../charts/chart1.xml']],
    },
  ],
  parts: {
    'ppt/charts/chart1.xml': `<c:chartSpace xmlns:c="${C}" ${NS}><c:chart><c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`,
  },
});
const bar = `<c:barChart><c:barDir val="col"/>${series('Bars', [41, 42, 43])}</c:barChart>`;
const CHARTS: Record<string, string> = {
  combo: `${bar}<c:lineChart>${series('Lines', [71, 72, 73])}</c:lineChart>`,
  'bars in three dimensions': bar.replaceAll('barChart', 'bar3DChart'),
  'stacked bars': bar.replace('<c:barDir val="col"/>', '<c:barDir val="bar"/><c:grouping val="percentStacked"/>'),
  area: `<c:areaChart>${series('A', [41, 42, 43])}</c:areaChart>`,
  pie: `<c:pieChart>${series('A', [41, 42, 43])}</c:pieChart>`,
  'a pie of a pie': `<c:ofPieChart>${series('A', [41, 42, 43])}</c:ofPieChart>`,
  doughnut: `<c:doughnutChart>${series('A', [41, 42, 43])}${series('B', [51, 52, 53])}</c:doughnutChart>`,
  radar: `<c:radarChart>${series('A', [41, 42, 43])}</c:radarChart>`,
  surface: `<c:surfaceChart>${series('A', [41, 42, 43])}</c:surfaceChart>`,
  stock: `<c:stockChart>${series('High', [41, 42, 43])}${series('Low', [31, 32, 33])}</c:stockChart>`,
  scatter: `<c:scatterChart>${xy('A')}</c:scatterChart>`,
  bubble: `<c:bubbleChart>${xy('A', `<c:bubbleSize><c:numRef><c:numCache>${points([7, 8, 9])}</c:numCache></c:numRef></c:bubbleSize>`)}</c:bubbleChart>`,
};
test.each(Object.entries(CHARTS))('a chart: %s', async (_, plot) => {
  const { deck, names, told, text } = await read(chart(plot));
  if (!names.includes('data/slide-1.chart.yaml')) expect(told).toContainEqual(expect.stringContaining('as a table'));
  const all =
    deck +
    names
      .filter((one) => one.startsWith('data/'))
      .map(text)
      .join('\n');
  for (const [, value] of plot.matchAll(/<c:v>(.*?)<\/c:v>/g)) expect(all).toContain(value);
});
test('charts that only newer programs draw are their picture or are named', async () => {
  const cx = 'http://schemas.microsoft.com/office/drawing/2014/chartex';
  const shapes =
    TITLE +
    otherwise(
      'cx1',
      'http://schemas.microsoft.com/office/drawing/2015/9/8/chartex',
      frame(cx, '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="rIdX"/>'),
      pic('A waterfall'),
    );
  const { deck, told } = await read({ slides: [{ shapes, relations: withPicture }], parts: IMAGE });
  expect(deck).toContain('![A waterfall](images/slide-1.png)');
  expect(told).toEqual(['a chart of a kind that only newer programs draw is shown as its picture']);
});
test.each(['C:\\Users\\quentin\\hip.png', '/home/quentin/hip.jpeg', 'IMG_0123.jpg'])(
  '%s is no description',
  async (path) => {
    const { deck, told } = await read({
      slides: [{ shapes: TITLE + pic(path), relations: withPicture }],
      parts: IMAGE,
    });
    expect(deck).toContain('![](images/slide-1.png)');
    expect(deck).not.toContain('quentin');
    expect(told).toContain('a picture was described by the path of its file, which is left out');
  },
);
test.each([
  ['p14', 'http://schemas.microsoft.com/office/powerpoint/2010/main', '<p14:contentPart r:id="rIdInk"/>', 'ink'],
  [
    'am3d',
    'http://schemas.microsoft.com/office/drawing/2017/model3d',
    frame('http://schemas.microsoft.com/office/drawing/2017/model3d', '<am3d:model3d r:embed="rIdM"/>'),
    'a model in three dimensions',
  ],
  [
    'psez',
    'http://schemas.microsoft.com/office/powerpoint/2016/sectionzoom',
    frame('http://schemas.microsoft.com/office/powerpoint/2016/sectionzoom', '<psez:sectionZm/>'),
    'a zoom to other slides',
  ],
])('%s is shown as what stands in for it', async (prefix, address, inside, what) => {
  const shapes = TITLE + otherwise(prefix, address, inside, pic(what));
  const { deck, told } = await read({ slides: [{ shapes, relations: withPicture }], parts: IMAGE });
  expect(deck).toContain(`![${what}](images/slide-1.png)`);
  expect(told).toEqual([`${what} is shown as its picture`]);
  const bare = await read({ slides: [{ shapes: TITLE + otherwise(prefix, address, inside, '') }] });
  expect(bare.told).toEqual([`${what} is left out`]);
});
test('ink without a stand-in', async () => {
  const { deck, told } = await read({ slides: [{ shapes: `${TITLE}<p:contentPart xmlns:p14="x" r:id="rIdInk"/>` }] });
  expect(deck).toMatch(/## T\n$/);
  expect(told).toEqual(['ink is left out']);
});
test('words in notes alone', async () => {
  const notes = `<p:notes ${NS}><p:cSld><p:spTree>${sp({ id: 3, ph: '<p:ph type="body" idx="1"/>', body: paragraph('Say it slowly') })}</p:spTree></p:cSld></p:notes>`;
  const { deck, told } = await read({
    slides: [{ shapes: '', relations: [['rIdN', 'notesSlide', '../notesSlides/n1.xml']] }],
    parts: { 'ppt/notesSlides/n1.xml': notes },
  });
  expect(deck).toContain('layout: blank');
  expect(deck).toContain('::: notes\n\nSay it slowly\n\n:::');
  expect(told).toEqual(['the slide has no title']);
});
test('a drawing of SmartArt that the file does not hold', async () => {
  const dgm = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
  const point = (id: number, text: string, type = 'node') =>
    `<dgm:pt modelId="${id}" type="${type}"><dgm:t><a:bodyPr/>${paragraph(text)}</dgm:t></dgm:pt>`;
  const data = `<dgm:dataModel xmlns:dgm="${dgm}" ${NS}><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${point(1, 'Cause')}${point(2, 'Effect')}${point(3, 'Detail')}</dgm:ptLst><dgm:cxnLst><dgm:cxn modelId="9" srcId="0" destId="1" srcOrd="0"/><dgm:cxn modelId="10" srcId="0" destId="2" srcOrd="1"/><dgm:cxn modelId="11" srcId="2" destId="3" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`;
  const { deck, told } = await read({
    slides: [
      {
        shapes: TITLE + frame(dgm, `<dgm:relIds xmlns:dgm="${dgm}" r:dm="rIdD"/>`),
        relations: [['rIdD', 'diagramData', '../diagrams/data1.xml']],
      },
    ],
    parts: { 'ppt/diagrams/data1.xml': data },
  });
  expect(deck).toContain('## T\n\n- Cause\n- Effect\n  - Detail\n');
  expect(told).toEqual(['SmartArt is written as a list']);
});
test('films of the network and of the file', async () => {
  const film = (rel: string, id: number) =>
    pic('Film', id).replace('<p:nvPr/>', `<p:nvPr><a:videoFile r:link="${rel}"/></p:nvPr>`);
  const { deck, told, names } = await read({
    slides: [
      {
        shapes: TITLE + film('rIdV', 31),
        relations: [...withPicture, ['rIdV', 'video!', 'https://www.youtube.com/embed/x']],
      },
      { shapes: TITLE + film('rIdV', 31), relations: [...withPicture, ['rIdV', 'video', '../media/film.mp4']] },
    ],
    parts: { ...IMAGE, 'ppt/media/film.mp4': new Uint8Array(100) },
  });
  expect(deck.match(/images\/slide-1\.png/g)).toHaveLength(2);
  expect(told).toEqual([
    'a film or sound is left out: it lies at https://www.youtube.com/embed/x',
    'a film or sound is laid in media/, not shown: no page plays it; save it as MP4 or MP3',
  ]);
  expect(names).toContain('media/slide-2.mp4');
});
test('text that runs from the right, stands upright, flows in columns', async () => {
  const rtl = (text: string) => paragraph(text, '<a:pPr rtl="1" algn="r"/>', '<a:rPr lang="ar-SA"/>');
  const shapes =
    TITLE +
    sp({ id: 5, box: [500, 150, 400, 60], body: rtl('واحد') }) +
    sp({ id: 6, box: [60, 150, 400, 60], body: rtl('اثنان') }) +
    box('upright', 7, 260, '<a:bodyPr vert="eaVert"/><a:lstStyle/>') +
    box('in two columns', 8, 340, '<a:bodyPr numCol="2"/><a:lstStyle/>');
  const { deck, told } = await read({ slides: [{ shapes }] });
  const order = ['واحد', 'اثنان', 'upright', 'in two columns'].map((one) => deck.indexOf(one));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order[0]).toBeLessThan(order[1] ?? 0);
  expect(told).toEqual(['text in columns of one box flows in one', 'text that stands upright lies in its lines']);
});
test('links to slides, to the next one, to one that is gone, to a program', async () => {
  const link = (text: string, action: string, rel = '') =>
    paragraph(text, '', `<a:rPr><a:hlinkClick r:id="${rel}" action="ppaction://${action}"/></a:rPr>`);
  const shapes =
    TITLE +
    sp({
      id: 5,
      box: [60, 150, 700, 200],
      body:
        link('two', 'hlinksldjump', 'rIdS') +
        link('next', 'hlinkshowjump?jump=nextslide') +
        link('gone', 'hlinksldjump', 'rIdGone') +
        link('run', 'program', 'rIdP'),
    });
  const { deck, told } = await read({
    slides: [
      {
        shapes,
        relations: [
          ['rIdS', 'slide', 'slide2.xml'],
          ['rIdGone', 'slide', 'slide9.xml'],
          ['rIdP', 'hyperlink!', 'calc.exe'],
        ],
      },
      { shapes: TITLE },
    ],
  });
  expect(deck).toContain('[two](#t-2)\n\n[next](#t-2)\n\ngone\n\nrun');
  expect(told).toEqual([
    'a link to a slide that is not there is left out',
    'a link that starts something is left out: ppaction://program',
  ]);
});
test('cells that span rows and columns, in a group', async () => {
  const cell = (text: string, attributes = '') =>
    `<a:tc ${attributes}><a:txBody><a:bodyPr/>${paragraph(text)}</a:txBody><a:tcPr/></a:tc>`;
  const table = `<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="9"/><a:gridCol w="9"/></a:tblGrid><a:tr h="9">${cell('tall', 'rowSpan="2"')}${cell('b')}</a:tr><a:tr h="9">${cell('', 'vMerge="1"')}${cell('d')}</a:tr><a:tr h="9">${cell('wide', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr></a:tbl>`;
  const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="50" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${frame('http://schemas.openxmlformats.org/drawingml/2006/table', table)}</p:grpSp>`;
  const { deck, told } = await read({ slides: [{ shapes: TITLE + group }] });
  expect(deck).toContain('<tr><td rowspan="2">tall</td><td>b</td></tr>');
  expect(deck).toContain('<tr><td colspan="2">wide</td></tr>');
  expect(told).toEqual([]);
});
test('other encodings, escapes and addresses', async () => {
  const utf16 = (text: string) => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      bytes[2 + 2 * i] = text.charCodeAt(i) & 255;
      bytes[3 + 2 * i] = text.charCodeAt(i) >> 8;
    }
    return bytes;
  };
  const one = { shapes: TITLE + box('first_x000B_second _x005F_x000D_ soft\u00adhyphen', 5) };
  const { deck, told } = await read({
    slides: [one],
    odd: (parts) => ({
      ...parts,
      'ppt/slides/slide1.xml': utf16(String(parts['ppt/slides/slide1.xml']).replace('UTF-8', 'UTF-16')),
      'ppt/_rels/presentation.xml.rels': String(parts['ppt/_rels/presentation.xml.rels']).replaceAll(
        'Target="slide',
        'Target="/ppt/slide',
      ),
    }),
  });
  expect(deck).toContain('first\\\nsecond \\_x000D\\_ soft\u00adhyphen');
  expect(told).toEqual([]);
});
test('the strict form of the standard', async () => {
  const strict = (text: string) =>
    text
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main')
      .replaceAll(
        'http://schemas.openxmlformats.org/presentationml/2006/main',
        'http://purl.oclc.org/ooxml/presentationml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );
  const { deck, told } = await read({
    slides: [{ shapes: TITLE + box('strict words', 5) }],
    odd: (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strict(content) : content]),
      ),
  });
  expect(deck).toContain('## T\n\nstrict words');
  expect(told).toEqual([]);
});
test('an embedded workbook with its picture, and one without', async () => {
  const ole = (inside: string) =>
    frame(
      'http://schemas.openxmlformats.org/presentationml/2006/ole',
      `<p:oleObj name="Sheet" r:id="rIdO" progId="Excel.Sheet.12"><p:embed/>${inside}</p:oleObj>`,
    );
  const { deck, told } = await read({
    slides: [{ shapes: TITLE + ole(pic('In it')), relations: withPicture }, { shapes: TITLE + ole('') }],
    parts: IMAGE,
  });
  expect(deck).toContain('![What it shows](images/slide-1.png)');
  expect(told).toEqual(['an embedded object is shown as its picture', 'an embedded object is left out']);
});
