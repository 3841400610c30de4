// Our lines against Chromium's: seeded random paragraphs in all shipped faces and scripts. LECTERN_PARAGRAPHS sets the count.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { themeSchema } from '../../src/schema/theme-file.ts';
import { breakLines, prepare } from '../../src/text/break.ts';
import { Fallback } from '../../src/text/fallback.ts';
import { FontStore, fontIdOf } from '../../src/text/fonts.ts';
import { Theme } from '../../src/theme/theme.ts';
import { coverRuns } from '../../src/typeset/cover-glyphs.ts';
import { paragraphs, type RandomParagraph } from './breaking/corpus.ts';
import { drawnStarts, pageOf } from './breaking/drawn.ts';
import { launchChromium } from './chromium.ts';

const root = new URL('../../', import.meta.url);
const COUNT = Number(process.env.LECTERN_PARAGRAPHS ?? 2000);
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it(`breaks ${COUNT} random paragraphs as Chromium does, in at least 99.5 % of the lines`, async () => {
  const store = new FontStore(async (id) => new Uint8Array(readFileSync(new URL(`node_modules/${id.slice(4)}`, root))));
  let [lines, equal] = [0, 0];
  const byScript = new Map<string, [number, number]>();
  const odd: string[] = [];
  for (const [t, name] of ['clinic', 'congress'].entries()) {
    const theme = await Theme.load(
      themeSchema.parse(parse(readFileSync(new URL(`themes/${name}/theme.yaml`, root), 'utf8'))),
      'light',
      store,
    );
    const bare = paragraphs(Math.ceil(COUNT / 2), 20261124 + t, ['body', 'body', 'heading', 'mono']);
    const text = bare.flatMap((p) => p.runs.map((run) => run.text)).join('');
    const fallback = await Fallback.prepare(
      text,
      bare.map((p) => p.lang),
      [...new Set(Object.values(theme.fonts).flatMap((family) => Object.values(family.faces)))],
      store,
    );
    const cover = (p: RandomParagraph) =>
      coverRuns(p.runs, { theme, fonts: store, fallback, lang: p.lang, report: () => undefined });
    const covered = bare.map((p) => ({ ...p, runs: cover(p) }));
    const page = await browser.newPage();
    const drawn = await drawnStarts(page, pageOf(covered, theme.fonts));
    await page.close();
    for (const [i, p] of covered.entries()) {
      const ours = breakLines(
        prepare(p.runs, (run) => store.get(fontIdOf(run, theme.fonts))),
        p.width,
      ).map((line) => line.start);
      const theirs = drawn[i] as number[];
      const same = ours.filter((start) => theirs.includes(start)).length;
      const all = Math.max(ours.length, theirs.length);
      lines += all;
      equal += same;
      const sum = byScript.get(p.script) ?? [0, 0];
      byScript.set(p.script, [sum[0] + all, sum[1] + same]);
      if (same < all) {
        const whole = p.runs.map((run) => run.text).join('');
        const at = [...ours, ...theirs]
          .filter((s) => ours.includes(s) !== theirs.includes(s))
          .sort((a, b) => a - b)[0] as number;
        odd.push(
          `${p.script} ${p.width} at ${at} ${ours.includes(at) ? 'ours' : 'theirs'}: ${JSON.stringify(`${whole.slice(Math.max(0, at - 14), at)}|${whole.slice(at, at + 14)}`)}`,
        );
      }
    }
  }
  const share = equal / lines;
  process.stderr.write(`${lines} lines, ${(100 * share).toFixed(2)} % equal\n`);
  for (const [script, [all, same]] of byScript)
    process.stderr.write(`  ${script}: ${all} lines, ${(100 * (same / all)).toFixed(2)} %\n`);
  if (process.env.LECTERN_ODD) process.stderr.write(`${odd.join('\n')}\n`);
  expect(share).toBeGreaterThanOrEqual(0.995);
});
