// Lines of code that are too long: a break of their own where programs would break elsewhere, and only there.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

const word = (sign: string, count: number) => Array.from({ length: count }, (_, i) => `part${i}`).join(sign);

async function built(code: string) {
  const text = `---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\n\`\`\`text\n${code}\n\`\`\`\n`;
  const result = await buildDeck(memoryHost({ 'talk/deck.md': text }, nodeHost().resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const of = (end: string) => result.built[0]?.files.find((file) => file.name.endsWith(end))?.bytes ?? new Uint8Array();
  const slide = strFromU8(unzipSync(of('.pptx'))['ppt/slides/slide1.xml'] as Uint8Array);
  const shape = slide.split('<p:sp>').find((sp) => sp.includes('name="Code')) ?? '';
  const page = /<pre[^>]*><code>(.*?)<\/code>/s.exec(new TextDecoder().decode(of('.html')))?.[1] ?? '';
  return {
    breaks: shape.split('<a:br>').length - 1,
    said: [...shape.matchAll(/<a:t>([^<]*)/g)].map((t) => t[1]).join(''),
    page,
  };
}

it('breaks between signs where our lines do, and leaves blanks to every program', async () => {
  const signs = word('|', 120);
  const cut = await built(signs);
  expect(cut.breaks).toBeGreaterThan(1);
  expect(cut.said).toBe(signs);
  const blanks = word(' ', 120);
  expect(await built(blanks)).toMatchObject({ breaks: 0, said: blanks });
});

it('keeps a line whole on the page, where it is copied', async () => {
  for (const code of [word('|', 120), word(' ', 120)]) {
    const { page } = await built(code);
    expect(page).toContain('<span class="cut"></span>');
    expect(page).not.toContain('<br>');
    expect(page.replace(/<[^>]*>/g, '')).toBe(code);
  }
});
