// `{{ field }}`: values come in everywhere, stay text whatever they look like, and are told where they are missing.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readFields } from '../../../src/data/read-fields.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { type BuildOptions, createBuilder } from '../../../src/pipeline.ts';
import type { Scene } from '../../../src/scene/scene.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function build(files: Record<string, string | Uint8Array>, options: Partial<BuildOptions> = {}) {
  const host = memoryHost(files, nodeHost().resource);
  const path = 'talk/deck.md' in files ? 'talk' : 'talk.md';
  const result = await createBuilder(host).build({ path, to: ['html', 'pptx'], ...options });
  const [first] = result.built;
  const html = first?.files.find(({ name }) => name.endsWith('.html'));
  return {
    result,
    scene: first?.scene as Scene,
    text: JSON.stringify(first?.scene, (key, value) => (key === 'assets' || value instanceof Map ? undefined : value)),
    html: html ? new TextDecoder().decode(html.bytes) : '',
    codes: result.diagnostics.map(({ code }) => code),
  };
}
const row = (values: Record<string, unknown>) =>
  readFields(new TextEncoder().encode(JSON.stringify(values)), 'row.json');
const told = (list: readonly Diagnostic[], code: string) => list.filter((one) => one.code === code);

const DECK = `---
title: Report for {{ name }}
author: "{{ doctor }}"
date: "{{ day }}"
duration: {{ minutes }}
footer: Ward {{ ward }}
data: values.yaml
---

## Score of {{ name }}: {{ trial.score }}

**{{ name }}** and _{{ name }}_, [a link]({{ page }}), [{{ name }}](https://x.org/{{ name }}).

![A picture of {{ name }}](photo.png "Caption {{ trial.n }}")

::: notes
Say **{{ name }}** first.
:::

---

## A chart

\`\`\`chart
type: bar
alt: Bars of {{ name }}
data:
  - [Arm, Score]
  - ["{{ name }}", {{ trial.score }}]
  - [Other, "{{ trial.n }}"]
\`\`\`

---

## A table[^1]

| Who | n |
| --- | --- |
| {{ name }} | {{ trial.n }} |

[^1]: Footnote of {{ name }}.

---

## Code

\`\`\`js
const x = {{ name }};
\`\`\`

In code \`{{ name }}\`, two braces \\{{ name }}.
`;
const VALUES =
  'name: Ann Other\ndoctor: B. Clinician\nday: 2026-11-24\nminutes: 12\nward: 5\npage: https://example.org/a\ntrial: {score: 3.10, n: 120}\n';

test('every place takes its value', async () => {
  const files = { 'talk/deck.md': DECK, 'talk/values.yaml': VALUES, 'talk/photo.png': PNG };
  const { scene, text, html, result } = await build(files, { lint: true });
  expect(told(result.diagnostics, 'data/field-missing')).toEqual([]);
  expect(scene.meta.title).toBe('Report for Ann Other');
  expect(scene.meta.authors).toEqual([{ name: 'B. Clinician' }]);
  expect(scene.meta.date).toBe('2026-11-24');
  expect(scene.slides[1]?.title).toBe('Score of Ann Other: 3.10');
  for (const part of [
    'Ward 5',
    'A picture of Ann Other',
    'Caption 120',
    'Bars of Ann Other',
    'Footnote of Ann Other.',
    'https://example.org/a',
    'https://x.org/Ann%20Other',
  ])
    expect(text).toContain(part);
  const shown = JSON.stringify(scene.slides.map(({ notes }) => notes));
  expect(shown).toContain('Ann Other');
  const chart = JSON.stringify(scene.slides.find(({ title }) => title === 'A chart'));
  expect(chart).toContain('"values":[3.1,120]');
  expect(chart).toContain('Ann Other');
  expect(text).toContain(' x = {{ name }};');
  expect(text).toContain('two braces {{ name }}.');
  expect(`${text}${html}`).not.toMatch(/[\uFDD0-\uFDEF]/);
});

const HOSTILE = {
  markdown: '**bold** [x](javascript:alert(1)) `code` # h',
  html: '<img src=x onerror=alert(1)><b>b</b>',
  yaml: '"}\n---\nhidden: true\n- a: [*x]',
  spans: '[word]{.term} :icon[heart] [@smith2020] ^[note] $x^2$ ~~s~~',
  block: '::: notes\nsecret\n:::\n\n# Slide\n\n---\n\n| a |',
  again: '{{ markdown }} \uFDD0\uFDD2\uFDD2\uFDD2\uFDD1',
};
describe.each(Object.keys(HOSTILE))('a value that looks like %s', (key) => {
  const value = HOSTILE[key as keyof typeof HOSTILE];
  const line = value.replace(/\s+/g, ' ').replace(/[\uFDD0-\uFDEF]/g, '\uFFFD');
  test('is text in each place', async () => {
    const deck = `---
title: T {{ v }}
subtitle: "{{ v }}"
footer: F {{ v }}
---

## H {{ v }}

P {{ v }} and *{{ v }}*.

- {{ v }}

| {{ v }} | b |
| --- | --- |
| c | {{ v }} |

> [!NOTE] {{ v }}
> Q

::: notes
N {{ v }}
:::

---

## Pictures

![A {{ v }}](photo.png "C {{ v }}")

---

## Chart

\`\`\`chart
type: bar
alt: X {{ v }}
caption: Y {{ v }}
data: [[Arm, n], ["{{ v }}", 3]]
\`\`\`
`;
    const { scene, html, result, codes } = await build(
      { 'talk/deck.md': deck, 'talk/photo.png': PNG },
      { data: row({ ...HOSTILE, v: value }) },
    );
    expect(result.refused).toBeFalsy();
    expect(codes.filter((code) => /^(?:private|source|parse\/raw|resolve\/unknown|data)/.test(code))).toEqual([]);
    expect(scene.slides).toHaveLength(4);
    const all: string[] = [];
    const visit = (one: unknown): void => {
      if (typeof one === 'string') all.push(one);
      else if (Array.isArray(one)) {
        all.push(one.map((part) => (part as { text?: string })?.text ?? '').join(''));
        one.forEach(visit);
      } else if (typeof one === 'object' && one !== null && !(one instanceof Map) && !ArrayBuffer.isView(one))
        Object.values(one).forEach(visit);
    };
    visit(scene.slides);
    const flat = all.map((text) => text.replace(/\s+/g, ' ')).join('\n');
    const lost = ['T ', 'H ', 'P ', 'N ', 'A ', 'C ', 'X ', 'Y '].filter((at) => !flat.includes(at + line));
    expect(lost).toEqual([]);
    // a footer is cut where it is too long
    expect(flat).toContain(`F ${line}`.slice(0, 30));
    expect(html).not.toContain('onerror=alert(1)>');
    expect(html).not.toContain('href="javascript:');
  });
});

test('an address that a field brings is held to the rules of addresses', async () => {
  const deck = '# One\n\n[x]({{ bad }}) and ![p]({{ out }})\n';
  const { html, codes } = await build(
    { 'talk.md': deck },
    { data: row({ bad: 'javascript:alert(1)', out: '../../etc/passwd.png' }) },
  );
  expect(html).not.toContain('javascript:alert');
  expect(codes).toContain('load/outside-deck');
});

test('without data two braces are two braces, also in decks of other programs', async () => {
  const plain = await build({ 'talk.md': '# One {{ a }}\n\nText {{ name }}.\n' });
  expect(plain.text).toContain('Text {{ name }}.');
  expect(plain.codes).not.toContain('data/field-missing');
  const marp = await build(
    { 'talk.md': '---\nmarp: true\n---\n\n# One\n\nText {{ name }}.\n' },
    { data: row({ name: 'Ann' }) },
  );
  expect(marp.text).toContain('Text {{ name }}.');
});

test('a missing field is told at its place, with the nearest name', async () => {
  const deck =
    '---\ntitle: T {{ titel }}\n---\n\n## One\n\nText and {{ nam }}, `{{ code }}`.\n\n::: notes\nN {{ x }}\n:::\n';
  const { result, text } = await build({ 'talk.md': deck }, { data: row({ name: 'Ann', title: 'x' }) });
  const missing = told(result.diagnostics, 'data/field-missing');
  expect(missing.map(({ span, hint }) => [span?.line, span?.column, hint])).toEqual([
    [2, 10, 'Did you mean {{ title }}?'],
    [7, 10, 'Did you mean {{ name }}?'],
    [10, 3, 'Write a name of the data, or \\{{ where two braces are meant'],
  ]);
  expect(text).toContain('{{ nam }}');
});

test('files of data that cannot be read are told', async () => {
  const deck = (name: string) => `---\ntitle: T\ndata: ${name}\n---\n\n## One {{ a }}\n`;
  const code = async (name: string, text?: string) =>
    (await build({ 'talk/deck.md': deck(name), ...(text !== undefined && { [`talk/${name}`]: text }) })).codes[0];
  expect(await code('gone.yaml')).toBe('resolve/file-missing');
  expect(await code('../x.yaml')).toBe('load/outside-deck');
  expect(await code('a.yaml', 'a: [')).toBe('data/broken');
  expect(await code('a.json', '{')).toBe('data/broken');
  expect(await code('a.txt', 'a')).toBe('data/broken');
  expect(await code('a.yaml', 'a: 1\nb: &x 2\nc: *x\n')).toBe('data/broken');
});

test('tables of values are read by their shape', () => {
  const read = (csv: string) =>
    Object.fromEntries([...readFields(new TextEncoder().encode(csv), 'x.csv')].map(([k, v]) => [k, v.text]));
  expect(read('field,value\nn,120\nid,007\n')).toEqual({ n: '120', id: '007' });
  expect(read('n,mean,sd\n45,2.10,1\n')).toEqual({ n: '45', mean: '2.10', sd: '1' });
  expect(read('arm,n,mean\ndrip,45,2.1\ndummy,46,3\n')['dummy.mean']).toBe('3');
});

test('the handout takes values as text', async () => {
  const { result } = await build(
    {
      'talk/deck.md': '---\ntitle: T\ndata: v.json\n---\n\n## One\n\nText.\n',
      'talk/v.json': '{"name": "<b>A</b> **x**", "n": 3}',
      'talk/handout.md': '# For {{ name }}\n\nYou got {{ n }} of {{ gone }}.\n',
    },
    { to: ['handout'] },
  );
  const html = new TextDecoder().decode(result.built[0]?.files[0]?.bytes);
  expect(html).toContain('For &lt;b&gt;A&lt;/b&gt; **x**');
  expect(html).toContain('You got 3 of {{ gone }}');
  expect(told(result.diagnostics, 'data/field-missing').map(({ span }) => span?.file)).toEqual(['talk/handout.md']);
});
