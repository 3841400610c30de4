// Slides for questions stand behind the talk, count for themselves and take none of its time; a number that PowerPoint
// would count otherwise is text there.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const DECK = `---
title: Talk
outline: [One, Two]
footer: Foot
---

---
section: One
---

## First

Text

---
backup: true
section: One
---

## For questions

Text

---
hidden: true
---

## Hidden

Text

---
section: Two
---

## Last

Text

{{ include more.md }}
`;

async function built(theme: string) {
  const files = { 'talk/deck.md': DECK, 'talk/more.md': '---\nbackup: true\n---\n\n## More\n\nText\n' };
  const { built, diagnostics } = await buildDeck(memoryHost(files, nodeHost().resource), {
    path: 'talk',
    theme,
    to: ['html', 'pptx'],
  });
  const [deck] = built;
  if (!deck) throw new Error(diagnostics.map((one) => one.message).join('; '));
  const bytes = (end: string) => deck.files.find((file) => file.name.endsWith(end))?.bytes ?? new Uint8Array();
  const parts = unzipSync(bytes('.pptx'));
  return {
    scene: deck.scene,
    page: strFromU8(bytes('.html')),
    slide: (n: number) => strFromU8(parts[`ppt/slides/slide${n}.xml`] ?? new Uint8Array()),
    presentation: strFromU8(parts['ppt/presentation.xml'] ?? new Uint8Array()),
  };
}

it.each(['clinic', 'congress'])('numbers and footers in %s', async (theme) => {
  const { scene, page, slide, presentation } = await built(theme);
  expect(scene.slides.map(({ title, backup }) => [title, backup ?? false])).toEqual([
    ['Talk', false],
    ['First', false],
    ['Hidden', false],
    ['Last', false],
    ['For questions', true],
    ['More', true],
  ]);
  expect(scene.slides.map(({ seconds }) => seconds).slice(-2)).toEqual([0, 0]);
  const text = (id: string) =>
    scene.slides.map(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === 'text' && node.id === id ? [node.body.paragraphs[0]?.runs[0]?.text] : [])),
    );
  expect(text('number').flat()).toEqual(['2', '2', '3', 'B1', 'B2']);
  expect(text('footer').flat()).toEqual(['Foot', 'Foot', 'Foot', 'Foot', 'Foot']);
  const field = [2, 4, 5].map((n) => slide(n).includes('type="slidenum"'));
  expect(field).toEqual([true, false, false]);
  expect(slide(5)).toMatch(/<a:t>B1<\/a:t>/);
  expect([...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Talk',
    'One',
    'Two',
    'Backup',
  ]);
  expect(page.match(/<section[^>]* data-backup/g)).toHaveLength(2);
  expect(scene.slides.at(-1)?.nodes.some((node) => node.id === 'progress')).toBe(false);
  expect(page).not.toContain('&quot;progress&quot;:true');
});
