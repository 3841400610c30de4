// lectern lsp: writing help for any editor that speaks the Language Server Protocol, over standard input and output.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { serve } from '../../lsp/server.ts';
import { readLimits } from '../limits.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  limit: { type: 'string', multiple: true },
} as const;

/** What editors add by themselves; there is no other way to talk to it. */
const BY_EDITORS = '--stdio';

export async function lspCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    args.filter((arg) => arg !== BY_EDITORS),
    OPTIONS,
  );
  if (positionals.length) throw new Usage('lectern lsp takes no path: the editor says which files are open.');
  const limits = readLimits(values.limit);
  const { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } = await import(
    'vscode-languageserver/node'
  );
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  return new Promise((resolve) => {
    const end = (code: number) => {
      resolve(code);
      setImmediate(() => process.exit(code));
    };
    process.stdin.once('end', () => end(1));
    serve(connection, {
      host: nodeHost(),
      limits,
      toPath: (uri) => (uri.startsWith('file:') ? pathOf(uri) : undefined),
      toUri: (path) => pathToFileURL(outward(path)).href,
      ended: (orderly) => end(orderly ? 0 : 1),
    });
  });
}

function pathOf(uri: string): string | undefined {
  try {
    return inward(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
