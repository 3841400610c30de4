// Templates as people make them by hand: each builds an ordinary talk without an error, in places that are clear of what
// stands on it, through placeholders where it has some.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../src/lint/ground.ts';
import type { BuildResult } from '../../../src/pipeline.ts';
import type { SceneNode, SceneSlide } from '../../../src/scene/scene.ts';
import {
  block,
  body,
  build,
  faultsOf,
  goesThrough,
  group,
  isTitle,
  LARGE,
  NO_FONTS,
  named,
  narrow,
  one,
  ph,
  rgb,
  title,
  white,
} from '../../support/odd-templates.ts';
import { type Layout, MAP, STYLES } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

/** What is odd, and whether a slide of bullets is to go through the template's own placeholders. */
const ODD: readonly (readonly [string, () => Uint8Array, boolean])[] = [
  [
    'German names without types',
    () =>
      one(
        named(['Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte', 'Nur Titel', 'Leer'], false),
      ),
    true,
  ],
  [
    'Japanese names without types',
    () =>
      one(
        named(
          ['タイトル スライド', 'タイトルとコンテンツ', 'セクション見出し', '2 つのコンテンツ', 'タイトルのみ', '白紙'],
          false,
        ),
      ),
    true,
  ],
  ['names that say nothing', () => one(named(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], false)), true],
  [
    '4:3',
    () =>
      one(
        USUAL.map((layout) => ({ ...layout, shapes: narrow(layout.shapes) })),
        { shapes: narrow(MASTER_SHAPES) },
        { size: [9144000, 6858000] },
      ),
    true,
  ],
  [
    'no layout for a title alone',
    () => one(USUAL.filter(({ type }) => type !== 'titleOnly' && type !== 'blank')),
    true,
  ],
  ['one layout only', () => one([{ name: 'Folie', shapes: title + body }]), true],
  ['layouts without placeholders', () => one([{ name: 'Leer' }, { name: 'Leer 2' }], { shapes: '' }), false],
  [
    'layouts with a footer and nothing else',
    () =>
      one([{ name: 'Foot', shapes: ph(5, 'type="ftr" idx="11"', [318, 500, 324, 28]) }], {
        shapes: ph(5, 'type="ftr" idx="11"', [318, 500, 324, 28]),
      }),
    false,
  ],
  [
    'a dark master, bg1 and tx1 swapped',
    () =>
      one(USUAL, {
        map: MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"').replace(
          'bg2="lt2" tx2="dk2"',
          'bg2="dk2" tx2="lt2"',
        ),
        background: '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
      }),
    true,
  ],
  [
    'a dark layout by its own colour map',
    () =>
      one(
        USUAL.map((layout) => ({
          ...layout,
          background: '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
          after: MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
            .replace('<p:clrMap ', '<p:clrMapOvr><a:overrideClrMapping ')
            .replace('/>', '/></p:clrMapOvr>'),
        })),
      ),
    true,
  ],
  [
    'a group that is moved and scaled',
    () =>
      one(
        USUAL.map((layout) => ({
          ...layout,
          shapes:
            group(
              block(91, [0, 0, 100, 100]) + block(92, [100, 0, 100, 100], rgb('AA3311')),
              [0, 0, 200, 100],
              [840, 20, 100, 50],
            ) + layout.shapes,
        })),
      ),
    true,
  ],
  [
    'a picture layout and a text layout',
    () =>
      one([
        USUAL[0] as Layout,
        {
          name: 'Bild mit Text',
          shapes:
            title +
            ph(3, 'type="pic" idx="13"', [66, 124, 400, 360]) +
            ph(4, 'type="body" idx="14"', [490, 124, 404, 360]),
        },
        { name: 'Text', shapes: title + body },
      ]),
    true,
  ],
  [
    'a narrow body beside a panel',
    () =>
      one(
        [
          {
            name: 'Inhalt',
            shapes:
              block(9, [0, 0, 300, 540]) +
              ph(2, 'type="title"', [330, 40, 590, 90]) +
              ph(3, 'idx="1"', [330, 150, 590, 330]),
          },
        ],
        { shapes: title + body },
      ),
    true,
  ],
  [
    'a white title on a low band',
    () =>
      one([
        {
          name: 'Inhalt',
          shapes:
            block(9, [0, 30, 960, 44]) +
            ph(2, 'type="title"', [40, 10, 880, 84], white().replace('<a:bodyPr/>', '<a:bodyPr anchor="ctr"/>')) +
            body,
        },
      ]),
    true,
  ],
  [
    'a title below the body',
    () =>
      one([
        { name: 'Inhalt', shapes: ph(2, 'type="title"', [66, 420, 828, 70]) + ph(3, 'idx="1"', [66, 40, 828, 360]) },
      ]),
    true,
  ],
  ['a body of 40 pt', () => one(USUAL, { styles: LARGE }), true],
  ['a theme without fonts', () => one(USUAL, {}, { theme: NO_FONTS }), true],
];

describe.each(ODD)('%s', (_, make, through) => {
  test('builds an ordinary talk, clear of what stands on the layouts', async () => {
    expect(faultsOf(await build(make()))).toEqual([]);
  });
  test.runIf(through)('its bullets stand in the place of the layout', async () => {
    expect(goesThrough(await build(make()))).toBe(true);
  });
});

test('what lies behind a title on a band is the band, not the slide', async () => {
  const [, make] = ODD.find(([name]) => name === 'a white title on a low band') as (typeof ODD)[number];
  const { scene } = (await build(make())).built[0] as BuildResult['built'][number];
  const slide = scene.slides[1] as SceneSlide;
  expect(groundOf(slide.nodes.find(isTitle) as SceneNode, slide, scene)).toBeUndefined();
  const body = slide.nodes.find(({ id }) => id === 'body') as SceneNode;
  expect(groundOf(body, slide, scene)).toEqual({ slot: 'bg1' });
});

test('a title in capitals is measured and drawn so, and its words stay as they were written', async () => {
  const made = (cap: string) =>
    build(one(USUAL, { styles: STYLES.replace('<a:defRPr sz="4400">', `<a:defRPr sz="4400"${cap}>`) }));
  const titled = ({ built }: BuildResult) => {
    const node = built[0]?.scene.slides[1]?.nodes.find(isTitle);
    return node?.kind === 'text' ? node.body.paragraphs[0] : undefined;
  };
  const [plain, capitals] = [await made(''), await made(' cap="all"')];
  expect(titled(capitals)?.runs.map(({ text, caps }) => [text, caps])).toEqual([['Three things help', true]]);
  expect(titled(capitals)?.lines[0]?.width).toBeGreaterThan(1.1 * (titled(plain)?.lines[0]?.width ?? 0));
  const file = (ending: string) =>
    capitals.built[0]?.files.find((one) => one.name.endsWith(ending))?.bytes as Uint8Array;
  expect(strFromU8(file('.html'))).toContain('text-transform:uppercase');
  const slide = strFromU8(unzipSync(file('.pptx'))['ppt/slides/slide2.xml'] as Uint8Array);
  expect(slide).toContain('Three things help');
  expect(slide).not.toContain('cap=');
});
