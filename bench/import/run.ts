// How much of our own decks comes back: built as PowerPoint files, imported, built again, and both scenes compared.
// npm run bench:import -- [--deck slides/gallery] [--verbose]
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Kept } from '../../src/base/kept.ts';
import { limitsWith } from '../../src/base/limits.ts';
import { fitting } from '../../src/fit-import.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { deckFiles } from '../../src/import/deck-files.ts';
import { importPptx } from '../../src/import/index.ts';
import { pairInOrder } from '../../src/merge/align.ts';
import { createBuilder } from '../../src/pipeline.ts';
import type { SceneNode, SceneSlide } from '../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../src/scene/walk.ts';
import { difference } from '../difference.ts';

const { values } = parseArgs({
  options: {
    deck: { type: 'string', multiple: true },
    verbose: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});
const STARTERS = ['_case-report', '_conference', '_journal-club', '_patients', '_teaching'];
const DECKS = values.deck ?? [
  'slides/stem-cells-osteoporosis',
  'slides/gallery',
  'slides/starter',
  ...STARTERS.map((name) => `slides/starter/${name}.md`),
  ...readdirSync('tests/decks')
    .filter((name) => !name.includes('.test.'))
    .sort()
    .map((name) => `tests/decks/${name}`),
];
const kept = new Kept();
const ship = nodeHost();

/** Points that two boxes may differ by and count as the same. */
const NEAR = 2;

const said = (node: SceneNode): string =>
  paragraphsOf(node)
    .map((one) => `${textOf(one)}`)
    .join(' / ')
    .replace(/\s+/g, ' ')
    .trim();

interface Seen {
  readonly what: string;
  readonly box: SceneNode['box'];
}

/** What a slide shows: each node's kind, words and step; groups are what is in them. */
const seenOn = ({ nodes }: SceneSlide): Seen[] =>
  [...nodesOf(nodes)]
    .filter(({ kind }) => kind !== 'group')
    .map((node) => ({
      what: `${node.kind} ${said(node)}${node.step === undefined ? '' : ` step ${node.step}`}`,
      box: node.box,
    }));

const isNear = (a: Seen['box'], b: Seen['box']): boolean =>
  (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(a[side] - b[side]) <= NEAR);

/** What the slides do not have in common. */
function unlike(a: SceneSlide, b: SceneSlide): string[] {
  const rest = seenOn(b);
  const out: string[] = a.layout === b.layout ? [] : [`layout ${a.layout} > ${b.layout}`];
  for (const one of seenOn(a)) {
    const same = rest.filter(({ what }) => what === one.what);
    const found = same.find(({ box }) => isNear(box, one.box)) ?? same[0];
    if (!found) out.push(`lost ${one.what}`);
    else {
      rest.splice(rest.indexOf(found), 1);
      const [x, y] = [one.box, found.box];
      if (!isNear(x, y))
        out.push(
          `moved ${one.what}: ${[x.x, x.y, x.w, x.h].map(Math.round)} > ${[y.x, y.y, y.w, y.h].map(Math.round)}`,
        );
    }
  }
  return [...out, ...rest.map(({ what }) => `more ${what}`)];
}

const wordsIn = (slides: readonly SceneSlide[]): string[] =>
  slides.flatMap(({ nodes }) => [...nodesOf(nodes)].flatMap((node) => said(node).split(' ').filter(Boolean)));

const totals = { slides: 0, equal: 0 };
for (const path of DECKS) {
  const { built } = await createBuilder(ship, undefined, kept).build({ path, to: ['pptx'] });
  for (const one of built) {
    const bytes = one.files.find(({ name }) => name.endsWith('.pptx'))?.bytes;
    if (!bytes) continue;
    const imported = await importPptx(bytes, { name: `${one.name}.pptx`, sources: ship });
    const { split, spread } = await fitting(imported, one.name, ship, limitsWith({}));
    const { files } = deckFiles(imported, one.name, split, spread);
    if (values.markdown)
      for (const { name, bytes: text } of files) if (name.endsWith('.md')) console.log(new TextDecoder().decode(text));
    const host = memoryHost(Object.fromEntries(files.map(({ name, bytes: b }) => [`back/${name}`, b])), (id) =>
      ship.resource(id),
    );
    const again = (await createBuilder(host, undefined, kept).build({ path: 'back', to: [] })).built[0];
    const [a, b] = [one.scene.slides, again?.scene.slides ?? []];
    const text = (slide: SceneSlide) => seenOn(slide).map(({ what }) => what);
    const alike = (x: SceneSlide, y: SceneSlide): number => {
      const [lost, more] = difference(text(x), text(y));
      const all = text(x).length + text(y).length;
      return x.title === y.title && all ? 0.5 + 0.5 * (1 - (lost.length + more.length) / all) : 0.4;
    };
    const pairs = pairInOrder(a, b, alike, 0.3);
    let equal = 0;
    for (const [i, j] of pairs) {
      const [x, y] = [i === undefined ? undefined : a[i], j === undefined ? undefined : b[j]];
      if (!x) {
        console.log(`${one.name}: a slide more: ${y?.title}`);
        continue;
      }
      const found = y ? unlike(x, y) : ['lost slide'];
      if (!found.length) equal++;
      else if (values.verbose)
        console.log(
          `${one.name} ${(i ?? 0) + 1} "${x.title}"\n${found.map((line) => `    ${line.length > 260 ? `${line.slice(0, 160)} ... ${line.slice(-90)}` : line}`).join('\n')}`,
        );
    }
    const [before, after] = [wordsIn(a), wordsIn(b)];
    const [lost, more] = difference(before, after);
    console.log(
      `${one.name}: ${equal} of ${a.length} slides equal; words recalled ${(1 - lost.length / (before.length || 1)).toFixed(3)}, ` +
        `precision ${(1 - more.length / (after.length || 1)).toFixed(3)}`,
    );
    totals.slides += a.length;
    totals.equal += equal;
  }
}
console.log(
  `${totals.equal} of ${totals.slides} slides equal (${((100 * totals.equal) / totals.slides).toFixed(1)} %)`,
);
