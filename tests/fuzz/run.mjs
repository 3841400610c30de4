// npm run fuzz -- --minutes 10 [--seed N]: the long lane of fuzz.test.ts. The seed is printed, so that a failure comes back.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } });
const env = { ...process.env, FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed };
process.exit(spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], { stdio: 'inherit', env }).status ?? 1);
