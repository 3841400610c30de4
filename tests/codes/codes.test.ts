// Every diagnostic code is really raised by a test. Three tables say by what, and the test that runs a table fails where the
// code does not come: decks in tests/mistakes, tests/unit/bad-input/cases.ts, and unusual.ts, which is run here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { CATALOG } from '../../src/base/catalog.ts';
import { BAD_INPUTS } from '../unit/bad-input/cases.ts';
import { UNUSUAL } from './unusual.ts';

const MISTAKES = fileURLToPath(new URL('../mistakes', import.meta.url));
/** `line:column severity code` heads each expected message. */
const planted = readdirSync(MISTAKES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => /^\d+:\d+ \w+ (\S+)/.exec(readFileSync(join(MISTAKES, name), 'utf8'))?.[1]);

describe('what no deck of tests/mistakes can show', () => {
  test.each(Object.entries(UNUSUAL))('%s', async (code, provoke) => {
    expect((await provoke()).codes).toContain(code);
  });
});

test('every code has one that provokes it', () => {
  const provoked = new Set([
    ...planted,
    ...BAD_INPUTS.flatMap((one) => one.expect.map(({ code }) => code)),
    ...Object.keys(UNUSUAL),
  ]);
  expect(Object.keys(CATALOG).filter((code) => !provoked.has(code))).toEqual([]);
});

describe('what is told of', () => {
  const told = (code: keyof typeof UNUSUAL) => (UNUSUAL[code] as NonNullable<(typeof UNUSUAL)[typeof code]>)();
  it('a font that stays out says which, and why', async () => {
    expect((await told('render/font-not-embedded')).messages).toEqual(
      ['regular', 'bold', 'italic', 'bold italic'].map(
        (face) => `Arial, ${face}, is not embedded: its file names the family "Arimo"`,
      ),
    );
  });
  it('a copy that is too large names the largest parts, and is written', async () => {
    const { messages, files } = await told('share/too-large');
    expect(messages.join()).toMatch(/largest parts: ppt\/media\/\w+-/);
    expect(files).toHaveLength(1);
  });
  it('a copy that would tell what was taken out keeps it back', async () => {
    expect((await told('share/still-there')).files).toEqual([]);
  });
  it('a copy with a picture that could not be cut to its crop is kept back', async () => {
    const { messages, files } = await told('share/tells');
    expect(messages.join()).toContain('what was cut away is still in the file');
    expect(files).toEqual([]);
  });
  it('text that was scaled says by how much', async () => {
    expect((await told('layout/shrunk')).messages.join()).toMatch(/scaled to [5-9]\d % to fit/);
  });
});
