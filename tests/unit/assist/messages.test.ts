// Messages with what mends them: the rules of `check --fix`, and what hints suggest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/assist/index.ts';
import { messagesOf } from '../../../src/assist/messages.ts';
import { Kept } from '../../../src/base/kept.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { mended } from '../../../src/lint/mend.ts';
import { createBuilder } from '../../../src/pipeline.ts';
import { at, body } from './deck.ts';

const resource = nodeHost().resource;
const messages = async (texts: Parameters<typeof at>[0]) => {
  const { assist, text } = at(texts);
  const all = await assist.messages();
  return all.map((one) => ({ ...one, on: text.slice(one.from, one.to) }));
};
const fixed = ({ fixes }: Pick<Message, 'fixes'>, file: string, text: string) => {
  const [edit] = fixes[0]?.edits.get(file) ?? [];
  return edit && text.slice(0, edit.from) + edit.text + text.slice(edit.to);
};

test.each([
  ['---\ntitle: T\nthem: clinic\n---\n\n## B\n\nx\n', 'schema/unknown-key', 'them', '\ntheme: clinic'],
  ['---\ntitle: T\nfit: splt\n---\n\n## B\n\nx\n', 'schema/wrong-type', 'splt', '\nfit: split'],
  [body('[x](#bone)\n'), 'resolve/unknown-link', undefined, '](#bones)'],
  [body('::: colunms\nx\n:::\n'), 'parse/unknown-div', undefined, '::: columns'],
  [body(':icon[bonee]\n'), 'resolve/unknown-icon', undefined, ':icon[bone]'],
  [body('a [word]{.tem}\n'), 'parse/unknown-attribute', undefined, '[word]{.term}'],
  [
    '---\ntitle: T\nrules: {lint/abbreviatio: off}\n---\n\n## B\n\nx\n',
    'schema/unknown-key',
    undefined,
    'lint/abbreviation',
  ],
])('%j is mended by its hint', async (text, code, on, instead) => {
  const found = (await messages(text)).find(
    (one) => one.code === code || (one.fixes.length && one.severity !== 'info'),
  );
  if (on) expect(found?.on).toBe(on);
  expect(found && fixed(found, found.file, text)).toContain(instead);
});

test('what is certain is what check --fix does', async () => {
  const folder = 'tests/mistakes';
  const kept = new Kept();
  let certain = 0;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const host = memoryHost({ [name]: readFileSync(join(folder, name), 'utf8') }, resource);
    const result = await createBuilder(host, {}, kept).build({ path: name, to: [], lint: true });
    const found = messagesOf(result, name);
    for (const { from, to, fixes, file } of found) {
      expect(from, name).toBeLessThanOrEqual(to);
      for (const { edits } of fixes) expect(edits.get(file)?.length, name).toBeGreaterThan(0);
    }
    const sure = found.some(({ fixes }) => fixes.some((fix) => fix.certain));
    expect(sure, name).toBe(mended(result.diagnostics, result.sources).size > 0);
    certain += Number(sure);
  }
  expect(certain).toBeGreaterThan(10);
}, 120_000);

test('messages of each file stand in it; those of other files name them', async () => {
  const found = await messages({ 'deck.md': body('x'), 'b.md': '---\nlayot: quote\n---\n\n## B\n\ny\n' });
  expect(found.find(({ code }) => code === 'schema/unknown-key')?.file).toBe('talk/b.md');
  const bib = await messages({
    'deck.md': body('[@a]', 'title: T\nbibliography: r.bib\n'),
    'r.bib': '@article{a, title = {A}\n@article{b, title = {B}}\n',
  });
  for (const one of bib) expect(['talk/deck.md', 'talk/r.bib']).toContain(one.file);
});
