import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changedFiles } from '../../../src/cli/changed.ts';
import { formatDiagnostics } from '../../../src/cli/print.ts';
import { differences } from '../../../src/cli/verify.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { build, check, folderOf } from '../../support/command.ts';

const DECK =
  '---\ntitle: Talk\naudiences: {patients: {}, conference: {theme: congress}}\n---\n\n## Good slide\n\nGood text\n';

describe('lectern build', () => {
  it('writes a pair of files and a report for each audience', async () => {
    const ran = await build(folderOf({ 'talk/deck.md': DECK }), 'talk');
    expect(ran.code).toBe(0);
    expect(ran.written).toEqual(
      ['conference', 'patients'].flatMap((name) =>
        ['html', 'pptx', 'report.json'].map((kind) => `talk-${name}.${kind}`),
      ),
    );
    expect(ran.reports.map((report) => report.audience)).toEqual(['patients', 'conference']);
    expect(ran.stderr).toMatch(/out: 2 slides, talk-patients\.html \d+ kB, talk-patients\.pptx \d+ kB/);
  });
  it('writes what is asked for, for whom it is asked for', async () => {
    const ran = await build(
      folderOf({ 'talk/deck.md': DECK }),
      'talk',
      '--audience',
      'patients',
      '--to',
      'html',
      '--quiet',
    );
    expect(ran).toMatchObject({ code: 0, stderr: '', written: ['talk-patients.html', 'talk-patients.report.json'] });
  });
  it('gives the digests of what it wrote', async () => {
    const ran = await build(folderOf({ 'talk/deck.md': DECK }), 'talk', '--audience', 'patients');
    for (const { file, bytes, sha256 } of ran.reports[0]?.outputs ?? []) {
      const digest = await crypto.subtle.digest('SHA-256', ran.read(file) as Uint8Array<ArrayBuffer>);
      expect([ran.read(file).length, Buffer.from(digest).toString('hex')]).toEqual([bytes, sha256]);
    }
    expect(ran.reports[0]?.outputs).toHaveLength(2);
  });
  it('counts warnings as errors with --strict', async () => {
    const root = folderOf({ 'talk/deck.md': '## A\n\nText\n\n:::\n' });
    expect(await build(root, 'talk')).toMatchObject({ code: 0 });
    expect(await build(root, 'talk', '--strict')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/not written/),
    });
    expect(await check(root, 'talk')).toMatchObject({
      code: 0,
      written: ['talk.html', 'talk.pptx', 'talk.report.json'],
    });
    expect(await check(root, 'talk', '--strict')).toMatchObject({ code: 1 });
  });
  it('builds twice and compares with --verify', async () => {
    const root = folderOf({ 'talk/deck.md': DECK });
    const { TZ } = process.env;
    expect(await build(root, 'talk', '--verify')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/built twice, the same bytes/),
    });
    expect(process.env.TZ).toBe(TZ);
  });
  it('names what differs between two builds', async () => {
    const root = folderOf({ 'talk/deck.md': DECK });
    const make = () => buildDeck(nodeHost({}), { path: join(root, 'talk'), to: ['html'] });
    const first = await make();
    expect(await differences(first, make)).toEqual([]);
    writeFileSync(join(root, 'talk/deck.md'), DECK.replace('Good text', 'Other text'));
    expect(await differences(first, make)).toEqual([
      'talk-patients.html',
      'talk-patients.report.json',
      'talk-conference.html',
      'talk-conference.report.json',
    ]);
  });
  it('tells of a file that was saved meanwhile, and builds what it read', async () => {
    const root = folderOf({ 'talk/deck.md': DECK });
    const path = join(root, 'talk/deck.md');
    const result = await buildDeck(nodeHost({}), { path: join(root, 'talk'), to: [] });
    expect(await changedFiles(result, nodeHost({}))).toEqual([]);
    writeFileSync(path, `${readFileSync(path)}\nMore`);
    expect(await changedFiles(result, nodeHost({}))).toMatchObject([
      { code: 'load/changed', span: { file: 'talk/deck.md', line: 1 } },
    ]);
  });
  it('leaves with 1 where it cannot write, and leaves what is there', async () => {
    const root = folderOf({ 'talk/deck.md': DECK, out: 'a file' });
    expect(await build(root, 'talk')).toMatchObject({ code: 1, stderr: expect.stringContaining('error write/failed') });
    expect(readdirSync(root).sort()).toEqual(['out', 'talk']);
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('a file');
  });
  it('leaves files that it does not know', async () => {
    const root = folderOf({ 'talk/deck.md': DECK, 'out/mine.html': 'mine', 'out/talk.html': 'older' });
    const ran = await build(root, 'talk', '--to', 'html');
    expect(ran.written).toEqual(expect.arrayContaining(['mine.html', 'talk.html', 'talk-patients.html']));
    expect(new TextDecoder().decode(ran.read('mine.html'))).toBe('mine');
  });
});

describe('what is printed', () => {
  it('cannot steer a terminal or turn its text around', () => {
    const list = [
      {
        code: 'resolve/no-title',
        severity: 'warning',
        message: 'a\u001B]0;owned\u0007b\u202Ec',
        hint: '\u009B2J',
        span: { file: 'a', line: 1, column: 1 },
      },
    ] as const;
    const text = formatDiagnostics(list, { built: [], sources: new Map(), places: [] });
    expect(text).toContain('a\\u001b]0;owned\\u0007b\\u202ec');
    expect([...text].filter((char) => '\u001B\u0007\u202E\u009B'.includes(char))).toEqual([]);
  });
  it('is nothing on standard output but JSON', async () => {
    const write = vi.spyOn(process.stdout, 'write');
    await build(folderOf({ 'talk/deck.md': DECK }), 'talk');
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });
});
