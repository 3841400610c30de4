// A deck that is built again and again with what earlier builds remember gives what a build of its own gives.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck, makeMemory } from '../../../src/pipeline.ts';

const { resource } = nodeHost();
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

const SLIDES = [
  '## Lists\n\n- one\n- two, see [the last](#the-last)\n- [nowhere](#nothing)\n\n::: notes\nSay [it](#lists).\n:::',
  '## Table\n\n| A | B |\n|---|--:|\n| x | 1 |\n\nA note[^n].\n\n[^n]: Its text.',
  `## Too much\n\n${words(400)}`,
  `---\nfit: split\n---\n\n## Parts\n\n${Array.from({ length: 40 }, (_, i) => `- item ${i}`).join('\n')}`,
  '## Chart\n\n```chart\ntype: column\ndata:\n  - {a: x, b: 1}\n  - {a: y, b: 2}\n  - {a: z, b: NA}\nalt: Two values\n```',
  `## Pie\n\n\`\`\`chart\ntype: pie\ndata:\n  - {part: ${words(30)}, b: 1}\n  - {part: y, b: 2}\nalt: Two parts\n\`\`\``,
  '## Forest\n\n```chart\ntype: forest\ndata:\n  - {label: A, estimate: 0.5, low: 0.2, high: 0.9}\n  - {label: B}\nalt: One trial\n```',
  '## Foreign\n\nΩ and \u05D0 and \u{1F600}',
  '## The last\n\n> said',
];

const deckOf = (slides: readonly string[], front = '') =>
  `---\ntitle: T\nlang: en\n${front}---\n\n${slides.join('\n\n---\n\n')}\n`;

const EDITS: [string, string][] = [
  ['as it is', deckOf(SLIDES)],
  ['the same again', deckOf(SLIDES)],
  [
    'a line more in the first',
    deckOf(['## Lists\n\n- zero\n- one\n- two, see [the last](#the-last)', ...SLIDES.slice(1)]),
  ],
  ['moved by blank lines', deckOf(SLIDES.map((slide) => `\n\n${slide}`))],
  ['a slide more', deckOf([...SLIDES.slice(0, 2), '## New\n\nText', ...SLIDES.slice(2)])],
  ['another order', deckOf([...SLIDES].reverse())],
  ['the slide that a link leads to is gone', deckOf(SLIDES.slice(0, -1))],
  ['another theme', deckOf(SLIDES, 'theme: congress\n')],
  ['a footer', deckOf(SLIDES, 'footer: Below\n')],
  ['another size', deckOf(SLIDES, 'size: 4:3\n')],
  ['without foreign words', deckOf(SLIDES.filter((slide) => !slide.includes('Foreign')))],
  ['another value in a chart', deckOf(SLIDES).replace('b: 2', 'b: 3')],
  ['a gap in a chart', deckOf(SLIDES).replace('b: 2', 'b: NA')],
  ['as it was', deckOf(SLIDES)],
];

test('what is remembered changes nothing', async () => {
  const memory = makeMemory(memoryHost({}, resource));
  for (const [name, text] of EDITS) {
    const host = memoryHost({ 'talk/deck.md': text }, resource);
    const options = { path: 'talk', to: [], lint: true };
    const [again, fresh] = [await buildDeck(host, { ...options, memory }), await buildDeck(host, options)];
    expect(again.built[0]?.scene, name).toEqual(fresh.built[0]?.scene);
    expect(again.built[0]?.report, name).toEqual(fresh.built[0]?.report);
    expect(again.diagnostics, name).toEqual(fresh.diagnostics);
  }
}, 60_000);

test('a slide that stays is the same object, one that was edited is not', async () => {
  const memory = makeMemory(memoryHost({}, resource));
  const slidesOf = async (text: string) =>
    (await buildDeck(memoryHost({ 'talk/deck.md': text }, resource), { path: 'talk', to: [], memory })).built[0]?.scene
      .slides ?? [];
  const before = await slidesOf(deckOf(SLIDES));
  const after = await slidesOf(deckOf(SLIDES).replace('A note[^n]', 'A word[^n]'));
  const same = after.map((slide, i) => slide === before[i]);
  expect(same[1]).toBe(true);
  expect(same[2]).toBe(false);
  expect(same[3]).toBe(true);
  // charts too
  expect(same.filter((one) => !one)).toHaveLength(1);
}, 60_000);

test('what is remembered does not grow with the builds', async () => {
  const memory = makeMemory(memoryHost({}, resource));
  const sizes: number[] = [];
  for (let i = 0; i < 30; i++) {
    await buildDeck(memoryHost({ 'talk/deck.md': deckOf(SLIDES).replace('> said', `> said ${i}`) }, resource), {
      path: 'talk',
      to: [],
      memory,
    });
    sizes.push(memory.parses.size);
  }
  expect(sizes[29]).toBe(sizes[28]);
  expect(sizes[29]).toBeLessThanOrEqual((sizes[0] as number) * 3);
}, 60_000);
