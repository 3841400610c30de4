// Every preset of the table gives an outline; single ones have the points that the standard's formulas say.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type OutlinePath, outlinesOf } from '../../../src/office/drawing/geometry.ts';
import { extentOf, placeInGroup } from '../../../src/office/drawing/placement.ts';
import { PRESETS } from '../../../src/office/drawing/presets.ts';
import { parseXml } from '../../../src/office/xml.ts';

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const element = (xml: string) => parseXml(strToU8(xml), 'x.xml');
const preset = (name: string, w: number, h: number, adjust = ''): OutlinePath[] | undefined =>
  outlinesOf(element(`<a:prstGeom ${A} prst="${name}"><a:avLst>${adjust}</a:avLst></a:prstGeom>`), { w, h });

const names = PRESETS.trim()
  .split('\n\n')
  .map((entry) => entry.slice(0, entry.indexOf('\n')));

test('a hundred presets and more, each with finite points', () => {
  expect(names.length).toBeGreaterThan(100);
  for (const name of names)
    for (const [w, h] of [
      [100, 50],
      [50, 100],
      [80, 0],
      [0, 0],
    ] as const) {
      const outlines = preset(name, w, h);
      expect(outlines, name).toBeDefined();
      for (const { d } of outlines ?? []) expect(d, `${name} ${w} x ${h}`).toMatch(/^M[-\d. MLCQZ]*$/);
    }
});

describe('single presets', () => {
  test('a rectangle, a triangle moved to the left, an arrow', () => {
    expect(preset('rect', 10, 20)).toEqual([{ d: 'M0 0L10 0L10 20L0 20Z', fill: 'norm', stroke: true }]);
    expect(preset('triangle', 100, 50, '<a:gd name="adj" fmla="val 0"/>')?.[0]?.d).toBe('M0 50L0 0L100 50Z');
    expect(preset('rightArrow', 100, 40)?.[0]?.d).toBe('M0 10L80 10L80 0L100 20L80 40L80 30L0 30Z');
  });
  test('round corners are a sixth of the shorter side, and stay so when the adjustment asks for more than there is', () => {
    expect(preset('roundRect', 100, 60)?.[0]?.d).toMatch(/^M0 10C0 4\.48 4\.48 0 10 0L90 0C/);
    expect(preset('roundRect', 100, 60, '<a:gd name="adj" fmla="val 90000"/>')?.[0]?.d).toMatch(/^M0 30C/);
  });
  test('an ellipse is four curves about its middle', () => {
    expect(preset('ellipse', 100, 50)?.[0]?.d.match(/C/g)).toHaveLength(4);
    expect(preset('ellipse', 100, 50)?.[0]?.d).toContain('50 0C');
  });
  test('a preset the table does not hold, and a formula that is none, are no geometry', () => {
    expect(preset('chartPlus', 10, 10)).toBeUndefined();
    expect(preset('triangle', 10, 10, '<a:gd name="adj" fmla="foo 1 2 3"/>')).toBeUndefined();
  });
});

test('a custom geometry is scaled from its own coordinates; guides and arcs count', () => {
  const made = outlinesOf(
    element(
      `<a:custGeom ${A}><a:avLst/><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path w="200" h="100" fill="none"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="200" y="100"/></a:lnTo><a:close/></a:path><a:path><a:moveTo><a:pt x="half" y="0"/></a:moveTo><a:arcTo wR="half" hR="vc" stAng="3cd4" swAng="cd4"/></a:path></a:pathLst></a:custGeom>`,
    ),
    { w: 20, h: 10 },
  );
  expect(made?.[0]).toEqual({ d: 'M0 0L20 10Z', fill: 'none', stroke: true });
  expect(made?.[1]?.d).toMatch(/^M10 0C.* 20 5$/);
});

describe('groups', () => {
  const plain = { rotation: 0, flipH: false, flipV: false };
  const group = { ...plain, box: { x: 100, y: 100, w: 200, h: 100 }, inner: { x: 0, y: 0, w: 100, h: 100 } };
  test('a child is moved and stretched, on its side along its own axes', () => {
    const child = { ...plain, box: { x: 50, y: 50, w: 10, h: 20 } };
    expect(placeInGroup(child, group).box).toEqual({ x: 200, y: 150, w: 20, h: 20 });
    expect(placeInGroup({ ...child, rotation: 90 }, group).box).toMatchObject({ w: 10, h: 40 });
  });
  test('a turned and mirrored group turns and mirrors what is in it', () => {
    const child = { ...plain, rotation: 10, box: { x: 0, y: 0, w: 100, h: 100 } };
    expect(placeInGroup(child, { ...group, rotation: 30 })).toMatchObject({ rotation: 40 });
    expect(placeInGroup(child, { ...group, flipH: true })).toMatchObject({ rotation: 350, flipH: true });
    const corner = { ...plain, box: { x: 0, y: 0, w: 50, h: 100 } };
    expect(placeInGroup(corner, { ...group, flipH: true }).box).toMatchObject({ x: 200, w: 100 });
    const turned = placeInGroup(corner, { ...group, rotation: 180 }).box;
    expect(turned.x).toBeCloseTo(200);
  });
  test('the box around a turned shape', () => {
    const turned = extentOf({ ...plain, rotation: 90, box: { x: 0, y: 0, w: 100, h: 20 } });
    expect(turned.w).toBeCloseTo(20);
    expect(turned.x).toBeCloseTo(40);
    expect(turned.y).toBeCloseTo(-40);
  });
});

test('guides that no point of the path asks for are not computed: a damaged one of a connection site does no harm', () => {
  const made = (x: string) =>
    outlinesOf(
      element(
        `<a:custGeom ${A}><a:avLst/><a:gdLst><a:gd name="site" fmla="foo 1 2"/></a:gdLst><a:cxnLst><a:cxn ang="0"><a:pos x="site" y="0"/></a:cxn></a:cxnLst><a:pathLst><a:path w="20" h="10"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="${x}" y="10"/></a:lnTo></a:path></a:pathLst></a:custGeom>`,
      ),
      { w: 20, h: 10 },
    );
  expect(made('20')?.[0]?.d).toBe('M0 0L20 10');
  expect(made('site')).toBeUndefined();
});
