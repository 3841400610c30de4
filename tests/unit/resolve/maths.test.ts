// Equations in a deck: numbers and references, faults at their place, notes, inline boxes. Built in memory.
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

/** A deck in memory, with the program's own themes and fonts. */
const deckHost = (files: Record<string, string>) => memoryHost(files, nodeHost().resource);

async function sceneOf(markdown: string) {
  const { built, diagnostics } = await buildDeck(deckHost({ 'talk/deck.md': markdown }), { path: 'talk', to: [] });
  const slides = built[0]?.scene.slides ?? [];
  const nodes = slides.flatMap((slide) => [...nodesOf(slide.nodes)]);
  return {
    slides,
    nodes,
    diagnostics: diagnostics.filter((d) => d.severity !== 'info'),
    words: nodes.flatMap((node) => paragraphsOf(node).map(textOf)),
  };
}
const deck = (body: string) => `---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\n${body}\n`;

describe('equations in a deck', () => {
  it('are numbered where they have a name, and referred to before they come', async () => {
    const { words, nodes, diagnostics } = await sceneOf(
      deck('See [@eq:b] and @eq:a.\n\n$$x$$ {#eq:a}\n\n$$y$$\n\n---\n\n## Two\n\n$$\nz\n$$ {#eq:b}'),
    );
    expect(diagnostics).toEqual([]);
    expect(words).toContain('See (2) and (1).');
    expect(nodes.filter((node) => node.kind === 'equation')).toHaveLength(3);
    expect(words.filter((word) => /^\(\d\)$/.test(word))).toEqual(['(1)', '(2)']);
  });
  it('tell a fault at its place and show the source', async () => {
    const { diagnostics, words } = await sceneOf(
      deck('Text $a + \\foo$ here.\n\n$$\nx\n+ \\bar\n$$\n\nSee [@eq:non].'),
    );
    expect(diagnostics.map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
      ['resolve/maths', 8, 11],
      ['resolve/maths', 12, 3],
      ['resolve/unknown-equation', 15, 1],
    ]);
    expect(words).toEqual(expect.arrayContaining(['Text $a + \\foo$ here.', 'x', '+ \\bar', 'See (?).']));
  });
  it('are one unbreakable sign in a line, as wide as they are', async () => {
    const { nodes } = await sceneOf(deck('Rate $\\frac{a}{b}$ here.'));
    const paragraph = nodes.flatMap(paragraphsOf).find((p) => p.runs.some((run) => run.formula));
    const run = paragraph?.runs.find((one) => one.formula);
    expect(run?.text).toBe('\uFFFC');
    expect(paragraph?.lines[0]?.width).toBeGreaterThan((run?.formula?.width ?? 0) * (run?.size ?? 0));
  });
  it('keep to a line of their own height', async () => {
    const { nodes } = await sceneOf(deck('Tall $\\displaystyle\\sum_{i=1}^{n}\\frac{a}{b}$ here.'));
    const paragraph = nodes.flatMap(paragraphsOf).find((p) => p.runs.some((run) => run.formula));
    const formula = paragraph?.runs.find((one) => one.formula)?.formula;
    expect(paragraph?.lineHeight).toBeGreaterThan(
      ((formula?.ascent ?? 0) + (formula?.descent ?? 0)) * (paragraph?.size ?? 0),
    );
  });
  it('are words in notes and titles', async () => {
    const { slides } = await sceneOf('## The value $x^2$\n\nText.\n\n::: notes\nSay $a_1$.\n\n$$b^2$$\n:::\n');
    expect(slides[0]?.title).toBe('The value x²');
    expect(slides[0]?.notes.map((part) => part.runs.map((run) => run.text).join(''))).toEqual(['Say a₁.', 'b²']);
  });
  it('tell what is not closed', async () => {
    const { diagnostics } = await sceneOf(deck('$$x\n\nnext'));
    expect(diagnostics).toMatchObject([{ code: 'parse/maths-open', span: { line: 8, column: 1 } }]);
  });
  it('are drawn smaller where they are too wide, and told', async () => {
    const { nodes, diagnostics } = await sceneOf(deck(`$$${'abcdefgh+'.repeat(20)}x$$`));
    const equation = nodes.find((node) => node.kind === 'equation');
    expect(equation && equation.box.x + equation.box.w).toBeLessThanOrEqual(905);
    expect(diagnostics).toMatchObject([{ code: 'layout/equation-small' }]);
  });
});

describe('code in a deck', () => {
  it('marks lines in steps', async () => {
    const { slides, nodes, diagnostics } = await sceneOf(
      deck('```r {.numbers lines="1|2-3"}\na <- 1\nb <- 2\nc <- 3\n```'),
    );
    expect(diagnostics).toEqual([]);
    expect(slides[0]?.steps).toBe(2);
    expect(nodes.filter((node) => node.name.startsWith('Marked')).map((node) => [node.name, node.step])).toEqual([
      ['Marked lines 1–1', 1],
      ['Marked lines 2–3', 2],
    ]);
    const text = nodes.find((node) => node.kind === 'text' && node.role === 'code');
    expect(text && paragraphsOf(text).map(textOf)).toEqual(['a <- 1', 'b <- 2', 'c <- 3']);
  });
  it('names the nearest language, and lines that are none', async () => {
    const { built, diagnostics } = await buildDeck(deckHost({ 'talk/deck.md': deck('```pyton {lines="x"}\na\n```') }), {
      path: 'talk',
      to: [],
    });
    expect(built).toHaveLength(1);
    expect(diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'resolve/code-language', severity: 'info', hint: 'Did you mean python?' }),
        expect.objectContaining({ code: 'resolve/code-lines', severity: 'warning' }),
      ]),
    );
  });
});
