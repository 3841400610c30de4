// The same Markdown through pandoc --citeproc (Chicago author-date, and numbers by tests/fixtures/citations/numeric.csl).
// pandoc's answers are stored; refresh.mjs there asks again. Where we differ on purpose, the difference stands here.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citing, written } from './sources.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/citations/${name}`, import.meta.url), 'utf8');
const { answers } = JSON.parse(fixture('pandoc.json')) as {
  answers: { markdown: string; authorDate: string; numeric: string }[];
};
const bib = { 'sources.bib': fixture('sources.bib') };

/** Ours by Markdown, where it is not pandoc's. */
const AUTHOR_DATE: Record<string, string> = {
  // Vancouver and most journals keep a Dutch particle with the name
  'A key with signs [@van_der_berg:2003].': 'A key with signs (van der Berg 2003).',
};
const NUMERIC: Record<string, string> = {
  // a sentence needs its subject, and listeners hear no number
  '@neer2001 says so.': 'Neer et al. [1] says so.',
  'As @two2002 found, and @three1999 too.': 'As Smith and Miller [1] found, and Adam, Cole, and Evans [2] too.',
  '@two2002 [p. 33] says so.': 'Smith and Miller [1, p. 33] says so.',
  '@two2002 [33] says so.': 'Smith and Miller [1, p. 33] says so.',
  '@neer2001 [p. 3; @two2002] say so.': 'Neer et al. [1, p. 3, 2] say so.',
  '@four1998 found it.': 'Old et al. [1] found it.',
  'Behind a bracket (@two2002 said).': 'Behind a bracket (Smith and Miller [1] said).',
  'Not a group [words; @two2002].': 'Not a group [words; Smith and Miller [1]].',
  // an empty place is none
  'Empty braces [@two2002, {}, 99 years later].': 'Empty braces [1, 99 years later].',
  // once is enough
  'Twice [@two2002; @two2002].': 'Twice [1].',
};

describe('citations as pandoc writes them', () => {
  it('covers at least thirty cases with few differences', () => {
    expect(answers.length).toBeGreaterThanOrEqual(30);
    for (const [ours, key] of [
      [AUTHOR_DATE, 'authorDate'],
      [NUMERIC, 'numeric'],
    ] as const) {
      for (const [markdown, answer] of Object.entries(ours)) {
        const theirs = answers.find((one) => one.markdown === markdown);
        expect(theirs, markdown).toBeDefined();
        expect(theirs?.[key], `${markdown} is no difference any more`).not.toBe(answer);
      }
    }
  });

  it.each(answers)('author-date: $markdown', async ({ markdown, authorDate }) => {
    const { read } = await citing(bib, 'author-date');
    expect(written(read(markdown))).toBe(AUTHOR_DATE[markdown] ?? authorDate);
  });

  it.each(answers)('numeric: $markdown', async ({ markdown, numeric }) => {
    const { read } = await citing(bib, 'numeric');
    expect(written(read(markdown))).toBe(NUMERIC[markdown] ?? numeric);
  });
});
