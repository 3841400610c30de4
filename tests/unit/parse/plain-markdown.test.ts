// Markdown without any sign of an extension is read without extensions, and means the same.
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/parse/markdown.ts';

const PIECES = [
  'bone',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '# ',
  '---',
  '===',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '[a]',
  '(b)',
  '[a]: b\n',
  '![c](d)',
  '<br>',
  '<!-- e -->',
  ':',
  ';',
  '/',
  'w',
  'ww.',
  'http:',
  '\t',
  '    ',
  'ä',
  '.',
  'x',
  '[',
  ']',
  '^',
  '+ ',
  '<http:a>',
];
const SIGNS = ['|', '~', '~~', '$', '@', '&amp;', '\\', '://', 'www.', ':-', '-:', '[^1]', '[ ] ', '[x] '];

const all = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  }).children;
const texts = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

it('gives the tree that all extensions give', () => {
  fc.assert(
    fc.property(texts(PIECES), (text) => {
      // lines of ::: are blocks of our own
      fc.pre(!text.includes(':::'));
      expect(parseMarkdown(text, 1, '')).toEqual(all(text));
    }),
    { numRuns: 1500 },
  );
});

it('leaves out none that would read a text otherwise', () => {
  let different = 0;
  fc.assert(
    fc.property(texts([...PIECES, ...SIGNS]), (text) => {
      // dollars, the at sign and lines of ::: have rules of our own
      fc.pre(!/[$@]|:::/.test(text));
      const whole = all(text);
      expect(parseMarkdown(text, 1, '')).toEqual(whole);
      if (JSON.stringify(whole) !== JSON.stringify(fromMarkdown(text).children)) different++;
    }),
    { numRuns: 1500 },
  );
  expect(different).toBeGreaterThan(20);
});
