// The thread that makes PowerPoint files gives what this thread would give, and is not needed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Elsewhere } from '../../../src/base/answers.ts';
import { pptxInThread } from '../../../src/cli/pptx-in-thread.ts';
import { startThread } from '../../../src/cli/thread.ts';
import { codeEngine } from '../../../src/code/highlight.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { loadMathEngine, MATH_ENGINE, mathInput } from '../../../src/math/engine.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { Renderer } from '../../../src/render/renderer.ts';

// a link in notes is told by the renderer
const DECK =
  '---\ntitle: Bone\naudiences: {patients: {}, conference: {}}\n---\n\n# Bone {#bone}\n\n![A line](line.svg)\n\n::: notes\nBack to [bone](#bone).\n:::\n\n---\n\n# Charts\n\n```chart bar\nx: [a, b]\ny: [1, 2]\n```\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20"/></svg>';

const NOTHING_KEPT = { find: async () => undefined, keep: async () => undefined };

async function build(
  pptx?: Renderer,
  files: Record<string, string | Uint8Array> = { 'talk/deck.md': DECK, 'talk/line.svg': SVG },
  elsewhere?: Elsewhere,
) {
  const host = { ...memoryHost(files, nodeHost().resource), made: NOTHING_KEPT, elsewhere };
  const { built, diagnostics } = await buildDeck(host, { path: 'talk', to: ['html', 'pptx'], pptx });
  return {
    files: built.flatMap(({ files }) => files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])),
    diagnostics,
  };
}

describe('another thread', () => {
  it('makes the same files and tells the same', async () => {
    const alone = await build();
    expect(alone.diagnostics.map(({ code }) => code)).toContain('render/not-native');
    expect(await build(pptxInThread()?.pptx)).toEqual(alone);
  });

  it('has the fonts that a deck brings', async () => {
    const font = new Uint8Array(
      readFileSync(
        new URL('../../../node_modules/@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf', import.meta.url),
      ),
    );
    const faces = ['regular', 'bold', 'italic', 'boldItalic'].map((face) => `${face}: own.ttf`).join(', ');
    const files = {
      'talk/deck.md': '---\ntitle: Bone\ntheme: mine\n---\n\n# Bone\n\nIt is alive.\n',
      'talk/mine/theme.yaml': `extends: clinic\nfamilies:\n  body: {office: Carlito, web: Carlito, mode: embedded, ${faces}}\n`,
      'talk/mine/own.ttf': font,
    };
    const alone = await build(undefined, files);
    expect(alone.diagnostics.map(({ code }) => code)).toContain('render/font-embedded');
    expect(await build(pptxInThread()?.pptx, files)).toEqual(alone);
  });

  it('tells code into kinds of words and sets formulas as this one does', async () => {
    const code = '```js\nconst a = 1;\n```\n\n```nosuch\na\n```';
    const files = { 'talk/deck.md': `---\ntitle: T\nlang: en\n---\n\n## Code\n\n${code}\n\n$x^2$\n` };
    const helper = pptxInThread();
    const alone = await build(undefined, files);
    expect(alone.diagnostics.map(({ code }) => code)).toEqual(['resolve/code-language']);
    expect(await build(helper?.pptx, files, helper?.elsewhere)).toEqual(alone);
    expect(await helper?.elsewhere?.ask(codeEngine('js'), 'let b')).toEqual([
      [{ text: 'let', kind: 'keyword' }, { text: ' b' }],
    ]);
    expect(await helper?.elsewhere?.ask(codeEngine('nosuch'), 'let b')).toBeUndefined();
    const formula = helper?.elsewhere?.ask(MATH_ENGINE, mathInput('y^2', false));
    expect(await helper?.elsewhere?.isIdle()).toBe(false);
    expect(await formula).toEqual((await loadMathEngine()).typeset('y^2', false));
    expect(await helper?.elsewhere?.isIdle()).toBe(true);
    expect(helper?.elsewhere?.ask('icons', 'bone')).toBeUndefined();
    const lost = pptxInThread({}, startThread('/no-such-file.js'));
    expect(await build(lost?.pptx, files, lost?.elsewhere)).toEqual(alone);
  });

  it.each(['/no-such-file.js', fileURLToPath(new URL('../../../node_modules/syllable/index.js', import.meta.url))])(
    'is done without where it cannot work: %s',
    async (file) => {
      const elsewhere = pptxInThread({}, startThread(file));
      expect(elsewhere).toBeDefined();
      expect(await build(elsewhere?.pptx)).toEqual(await build());
    },
  );
});
