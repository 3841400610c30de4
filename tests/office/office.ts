// LibreOffice and poppler, run apart from the user's own: each run of tests has a profile of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAMS, placeOf } from '../support/programs.ts';

export interface Office {
  /** Converts files of one kind to another; gives the bytes by name, without endings. */
  convert(files: ReadonlyMap<string, Uint8Array>, from: string, to: string): Map<string, Uint8Array>;
  /** The pages of a deck as pictures, `width` pixels wide. */
  pictures(pptx: Uint8Array, width: number): Pixels[];
  /** Where each word stands on the pages of a deck, as `pdftotext -bbox` writes it. */
  words(pptx: Uint8Array): string;
  close(): void;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGB, a byte each. */
  readonly data: Uint8Array;
}

const MINUTES = 60_000;

export function openOffice(): Office {
  const soffice = placeOf(
    PROGRAMS.find((program) => program.name === 'LibreOffice') as (typeof PROGRAMS)[number],
  ) as string;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-office-'));
  let runs = 0;
  const convert: Office['convert'] = (files, from, to) => {
    const [input, output] = [join(folder, `in${runs}`), join(folder, `out${runs++}`)];
    execFileSync('mkdir', ['-p', input, output]);
    for (const [name, bytes] of files) writeFileSync(join(input, `${name}.${from}`), bytes);
    const paths = [...files.keys()].map((name) => join(input, `${name}.${from}`));
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        output,
        ...paths,
      ],
      {
        stdio: 'ignore',
        timeout: 5 * MINUTES,
      },
    );
    return new Map(
      readdirSync(output).map((file) => [file.replace(/\.\w+$/, ''), new Uint8Array(readFileSync(join(output, file)))]),
    );
  };
  return {
    convert,
    pictures(pptx, width) {
      const pdf = convert(new Map([['deck', pptx]]), 'pptx', 'pdf').get('deck') as Uint8Array;
      const pages = mkdtempSync(join(folder, 'pages-'));
      writeFileSync(join(pages, 'deck.pdf'), pdf);
      execFileSync(
        'pdftoppm',
        ['-scale-to-x', String(width), '-scale-to-y', '-1', join(pages, 'deck.pdf'), join(pages, 'page')],
        { timeout: 5 * MINUTES },
      );
      return readdirSync(pages)
        .filter((name) => name.endsWith('.ppm'))
        .sort()
        .map((name) => readPpm(readFileSync(join(pages, name))));
    },
    words(pptx) {
      const pdf = convert(new Map([['deck', pptx]]), 'pptx', 'pdf').get('deck') as Uint8Array;
      const file = join(mkdtempSync(join(folder, 'words-')), 'deck.pdf');
      writeFileSync(file, pdf);
      return execFileSync('pdftotext', ['-bbox', file, '-'], { timeout: 5 * MINUTES, maxBuffer: 1e8 }).toString();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A binary portable pixmap: "P6 width height 255", then the pixels. */
function readPpm(bytes: Uint8Array): Pixels {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 40)));
  if (!head) throw new Error('no portable pixmap');
  return { width: Number(head[1]), height: Number(head[2]), data: bytes.subarray(head[0].length) };
}
