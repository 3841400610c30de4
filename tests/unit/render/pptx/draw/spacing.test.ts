// Line spacing as a share of a single line, 1.2 times the size; exact where a line has another height.
import { expect, it } from 'vitest';
import { shareOf } from '../../../../../src/render/pptx/draw/spacing.ts';
import type { Paragraph } from '../../../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../../../../src/scene/walk.ts';
import { builtOf } from '../../../../support/scene.ts';

async function paragraphs(markdown: string): Promise<Paragraph[]> {
  const { scene } = await builtOf(`---\ntitle-slide: false\n---\n\n## Title\n\n${markdown}\n`);
  return [...nodesOf(scene.slides[0]?.nodes ?? [])].flatMap((node) =>
    node.id === 'title' || node.id === 'number' ? [] : [...paragraphsOf(node)],
  );
}

it('gives whole percents of a single line', async () => {
  for (const one of await paragraphs('Text\n\n- A\n- B\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')) {
    const share = shareOf(one) ?? 0;
    expect(share * 100).toBeCloseTo(Math.round(share * 100), 6);
    expect(share * 1.2 * one.size).toBeCloseTo(one.lineHeight, 1);
  }
});

it('stays exact beside a formula and a lowered sign', async () => {
  for (const text of ['Water is H~2~O.', 'The ratio $a/b$ counts.'])
    expect((await paragraphs(text)).map(shareOf), text).toEqual([undefined]);
  expect((await paragraphs('10^3^ and `code` with text'))[0]).toSatisfy((one: Paragraph) => shareOf(one) !== undefined);
});
