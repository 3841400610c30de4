// Small scenes made by hand: one line each, only what a test is about is said.
import { readFileSync } from 'node:fs';
import { Diagnostics } from '../../../../src/base/diagnostic.ts';
import { NO_INSETS } from '../../../../src/base/geometry.ts';
import { Kept } from '../../../../src/base/kept.ts';
import type { RenderContext } from '../../../../src/render/renderer.ts';
import type { DrawContext } from '../../../../src/render/web/draw/context.ts';
import { drawNodes } from '../../../../src/render/web/draw/index.ts';
import { Pictures } from '../../../../src/render/web/pictures.ts';
import type {
  FontFamily,
  ListInfo,
  Paragraph,
  Run,
  Scene,
  SceneNode,
  SceneSlide,
  TextNode,
} from '../../../../src/scene/scene.ts';

const FONTS = new URL('../../../../node_modules/@expo-google-fonts/', import.meta.url);

const family = (web: string, id: string): FontFamily => ({
  office: 'Arial',
  web,
  fallback: 'sans-serif',
  mode: 'safe',
  ascent: 0.905,
  descent: 0.212,
  faces: { regular: id, bold: id.replaceAll('400Regular', '700Bold'), italic: id, boldItalic: id },
});

const LEVEL = {
  font: 'body',
  size: 20,
  lineHeight: 26,
  bold: false,
  color: { slot: 'tx1' },
  align: 'start',
  spaceBefore: 0,
  indent: 0,
  markIndent: 0,
} as const;

export const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  font: 'body',
  bold: false,
  italic: false,
  size: 20,
  color: { slot: 'tx1' },
  ...more,
});

/** A paragraph of runs; a `|` in `breaks` ends a line after so many characters. */
export function paragraph(
  runs: string | readonly Run[],
  more: Partial<Paragraph> = {},
  breaks: readonly number[] = [],
): Paragraph {
  const all = typeof runs === 'string' ? [run(runs)] : runs;
  const length = all.reduce((sum, one) => sum + one.text.length, 0);
  const ends = [...breaks, length];
  const lines = ends.map((end, i) => ({
    start: ends[i - 1] ?? 0,
    end,
    width: 100,
    widthWithNext: 200,
    ascent: 18,
    descent: 4,
  }));
  return {
    runs: all,
    lines,
    kind: 'paragraph',
    align: 'start',
    dir: 'ltr',
    spaceBefore: 0,
    lineHeight: 26,
    size: 20,
    indent: 0,
    markIndent: 0,
    ...more,
  };
}

export const item = (text: string, list: Partial<ListInfo> = {}, more: Partial<Paragraph> = {}): Paragraph =>
  paragraph(text, {
    kind: 'item',
    indent: 20,
    list: { level: 0, ordered: false, listId: 1, marker: '•', ...list },
    ...more,
  });

export const text = (paragraphs: readonly Paragraph[], more: Partial<TextNode> = {}): TextNode => ({
  kind: 'text',
  id: 'text',
  name: 'Text',
  role: 'body',
  dir: 'ltr',
  box: { x: 10, y: 20, w: 300, h: 100 },
  body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
  ...more,
});

export const title = (words: string, more: Partial<TextNode> = {}): TextNode =>
  text(
    [
      paragraph([run(words, { font: 'heading', bold: true, size: 30 })], {
        kind: 'heading',
        depth: 2,
        size: 30,
        lineHeight: 36,
      }),
    ],
    {
      id: 'title',
      role: 'title',
      placeholder: 'title',
      ...more,
    },
  );

export const slide = (nodes: readonly SceneNode[], more: Partial<SceneSlide> = {}): SceneSlide => ({
  index: 0,
  id: 'one',
  title: 'One',
  layout: 'content',
  hidden: false,
  lang: 'en',
  dir: 'ltr',
  transition: 'fade',
  nodes,
  notes: [],
  steps: 0,
  scale: 1,
  overflow: 0,
  source: { file: 'deck.md', line: 1, column: 1 },
  ...more,
});

export const scene = (slides: readonly SceneSlide[], more: Partial<Scene> = {}): Scene => ({
  deck: 'demo',
  size: { w: 960, h: 540 },
  lang: 'en',
  dir: 'ltr',
  meta: { title: 'Demo & more', authors: [{ name: 'A. Writer' }], keywords: [] },
  theme: {
    print: 11.5,
    name: 'plain',
    label: 'Plain',
    variant: 'light',
    palette: {
      bg1: 'FFFFFF',
      tx1: '222222',
      bg2: 'EEEEEE',
      tx2: '113355',
      accent1: '0F6B6B',
      accent2: 'B4472A',
      accent3: '7A4E8A',
      accent4: '2B6CA3',
      accent5: 'A8741A',
      accent6: '4E7A3A',
      hlink: '0B5E86',
      folHlink: '6A4A7C',
    },
    fonts: {
      heading: family('Arimo', 'arimo/400Regular/Arimo_400Regular.ttf'),
      body: family('Arimo', 'arimo/400Regular/Arimo_400Regular.ttf'),
      mono: family('Cousine', 'cousine/400Regular/Cousine_400Regular.ttf'),
    },
    background: { slot: 'bg1' },
    text: { slot: 'tx1' },
    muted: { slot: 'tx1' },
    table: {
      strong: { color: { slot: 'tx2' }, width: 1.5 },
      thin: { color: { slot: 'tx1' }, width: 0.75 },
      head: { slot: 'tx2' },
      band: { slot: 'bg2' },
    },
    link: { slot: 'hlink' },
    accent: { slot: 'accent1' },
    titleStyle: LEVEL,
    bodyStyles: [LEVEL],
    chart: ['accent1'],
  },
  layouts: [{ name: 'content', label: 'Content', placeholders: [], decorations: [] }],
  slides,
  sections: [],
  assets: new Map(),
  transition: 'fade',
  ...more,
});

/** Draws nodes of a slide of their own. */
export function draw(nodes: readonly SceneNode[], more: Partial<Scene> = {}): string {
  const whole = scene([slide(nodes)], more);
  const context: DrawContext = {
    scene: whole,
    slide: whole.slides[0] as SceneSlide,
    pictures: new Pictures(whole.assets),
    heading: (depth) => `h${depth}`,
    draw: (some) => drawNodes(some, context),
  };
  return drawNodes(nodes, context);
}

/** A context with the shipped fonts and, in place of the bundled client, a script and style of a few letters. */
export const context = (name = 'demo', script = 'void 0'): RenderContext => ({
  name,
  diagnostics: new Diagnostics(),
  kept: new Kept(),
  font: async (id) => new Uint8Array(readFileSync(new URL(id, FONTS))),
  async resource(resource) {
    if (resource.endsWith('client.js')) return new TextEncoder().encode(script);
    if (resource.endsWith('client.css')) return new TextEncoder().encode('.reveal{}');
    return new Uint8Array(
      readFileSync(new URL(`../../../../node_modules/${resource.replace(/^npm:/, '')}`, import.meta.url)),
    );
  },
});
