// The disk as a preview reads it: a file again only when it changed, what ships with the program once.
import { readFileSync, statSync } from 'node:fs';
import type { Host } from '../host/host.ts';
import { readOnce } from '../host/once.ts';

/** A host that reads a file again only when its size or time changed. */
export function remembering(host: Host): Host {
  const files = new Map<string, { stamp: string; bytes: Uint8Array }>();
  return {
    ...host,
    async read(path) {
      const { mtimeMs, size, ino } = statSync(path);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      const known = files.get(path);
      // times are coarse: what changed a moment ago may change again under the same stamp
      if (known?.stamp === stamp && Date.now() - mtimeMs > 2000) return known.bytes;
      const bytes = new Uint8Array(readFileSync(path));
      if (files.size > 500) files.clear();
      files.set(path, { stamp, bytes });
      return bytes;
    },
    resource: readOnce(host.resource),
  };
}
