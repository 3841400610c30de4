// Which tests run: those of programs that are not installed are left out, and how to get them is said (tests/support/programs.ts).
import { defineConfig } from 'vitest/config';
import { missingPrograms } from './tests/support/programs.ts';

const missing = missingPrograms();

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: missing.flatMap(({ tests }) => [...tests]),
    globalSetup: ['tests/support/say-missing.ts'],
    // a machine that is busy is no fault: what has come to nothing by then has
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    // a browser or an office suite that stumbles once is told as such ("retry x1") and asked again
    retry: process.env['CI'] ? 1 : 0,
  },
});
