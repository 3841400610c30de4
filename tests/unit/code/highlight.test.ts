import { describe, expect, it } from 'vitest';
import { type Highlighter, loadLanguage } from '../../../src/code/highlight.ts';

const tokens = async (language: string, text: string): Promise<string[]> => {
  const found = (await loadLanguage(language)) as Highlighter;
  return found
    .tokens(text)
    .map((line) => line.map((token) => `${token.text}${token.kind ? `/${token.kind}` : ''}`).join('|'));
};

describe('code', () => {
  it('tells kinds of words apart in R', async () =>
    expect(await tokens('r', 'x <- "a" # note')).toEqual(['x <- |"a"/string| |# note/comment']));
  it('knows Python by its short name', async () =>
    expect((await tokens('py', 'def f(x):\n    return 1'))[0]).toMatch(/^def\/keyword\| \|f\/function/));
  it('keeps every character', async () => {
    const text = 'SELECT *\n\n  FROM t -- all\n WHERE a = 1.5;';
    const found = (await loadLanguage('sql')) as Highlighter;
    expect(
      found
        .tokens(text)
        .map((line) => line.map((token) => token.text).join(''))
        .join('\n'),
    ).toBe(text);
  });
  it('gives the names there are for one that is none', async () => {
    const found = await loadLanguage('pyton');
    expect('names' in found && found.names).toContain('python');
  });
  it('leaves long code plain', async () => {
    const found = (await loadLanguage('js')) as Highlighter;
    expect(found.tokens(`var x = "${'a'.repeat(3000)}"`)).toHaveLength(1);
    expect(found.tokens(`var x = "${'a'.repeat(3000)}"`)[0]).toEqual([{ text: expect.any(String) }]);
  });
});
