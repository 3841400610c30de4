// The same paragraphs in Chromium, which breaks them by itself, Korean words kept whole; and where it did.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { FontFamily, FontRole, Run } from '../../../src/scene/scene.ts';
import { faceOf } from '../../../src/text/fonts.ts';
import type { RandomParagraph } from './corpus.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One name a face, so that the browser makes none up. */
const faceName = (id: string) => id.replace(/.*\//, '').replace(/\W/g, '');

/** A page with a paragraph for each, fonts beside it. */
export function pageOf(
  paragraphs: readonly RandomParagraph[],
  families: Readonly<Record<FontRole, FontFamily>>,
): string {
  const faces = new Set<string>();
  const spanOf = (run: Run): string => {
    const id = (run.family ?? families[run.font]).faces[faceOf(run)];
    faces.add(id);
    return `<span style="font:${run.size}px ${faceName(id)}">${html(run.text)}</span>`;
  };
  const body = paragraphs.map(
    ({ runs, lang, dir, width }) =>
      `<p lang="${lang}" dir="${dir}" style="width:${width}px">${runs.map(spanOf).join('')}</p>`,
  );
  const rules = [...faces].map(
    (id) => `@font-face{font-family:${faceName(id)};src:url(${new URL(id.slice(4), modules).href})}`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${rules.join('')}p{margin:0 0 40px;white-space:pre-wrap;overflow-wrap:anywhere;font-kerning:normal;font-variant-ligatures:none;text-rendering:geometricPrecision;text-spacing-trim:space-all;line-height:60px}p:lang(ko){word-break:keep-all}</style>${body.join('')}`;
}

/** Runs in the page: for each paragraph the offsets at which its lines begin. */
function lineStarts(): number[][] {
  return [...document.querySelectorAll('p')].map((p) => {
    const starts = [0];
    let offset = 0;
    let line: number | undefined;
    for (const span of p.children) {
      const node = span.firstChild as Text;
      const range = document.createRange();
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rects = range.getClientRects();
        const rect = rects[rects.length - 1];
        // a blank's place tells nothing: it hangs at a line's end, on whichever side the next word's direction puts it
        if (
          !rect ||
          /\s/.test(node.data[i] as string) ||
          (rect.width === 0 && /\p{M}|\p{Cf}/u.test(node.data[i] as string))
        )
          continue;
        const now = Math.round((rect.top + rect.height / 2 - p.getBoundingClientRect().top - 30) / 60);
        if (line !== undefined && now > line) starts.push(offset + i);
        line = Math.max(line ?? now, now);
      }
      offset += node.length;
    }
    return starts;
  });
}

export async function drawnStarts(page: Page, source: string): Promise<number[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-lines-'));
  const file = join(folder, 'lines.html');
  writeFileSync(file, source);
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await page.evaluate(lineStarts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
