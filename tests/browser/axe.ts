// axe-core in a page under a strict policy: it is evaluated by the test, not loaded by the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, a line each. `options` are axe's own. */
export async function violations(page: Page, options: object = {}): Promise<string[]> {
  return (await page.evaluate(
    `(async () => { if (!window.axe) { ${AXE}; } const { violations } = await axe.run(document, ${JSON.stringify(options)}); return violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' ')); })()`,
  )) as string[];
}
