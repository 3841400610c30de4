// Says once, before the tests, what is left out and how to get what it needs: nothing is skipped in silence.
import { missingPrograms } from './programs.ts';

export default function sayMissing(): void {
  for (const { name, tests, get } of missingPrograms()) {
    process.stderr.write(`\n${name} is not installed: ${tests.join(', ')} are left out. To run them: ${get}\n`);
  }
}
