// lectern inspect: what a file tells about its author and its hidden parts.
import { readFile } from 'node:fs/promises';
import { type FileInspection, inspectFile } from '../../inspect/file.ts';
import { GROUPS, type Group } from '../../inspect/finding.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = { json: { type: 'boolean', default: false } } as const;

export async function inspectCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (!positionals.length) throw new Usage('inspect needs the path of a file, e.g. talk.pptx.');
  const results: object[] = [];
  let failed = false;
  for (const path of positionals) {
    try {
      const found = inspectFile(path, new Uint8Array(await readFile(path)));
      results.push({ file: path, ...found });
      if (!values.json) print(path, found);
    } catch (error) {
      failed = true;
      const { code, message } = error as NodeJS.ErrnoException;
      process.stderr.write(`${path}: cannot be inspected: ${code === 'ENOENT' ? 'there is no such file' : message}\n`);
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return failed ? 1 : 0;
}

function print(path: string, { what, bytes, slides, findings, largest }: FileInspection): void {
  const out: string[] = [`${path}: ${slides ? `${slides} slides` : what}, ${Math.round(bytes / 1000)} kB`];
  for (const group of Object.keys(GROUPS) as Group[]) {
    const mine = findings.filter((one) => one.group === group);
    if (!mine.length) continue;
    out.push('', GROUPS[group]);
    for (const { message, part } of mine) out.push(`  ${message}  [${part}]`);
  }
  if (!findings.length) out.push('', slides ? 'Nothing but its slides.' : 'Nothing but what it shows.');
  if (largest.length)
    out.push(
      '',
      'Largest parts, unpacked',
      ...largest.map((one) => `  ${String(Math.round(one.bytes / 1000)).padStart(7)} kB  ${one.part}`),
    );
  process.stdout.write(`${out.join('\n')}\n`);
}
