// Opening: starters, folders, files, a zip, a draft; what the browser cannot do is not offered.
import { isMarkdown } from '../../source/paths.ts';
import type { DeckFiles } from '../messages.ts';
import { deckFileOf } from './deck.ts';
import { choices, openDialog } from './dialogs.ts';
import { action, element, withId } from './elements.ts';
import { FolderFault, MOST, readFolder, tooBig } from './folder.ts';
import { takeIn } from './incoming.ts';
import { withoutDeck } from './lists.ts';
import { mayReplace } from './replace.ts';
import { currentLanguage, say } from './words.ts';
import type { Workspace } from './workspace.ts';

type FolderPicker = (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
const folderPicker = (): FolderPicker | undefined =>
  (window as unknown as { showDirectoryPicker?: FolderPicker }).showDirectoryPicker;

export async function openingDialog(space: Workspace): Promise<void> {
  const { others } = await space.drafts.find();
  openDialog(say('openTitle'), (dialog) => {
    const starter = (name: string) => () => openStarter(space, name);
    const begin = choices(say('begin'), dialog, [
      [say('starterTalk'), starter('talk')],
      [say('starterPatients'), starter('patients')],
      [say('starterConference'), starter('conference')],
      [say('starterTeaching'), starter('teaching')],
      [say('starterJournalClub'), starter('journal-club')],
      [say('starterCaseReport'), starter('case-report')],
      [say('gallery'), starter('gallery')],
    ]);
    const from = choices(say('openFrom'), dialog, [
      ...(folderPicker() ? [[say('openFolder'), () => pickFolder(space)] as const] : []),
      [say('openFiles'), () => withId<HTMLInputElement>('pick-files').click()],
    ]);
    const drafts = element('h3', '', say('drafts'));
    const told = element('p', '', say(space.drafts.allowed ? 'draftsOn' : 'draftsOff'));
    const list = element('div', 'choices');
    const time = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
    for (const draft of others)
      list.append(
        action(
          `${say('restore')}: ${say('draftOf', { name: draft.name, time: time.format(draft.saved) })}`,
          async () => {
            dialog.close();
            if (!(await mayReplace(space))) return;
            await space.openUnsaved(draft);
            space.say('draftRestored', { name: draft.name });
          },
        ),
      );
    list.append(
      space.drafts.allowed
        ? action(say('clearDrafts'), async () => {
            await space.drafts.clear();
            dialog.close();
          })
        : action(say('allowDrafts'), () => {
            space.drafts.allow();
            dialog.close();
          }),
    );
    return [...begin, ...from, drafts, told, list];
  });
}

async function openStarter(space: Workspace, name: string): Promise<void> {
  if (await mayReplace(space)) await space.open(await space.calls.starter(name));
}

async function pickFolder(space: Workspace): Promise<void> {
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await (folderPicker() as FolderPicker)({ mode: 'readwrite' });
  } catch {
    return; // nothing was chosen
  }
  await openFolder(space, folder);
}

export async function openFolder(space: Workspace, folder: FileSystemDirectoryHandle): Promise<void> {
  try {
    const { files, times } = await readFolder(folder);
    if (!(await openDeck(space, folder.name, files, folder))) return;
    for (const [name, time] of times) space.deck.times.set(name, time);
  } catch (error) {
    if (error instanceof FolderFault) space.say(error.word, error.filled);
    else space.fault(error);
  }
}

/** False, and said, where there is no deck among the files. */
async function openDeck(
  space: Workspace,
  name: string,
  files: DeckFiles,
  folder?: FileSystemDirectoryHandle,
): Promise<boolean> {
  const deck = deckFileOf(Object.keys(files));
  if (!deck) {
    space.say('noDeck');
    return false;
  }
  if (!(await mayReplace(space))) return false;
  await space.open({ name: name || 'my-talk', files, ...deck }, folder);
  space.say('ready');
  return true;
}

/** Files chosen or dropped: a deck is opened, anything else is put into the one that is open. */
export async function openFiles(space: Workspace, list: readonly File[]): Promise<void> {
  const big = list.find(({ size }) => size > MOST.file);
  if (big) {
    const { word, filled } = tooBig(big.name, big.size);
    return space.say(word, filled);
  }
  const [first] = list;
  try {
    if (list.length === 1 && first && /\.zip$/i.test(first.name)) {
      const files = await space.calls.unzip(new Uint8Array(await first.arrayBuffer()));
      await openDeck(space, first.name.replace(/\.zip$/i, ''), files);
      return;
    }
    const markdown = list.find(({ name }) => isMarkdown(name));
    if (markdown) {
      const files = await Promise.all(
        list.map(async (file) => [withoutDeck(file.webkitRelativePath) || file.name, await bytesOf(file)] as const),
      );
      const [folder] = first?.webkitRelativePath.split('/') ?? [];
      await openDeck(space, folder || markdown.name.replace(/\.\w+$/, ''), Object.fromEntries(files));
      return;
    }
    for (const file of list) await takeIn(space, file.name, await bytesOf(file));
  } catch (error) {
    space.fault(error);
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
