// Paths in messages are those that reach the file from where the command runs, of bibliographies and data too.
import { expect, it } from 'vitest';
import { located } from '../../../src/cli/located.ts';
import { SourceFile } from '../../../src/source/file.ts';

const sources = (path: string, location: string) => new Map([[path, new SourceFile(path, location, '')]]);

it('knows where the deck lies', () => {
  expect(located('my-talk/deck.md', sources('my-talk/deck.md', 'slides/my-talk/deck.md'))).toBe(
    'slides/my-talk/deck.md',
  );
});

it('finds what lies beside it', () => {
  expect(located('my-talk/refs.bib', sources('my-talk/deck.md', 'slides/my-talk/deck.md'))).toBe(
    'slides/my-talk/refs.bib',
  );
  expect(located('my-talk/data/a.xlsx', sources('my-talk/deck.md', 'deck.md'))).toBe('data/a.xlsx');
  expect(located('refs.bib', sources('deck.md', 'C:/talks/deck.md'))).toBe('C:/talks/refs.bib');
});

it('leaves alone what it knows nothing of', () => {
  expect(located('refs.bib', new Map())).toBe('refs.bib');
  expect(located('refs.bib', sources('my-talk/deck.md', 'slides/my-talk/deck.md'))).toBe('slides/refs.bib');
});
