// A file kept as its deck's template: the layouts that its slides use most are the deck's.
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { importPptx } from '../../../src/import/index.ts';
import { type Presentation, paragraph, presentation, sp } from '../../support/packages.ts';

type At = readonly [number, number, number, number];
const place = (type: string, id: number, box: At = [60, 120, 840, 360]) =>
  sp({ id, box, ph: `<p:ph type="${type}" idx="${id}"/>`, body: paragraph('') });
const TITLE = place('title', 2, [60, 20, 840, 80]);
const MIDDLE = place('title', 2, [60, 200, 840, 120]);
const LAYOUTS = [
  { name: 'Plain', shapes: TITLE + place('body', 3) },
  { name: 'House', shapes: TITLE + place('body', 3) },
  { name: 'Twin', shapes: TITLE },
  { name: 'twin', shapes: place('ctrTitle', 2) + place('subTitle', 3) },
];

async function templateOf(uses: readonly number[], masters: NonNullable<Presentation['masters']>): Promise<unknown> {
  const title = sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('T') });
  const bytes = presentation({ masters, slides: uses.map((layout) => ({ shapes: title, layout })) });
  const made = await importPptx(bytes, { name: 'old.pptx', sources: nodeHost(), keepTemplate: true });
  return made.deck.keys.template;
}

test('layouts go by their use, one whose name is not its own by its number', async () => {
  const masters = [{ shapes: TITLE, layouts: LAYOUTS }];
  expect(await templateOf([4, 1, 2, 2, 3], masters)).toEqual({
    file: 'template.pptx',
    layouts: { title: '4', content: 'House', 'title-only': '3' },
  });
});

test('a title in the middle, or a place too small for text, is none for everyday slides', async () => {
  const small = place('body', 3, [60, 120, 840, 60]);
  const layouts = [
    { name: 'Middle', shapes: MIDDLE },
    { name: 'Middle with text', shapes: MIDDLE + place('body', 3) },
    { name: 'Line', shapes: TITLE + small },
  ];
  expect(await templateOf([1, 2, 3, 3], [{ shapes: TITLE, layouts }])).toBe('template.pptx');
});

test('a file whose slides use no layout with a title is its template as it is', async () => {
  const masters = [{ shapes: TITLE, layouts: [{ name: 'Empty', shapes: '' }] }];
  expect(await templateOf([1, 1], masters)).toBe('template.pptx');
});
