// Shell blocks of the documentation, run page by page in a folder of their own where `npx lectern` is the program that was
// built. What cannot be run here is listed with its reason; `lectern dev` and `present` are started, asked for their page and
// stopped.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paragraph, presentation, sp } from '../support/packages.ts';
import { hospital } from '../support/template.ts';
import { type Block, contentOf, ROOT } from './blocks.ts';

/**
 * Lines that are not run: page, the line as it stands there, why not, what shows that it works all the same, and what of
 * it is run.
 */
export const NOT_RUN: readonly (readonly [page: string, line: string, reason: string, instead?: string])[] = [
  [
    'README.md',
    'npm ci && npm run build',
    'npm ci takes packages from the network: .ci/run does it first of all; here they are linked',
    'npm run build',
  ],
  ['README.md', 'npm ci && npm test', 'it is this very run'],
  [
    'README.md',
    'apt-get install chromium firefox-esr webkit2gtk-driver xvfb xauth gstreamer1.0-plugins-good gstreamer1.0-libav libreoffice-impress libreoffice-math poppler-utils make ninja-build ffmpeg',
    'it changes the machine: .ci/run installs them',
  ],
  ['docs/contributing.md', 'npm ci', 'as in the README'],
  ['docs/contributing.md', 'npm test', 'it is this very run'],
  ...[
    'node dist/cli.js merge talk-edited.pptx slides/my-talk',
    'node dist/cli.js merge talk-edited.pptx slides/my-talk --apply',
    'node dist/cli.js merge talk-edited.pptx slides/my-talk --interactive',
    'node dist/cli.js merge talk-edited.pptx slides/my-talk --format html > review.html',
  ].map(
    (line) =>
      ['docs/with-a-colleague.md', line, 'it needs a file that came back: tests/unit/merge makes some'] as const,
  ),
  ...[
    'node dist/cli.js diff HEAD~1 slides/my-talk',
    'node dist/cli.js diff sent-in-may.pptx slides/my-talk',
    'node dist/cli.js diff HEAD~1 slides/my-talk --format html --out changes.html',
  ].map(
    (line) =>
      ['docs/with-a-colleague.md', line, 'it needs an earlier version: tests/unit/merge/diff makes some'] as const,
  ),
  [
    'docs/editors.md',
    'npm run vscode',
    'it takes the packager from the network: editors/vscode/try.mjs tries its file',
  ],
  ['docs/editors.md', 'code --install-extension dist/vscode/lectern.vsix', 'it needs VS Code'],
  [
    'docs/library.md',
    'npm install lectern',
    'it takes the package from the network: tests/package installs the tarball',
  ],
];

/** What a page takes as done before its first line. */
const BEFORE: Readonly<Record<string, string>> = {
  'docs/dialects.md': "printf '## Bone is alive\\n\\nIt renews itself.\\n' > talk.qmd",
  'docs/powerpoint.md': 'npx lectern new my-talk',
};
/** Files that a page's reader has. */
const FILES: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
  'docs/templates.md': { 'hospital.potx': hospital() },
  'docs/from-powerpoint.md': {
    'old-talk.pptx': presentation({
      slides: [{ shapes: sp({ ph: '<p:ph type="title"/>', body: paragraph('Bone is alive') }) }],
    }),
  },
};
/** Pages that speak of a fresh clone: they are run in one. */
const IN_A_CLONE = ['README.md', 'docs/contributing.md'];
const SCRIPTS = ['build.mjs', 'bundling.mjs', 'patterns.mjs'];
const CLONED = ['src', 'themes', 'package.json', ...SCRIPTS, 'tsconfig.json', 'biome.json', 'slides/starter'];

/** A folder for a page: a copy of the repository, or an empty one in which the package is installed. */
export function folderFor(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-docs-'));
  if (IN_A_CLONE.includes(page)) {
    for (const name of CLONED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  } else {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    // as npm links a package's program, which it also makes one that may be run
    writeFileSync(
      join(folder, 'node_modules/.bin/lectern'),
      `#!/bin/sh\nexec node '${join(ROOT, 'dist/cli.js')}' "$@"\n`,
      { mode: 0o755 },
    );
  }
  for (const [name, bytes] of Object.entries(FILES[page] ?? {})) writeFileSync(join(folder, name), bytes);
  const before = BEFORE[page];
  if (before) run(before, folder);
  return folder;
}

const run = (script: string, cwd: string): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', stdio: 'pipe' });
const SERVER = /^(?:npx lectern|node dist\/cli\.js) ((?:dev|present)(?: .*)?)$/;

/** Saves a block as the file that its fence names, as a guide has its reader do. */
export function saveBlock({ kind, text }: Block, cwd: string): void {
  mkdirSync(dirname(join(cwd, kind)), { recursive: true });
  writeFileSync(join(cwd, kind), contentOf({ kind, text }));
}

/** Runs a block as it stands; throws, with what was printed, where a line of it leaves with anything but 0. */
export async function runBlock({ page, text }: Block, cwd: string): Promise<void> {
  let script: string[] = [];
  const flush = () => {
    if (script.length) run(script.join('\n'), cwd);
    script = [];
  };
  for (const line of text.split('\n')) {
    const spared = NOT_RUN.find(([where, what]) => where === page && what === line);
    if (spared) {
      script.push(spared[3] ?? ':');
      continue;
    }
    const server = SERVER.exec(line)?.[1];
    if (!server) {
      script.push(line);
      continue;
    }
    flush();
    await preview(server.split(' ').filter(Boolean), cwd);
  }
  flush();
}

/** `lectern dev` or `present`, until its page was had; Ctrl-C then ends it with 0. */
async function preview(args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, '--port', '8790'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const left = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (data) => {
        said += data;
        const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (found) resolve(found);
      });
      void left.then(() => reject(new Error(`lectern ${args[0]} ended: ${said}`)));
    });
    for (const path of args[0] === 'dev' ? ['', 'powerpoint'] : ['']) {
      const reply = await fetch(address + path);
      if (!reply.ok || !(await reply.text()).includes('<section')) throw new Error(`${address}${path} shows no slide`);
    }
  } finally {
    child.kill('SIGINT');
  }
  const code = await left;
  if (code !== 0) throw new Error(`lectern ${args[0]} left with ${code}: ${said}`);
}
