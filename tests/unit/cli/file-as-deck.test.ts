// A deck that is a file: what is kept beside it lies in its folder, whichever end of Markdown its name has.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { earlierOf } from '../../../src/cli/earlier.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { inward } from '../../../src/host/paths.ts';
import { deckFolder } from '../../../src/source/paths.ts';
import { build, folderOf } from '../../support/command.ts';

describe.each(['md', 'qmd', 'markdown'])('talk.%s', (end) => {
  it('has its earlier version beside it, for merge', async () => {
    const root = folderOf({ [`talks/week.${end}`]: '---\ntitle: Week\n---\n\n## One\n\nText\n' });
    const path = inward(join(root, `talks/week.${end}`));
    expect(await nodeHost().kind(path)).toBe('file');
    expect(await build(root, `talks/week.${end}`, '--to', 'pptx')).toMatchObject({ code: 0 });
    expect(readdirSync(join(root, 'talks'))).toEqual(['.lectern', `week.${end}`]);
    const versions: string[] = [];
    for await (const { files } of earlierOf(deckFolder(path))) versions.push(...files.keys());
    expect(versions).toEqual([path]);
  });
});
