// The program's own files, each read once.
import type { Host } from './host.ts';

/** As `resource`; what could not be read is asked for again. */
export function readOnce(resource: Host['resource']): Host['resource'] {
  const known = new Map<string, Promise<Uint8Array>>();
  return (name) => {
    let found = known.get(name);
    if (!found) {
      found = resource(name);
      found.catch(() => known.delete(name));
      known.set(name, found);
    }
    return found;
  };
}
