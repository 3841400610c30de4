// The extension's commands: build, copy for e-mail, template, new deck. Files are written beside their target and
// renamed, so that a failed build leaves the last good ones.
import { Position, ProgressLocation, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { createBuilder, type OutputKind } from '../../../src/pipeline.ts';
import { baseName, parentOf } from '../../../src/source/paths.ts';
import { starterDeck } from '../../../src/web/worker/starters.ts';
import type { Decks, Place } from './decks.ts';
import type { Resources } from './resources.ts';

export interface Wish {
  readonly to: readonly OutputKind[];
  readonly email: boolean;
}

/** The names of what was written; undefined after a message where nothing was. */
export async function build(document: TextDocument, decks: Decks, { to, email }: Wish): Promise<string[] | undefined> {
  const place = await decks.of(document);
  if (!place)
    return refuse('This Markdown file is no deck: it lies in no folder with a deck.md and has no front matter.');
  const title = email ? 'Lectern: the copy for e-mail' : 'Lectern: page and PowerPoint file';
  const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    createBuilder(place.workspace.host).build({ path: place.assist.path, to, ...(email && { for: 'email' as const }) }),
  );
  const files = result.built.flatMap((one) => one.files);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (result.refused || !files.length)
    return refuse(
      'Nothing was written: mend what Problems lists first (it would show to all what is meant for some, or is no deck).',
    );
  const folder = Uri.joinPath(rootOf(document, place), 'dist', 'decks');
  const names = await write(folder, files);
  const told = `${names.join(', ')} in dist/decks${errors ? `, with ${errors} to be mended: see Problems` : ''}`;
  void window.showInformationMessage(`Lectern wrote ${told}`);
  return names;
}

const rootOf = (document: TextDocument, { assist, uri }: Place): Uri =>
  workspace.getWorkspaceFolder(document.uri)?.uri ?? uri(parentOf(assist.path));

async function write(folder: Uri, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  await workspace.fs.createDirectory(folder);
  const beside = files.map(({ name }) => Uri.joinPath(folder, `.${name}.new`));
  for (const [i, { bytes }] of files.entries()) await workspace.fs.writeFile(beside[i] as Uri, bytes);
  for (const [i, { name }] of files.entries())
    await workspace.fs.rename(beside[i] as Uri, Uri.joinPath(folder, name), { overwrite: true });
  return files.map(({ name }) => name);
}

/** Copies a template beside the deck and names it in its front matter. */
export async function useTemplate(document: TextDocument, decks: Decks): Promise<void> {
  const place = await decks.of(document);
  if (!place) return refuse('This Markdown file is no deck.');
  const filters = { 'PowerPoint templates': ['potx', 'pptx'] };
  const [chosen] = (await window.showOpenDialog({ filters, title: 'A PowerPoint template' })) ?? [];
  if (!chosen) return;
  const name = baseName(chosen.path);
  const { path } = place.assist;
  const first = (await place.workspace.host.kind(path)) === 'folder' ? `${path}/deck.md` : path;
  const target = Uri.joinPath(place.uri(parentOf(first)), name);
  if (target.toString() !== chosen.toString()) await workspace.fs.copy(chosen, target, { overwrite: true });
  const deck = await workspace.openTextDocument(place.uri(first));
  const edit = new WorkspaceEdit();
  const line = deck
    .getText()
    .split(/\r?\n/)
    .findIndex((text) => /^template:/.test(text));
  const written = `template: ${/[^\w.-]/.test(name) ? JSON.stringify(name) : name}`;
  const hasFront = /^---[ \t]*$/.test(deck.lineAt(0).text);
  if (line >= 0) edit.replace(deck.uri, deck.lineAt(line).range, written);
  else edit.insert(deck.uri, new Position(hasFront ? 1 : 0, 0), hasFront ? `${written}\n` : `---\n${written}\n---\n\n`);
  await workspace.applyEdit(edit);
}

/** A deck to start from, in a folder of its own. */
export async function newDeck(resources: Resources): Promise<void> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  if (!root) return refuse('Open a folder first: the deck is made in it.');
  const from = await window.showQuickPick(['talk', 'patients', 'conference'], { title: 'A deck to start from' });
  const name = from && (await window.showInputBox({ title: 'Its folder', value: 'slides/my-talk' }));
  if (!from || !name || /(^|\/)\.\.(\/|$)/.test(name)) return;
  const folder = Uri.joinPath(root, name);
  if (
    await workspace.fs.stat(folder).then(
      () => true,
      () => false,
    )
  )
    return refuse(`${name} is there already: nothing was written`);
  const { files } = await starterDeck(from, resources.resource);
  for (const [path, bytes] of Object.entries(files)) await workspace.fs.writeFile(Uri.joinPath(folder, path), bytes);
  await window.showTextDocument(Uri.joinPath(folder, 'deck.md'));
}

function refuse(why: string): undefined {
  void window.showWarningMessage(`Lectern: ${why}`);
  return undefined;
}
