// `--to png` and `--width`: what is wrong usage is told before anything is built.
import { describe, expect, it } from 'vitest';
import { buildCommand } from '../../../src/cli/commands/build.ts';
import { Usage } from '../../../src/cli/usage.ts';

describe('pictures of slides on the command line', () => {
  it.each([
    [['--width', '800'], /--to png --width/],
    [['--to', 'png', '--width', '800px'], /not "800px"/],
    [['--to', 'png', '--width', '99'], /100 to 7680/],
    [['--to', 'png', '--width', '7681'], /100 to 7680/],
    [['--for', 'email', '--to', 'png'], /no png/],
    [['--to', 'jpg'], /--to knows .*png/],
  ])('%j', async (args, message) => {
    const told = await buildCommand(['nowhere', ...args]).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Usage);
    expect((told as Usage).message).toMatch(message);
  });
});
