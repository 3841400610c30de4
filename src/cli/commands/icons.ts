// lectern icons: the names of icons, all or those that some words find, so that nobody has to guess one.
import { nodeHost } from '../../host/node.ts';
import { findIcons, nearIcons } from '../../icons/search.ts';
import { loadIconSet } from '../../icons/set.ts';
import { readOptions } from '../usage.ts';

export const OPTIONS = { json: { type: 'boolean', default: false } } as const;

export async function iconsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const set = await loadIconSet(nodeHost().resource);
  const wanted = positionals.join(' ');
  const found = findIcons(set, wanted);
  if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length) {
    const width = Math.max(...found.map(({ name }) => name.length));
    process.stdout.write(
      found
        .map(
          ({ name, title, category, tags }) => `${name.padEnd(width)}  ${[title, ...tags].join(', ')} (${category})\n`,
        )
        .join(''),
    );
  } else {
    const near = nearIcons(set, wanted);
    const advice = near.length ? `Did you mean ${near.join(', ')}?` : 'lectern icons lists them all.';
    process.stderr.write(`No icon of ${set.length} fits "${wanted}". ${advice}\n`);
  }
  return found.length ? 0 : 1;
}
