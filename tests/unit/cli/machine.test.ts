// What the machine refuses is told as that, not as a fault of the program.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { machineFault } from '../../../src/cli/machine.ts';
import { printPage } from '../../../src/host/chromium.ts';

test('too little memory for WebAssembly is told, and nothing else is taken for it', () => {
  const told = 'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance';
  expect(machineFault(new RangeError(told))).toContain('too little memory');
  expect(machineFault(new RangeError('WebAssembly.Memory(): could not allocate memory'))).toContain(
    'too little memory',
  );
  expect(machineFault(new TypeError('x is not a function'))).toBeUndefined();
  expect(machineFault('memory')).toBeUndefined();
});

test.runIf(existsSync('/dev/full'))('a result that cannot be printed is told in a line', () => {
  const command = 'node dist/cli.js check tests/decks/text --json > /dev/full';
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('lectern: the result could not be printed: the disk is full');
  expect(stderr).not.toContain('node:');
});

test.runIf(process.platform === 'linux')('a folder for temporary files that is missing is named', async () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = '/nowhere-at-all';
  try {
    const printing = printPage(new Uint8Array(), {} as never, { ...process.env, CHROMIUM: process.execPath });
    await expect(printing).rejects.toThrow('/nowhere-at-all; set TMPDIR');
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
