// The library: builders with limits of their own, which share nothing.
import { expect, test } from 'vitest';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { createBuilder, DEFAULT_LIMITS } from '../../src/index.ts';

const deck = ['# One', '# Two', '# Three'].join('\n\nText.\n\n---\n\n');
const host = memoryHost({ 'talk.md': deck }, nodeHost().resource);

test('two builders have limits of their own, also at the same time', async () => {
  const [narrow, wide] = [await createBuilder({ host, limits: { slides: 2 } }), await createBuilder({ host })];
  const [first, second, third] = await Promise.all([
    narrow.check('talk.md'),
    wide.check('talk.md'),
    narrow.check('talk.md'),
  ]);
  const large = (result: typeof first) => result.diagnostics.filter(({ code }) => code === 'load/too-large');
  expect(large(first)).toHaveLength(1);
  expect(large(first)[0]?.message).toContain('more than 2 are not built');
  expect(large(first)[0]?.hint).toContain('--limit slides=4');
  expect(large(second)).toEqual([]);
  expect(second.built[0]?.scene.slides).toHaveLength(3);
  expect(large(third)).toEqual(large(first));
  expect(DEFAULT_LIMITS.slides).toBe(1000);
});

test('a theme is read anew by another builder', async () => {
  const alias = `${'a: &a x\n'}${Array.from({ length: 8 }, (_, i) => `b${i}: *a\n`).join('')}`;
  const files = memoryHost({ 'talk.md': deck, 'own/theme.yaml': `extends: clinic\n${alias}` }, nodeHost().resource);
  const problem = async (yamlAliases: number) => {
    const builder = await createBuilder({ host: files, limits: { yamlAliases } });
    const { diagnostics } = await builder.check('talk.md', { theme: 'own' });
    return diagnostics.find(({ code }) => code === 'theme/broken')?.message;
  };
  const [few, many] = [await problem(2), await problem(50)];
  expect(few).toContain('alias');
  expect(many).not.toContain('alias');
});

test('what is no limit is refused', async () => {
  await expect(createBuilder({ limits: { slide: 2 } as never })).rejects.toThrow(RangeError);
  await expect(createBuilder({ limits: { slides: 0 } })).rejects.toThrow('whole number from 1 on, not 0');
});

test('a build ends where its signal says so, and a closed builder builds no more', async () => {
  const builder = await createBuilder({ host });
  const [before, during] = [new AbortController(), new AbortController()];
  before.abort(new Error('not now'));
  await expect(builder.build('talk.md', { signal: before.signal })).rejects.toThrow('not now');
  const steps: string[] = [];
  const onProgress = (step: string) => {
    steps.push(step);
    during.abort(new Error('enough'));
  };
  await expect(builder.build('talk.md', { to: ['html'], signal: during.signal, onProgress })).rejects.toThrow('enough');
  expect(steps).toHaveLength(1);
  expect((await builder.check('talk.md', { signal: new AbortController().signal })).built).toHaveLength(1);
  builder.close();
  await expect(builder.build('talk.md')).rejects.toThrow('The builder is closed');
});
