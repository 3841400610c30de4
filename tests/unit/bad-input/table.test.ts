// Every mistake of cases.ts through the real command: what is said, where, how the program leaves, and what it still builds.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { build, folderOf } from '../../support/command.ts';
import { plainText } from '../../support/words.ts';
import { BAD_INPUTS } from './cases.ts';

describe.each(BAD_INPUTS)(
  '$name',
  ({ files, path = 'talk', options = [], expect: expected, exit, stays, gone = [] }) => {
    it('is told, and the rest is built', async () => {
      const root = folderOf(files);
      const ran = await build(root, path, ...options);
      const told = ran.reports.flatMap((report) => report.diagnostics);
      for (const { code, at, hint, message } of expected) {
        const found = told.filter((d) => d.code === code);
        expect(
          found.map((d) => (d.file ? `${d.file}:${d.line}:${d.column}` : '')),
          `${code}; told: ${JSON.stringify(told, null, 1)}`,
        ).toContain(at);
        expect(found.map((d) => d.hint).join('\n')).toMatch(hint);
        if (message) expect(found.map((d) => d.message).join('\n')).toMatch(message);
      }
      // nothing is told beyond the mistake itself
      const codes = new Set<string>(expected.map((one) => one.code));
      expect(told.filter((d) => d.severity !== 'info' && !codes.has(d.code))).toEqual([]);
      expect(ran.code).toBe(exit);
      expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$|TypeError|node_modules|undefined|\[object/m);
      expect('PLANTED' in globalThis).toBe(false);
      if (!stays) return expect(ran.written).toEqual([]);
      // a pair of files and a report for each audience, all of them whole
      expect(ran.written).toHaveLength(3 * ran.reports.length);
      for (const name of ran.written) {
        const bytes = ran.read(name);
        const text = name.endsWith('.pptx') ? plainText(unzipped(bytes)) : plainText(strFromU8(bytes));
        for (const words of gone) expect(text).not.toContain(words);
        if (name.endsWith('.json')) JSON.parse(strFromU8(bytes));
        else for (const words of stays) expect(text, `${name} says`).toContain(words);
      }
    });
  },
);

const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
    .map(([, content]) => strFromU8(content))
    .join('\n');
