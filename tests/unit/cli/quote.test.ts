// Commands that are printed can be copied into a terminal.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quoted } from '../../../src/cli/quote.ts';

test.each([
  ['C:/talks/bone', 'C:\\talks\\bone'],
  ['C:/Users/A. Clinician/OneDrive - Hospital/bone', '"C:\\Users\\A. Clinician\\OneDrive - Hospital\\bone"'],
  ['//server/share/talk', '\\\\server\\share\\talk'],
  ['B\u00FChne', 'B\u00FChne'],
  ['a&b', '"a&b"'],
  ['(old)', '"(old)"'],
  ["it's", '"it\'s"'],
  ['$cost', "'$cost'"],
])('%s is %s in cmd and PowerShell', (path, word) => expect(quoted(path, true)).toBe(word));

test.skipIf(process.platform === 'win32').each(['my talk', "it's", '$HOME', 'a\\b', '`id`', '*', 'plain/talk', 'a"b'])(
  'a Unix shell takes %s back as one word',
  (path) => {
    expect(spawnSync('sh', ['-c', `printf '%s|' ${quoted(path, false)}`], { encoding: 'utf8' }).stdout).toBe(
      `${path}|`,
    );
  },
);
