// Which tests run: those of programs that are not installed are left out, and how to get them is said (tests/support/programs.ts).
import { defineConfig } from 'vitest/config';
import { missingPrograms } from './tests/support/programs.ts';

const missing = missingPrograms();

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: missing.flatMap(({ tests }) => [...tests]),
    globalSetup: ['tests/support/say-missing.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
