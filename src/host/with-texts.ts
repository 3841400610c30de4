// A host that has newer texts for some of its files than the disk: what is being mended, or written in an editor.
import type { Host } from './host.ts';

/** `host`, with the bytes of `texts` in place of its own; the map may change later. */
export function withTexts(host: Host, texts: ReadonlyMap<string, Uint8Array>): Host {
  return {
    ...host,
    kind: async (path) => (texts.has(path) ? 'file' : host.kind(path)),
    read: async (path) => texts.get(path) ?? host.read(path),
    size: async (path) => texts.get(path)?.length ?? host.size(path),
  };
}
