// Slides as XML: what is inherited is not said again, what differs is.

import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { Deflater } from '../../../../../../src/base/deflate.ts';
import { tableStyleId } from '../../../../../../src/render/pptx/draw/table-style.ts';
import { Package } from '../../../../../../src/render/pptx/opc/package.ts';
import { slideXml } from '../../../../../../src/render/pptx/parts/slide/index.ts';
import type {
  LevelStyle,
  Placeholder,
  SceneLayout,
  SceneNode,
  SceneSlide,
  TableCell,
  TableNode,
} from '../../../../../../src/scene/scene.ts';
import { context, paragraph, run, scene, slide, text } from '../../../web/scenes.ts';

let deflater: Deflater;
beforeAll(async () => {
  deflater = await Deflater.load(context());
});

const LEVEL: LevelStyle = {
  font: 'body',
  size: 20,
  lineHeight: 26,
  bold: false,
  color: { slot: 'tx1' },
  align: 'start',
  spaceBefore: 0,
  indent: 0,
  markIndent: 0,
};
/** A line of the level's size in Arimo. */
const LINE = { start: 0, end: 5, width: 100, widthWithNext: Number.POSITIVE_INFINITY, ascent: 18.1, descent: 4.24 };
const BOX = { x: 56, y: 120, w: 848, h: 300 };
const place = (name: Placeholder['name'], more: Partial<Placeholder> = {}): Placeholder => ({
  name,
  label: name,
  prompt: name,
  box: BOX,
  anchor: 'top',
  styles: [LEVEL],
  ...more,
});
const LAYOUT: SceneLayout = {
  name: 'content',
  takesAnything: true,
  label: 'Content',
  placeholders: [place('body'), place('source', { anchor: 'bottom' })],
  decorations: [],
};

function xmlOf(nodes: readonly SceneNode[], more: Partial<SceneSlide> = {}): string {
  const whole = scene([slide(nodes, more)], { layouts: [LAYOUT] });
  return slideXml(whole.slides[0] as SceneSlide, {
    scene: whole,
    pkg: new Package(zipSync({})),
    render: context(),
    deflater,
    fonts: [],
  });
}

it('leaves place, size and colour to the layout where they are the same', () => {
  const xml = xmlOf([text([paragraph('Words', { lines: [LINE] })], { placeholder: 'body', box: BOX })]);
  expect(xml).toContain('<p:ph idx="1"/>');
  expect(xml).toContain('<p:spPr></p:spPr>');
  expect(xml).not.toMatch(/sz="\d+"|solidFill|buNone/);
});

it('says what differs', () => {
  const xml = xmlOf([
    text([paragraph([run('Words', { size: 18, color: { slot: 'accent2' }, bold: true })])], {
      placeholder: 'body',
      box: { ...BOX, x: 100 },
    }),
  ]);
  expect(xml).toMatch(/<a:off x="1270000"/);
  expect(xml).toContain('sz="1800" b="1"');
  expect(xml).toContain('<a:schemeClr val="accent2">');
});

it('keeps the place of a source that is held by its foot, whatever its height', () => {
  const foot = { ...BOX, y: 394, h: 26 };
  const node = text([paragraph('Sources', { lines: [LINE] })], { placeholder: 'source', box: foot });
  expect(
    xmlOf([
      {
        ...node,
        kind: 'text',
        body: { ...(node as Extract<SceneNode, { kind: 'text' }>).body, anchor: 'bottom' },
      } as SceneNode,
    ]),
  ).toContain('<p:spPr></p:spPr>');
});

it('reveals paragraphs and shapes by click, in order of their steps', () => {
  const xml = xmlOf([
    text([paragraph('Later', { step: 2 }), paragraph('First', { step: 1 })], { id: 'a' }),
    { kind: 'shape', id: 'b', name: 'Shape', geometry: 'rect', box: BOX, fill: { slot: 'accent1' }, step: 2 },
  ]);
  const targets = [
    ...xml.matchAll(/nodeType="(\w+)"|<p:set>.*?<p:spTgt spid="(\d+)">(?:<p:txEl><p:pRg st="(\d)")?/g),
  ].map((one) => one.slice(1).filter(Boolean).join(' '));
  expect(targets.filter((one) => !/tmRoot|mainSeq/.test(one))).toEqual([
    'clickEffect',
    '2 1',
    'clickEffect',
    '2 0',
    'withEffect',
    '3',
  ]);
  expect(xml).toContain(
    '<p:bldLst><p:bldP spid="2" grpId="0" build="p"/><p:bldP spid="3" grpId="0" animBg="1"/></p:bldLst>',
  );
});

const cell = (words: string, more: Partial<TableCell> = {}): TableCell => ({
  body: {
    paragraphs: [
      paragraph([run(words, { bold: more.header === 'column', color: { slot: more.header ? 'tx2' : 'tx1' } })]),
    ],
    inset: { top: 4, right: 4, bottom: 4, left: 4 },
    anchor: 'top',
  },
  ...more,
});

it('leaves rules and heads of tables to the table style', () => {
  const whole = scene([]);
  const { strong, thin } = whole.theme.table;
  const rows = [
    [cell('Head', { header: 'column', bottom: strong })],
    [cell('One', { bottom: thin })],
    [cell('Two', { bottom: strong })],
  ].map((cells) => ({
    height: 30,
    cells,
  }));
  const node: TableNode = {
    kind: 'table',
    id: 't',
    name: 'Table',
    columns: [200],
    rows,
    headerRows: 1,
    dir: 'ltr',
    box: BOX,
  };
  const xml = xmlOf([node]);
  expect(xml).toContain(
    `<a:tblPr firstRow="1"><a:tableStyleId>${tableStyleId(whole.theme)}</a:tableStyleId></a:tblPr>`,
  );
  expect(xml.slice(xml.indexOf('<a:tbl>'))).not.toMatch(/<a:ln[LRTB]|solidFill| b="/);
  const odd = xmlOf([
    {
      ...node,
      rows: rows.map((row) => ({
        ...row,
        cells: row.cells.map((one) => ({ ...one, bottom: { color: { slot: 'accent1' as const }, width: 3 } })),
      })),
    },
  ]);
  expect(odd.match(/<a:lnB/g)).toHaveLength(3);
});

it('keeps placeholders out of groups', () => {
  const inside = text([paragraph('In a group')], { placeholder: 'body', box: BOX });
  const xml = xmlOf([{ kind: 'group', role: 'callout', id: 'g', name: 'Callout', box: BOX, children: [inside] }]);
  expect(xml).toContain('<p:grpSp>');
  expect(xml).not.toContain('<p:ph');
});
