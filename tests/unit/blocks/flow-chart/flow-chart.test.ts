// ```flow blocks through the whole program: what stands on the slide, what PowerPoint gets, and that both outputs say the same.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../../src/base/diagnostic.ts';
import { flowChart } from '../../../../src/blocks/flow-chart/index.ts';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import type { ConnectorNode, GroupNode, SceneNode } from '../../../../src/scene/scene.ts';
import { paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const resource = async (name: string) =>
  new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT)));

async function built(flow: string, { fence = 'flow', around = '', theme = 'congress' } = {}) {
  const markdown = `---\ntheme: ${theme}\n---\n\n## Title\n\n\`\`\`${fence}\n${flow}\n\`\`\`\n${around}\n`;
  const { built: decks, diagnostics } = await buildDeck(memoryHost({ 'talk.md': markdown }, resource), {
    path: 'talk.md',
    to: ['html', 'pptx'],
  });
  const [deck] = decks;
  const bytes = (ending: string) => deck?.files.find(({ name }) => name.endsWith(ending))?.bytes as Uint8Array;
  const slide = deck?.scene.slides[0];
  const nodes = slide?.nodes ?? [];
  const group = nodes.find((node): node is GroupNode => node.kind === 'group');
  return {
    slide,
    nodes,
    group: group as GroupNode,
    connectors: (group?.children ?? []).filter((node): node is ConnectorNode => node.kind === 'connector'),
    xml: strFromU8(unzipSync(bytes('.pptx'))['ppt/slides/slide1.xml'] as Uint8Array),
    html: strFromU8(bytes('.html')),
    told: diagnostics.map(({ code, span, hint }) => ({
      code,
      at: `${span?.file}:${span?.line}:${span?.column}`,
      hint,
    })),
  };
}
const words = (nodes: readonly SceneNode[]) => nodes.flatMap((node) => paragraphsOf(node).map(textOf));

const TRIAL = `flowchart TB
  S[Screened] --> R{Eligible?}
  R -->|yes| A([Randomised])
  R -->|no| X((Out))
  A -.-> P[[Placebo]]
  A ==> C(Cells)
  C --> S`;

/** Points of a bent or straight preset as its formulas have it (presetShapeDefinitions.xml), turned and mirrored by its frame, in points. */
function pointsOf(shape: string): [number, number][] {
  const number = (name: string) =>
    Number(new RegExp(`<a:(?:off|ext)[^>]* ${name}="(-?\\d+)"`).exec(shape)?.[1]) / 12700;
  const [x, y, w, h] = ['x', 'y', 'cx', 'cy'].map(number) as [number, number, number, number];
  const head = /<a:xfrm([^>]*)>/.exec(shape)?.[1] ?? '';
  const [flipH, flipV] = [/flipH="(1|true)"/.test(head), /flipV="(1|true)"/.test(head)];
  const quarters = Number(/rot="(\d+)"/.exec(head)?.[1] ?? 0) / 5400000;
  const adj = [...shape.matchAll(/fmla="val (-?\d+)"/g)].map(([, value]) => Number(value) / 100000);
  const [a = 0, b = 0, c = 0] = adj;
  const forms: Record<string, [number, number][]> = {
    straightConnector1: [
      [0, 0],
      [1, 1],
    ],
    bentConnector2: [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    bentConnector3: [
      [0, 0],
      [a, 0],
      [a, 1],
      [1, 1],
    ],
    bentConnector4: [
      [0, 0],
      [a, 0],
      [a, b],
      [1, b],
      [1, 1],
    ],
    bentConnector5: [
      [0, 0],
      [a, 0],
      [a, b],
      [c, b],
      [c, 1],
      [1, 1],
    ],
  };
  return (forms[/prst="(\w+)"/.exec(shape)?.[1] ?? ''] ?? []).map(([u, v]) => {
    let [px, py] = [(flipH ? 1 - u : u) * w - w / 2, (flipV ? 1 - v : v) * h - h / 2];
    for (let q = 0; q < quarters; q++) [px, py] = [-py, px];
    return [x + w / 2 + px, y + h / 2 + py];
  });
}

describe('flow diagrams', () => {
  it('are one named group of shapes, lines and labels with words for those who do not see it', async () => {
    const { group, told } = await built(TRIAL);
    expect(told.filter(({ code }) => code.startsWith('flow/') || code.startsWith('layout/'))).toEqual([]);
    expect(group.name).toBe('Diagram: Screened leads to Eligible?; Eligible? leads to Randomised (');
    expect(group.alt).toBe(
      'Screened leads to Eligible?; Eligible? leads to Randomised (yes) and Out (no); Randomised leads to Placebo and Cells; Cells leads to Screened.',
    );
    expect(words(group.children)).toEqual([
      'Screened',
      'Eligible?',
      'Randomised',
      'Out',
      'Placebo',
      'Cells',
      'yes',
      'no',
    ]);
    const shapes = group.children.flatMap((node) =>
      node.kind === 'shape' && node.name.startsWith('Node') ? [node.geometry] : [],
    );
    expect(shapes).toEqual(['rect', 'diamond', 'roundRect', 'ellipse', 'flowChartPredefinedProcess', 'roundRect']);
  });

  it('PowerPoint gets connectors glued to shapes that are there', async () => {
    const { xml, connectors } = await built(TRIAL);
    const found = xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? [];
    expect(found.length).toBe(6);
    expect(connectors.length).toBe(6);
    const before = (id: string) => xml.indexOf(`<p:cNvPr id="${id}"`);
    const sides = { top: 0, left: 1, bottom: 2, right: 3 };
    for (const [i, shape] of found.entries()) {
      const { from, to } = connectors[i] as ConnectorNode;
      for (const [tag, glue] of [
        ['stCxn', from],
        ['endCxn', to],
      ] as const) {
        const [, id, idx] = new RegExp(`<a:${tag} id="(\\d+)" idx="(\\d)"/>`).exec(shape) ?? [];
        expect(before(id as string)).toBeGreaterThan(0);
        expect(before(id as string)).toBeLessThan(xml.indexOf(shape));
        // an ellipse has places between the sides too
        expect(Number(idx)).toBe(sides[glue.side] * (glue.round ? 2 : 1));
      }
      expect(shape).toContain('<a:tailEnd type="triangle"');
    }
    expect(found.filter((shape) => shape.includes('prstDash'))).toHaveLength(1);
    expect(xml).toMatch(/<p:grpSp>.*name="Diagram: [^"]*" descr="Screened leads to/s);
  });

  it.each(['TB', 'BT', 'LR', 'RL'])('%s: PowerPoint draws the very points that the page draws', async (direction) => {
    const { xml, connectors } = await built(
      `flowchart ${direction}\nA --> B --> C --> D\nA --> C\nA --> D\nD -->|again| A\nC --> B\nB --> B\nA --> E\nE --> D`,
    );
    const found = xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? [];
    expect(found.length).toBe(10);
    for (const [i, shape] of found.entries()) {
      const theirs = pointsOf(shape);
      const ours = (connectors[i] as ConnectorNode).points;
      expect(theirs.length).toBe(ours.length);
      for (const [k, [x, y]] of theirs.entries()) {
        // half a point: a bend needs a size of one point at least
        expect(Math.abs(x - (ours[k]?.x ?? 0))).toBeLessThan(0.51);
        expect(Math.abs(y - (ours[k]?.y ?? 0))).toBeLessThan(0.51);
      }
    }
  });

  it('what lines share is drawn once: the page begins the dashed one at the fork, PowerPoint lays it below', async () => {
    const { connectors, html, xml } = await built('flowchart LR\nA{Ok?} --> B\nA -.-> C');
    const dashed = connectors.find(({ stroke }) => stroke.dash) as ConnectorNode;
    const solid = connectors.find(({ stroke }) => !stroke.dash) as ConnectorNode;
    const [start, fork] = dashed.points;
    expect(dashed.points.slice(0, 2)).toEqual(solid.points.slice(0, 2));
    expect(dashed.shared).toEqual({ from: expect.closeTo((fork?.x ?? 0) - (start?.x ?? 0), 1), to: 0 });
    expect(solid.shared).toBeUndefined();
    const drawn = [...html.matchAll(/<path d="M(\S+) (\S+) [^>]*stroke-dasharray/g)];
    expect(drawn).toHaveLength(1);
    // its drawing begins 8 points outside its box
    expect(Number(drawn[0]?.[1]) - 8 + dashed.box.x).toBeCloseTo(fork?.x ?? 0, 1);
    expect(Number(drawn[0]?.[2]) - 8 + dashed.box.y).toBeCloseTo(fork?.y ?? 0, 1);
    const found = xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? [];
    expect(found.map((shape) => shape.includes('prstDash'))).toEqual([true, false]);
    expect(found.every((shape) => shape.includes('<a:stCxn') && shape.includes('<a:endCxn'))).toBe(true);
  });

  it('both outputs say the same words', async () => {
    const { xml, html, group } = await built(TRIAL);
    const said = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
    const page = html.slice(html.indexOf('<section'));
    for (const word of words(group.children)) {
      expect(said).toContain(word);
      expect(page).toContain(`>${word}<`);
    }
    expect(page).toContain('role="img" aria-label="Screened leads to Eligible?');
  });

  it('lie inside the region, with text no smaller than the theme allows', async () => {
    for (const theme of ['congress', 'clinic']) {
      const { group, slide, told } = await built(
        'flowchart LR\nA[Plan] --> B{Good?}\nB -->|yes| C[Do it]\nB -->|no| A',
        { theme },
      );
      expect(slide?.overflow).toBe(0);
      expect(told.filter(({ code }) => code.startsWith('layout/'))).toEqual([]);
      for (const { box } of group.children) {
        expect(box.x).toBeGreaterThanOrEqual(55);
        expect(box.x + box.w).toBeLessThanOrEqual(905);
        expect(box.y + box.h).toBeLessThanOrEqual(510);
      }
      for (const node of group.children)
        for (const { size } of paragraphsOf(node)) expect(size).toBeGreaterThanOrEqual(theme === 'clinic' ? 24 : 16);
    }
  });

  it('take the frame: few words get air, and a long chain goes on in another row', async () => {
    const few = await built('flowchart LR\nA[Ask] --> B[Scan] --> C[Treat]');
    expect(few.group.box.w).toBeGreaterThan(0.8 * 848);
    const steps = Array.from({ length: 8 }, (_, i) => `N${i}[Step number ${i}]`).join(' --> ');
    const chain = await built(`flowchart LR\n${steps}`);
    const boxes = chain.group.children.filter(({ kind }) => kind === 'shape').map(({ box }) => box);
    expect(new Set(boxes.map(({ y }) => y)).size).toBeGreaterThan(1);
    // each row is read as text is, and boxes are alike
    for (const [i, box] of boxes.entries()) {
      const before = boxes[i - 1];
      if (before) expect(box.y > before.y + before.h || (box.y === before.y && box.x > before.x + before.w)).toBe(true);
      expect([box.w, box.h]).toEqual([boxes[0]?.w, boxes[0]?.h]);
    }
    const sizes = chain.group.children.flatMap((node) => paragraphsOf(node).map(({ size }) => size));
    // in one row there would be room for 16 points
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
  });

  it('bring out where they begin and end, and questions otherwise', async () => {
    const { group } = await built('A([Screened]) --> B{Eligible?}\nB --> C[Cells] --> D[Analysed]');
    const fills = new Map(
      group.children.flatMap((node) =>
        node.kind === 'shape' && node.name.startsWith('Node') ? [[node.name.slice(6), node.fill] as const] : [],
      ),
    );
    expect(fills.get('Screened')).toEqual(fills.get('Analysed'));
    expect(fills.get('Screened')).toMatchObject({ slot: 'accent1' });
    expect(fills.get('Eligible?')).toMatchObject({ slot: 'accent1', alpha: expect.any(Number) });
    expect(fills.get('Cells')).toMatchObject({ slot: 'bg1' });
  });

  it('give way to words on their slide', async () => {
    const alone = await built('A --> B --> C --> D --> E');
    const crowded = await built('A --> B --> C --> D --> E', { around: '\nSome words.\n\nMore words.\n' });
    expect(crowded.slide?.overflow).toBe(0);
    expect(crowded.group.box.h).toBeLessThan(alone.group.box.h);
  });

  it('appear as a whole, and take words of the writer', async () => {
    const { group, slide, xml } = await built('A --> B', { fence: 'flow {.step alt="From A to B"}' });
    expect([group.step, slide?.steps, group.alt]).toEqual([1, 1, 'From A to B']);
    const id = /<p:grpSp><p:nvGrpSpPr><p:cNvPr id="(\d+)"/.exec(xml)?.[1];
    expect(xml).toContain(`<p:spTgt spid="${id}"`);
  });

  it.each([
    [
      'too wide',
      `flowchart LR\nN0 --> X\n${Array.from({ length: 16 }, (_, i) => `N${i}[Something ${i}]`).join(' --> ')}`,
      'layout/overflow',
      'talk.md:7:1',
    ],
    [
      'too high',
      `N0 --> X\n${Array.from({ length: 16 }, (_, i) => `N${i}`).join(' --> ')}`,
      'layout/overflow',
      'talk.md:7:1',
    ],
    ['too many', Array.from({ length: 120 }, (_, i) => `N${i}`).join(' --> '), 'flow/too-many', 'talk.md:8:1'],
    ['empty', '%% nothing', 'flow/empty', 'talk.md:8:1'],
    ['a misspelt word', 'flowchrt LR\nA --> B', 'flow/syntax', 'talk.md:8:1'],
    ['a fault in a line', 'A --> B\nB --> two words', 'flow/syntax', 'talk.md:9:11'],
  ])('tell when they are %s', async (_, flow, code, at) => {
    const { told, nodes, html } = await built(flow);
    expect(told.find((one) => one.code === code)?.at).toBe(at);
    expect(told.find((one) => one.code === code)?.hint).toBeTruthy();
    // something stands for it: the diagram, or its source
    expect(nodes.some((node) => node.kind === 'group' || node.name.startsWith('Code'))).toBe(true);
    if (code === 'flow/too-many') expect(html).toContain('N0 --&gt; N1');
  });

  it('without the package that lays them out, show their source and say so', () => {
    const diagnostics = new Diagnostics();
    const origin = { file: 'talk.md', line: 7, column: 1 };
    const context = {
      diagnostics,
      span: () => origin,
      known: () => undefined,
      steps: { current: undefined },
      engine: () => undefined,
    };
    const blocks = flowChart.fromMarkdown?.(
      { type: 'code', lang: 'flow', value: 'A --> B' } as never,
      context as never,
    );
    expect(blocks).toEqual([{ type: 'code', origin, text: 'A --> B' }]);
    expect(diagnostics.list.map(({ code, span }) => ({ code, span }))).toEqual([{ code: 'flow/engine', span: origin }]);
  });

  it('the same source gives the same bytes', async () => {
    const [one, two] = [await built(TRIAL), await built(TRIAL)];
    expect(one.xml).toBe(two.xml);
    expect(one.html).toBe(two.html);
  });
});
