// Draws docs/pictures/editor.png anew: the browser edition with its starter, as the README shows it. Wants `npm run web`
// and an installed Chromium.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 640 } });
  await page.goto(pathToFileURL(`${root}dist/web/lectern.html`).href);
  const frame = page.frameLocator('iframe').first();
  await frame.locator('.reveal .slides section.present').waitFor();
  // onto the second slide, whose text and picture the README speaks of
  await page.click('.cm-content');
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < 20; line++) await page.keyboard.press('ArrowDown');
  await frame.locator('section.present', { hasText: 'One text becomes' }).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: `${root}docs/pictures/editor.png` });
} finally {
  await browser.close();
}
