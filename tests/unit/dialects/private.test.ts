// What the audience must not see, and what must not be lost, in every dialect.
import { expect, test } from 'vitest';
import type { DialectName } from '../../../src/dialects/dialect.ts';
import { make } from '../../dialects/deck.ts';

const SECRET = 'Quentin';

/** Speaker notes, in every form that a dialect has. */
const NOTES: readonly (readonly [DialectName, string])[] = [
  ['pandoc', `# A\n\nText\n\n::: notes\n${SECRET} says\n:::`],
  ['pandoc', `# A\n\nText\n\n<div class="notes">\n${SECRET} says\n</div>`],
  ['pandoc', `# A\n\nText\n\n:::notes\n${SECRET} says\n:::`],
  ['pandoc', `# A\n\nText\n\n::::: {#n .notes}\n- ${SECRET}\n\n::: x\nsays\n:::\n:::::`],
  ['pandoc', `# A\n\nText\n\n<aside class="notes">\n${SECRET} says\n</aside>`],
  ['pandoc', `# A\n\n::: columns\n::: column\nText\n\n::: notes\n${SECRET} says\n:::\n:::\n::: column\nB\n:::\n:::`],
  ['quarto', `## A\n\n::: {.callout-tip}\nText\n\n::: {.notes}\n${SECRET} says\n:::\n:::`],
  ['quarto', `## A\n\nText\n\n:::{.notes}\n${SECRET} says\n:::`],
  ['quarto', `## A\n\nText\n\n<aside class='notes'>${SECRET} says</aside>`],
  ['quarto', `## A\n\nText\n\n::: {.notes}\n${SECRET} says\n:::`],
  ['quarto', `## A\n\nText\n\n::: {.notes}\n*Speaker Notes*\n${SECRET} says\n:::`],
  ['quarto', `## A\n\n:::: {.columns}\n::: {.column}\nText\n:::\n::::\n\n:::: {.notes}\n${SECRET} says\n::::`],
  ['marp', `# A\n\nText\n\n<!-- ${SECRET} says -->`],
  ['marp', `# A\n\n- item\n  <!-- ${SECRET}\n  says -->\n- more`],
  ['marp', `# A\n\nText\n\n<!--\n<!-- _class: lead --\n\n${SECRET} says\n-->`],
  ['marp', `# A\n\n<!-- note: ${SECRET} says -->`],
  ['marp', `---\nmarp: true\n---\n<!-- ${SECRET} says -->\n\n# A`],
  ['marp', `# A\n\nText\n\n<!--\n${SECRET}: what to say\n\n- more\n-->`],
  ['marp', `# A\n\n| a | b |\n|---|---|\n| c | d <!-- ${SECRET} says --> |`],
  ['slidev', `# A\n\nText\n\n<style>h1 { color: red }</style>\n\n<!-- ${SECRET} says -->\n\n`],
  ['slidev', `---\nlayout: two-cols\n---\n\n# A\n\nText\n\n::right::\n\nB\n\n<!-- ${SECRET} says -->`],
  ['slidev', `# A\n\nText\n\n<!--\n${SECRET} says\n-->`],
  ['slidev', `# A\n\nText\n\n<!--\n${SECRET} says\n---\nand says\n-->`],
  ['reveal', `# A\n\n- Text\n  Note: ${SECRET} says`],
  ['reveal', `# A\n\nText\n\nNOTE: ${SECRET} says\n\n---\n\n# B`],
  ['reveal', `# A\n\nText\n\n<aside class='notes'>${SECRET} says</aside>`],
  ['reveal', `# A\n\nText\n\nNote: ${SECRET} says`],
  ['reveal', `# A\n\nText\n\nNotes:\n${SECRET} says\n\n- more`],
  ['reveal', `# A\n\nText\n\n<aside class="notes" data-markdown>\n${SECRET} says\n</aside>`],
  ['reveal', `# A\n\nText\n\n<aside class="notes">\n${SECRET} says`],
  ['reveal', `---\nnotesSeparator: "^Sprecher:"\n---\n\n# A\n\nText\n\nSprecher: ${SECRET} says`],
  ['marp', `# A\n\nText\n\n<!--\n[x]: https://example.org/${SECRET}-says\n-->`],
  ['marp', `# A\n\nText\n\n**Speaker Notes:** ${SECRET} says`],
  ['slidev', `# A\n\nText\n\n<h3>Presenter notes</h3>\n\n${SECRET} says`],
  ['pandoc', `# A\n\nText\n\n## Speaker Notes\n\n- ${SECRET}\n- says`],
  ['reveal', `# A\n\nText\n\nSpeaker notes: ${SECRET} says`],
];

test.each(NOTES)("%s: notes are the speaker's: %j", async (dialect, text) => {
  const { scene } = await make({ 'talk/talk.md': text }, dialect);
  const shown = JSON.stringify(scene.slides.map(({ nodes, title }) => [nodes, title]));
  expect(shown).not.toContain(SECRET);
  expect(JSON.stringify(scene.slides.map(({ notes }) => notes))).toContain(SECRET);
});

/** What is nobody's business: in no part of any output. */
const NOBODY: readonly (readonly [DialectName, string])[] = [
  ['pandoc', `# A\n\nText <!-- ${SECRET} -->\n\n<!--\n---\n\n# ${SECRET}\n-->`],
  ['quarto', `## A\n\n<!-- ${SECRET} -->\n\n::: {.content-hidden}\n${SECRET}\n:::\n\n::: {.hidden}\n${SECRET}\n:::`],
  [
    'quarto',
    `## A\n\n\`\`\`{r}\n#| echo: false\n${SECRET}\n\`\`\`\n\n\`\`\`{python}\n#| include: false\n${SECRET}\n\`\`\``,
  ],
  ['marp', `# A\n\nText <!-- _class: ${SECRET} -->`],
  ['slidev', `# A\n\n<!-- ${SECRET} -->\n\nText\n\n<script setup>\nconst a = '${SECRET}'\n</script>`],
  [
    'marp',
    `# A\n\n<div style="display:none">${SECRET}</div>\n\n<span style="font-size:0">${SECRET}</span> <p hidden>${SECRET}</p>`,
  ],
  ['marp', `# A\n\n<div style="position:absolute; left:-9999px"><div>a</div>${SECRET}</div>\n\nText`],
  ['slidev', `# A\n\n<div v-if="false">${SECRET}</div>\n\n<p class="opacity-0">${SECRET}</p>`],
  [
    'slidev',
    `# A\n\n<RenderWhen context="presenter">${SECRET}</RenderWhen>\n\n<RenderWhen context="slide">a<template #else>${SECRET}</template></RenderWhen>`,
  ],
  ['quarto', `## A\n\n::: {style="display: none"}\n${SECRET}\n:::\n\n[${SECRET}]{style="opacity:0"}`],
  ['quarto', `## A\n\n::: {.content-visible when-profile="staff"}\n${SECRET}\n:::`],
  ['pandoc', `# A\n\n::: {.presenter-only}\n${SECRET}\n:::\n\n<p style="visibility:hidden">${SECRET}</p>`],
  ['reveal', `# A\n\n<span style="visibility:hidden">${SECRET}</span> and <b class="invisible">${SECRET}</b>`],
  ['reveal', `# A\n\nText <!-- ${SECRET} -->\n\n<!--\n---\n${SECRET}\n-->`],
];

test.each(NOBODY)('%s: what is private is nowhere: %j', async (dialect, text) => {
  const { scene, text: converted } = await make({ 'talk/talk.md': text }, dialect);
  expect(JSON.stringify(scene)).not.toContain(SECRET);
  expect(converted).not.toContain(SECRET);
});

test('a heading of no words begins a slide, and leaves no empty title', async () => {
  const { text, scene } = await make({ 'talk/talk.md': '# A\n\nText\n\n#\n\nMore' }, 'pandoc');
  expect(text).not.toMatch(/^#[ ]*$/m);
  expect(scene.slides).toHaveLength(2);
});

test.each([
  ['slidev', '# A\n\n---\nhide: true\n---\n\n# B'],
  ['slidev', '# A\n\n---\ndisabled: true\n---\n\n# B'],
  ['quarto', '## A\n\nText\n\n## B {visibility="hidden"}\n\nText'],
  ['quarto', '## A\n\nText\n\n## B {.hidden}\n\nText'],
  ['reveal', '# A\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n# B'],
] as const)('%s: a hidden slide stays hidden: %j', async (dialect, text) => {
  const { scene } = await make({ 'talk/talk.md': text }, dialect);
  expect(scene.slides.map(({ hidden }) => hidden)).toEqual([false, true]);
});

test('slides of a file that is brought in hidden are hidden, all of them, and the file is none of the deck', async () => {
  const { scene } = await make(
    { 'talk/deck.md': '# A\n\n---\nsrc: ./p.md\nhide: true\n---\n', 'talk/p.md': '# B\n\n---\n\n# C\n' },
    'slidev',
    'talk/deck.md',
  );
  expect(scene.slides.map(({ title, hidden }) => [title, hidden])).toEqual([
    ['A', false],
    ['B', true],
    ['C', true],
  ]);
});

test.each([
  ['reveal', '# Speaker Notes\n\nText\n\nNote: words'],
  ['pandoc', '# A\n\n- Themes\n- Speaker notes\n- Printing'],
  ['reveal', '# A\n\nText\n\n<div class="note">Speaker notes</div>'],
] as const)('%s: notes as a topic are shown: %j', async (dialect, text) => {
  const { scene } = await make({ 'talk/talk.md': text }, dialect);
  expect(JSON.stringify(scene.slides.map(({ nodes }) => nodes))).toMatch(/Speaker notes/i);
});

test('words below a heading about notes are refused where nobody can tell', async () => {
  const { result } = await make({ 'talk/talk.md': '# A\n\n---\n\n# Speaker Notes\n\nText' }, 'marp');
  expect(result.diagnostics.map(({ code }) => code)).toContain('private/like-notes');
});

test.each([
  ['marp', '# A\n\n<span style="color:white">words</span>'],
  ['slidev', '# A\n\n<div class="text-white">words</div>'],
  ['pandoc', '# A\n\n[words]{style="color: white"}'],
  ['quarto', '## A\n\n::: {style="color: #fff;"}\nwords\n:::'],
  ['reveal', '# A\n\n<font color="#fff">words</font>'],
] as const)('%s: words in white are told', async (dialect, text) => {
  const { told } = await make({ 'talk/talk.md': text }, dialect);
  expect(told.map(({ message }) => message).join()).toMatch(/Words in white/);
});

test("a comment within Marp's notes refuses nothing, and is in the notes alone", async () => {
  const text = `# A\n\nText\n\n<!--\n\n<!-- _class: lead --\n\n${SECRET} says\n-->`;
  const { result, scene } = await make({ 'talk/talk.md': text }, 'marp');
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.stringify(scene.slides.map(({ nodes }) => nodes))).not.toContain(SECRET);
  expect(JSON.stringify(scene.slides.map(({ notes }) => notes))).toContain(SECRET);
});
