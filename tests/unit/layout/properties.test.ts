// What holds for every deck: nothing is lost or reordered, less scale needs no more room, slides do not depend on each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneSlide } from '../../../src/scene/scene.ts';
import { wordsOf } from '../../../src/scene/walk.ts';
import { builtOf } from '../../support/scene.ts';

const word = fc.constantFrom(
  'bone',
  'osteoporosis',
  'renewal',
  '12.5',
  'κύτταρα',
  'العظام',
  '骨骼的组织',
  'हड्डी',
  'is',
  'a',
  'well-known',
  '20\u00A0mg',
  '**bold**',
  '`code`',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const list = fc
  .array(sentence, { minLength: 1, maxLength: 8 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const table = fc
  .array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 })
  .map((rows) => `| a | b | c |\n|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`);
const code = fc
  .array(fc.constantFrom('x = 1', 'print(x)', 'return a + b'), { minLength: 1, maxLength: 10 })
  .map((lines) => `\`\`\`py\n${lines.join('\n')}\n\`\`\``);
const body = fc
  .array(fc.oneof(sentence, list, table, code), { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.join('\n\n'));

const plain = (slides: readonly SceneSlide[]): string =>
  slides
    .flatMap((slide) => wordsOf(slide).slice(1))
    .join(' ')
    .replace(/\s+/g, '');
const written = (markdown: string): string =>
  markdown
    .replace(/^\|---.*$/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/^- /gm, '')
    .replace(/[|*`\s]/g, '');
const deck = (bodies: readonly string[], keys = '') =>
  `---\ntitle-slide: false\nnumbers: false\n${keys}---\n\n${bodies.map((text, i) => `## T${i}\n\n${text}`).join('\n\n---\n\n')}\n`;

describe('any deck', () => {
  it('keeps all its words in order, whether shrunk or split', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        expect(plain((await builtOf(deck([text]))).scene.slides)).toBe(written(text));
        const { scene } = await builtOf(deck([text], 'fit: split\n'));
        const heads = scene.slides.slice(1).flatMap((slide) => (/^abc/.test(plain([slide])) ? ['abc'] : []));
        const all = plain(scene.slides);
        // each part of a table says its head again
        if (!heads.length) expect(all).toBe(written(text));
        else expect(all.length).toBeGreaterThanOrEqual(written(text).length);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('is never smaller for saying less', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 2, maxLength: 14 }), async (sentences) => {
        const scaleOf = async (count: number) =>
          (await builtOf(deck([sentences.slice(0, count).join('\n\n')]))).scene.slides[0]?.scale ?? 0;
        expect(await scaleOf(sentences.length)).toBeLessThanOrEqual(await scaleOf(sentences.length - 1));
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('lays a slide out the same beside whatever others', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(body, body, body, async (a, b, c) => {
        const { scene } = await builtOf(deck([a, b, c]));
        const alone = (await builtOf(deck(['x', b]))).scene.slides[1];
        const strip = (slide: SceneSlide | undefined) =>
          JSON.stringify(slide?.nodes, (key, value) => (key === 'origin' || key === 'listId' ? undefined : value));
        expect(strip(scene.slides[1])).toBe(strip(alone));
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
