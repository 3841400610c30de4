// A process killed while its files are being moved: with a `mv` that takes its time, since the real one is done before a test
// could kill anything.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { folderOf } from '../../support/command.ts';

const NAMES = ['a.html', 'a.pptx', 'a.report.json'];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it.skipIf(process.platform === 'win32').each(['SIGKILL', 'SIGINT'] as const)(
  'all files are the new ones after %s between two of them',
  async (signal) => {
    const root = folderOf({
      ...Object.fromEntries(
        NAMES.flatMap((name) => [
          [`stage/${name}`, 'new'],
          [`out/${name}`, 'old'],
        ]),
      ),
      'slow-mv': `#!/bin/sh\nshift\nfor last; do :; done\nfor one; do [ "$one" = "$last" ] || { mv -f "$one" "$last"; sleep 0.3; }; done\n`,
    });
    chmodSync(join(root, 'slow-mv'), 0o755);
    await build({
      entryPoints: ['src/host/move.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(root, 'move.mjs'),
    });
    const call = `import { moveAll } from './move.mjs'; await moveAll(${[join(root, 'stage'), join(root, 'out'), NAMES, join(root, 'slow-mv')].map((one) => JSON.stringify(one))})`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', call], { cwd: root, stdio: 'inherit' });
    const ended = new Promise((done) => child.once('exit', (_, by) => done(by)));
    const texts = () => NAMES.map((name) => readFileSync(join(root, 'out', name), 'utf8'));
    while (texts()[0] === 'old') await pause(5);
    expect(texts()).toEqual(['new', 'old', 'old']);
    child.kill(signal);
    expect(await ended).toBe(signal);
    while (existsSync(join(root, 'stage', NAMES[2] as string))) await pause(20);
    expect(texts()).toEqual(['new', 'new', 'new']);
  },
);
