import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { detect, found } from '../../../src/dialects/detect.ts';
import { topFront } from '../../../src/dialects/front.ts';
import { linesOf } from '../../../src/dialects/line.ts';
import { SourceFile } from '../../../src/source/file.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function seen(text: string, name = 'talk.md', beside: readonly string[] = []) {
  const lines = linesOf(new SourceFile(name, name, text));
  const { front } = topFront(lines, new Diagnostics());
  return { name, data: front?.data ?? {}, lines: lines.map((line) => line.text), beside };
}

const SIGNS: readonly (readonly [dialect: string, text: string, name?: string, beside?: readonly string[]])[] = [
  ['marp', '---\nmarp: true\n---\n\n# A'],
  ['marp', '---\n\nmarp: true\npaginate: true\n---\n\n# A'],
  ['marp', '# A\n\n<!-- _class: lead -->'],
  ['marp', '![bg right](a.png)\n\n# A'],
  ['quarto', '## A', 'talk.qmd'],
  ['quarto', '---\nformat: revealjs\n---\n\n## A'],
  ['quarto', '---\nformat:\n  clean-revealjs: default\n---\n\n## A'],
  ['slidev', '---\ntheme: seriph\nmdc: true\n---\n\n# A'],
  ['slidev', '# A\n\n<v-clicks>\n\n- a\n\n</v-clicks>'],
  ['slidev', '---\nlayout: two-cols\n---\n\n# A\n\n::right::\n\nB'],
  ['reveal', '---\nrevealOptions:\n  transition: fade\n---\n\n# A'],
  ['reveal', '# A\n\n---\n\n# B\n\n----\n\n# C'],
  ['pandoc', '---\nhighlightTheme: x\nseparator: ^---\n---\n\n# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n\n# D\n\nd'],
  ['reveal', '---\nhighlightTheme: x\n---\n\n# A\n\na\n\n---\n\n# B\n\nb\n\n# C\n\nc\n\n# D\n\nd\n\n# E'],
  ['reveal', '---\nseparator: \\n\\n\\n\n---\n\n# A\n\na\n\n\n# B\n\nb\n\n\n# C\n\nc\n\n\n# D\n\nd'],
  ['reveal', '<!-- .slide: data-background="red" -->\n\n# A'],
  ['reveal', '# A\n\n<aside class="notes">\nB\n</aside>'],
  ['reveal', '# A', 'talk.md', ['reveal-md.json']],
  ['pandoc', '---\ntheme: moon\n---\n\n# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n\n# D\n\nd'],
  ['pandoc', '% Title\n% Author\n\n# A\n\nText'],
  ['pandoc', '---\ntitle: T\nslide-level: 2\n---\n\n# A'],
  ['pandoc', '# A\n\ntext\n\n# B\n\ntext\n\n# C\n\ntext\n\n# D\n\ntext'],
  ['lectern', '# A\n\nText\n\nNote: words'],
  ['lectern', '---\ntitle: T\nlang: en\n---\n\n## A\n\n---\n\n## B'],
  ['lectern', '---\ntitle: T\naudiences: {a: {}}\nmdc: true\n---\n\n## A'],
  ['lectern', '## A\n\n```md\n<!-- .slide: x -->\n![bg](a.png)\n<v-click>\n```'],
];

test.each(SIGNS.map((sign) => ({ sign })))('$sign.0: $sign.1', ({ sign: [dialect, text, name, beside] }) => {
  expect(found(seen(text, name, beside)).dialect).toBe(dialect);
});

describe('what is said', () => {
  it('counts more than what is shown, the command line most', () => {
    const deck = seen('---\nmarp: true\ndialect: reveal-md\n---\n\n# A');
    expect(detect(deck)).toEqual({ dialect: 'reveal', reason: 'dialect: reveal-md says so' });
    expect(detect(deck, 'lectern')).toEqual({ dialect: 'lectern', reason: '--dialect lectern says so' });
  });
});

/** Every deck of the project: those it ships, those of its tests. */
function decks(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter(
      (name) => name.endsWith('.md') && !/README|SOURCES|(?:^|\/)_/.test(name) && statSync(join(ROOT, name)).isFile(),
    );
}

test('decks of the project are in its own language', () => {
  const all = ['slides', 'tests/decks', 'tests/mistakes'].flatMap(decks);
  expect(all.length).toBeGreaterThan(100);
  const wrong = all.flatMap((name) => {
    const { dialect, reason } = detect(seen(readFileSync(join(ROOT, name), 'utf8'), name));
    return dialect === 'lectern' ? [] : [`${name}: ${dialect}, ${reason}`];
  });
  expect(wrong).toEqual([]);
});
