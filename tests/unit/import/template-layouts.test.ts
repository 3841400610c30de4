// A file kept as its deck's template: the layouts that its slides use most are the deck's.
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { importPptx } from '../../../src/import/index.ts';
import { type Presentation, paragraph, presentation, sp } from '../../support/packages.ts';

const place = (type: string, id: number) => sp({ id, ph: `<p:ph type="${type}" idx="${id}"/>`, body: paragraph('') });
const TITLE = place('title', 2);
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

test('a file whose slides use no layout with a title is its template as it is', async () => {
  const masters = [{ shapes: TITLE, layouts: [{ name: 'Empty', shapes: '' }] }];
  expect(await templateOf([1, 1], masters)).toBe('template.pptx');
});
