// Icons in PowerPoint: native outlines over a gap in the text; on the page they stand in the text itself.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

const TEXT =
  '---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\n::: incremental\n- :icon[bone] Bone\n- Blood :icon[blood-bag]{alt="blood bag"}\n:::\n';

it('draws icons in both outputs, and reveals them with their lines', async () => {
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': TEXT }, nodeHost().resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const files = built[0]?.files ?? [];
  const of = (end: string) => files.find((file) => file.name.endsWith(end))?.bytes ?? new Uint8Array();
  const slide = strFromU8(unzipSync(of('.pptx'))['ppt/slides/slide1.xml'] as Uint8Array);
  expect(slide.match(/name="Icon: [^"]+"/g)).toEqual(['name="Icon: bone"', 'name="Icon: blood-bag"']);
  expect(slide).toContain('descr="blood bag"');
  expect(slide).toMatch(/<a:t>\u00A0{3,}<\/a:t>/);
  expect(slide).not.toContain('\uFFFC');
  // each line's click shows its paragraph and its icon, the second one's the hairline above it too
  expect(slide.match(/nodeType="clickEffect"/g)).toHaveLength(2);
  expect(slide.match(/nodeType="withEffect"/g)).toHaveLength(3);
  const page = new TextDecoder().decode(of('.html'));
  expect(page).toMatch(/<span class="m"[^>]*aria-hidden="true"><svg viewBox="0 0 48 48"/);
  expect(page).toMatch(/<span class="m"[^>]*role="img" aria-label="blood bag"/);
});
