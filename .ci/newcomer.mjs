// A newcomer's way from opening lectern.html to a saved PowerPoint file, by mouse and keyboard alone: each step with a
// picture in dist/newcomer (`node .ci/newcomer.mjs` after `npm run web`; wants an installed Chromium). It fails where the
// saved file lacks what was written.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { launchChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/newcomer`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true });
  const page = await context.newPage();
  let steps = 0;
  const step = async (what, work) => {
    await work();
    await page.screenshot({ path: `${out}/${++steps}.png` });
    process.stdout.write(`${steps}. ${what}\n`);
  };
  const slide = page.frameLocator('#slide iframe').locator('section.present');
  const line = (text) => page.locator('.cm-line', { hasText: text }).first();

  await step('opens lectern.html: a short talk is there', async () => {
    await page.goto(pathToFileURL(`${root}dist/web/lectern.html`).href);
    await slide.filter({ hasText: 'My talk' }).waitFor();
  });
  await step('writes the title over the one that is there', async () => {
    await line('title: My talk').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.type('Bones that mend');
    await slide.filter({ hasText: 'Bones that mend' }).waitFor();
  });
  await step('writes a slide of its own at the end', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n---\n\n## Walk every day\n\n- Ten minutes are a beginning\nEvery step counts');
    await slide.filter({ hasText: 'Every step counts' }).waitFor();
  });
  await step('drops a picture there', async () => {
    await page.evaluate(() => {
      const svg =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><rect width="90" height="60" rx="6" fill="#d9e8f0"/>' +
        '<path d="M10 46 34 22l14 14 10-10 22 20z" fill="#0b5c8a"/><circle cx="68" cy="16" r="7" fill="#f2a33c"/></svg>';
      const data = new DataTransfer();
      data.items.add(new File([svg], 'hill.svg', { type: 'image/svg+xml' }));
      const editor = document.querySelector('.cm-content');
      for (const type of ['dragenter', 'dragover', 'drop'])
        editor.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await slide.locator('img').waitFor();
    await page.locator('#messages', { hasText: 'has no alternative text' }).waitFor();
  });
  await step('says what it shows, as the message asks', async () => {
    await page.keyboard.type('A path over a hill');
    await page.locator('#messages', { hasText: 'Nothing to mend' }).waitFor();
  });
  await step('chooses Save', () => page.getByRole('button', { name: 'Save', exact: true }).click());
  await step('chooses PowerPoint: the file is saved', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'PowerPoint (.pptx)' }).click();
    const file = await download;
    copyFileSync(await file.path(), `${out}/${file.suggestedFilename()}`);
    await page.locator('#status', { hasText: 'is saved' }).waitFor();
  });

  const parts = unzipSync(readFileSync(`${out}/my-talk.pptx`));
  const said = Object.entries(parts).flatMap(([name, bytes]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name) ? [strFromU8(bytes)] : [],
  );
  for (const words of ['Bones that mend', 'Walk every day', 'Every step counts'])
    if (!said.some((xml) => xml.includes(words))) throw new Error(`the PowerPoint file lacks "${words}"`);
  if (!Object.keys(parts).some((name) => /^ppt\/media\/.*\.svg$/.test(name))) throw new Error('it lacks the picture');
  process.stdout.write(`${steps} steps; pictures and my-talk.pptx in dist/newcomer\n`);
} finally {
  await browser.close();
}
