// What may be private is hidden, or the build is refused: never shown, never written.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { HIDDEN, REFUSED, SHOWN } from './cases.ts';

const HEAD = '---\ntitle: Talk\nlang: en\naudiences: {patients: {}, colleagues: {}, students: {}}\n---\n\n## First\n\n';
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const build = (slide: string, more: object = {}) =>
  buildDeck(memoryHost({ 'talk/deck.md': `${HEAD}${slide}\n`, 'talk/a.png': PIXEL }, nodeHost({}).resource), {
    path: 'talk',
    audience: 'patients',
    to: ['html'],
    ...more,
  });
const codes = (result: Awaited<ReturnType<typeof build>>) =>
  result.diagnostics.map(({ code, span }) => `${code}@${span?.line}`).join(' ');
const page = (result: Awaited<ReturnType<typeof build>>) =>
  new TextDecoder().decode(result.built[0]?.files.find(({ name }) => name.endsWith('.html'))?.bytes);

describe('is refused', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, slide) => {
    const result = await build(slide);
    expect(codes(result)).toContain('private/');
    expect(result.refused).toBe(true);
    expect(result.built.flatMap(({ files }) => files)).toEqual([]);
    const told = result.diagnostics.filter(({ code }) => code.startsWith('private/'));
    for (const { severity, message, hint, span } of told) {
      expect(severity).toBe('error');
      expect(message).toMatch(/SHOWN/);
      expect(hint?.length).toBeGreaterThan(10);
      expect(span?.line).toBeGreaterThan(8);
    }
  });
});

describe('is private', () => {
  test.each(Object.entries(HIDDEN))('%s', async (_, slide) => {
    const result = await build(slide);
    expect(codes(result)).not.toContain('private/');
    // notes are in the page, behind what is shown
    const shown = page(result).replace(/<aside class="notes"[\s\S]*?<\/aside>/g, '');
    expect(shown.length).toBeGreaterThan(1000);
    expect(shown).not.toContain('SECRET');
  });
});

describe('is shown', () => {
  test.each(Object.entries(SHOWN))('%s', async (_, slide) => {
    const result = await build(slide);
    expect(codes(result)).not.toContain('private/');
    expect(page(result)).toContain('SECRET');
  });
});

test.each([
  ['in a comment', '<!-- {{ include x.md }} -->', true],
  ['in a comment over lines', '<!--\n{{ include x.md }}\n-->', true],
  ['in notes', '::: notes\n{{ include "x.md" }}\n:::', true],
  ['in a block for others', '::: only colleagues\n{{ include x.md }}\n:::', true],
  ['in a list', '- a\n\n  {{ include x.md }}', true],
  ['in a comment, where it is followed elsewhere', '<!-- {{ include x.md }} -->\n\n{{ include x.md }}', false],
  ['in code, as an example', '```\n{{ include x.md }}\n```', false],
  ['in a comment, of a file that is no slide', '<!-- {{ include _y.md }} -->', false],
])('an include %s: its file is not shown by itself', async (_, slide, refused) => {
  const files = { 'talk/deck.md': `${HEAD}${slide}\n`, 'talk/x.md': '## X\n\nSECRET\n', 'talk/_y.md': '## Y\n' };
  const host = memoryHost(files, nodeHost({}).resource);
  const result = await buildDeck(host, { path: 'talk', audience: 'patients', to: ['html'] });
  expect(result.refused).toBe(refused);
  expect(page(result).includes('SECRET')).toBe(!refused);
});

test.each([
  ['hidden: true', 'a hidden slide'],
  ['audience: colleagues', "another audience's slide"],
])('%s: no agenda names a section of %s alone', async (key) => {
  const deck = `---
title: Talk
lang: en
outline: [Basics, SECRET]
audiences: {patients: {}, colleagues: {}}
---

---
layout: agenda
---

## What comes

---
section: Basics
---

## First

---
${key}
section: SECRET
---

## Second
`;
  const host = memoryHost({ 'talk/deck.md': deck }, nodeHost({}).resource);
  const result = await buildDeck(host, { path: 'talk', audience: 'patients', to: ['html'] });
  expect(page(result)).toContain('Basics');
  expect(page(result)).not.toContain('SECRET');
});

test.each([
  ['in itself', 'keywords: &a [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]'],
  ['in a map of itself', 'audiences: &a {patients: *a, colleagues: *a}'],
  ['in the map of another', 'audiences: &a {patients: &b {x: *a}, colleagues: {y: *b}}'],
])('an anchor %s ends', async (_, line) => {
  const host = memoryHost({ 'talk/deck.md': `---\n${line}\n---\n\n## A\n` }, nodeHost({}).resource);
  const { diagnostics } = await buildDeck(host, { path: 'talk', to: ['html'] });
  expect(diagnostics.length).toBeGreaterThan(0);
});
