// Blocks and titles in places of their own.
import { expect, test } from 'vitest';
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
