// Builds killed at random moments: the output folder holds whole files and nothing else, all old or all new but for the few
// killed between two renames, and the next build clears away what the killed one left beside it. `KILLS=200 npx vitest run
// tests/slow/kill` is the long lane.
// A seed makes the moments; half of them lie in the hundredth of a second in which files are written.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderOf } from '../support/command.ts';

/** A copy, since dist may be built anew while this runs. */
const CLI = resolve(`dist/cli-kill-${process.pid}.js`);
copyFileSync('dist/cli.js', CLI);
afterAll(() => rmSync(CLI));
const KILLS = Number(process.env.KILLS ?? (process.env.CI ? 20 : 8));
/** Of a hundred kills half lie in the hundredth of a second of the renames, which take a hundredth of that. */
const MIXED_AT_MOST = Math.max(1, KILLS / 50);
const deck = (version: string) =>
  `---\ntitle: Talk\naudiences: {patients: {theme: clinic}, conference: {theme: congress}}\n---\n\n## Slide\n\nThis is version ${version}.\n`;
const STALE = /^\.out\.lectern-/;

let seed = 20261124;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it(
  `${KILLS} builds killed at random moments leave whole files`,
  async () => {
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
    const seen = { old: 0, new: 0, mixed: 0, writing: 0, left: 0 };
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
      const [before, after] = [expected.get(current) ?? [], expected.get(next) ?? []];
      const isNew = JSON.stringify(found) === JSON.stringify(after);
      const isOld = JSON.stringify(found) === JSON.stringify(before);
      // each file is the old or the new one, whole, and none is missing or too many
      found.forEach((file, i) => expect([before[i], after[i]], `kill ${kill}`).toContain(file));
      expect(found.length, `kill ${kill}`).toBe(before.length);
      seen[isNew ? 'new' : isOld ? 'old' : 'mixed']++;
      if (!isNew && !isOld) build();
      if (readdirSync(root).some((name) => STALE.test(name))) seen.left++;
      if (!isOld) current = next;
    }
    build();
    expect(readdirSync(root).sort()).toEqual(['out', 'talk']);
    process.stdout.write(`${KILLS} kills: ${JSON.stringify(seen)}\n`);
    expect(seen.mixed).toBeLessThanOrEqual(MIXED_AT_MOST);
    // the kills came at moments that tell something
    expect(seen.old).toBeGreaterThan(0);
  },
  KILLS * 20_000 + 60_000,
);

/** Waits until the build begins to write; false if it ended before that was seen. */
async function writing(root: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && existsSync(root)) {
    if (readdirSync(root).some((name) => STALE.test(name))) return true;
    await pause(1);
  }
  return false;
}
