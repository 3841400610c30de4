// A Windows of our own: Wine in a folder that is thrown away, and Node's programs for Windows run in it.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that Windows calls Z: is this machine's root. */
export const asWindows = (path) => `Z:${path.replaceAll('/', '\\')}`;

export class Wine {
  #env;
  #folder;

  /** Is there a Wine that runs programs for 64 bits? */
  static isHere() {
    return process.platform === 'linux' && process.arch === 'x64' && !spawnSync('wine', ['--version']).error;
  }

  constructor(folder) {
    this.#folder = folder;
    this.drive = join(folder, 'drive_c');
    // no Mono, no Gecko, no entries in a desktop's menus
    const overrides = 'mscoree,mshtml,winemenubuilder.exe=';
    this.#env = { ...process.env, WINEPREFIX: folder, WINEARCH: 'win64', WINEDEBUG: '-all', WINEDLLOVERRIDES: overrides };
    execFileSync('wineboot', ['-i'], { env: this.#env, stdio: 'ignore', timeout: 180_000 });
    // Node asks for it
    execFileSync('wine', ['winecfg', '/v', 'win10'], { env: this.#env, stdio: 'ignore', timeout: 60_000 });
  }

  run(program, args, cwd) {
    // into a file: under Wine Node takes no pipe for its output
    const log = join(this.#folder, 'said.txt');
    const out = openSync(log, 'w');
    const stdio = ['ignore', out, out];
    const { status } = spawnSync('wine', [program, ...args], { cwd, env: this.#env, stdio, timeout: 300_000 });
    closeSync(out);
    return { status, said: readFileSync(log, 'utf8') };
  }

  /** A process that goes on; what it prints is lost. */
  start(program, args, cwd) {
    return spawn('wine', [program, ...args], { cwd, env: this.#env, stdio: ['ignore', openSync('/dev/null', 'w'), openSync('/dev/null', 'w')] });
  }

  /**
   * Throws where this Node cannot start. Wine 8 has `VirtualAlloc2`, but not the placeholders that V8 asks it for since Node 24; where
   * Windows lacks that call V8 does without, so it is taken out of this Wine's kernelbase.dll: its name is made another one.
   */
  prepare(program) {
    if (this.#starts(program)) return;
    const dll = join(this.drive, 'windows/system32/kernelbase.dll');
    const bytes = readFileSync(dll);
    // among the names that a DLL offers, which are in order and stay so
    const at = bytes.indexOf('VirtualAlloc\0VirtualAlloc2\0', 0, 'latin1');
    if (at < 0) throw new Error(`${program} does not start under this Wine`);
    bytes.write('VirtualAlloc1', at + 'VirtualAlloc\0'.length, 'latin1');
    // with Wine's mark on it its own file would be taken
    bytes.fill(0, 0x40, 0x60);
    rmSync(dll);
    writeFileSync(dll, bytes);
    this.#env.WINEDLLOVERRIDES = `kernelbase=n;${this.#env.WINEDLLOVERRIDES}`;
    if (!this.#starts(program)) throw new Error(`${program} does not start under this Wine`);
  }

  #starts(program) {
    return this.run(program, ['-e', '0']).status === 0;
  }

  end() {
    spawnSync('wineserver', ['-k', '-w'], { env: this.#env, timeout: 30_000 });
  }
}
