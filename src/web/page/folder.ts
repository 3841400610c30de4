// Folders on the disk, where the browser lets a page have one (File System Access): read whole, written back file by
// file. A file that another program changed meanwhile is not written over unasked.

export interface FolderFiles {
  readonly files: Record<string, Uint8Array>;
  /** Last change of each, in milliseconds. */
  readonly times: Map<string, number>;
}

/** Of one file, and of all of a folder, in bytes; and how many files. */
export const MOST = { file: 100e6, folder: 400e6, files: 2000 };

const LEFT_OUT = /^(?:node_modules|dist|\..*)$/;

export class FolderFault extends Error {
  readonly word: 'tooMany' | 'tooBig';
  readonly filled: Readonly<Record<string, string | number>>;

  constructor(word: 'tooMany' | 'tooBig', filled: Readonly<Record<string, string | number>>) {
    super(word);
    this.word = word;
    this.filled = filled;
  }
}

export const tooBig = (name: string, size: number, most = MOST.file): FolderFault =>
  new FolderFault('tooBig', { name, size: Math.round(size / 1e6), most: Math.round(most / 1e6) });

/** All files below the folder but those of programs and hidden ones. Throws a FolderFault beyond `MOST`. */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<FolderFiles> {
  const files: Record<string, Uint8Array> = {};
  const times = new Map<string, number>();
  let total = 0;
  const visit = async (inside: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of entriesOf(inside)) {
      if (LEFT_OUT.test(name)) continue;
      if (handle.kind === 'directory') {
        await visit(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        continue;
      }
      const file = await (handle as FileSystemFileHandle).getFile();
      total += file.size;
      if (file.size > MOST.file) throw tooBig(name, file.size);
      if (total > MOST.folder) throw tooBig(folder.name, total, MOST.folder);
      if (times.size >= MOST.files) throw new FolderFault('tooMany', { most: MOST.files });
      files[path + name] = new Uint8Array(await file.arrayBuffer());
      times.set(path + name, file.lastModified);
    }
  };
  await visit(folder, '');
  return { files, times };
}

const entriesOf = (folder: FileSystemDirectoryHandle) =>
  (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();

async function handleOf(folder: FileSystemDirectoryHandle, path: string, create: boolean) {
  const parts = path.split('/');
  const name = parts.pop() as string;
  let inside = folder;
  for (const part of parts) inside = await inside.getDirectoryHandle(part, { create });
  return inside.getFileHandle(name, { create });
}

/** The file as it is on the disk; undefined where it is not. */
export async function fileOf(folder: FileSystemDirectoryHandle, path: string): Promise<File | undefined> {
  try {
    return await (await handleOf(folder, path, false)).getFile();
  } catch {
    return undefined;
  }
}

/**
 * Writes one file and gives its time. The browser writes beside it and puts it in place at the end, so that a page that
 * is closed meanwhile leaves the old one.
 */
export async function writeFile(folder: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<number> {
  const handle = await handleOf(folder, path, true);
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return (await handle.getFile()).lastModified;
}
