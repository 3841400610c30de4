// Diagrams, code, formulas, icons and pictures of our own slides come back as what made them; what somebody changed in
// PowerPoint comes back as it is seen.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const ship = nodeHost({});
const hostOf = (files: Record<string, string | Uint8Array>) => memoryHost(files, (name) => ship.resource(name));
const HEAD = '---\ntitle: Blocks\nlang: en-GB\ntheme: congress\ntitle-slide: false\n---\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path d="M0 0h600v400H0z"/></svg>';

async function built(body: string): Promise<{ bytes: Uint8Array; scene: Scene }> {
  const files = { 'talk/deck.md': `${HEAD}\n${body}\n`, 'talk/a.svg': SVG, 'talk/b.svg': SVG.replace('600', '601') };
  const [one] = (await buildDeck(hostOf(files), { path: 'talk', to: ['pptx'] })).built;
  const bytes = one?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes;
  if (!one || !bytes) throw new Error('The deck was not built');
  return { bytes, scene: one.scene };
}

async function imported(bytes: Uint8Array) {
  const { files } = deckFiles(await importPptx(bytes, { name: 'talk.pptx', sources: ship }), 'talk.pptx');
  const text = (name: string) => new TextDecoder().decode(files.find((one) => one.name === name)?.bytes);
  return { files, text, markdown: text('deck.md') };
}

/** The first slide's XML with something else in it. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const part = 'ppt/slides/slide1.xml';
  const before = strFromU8(entries[part] as Uint8Array);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...entries, [part]: strToU8(after) });
}

const seen = (scene: Scene | undefined) =>
  (scene?.slides ?? []).flatMap(({ layout, nodes }) => [
    layout,
    ...[...nodesOf(nodes)]
      .filter(({ kind }) => kind !== 'group')
      .map((node) => {
        const words = paragraphsOf(node).map(textOf).join(' / ');
        const box = [node.box.x, node.box.y, node.box.w, node.box.h].map(Math.round);
        return `${node.kind} ${words} ${box} ${node.step ?? ''}`;
      }),
  ]);

const FLOW = [
  '```flow',
  'flowchart LR',
  '  B[Collect] ==> C',
  '  subgraph lab [In the laboratory]',
  '    C[[Grow]] --> D{Clean?}',
  '    D -. no .-> C',
  '  end',
  '  D -- yes --> E([Give<br>n = 12])',
  '  E --- F((End))',
  '```',
].join('\n');
const CONSORT = [
  '```consort',
  'assessed: 120',
  'excluded: [{n: 20, why: Not eligible}, {n: 4, why: Declined}]',
  'arms:',
  '  - {name: Drip, allocated: 48, lost: [{n: 3, why: Moved away}], analysed: 45}',
  '  - {name: Dummy drip, allocated: 48, received: 40, lost: 2, analysed: 46}',
  '```',
].join('\n');
const PRISMA = [
  '```prisma',
  'databases: [{n: 812, from: PubMed}, {n: 391, from: Embase}]',
  'registers: 40',
  'removed: {duplicates: 300, automation: 12, other: 1}',
  'screened: 930',
  'excluded: 800',
  'sought: 130',
  'not-retrieved: 10',
  'assessed: 120',
  'reports-excluded: [{n: 60, why: Wrong population}, {n: 42, why: Not randomised}]',
  'included: {studies: 14, reports: 18}',
  '```',
].join('\n');
const STROBE = [
  '```strobe',
  'steps:',
  '  - {name: Women invited, n: 1840, excluded: [{n: 302, why: Declined}]}',
  '  - {name: Enrolled, n: 1538}',
  'groups:',
  '  - {name: Took a bone medicine, n: 738, lost: 40, analysed: 698}',
  '  - {name: Took none, n: 800, lost: 62, analysed: 738}',
  '```',
].join('\n');
const SURVIVAL = [
  '```chart',
  'type: survival',
  'data:',
  '  - [time, event, arm]',
  ...['3,1', '8,1', '15,0', '24,0'].map((row) => `  - [${row}, Usual]`),
  ...['9,1', '18,0', '24,0', '24,0'].map((row) => `  - [${row}, New]`),
  'group: arm',
  'x-axis: {title: Months}',
  'y-axis: {title: No fracture}',
  'alt: Two curves',
  '```',
].join('\n');

test.each([
  ['a flow diagram', FLOW],
  ['a trial', CONSORT],
  ['a review', PRISMA],
  ['a cohort', STROBE],
  ['survival curves', SURVIVAL],
  ['an icon array', '```chart\ntype: icons\nn: 7\nof: 100\nlabel: in three years\nalt: 7 of 100\n```'],
  [
    'two icon arrays and those who are spared',
    '```chart\ntype: icons\ndata:\n  - [label, n, of]\n  - [without, 15, 100]\n  - [with, 7, 100]\ndifference: spared\nalt: Two\n```',
  ],
  ['marked lines in steps', '```r {.numbers lines="2|3-4"}\na <- 1\nb <- 2\nc <- 3\nd <- 4\n```'],
  ['a numbered equation', '$$\na = b\n$$ {#eq:one}\n\nWords below it.'],
  [
    'a scale',
    '::: scale {from=1 to=-4 unit="T-score" marks="-1 normal, -2.5 low"}\n- -2.2 Her hip\n- -2.8 Her spine\n:::',
  ],
  [
    'a scale whose parts have names',
    '::: scale {from=1 to=-4 unit="T-score" marks="-1, -2.5" zones="normal, low, osteoporosis"}\n- -2.2 Her hip\n:::',
  ],
  ['a QR code', '![The page](https://example.org){.qr}\n\nThe address stands below it.'],
  ['pictures in a grid', '::: grid\n![One](a.svg "First")\n\n![Two](b.svg "Second")\n:::'],
  [
    'framed columns',
    '::: columns\n::: column\n### Drip\n- Once a year\n- Here\n:::\n::: column\n### Tablet\n- Weekly\n:::\n:::',
  ],
  ['icons in lines', '- :icon[bone] Bone renews itself\n- Scan first :icon[xray], then we talk'],
  ['an icon beside its words', ':icon[doctor]{size=large .accent} Ask your doctor first.'],
  ['a callout with an icon', '::: callout {title="Call us" icon=phone}\n\nWhen you have a fever.\n\n:::'],
  ['a row that is brought out', '| A | B |\n| --- | --- |\n| one | two |\n| three | four |\n{row=2}'],
  ['footnotes', 'Bone[^1] and muscle[^2].\n\n[^1]: What it is.\n[^2]: What moves it.'],
  ['a layout that content does not lead to', '> Bone is alive.'],
])('%s', async (what, block) => {
  const keys = what.startsWith('a layout') ? '---\nlayout: content\n---\n\n' : '';
  const { bytes, scene } = await built(`${keys}## A title\n\n${block}`);
  const { files, markdown } = await imported(bytes);
  const back = Object.fromEntries(files.map((one) => [`back/${one.name}`, one.bytes]));
  const again = await buildDeck(hostOf(back), { path: 'back', to: [] });
  expect(seen(again.built[0]?.scene), markdown).toEqual(seen(scene));
});

test('what somebody changed in a diagram comes back as it is seen', async () => {
  const { bytes } = await built(`## A title\n\n${FLOW}`);
  const { markdown } = await imported(edited(bytes, (xml) => xml.replace('<a:t>Collect</a:t>', '<a:t>Gather</a:t>')));
  expect(markdown).toContain('["Gather"]');
  expect(markdown).not.toContain('["Collect"]');
});

test('a diagram that is no longer one of ours is a drawing, with all its words', async () => {
  const { bytes } = await built(`## A title\n\n${FLOW}`);
  const { markdown, files } = await imported(
    edited(bytes, (xml) => xml.replace(/<a:prstGeom prst="diamond"/, '<a:prstGeom prst="cloud"')),
  );
  expect(markdown).not.toContain('```flow');
  expect(markdown).toContain('Clean?');
  expect(files.some(({ name }) => name.endsWith('-drawing.svg'))).toBe(true);
});

test('a number that somebody changed in a trial is the one that comes back', async () => {
  const { bytes } = await built(`## A title\n\n${CONSORT}`);
  const { markdown } = await imported(edited(bytes, (xml) => xml.replace(/(\(n\s=\s)120\)/, '$1121)')));
  expect(markdown).toContain('assessed: 121');
});

test('a QR code whose link was changed is no longer taken at its word', async () => {
  const { bytes } = await built('## A title\n\n![The page](https://example.org){.qr}');
  const entries = unzipSync(bytes);
  const part = 'ppt/slides/_rels/slide1.xml.rels';
  const rels = strFromU8(entries[part] as Uint8Array).replace('https://example.org', 'https://example.com');
  const { markdown } = await imported(zipSync({ ...entries, [part]: strToU8(rels) }));
  expect(markdown).not.toContain('.qr');
});
