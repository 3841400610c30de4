// Steps: every block comes when it is asked to, however that is written, in the page as in PowerPoint.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneNode, SceneSlide } from '../../../src/scene/scene.ts';
import { paragraphsOf } from '../../../src/scene/walk.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const CHART = 'type: column\nalt: Two bars\nx: arm\ny: n\ndata:\n  - {arm: A, n: 1}\n  - {arm: B, n: 2}\n';
const host = nodeHost();

async function built(body: string, keys = '') {
  const text = `---\ntitle: T\ntitle-slide: false\n${keys}---\n\n## One\n\n${body}\n`;
  const files = { 'talk/deck.md': text, 'talk/a.svg': PICTURE, 'talk/b.chart.yaml': CHART };
  const { built: decks, diagnostics } = await buildDeck(memoryHost(files, host.resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const deck = decks[0];
  const slide = deck?.scene.slides[0];
  if (!deck || !slide) throw new Error('no slide');
  const page = new TextDecoder().decode(deck.files.find(({ name }) => name.endsWith('.html'))?.bytes);
  const pptx = unzipSync(deck.files.find(({ name }) => name.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  const part = new TextDecoder().decode(pptx['ppt/slides/slide1.xml']);
  const clicks = part.match(/nodeType="clickEffect"/g)?.length ?? 0;
  return { slide, page, clicks, told: diagnostics.filter((d) => d.severity !== 'info').map((d) => d.message) };
}

/** The step of each leaf that a reader sees: its own, that of its group, or those of its paragraphs. */
function stepsOf(nodes: readonly SceneNode[], outer?: number): (number | undefined)[] {
  return nodes.flatMap((node) => {
    const step = node.step ?? outer;
    if (node.kind === 'group') return stepsOf(node.children, step);
    const paragraphs = node.kind === 'table' ? [] : paragraphsOf(node);
    return paragraphs.length ? paragraphs.map((paragraph) => paragraph.step ?? step) : [step];
  });
}
const shown = ({ nodes }: SceneSlide): SceneNode[] =>
  nodes.filter((node) => !(node.kind === 'text' && ['title', 'footer', 'number'].includes(node.role)));

/** Each kind of block with a place for its attributes. */
const BLOCKS: Record<string, (attributes: string) => string> = {
  paragraph: (at) => `Some words ${at}`,
  heading: (at) => `### A heading ${at}`,
  'list item': (at) => `- An item ${at}`,
  'picture in an item': (at) => `- ![A box](a.svg) ${at}`,
  picture: (at) => `![A box](a.svg "Below")${at}`,
  'chart file': (at) => `![Bars](b.chart.yaml "Below")${at}`,
  'chart fence': (at) => `\`\`\`chart ${at}\n${CHART}\`\`\``,
  'flow diagram': (at) => `\`\`\`flow ${at}\nA --> B\n\`\`\``,
  'flow of participants': (at) => `\`\`\`strobe ${at}\nsteps: [{name: A, n: 1}]\n\`\`\``,
  code: (at) => `\`\`\`js ${at}\nlet a = 1;\n\`\`\``,
  equation: (at) => `$$\nE = mc^2\n$$ ${at}`,
  'QR code': (at) => `![Our clinic](https://example.org)${at ? `{.qr ${at.slice(1)}` : '{.qr}'}`,
  icon: (at) => `:icon[bone]{size=large} Bone ${at}`,
  quotation: (at) => `> Words\n>\n> -- Someone ${at}`,
  callout: (at) => `::: tip ${at}\nWords\n:::`,
  alert: (at) => `> [!NOTE] ${at}\n> Words`,
  columns: (at) => `:::: columns ${at}\n::: column\nLeft\n:::\n::: column\n![A box](a.svg)\n:::\n::::`,
  table: (at) => `| A | B |\n| --- | --- |\n| 1 | 2 |\n${at}`,
  steps: (at) => `::: steps ${at}\n- **A** one\n- **B** two\n:::`,
  timeline: (at) => `::: timeline ${at}\n- **1990** one\n- **2000** two\n:::`,
  'timeline to scale': (at) => `::: {.timeline .to-scale ${at.slice(1, -1)}}\n- **1990** one\n- **2000** two\n:::`,
  numbers: (at) => `::: numbers ${at}\n- **1** one\n- **2** two\n:::`,
  div: (at) => `::: div ${at}\nWords\n\n![A box](a.svg)\n:::`,
  'words for an audience': (at) => `::: only friends ${at}\nWords\n:::`,
};
const KEYS = 'audiences:\n  friends: {}\n';

/** Clicks before it come first; what is marked comes with the second. */
const before = 'First. {.step}\n\n';

describe.each(Object.entries(BLOCKS))('%s', (_name, block) => {
  const cases: Record<string, string> = {
    'by number': before + block('{step=2}'),
    'as the next one': before + block('{.step}'),
    'in a div that is a step': `${before}:::::: step\n${block('')}\n::::::`,
    'after a pause': `. . .\n\nFirst.\n\n. . .\n\n${block('')}`,
  };
  it.each(Object.entries(cases))('%s', async (_way, body) => {
    const { slide, page, clicks, told } = await built(body, KEYS);
    expect(told).toEqual([]);
    const [first, ...rest] = stepsOf(shown(slide));
    expect(first).toBe(1);
    expect(rest.length).toBeGreaterThan(0);
    expect(new Set(rest)).toEqual(new Set([2]));
    expect(slide.steps).toBe(2);
    expect(page).toContain('data-fragment-index="1"');
    expect(clicks).toBe(2);
  });
  it('is there from the start without any', async () => {
    const { slide, told } = await built(block(''), KEYS);
    expect(told).toEqual([]);
    expect(new Set(stepsOf(shown(slide)))).toEqual(new Set([undefined]));
  });
});

it('a rule follows the pause before it', async () => {
  const { slide } = await built('First.\n\n. . .\n\n***');
  expect(stepsOf(shown(slide))).toEqual([undefined, 1]);
});

it('raw HTML follows the div around it', async () => {
  const { slide } = await built('::: {step=1}\n<p>Words</p>\n\n:::');
  expect(stepsOf(shown(slide))).toEqual([1]);
});

it('an item of a process has its own step', async () => {
  const { slide, told } = await built('::: steps\n- **A** one\n- **B** two {.step}\n- **C** [three]{.step}\n:::');
  expect(told).toEqual([]);
  expect(shown(slide).map((node) => node.step)).toEqual([undefined, 1, 2]);
  expect(JSON.stringify(slide.nodes)).not.toContain('{.step}');
});

it('a column comes later than the one beside it', async () => {
  const { slide } = await built(':::: columns\n::: column\nLeft\n:::\n::: column {.step}\nRight\n:::\n::::');
  expect(stepsOf(shown(slide))).toEqual([undefined, 1]);
});

it('what has a step of its own keeps it in a div that is a step', async () => {
  const { slide } = await built('::: {step=2}\nA {step=1}\n\nB\n:::');
  expect(stepsOf(shown(slide))).toEqual([1, 2]);
});

it('build: all makes a process block one step', async () => {
  const { slide } = await built('Words\n\n::: timeline\n- **1990** one\n- **2000** two\n:::', 'build: all\n');
  expect(stepsOf(shown(slide))[0]).toBe(1);
  expect(new Set(stepsOf(shown(slide)).slice(1))).toEqual(new Set([2]));
});

it.each(['0', 'two', '-1', '1.5', '1000'])('step=%s is told', async (number) => {
  const { slide, told } = await built(`Words {step=${number}}`);
  expect(told).toEqual([`"${number}" is no number of a step`]);
  expect(slide.steps).toBe(0);
});

it('a title takes no step, and says so', async () => {
  const text = '---\ntitle: T\ntitle-slide: false\n---\n\n## One {.step}\n\nWords\n';
  const { diagnostics } = await buildDeck(memoryHost({ 'talk/deck.md': text }, host.resource), {
    path: 'talk',
    to: [],
  });
  const [told] = diagnostics.filter((d) => d.code === 'parse/unknown-attribute');
  expect(told?.span).toMatchObject({ line: 6, column: 1 });
});
