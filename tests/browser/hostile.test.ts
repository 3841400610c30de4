// Hostile HTML and links in a deck: nothing of it runs, asks for anything or stays in the page, in slides, notes and titles
// alike. The payloads are of the kinds that public lists for testing filters collect.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile, until } from './chromium.ts';

const PAYLOADS = [
  '<script>window.hit = 1</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>window.hit = 1</scr</script>ipt>',
  '<img src=x onerror="window.hit = 1">',
  '<img src="x` `<script>window.hit = 1</script>"` `>',
  '<IMG """><SCRIPT>window.hit = 1</SCRIPT>">',
  '<svg onload="window.hit = 1"><circle r="9"/></svg>',
  '<svg><script>window.hit = 1</script></svg>',
  '<math><mi xlink:href="javascript:window.hit=1">x</mi></math>',
  '<iframe src="javascript:window.hit=1"></iframe>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0PTE8L3NjcmlwdD4="></object>',
  '<embed src="https://evil.example/x.swf">',
  '<body onload="window.hit = 1">',
  '<details open ontoggle="window.hit = 1">x</details>',
  '<input autofocus onfocus="window.hit = 1">',
  '<video><source onerror="window.hit = 1"></video>',
  '<style>@import "https://evil.example/x.css"; * { background: url(https://evil.example/x) }</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button formaction="javascript:window.hit=1">go</button></form>',
  '<a href="javascript:window.hit=1">a</a> <a href="jav&#x09;ascript:window.hit=1">b</a> <a href=" &#14; javascript:window.hit=1">c</a>',
  '<p style="background:url(javascript:window.hit=1)" onmouseover="window.hit=1">text</p>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>"></noscript>',
  '<template><img src=x onerror=window.hit=1></template>',
  '[d](javascript:window.hit=1) [e](JaVaScRiPt:window.hit=1) [f](data:text/html,<script>window.hit=1</script>) [g](vbscript:x)',
  '<javascript:window.hit=1> [h](<javascript:window.hit=1>) [i][ref]\n\n[ref]: javascript:window.hit=1',
  '![j](javascript:window.hit=1) ![k](https://evil.example/pixel.png "t\\" onerror=\\"window.hit=1")',
  "`<script>window.hit = 1</script>` and \"quotes' in {lang='\"><script>window.hit=1</script>'}",
  '[l](https://example.org "t" onclick="window.hit=1")',
  '```js\n</script><script>window.hit = 1</script>\n```',
];

const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  const slides = PAYLOADS.map(
    (payload, i) =>
      `## Slide ${i + 1} ${i % 3 ? '' : payload.split('\n')[0]}\n\n${payload}\n\nBefore ${payload.split('\n')[0]} after\n\n::: notes\n${payload}\n:::`,
  );
  writeFileSync(
    join(folder, 'deck.md'),
    `---\ntitle: "</title><script>window.hit = 1</script>"\nauthor: "<img src=x onerror=window.hit=1>"\n---\n\n${slides.join('\n\n---\n\n')}\n`,
  );
  [browser, deck] = await Promise.all([launchChromium(), builtPage(folder)]);
});

afterAll(async () => {
  await browser?.close();
  deck?.remove();
  rmSync(folder, { recursive: true, force: true });
});

it(`neutralises ${PAYLOADS.length} payloads in slides, titles and notes, and in the speaker's window`, async () => {
  const { page, context, complaints, requests } = await openFile(browser, deck.path);
  expect(deck.scene.slides.length).toBe(PAYLOADS.length + 1);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await speaker.waitForSelector('#notes > *');
  for (let i = 0; i < deck.scene.slides.length; i++) {
    await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
    const title = await page.evaluate('Reveal.getCurrentSlide().dataset.title');
    await until(speaker, `document.querySelector('#now-title').textContent === ${JSON.stringify(`Now: ${title}`)}`);
  }
  await page.keyboard.press('r');
  for (const window of [page, speaker]) {
    expect(await window.evaluate('window.hit')).toBeUndefined();
    const left = await window.evaluate(() => {
      const wrong: string[] = [];
      for (const element of document.querySelectorAll('*')) {
        const own = element.closest('#speaker, .speaker > script, body > script, head');
        if (
          !own &&
          /^(script|iframe|object|embed|form|base|link|meta|video|template|noscript|input)$/i.test(element.localName)
        )
          wrong.push(element.outerHTML.slice(0, 120));
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name)) wrong.push(`${element.localName} ${name}`);
          if (
            /^(href|src|action|data|srcdoc|formaction)$/i.test(name) &&
            !/^(#|https?:|mailto:|tel:|data:image\/)/i.test(value)
          )
            wrong.push(`${element.localName} ${name}=${value.slice(0, 80)}`);
        }
      }
      return wrong;
    });
    expect(left).toEqual([]);
  }
  expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  await context.close();
});

it('opens links elsewhere without a way back, and names no folder of this machine', async () => {
  const { page, context } = await openFile(browser, deck.path);
  const links = await page.locator('a[href^="http"]').evaluateAll((all) => all.map((a) => a.getAttribute('rel')));
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((rel) => rel === 'noopener noreferrer')).toBe(true);
  expect(await page.content()).not.toContain(folder);
  await context.close();
});

it('tells of raw HTML once a deck', () => {
  expect(deck.diagnostics.filter(({ code }) => code === 'parse/raw-html')).toHaveLength(1);
});
