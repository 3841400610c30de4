import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { renderWeb } from '../../../../src/render/web/index.ts';
import type { Scene } from '../../../../src/scene/scene.ts';
import { context, paragraph, run, scene, slide, text, title } from './scenes.ts';

const page = async (whole: Scene, script?: string): Promise<string> =>
  new TextDecoder().decode((await renderWeb(whole, context('demo', script))).bytes);

it('is one page named after the deck, with title, language and direction', async () => {
  const whole = scene([slide([title('One')])], { lang: 'ar', dir: 'rtl' });
  expect((await renderWeb(whole, context('talk-patients'))).name).toBe('talk-patients.html');
  expect(await page(whole)).toMatch(
    /^<!doctype html>\n<html lang="ar" dir="rtl">[\s\S]*<title>Demo &amp; more<\/title>[\s\S]*<main class="slides">/,
  );
});

it('allows its one script by its hash and asks for nothing else', async () => {
  const out = await page(scene([slide([title('One')])]), 'let a = "</script><!--"');
  const script = /<script>([\s\S]*?)<\/script>/.exec(out)?.[1] ?? '';
  expect(script).toBe('let a = "<\\/script><\\!--"');
  expect(out).toContain(
    `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  expect(out).not.toMatch(/(?:src|href)="(?!data:|#)/);
});

it('leaves hidden slides out, with all they say', async () => {
  const out = await page(
    scene([slide([title('One')]), slide([title('Secret')], { id: 'two', title: 'Secret', hidden: true })]),
  );
  expect(out).not.toContain('Secret');
});

it('says of each slide what reveal.js needs', async () => {
  const out = await page(
    scene([
      slide([title('One')], {
        seconds: 90,
        transition: 'none',
        lang: 'de',
        className: 'wide "x',
        background: { kind: 'color', color: { slot: 'tx2' } },
      }),
    ]),
  );
  expect(out).toContain(
    '<section id="one" class="layout-content wide" data-title="One" data-background-color="#113355" data-transition="none" data-timing="90" lang="de">',
  );
});

it('has a heading on each slide, and skips no level', async () => {
  const heading = (depth: number) => text([paragraph('H', { kind: 'heading', depth })]);
  expect(await page(scene([slide([text([paragraph('x')])])]))).toContain('<h2 class="sr" aria-label="One"></h2>');
  const out = await page(scene([slide([title('One'), heading(4), heading(6), heading(2)])]));
  expect([...out.matchAll(/<(h\d)/g)].map((found) => found[1])).toEqual(['h2', 'h3', 'h4', 'h2']);
});

it('cuts fonts down to the characters shown', async () => {
  const few = await page(scene([slide([title('One')])]));
  const more = await page(
    scene([slide([title('One'), text([paragraph([run('The quick brown fox jumps', { bold: true })])])])]),
  );
  expect(few.match(/@font-face/g)).toHaveLength(1);
  expect(more.length).toBeGreaterThan(few.length + 1000);
  expect(few.length).toBeLessThan(12_000);
});

it('gives the same bytes twice', async () => {
  const whole = scene([slide([title('One'), text([paragraph('words')])])]);
  expect(await page(whole)).toBe(await page(whole));
});

it('lets no theme end its style element', async () => {
  const whole = scene([slide([title('One')])]);
  expect(await page({ ...whole, theme: { ...whole.theme, webCss: 'a{}</style><script>x</script>' } })).not.toContain(
    '</style><script>',
  );
});
