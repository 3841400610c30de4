// A heading "Notes" begins no notes: that what follows is shown is told, but not where it stands in real notes.
import { expect, test } from 'vitest';
import { checkDeck } from '../../support/check.ts';

const told = async (body: string) =>
  (await checkDeck(`---\ntitle: T\nlang: en\ndialect: lectern\n---\n\n## A\n\n${body}\n`)).diagnostics.flatMap(
    ({ code, span }) => (code === 'parse/note-shown' ? [span?.line] : []),
  );

test.each(['### Notes\n\nSay hello', '#### Note\n\nSay hello', '**Notes:**\n\nSay hello', '**Notes**\n\nSay hello'])(
  '%s',
  async (body) => expect(await told(body)).toEqual([9]),
);

test.each(['> Notes: say hello', '- One\n- Two\n- Notes: say hello', '- One\n- **Notes:**\n  - say hello\n- Two'])(
  'within a block: %s',
  async (body) => expect(await told(body)).toHaveLength(1),
);

test('what is no such heading, or stands in notes, is left alone', async () => {
  for (const body of [
    '### Notes on bone',
    '::: notes\n### Notes\n\nSay hello\n:::',
    '`### Notes`',
    '**Notes** on bone',
    '> Notes help me, said she',
    '- Note: the first of two\n- Then the second',
    '- For staff, only a drip',
    'For internal use only',
  ])
    expect(await told(body), body).toEqual([]);
});
