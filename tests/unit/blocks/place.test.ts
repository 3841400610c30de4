// Blocks and titles in places of their own.
import { expect, test } from 'vitest';
import { type Color, contrast, resolveHex } from '../../../src/base/color.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';

const placed = async (attributes: string, body = 'Words') => {
  const { nodes, diagnostics } = await oneSlide(`::: place {${attributes}}\n\n${body}\n\n:::`);
  return {
    node: [...nodesOf(nodes)].find((one) => one.kind === 'text' && one.role === 'body'),
    told: diagnostics.map(({ code }) => code),
  };
};

test('the anchor says where the words hang in their place', async () => {
  const tops = await Promise.all(
    ['top', 'middle', 'bottom'].map(
      async (anchor) => (await placed(`at="10% 50% 30% 40%" anchor=${anchor}`)).node?.box.y,
    ),
  );
  expect(tops[0]).toBe(270);
  expect(tops[1]).toBeGreaterThan(340);
  expect(tops[2]).toBeGreaterThan(430);
});

test('words get smaller before they leave their place, and are told where that is not enough', async () => {
  const { node, told } = await placed('at="10% 10% 30% 8%" size=40', 'One line of many words that go on');
  expect(node && paragraphsOf(node)[0]?.size).toBeLessThan(40);
  expect(told).not.toContain('layout/overflow');
  const long = 'Many words that have no room here at all. '.repeat(12);
  expect((await placed('at="10% 94% 10% 4%" size=40', long)).told).toContain('layout/overflow');
});

test('colour, edge, pitch and distance are those of the place', async () => {
  const { node } = await placed(
    'at="10% 10% 60% 60%" size=20 line=1.5 gap=9 color="#AA0011" align=right',
    'One\n\nTwo',
  );
  const [one, two] = node ? paragraphsOf(node) : [];
  expect(one).toMatchObject({ align: 'end', lineHeight: 36 });
  expect(one?.runs[0]?.color).toEqual({ hex: 'AA0011' });
  expect(two?.spaceBefore).toBe(9);
});

const ratioOf = async (color: string, keys: string, slideKeys = '') => {
  const place = `::: place {at="10% 10% 60% 60%" color=${color}}\nWords\n:::`;
  const { slide, theme } = await oneSlide(place, keys, slideKeys);
  const { palette, background } = theme;
  const ground = slide.background?.kind === 'color' ? slide.background.color : background;
  const ink = [...nodesOf(slide.nodes)].flatMap(paragraphsOf).find((one) => textOf(one) === 'Words')?.runs[0]?.color;
  return { ink, ratio: contrast(resolveHex(ink as Color, palette), resolveHex(ground, palette)) };
};

test.each(['accent', 'caution', 'accent2', 'accent6', 'muted'])(
  'color=%s follows the variant and the ground of the slide',
  async (color) => {
    const looks = await Promise.all([
      ratioOf(color, 'theme: clinic\n'),
      ratioOf(color, 'theme: clinic:dark\n'),
      ratioOf(color, 'theme: clinic\n', 'background: accent1\n'),
      ratioOf(color, 'theme: clinic:dark\n', 'background: surface\n'),
    ]);
    for (const { ink, ratio } of looks) {
      expect(ink).toHaveProperty('slot');
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('six hex digits stay what they are in the dark', async () => {
  expect((await ratioOf('"5A6A78"', 'theme: clinic:dark\n')).ink).toEqual({ hex: '5A6A78' });
});

test('a name that is none of the theme is told with the nearest', async () => {
  const { diagnostics } = await oneSlide('::: place {at="10% 10% 60% 60%" color=acent2}\nWords\n:::');
  expect(diagnostics[0]).toMatchObject({ code: 'parse/unknown-attribute', hint: 'Did you mean accent2?' });
});

test('a paragraph of a blank alone is an empty line', async () => {
  const { node } = await placed('at="10% 10% 60% 60%" size=20', 'One\n\n&nbsp;\n\nTwo');
  expect(node && paragraphsOf(node).map(textOf)).toEqual(['One', '', 'Two']);
});

test.each(['', 'at="10% 20%"', 'at="10 20 30 40"', 'at="10% 20% 0% 5%"'])(
  '%s says no place, and the words stay',
  async (at) => {
    const { node, told } = await placed(at);
    expect(told).toContain('parse/place');
    expect(node && paragraphsOf(node).map(textOf)).toEqual(['Words']);
  },
);

test.each(['at="101% 10% 20% 20%"', 'at="-30% 10% 20% 20%"', 'at="10% 100% 20% 20%"'])(
  '%s lies outside the slide, and the build is refused',
  async (at) => {
    expect((await placed(at)).told).toContain('private/unseen');
    const { diagnostics } = await oneSlide(`Text\n\n---\n\n## Words {${at}}\n\nText`);
    expect(diagnostics.map(({ code }) => code)).toContain('private/unseen');
  },
);

test('a title whose place cannot be read is told', async () => {
  const { diagnostics } = await oneSlide('Text\n\n---\n\n## Words {at=5}\n\nText');
  expect(diagnostics.map(({ code }) => code)).toContain('parse/place');
});

test.each(['size=huge', 'align=middle', 'color=reddish', 'line=9'])('%s is told', async (one) => {
  expect((await placed(`at="10% 20% 30% 40%" ${one}`)).told).toContain('parse/unknown-attribute');
});

test('words in the colour of their ground are told, on a picture they are not', async () => {
  const hidden = '::: place {at="10% 20% 30% 40%" color="#FFFFFF"}\nWords\n:::';
  const picture = '::: place {at="0% 0% 100% 100%"}\n![A box](a.svg)\n:::\n\n';
  const codes = async (body: string) => (await oneSlide(body)).diagnostics.map(({ code }) => code);
  expect(await codes(hidden)).toContain('private/unseen');
  expect(await codes(picture + hidden)).not.toContain('private/unseen');
});

test('a chart is as high as its place', async () => {
  const rows = '  - {label: Clots, estimate: 1.14, low: 0.67, high: 1.95}';
  const forest = `\`\`\`chart\ntype: forest\nalt: harms\ndata:\n${rows}\n${rows.replace('Clots', 'Fever')}\n\`\`\``;
  const heightIn = async (share: string) => {
    const { nodes } = await oneSlide(`::: place {at="6% 20% 88% ${share}" size=20}\n\n${forest}\n\n:::`);
    return [...nodesOf(nodes)].find(({ kind }) => kind === 'table')?.box.h ?? 0;
  };
  const [low, high] = await Promise.all([heightIn('30%'), heightIn('60%')]);
  expect(high - low).toBeCloseTo(162, 0); // 30 % of 540
});
