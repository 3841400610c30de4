import { expect, it } from 'vitest';
import { NO_INSETS } from '../../../../src/base/geometry.ts';
import type { Asset, GroupNode, ImageNode, ShapeNode, TableNode } from '../../../../src/scene/scene.ts';
import { draw, paragraph, text } from './scenes.ts';

const box = { x: 10, y: 20, w: 100, h: 50 };
const assets = new Map<string, Asset>([
  ['pic', { id: 'pic', type: 'png', bytes: new Uint8Array([1, 2, 3]), size: { w: 4, h: 2 } }],
]);
const image = (more: Partial<ImageNode> = {}): ImageNode => ({
  kind: 'image',
  id: 'p',
  name: 'Picture',
  box,
  asset: 'pic',
  crop: NO_INSETS,
  alt: 'A bone',
  ...more,
});
const shape = (more: Partial<ShapeNode> = {}): ShapeNode => ({
  kind: 'shape',
  id: 's',
  name: 'Box',
  geometry: 'rect',
  box,
  ...more,
});

it('writes a picture with its words, and its bytes once', () => {
  const out = draw([image(), image({ id: 'q' })], { assets });
  expect(out).toContain(
    '<img alt="A bone" data-picture="pic" src="data:image/png;base64,AQID" style="width:100px;height:50px">',
  );
  expect(out).toContain('<img alt="A bone" data-same="pic"');
});

it('crops by a larger picture in its frame', () => {
  expect(draw([image({ crop: { top: 0, bottom: 0, left: 0.25, right: 0.25 } })], { assets })).toContain(
    'style="width:200px;height:50px;left:-50px"',
  );
});

it('makes a figure of a picture and its caption', () => {
  const out = draw([image({ caption: 'c' }), text([paragraph('Fig. 1')], { id: 'c', role: 'caption' })], { assets });
  expect(out).toMatch(
    /^<figure class="g"><div class="n pic".*<\/div><figcaption class="n t caption"[^>]*><p[^>]*>Fig. 1<\/p><\/figcaption><\/figure>$/,
  );
});

it('hides decoration from screen readers', () => {
  expect(draw([image({ decorative: true, alt: undefined })], { assets })).toContain('alt="" aria-hidden="true"');
  expect(draw([shape({ decorative: true, fill: { slot: 'accent1' } })])).toContain(
    'background-color:var(--accent1)" aria-hidden="true"',
  );
});

it('draws outlines on the edge, and shapes CSS has no box for as SVG', () => {
  expect(draw([shape({ stroke: { color: { slot: 'tx1' }, width: 2 } })])).toContain(
    '<i class="edge" style="inset:-1px;border:2px solid var(--tx1)"></i>',
  );
  expect(draw([shape({ geometry: 'homePlate', fill: { hex: 'FF0000' } })])).toContain(
    'd="M0 0 L75 0 L100 25 L75 50 L0 50 Z" style="fill:#FF0000"',
  );
});

it('names callouts by what they show', () => {
  const group: GroupNode = {
    kind: 'group',
    role: 'callout',
    id: 'g',
    name: 'Callout: Warning',
    box,
    children: [text([paragraph('Warning')], { role: 'label' }), text([paragraph('Careful')])],
  };
  expect(draw([group])).toMatch(/^<div class="g" role="note" aria-label="Warning">/);
});

it('writes tables with header cells, widths and rules', () => {
  const cell = (words: string, header?: 'column') => ({
    body: { paragraphs: [paragraph(words)], inset: NO_INSETS, anchor: 'middle' as const },
    ...(header && { header, bottom: { color: { slot: 'tx1' as const }, width: 1 } }),
  });
  const table: TableNode = {
    kind: 'table',
    id: 't',
    name: 'Table',
    box,
    columns: [60, 40],
    headerRows: 1,
    dir: 'ltr',
    caption: 'Trials',
    rows: [
      { height: 20, cells: [cell('Drug', 'column'), cell('n', 'column')] },
      { height: 30, cells: [cell('A'), cell('1')] },
    ],
  };
  const out = draw([table]);
  expect(out).toContain(
    '<caption class="sr"><span role="img" aria-label="Trials"></span></caption><colgroup><col style="width:60px"><col style="width:40px"></colgroup><thead><tr style="height:20px"><th scope="col" style="--rb:1px;--rbc:var(--tx1)">',
  );
  expect(out).toContain('</thead><tbody><tr style="height:30px"><td>');
});
