import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { bundledLanguagesInfo } from 'shiki/langs';
import { describe, expect, it } from 'vitest';
import { type Highlighter, loadLanguage as load } from '../../../src/code/highlight.ts';
import { nodeHost } from '../../../src/host/node.ts';

const { resource } = nodeHost();
const loadLanguage = (language: string) => load(language, resource);
const NONE = () => Promise.reject(new Error('no such resource'));

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
  it.each([
    [
      'js',
      'const a = async (b) => `\u0024{await b} c`; // d\nclass E extends F { get g() { return /h+/i.test("i"); } }',
    ],
    ['python', '@a\ndef b(c: int = 1) -> str:\n    """D\n    e"""\n    return f"{c!r} \\n" if c is None else 0x1F'],
    ['sql', "SELECT a, count(*) FROM b -- c\nWHERE d = 'e' GROUP BY a;"],
    ['sh', 'for f in *.md; do echo "\u0024{f%.md} $(wc -l <"$f")"; done # g\ncat <<E\n$x\nE'],
    ['css', '@media (width > 10px) { a:hover::before { color: #fff; content: "b" } }'],
    ['stata', 'regress a b i.c if d > 1, robust // e'],
  ])('translates patterns as they were when it was bundled: %s', async (language, text) => {
    const asked: string[] = [];
    const shipped = (await load(language, (name) => {
      asked.push(name);
      return resource(name);
    })) as Highlighter;
    const own = (await load(language, NONE)) as Highlighter;
    expect(shipped.tokens(text)).toEqual(own.tokens(text));
    expect(asked).toHaveLength(1);
    await expect(resource(asked[0] as string)).resolves.toBeDefined();
  });
  const SIGNS =
    'if for def class SELECT from where function const x_1 Ab 0x1F 3.5 1e-3 "a" \'b\' ` ( ) [ ] { } = <- => : ; , . + - ' +
    '# // /* */ -- ! ? & && | ^ ~ @ $ $x * / % ${ \\ \\n """ <<E E %>% :: -> _ \t';
  it.each(readdirSync('dist/patterns').map((name) => name.slice(0, -5)))(
    'reads a line in ASCII as it does beside one that is not: %s',
    async (language) => {
      const found = (await loadLanguage(language)) as Highlighter;
      const parts = fc.constantFrom(...SIGNS.split(' '), ' ', '  ', '\n');
      fc.assert(
        fc.property(fc.array(parts, { maxLength: 40 }), (written) => {
          const text = written.join('');
          expect(found.tokens(text)).toEqual(found.tokens(`${text}\n\u00c4`).slice(0, -1));
        }),
        { numRuns: 150 },
      );
    },
  );
  it('has every pattern as this version of the translator gives it', async () => {
    const { toRegExpDetails } = await import('oniguruma-to-es');
    const rules = { allowOrphanBackrefs: true, asciiWordBoundaries: true, captureGroup: true, recursionLimit: 5 };
    const options = {
      global: true,
      hasIndices: true,
      lazyCompileLength: 3000,
      rules: { ...rules, singleline: true },
      target: 'ES2024' as const,
    };
    for (const name of readdirSync('dist/patterns')) {
      expect(bundledLanguagesInfo.map(({ id }) => `${id}.json`)).toContain(name);
      const patterns = JSON.parse(new TextDecoder().decode(await resource(`dist/patterns/${name}`)));
      expect(patterns.length, name).toBeGreaterThan(10);
      for (const [pattern, source, flags, more] of patterns.slice(0, 40)) {
        const now = toRegExpDetails(pattern, options);
        expect([source, flags, more], `${name} ${pattern}`).toEqual([now.pattern, now.flags, now.options]);
      }
    }
  });
});
