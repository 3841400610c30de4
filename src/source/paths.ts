// Host paths are plain strings with forward slashes; this is all that is needed of them, in a browser too. Windows'
// forms are understood on every system: `C:/talk`, and `//server/share/talk` for a folder on a server.

/** What a path begins with and no `..` leads out of: `/`, `C:/`, `//server/share`; nothing for one that is relative. */
const rootOf = (path: string): string => /^(?:[a-z]:\/|\/\/[^/]+\/[^/]+|\/)/i.exec(path)?.[0] ?? '';

const withoutEnd = (path: string): string => path.replace(/\/+$/, '');

/** `a/b/` -> `b`. */
export const baseName = (path: string): string => withoutEnd(path).split('/').pop() ?? path;

/** `a/b` -> `a`, `b` -> `.`, `/b` -> `/`, `C:/b` -> `C:/`. */
export const parentOf = (path: string): string => {
  const root = rootOf(path);
  const inner = withoutEnd(path.slice(root.length));
  const at = inner.lastIndexOf('/');
  return at > 0 ? root + inner.slice(0, at) : root || '.';
};

/** The file `name` in a folder. */
export const join = (folder: string, name: string): string =>
  folder === '.' || folder === '' ? name : `${withoutEnd(folder)}/${name}`;

/** Without `.` and `..` as far as they can be taken away. */
export function tidy(path: string): string {
  const root = rootOf(path);
  const out: string[] = [];
  for (const part of path.slice(root.length).split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..' || (!root && (!out.length || out.at(-1) === '..'))) out.push(part);
    else out.pop();
  }
  return (out.length ? join(root, out.join('/')) : root) || '.';
}

/** Whether `path` is `folder` or lies in it; both tidy, and of one kind (relative or absolute). */
export function isInside(path: string, folder: string): boolean {
  if (folder === '.' || folder === '') return !rootOf(path) && path !== '..' && !path.startsWith('../');
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What follows `folder` in the path of something in it. */
export const within = (path: string, folder: string): string =>
  folder === '.' || folder === '' ? path : path.slice(withoutEnd(folder).length + 1);

const MARKDOWN = /\.(?:q?md|markdown)$/i;

/** Whether a file is a deck's by its name: `.md`, `.qmd`, `.markdown`. */
export const isMarkdown = (path: string): boolean => MARKDOWN.test(path);

/** The folder of the deck at `path`, which is that folder or a file of Markdown in it. */
export const deckFolder = (path: string): string => (isMarkdown(path) ? parentOf(path) : path);

/** `talk.md` -> `talk`. */
export const withoutMarkdown = (name: string): string => name.replace(MARKDOWN, '');

/** The same name, whichever way its letters are composed: macOS may keep `ü` as two characters. */
export const isSameName = (a: string, b: string): boolean => a === b || a.normalize() === b.normalize();

/** Names that Windows and macOS take for one. */
export const isSameButCase = (a: string, b: string): boolean =>
  a.normalize().toLowerCase() === b.normalize().toLowerCase();

/** `2-b` before `10-a`, as people sort. */
export const naturally = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }) || (a < b ? -1 : Number(a > b));
