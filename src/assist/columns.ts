// The columns of a chart's data, for the keys that name one.
import { DEFAULT_LIMITS } from '../base/limits.ts';
import { parseCsv } from '../data/csv.ts';
import { decodeText } from '../data/decode.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/file.ts';
import { findInside } from '../source/find-inside.ts';
import { parentOf } from '../source/paths.ts';
import { keyAt } from './keys.ts';

/** Enough of a file to know its head. */
const HEAD = 20_000;

/** Names in the head of the chart's `.csv`; none where the key names no column, or there is no such file. */
export async function columnsOf(host: Host, file: SourceFile, offset: number, key: string): Promise<string[]> {
  if (!keyAt('chart', [key])?.description.startsWith('Column')) return [];
  const fence = file.text.lastIndexOf('```', offset);
  const end = file.text.indexOf('```', offset);
  const block = file.text.slice(Math.max(0, fence), end < 0 ? undefined : end);
  const address = /^[ \t]*data:[ \t]*["']?([^\s"'#]+\.[ct]sv)/im.exec(block)?.[1];
  const folder = parentOf(file.location);
  const found = address && (await findInside(host, address, folder, folder));
  if (!found || found === 'outside') return [];
  try {
    if ((await host.size(found)) > DEFAULT_LIMITS.dataBytes) return [];
    const { rows } = parseCsv(decodeText(await host.read(found)).text.slice(0, HEAD));
    return (rows[0] ?? []).map(({ text }) => text.trim()).filter(Boolean);
  } catch {
    return [];
  }
}
