// One deck in several languages: what each edition shows, what of a translation is missing, stale or of no slide, and what
// is for one language only.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { mergeEdited } from '../../../src/merge/index.ts';
import { toTranslate } from '../../../src/pipeline/to-translate.ts';
import { type BuildOptions, buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf } from '../../../src/scene/walk.ts';

const ship = nodeHost({});
type Files = Readonly<Record<string, string>>;
const hostOf = (files: Files) => memoryHost(files, (name) => ship.resource(name));
const build = (files: Files, options: Partial<BuildOptions> = {}) =>
  buildDeck(hostOf(files), { path: 'talk', to: [], ...options });

const HEAD = `---
title: Weak bones
lang: en-GB
languages: [en, de]
outline: [Bones, Cells]
audiences:
  patients: {subtitle: For you}
  staff:
---
`;
const DECK = `${HEAD}
---
section: Bones
time: 0:50
---

## Bone is alive

![A bone](bone.svg)

Text for all. <!-- private -->

::: only staff
Only staff reads this.
:::

::: notes
Ask about scans.
:::

---
section: Cells
id: cells
---

## Cells

See [the bone](#bone-is-alive).
`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

/** The deck with the translation that `lectern translate` writes, each text put into other words. */
async function translatedDeck(deck = DECK): Promise<Files> {
  const files = { 'talk/deck.md': deck, 'talk/bone.svg': SVG };
  const { files: made } = await toTranslate(hostOf(files), { path: 'talk', language: 'de' });
  const german = [...made].map(([name, text]): [string, string] => [
    name,
    text
      .replace('Weak bones', 'Schwache Knochen')
      .replace('For you', 'Für Sie')
      .replace(/- Bones\n *- Cells/, '- Knochen\n  - Zellen')
      .replace('## Bone is alive', '## Knochen leben')
      .replace('A bone', 'Ein Knochen')
      .replace('Text for all.', 'Text für alle.')
      .replace('Only staff reads this.', 'Nur für das Personal.')
      .replace('Ask about scans.', 'Fragen Sie nach Messungen.')
      .replace('## Cells\n\nSee [the bone]', '## Zellen\n\nSiehe [den Knochen]'),
  ]);
  return { ...files, ...Object.fromEntries(german) };
}

const told = ({ diagnostics }: Awaited<ReturnType<typeof build>>) =>
  diagnostics
    .filter(({ code }) => /^(?:translate|private)/.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
const wordsOf = ({ built }: Awaited<ReturnType<typeof build>>, name: string): string =>
  (built.find((one) => one.name === name)?.scene.slides ?? [])
    .flatMap((slide) => [...nodesOf(slide.nodes)].flatMap(paragraphsOf))
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('|');

describe('a translated deck', () => {
  it('gives each audience its files in each language, with the ids, times and sections of the original', async () => {
    const result = await build(await translatedDeck(), { lint: true });
    expect(told(result)).toEqual([]);
    expect(result.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(result.built.map(({ name }) => name)).toEqual([
      'talk-patients-en',
      'talk-patients-de',
      'talk-staff-en',
      'talk-staff-de',
    ]);
    const [english, german] = result.built.map(({ scene }) => scene);
    expect(german?.lang).toBe('de');
    expect(english?.lang).toBe('en-GB');
    expect(german?.slides.map(({ id }) => id)).toEqual(english?.slides.map(({ id }) => id));
    expect(german?.slides.map(({ seconds }) => seconds)).toEqual(english?.slides.map(({ seconds }) => seconds));
    expect(german?.slides.map(({ section }) => section)).toEqual([undefined, 'Knochen', 'Zellen']);
    expect(german?.meta.title).toBe('Schwache Knochen');
    expect(german?.slides[0]?.notes ?? []).toEqual([]);
    expect(JSON.stringify(german?.slides[1]?.notes)).toContain('Fragen Sie nach Messungen.');
    // one pool of pictures, named as in the original
    expect(german?.assets.size).toBe(1);
  });

  it('keeps audiences apart in every language', async () => {
    const result = await build(await translatedDeck());
    expect(wordsOf(result, 'talk-staff-de')).toContain('Nur für das Personal.');
    expect(wordsOf(result, 'talk-patients-de')).toMatch(/Für Sie.*Text für alle/);
    expect(wordsOf(result, 'talk-patients-de')).not.toMatch(/Personal|staff|Text for all/);
    expect(wordsOf(result, 'talk-patients-en')).not.toMatch(/Personal|alle/);
  });

  it('a slide for some stays theirs in every language', async () => {
    const files = await translatedDeck(DECK.replace('id: cells', 'id: cells\naudience: staff'));
    expect(files['talk/_de/deck.md']).not.toContain('audience: staff');
    const result = await build(files);
    expect(wordsOf(result, 'talk-staff-de')).toContain('Zellen');
    expect(wordsOf(result, 'talk-patients-de')).not.toContain('Zellen|');
    expect(result.built.map(({ scene }) => scene.slides.length)).toEqual([2, 2, 3, 3]);
  });

  it('is built alone with a language, and keeps its name where the original is not listed', async () => {
    const names = async (files: Files, options?: Partial<BuildOptions>) =>
      (await build(files, options)).built.map(({ name }) => name);
    const files = await translatedDeck();
    expect(await names(files, { language: 'de', audience: 'staff' })).toEqual(['talk-staff-de']);
    expect(await names(files, { firstAudience: true })).toEqual(['talk-patients-en']);
    const unlisted = await translatedDeck(DECK.replace('languages: [en, de]', 'languages: [de]'));
    expect(await names(unlisted)).toEqual(['talk-patients', 'talk-patients-de', 'talk-staff', 'talk-staff-de']);
    expect(await names(unlisted, { language: 'en' })).toEqual(['talk-patients', 'talk-staff']);
    const one = await translatedDeck(
      DECK.replace('languages: [en, de]\n', '').replace('  staff:', '  staff: {languages: de}'),
    );
    expect(await names(one)).toEqual(['talk-patients', 'talk-staff', 'talk-staff-de']);
  });
});

describe('what has changed since', () => {
  it('a slide whose words changed is named, with the hash to write', async () => {
    const files = await translatedDeck();
    const changed = { ...files, 'talk/deck.md': DECK.replace('Text for all.', 'Text for everybody.') };
    const { diagnostics } = await build(changed);
    const stale = diagnostics.filter(({ code }) => code === 'translate/stale');
    expect(stale.map(({ message }) => message)).toEqual([
      'The slide "bone-is-alive" has changed since it was translated into de',
    ]);
    expect(stale[0]?.span?.file).toBe('talk/_de/deck.md');
    const hash = /original: "(\w+)"/.exec(stale[0]?.hint ?? '')?.[1] ?? '';
    const german = files['talk/_de/deck.md'] ?? '';
    const old = /id: bone-is-alive\noriginal: (\S+)/.exec(german)?.[1] ?? '';
    expect(old).not.toBe('');
    const mended = { ...changed, 'talk/_de/deck.md': german.replace(`original: ${old}`, `original: "${hash}"`) };
    expect(told(await build(mended))).toEqual([]);
  });

  it('comments, times and layouts may change', async () => {
    const files = await translatedDeck();
    const deck = DECK.replace('<!-- private -->', '<!-- other -->').replace('time: 0:50', 'time: 1:00\nlayout: figure');
    expect(told(await build({ ...files, 'talk/deck.md': deck }))).toEqual([]);
  });

  it('the deck’s own words are named', async () => {
    const files = await translatedDeck();
    const deck = DECK.replace('title: Weak bones', 'title: Thin bones').replace('outline:', 'footer: Clinic\noutline:');
    expect(told(await build({ ...files, 'talk/deck.md': deck }))).toEqual([
      'translate/missing-key: Not translated into de: footer',
      "translate/stale: The deck's title, outline or other words have changed since they were translated into de",
    ]);
  });

  it('a slide that is not translated, or still the original, is named and shown as it is', async () => {
    const files = await translatedDeck();
    const more = { ...files, 'talk/deck.md': `${DECK}\n---\nid: new\n---\n\n## New\n\nNew text\n` };
    const result = await build(more);
    expect(told(result)).toEqual([
      'translate/missing-slide: The slide "new" is not translated into de; it is shown as it is',
    ]);
    expect(wordsOf(result, 'talk-patients-de')).toContain('New text');
    const { files: made, states } = await toTranslate(hostOf(more), { path: 'talk', language: 'de' });
    expect(states.map(({ state }) => state)).toEqual(['done', 'done', 'missing']);
    // what is there stays; the new slide comes below it
    expect(made.get('talk/_de/deck.md')).toContain(`${files['talk/_de/deck.md']?.trimEnd()}\n\n---\nid: new\n`);
    const unfilled = { ...more, ...Object.fromEntries(made) };
    expect(told(await build(unfilled))).toEqual(told(result));
    const { files: none } = await toTranslate(hostOf(unfilled), { path: 'talk', language: 'de' });
    expect(none.size).toBe(0);
  });

  it('a handout that is missing or stale is named, and the German one is taken', async () => {
    const files = { ...(await translatedDeck()), 'talk/handout.md': '# To take home\n\nKeep moving.\n' };
    expect(told(await build(files))).toEqual([
      'translate/missing-slide: handout.md is not translated into de; the handout shows the slides',
    ]);
    const { files: made } = await toTranslate(hostOf(files), { path: 'talk', language: 'de' });
    const begun = made.get('talk/_de/handout.md') ?? '';
    expect(begun).toMatch(/^---\noriginal: \S+\n---\n\n# To take home/);
    const done = {
      ...files,
      'talk/_de/handout.md': begun
        .replace('To take home', 'Zum Mitnehmen')
        .replace('Keep moving', 'Bleiben Sie in Bewegung'),
    };
    const result = await build(done, { to: ['handout'] });
    expect(told(result)).toEqual([]);
    const page = (name: string) =>
      new TextDecoder().decode(result.built.find((one) => one.name === name)?.files[0]?.bytes);
    expect(page('talk-patients-de')).toContain('Bleiben Sie in Bewegung');
    expect(page('talk-patients-en')).toContain('Keep moving');
    expect(told(await build({ ...done, 'talk/handout.md': '# To take home\n\nKeep walking.\n' }))).toEqual([
      'translate/stale: handout.md has changed since it was translated into de, or is as it was',
    ]);
  });
});

describe('for one language only', () => {
  const only = (text: string, keys = '') =>
    `---\ntitle: T\nlanguages: [en, de]\naudiences: {patients: , staff: }\n---\n\n---\nid: a\n${keys}---\n\n## A\n\nBoth\n\n${text}\n`;
  const translation = '---\ntitle: T\n---\n\n---\nid: b\n---\n\n## B\n';

  it('blocks and slides, with audiences too, and in notes', async () => {
    const deck = only(
      '::: only de\nDeutsch\n:::\n\n- one\n\n  ::: only en\n  English\n  :::\n\n::: only en staff\nStaff\n:::\n\n::: notes\n::: only de\nNotiz\n:::\n:::',
      'language: [en, de]\n',
    );
    const more = `${deck}\n---\nid: b\nlanguage: de\n---\n\n## Nur deutsch\n`;
    const result = await build({ 'talk/deck.md': more, 'talk/_de/deck.md': translation });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [patients, german, staff] = ['talk-patients-en', 'talk-patients-de', 'talk-staff-en'].map((name) =>
      wordsOf(result, name),
    );
    expect(patients).toMatch(/Both.*English/);
    expect(patients).not.toMatch(/Deutsch|Staff|Nur/);
    expect(german).toMatch(/Both.*Deutsch/);
    expect(german).not.toMatch(/English|Staff/);
    expect(german).toContain('B');
    expect(staff).toContain('Staff');
    const notes = (name: string) =>
      JSON.stringify(result.built.find((one) => one.name === name)?.scene.slides.map((s) => s.notes));
    expect(notes('talk-patients-de')).toContain('Notiz');
    expect(notes('talk-patients-en')).not.toContain('Notiz');
    expect(result.built[0]?.scene.slides.map(({ id }) => id)).toEqual(['title', 'a']);
  });

  it('a slide for a language that the deck does not have is told and shown in no file', async () => {
    const deck =
      '---\ntitle: T\nlang: en-GB\n---\n\n## A\n\nx\n\n---\nlanguage: de\n---\n\n## B\n\ny\n\n---\nlanguage: en\n---\n\n## C\n\nz\n';
    const result = await build({ 'talk/deck.md': deck });
    expect(result.built[0]?.scene.slides.map(({ title }) => title)).toEqual(['T', 'A', 'C']);
    expect(told(result).filter((one) => one.includes('unknown-language'))).toHaveLength(1);
  });

  it('a name that no audience and no language has is refused; one of a slide is an error', async () => {
    const result = await build({ 'talk/deck.md': only('::: only fr\nFrançais\n:::'), 'talk/_de/deck.md': translation });
    expect(result.refused).toBe(true);
    expect(told(result)).toContain(
      'private/unknown-audience: The deck has no audience "fr"; the wrong people would be SHOWN what is meant for it',
    );
    const slide = await build({ 'talk/deck.md': only('', 'language: dee\n'), 'talk/_de/deck.md': translation });
    expect(slide.diagnostics.find(({ code }) => code === 'translate/unknown-language')?.hint).toBe('Did you mean de?');
  });
});

describe('what is wrong', () => {
  const codes = async (files: Files, options?: Partial<BuildOptions>) =>
    (await build(files, options)).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, hint }) => `${code}: ${hint}`);

  it('no translation: the language gets no file, the others do', async () => {
    const result = await build({ 'talk/deck.md': DECK, 'talk/bone.svg': SVG });
    expect(result.built.map(({ name }) => name)).toEqual(['talk-patients-en', 'talk-staff-en']);
    expect(told(result)).toEqual([
      'translate/missing-file: The deck has no translation into de: there is no _de/deck.md, and no file is made of it',
    ]);
  });

  it('a name that is an audience and a language', async () => {
    const deck = '---\ntitle: T\nlanguages: [en, staff]\naudiences: {staff: }\n---\n\n## A\n';
    const found = await codes({ 'talk/deck.md': deck });
    expect(found).toEqual(['schema/wrong-type: Write a language tag such as en-GB']);
    const both = deck.replace('staff]', 'de]').replace('{staff: }', '{de: }');
    expect(await codes({ 'talk/deck.md': both })).toEqual(['translate/name-twice: Give the audience another name']);
  });

  it('a slide that there is not, one without an id, one twice', async () => {
    const files = await translatedDeck();
    const german = files['talk/_de/deck.md'] ?? '';
    const wrong = german.replace('id: cells', 'id: cell');
    expect(await codes({ ...files, 'talk/_de/deck.md': wrong })).toEqual([
      'translate/unknown-slide: Did you mean cells?',
    ]);
    expect(await codes({ ...files, 'talk/_de/deck.md': `${german}\n---\n\n## Ohne\n` })).toEqual([
      'translate/no-id: Begin it with ---, id: and the id of the original, ---',
    ]);
    const twice = await build({ ...files, 'talk/_de/deck.md': `${german}\n---\nid: cells\n---\n\n## Noch einmal\n` });
    expect(told(twice)).toEqual([
      'translate/twice: The slide "cells" is translated a second time here; the first one counts',
    ]);
  });

  it('a language that the deck does not have', async () => {
    expect(await codes(await translatedDeck(), { language: 'fr' })).toEqual([
      'translate/unknown-language: It has: en, de',
    ]);
    const one = await translatedDeck(
      DECK.replace('languages: [en, de]\n', '').replace('  staff:', '  staff: {languages: de}'),
    );
    expect(await codes(one, { language: 'de', audience: 'patients' })).toEqual([
      'translate/unknown-language: List it: languages: of patients',
    ]);
    const { diagnostics } = await toTranslate(hostOf({ 'talk/deck.md': DECK }), { path: 'talk', language: 'en' });
    expect(diagnostics.map(({ message }) => message)).toEqual(['en is the language that the deck is written in']);
  });
});

it('a number of the data has one home for all languages, and may change', async () => {
  const files = {
    'talk/deck.md':
      '---\ntitle: T\nlanguages: [en, de]\ndata: n.yaml\n---\n\n---\nid: a\n---\n\n## Of {{ all }} women\n',
    'talk/n.yaml': 'all: 1000\n',
  };
  const { files: made } = await toTranslate(hostOf(files), { path: 'talk', language: 'de' });
  const text = made.get('talk/_de/deck.md') ?? '';
  expect(text).toContain('## Of {{ all }} women');
  const german = {
    ...files,
    'talk/_de/deck.md': text.replace('women', 'Frauen').replace('## Of', '## Von').replace('title: T', 'title: D'),
  };
  const changed = { ...german, 'talk/n.yaml': 'all: 999\n' };
  for (const [deck, number] of [
    [german, '1000'],
    [changed, '999'],
  ] as const) {
    const result = await build(deck);
    expect(told(result)).toEqual([]);
    expect(wordsOf(result, 'talk-de')).toContain(`Von ${number} Frauen`);
  }
});

it('a deck that is one file has its translation beside it', async () => {
  const files = {
    'talk.md': '---\ntitle: T\nlanguages: [en, de]\n---\n\n---\nid: a\n---\n\n## A\n\nOne\n',
    'other.md': '# Other\n',
  };
  const { files: made } = await toTranslate(hostOf(files), { path: 'talk.md', language: 'de' });
  expect([...made.keys()]).toEqual(['_de/talk.md']);
  const german = {
    ...files,
    '_de/talk.md': (made.get('_de/talk.md') ?? '').replace('One', 'Eins').replace('title: T', 'title: D'),
  };
  const result = await buildDeck(hostOf(german), { path: 'talk.md', to: [] });
  expect(result.built.map(({ name }) => name)).toEqual(['talk-en', 'talk-de']);
  expect(wordsOf(result, 'talk-de')).toContain('Eins');
  expect(told(result)).toEqual([]);
});

it('what a colleague changed in the German file comes back into the translation', async () => {
  const files = await translatedDeck();
  const { built } = await build(files, { to: ['pptx'], language: 'de', audience: 'staff' });
  const bytes = built[0]?.files[0]?.bytes as Uint8Array;
  const { zipSync } = await import('fflate');
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    /slides\/slide\d/.test(name)
      ? new TextEncoder().encode(strFromU8(part).replace('Text für alle', 'Worte für alle'))
      : part,
  ]);
  const merge = await mergeEdited({ host: hostOf(files), path: 'talk', edited: zipSync(Object.fromEntries(parts)) });
  expect(merge.base.kind).toBe('current');
  expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
  expect([...merge.files.keys()]).toEqual(['talk/_de/deck.md']);
  expect(merge.files.get('talk/_de/deck.md')).toContain('Worte für alle.');
});
