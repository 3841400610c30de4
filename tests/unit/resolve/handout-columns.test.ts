// `::: columns` in handout.md stand beside each other on the page.
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

async function handout(text: string): Promise<string> {
  const files = { 'talk/deck.md': '---\ntitle: Bones\n---\n\n## One\n\nWords\n', 'talk/handout.md': text };
  const { built } = await buildDeck(memoryHost(files, nodeHost().resource), { path: 'talk', to: ['handout'] });
  const page = new TextDecoder().decode(built[0]?.files[0]?.bytes);
  return page.slice(page.indexOf('<main'));
}

it('are columns with the width that they say, their Markdown and HTML read', async () => {
  const page = await handout(
    '# Bones\n\n::: columns\n::: column {width=38%}\n- **Left**\n:::\n::: column\nRight\n\n<p>and <em>HTML</em></p>\n:::\n:::\n',
  );
  expect(page).toContain('<div class="columns"><div class="column" style="flex: 0 1 38%">');
  expect(page).toMatch(/<strong>Left<\/strong>[\s\S]*<div class="column">[\s\S]*Right[\s\S]*<em>HTML<\/em>/);
});

it('take no other look from the writer', async () => {
  const page = await handout(
    '<div class="columns" style="color: red">Words</div>\n\n::: columns\n::: column {width=red}\nA\n:::\n:::\n',
  );
  expect(page).toContain('<div class="column">');
  expect(page).not.toContain('red');
});
