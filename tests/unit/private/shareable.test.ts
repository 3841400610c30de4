// A deck full of secrets in text, references, names, notes, hidden slides and for other audiences: none is in what may
// be e-mailed, be it file, page, handout or PDF, by a search that shares nothing with the product; each is where it may
// be in an ordinary build, so that the search is known to find it.
import { beforeAll, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck, type OutputKind } from '../../../src/pipeline.ts';
import { foundIn } from '../../secrets/searcher.ts';

/** Words that nothing else holds, by where they stand. */
const secrets = new Map<string, string[]>();
const planted = (place: string): string => {
  const words = secrets.get(place) ?? [];
  const word = `zq${place.toLowerCase().replace(/[^a-z]/g, '')}${words.length}xk`;
  secrets.set(place, [...words, word]);
  return word;
};
const n = () => planted('notes');
const h = () => planted('hidden');
const o = () => planted('others');
const c = () => planted('comments');
const p = () => planted('properties');

const chart = (word: () => string) =>
  `\`\`\`chart\ntype: bar\nsource: ${word()}\ndata:\n  - {group: ${word()}, ${word()}: 3}\n  - {group: b, x: 4}\nalt: ${word()}\ncaption: ${word()}\n\`\`\``;
/** Everything that a slide can hold. */
const all = (word: () => string) =>
  [
    `Words ${word()}, **${word()}** and [a link](https://example.org/${word()} "${word()}").`,
    `- item ${word()}\n  1. inner ${word()}`,
    `| ${word()} | b |\n| --- | --- |\n| c | ${word()} |`,
    `> ${word()}\n>\n> -- ${word()}`,
    `![${word()}](a.png "${word()}")`,
    `\`\`\`sh\n${word()}\n\`\`\``,
    `::: tip {title=${word()}}\n${word()}\n:::`,
    `A footnote[^${word()}].`,
    chart(word),
  ].join('\n\n');
const withFootnote = (text: string, word: () => string) =>
  text.replace(/\[\^(\w+)\]/, (mark) => `${mark}\n\n${mark}: ${word()}`);

const entry = (key: string, word: string) =>
  `@article{${key}, author={${word}, A.}, title={Of ${key}}, journal={J}, year={2001}}\n`;
const bibliography = () =>
  entry('open', 'Adams') +
  entry('cited-in-notes', planted('references')) +
  entry('cited-when-hidden', planted('references')) +
  entry('cited-for-others', planted('references')) +
  entry('cited-nowhere', planted('references'));

const deck = () => `---
title: Open title
lang: en
author: [{name: ${p()}, affiliation: ${p()}, role: ${p()}}]
title-slide: false
keywords: [${p()}]
duration: 4
bibliography: r.bib
outline: [Open section, ${planted('sections')}, ${planted('sections')}]
audiences: {ours: {}, ${planted('audiences')}: {}}
---

## Open slide

Open words [@open]. <!-- ${c()} --> See [more](#hidden-${planted('addresses')}).

- a <!-- ${c()}

${c()} -->
- b
  ::: notes
  ${n()}
  :::

> quoted
>
> ::: only zqaudiences0xk
> ${o()}
> :::

::: notes
${withFootnote(all(n), n)}

Said there [@cited-in-notes].

::: only zqaudiences0xk
${o()} and [@cited-for-others]
:::
:::

::: only zqaudiences0xk
${withFootnote(all(o), o)}
:::

![${planted('decoration')}](a.png){.decorative}

---
hidden: true
id: hidden-zqaddresses0xk
section: zqsections0xk
---

## ${h()}

${withFootnote(all(h), h)}

As in [@cited-when-hidden].

::: notes
${h()}
:::

---
audience: zqaudiences0xk
section: zqsections1xk
---

## ${o()}

${withFootnote(all(o), o)}

::: notes
${o()}
:::

---

## Last slide

Open end.

<!--
${c()}

---

## ${c()}
-->
`;

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
let files: Record<string, string | Uint8Array> = {};
beforeAll(() => {
  files = { 'talk/r.bib': bibliography(), 'talk/deck.md': deck(), 'talk/a.png': PIXEL };
});

const words = () => [...secrets.values()].flat();

async function found(audience: string, to: OutputKind[], email: boolean): Promise<Map<string, string[]>> {
  const host = memoryHost(files, nodeHost({}).resource);
  const result = await buildDeck(host, { path: 'talk', audience, to, ...(email && { for: 'email' as const }) });
  const errors = result.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'layout/overflow');
  expect(errors.map(({ code, message, span }) => `${span?.line} ${code}: ${message}`)).toEqual([]);
  const made = result.built.flatMap((one) => one.files).filter(({ name }) => !name.endsWith('.json'));
  expect(made).toHaveLength(to.length);
  return new Map(made.map(({ name, bytes }) => [name, [...foundIn(bytes, words())]]));
}

test('there are at least 60 in at least eight kinds of place', () => {
  expect(new Set(words()).size).toBe(words().length);
  expect(words().length).toBeGreaterThanOrEqual(60);
  expect(secrets.size).toBeGreaterThanOrEqual(8);
});

test('none is in what may be e-mailed', async () => {
  const shared = await found('ours', ['pptx', 'html', 'handout'], true);
  expect([...shared.keys()]).toEqual(['talk-ours-share.pptx', 'talk-ours-share.html', 'talk-ours-share-handout.html']);
  for (const [name, left] of shared) expect([name, ...left]).toEqual([name]);
}, 60_000);

test('each is in an ordinary build where it may be, and nowhere else', async () => {
  const own = await found('ours', ['pptx', 'html', 'handout'], false);
  const theirs = await found('zqaudiences0xk', ['pptx', 'html', 'handout'], false);
  const inPptx = own.get('talk-ours.pptx') ?? [];
  const inPage = own.get('talk-ours.html') ?? [];
  const inTheirs = theirs.get('talk-zqaudiences0xk.pptx') ?? [];
  const of = (place: string) => secrets.get(place) ?? [];
  const missing = (place: string, where: readonly string[]) => of(place).filter((word) => !where.includes(word));
  const leaked = (place: string, where: readonly string[]) => of(place).filter((word) => where.includes(word));
  // what notes cannot show (code fences keep their words, pictures and charts do not)
  expect(missing('notes', inPptx).length).toBeLessThan(of('notes').length / 2);
  expect(missing('notes', inPage).length).toBeLessThan(of('notes').length / 2);
  expect(missing('hidden', inPptx).length).toBeLessThan(of('hidden').length / 4);
  expect(missing('others', inTheirs).length).toBeLessThan(of('others').length / 4);
  for (const place of ['others', 'comments', 'decoration']) {
    expect([place, ...leaked(place, inPptx), ...leaked(place, inPage)]).toEqual([place]);
  }
  expect(leaked('hidden', inPage)).toEqual([]);
  expect(leaked('sections', inPage)).toEqual([]);
  expect(leaked('addresses', inPage)).toEqual([]);
  // a handout has no notes where none are asked for
  expect([...leaked('notes', own.get('talk-ours-handout.html') ?? [])]).toEqual([]);
  // sources that only others cite, or nobody
  expect(leaked('references', inPage)).toEqual(of('references').slice(0, 1));
  expect(leaked('properties', inPptx).length).toBeGreaterThan(1);
}, 60_000);

test('a handout of the notes is refused for e-mail, and made where they may be read', async () => {
  const build = (keys: string) =>
    buildDeck(
      memoryHost(
        { 'talk/deck.md': `---\ntitle: T\nlang: en\n${keys}---\n\n## A\n\nB\n\n::: notes\nSAID\n:::\n` },
        nodeHost({}).resource,
      ),
      {
        path: 'talk',
        to: ['handout'],
        for: 'email',
      },
    );
  const refused = await build('handout: slides+notes\n');
  expect(refused.built.flatMap((one) => one.files)).toEqual([]);
  expect(refused.diagnostics.map(({ code }) => code)).toContain('share/unsafe');
  const [file] = (await build('handout: slides+notes\nemail: {notes: keep}\n')).built.flatMap((one) => one.files);
  expect(new TextDecoder().decode(file?.bytes)).toContain('SAID');
  const [plain] = (await build('')).built.flatMap((one) => one.files);
  expect(new TextDecoder().decode(plain?.bytes)).not.toContain('SAID');
}, 60_000);
