// A foreign PowerPoint file becomes a deck that says the same and builds.
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { fitting } from '../../../src/fit-import.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles, plainLine } from '../../../src/import/deck-files.ts';
import { type Imported, importPptx } from '../../../src/import/index.ts';
import { NS, type Parts, paragraph, presentation, type Slide, sp, transform } from '../../support/packages.ts';

const host = nodeHost();
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (one) => one.charCodeAt(0),
);
const title = (text: string) => sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph(text) });
const body = (text: string, id = 3) => sp({ id, ph: '<p:ph type="body" idx="1"/>', body: text });
const box = (text: string, at: readonly [number, number, number, number], id = 10) =>
  sp({ id, box: at, body: paragraph(text) });

async function imported(slides: readonly Slide[], parts: Parts = {}, more = {}): Promise<Imported> {
  return importPptx(presentation({ slides, parts, ...more }), { name: 'old.pptx', sources: host });
}

const textOf = (made: Imported, name = 'deck.md'): string =>
  new TextDecoder().decode(deckFiles(made, 'old.pptx').files.find((one) => one.name === name)?.bytes);

async function markdownOf(shapes: string, slide: Omit<Slide, 'shapes'> = {}, parts: Parts = {}): Promise<string> {
  const made = await imported([{ ...slide, shapes }], parts);
  const { errors } = await fitting(made, 'old.pptx', host, DEFAULT_LIMITS);
  expect(errors).toEqual([]);
  return textOf(made).replace(/^---[\s\S]*?\n---\n/, '');
}

describe('text', () => {
  test('levels, numbers, bold, links and signs that mean something', async () => {
    const words =
      paragraph('First *star*') +
      paragraph('inside', '<a:pPr lvl="1"/>') +
      paragraph('bold', '', '<a:rPr b="1"/>') +
      paragraph('one', '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>') +
      paragraph('two', '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>') +
      paragraph('site', '', '<a:rPr><a:hlinkClick r:id="rIdW"/></a:rPr>') +
      paragraph('1. no list', '<a:pPr><a:buNone/></a:pPr>');
    const made = await markdownOf(title('A title') + body(words), {
      relations: [['rIdW', 'hyperlink!', 'https://example.org/a']],
    });
    expect(made).toContain(
      '## A title\n\n- First \\*star\\*\n  - inside\n- **bold**\n1. one\n2. two\n- [site](https://example.org/a)\n\n1\\. no list',
    );
  });
  test('marks beside letters are elements, raised digits are marks', async () => {
    const run = (text: string, look = '') => `<a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r>`;
    const words = `<a:p><a:pPr><a:buNone/></a:pPr>${run('10')}${run('6', 'baseline="30000"')}${run(' H')}${run('2', 'baseline="-25000"')}${run('O mid')}${run('dle', 'b="1"')}</a:p>`;
    expect(await markdownOf(title('T') + body(words))).toContain('10^6^ H~2~O mid<strong>dle</strong>');
  });
  test('code by its face, with blanks kept', async () => {
    const mono = '<a:rPr><a:latin typeface="Courier New"/></a:rPr>';
    const none = '<a:pPr><a:buNone/></a:pPr>';
    const code = paragraph('if x:', none, mono) + paragraph('  y()', none, mono);
    expect(await markdownOf(title('T') + body(code))).toContain('```text\nif x:\n  y()\n```');
  });
});

describe('order', () => {
  test('boxes beside each other are columns, whatever the order they were drawn in', async () => {
    const made = await markdownOf(
      title('T') +
        box('right below', [500, 300, 380, 40], 4) +
        box('left below', [60, 300, 380, 40], 5) +
        box('right', [500, 160, 380, 40], 6) +
        box('left', [60, 160, 380, 40], 7),
    );
    expect(made.match(/left below|left|right below|right/g)).toEqual(['left', 'left below', 'right', 'right below']);
    expect(made).toContain(':::: columns');
  });
  test('a large line at the top is the title where there is no placeholder', async () => {
    const big = sp({ id: 4, box: [60, 20, 800, 50], body: paragraph('Large', '', '<a:rPr sz="4000"/>') });
    expect(await markdownOf(box('small', [60, 200, 800, 40]) + big)).toMatch(/^\n*## Large\n\nsmall/);
  });
});

const cell = (text: string, attributes = '') =>
  `<a:tc ${attributes}><a:txBody><a:bodyPr/><a:p>${text && `<a:r><a:t>${text}</a:t></a:r>`}</a:p></a:txBody><a:tcPr/></a:tc>`;
const frame = (inside: string, uri: string, at = [60, 150, 600, 200]) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="20" name="F"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform(at).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
const table = (rows: string) =>
  frame(
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="100"/><a:gridCol w="100"/></a:tblGrid>${rows}</a:tbl>`,
    'table',
  );

describe('tables and charts', () => {
  test('a plain table is Markdown, spans are HTML', async () => {
    const rows = `<a:tr h="10">${cell('Drug')}${cell('n | N')}</a:tr><a:tr h="10">${cell('A')}${cell('7')}</a:tr>`;
    expect(await markdownOf(title('T') + table(rows))).toContain('| Drug | n \\| N |\n| --- | --- |\n| A | 7 |');
    const spans = `<a:tr h="10">${cell('Both', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr h="10">${cell('A')}${cell('7')}</a:tr>`;
    expect(await markdownOf(title('T') + table(spans))).toContain('<th colspan="2">Both</th>');
  });
  test('a chart keeps its numbers', async () => {
    const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
    const points = (values: readonly unknown[]) =>
      `<c:ptCount val="${values.length}"/>${values.map((one, i) => `<c:pt idx="${i}"><c:v>${one}</c:v></c:pt>`).join('')}`;
    const chart = `<c:chartSpace xmlns:c="${C}" ${NS}><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:tx><c:v>Women</c:v></c:tx><c:cat><c:strRef><c:strCache>${points(['2000', 'x, y'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points([12, 15.5])}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
    const made = await imported(
      [
        {
          shapes: title('T') + frame(`<c:chart xmlns:c="${C}" r:id="rIdC"/>`, 'chart'),
          relations: [['rIdC', 'chart', '../charts/chart1.xml']],
        },
      ],
      { 'ppt/charts/chart1.xml': chart },
    );
    expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
    expect(textOf(made, 'data/slide-1.csv')).toBe('category,Women\n2000,12\n"x, y",15.5\n');
    expect(textOf(made, 'data/slide-1.chart.yaml')).toContain('type: column');
    expect(textOf(made)).toContain('![Women](data/slide-1.chart.yaml)');
  });
});

const picture = (alt: string, id = 30) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="P" descr="${alt}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdP"/></p:blipFill><p:spPr>${transform([60, 150, 300, 200])}</p:spPr></p:pic>`;
const WITH_PICTURE = { relations: [['rIdP', 'image', '../media/image1.png']] as const };

describe('pictures and drawings', () => {
  test('pictures are files with their alternative texts', async () => {
    const made = await markdownOf(title('T') + picture('A bone'), WITH_PICTURE, { 'ppt/media/image1.png': PNG });
    expect(made).toContain('![A bone](images/slide-1.png)');
    const plain = await markdownOf(title('T') + picture(''), WITH_PICTURE, { 'ppt/media/image1.png': PNG });
    expect(plain).toContain('![](images/slide-1.png){.decorative}');
  });
  test('a missing picture is told, its description stays', async () => {
    const made = await imported([{ shapes: title('T') + picture('A bone'), ...WITH_PICTURE }]);
    expect(made.told.map(({ message }) => message)).toContainEqual(expect.stringContaining('a picture is left out'));
    expect(textOf(made)).toContain('*A bone*');
  });
  test('lines and shapes are a picture in its place, their words text in theirs', async () => {
    const line = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="8" name="L"/><p:cNvCxnSpPr><a:stCxn id="6" idx="3"/><a:endCxn id="7" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform([160, 220, 140, 1])}<a:prstGeom prst="line"/><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:tailEnd type="triangle"/></a:ln></p:spPr></p:cxnSp>`;
    const made = await imported([
      { shapes: title('T') + box('Cause', [60, 200, 100, 40], 6) + box('Effect', [300, 200, 100, 40], 7) + line },
    ]);
    expect(textOf(made)).toMatch(/^::: place \{at="[^"]+"\}\n\n!\[\]\(images\/slide-1-drawing\.svg\)/m);
    expect(textOf(made)).toMatch(/^::: place \{at="7% 37\.7% [^"]+" size=18\}\n\nCause\n\n:::/m);
    const svg = textOf(made, 'images/slide-1-drawing.svg');
    expect(svg).not.toContain('Cause');
    expect(svg).toContain('stroke="#FF0000"');
    expect(made.told).toHaveLength(1);
    expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
  });
});

describe('formulas, steps, the rest of a slide', () => {
  test('OMML is TeX', async () => {
    const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const A = 'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"';
    const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = `<a14:m ${A}><m:oMath ${M}><m:f><m:num>${r('α')}</m:num><m:den><m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup></m:den></m:f></m:oMath></a14:m>`;
    const made = await markdownOf(title('T') + body(`<a:p><a:pPr><a:buNone/></a:pPr>${math}</a:p>`));
    expect(made).toContain('$$\n\\frac{\\alpha}{x^{2}}\n$$');
  });
  test('a blank at the end of a part takes no brace', async () => {
    const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const A = 'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"';
    const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const part = (name: string, sign: string) => `<m:${name}>${r(`${sign}\u00A0\u00A0`)}</m:${name}>`;
    const math = `<a14:m ${A}><m:oMath ${M}><m:f>${part('num', 'y')}${part('den', 'x')}</m:f></m:oMath></a14:m>`;
    const made = await markdownOf(title('T') + body(`<a:p><a:pPr><a:buNone/></a:pPr>${math}</a:p>`));
    expect(made).toContain('$$\n\\frac{y}{x}\n$$');
  });
  test('what comes at a click has its step', async () => {
    const effect = (shape: number, at: number) =>
      `<p:par><p:cTn><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn presetClass="entr"><p:childTnLst><p:set><p:cBhvr><p:tgtEl><p:spTgt spid="${shape}"><p:txEl><p:pRg st="${at}" end="${at}"/></p:txEl></p:spTgt></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`;
    const after = `<p:timing><p:tnLst><p:par><p:cTn><p:childTnLst><p:seq><p:cTn nodeType="mainSeq"><p:childTnLst>${effect(3, 0)}${effect(3, 1)}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`;
    const made = await markdownOf(title('T') + body(paragraph('a') + paragraph('b')), { after });
    expect(made).toContain('- a {step=1}\n- b {step=2}');
  });
  test('hidden slides, links between slides, and a footer that all have', async () => {
    const link = '<a:rPr><a:hlinkClick r:id="rIdN" action="ppaction://hlinksldjump"/></a:rPr>';
    const foot = sp({ id: 9, ph: '<p:ph type="ftr" idx="11"/>', body: paragraph('Clinic') });
    const number = sp({ id: 11, ph: '<p:ph type="sldNum" idx="12"/>', body: paragraph('7') });
    const made = await imported([
      {
        shapes: title('One') + body(paragraph('on', '', link)) + foot + number,
        relations: [['rIdN', 'slide', 'slide2.xml']],
      },
      { shapes: title('Two') + foot, attributes: 'show="0"' },
    ]);
    const deck = textOf(made);
    expect(deck).toContain('[on](#two)');
    expect(deck).toContain('id: two\nhidden: true');
    expect(deck).toContain('footer: Clinic');
    expect(deck).not.toMatch(/^7$/m);
    expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
  });
});

describe('what a deck has no place for', () => {
  const run = (text: string, look = '') => `<a:r><a:rPr lang="en-GB">${look}</a:rPr><a:t>${text}</a:t></a:r>`;
  const red = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
  test('words in another colour, letters bent into a form, changes between slides, macros', async () => {
    const words = `<a:p><a:pPr><a:buNone/></a:pPr>${run('All are well but ')}${run('three', red)}${run(' of them')}</a:p>`;
    const bent = sp({ id: 9, box: [60, 300, 300, 60], body: paragraph('Bent') }).replace(
      /<a:bodyPr[^>]*\/?>/,
      '<a:bodyPr><a:prstTxWarp prst="textArchUp"><a:avLst/></a:prstTxWarp></a:bodyPr>',
    );
    expect(bent).toContain('prstTxWarp');
    const made = await imported(
      [{ shapes: title('T') + body(words) + bent, after: '<p:transition><p:push/></p:transition>' }],
      {
        'ppt/vbaProject.bin': new Uint8Array([1, 2, 3]),
      },
    );
    expect(made.told).toEqual(
      expect.arrayContaining([
        { slide: 0, message: 'macros are left out' },
        { slide: 1, message: 'the change to the slide is left out: push' },
        { slide: 1, message: 'words bent into a form (WordArt) stand straight' },
        { slide: 1, message: 'words in another colour than those around them have the same: "three"' },
      ]),
    );
  });
  test('a text in one colour says nothing by it', async () => {
    const made = await imported([{ shapes: title('T') + body(`<a:p>${run('All', red)}${run(' red', red)}</a:p>`) }]);
    expect(made.told).toEqual([]);
  });
  test('underlined words stay underlined, links are links', async () => {
    const words = `<a:p><a:pPr><a:buNone/></a:pPr>${run('Take it ')}<a:r><a:rPr u="sng"/><a:t>daily</a:t></a:r></a:p>`;
    expect(await markdownOf(title('T') + body(words))).toContain('Take it <u>daily</u>');
  });
});

describe('bad input', () => {
  test('a damaged slide is left out and named', async () => {
    const made = await imported([{ shapes: title('Sound') }, { shapes: title('Broken') }], {
      'ppt/slides/slide2.xml': '<p:sld',
    });
    expect(made.slides).toBe(1);
    expect(textOf(made, '_import.md')).toContain('Slide 2: the slide cannot be read');
  });
  test('no slides, slides without anything, groups in groups', async () => {
    await expect(imported([])).rejects.toThrow('it has no slides');
    const made = await imported([{ shapes: '' }]);
    expect(textOf(made)).toContain('layout: blank');
    const group = (inside: string) =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:grpSp>`;
    expect(await markdownOf(title('T') + group(group(group(box('deep', [60, 200, 200, 40])))))).toContain('deep');
  });
  test('what is no PowerPoint file is refused with a sentence', async () => {
    const wrong = importPptx(new TextEncoder().encode('%PDF-1.4'), { name: 'a.pptx', sources: host });
    await expect(wrong).rejects.toThrow('it is a PDF, not a PowerPoint file');
  });
  test('2,000 slides, each a slide of its own', async () => {
    const made = await imported(Array.from({ length: 2000 }, (_, i) => ({ shapes: title(`Slide number ${i}`) })));
    expect(textOf(made).match(/^## /gm)).toHaveLength(2000);
  });
});

describe('what is more than a slide of ours can hold', () => {
  test('goes on on other slides, so that the deck builds without an error', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      paragraph(`A line of many words that takes its place, ${i}`),
    ).join('');
    const made = await imported([{ shapes: title('Full') + body(many) }]);
    const { split, errors } = await fitting(made, 'old.pptx', host, DEFAULT_LIMITS);
    expect([...split]).toEqual([1]);
    expect(errors).toEqual([]);
  });
  test('a slide that is spread has its title on each part, its notes once', async () => {
    const made = await imported([
      { shapes: title('T') + box('one', [60, 150, 800, 40], 4) + box('two', [60, 300, 800, 40], 5) },
    ]);
    const { files } = deckFiles(made, 'old.pptx', new Set(), new Set([1]));
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain('## T\n\none\n\n---\n\n## T\n\ntwo');
  });
  test('words that would have the colour of their ground take the theme\u2019s', async () => {
    const white = (text: string, at: number) =>
      sp({
        id: at,
        box: [60, 100 + at, 800, 40],
        body: paragraph(text, '', '<a:rPr><a:solidFill><a:srgbClr val="FBFBF8"/></a:solidFill></a:rPr>'),
      });
    const dark = `<p:sp><p:nvSpPr><p:cNvPr id="9" name="D"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform([60, 300, 800, 200])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="101010"/></a:solidFill></p:spPr></p:sp>`;
    const made = await imported([{ shapes: title('T') + dark + white('on the dark', 240) + white('on nothing', 20) }]);
    const { errors, plain } = await fitting(made, 'old.pptx', host, DEFAULT_LIMITS);
    expect(errors).toEqual([]);
    expect([...plain]).toEqual([]);
    expect(textOf(made)).toMatch(/color="#FBFBF8"[^\n]*\n\non the dark/);
    expect(textOf(made)).not.toMatch(/color="#FBFBF8"[^\n]*\n\non nothing/);
    const colored = /^::: place .*color=.*$/m.exec(textOf(made))?.[0] ?? '';
    const { files, places } = deckFiles(made, 'old.pptx', new Set(), new Set(), new Set([plainLine(1, colored)]));
    expect(places).toHaveLength(1);
    expect(new TextDecoder().decode(files[0]?.bytes)).not.toContain('color=');
    expect(new TextDecoder().decode(files.at(-1)?.bytes)).toContain('colour of their ground');
  });
});
