// A host over a plain map of files, for tests and for programs that have no disk.
import type { EntryKind, Host } from './host.ts';

/** `files` by path; folders follow from them. `resource` gives the program's own files. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  resource: Host['resource'],
  sourceDate?: number,
): Host {
  const bytesOf = (path: string): Uint8Array => {
    const found = files[path];
    if (found === undefined) throw new Error(`no file ${path}`);
    return typeof found === 'string' ? new TextEncoder().encode(found) : found;
  };
  const isFolder = (path: string) => path === '.' || Object.keys(files).some((name) => name.startsWith(`${path}/`));
  return {
    async kind(path): Promise<EntryKind | undefined> {
      if (path in files) return 'file';
      return isFolder(path) ? 'folder' : undefined;
    },
    read: async (path) => bytesOf(path),
    size: async (path) => bytesOf(path).length,
    list: async (path) => [
      ...new Set(
        Object.keys(files)
          .filter((name) => path === '.' || name.startsWith(`${path}/`))
          .map((name) => name.slice(path === '.' ? 0 : path.length + 1).split('/')[0] as string),
      ),
    ],
    realPath: async (path) => (path === '.' ? '' : path),
    resource,
    ...(sourceDate !== undefined && { sourceDate }),
  };
}
