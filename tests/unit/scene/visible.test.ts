// What is hidden leaves nothing behind in a scene that is shown: no slide, no section of its own, no link to it.
import { expect, it } from 'vitest';
import { visibleScene } from '../../../src/scene/visible.ts';
import { nodesOf, wordsOf } from '../../../src/scene/walk.ts';
import { builtOf } from '../../support/scene.ts';

const DECK = `---
title: A talk
title-slide: false
---

# Begin

## Shown {#shown}

[to the secret](#secret), [to the next](#next)

---
hidden: true
section: Between
---

## Secret {#secret}

Nobody sees this

---

## Next {#next}

The end
`;

it('takes hidden slides away with links to them, and keeps the rest in order', async () => {
  const { scene } = await builtOf(DECK);
  expect(scene.slides.some(({ id }) => id === 'secret')).toBe(true);
  const seen = visibleScene(scene);
  expect(seen.slides.map(({ id }) => id)).toEqual(scene.slides.filter((one) => !one.hidden).map(({ id }) => id));
  expect(seen.slides.flatMap(wordsOf).join(' ')).not.toContain('Nobody');
  expect(JSON.stringify(seen.slides)).not.toContain('"slide":"secret"');
  expect(JSON.stringify(seen.slides)).toContain('"slide":"next"');
  // the words of the link are the audience's and stay
  expect(seen.slides.flatMap(wordsOf).join(' ')).toContain('to the secret');
});

it('drops a section that has hidden slides only', async () => {
  const { scene } = await builtOf(DECK);
  expect(visibleScene(scene).sections.map(({ title }) => title)).not.toContain('Between');
  expect(visibleScene(scene).sections.flatMap(({ slides }) => slides)).not.toContain('secret');
});

it('is the scene itself where nothing is hidden', async () => {
  const { scene } = await builtOf('# One\n\nText\n');
  expect(visibleScene(scene)).toBe(scene);
  expect([...nodesOf(scene.slides.flatMap(({ nodes }) => nodes))].length).toBeGreaterThan(0);
});
