// Codes that are no writer's mistake, and so are not in tests/mistakes: text that was scaled, files that cannot be written.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { checkDeck } from '../support/check.ts';

test('layout/shrunk says by how much', async () => {
  const { diagnostics, built } = await checkDeck(`---\ntitle: T\nlang: en\n---\n\n## Bone\n\n${'- One more point of many\n'.repeat(9)}`);
  const scale = built[0]?.scene.slides[1]?.scale as number;
  expect(scale).toBeLessThan(1);
  expect(diagnostics.find(({ code }) => code === 'layout/shrunk')).toMatchObject({
    severity: 'info',
    message: expect.stringContaining(`${Math.round(scale * 100)} %`),
  });
});

test('write/failed leaves with 1 and leaves what is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-codes-'));
  const said: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = ((text: string) => said.push(text) > 0) as never;
  try {
    writeFileSync(join(folder, 'talk.md'), '---\ntitle: T\nlang: en\n---\n\n## Bone\n\nText');
    writeFileSync(join(folder, 'out'), 'a file');
    expect(await buildCommand([join(folder, 'talk.md'), '--out', join(folder, 'out'), '--quiet'])).toBe(1);
    expect(said.join('')).toContain('error write/failed');
    expect(readdirSync(folder).sort()).toEqual(['out', 'talk.md']);
  } finally {
    process.stderr.write = write;
    rmSync(folder, { recursive: true, force: true });
  }
});
