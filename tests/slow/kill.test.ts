// Builds killed at random moments: the output folder holds all old or all new files and nothing else, and the next build clears
// away what the killed one left beside it; one that was ended by Ctrl-C leaves nothing. `KILLS=200 npx vitest run
// tests/slow/kill` is the long lane. A seed makes the moments: anywhere, while files are written, while they are moved.
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
const deck = (version: string) =>
  `---\ntitle: Talk\naudiences: {patients: {theme: clinic}, conference: {theme: congress}}\n---\n\n## Slide\n\nThis is version ${version}.\n`;
/** The folder that a process stages in. */
const stageOf = (root: string, pid: unknown) =>
  readdirSync(root).find((name) => /^\.out\.lectern-.*-(\d+)-\d+$/.exec(name)?.[1] === String(pid));
/** Moves that outlive a kill are done within this, in milliseconds, on a busy machine too. */
const SETTLED = 5000;

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
    const seen = { old: 0, new: 0, writing: 0, moving: 0, left: 0, finished: 0 };
    let current = '0';
    for (let kill = 0; kill < KILLS; kill++) {
      const next = current === '0' ? '1' : '0';
      writeFileSync(join(root, 'talk/deck.md'), deck(next));
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      const signal = kill % 4 === 3 ? 'SIGINT' : 'SIGKILL';
      if (kill % 3 === 0) await pause(random() * took * 1.1);
      else if (await hasStaged(root, child, kill % 3 === 1 ? /./ : /json\.old$/)) {
        seen[kill % 3 === 1 ? 'writing' : 'moving']++;
        await pause(random() * (kill % 3 === 1 ? 60 : 15));
      }
      child.kill(signal);
      await ended;
      const [before, after] = [current, next].map((version) => JSON.stringify(expected.get(version)));
      const isWhole = () => [before, after].includes(JSON.stringify(snapshot()));
      if (!isWhole()) {
        seen.finished++;
        for (const since = performance.now(); !isWhole() && performance.now() - since < SETTLED; ) await pause(5);
      }
      const found = JSON.stringify(snapshot());
      expect([before, after], `kill ${kill}`).toContain(found);
      const isOld = found === before;
      seen[isOld ? 'old' : 'new']++;
      const left = stageOf(root, child.pid) !== undefined;
      if (left) seen.left++;
      if (signal === 'SIGINT') expect(left, `kill ${kill}`).toBe(false);
      if (!isOld) current = next;
    }
    build();
    expect(readdirSync(root).sort()).toEqual(['out', 'talk']);
    process.stdout.write(`${KILLS} kills: ${JSON.stringify(seen)}\n`);
    // the kills came at moments that tell something
    expect(seen.old).toBeGreaterThan(0);
  },
  KILLS * 20_000 + 60_000,
);

/** Waits until the build has staged a file of such a name; false if it ended before that was seen. */
async function hasStaged(root: string, child: ChildProcess, name: RegExp): Promise<boolean> {
  while (child.exitCode === null && existsSync(root)) {
    const stage = stageOf(root, child.pid);
    if (stage && namesIn(join(root, stage)).some((one) => name.test(one))) return true;
    await pause(1);
  }
  return false;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
