// Bundles a bench that is written in TypeScript and runs it; the arguments go on to it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

/** `bench/NAME/run.ts` by way of `dist/bench-NAME.mjs`. */
export async function runBundled(name) {
  const root = join(import.meta.dirname, '..');
  const outfile = join(root, `dist/bench-${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, name, 'run.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
