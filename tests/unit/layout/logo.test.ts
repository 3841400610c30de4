// The deck's logo among the furniture.
import { expect, test } from 'vitest';
import { checkDeck, places } from '../../support/check.ts';

const FRONT = '---\ntitle: T\nlang: en\ntitle-slide: false\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>';

test('a logo stands once in each layout with furniture, and a missing one is told', async () => {
  const { built, diagnostics } = await checkDeck({
    'talk/deck.md': `${FRONT}logo: logo.svg\n---\n\n## A\n\nText\n`,
    'talk/logo.svg': SVG,
  });
  const marks = built[0]?.scene.layouts
    .filter((layout) => layout.decorations.some((node) => node.id === 'logo'))
    .map((layout) => layout.name);
  expect(marks).toContain('content');
  expect(marks).not.toContain('title');
  expect(diagnostics.map(({ code }) => code)).not.toContain('lint/unused-asset');
  const told = await checkDeck({
    'talk/deck.md': `---\ntitle: T\nlang: en\nlogo: {file: logo.svg, place: top, height: 12}\n---\n\n## A\n\nText\n`,
    'talk/logo.svg': SVG,
  });
  const logoOn = (name: string) =>
    told.built[0]?.scene.layouts.find((layout) => layout.name === name)?.decorations.find((node) => node.id === 'logo')
      ?.box;
  expect(logoOn('content')).toMatchObject({ w: 36, h: 12 });
  expect((logoOn('content')?.y ?? 0) + 12).toBeLessThanOrEqual(36);
  expect(logoOn('title')).toMatchObject({ w: 36, h: 12 });
  expect(logoOn('photo')).toBeUndefined();
  const missing = await checkDeck(`${FRONT}logo: nowhere.png\n---\n\n## A\n\nText\n`);
  expect(places(missing.diagnostics)).toContain('5:7 resolve/picture-missing');
});
