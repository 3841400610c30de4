// Patterns of common languages' grammars as the highlighter runs them, translated when the program is bundled: a start
// needs not translate them (src/code/patterns.ts). The files in dist/patterns hold, for each pattern of a grammar, what
// oniguruma-to-es gives for it with shiki's own options.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createShikiPrimitiveAsync } from '@shikijs/primitive';
import { toRegExpDetails } from 'oniguruma-to-es';
import { bundledLanguagesInfo } from 'shiki/langs';

/** Languages of talks; those of a file that takes megabytes (C++, pages with all they may hold) are left out. */
const LANGUAGES = 'bash c css java javascript json julia matlab python r sas sql stata typescript yaml'.split(' ');

/** As shiki calls it; what Node 20 can run, every newer one can. */
const OPTIONS = {
  global: true,
  hasIndices: true,
  lazyCompileLength: 3000,
  rules: {
    allowOrphanBackrefs: true,
    asciiWordBoundaries: true,
    captureGroup: true,
    recursionLimit: 5,
    singleline: true,
  },
  target: 'ES2024',
};

/** Every pattern that a grammar may ask its engine for, but those that hold what an earlier one found. */
async function patternsOf(info) {
  const seen = new Set();
  const engine = {
    createScanner(patterns) {
      for (const pattern of patterns) if (typeof pattern === 'string') seen.add(pattern);
      return { findNextMatchSync: () => null };
    },
    createString: (content) => ({ content }),
  };
  const theme = { name: 'none', type: 'light', settings: [] };
  const { getLanguage, dispose } = await createShikiPrimitiveAsync({ themes: [theme], langs: [info.import], engine });
  const grammar = getLanguage(info.id);
  grammar.tokenizeLine2('', null, 0);
  // rules are made of rules: the list grows while it is read
  const rules = grammar._ruleId2desc;
  for (let i = 1; i < rules.length; i++) {
    const rule = rules[i];
    if (!rule || rule.constructor.name === 'CaptureRule') continue;
    for (const first of [true, false])
      for (const here of [true, false]) {
        rule.compileAG(grammar, rule._end?.source, first, here);
        rule.compileWhileAG?.(grammar, rule._while?.source, first, here);
      }
  }
  dispose();
  return [...seen];
}

/** Writes dist/patterns/LANGUAGE.json. */
export async function writePatterns() {
  rmSync('dist/patterns', { recursive: true, force: true });
  mkdirSync('dist/patterns');
  for (const language of LANGUAGES) {
    const info = bundledLanguagesInfo.find(({ id, aliases }) => id === language || aliases?.includes(language));
    const patterns = (await patternsOf(info)).flatMap((pattern) => {
      try {
        const { pattern: source, flags, options } = toRegExpDetails(pattern, OPTIONS);
        return [[pattern, source, flags, ...(options ? [options] : [])]];
      } catch {
        return []; // the highlighter leaves it out as well
      }
    });
    writeFileSync(`dist/patterns/${info.id}.json`, `${JSON.stringify(patterns)}\n`);
  }
}
