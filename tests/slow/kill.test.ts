// Builds killed at random moments: the output folder holds the complete old or the complete new files and nothing else, and
// the next build clears away what the killed one left beside it. `KILLS=200 npx vitest run tests/slow/kill` is the long lane.
// A seed makes the moments; half of them lie in the hundredth of a second in which files are written.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../support/command.ts';

const CLI = resolve('dist/cli.js');
const KILLS = Number(process.env.KILLS ?? 8);
const deck = (version: string) =>
  `---\ntitle: Talk\naudiences: {patients: {theme: clinic}, conference: {theme: congress}}\n---\n\n## Slide\n\nThis is version ${version}.\n`;
const STALE = /^\.out\.lectern-/;

let seed = 20261124;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it(`${KILLS} builds killed at random moments leave whole files`, async () => {
  const root = folderOf({ 'talk/deck.md': deck('0') });
  const out = join(root, 'out');
  const args = [CLI, 'build', join(root, 'talk'), '--out', out, '--quiet'];
  const build = () => expect(spawnSync(process.execPath, args).status).toBe(0);
  const snapshot = () =>
    readdirSync(out)
      .sort()
      .map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(out, name)))
            .digest('hex')}`,
      );
  const expected = new Map<string, string[]>();
  for (const version of ['1', '0']) {
    writeFileSync(join(root, 'talk/deck.md'), deck(version));
    const began = performance.now();
    build();
    expected.set(version, snapshot());
    expected.set(`${version} took`, [String(performance.now() - began)]);
  }
  const took = Number(expected.get('0 took')?.[0]);
  const seen = { old: 0, new: 0, writing: 0, left: 0 };
  let current = '0';
  for (let kill = 0; kill < KILLS; kill++) {
    const next = current === '0' ? '1' : '0';
    writeFileSync(join(root, 'talk/deck.md'), deck(next));
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('exit', done));
    if (kill % 2) await pause(random() * took * 1.1);
    else if (await writing(root, child)) {
      seen.writing++;
      await pause(random() * 60);
    }
    child.kill('SIGKILL');
    await ended;
    const found = snapshot();
    const isNew = JSON.stringify(found) === JSON.stringify(expected.get(next));
    if (!isNew) expect(found, `kill ${kill}`).toEqual(expected.get(current));
    seen[isNew ? 'new' : 'old']++;
    if (readdirSync(root).some((name) => STALE.test(name))) seen.left++;
    if (isNew) current = next;
  }
  build();
  expect(readdirSync(root).sort()).toEqual(['out', 'talk']);
  process.stdout.write(`${KILLS} kills: ${JSON.stringify(seen)}\n`);
}, 600_000);

/** Waits until the build begins to write; false if it ended before that was seen. */
async function writing(root: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && existsSync(root)) {
    if (readdirSync(root).some((name) => STALE.test(name))) return true;
    await pause(1);
  }
  return false;
}
