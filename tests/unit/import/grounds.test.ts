// What old slides stand on comes along: dark decks stay dark, a slide of another colour keeps it.
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import { type Master, paragraph, presentation, type Slide, sp, TWO } from '../../support/packages.ts';

const solid = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
const ground = (fill: string) => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
const words = sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph('A title') });

async function deckOf(slides: readonly Slide[], background = '', keepTemplate = false, shapes = TWO): Promise<string> {
  const masters: Master[] = [
    { background, shapes, layouts: [{ name: 'Title and Content', type: 'obj', shapes: TWO }] },
  ];
  const bytes = presentation({ masters, slides });
  const made = await importPptx(bytes, { name: 'old.pptx', sources: nodeHost(), keepTemplate });
  const { files } = deckFiles(made, 'old.pptx');
  return new TextDecoder().decode(files.find(({ name }) => name === 'deck.md')?.bytes);
}

const slide = (background = '', more = ''): Slide => ({ shapes: more + words, ...(background && { background }) });

test('a dark master makes a dark deck on its ground', async () => {
  const deck = await deckOf([slide(), slide()], ground(solid('101820')));
  expect(deck).toContain('theme: congress:dark\n');
  expect(deck.match(/background: "#101820"/g)).toHaveLength(1);
});

test('white and what is as good as white are the theme’s', async () => {
  const deck = await deckOf([slide(), slide()], ground(solid('FAFBFC')));
  expect(deck).toContain('theme: congress\n');
  expect(deck).not.toContain('background:');
});

test('a slide with a ground of its own keeps it, the others do not have it', async () => {
  const deck = await deckOf([slide(), slide(ground(solid('0B2545'))), slide()]);
  expect(deck.match(/background: "#0B2545"/g)).toHaveLength(1);
  expect(deck.indexOf('background:')).toBeGreaterThan(deck.indexOf('---\n\n'));
});

test('a light slide of a dark deck is light', async () => {
  const deck = await deckOf([slide(), slide(), slide(ground(solid('FFFFFF')))], ground(solid('000000')));
  expect(deck).toContain('background: "#FFFFFF"');
});

test('a shape behind everything is the ground, and no shape that is left out', async () => {
  const rect = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const whole = sp({ id: 9, box: [0, 0, 960, 540], looks: rect + solid('203040') });
  const deck = await deckOf([slide(), slide(), slide('', whole)]);
  expect(deck.match(/background: "#203040"/g)).toHaveLength(1);
});

test('a ground on which no ink can be read is left to the theme', async () => {
  const deck = await deckOf([slide(), slide(ground(solid('7F7F7F')))]);
  expect(deck).not.toContain('background:');
});

test('a deck that keeps its template keeps only grounds of slides', async () => {
  const deck = await deckOf([slide(), slide(ground(solid('0B2545')))], ground(solid('101820')), true);
  expect(deck).toContain('theme: congress\n');
  expect(deck).toContain('background: "#0B2545"');
  expect(deck).not.toContain('#101820');
});

test('a light opening slide stands on no dark panel', async () => {
  const shapes = sp({ id: 2, ph: '<p:ph type="ctrTitle"/>', box: [66, 100, 828, 104], body: paragraph('A talk') });
  const masters: Master[] = [{ shapes: TWO, layouts: [{ name: 'Title Slide', type: 'title', shapes: TWO }] }];
  const made = await importPptx(presentation({ masters, slides: [{ shapes }, slide()] }), {
    name: 'old.pptx',
    sources: nodeHost(),
  });
  expect(made.deck.slides[0]?.keys.background).toBe('#FFFFFF');
});
