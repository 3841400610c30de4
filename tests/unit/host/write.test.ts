import * as child from 'node:child_process';
import * as fsSync from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WriteFailure, writeOutputs } from '../../../src/host/write.ts';
import { folderOf } from '../../support/command.ts';

vi.mock('node:child_process', async (original) => ({ ...(await original<typeof child>()) }));
vi.mock('node:fs', async (original) => ({ ...(await original<typeof fsSync>()) }));
vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof fs>()) }));
afterEach(() => vi.restoreAllMocks());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const NEW = [file('a.html', 'new a'), file('a.pptx', 'new pptx'), file('a.report.json', 'new report')];
const failing = (code: string) => Object.assign(new Error(code), { code });
/** Names and texts in a folder. */
const content = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
/** As on Windows. */
const withoutMv = () =>
  vi.spyOn(child, 'spawnSync').mockReturnValue({ error: failing('ENOENT'), status: null } as never);
const OLD = {
  'out/a.html': 'old a',
  'out/a.pptx': 'old pptx',
  'out/a.report.json': 'old report',
  'out/b.html': 'of another deck',
};

describe('outputs', () => {
  it('replace the old ones, and nothing is left beside them', async () => {
    const root = folderOf(OLD);
    await writeOutputs(join(root, 'out'), NEW);
    expect(content(join(root, 'out'))).toEqual({
      'a.html': 'new a',
      'a.pptx': 'new pptx',
      'a.report.json': 'new report',
      'b.html': 'of another deck',
    });
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('make their folder', async () => {
    const root = folderOf({});
    await writeOutputs(join(root, 'x/y/z'), NEW);
    expect(readdirSync(join(root, 'x/y/z'))).toHaveLength(3);
  });
  it.each([
    ['open', 'ENOSPC', 'the disk is full'],
    ['open', 'EACCES', 'you may not write there'],
    ['open', 'EROFS', 'the disk is read-only'],
    ['rename', 'EBUSY', 'another program has a file of it open'],
    ['rename', 'EPERM', 'another program has a file of it open'],
  ] as const)('stay the old ones when %s fails with %s', async (call, code, words) => {
    const root = folderOf(OLD);
    const before = content(join(root, 'out'));
    let calls = 0;
    if (call === 'open') {
      const real = fs.open;
      vi.spyOn(fs, 'open').mockImplementation((...args) =>
        ++calls === 2 ? Promise.reject(failing(code)) : real(...args),
      );
    } else {
      const real = fsSync.renameSync;
      withoutMv();
      vi.spyOn(fsSync, 'renameSync').mockImplementation((...args) => {
        if (++calls === 2) throw failing(code);
        real(...args);
      });
    }
    await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toThrow(
      new RegExp(`Nothing could be written to .*out: .*${words}`),
    );
    expect(content(join(root, 'out'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('stay the old ones when a disk is full in the middle of a file', async () => {
    const root = folderOf(OLD);
    const before = content(join(root, 'out'));
    const real = fs.open;
    vi.spyOn(fs, 'open').mockImplementation((async (...args: Parameters<typeof fs.open>) => {
      const handle = await real(...args);
      vi.spyOn(handle, 'writeFile').mockImplementation(async () => {
        await handle.write(new Uint8Array(3));
        throw failing('ENOSPC');
      });
      return handle;
    }) as never);
    await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toBeInstanceOf(WriteFailure);
    expect(content(join(root, 'out'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('are moved one by one where there is no mv', async () => {
    const root = folderOf(OLD);
    withoutMv();
    await writeOutputs(join(root, 'out'), NEW);
    expect(content(join(root, 'out'))).toMatchObject({
      'a.html': 'new a',
      'a.pptx': 'new pptx',
      'a.report.json': 'new report',
    });
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('stay the old ones when mv could move only some, and the rest cannot be moved here either', async () => {
    const root = folderOf(OLD);
    const before = content(join(root, 'out'));
    const real = fsSync.renameSync;
    let moved = 0;
    vi.spyOn(child, 'spawnSync').mockImplementation(((_: string, [, first, ...rest]: string[]) => {
      real(first as string, join(rest.at(-1) as string, 'a.html'));
      moved++;
      return { status: 1 };
    }) as never);
    vi.spyOn(fsSync, 'renameSync').mockImplementationOnce(() => {
      throw failing('EBUSY');
    });
    await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toThrow('another program has a file of it open');
    expect(moved).toBe(1);
    expect(content(join(root, 'out'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('are moved by a program that a kill of this one does not end', async () => {
    const root = folderOf(OLD);
    const spawned = vi.spyOn(child, 'spawnSync');
    await writeOutputs(join(root, 'out'), NEW);
    expect(spawned.mock.calls.map(([command, , options]) => [command, options])).toEqual([
      ['/bin/mv', expect.objectContaining({ detached: true })],
    ]);
    expect(spawned.mock.results[0]?.value.status).toBe(0);
  });
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leave nothing behind when %s ends the program while it writes, and it ends by it',
    async (signal) => {
      const root = folderOf(OLD);
      const before = content(join(root, 'out'));
      const killed = vi.spyOn(process, 'kill').mockReturnValue(true);
      const real = fs.open;
      vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
        if (String(args[0]).endsWith('a.pptx')) process.emit(signal, signal);
        return real(...args);
      });
      // killed is not believed here, so that writing goes on, into a folder that is gone
      await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toBeInstanceOf(WriteFailure);
      expect(killed.mock.calls).toContainEqual([process.pid, signal]);
      expect(process.listenerCount(signal)).toBe(0);
      expect(content(join(root, 'out'))).toEqual(before);
      expect(readdirSync(root)).toEqual(['out']);
    },
  );
  it('leave signals alone that the program using this heeds', async () => {
    const root = folderOf(OLD);
    const own = vi.fn();
    process.on('SIGTERM', own);
    const real = fs.open;
    vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
      if (String(args[0]).endsWith('a.pptx')) process.emit('SIGTERM', 'SIGTERM');
      return real(...args);
    });
    await writeOutputs(join(root, 'out'), NEW);
    process.off('SIGTERM', own);
    expect(own).toHaveBeenCalledTimes(1);
    expect(content(join(root, 'out'))).toMatchObject({ 'a.html': 'new a', 'a.pptx': 'new pptx' });
  });
  it('work where second names for a file are not known', async () => {
    const root = folderOf(OLD);
    vi.spyOn(fs, 'link').mockRejectedValue(failing('EPERM'));
    await writeOutputs(join(root, 'out'), NEW);
    expect(content(join(root, 'out'))).toMatchObject({ 'a.html': 'new a' });
  });
  it('work where the folder above is closed, with the staging folder inside', async () => {
    const root = folderOf(OLD);
    const real = fs.mkdir;
    vi.spyOn(fs, 'mkdir').mockImplementation(((path: string, options: never) =>
      path.startsWith(join(root, '.out')) ? Promise.reject(failing('EACCES')) : real(path, options)) as never);
    await writeOutputs(join(root, 'out'), NEW);
    expect(Object.keys(content(join(root, 'out')))).toEqual(['a.html', 'a.pptx', 'a.report.json', 'b.html']);
  });
  it('clear away what a killed build left, and leave what a running one is writing', async () => {
    const root = folderOf(OLD);
    const stage = (process_: number) => join(root, `.out.lectern-${hostname().replace(/[^\w.]/g, '_')}-${process_}-1`);
    // no process has this number: the largest there can be is 4194304
    for (const folder of [stage(4194305), stage(process.ppid), join(root, '.out.lectern-elsewhere-1-1')]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'a.html'), 'half');
    }
    await writeOutputs(join(root, 'out'), NEW);
    expect(existsSync(stage(4194305))).toBe(false);
    expect(existsSync(stage(process.ppid))).toBe(true);
    expect(existsSync(join(root, '.out.lectern-elsewhere-1-1'))).toBe(true);
  });
  it('of two builds at once are whole, whichever is last', async () => {
    const root = folderOf({});
    const big = (letter: string) => [file('a.html', letter.repeat(300_000)), file('a.pptx', letter.repeat(200_000))];
    await Promise.all(['x', 'y', 'z'].map((letter) => writeOutputs(join(root, 'out'), big(letter))));
    for (const [name, text] of Object.entries(content(join(root, 'out')))) {
      expect(text, name).toBe((text[0] as string).repeat(name === 'a.html' ? 300_000 : 200_000));
    }
    expect(readdirSync(root)).toEqual(['out']);
  });
});

/** Runs `test` as if on Windows. */
async function onWindows(test: () => Promise<void>): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  Object.defineProperty(process, 'platform', { ...real, value: 'win32' });
  try {
    await test();
  } finally {
    Object.defineProperty(process, 'platform', real);
  }
}

describe('on Windows', () => {
  it('a file that PowerPoint has open is named before the first one is moved', async () => {
    const root = folderOf(OLD);
    const before = content(join(root, 'out'));
    const real = fsSync.openSync;
    const rename = vi.spyOn(fsSync, 'renameSync');
    vi.spyOn(fsSync, 'openSync').mockImplementation((path, ...rest) => {
      if (String(path).endsWith(join('out', 'a.pptx'))) throw failing('EBUSY');
      return real(path, ...rest);
    });
    await onWindows(async () => {
      await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toThrow(
        /Nothing could be written to .*: a\.pptx is open in another program\. Close it in PowerPoint, then build again/,
      );
    });
    expect(rename).not.toHaveBeenCalled();
    expect(content(join(root, 'out'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('a file that is taken only when it is moved leaves all old ones', async () => {
    const root = folderOf(OLD);
    const before = content(join(root, 'out'));
    const real = fsSync.renameSync;
    vi.spyOn(fsSync, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith(join('out', 'a.pptx')) && !String(from).endsWith('.old')) throw failing('EPERM');
      real(from, to);
    });
    await onWindows(async () => {
      await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toThrow('Close it in PowerPoint');
    });
    expect(content(join(root, 'out'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['out']);
  });
  it('a file that a virus scanner holds for a moment is waited for', async () => {
    const root = folderOf(OLD);
    const real = fsSync.renameSync;
    let held = 2;
    vi.spyOn(fsSync, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith(join('out', 'a.html')) && held-- > 0) throw failing('EACCES');
      real(from, to);
    });
    await onWindows(() => writeOutputs(join(root, 'out'), NEW));
    expect(content(join(root, 'out'))).toMatchObject({ 'a.html': 'new a', 'a.pptx': 'new pptx' });
  });
  it('no program is asked to move files', async () => {
    const root = folderOf(OLD);
    const spawned = vi.spyOn(child, 'spawnSync');
    await onWindows(() => writeOutputs(join(root, 'out'), NEW));
    expect(spawned).not.toHaveBeenCalled();
    expect(content(join(root, 'out'))).toMatchObject({ 'a.html': 'new a', 'a.report.json': 'new report' });
  });
  it('a file that is marked read-only is told as such', async () => {
    const root = folderOf(OLD);
    fsSync.chmodSync(join(root, 'out/a.html'), 0o444);
    const real = fsSync.openSync;
    vi.spyOn(fsSync, 'openSync').mockImplementation((path, ...rest) => {
      if (String(path).endsWith(join('out', 'a.html'))) throw failing('EPERM');
      return real(path, ...rest);
    });
    await onWindows(async () => {
      await expect(writeOutputs(join(root, 'out'), NEW)).rejects.toThrow('a.html is marked read-only');
    });
    expect(content(join(root, 'out'))).toMatchObject({ 'a.html': 'old a', 'a.pptx': 'old pptx' });
  });
  it.each([
    ['nul', NEW],
    ['out.', NEW],
    ['out', [file('con.html', 'x')]],
  ] as const)('nothing is made that Windows could not open again: %s', async (folder, files) => {
    const root = folderOf({});
    await onWindows(async () => {
      await expect(writeOutputs(`${root}/${folder}`, files)).rejects.toThrow(/there can be no (nul|out\.|con\.html)/);
    });
    expect(readdirSync(root)).toEqual([]);
  });
});
