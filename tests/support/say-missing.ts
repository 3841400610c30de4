// Says once, before the tests, what is left out and how to get what it needs: nothing is skipped in silence.
import { missingPrograms } from './programs.ts';

export default function sayMissing(): void {
  for (const { name, tests, get } of missingPrograms()) {
    if (process.env.CI)
      throw new Error(`${name} is not installed, and on a build server no test may be left out: ${get}`);
    process.stderr.write(`\n${name} is not installed: ${tests.join(', ')} are left out. To run them: ${get}\n`);
  }
}
