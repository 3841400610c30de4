// The decks that are open in the editor, by the file system that they lie in.
import { type TextDocument, type Uri, workspace } from 'vscode';
import type { Assist } from '../../../src/assist/index.ts';
import { Workspace } from '../../../src/lsp/workspace.ts';
import type { SourceFile } from '../../../src/source/file.ts';
import { editorHost, uriOf } from './host.ts';
import type { Resources } from './resources.ts';

export interface Place {
  readonly assist: Assist;
  readonly file: SourceFile;
  readonly path: string;
  readonly workspace: Workspace;
  readonly uri: (path: string) => Uri;
}

/** Kinds of files whose open text counts. */
const TEXTS = /\.(?:q?md|markdown|ya?ml|bib|json|csv|tsv)$/i;

export class Decks {
  readonly #resources: Resources;
  readonly #workspaces = new Map<string, { readonly root: Uri; readonly workspace: Workspace }>();

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** Takes over an open text; false for what no deck is made of. */
  open(document: TextDocument): boolean {
    if (!TEXTS.test(document.uri.path) || document.isUntitled) return false;
    this.#of(document.uri).workspace.open(document.uri.path, document.getText());
    return true;
  }

  close(document: TextDocument): void {
    if (TEXTS.test(document.uri.path)) this.#of(document.uri).workspace.close(document.uri.path);
  }

  /** The deck that a document belongs to; undefined where it is none. */
  async of(document: TextDocument): Promise<Place | undefined> {
    if (!this.open(document)) return undefined;
    const { root, workspace: own } = this.#of(document.uri);
    const { path } = document.uri;
    const [assist, file] = await Promise.all([own.assistFor(path), own.file(path)]);
    return assist && file && { assist, file, path, workspace: own, uri: (other) => uriOf(root, other) };
  }

  #of(uri: Uri) {
    const name = `${uri.scheme}://${uri.authority}`;
    let found = this.#workspaces.get(name);
    if (!found) {
      const root = uri.with({ path: '/', query: '', fragment: '' });
      found = { root, workspace: new Workspace(editorHost(root, this.#resources.resource), {}) };
      this.#workspaces.set(name, found);
    }
    found.workspace.folders = (workspace.workspaceFolders ?? [])
      .filter((folder) => `${folder.uri.scheme}://${folder.uri.authority}` === name)
      .map((folder) => folder.uri.path.replace(/(?<=.)\/$/, ''));
    return found;
  }
}
