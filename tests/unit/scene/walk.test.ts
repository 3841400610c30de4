// Visiting a scene's nodes and words in reading order.
import { expect, it } from 'vitest';
import type { SceneNode, TableNode } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, tableName, textOf, wordsOf } from '../../../src/scene/walk.ts';
import { builtOf } from '../../support/scene.ts';

it('visits groups before what they hold', () => {
  const leaf = (id: string) => ({ kind: 'path', id }) as SceneNode;
  const tree = [leaf('a'), { kind: 'group', id: 'b', children: [leaf('c'), leaf('d')] } as unknown as SceneNode];
  expect([...nodesOf(tree)].map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

it('says what a slide says, without its footer and number', async () => {
  const { scene } = await builtOf('---\nfooter: Ward 7\n---\n\n# One\n\n- first\n- second\n\n> [!NOTE]\n> third\n');
  const slide = scene.slides[scene.slides.length - 1];
  if (!slide) throw new Error('no slide');
  const words = wordsOf(slide);
  expect(words.join(' ')).toMatch(/One.*first.*second.*third/);
  expect(words).not.toContain('Ward 7');
  expect([...nodesOf(slide.nodes)].flatMap(paragraphsOf).map(textOf)).toContain('Ward 7');
});

it('calls a table by its caption, else by its heads', async () => {
  const { scene } = await builtOf('# One\n\n| Drug | Risk |\n| --- | --- |\n| A | 1 |\n');
  const table = [...nodesOf(scene.slides.flatMap(({ nodes }) => nodes))].find(({ kind }) => kind === 'table');
  expect(tableName(table as TableNode)).toBe('Drug, Risk');
  expect(tableName({ ...(table as TableNode), caption: 'Risks' })).toBe('Risks');
});
