// Odd files: nothing is dropped in silence, and a file without slides leaves nothing behind.
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { fitting } from '../../../src/fit-import.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import {
  type Parts,
  packed,
  paragraph,
  presentation,
  presentationParts,
  sp,
  transform,
} from '../../support/packages.ts';

const host = nodeHost();
const slide = (words: string) => ({ shapes: sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph(words) }) });
const read = (bytes: Uint8Array) => importPptx(bytes, { name: 'old.pptx', sources: host });
const without = (parts: Parts, name: string) =>
  packed(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));

test('a slide that the file names and does not hold is told', async () => {
  const parts = presentationParts({ slides: [slide('One'), slide('Two'), slide('Three')] });
  const made = await read(without(parts, 'ppt/slides/slide2.xml'));
  expect(made.slides).toBe(2);
  expect(made.told.map(({ message }) => message)).toContain(
    'slide 2 is left out: the file names it and does not hold it',
  );
});

test('a slide whose layout is gone has its words all the same', async () => {
  const parts = presentationParts({ slides: [slide('One'), slide('Two')] });
  const made = await read(without(parts, 'ppt/slideLayouts/slideLayout1.xml'));
  expect(made.deck.slides.map(({ body }) => body)).toEqual(['## One', '## Two']);
});

test('a file without slides is refused, with the reason', async () => {
  await expect(read(presentation({ slides: [] }))).rejects.toThrow('it has no slides');
});

test.each(['slideshow', 'template'])('a %s is read as a presentation is', async (kind) => {
  const main = `application/vnd.openxmlformats-officedocument.presentationml.${kind}.main+xml`;
  const made = await read(presentation({ slides: [slide('One')], main }));
  expect(made.slides).toBe(1);
});

test('a title longer than a title may be stands in the text, and the deck builds', async () => {
  const words = 'A question that goes on and on, '.repeat(9).trim();
  const made = await read(presentation({ slides: [slide(words), slide('Short')] }));
  const [first] = made.deck.slides;
  expect(first?.keys.title).toBe(words);
  expect(first?.body).toContain(words);
  expect(first?.body).not.toContain('##');
  expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
});

test('what a hidden slide, its notes and a comment say stays where no output shows it', async () => {
  const made = await read(presentation({ slides: [slide('Seen'), { ...slide('Secret'), attributes: 'show="0"' }] }));
  const { files } = deckFiles(made, 'old.pptx');
  const deck = new TextDecoder().decode(files.find(({ name }) => name === 'deck.md')?.bytes);
  expect(deck).toMatch(/hidden: true\n---\n\n## Secret/);
});

const words = (text: string, at: readonly [number, number, number, number], id: number) =>
  sp({ id, box: at, body: paragraph(text) });
const card = (at: readonly [number, number, number, number], id: number) =>
  sp({
    id,
    box: at,
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="203040"/></a:solidFill>',
  });

test('what stands on a card is read together', async () => {
  const shapes =
    [0, 1, 2]
      .map(
        (i) =>
          card([60 + 290 * i, 150, 260, 120], 10 + i) +
          words(`name ${i}`, [70 + 290 * i, 160, 200, 20], 20 + i) +
          words(`value ${i}`, [70 + 290 * i, 200, 200, 30], 30 + i),
      )
      .join('') + words('Below them all, over the whole width', [60, 330, 840, 40], 40);
  const made = await read(presentation({ slides: [{ shapes }] }));
  const text = made.deck.slides[0]?.body ?? '';
  const order = ['name 0', 'value 0', 'name 1', 'value 1', 'name 2', 'value 2', 'Below'].map((one) =>
    text.indexOf(one),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThanOrEqual(0);
});

test('numbers behind their labels are read with them', async () => {
  const shapes = [0, 1, 2]
    .map(
      (i) =>
        words(`0${i + 1}`, [60 + 200 * i, 180 + 6 * (i % 2), 90, 70], 10 + i) +
        words(`label ${i + 1}`, [62 + 200 * i, 205, 260, 30], 20 + i),
    )
    .toReversed()
    .join('');
  const made = await read(presentation({ slides: [{ shapes }] }));
  const text = made.deck.slides[0]?.body ?? '';
  const order = ['01', 'label 1', '02', 'label 2', '03', 'label 3'].map((one) => text.indexOf(one));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

const lettered = (text: string, at: readonly [number, number, number, number], id: number, size: number) =>
  sp({ id, box: at, body: paragraph(text, '', `<a:rPr sz="${size * 100}"/>`) });

test('a picture over the empty part of a box stands behind its words, a label beside it with it', async () => {
  const shapes =
    lettered('A title', [60, 20, 800, 50], 2, 36) +
    lettered('beside the figure', [10, 300, 200, 100], 4, 14) +
    words('Three words here', [120, 110, 700, 400], 5) +
    lettered('in the figure', [300, 230, 400, 30], 6, 14);
  const made = await read(presentation({ slides: [{ shapes }] }));
  const text = made.deck.slides[0]?.body ?? '';
  const order = ['## A title', 'Three words', 'in the figure', 'beside'].map((one) => text.indexOf(one));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order[1]).toBeLessThan(Math.min(order[2] ?? 0, order[3] ?? 0));
});

test('figures larger than the line at the top leave it the title; text as large does not', async () => {
  const figures = [0, 1, 2].map((i) => lettered(`${i} in 9`, [60 + 290 * i, 200, 200, 60], 10 + i, 44)).join('');
  const text = lettered('Why it is hard to say, in some words', [60, 330, 800, 40], 20, 14);
  const head = lettered('The problem', [60, 20, 800, 50], 2, 28);
  const made = await read(presentation({ slides: [{ shapes: figures + text + head }] }));
  expect(made.deck.slides[0]?.body).toMatch(/^## The problem\n/);
  const large = lettered('Why it is hard to say, in some words', [60, 330, 800, 40], 20, 30);
  const other = await read(presentation({ slides: [{ shapes: head + large }] }));
  expect(other.deck.slides[0]?.body).not.toContain('##');
});

test('a centred title makes a title slide, with some short lines below it', async () => {
  const opening = (lines: number) =>
    sp({ id: 2, ph: '<p:ph type="ctrTitle"/>', body: paragraph('Bones') }) +
    words('x', [60, 250, 700, 20 * lines], 3).replace(
      /<a:p>.*<\/a:p>/,
      Array.from({ length: lines }, (_, i) => paragraph(`Line ${i}`)).join(''),
    );
  const made = await read(presentation({ slides: [{ shapes: opening(4) }, { shapes: opening(12) }] }));
  expect(made.deck.slides.map(({ keys }) => keys.layout)).toEqual(['title', undefined]);
});

test('words under a shape that stays are private comments, those under one that a click takes away are not', async () => {
  const shapes =
    sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('Seen') }) +
    words('Ask Quentin', [100, 220, 200, 40], 3) +
    words('The answer', [100, 420, 200, 40], 4) +
    card([60, 180, 400, 120], 5) +
    card([60, 380, 400, 120], 6);
  const out =
    '<p:timing><p:tnLst><p:par><p:cTn><p:childTnLst><p:seq><p:cTn nodeType="mainSeq"><p:childTnLst><p:par><p:cTn><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn presetClass="exit"><p:childTnLst><p:set><p:cBhvr><p:tgtEl><p:spTgt spid="6"/></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>';
  const made = await read(presentation({ slides: [{ shapes, after: out }] }));
  const [{ body } = { body: '' }] = made.deck.slides;
  expect(body).toContain('<!-- under a picture: Ask Quentin -->');
  expect(body.replace(/<!--.*?-->/gs, '')).not.toContain('Quentin');
  expect(body.replace(/<!--.*?-->/gs, '')).toContain('The answer');
  expect(made.told.map(({ message }) => message)).toContain('words under a picture are private comments');
});

test.each([
  ['in white on white', '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>', '', true],
  [
    'see-through',
    '<a:rPr><a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill></a:rPr>',
    '',
    true,
  ],
  ['tiny', '<a:rPr sz="100"/>', '', true],
  [
    'in the colour of the card below them',
    '<a:rPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill></a:rPr>',
    card([60, 180, 400, 120], 9),
    true,
  ],
  [
    'in white on a card',
    '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>',
    card([60, 180, 400, 120], 9),
    false,
  ],
  [
    'in white, half on a card',
    '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>',
    card([120, 180, 400, 120], 9),
    false,
  ],
] as const)('words %s: private where nobody sees them', async (_, run, below, hidden) => {
  const both = `<a:p><a:r>${run}<a:t>Ask Quentin</a:t></a:r><a:r><a:rPr><a:solidFill><a:srgbClr val="FF9900"/></a:solidFill></a:rPr><a:t> of course</a:t></a:r></a:p>`;
  const shapes =
    sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('Seen') }) +
    below +
    sp({ id: 3, box: [100, 220, 300, 40], body: both });
  const made = await read(presentation({ slides: [{ shapes }] }));
  const [{ body } = { body: '' }] = made.deck.slides;
  const shown = body.replace(/<!--.*?-->/gs, '');
  expect(shown).toContain('of course');
  expect(shown.includes('Quentin')).toBe(!hidden);
  expect(body.includes('<!-- not seen: Ask Quentin -->')).toBe(hidden);
  expect(made.told.some(({ message }) => message.includes('are private comments'))).toBe(hidden);
});

test('words that were parked outside the slide are private comments, and told', async () => {
  const shapes =
    sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('Seen') }) +
    words('Ask Quentin --> first ---> second', [80, 630, 240, 40], 3) +
    words('On it', [80, 240, 240, 40], 4);
  const made = await read(presentation({ slides: [{ shapes }] }));
  const [{ body } = { body: '' }] = made.deck.slides;
  expect(body).toContain('<!-- outside the slide: Ask Quentin - - first - - - second -->');
  expect(body.replace(/<!--.*?-->/gs, '')).not.toMatch(/Quentin|second/);
  expect(body.replace(/<!--.*?-->/gs, '')).toContain('On it');
  expect(made.told.map(({ message }) => message)).toContain('words outside the slide are private comments');
  expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
});

const ink = (hex: string) => `<a:rPr><a:solidFill><a:srgbClr val="${hex}"/></a:solidFill></a:rPr>`;
const cell = (text: string, run = '', looks = '', attributes = '') =>
  `<a:tc${attributes}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text, '', run)}</a:txBody><a:tcPr>${looks}</a:tcPr></a:tc>`;
const filled = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
/** Two columns; the height of each row with its cells. */
const table = (rows: readonly (readonly [number, ...string[]])[], widths: readonly number[], style = '', at = 150) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform([60, at, 800, 120]).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1">${style}</a:tblPr><a:tblGrid>${widths.map((w) => `<a:gridCol w="${w * 12_700}"/>`).join('')}</a:tblGrid>${rows.map(([height, ...cells]) => `<a:tr h="${height * 12_700}">${cells.join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
/** Words in black on a marker. */
const lit = (hex: string) =>
  sp({
    id: 13,
    box: [60, 400, 300, 40],
    body: `<a:p><a:r><a:rPr><a:solidFill><a:srgbClr val="${hex}"/></a:solidFill><a:highlight><a:srgbClr val="000000"/></a:highlight></a:rPr><a:t>Quentin</a:t></a:r></a:p>`,
  });
const HEAD = [40, cell('Drug'), cell('Dose')] as const;
const STYLE = '<a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId>';

test.each([
  [
    'in white on a white cell',
    table([HEAD, [40, cell('Seen'), cell('Quentin', ink('FFFFFF'), filled('FFFFFF'))]], [400, 400], STYLE),
    true,
  ],
  ['in white on a white slide', table([HEAD, [40, cell('Seen'), cell('Quentin', ink('FFFFFF'))]], [400, 400]), true],
  [
    'see-through',
    table(
      [
        HEAD,
        [
          40,
          cell('Seen'),
          cell(
            'Quentin',
            '<a:rPr><a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill></a:rPr>',
          ),
        ],
      ],
      [400, 400],
      STYLE,
    ),
    true,
  ],
  ['of one point', table([HEAD, [40, cell('Seen'), cell('Quentin', '<a:rPr sz="100"/>')]], [400, 400], STYLE), true],
  [
    'in a row of no height',
    table([HEAD, [40, cell('Seen'), cell('5 mg')], [0, cell('Quentin'), cell('7 mg')]], [400, 400]),
    true,
  ],
  ['in a column of no width', table([HEAD, [40, cell('Seen'), cell('Quentin')]], [400, 0]), true],
  [
    'in a cell that another one spans',
    table([HEAD, [40, cell('Seen', '', '', ' gridSpan="2"'), cell('Quentin', '', '', ' hMerge="1"')]], [400, 400]),
    true,
  ],
  [
    'of a table outside the slide',
    table([HEAD, [40, cell('a'), cell('Quentin')]], [400, 400], '', 700) + words('Seen', [60, 300, 300, 40], 9),
    true,
  ],
  [
    'of a table under a card',
    table([HEAD, [40, cell('a'), cell('Quentin')]], [400, 400]) +
      card([50, 140, 820, 140], 10) +
      words('Seen', [60, 300, 300, 40], 11),
    true,
  ],
  ['marked in their own colour', words('Seen', [60, 300, 300, 40], 9) + lit('000000'), true],
  [
    'in a shape that is hidden',
    words('Seen', [60, 300, 300, 40], 9) +
      words('Quentin', [60, 400, 300, 40], 12).replace('id="12"', 'id="12" hidden="1"'),
    true,
  ],
  ['in white on a marker', words('Seen', [60, 300, 300, 40], 9) + lit('FFFFFF'), false],
  [
    'in white on a blue cell',
    table([HEAD, [40, cell('Seen'), cell('Quentin', ink('FFFFFF'), filled('203040'))]], [400, 400]),
    false,
  ],
  [
    'in white, in a style that fills cells',
    table([[40, cell('Seen'), cell('Quentin', ink('FFFFFF'))]], [400, 400], STYLE),
    false,
  ],
  [
    'in rows whose heights PowerPoint finds',
    table(
      [
        [0, cell('Seen'), cell('a')],
        [0, cell('Quentin'), cell('b')],
      ],
      [400, 400],
    ),
    false,
  ],
] as const)('words %s: private where nobody sees them', async (_, given, hidden) => {
  const shapes = sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('Title') }) + given;
  const made = await read(presentation({ slides: [{ shapes }] }));
  const [{ body } = { body: '' }] = made.deck.slides;
  const shown = body.replace(/<!--.*?-->/gs, '');
  expect(shown).toContain('Seen');
  expect(shown.includes('Quentin')).toBe(!hidden);
  expect(body).toContain('Quentin');
  expect(made.told.some(({ message }) => message.includes('are private comments'))).toBe(hidden);
});
