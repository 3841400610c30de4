// What web.mjs and editors/vscode/build.mjs share: both make the program run where there is no Node.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder in order, but what builds keep beside a deck. */
export function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/.'))
    .sort();
}

/** Node's own modules, which some packages name and none uses here; what packages bring that is never called. */
export const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const node = /^(?:node:.*|fs|https|path|url|module|util|stream|os|crypto|vm)$/;
    onResolve({ filter: node }, ({ path }) => ({ path, namespace: 'node' }));
    onLoad({ filter: /./, namespace: 'node' }, () => ({ contents: 'module.exports = {}' }));
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {}' }));
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/][\w-]+\.js$/ }, ({ path }) =>
      /(?:en|index)\.js$/.test(path) ? undefined : { contents: 'export default () => ({})' },
    );
  },
};
