// Which layout plays which role: by type, by places, by names in many languages; lies are not believed.
import { describe, expect, test } from 'vitest';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import { matchLayouts } from '../../../src/template/match.ts';
import { nameFit, ROLES, type Role } from '../../../src/template/names.ts';
import { shapeOfLayout } from '../../../src/template/shape-of-layout.ts';
import { type Layout, presentation, sp } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

function rolesOf(layouts: readonly Layout[]): Partial<Record<Role, string>> {
  const { masters, size } = new OfficePresentation(presentation({ masters: [{ shapes: MASTER_SHAPES, layouts }] }));
  const match = matchLayouts((masters[0]?.layouts ?? []).map((sheet) => shapeOfLayout(sheet, size)));
  return Object.fromEntries(ROLES.flatMap((role) => (match[role] ? [[role, match[role].layout.name]] : [])));
}
const plain = (names: readonly string[]): Layout[] =>
  USUAL.map((layout, i) => ({ name: names[i] as string, shapes: layout.shapes as string }));
const WANT = (names: readonly string[]) =>
  Object.fromEntries(
    (['title', 'content', 'section', 'two-column', 'title-only', 'blank'] as const).map((role, i) => [role, names[i]]),
  );
const ENGLISH = USUAL.map(({ name }) => name);

describe('the usual layouts', () => {
  test('by types, places and names', () => expect(rolesOf(USUAL)).toEqual(WANT(ENGLISH)));
  test('without types', () => expect(rolesOf(plain(ENGLISH))).toEqual(WANT(ENGLISH)));
  test('with names that say nothing', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(rolesOf(USUAL.map((layout, i) => ({ ...layout, name: names[i] as string })))).toEqual(WANT(names));
  });
  test.each([
    ['German', ['Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte', 'Nur Titel', 'Leer']],
    ['Korean', ['제목 슬라이드', '제목 및 내용', '구역 머리글', '콘텐츠 2개', '제목만', '빈 화면']],
    [
      'Polish',
      ['Slajd tytułowy', 'Tytuł i zawartość', 'Nagłówek sekcji', 'Dwa elementy zawartości', 'Tylko tytuł', 'Pusty'],
    ],
    ['Google', ['TITLE', 'OBJECT', 'SECTION_HEADER', 'TWO_OBJECTS', 'TITLE_ONLY', 'BLANK']],
  ])('without types, in %s', (_, names) => expect(rolesOf(plain(names))).toEqual(WANT(names)));
});

describe('odd layouts', () => {
  const title = sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] });
  const body = (idx: number, box: readonly [number, number, number, number], type = '') =>
    sp({ id: 10 + idx, ph: `<p:ph ${type} idx="${idx}"/>`, box });
  test('a blank one with a footnote is blank, a copy stands behind what it is a copy of', () => {
    expect(
      rolesOf([
        { name: '1_Leer', shapes: '' },
        { name: 'Leer', shapes: '' },
      ]).blank,
    ).toBe('Leer');
    const footnote = body(13, [66, 500, 400, 20], 'type="body"');
    expect(rolesOf([{ name: 'Leer', shapes: footnote }]).blank).toBe('Leer');
  });
  test('a cover whose words wait for a photograph stands behind one that can be read without', () => {
    const cover = sp({ ph: '<p:ph type="ctrTitle"/>', box: [66, 200, 400, 90] }) + body(1, [66, 300, 400, 60]);
    const photo = sp({ id: 30, ph: '<p:ph type="pic" idx="13"/>', box: [0, 0, 960, 540] });
    const aside = sp({ id: 30, ph: '<p:ph type="pic" idx="13"/>', box: [500, 0, 460, 540] });
    const words = { name: 'Title Slide - Text', shapes: cover.replace('ctrTitle', 'title') };
    const layouts = (picture: string) => [{ name: 'Title Slide - Photo', shapes: picture + cover }, words];
    expect(rolesOf(layouts(photo)).title).toBe('Title Slide - Text');
    expect(rolesOf(layouts(aside)).title).toBe('Title Slide - Photo');
    expect(rolesOf(layouts(photo).slice(0, 1)).title).toBe('Title Slide - Photo');
  });
  test('a type that its places contradict is not believed', () => {
    const lies = [
      {
        name: 'Image Right',
        type: 'secHead',
        shapes:
          title +
          body(1, [36, 124, 468, 360]) +
          sp({ id: 30, ph: '<p:ph type="pic" idx="2"/>', box: [540, 124, 384, 360] }),
      },
      {
        name: 'Dual Image',
        type: 'twoObj',
        shapes:
          title +
          sp({ id: 30, ph: '<p:ph type="pic" idx="1"/>', box: [54, 124, 396, 260] }) +
          sp({ id: 31, ph: '<p:ph type="pic" idx="2"/>', box: [486, 124, 396, 260] }),
      },
    ];
    expect(rolesOf(lies)).not.toHaveProperty('section');
    expect(rolesOf(lies)).not.toHaveProperty('two-column');
  });
  test('vertical text, and placeholders that are tied to nothing, play no role', () => {
    const vertical = {
      name: 'Title and Content',
      shapes: title + body(1, [66, 124, 828, 360], 'type="body" orient="vert"'),
    };
    const loose = {
      name: 'Text',
      shapes: body(4294967295, [66, 19, 828, 70], 'type="body"') + body(4294967295, [66, 124, 828, 360], 'type="body"'),
    };
    expect(rolesOf([vertical, loose])).not.toHaveProperty('content');
  });
  test('a title beside its contents, and two contents over each other', () => {
    const beside = [
      {
        name: 'x',
        type: 'obj',
        shapes: sp({ ph: '<p:ph type="title"/>', box: [70, 185, 276, 193] }) + body(1, [403, 63, 495, 413]),
      },
      {
        name: 'y',
        type: 'twoObj',
        shapes:
          sp({ ph: '<p:ph type="title"/>', box: [70, 185, 276, 193] }) +
          body(1, [403, 63, 494, 188]) +
          body(2, [403, 289, 494, 188]),
      },
    ];
    expect(rolesOf(beside)).toMatchObject({ content: 'x', 'two-column': 'y' });
  });
});

test('a name that is known for one role speaks for no other', () => {
  expect(nameFit('Titelfolie', 'title')).toBe(1);
  expect(nameFit('Zwei Inhalte', 'content')).toBe(0);
  expect(nameFit('3_Vielen Dank', 'closing')).toBe(1);
  expect(nameFit('Big Idea Slide', 'statement')).toBe(1);
});
