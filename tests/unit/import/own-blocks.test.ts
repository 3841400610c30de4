// Blocks of our own slides go into PowerPoint as shapes with names, and come back as the blocks that they were.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const ship = nodeHost({});
const hostOf = (files: Record<string, string | Uint8Array>) => memoryHost(files, (name) => ship.resource(name));

/** The deck's Markdown and its files, built, imported and written anew. */
async function thereAndBack(deck: string, more: Record<string, string> = {}) {
  const files = Object.fromEntries(Object.entries(more).map(([name, text]) => [`talk/${name}`, text]));
  const { built } = await buildDeck(hostOf({ 'talk/deck.md': deck, ...files }), { path: 'talk', to: ['pptx'] });
  const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  const made = deckFiles(await importPptx(bytes, { name: 'talk.pptx', sources: ship }), 'talk.pptx');
  const back = Object.fromEntries(made.files.map(({ name, bytes: own }) => [`back/${name}`, own]));
  const again = await buildDeck(hostOf(back), { path: 'back', to: [] });
  const text = (name: string) => new TextDecoder().decode(made.files.find((one) => one.name === name)?.bytes);
  return { text, names: made.files.map(({ name }) => name), scenes: [built[0]?.scene, again.built[0]?.scene] };
}

/** What a scene shows, with its places to the point. */
const seen = (scene: Awaited<ReturnType<typeof thereAndBack>>['scenes'][number]) =>
  (scene?.slides ?? []).map(({ nodes }) =>
    [...nodesOf(nodes)]
      .filter(({ kind }) => kind !== 'group')
      .map((node) => {
        const words = paragraphsOf(node).map(textOf).join(' / ');
        return `${node.kind} ${words} ${[node.box.x, node.box.y, node.box.w, node.box.h].map(Math.round)}`;
      }),
  );

const HEAD = '---\ntitle: Blocks\nlang: en-GB\ntitle-slide: false\n---\n';

test.each([
  ['cards', '::: cards\n- :icon[bone] **Move** on most days\n- **Eat** enough\n- **Sleep** well\n:::'],
  ['steps', '::: steps\n1. **Check** scan and blood\n2. :icon[intravenous-bag] **Give** into a vein\n:::'],
  ['timeline', '::: timeline\n- **1999** Cells grown in a dish\n- **2021** A first trial\n:::'],
  [
    'timeline to scale',
    '::: timeline {.to-scale}\n- **May 1999** Cells grown in a dish\n- **2001–2004** A trial\n- **2021** A first trial\n:::',
  ],
  ['numbers', '::: numbers\n- **1 in 3** women\n- **1 in 5** men\n:::'],
  ['checklist of names', '::: checklist\n- **Keys** with a neighbour\n- **Someone** for the night\n:::'],
  ['checklist', '::: checklist\n- Someone stays for the night\n- **Keys** with a neighbour\n:::'],
  ['warning signs', '::: warning-signs\n- Pain in the calf\n- Fever\n:::'],
  ['verdict', 'Both heal.\n\n::: verdict\nNeither is better.\n:::'],
  ['small print', 'Both heal.\n\n[From two trials]{.small}'],
])('%s', async (_, block) => {
  const { text, scenes } = await thereAndBack(`${HEAD}\n## A title\n\n${block}\n`);
  expect(text('deck.md')).toContain(`## A title\n\n${block}\n`);
  expect(seen(scenes[1])).toEqual(seen(scenes[0]));
});

test.each([
  [
    'the title above an axis',
    'type: line\ndata:\n  - [month, placebo, drug]\n  - [0, 0, 0]\n  - [12, 2.9, 1.2]\ny-axis: {title: "New fractures, %"}',
  ],
  [
    'a line of reference with its label',
    'type: column\ndata:\n  - [year, women, men]\n  - [2000, 12, 8]\n  - [2010, 15, 9]\nlabels: true\nreference: {at: 14, label: goal}',
  ],
  [
    'error bars',
    'type: bar\nx: what\ny: smd\nlow: low\nhigh: high\ndata:\n  - {what: density, smd: 3.02, low: 1.84, high: 4.2}\n  - {what: volume, smd: 2.1, low: 1.16, high: 3.03}',
  ],
  [
    'a trend',
    'type: scatter\nx: x\ny: y\nseries: series\ntrend: true\ndata:\n  - [x, y, series]\n  - [1, 2, a]\n  - [2, 3, a]\n  - [1, 5, b]\n  - [2, 4, b]',
  ],
])('a chart keeps %s', async (_, chart) => {
  const { scenes } = await thereAndBack(`${HEAD}\n## A title\n\n\`\`\`chart\n${chart}\nalt: A chart\n\`\`\`\n`);
  expect(seen(scenes[1])).toEqual(seen(scenes[0]));
});

test('what marks a claim on a chart is told in words, and is no line of reference', async () => {
  const curve = '  - [3, 0.8, a]\n  - [9, 0.4, a]\n  - [12, 0.3, a]';
  const chart = `type: survival\nmedian: true\ntime: month\ngroup: arm\ndata:\n  - [month, survival, arm]\n${curve}`;
  const { text } = await thereAndBack(`${HEAD}\n## A title\n\n\`\`\`chart\n${chart}\nalt: A curve\n\`\`\`\n`);
  const deck = text('deck.md');
  expect(deck).toContain('![A curve. Marked: a: median 9 month]');
  const file = /\(([^)]+\.chart\.yaml)\)/.exec(deck)?.[1] ?? '';
  expect(text(file)).toContain('type: scatter');
  expect(text(file)).not.toContain('reference');
});

test('names on a picture keep their places', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path d="M0 0h600v400H0z"/></svg>';
  const labels = '::: labels\n![A bone](bone.svg)\n- 30% 20% [Neck]{to="42% 31%"}\n- 70% 80% [Head]\n:::';
  const { text } = await thereAndBack(`${HEAD}\n## A title\n\n${labels}\n`, { 'bone.svg': svg });
  const lines = text('deck.md').split('\n');
  expect(lines).toContain('::: labels');
  const places = lines.flatMap((line) => [...line.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, number]) => Number(number)));
  for (const [i, wanted] of [30, 20, 42, 31, 70, 80].entries()) expect(places[i]).toBeCloseTo(wanted, 0);
});

test('a forest plot is a forest plot, with its groups and what each side favours', async () => {
  const plot =
    '```chart\ntype: forest\nestimate: rr\nlabel: trial\nlow: low\nhigh: high\ngroup: kind\ncolumns: [drug]\n' +
    'favours: [fewer, more]\ndata:\n  - {kind: Old, trial: One, drug: alendronate, rr: 0.5, low: 0.4, high: 0.6}\n' +
    '  - {kind: New, trial: Two, drug: teriparatide, rr: 0.7, low: 0.5, high: 0.9}\nalt: Two trials\n```';
  const { text, names, scenes } = await thereAndBack(`${HEAD}\n## A title\n\n${plot}\n`);
  const yaml = names.find((name) => name.endsWith('.chart.yaml')) as string;
  expect(text(yaml)).toContain('type: forest');
  expect(text(yaml)).toContain('favours:\n  - fewer\n  - more');
  expect(text(yaml.replace('.chart.yaml', '.csv'))).toBe(
    'group,Trial,Drug,estimate,low,high\nOld,One,alendronate,0.5,0.4,0.6\nNew,Two,teriparatide,0.7,0.5,0.9\n',
  );
  expect(seen(scenes[1])).toEqual(seen(scenes[0]));
});

test('a line of text in the tall place of a layout stands above what is below it', async () => {
  const bar = (name: string) =>
    `\`\`\`chart\ntype: bar\ndata:\n  - {who: ${name}, n: 5}\n  - {who: other, n: 9}\n\`\`\``;
  const pair = `**Out of ten**\n\n::: columns\n::: column\n${bar('hip')}\n:::\n::: column\n${bar('spine')}\n:::\n:::\n\nAsk us.`;
  const long = '- One point\n- Another point\n- A third point\n- A fourth point\n- A fifth point\n- A sixth point';
  const lists = ['Two', 'Three', 'Four'].map((title) => `## ${title}\n\n${long}`).join('\n\n---\n\n');
  const { scenes } = await thereAndBack(`${HEAD}\n## One\n\n${pair}\n\n---\n\n${lists}\n`);
  expect(seen(scenes[1])).toEqual(seen(scenes[0]));
});
