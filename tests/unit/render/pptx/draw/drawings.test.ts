// Each kind of node as DrawingML: places in EMU, what tells one shape from another, and what programs must be told.
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Deflater } from '../../../../../src/base/deflate.ts';
import { NO_INSETS } from '../../../../../src/base/geometry.ts';
import { colorXml, fadeXml, lineXml, sameColor } from '../../../../../src/render/pptx/draw/color.ts';
import { cropXml, sameBox } from '../../../../../src/render/pptx/draw/frame.ts';
import { customXml, presetXml, textRectangle } from '../../../../../src/render/pptx/draw/geometry.ts';
import { nodeXml } from '../../../../../src/render/pptx/draw/index.ts';
import { alignOf, bulletXml, levelsXml } from '../../../../../src/render/pptx/draw/level-styles.ts';
import { placeholderShape } from '../../../../../src/render/pptx/draw/placeholder-shape.ts';
import { tableStyleId, tableStylesXml } from '../../../../../src/render/pptx/draw/table-style.ts';
import { withFallback } from '../../../../../src/render/pptx/draw/two-forms.ts';
import { wrapBox, wrapRange, wrapWidth } from '../../../../../src/render/pptx/draw/wrap-width.ts';
import type { DrawContext } from '../../../../../src/render/pptx/opc/context.ts';
import { Package } from '../../../../../src/render/pptx/opc/package.ts';
import { ShapeIds } from '../../../../../src/render/pptx/opc/shape-ids.ts';
import { all, type Element, NAMESPACES, parseXml, rootOf } from '../../../../../src/render/pptx/opc/xml.ts';
import type { Asset, ConnectorNode, LevelStyle, SceneNode, ShapeNode, Side } from '../../../../../src/scene/scene.ts';
import { paragraph, context as renderContext, scene, slide, text } from '../../web/scenes.ts';

const PART = 'ppt/slides/slide1.xml';
const INK = { slot: 'tx1' } as const;
const BOX = { x: 10, y: 20, w: 100, h: 50 };

let deflater: Deflater;
beforeAll(async () => {
  deflater = await Deflater.load(renderContext());
});

function contextFor(more: Parameters<typeof scene>[1] = {}): DrawContext {
  return {
    scene: scene([slide([])], more),
    pkg: new Package(zipSync({})),
    render: renderContext(),
    deflater,
    fonts: [],
    part: PART,
    lang: 'en',
    dir: 'ltr',
    ids: new ShapeIds('one'),
  };
}

/** Nodes drawn in one part, as a tree. */
function drawn(nodes: readonly SceneNode[], context = contextFor()): Element {
  const xml = nodes.map((node) => nodeXml(node, context)).join('');
  return rootOf(parseXml(`<x${NAMESPACES}>${xml}</x>`));
}
const find = (root: Element, name: string): Element[] => all(root, name);
const attribute = (root: Element, name: string, key: string) => find(root, name).map((one) => one.getAttribute(key));

const shape = (more: Partial<ShapeNode> = {}): ShapeNode => ({
  kind: 'shape',
  id: 'shape',
  name: 'Shape',
  geometry: 'rect',
  box: BOX,
  ...more,
});

describe('colours', () => {
  it('stay slots of the theme, with their change; only fixed ones are numbers', () => {
    expect(colorXml({ slot: 'accent1', lumMod: 0.75, lumOff: 0.1 })).toBe(
      '<a:schemeClr val="accent1"><a:lumMod val="75000"/><a:lumOff val="10000"/></a:schemeClr>',
    );
    expect(colorXml({ hex: '#a0b1c2', alpha: 0.5 })).toBe('<a:srgbClr val="A0B1C2"><a:alpha val="50000"/></a:srgbClr>');
  });
  it('fade from the top to the foot', () => {
    const stops = fadeXml(INK, { from: 0, to: 0.8 });
    expect(stops).toContain('<a:gs pos="0"><a:schemeClr val="tx1"><a:alpha val="0"/>');
    expect(stops).toContain('<a:gs pos="100000"><a:schemeClr val="tx1"><a:alpha val="80000"/>');
  });
  it('are the same however they are written', () => {
    expect(sameColor({ slot: 'tx1' }, { slot: 'tx1', lumMod: 1, alpha: 1 })).toBe(true);
    expect(sameColor({ hex: '#AABBCC' }, { hex: '#aabbcc' })).toBe(true);
    expect([sameColor({ slot: 'tx1' }, { slot: 'tx2' }), sameColor(INK, { hex: '#000000' })]).toEqual([false, false]);
  });
  it('draw lines by width and dash; no line is said', () => {
    expect(lineXml({ color: INK, width: 1.5, dash: true })).toMatch(
      /^<a:ln w="19050"><a:solidFill>.*<a:prstDash val="dash"\/><\/a:ln>$/,
    );
    expect(lineXml(undefined, 'a:lnB')).toBe('<a:lnB><a:noFill/></a:lnB>');
  });
});

describe('frames', () => {
  it('are numbered from 2, named apart, and say what is decoration', () => {
    const root = drawn([shape(), shape({ id: 'other' }), shape({ id: 'third', decorative: true, alt: 'not read' })]);
    expect(attribute(root, 'p:cNvPr', 'id')).toEqual(['2', '3', '4']);
    expect(attribute(root, 'p:cNvPr', 'name')).toEqual(['Shape', 'Shape 2', 'Shape 3']);
    expect(attribute(root, 'p:cNvPr', 'descr')[2]).toBe('');
    expect(attribute(root, 'adec:decorative', 'val')).toEqual(['1']);
  });
  it('crop in thousandths of a percent, and not at all where nothing is cut', () => {
    expect(cropXml({ left: 0.25, top: 0, right: 0.1, bottom: 0 })).toBe('<a:srcRect l="25000" r="10000"/>');
    expect(cropXml(NO_INSETS)).toBe('');
  });
  it('are the same to a twentieth of a point', () => {
    expect([sameBox(BOX, { ...BOX, x: 10.04 }), sameBox(BOX, { ...BOX, h: 50.06 })]).toEqual([true, false]);
  });
});

describe('shapes', () => {
  it('have their place in EMU, their preset and their corner', () => {
    const root = drawn([shape({ geometry: 'roundRect', radius: 10, fill: INK })]);
    expect(attribute(root, 'a:off', 'x')).toEqual(['127000']);
    expect(attribute(root, 'a:ext', 'cx').filter(Boolean)).toEqual(['1270000']);
    expect(attribute(root, 'a:gd', 'fmla')).toEqual(['val 20000']);
  });
  it('never round a corner beyond half of the shorter side', () =>
    expect(presetXml({ geometry: 'roundRect', radius: 400 }, { w: 100, h: 20 })).toContain('val 50000'));
  it('are lines where they hold no text', () =>
    expect(drawn([shape({ geometry: 'line' })]).firstChild?.nodeName).toBe('p:cxnSp'));
  it.each([
    ['rect', 0, 0],
    ['ellipse', 14.64, 7.32],
    ['diamond', 25, 12.5],
    ['chevron', 25, 0],
    ['rightArrow', 0, 12.5],
  ] as const)('%s sets its text inside its own rectangle', (geometry, left, top) => {
    const inside = textRectangle({ geometry }, BOX);
    expect(inside.left).toBeCloseTo(left, 1);
    expect(inside.top).toBeCloseTo(top, 1);
  });
  it('of free outlines keep holes as one path, and what lies over them as others', () => {
    const xml = customXml({
      d: 'M0 0 L10 0 L10 10Z M2 2 C3 3 4 4 5 5Z',
      more: ['M1 1 Q2 2 3 3'],
      view: { w: 10, h: 10 },
    });
    const root = rootOf(parseXml(`<x${NAMESPACES}>${xml}</x>`));
    expect(attribute(root, 'a:path', 'w')).toEqual(['10000', '10000']);
    expect([...(find(root, 'a:path')[0]?.childNodes ?? [])].map(({ nodeName }) => nodeName)).toEqual([
      'a:moveTo',
      'a:lnTo',
      'a:lnTo',
      'a:close',
      'a:moveTo',
      'a:cubicBezTo',
      'a:close',
    ]);
    expect(find(root, 'a:quadBezTo')).toHaveLength(1);
  });
});

describe('connectors', () => {
  const ends = (from: Side, to: Side) => ({
    from: { node: 'a', side: from },
    to: { node: 'b', side: to, round: true },
  });
  const connector = (points: ConnectorNode['points'], from: Side = 'right', to: Side = 'left'): ConnectorNode => ({
    kind: 'connector',
    id: 'edge',
    name: 'Edge',
    box: BOX,
    points,
    ...ends(from, to),
    stroke: { color: INK, width: 2 },
    endHead: 6,
  });
  const two = [shape({ id: 'a' }), shape({ id: 'b', geometry: 'ellipse' })];
  it('are glued to the places that their shapes have', () => {
    const root = drawn([
      ...two,
      connector([
        { x: 0, y: 0 },
        { x: 50, y: 0 },
      ]),
    ]);
    const [start, end] = ['a:stCxn', 'a:endCxn'].map((name) => find(root, name)[0]);
    expect([start?.getAttribute('id'), start?.getAttribute('idx')]).toEqual(['2', '3']);
    // an ellipse has eight places
    expect([end?.getAttribute('id'), end?.getAttribute('idx')]).toEqual(['3', '2']);
    expect(attribute(root, 'a:tailEnd', 'len')).toEqual(['med']);
  });
  it('are not glued to what is not on the slide', () =>
    expect(
      find(
        drawn([
          connector([
            { x: 0, y: 0 },
            { x: 50, y: 0 },
          ]),
        ]),
        'a:stCxn',
      ),
    ).toEqual([]));
  it('go up and to the left by flips', () => {
    const root = drawn([
      ...two,
      connector([
        { x: 50, y: 40 },
        { x: 0, y: 0 },
      ]),
    ]);
    const frame = find(root, 'a:xfrm').at(-1);
    expect([frame?.getAttribute('flipH'), frame?.getAttribute('flipV')]).toEqual(['1', '1']);
  });
  it('bend where the layout has it, also when they start upright', () => {
    const level = drawn([
      ...two,
      connector([
        { x: 0, y: 0 },
        { x: 25, y: 0 },
        { x: 25, y: 40 },
        { x: 100, y: 40 },
      ]),
    ]);
    expect(attribute(level, 'a:prstGeom', 'prst').at(-1)).toBe('bentConnector3');
    expect(attribute(level, 'a:gd', 'fmla')).toEqual(['val 25000']);
    const upright = drawn([
      ...two,
      connector(
        [
          { x: 0, y: 0 },
          { x: 0, y: 10 },
          { x: 60, y: 10 },
          { x: 60, y: 40 },
        ],
        'bottom',
        'top',
      ),
    ]);
    const frame = find(upright, 'a:xfrm').at(-1);
    expect([frame?.getAttribute('rot'), frame?.getAttribute('flipH')]).toEqual(['16200000', '1']);
    expect(attribute(upright, 'a:gd', 'fmla')).toEqual(['val 25000']);
  });
});

describe('groups', () => {
  const group = (children: readonly SceneNode[]): SceneNode => ({
    kind: 'group',
    id: 'group',
    name: 'Group',
    role: 'group',
    box: BOX,
    children,
  });
  it('have the coordinates of the slide inside', () => {
    const root = drawn([group([shape()])]);
    expect(attribute(root, 'a:chOff', 'x')).toEqual(attribute(root, 'a:off', 'x').slice(0, 1));
    expect(find(root, 'p:grpSp')).toHaveLength(1);
  });
  it('fall into their parts where one of these comes later', () => {
    const root = drawn([group([shape(), shape({ id: 'later', step: 1 })])]);
    expect(find(root, 'p:grpSp')).toEqual([]);
    expect(find(root, 'p:sp')).toHaveLength(2);
  });
});

describe('pictures', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const asset = (id: string, type: Asset['type']) => ({ id, type, bytes, size: { w: 40, h: 20 } }) as Asset;
  const assets = new Map([
    ['photo', asset('photo', 'png')],
    ['drawing', asset('drawing', 'svg')],
  ]);
  const image = (id: string): SceneNode => ({
    kind: 'image',
    id,
    name: 'Picture',
    alt: 'What is seen',
    asset: id,
    crop: { ...NO_INSETS, left: 0.5 },
    box: BOX,
  });
  it('are related once, cropped, with words', () => {
    const context = contextFor({ assets });
    const root = drawn([image('photo'), image('photo')], context);
    expect(context.pkg.relationships(PART)).toHaveLength(1);
    expect(attribute(root, 'a:srcRect', 'l')).toEqual(['50000', '50000']);
    expect(attribute(root, 'p:cNvPr', 'descr')).toEqual(['What is seen', 'What is seen']);
  });
  it('have a raster form beside the drawing, for programs that draw no SVG', () => {
    const context = contextFor({ assets });
    const root = drawn([image('drawing')], context);
    expect(find(root, 'asvg:svgBlip')).toHaveLength(1);
    expect(context.pkg.relationships(PART).map(({ target }) => target.split('.').pop())).toEqual(['png', 'svg']);
  });
  it('of an unknown file are nothing', () => expect(drawn([image('lost')]).childNodes).toHaveLength(0));
});

describe('levels and placeholders', () => {
  const level: LevelStyle = {
    font: 'heading',
    size: 24,
    lineHeight: 30,
    bold: true,
    color: INK,
    align: 'start',
    spaceBefore: 6,
    indent: 20,
    markIndent: 5,
    marker: '•',
  };
  it('align to sides by the direction', () =>
    expect([alignOf('start', 'ltr'), alignOf('start', 'rtl'), alignOf('end', 'rtl'), alignOf('center', 'rtl')]).toEqual(
      ['l', 'r', 'l', 'ctr'],
    ));
  it('are as many as asked for, the last one standing for those below', () => {
    const root = rootOf(parseXml(`<x${NAMESPACES}>${levelsXml([level], 3, 'ltr')}</x>`));
    expect([...root.childNodes].map(({ nodeName }) => nodeName)).toEqual(['a:lvl1pPr', 'a:lvl2pPr', 'a:lvl3pPr']);
    expect(attribute(root, 'a:lvl1pPr', 'indent')).toEqual([String(-15 * 12700)]);
    expect(attribute(root, 'a:defRPr', 'sz')).toEqual(['2400', '2400', '2400']);
  });
  it('draw boxes of tasks with the face that has them', () => {
    expect(bulletXml('\u2611', undefined)).toContain('typeface="Wingdings"');
    expect(bulletXml('•', undefined)).toContain('typeface="Arial"');
  });
  it('show five levels on the master, and ask in their own words on a layout', () => {
    const one = {
      name: 'body',
      label: 'Text',
      prompt: 'Write here',
      box: BOX,
      anchor: 'top',
      styles: [level],
    } as const;
    const master = placeholderShape(one, contextFor());
    expect(master.match(/<a:t>/g)).toHaveLength(5);
    const layout = { name: 'content', label: 'Content', placeholders: [one], decorations: [] } as const;
    const own = placeholderShape(one, contextFor(), layout);
    expect(own.match(/<a:t>/g)).toHaveLength(1);
    expect(own).toContain('hasCustomPrompt="1"');
  });
});

describe('tables', () => {
  it("have the theme's style, the same in all of its decks", () => {
    const { theme } = scene([]);
    expect(tableStyleId(theme)).toBe(tableStyleId({ name: theme.name }));
    expect(tableStyleId(theme)).not.toBe(tableStyleId({ name: 'other' }));
    const root = rootOf(parseXml(tableStylesXml(theme)));
    expect(root.getAttribute('def')).toBe(tableStyleId(theme));
    expect(attribute(root, 'a:tblStyle', 'styleName')).toEqual(['Plain']);
    expect([...(find(root, 'a:tblStyle')[0]?.childNodes ?? [])].map(({ nodeName }) => nodeName)).toEqual([
      'a:wholeTbl',
      'a:band1H',
      'a:lastCol',
      'a:firstCol',
      'a:lastRow',
      'a:firstRow',
    ]);
  });
});

describe('two forms', () => {
  it('declare what the first one needs where it is required', () => {
    const xml = withFallback('<native/>', '<plain/>', ['equations', 'mirroredTable']);
    expect(xml).toContain('Requires="a14 p159"');
    for (const prefix of ['a14', 'p159']) expect(xml.match(new RegExp(`xmlns:${prefix}=`, 'g'))).toHaveLength(1);
    expect(xml).toContain('<mc:Fallback><plain/></mc:Fallback>');
  });
});

describe('the width of a box', () => {
  const lines = (width: number, next: number) =>
    paragraph('Some words', { lines: [{ start: 0, end: 10, width, widthWithNext: next, ascent: 18, descent: 4 }] });
  it('lies between the longest line and the next word', () =>
    expect(wrapRange([lines(100, 180), lines(120, 150)])).toEqual({ least: 120, most: 150 }));
  it('stays where there is room on both sides, and gets some where there is not', () => {
    expect(wrapWidth([lines(100, 300)], 200)).toBe(200);
    expect(wrapWidth([lines(199.5, 300)], 200)).toBeCloseTo(201.1, 5);
    expect(wrapWidth([lines(100, 200.4)], 200)).toBeCloseTo(198.8, 5);
  });
  it('is never changed by more than a twentieth', () => expect(wrapWidth([lines(250, 300)], 200)).toBe(210));
  it("grows on the side that is not the text's own", () => {
    const growing = (more: Parameters<typeof paragraph>[1]) => {
      const { lines: broken } = lines(199.5, 300);
      const node = text([paragraph('Some words', { lines: broken, ...more })], { box: { x: 0, y: 0, w: 200, h: 30 } });
      return wrapBox(node.body, node.box).x;
    };
    expect(growing({})).toBe(0);
    expect(growing({ align: 'center' })).toBeCloseTo(-0.55, 5);
    expect(growing({ dir: 'rtl' })).toBeCloseTo(-1.1, 5);
  });
});
