// The editor's file system as the program's host: whatever the folder is, on the disk or in a browser.
import { FileType, type Uri, workspace } from 'vscode';
import type { Host } from '../../../src/host/host.ts';

/** `root` names the scheme and the machine; paths are those of addresses. */
export function editorHost(root: Uri, resource: Host['resource']): Host {
  const at = (path: string) => root.with({ path: path.startsWith('/') ? path : `/${path}`, query: '', fragment: '' });
  return {
    async kind(path) {
      try {
        const { type } = await workspace.fs.stat(at(path));
        if (type & FileType.File) return 'file';
        return type & FileType.Directory ? 'folder' : 'other';
      } catch {
        return undefined;
      }
    },
    read: async (path) => workspace.fs.readFile(at(path)),
    size: async (path) => (await workspace.fs.stat(at(path))).size,
    list: async (path) => (await workspace.fs.readDirectory(at(path))).map(([name]) => name),
    // VS Code does not say where links lead; it follows those of the workspace, which is trusted as far as it is
    realPath: async (path) => path,
    resource,
  };
}

export const uriOf = (root: Uri, path: string): Uri => root.with({ path, query: '', fragment: '' });
