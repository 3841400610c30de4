// Host paths are plain strings with forward slashes; this is all that is needed of them, in a browser too.

/** `a/b/` -> `b`. */
export const baseName = (path: string): string => path.replace(/\/+$/, '').split('/').pop() ?? path;

/** `a/b` -> `a`, `b` -> `.`, `/b` -> `/`. */
export const parentOf = (path: string): string => {
  const at = path.replace(/\/+$/, '').lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
};

/** The file `name` in a folder. */
export const join = (folder: string, name: string): string =>
  folder === '.' || folder === '' ? name : `${folder.replace(/\/+$/, '')}/${name}`;

/** Without `.` and `..` as far as they can be taken away. */
export function tidy(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && out.length)) continue;
    if (part === '..' && out.length && out[out.length - 1] !== '..') {
      if (out[out.length - 1] !== '') out.pop();
    } else out.push(part);
  }
  return out.length === 1 && out[0] === '' ? '/' : out.join('/') || '.';
}

/** Whether `path` is `folder` or lies in it; both tidy, and of one kind (relative or absolute). */
export function isInside(path: string, folder: string): boolean {
  if (folder === '.' || folder === '') return !path.startsWith('/') && path !== '..' && !path.startsWith('../');
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `2-b` before `10-a`, as people sort. */
export const naturally = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }) || (a < b ? -1 : a > b ? 1 : 0);
