// DrawingML colours: every kind, every change, the map of the master.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { type ColorContext, colorOf } from '../../../src/office/drawing/color.ts';
import { PRESET_COLORS } from '../../../src/office/drawing/preset-colors.ts';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import { parseXml } from '../../../src/office/xml.ts';
import { MAP, presentation } from '../../support/packages.ts';

const context = (map = MAP): ColorContext =>
  new OfficePresentation(presentation({ masters: [{ layouts: [], map }] })).masters[0]?.sheet.colors as ColorContext;
const color = (xml: string, at = context()) =>
  colorOf(
    parseXml(
      strToU8(xml.replace(/^<([\w:]+)/, '<$1 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')),
      'x',
    ),
    at,
  );

test.each([
  ['<a:srgbClr val="4472c4"/>', '4472C4'],
  ['<a:sysClr val="windowText" lastClr="101010"/>', '101010'],
  ['<a:sysClr val="window"/>', 'FFFFFF'],
  ['<a:prstClr val="dkBlue"/>', '00008B'],
  ['<a:prstClr val="medSeaGreen"/>', '3CB371'],
  ['<a:prstClr val="ltGray"/>', 'D3D3D3'],
  ['<a:scrgbClr r="100000" g="0" b="0"/>', 'FF0000'],
  ['<a:hslClr hue="7200000" sat="100000" lum="50000"/>', '00FF00'],
  ['<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>', 'B4C7E7'],
  ['<a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr>', '898989'],
  ['<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', 'BCBCBC'],
  ['<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>', '00FFFF'],
  ['<a:srgbClr val="FF0000"><a:gray/></a:srgbClr>', '363636'],
  ['<a:srgbClr val="FF0000"><a:satMod val="0"/></a:srgbClr>', '808080'],
])('%s', (xml, hex) => {
  expect(color(xml)?.hex).toBe(hex);
});

test('a theme colour stays its slot, also lighter or clear; any other change makes it a colour of its own', () => {
  const light = color('<a:schemeClr val="accent2"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:schemeClr>');
  expect(light?.color).toEqual({ slot: 'accent2', lumMod: 0.6, lumOff: 0.4 });
  const clear = color('<a:schemeClr val="accent2"><a:alpha val="50000"/></a:schemeClr>');
  expect(clear).toMatchObject({ alpha: 0.5, color: { slot: 'accent2', alpha: 0.5 } });
  expect(color('<a:schemeClr val="accent2"><a:tint val="50000"/></a:schemeClr>')?.color).not.toHaveProperty('slot');
});

test('the map of the master swaps ground and text; dk1 goes past it', () => {
  const swapped = context(MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"'));
  expect(color('<a:schemeClr val="tx1"/>', swapped)?.hex).toBe('FFFFFF');
  expect(color('<a:schemeClr val="dk1"/>', swapped)).toMatchObject({ hex: '000000', color: { slot: 'bg1' } });
});

test('what is no colour is none', () => {
  expect(color('<a:srgbClr val="zz"/>')).toBeUndefined();
  expect(color('<a:schemeClr val="accent9"/>')).toBeUndefined();
  expect(Object.keys(PRESET_COLORS)).toHaveLength(147);
});
