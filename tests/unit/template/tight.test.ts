// Slides that have no room in a template's places: the places open, then text gets smaller, and only then is it an error.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { type BuildResult, buildDeck } from '../../../src/pipeline.ts';
import { packed, presentationParts, sp } from '../../support/packages.ts';
import { MASTER_SHAPES } from '../../support/template.ts';

const { resource } = nodeHost({});
const FILL = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="004400"/></a:solidFill>';
/** A body of two thirds of what is free below the title. */
const low = (more = '') => [
  {
    name: 'Title and Content',
    type: 'obj',
    shapes:
      sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] }) +
      sp({ id: 3, ph: '<p:ph idx="1"/>', box: [66, 124, 828, 240] }) +
      more,
  },
];
const build = (slide: string, more = ''): Promise<BuildResult> =>
  buildDeck(
    memoryHost(
      {
        'talk/deck.md': `---\ntitle: T\nlang: en\ntitle-slide: false\ntemplate: own.potx\n---\n\n${slide}`,
        'talk/own.potx': packed(presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts: low(more) }] })),
      },
      resource,
    ),
    { path: 'talk', to: ['html', 'pptx'] },
  );
const told = ({ diagnostics }: BuildResult) =>
  diagnostics.filter(({ code }) => /text-small|overflow/.test(code)).map(({ code }) => code);
const bodyOf = ({ built }: BuildResult) => built[0]?.scene.slides[0]?.nodes.find(({ id }) => id === 'body')?.box;
const items = (n: number): string => '- An item of a few words\n'.repeat(n);

test('what fits stands where the template has it', async () => {
  const result = await build(`## Few\n\n${items(3)}`);
  expect(told(result)).toEqual([]);
  expect(bodyOf(result)?.h).toBeCloseTo(240 - 7.2);
});

test('what does not fit gets what is free around its place', async () => {
  const result = await build(`## More\n\n${items(8)}`);
  expect(told(result)).toEqual([]);
  expect(bodyOf(result)?.h).toBeGreaterThan(300);
});

test('it ends before what stands in the way, in text below the audience’s least, which is told', async () => {
  const bar = sp({ id: 9, name: 'Bar', box: [0, 380, 960, 60], looks: FILL });
  const result = await build(`## More\n\n${items(10)}`, bar);
  expect(told(result)).toEqual(['template/text-small']);
  const box = bodyOf(result);
  expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThanOrEqual(380);
});

test('what has no room even then is an error', async () => {
  expect(told(await build(`## Too much\n\n${items(40)}`))).toContain('layout/overflow');
});

test('a long title gets smaller, and keeps clear of the body', async () => {
  const result = await build(`## ${'A title of many words '.repeat(8)}\n\n${items(3)}`);
  expect(told(result).filter((code) => code !== 'template/text-small')).toEqual([]);
  const title = result.built[0]?.scene.slides[0]?.nodes.find(({ id }) => id === 'title')?.box;
  expect((title?.y ?? 0) + (title?.h ?? 0)).toBeLessThanOrEqual(bodyOf(result)?.y ?? 0);
});

test('content that would lie over a mark at the foot of its place ends above or beside it, other content stays', async () => {
  const logo = sp({ id: 9, name: 'Logo', box: [800, 320, 80, 60], looks: FILL });
  for (const lines of [5, 6, 7, 8]) {
    const result = await build(`## Code\n\n\`\`\`r\n${'x <- 1\n'.repeat(lines)}\`\`\`\n`, logo);
    expect(told(result)).toEqual([]);
    const nodes = result.built[0]?.scene.slides[0]?.nodes ?? [];
    const over = nodes.filter(({ box: { x, y, w, h } }) => x < 880 && x + w > 802 && y < 380 && y + h > 322);
    expect(over.map(({ name }) => name)).toEqual([]);
  }
  expect(bodyOf(await build(`## Few\n\n${items(3)}`, logo))?.h).toBeCloseTo(240 - 7.2);
});
