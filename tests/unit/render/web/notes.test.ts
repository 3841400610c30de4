import { expect, it } from 'vitest';
import { notesHtml } from '../../../../src/render/web/notes.ts';

const list = (level: number, listId: number, ordered = false) => ({ level, ordered, listId });

it('writes nothing where there are no notes', () => {
  expect(notesHtml([])).toBe('');
});

it('keeps marks, links and nested lists', () => {
  const out = notesHtml([
    {
      kind: 'paragraph',
      runs: [{ text: 'Ask ' }, { text: 'them', bold: true }, { text: ' <now>', link: { url: 'https://example.org' } }],
    },
    { kind: 'item', runs: [{ text: 'a' }], list: list(0, 1) },
    { kind: 'item', runs: [{ text: 'b' }], list: list(1, 2, true) },
    { kind: 'item', runs: [{ text: 'c' }], list: list(0, 1) },
  ]);
  expect(out).toBe(
    '<aside class="notes"><p>Ask <strong>them</strong><a href="https://example.org" target="_blank" rel="noopener noreferrer"> &lt;now&gt;</a></p><ul><li>a<ol><li>b</li></ol></li><li>c</li></ul></aside>',
  );
});

it('keeps the lines of code', () => {
  expect(notesHtml([{ kind: 'code', runs: [{ text: 'a\n  b' }] }])).toContain('<pre>a\n  b</pre>');
});
