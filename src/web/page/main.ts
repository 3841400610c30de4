// The editor's page: starts the program, wires the buttons, and takes what is dropped.
import { openDialog } from './dialogs.ts';
import { element, tabs, withId } from './elements.ts';
import { openFiles, openFolder, openingDialog } from './opening.ts';
import { renameDialog } from './renaming.ts';
import { saveFolder, savingDialog } from './saving.ts';
import { currentLanguage, LANGUAGES, type Language, say, speak } from './words.ts';
import { Workspace } from './workspace.ts';

const files = (globalThis as unknown as { lecternFiles: ReadonlyMap<string, Uint8Array> }).lecternFiles;

speak();
withId('starting').remove();
withId('desk').hidden = false;
const space = new Workspace(files, renameDialog);
space.say('starting');

withId('open').onclick = () => void openingDialog(space);
withId('save').onclick = () => savingDialog(space);
withId('insert').onclick = () => withId('pick-files').click();
withId('present').onclick = () => void space.preview.fullScreen().catch((error) => space.fault(error));
withId('private').onclick = () =>
  void openDialog(say('privateTitle'), () => [
    element('p', '', say('privateText')),
    element('p', '', say(space.drafts.allowed ? 'draftsOn' : 'draftsOff')),
  ]);

const picker = withId<HTMLInputElement>('pick-files');
picker.onchange = () => {
  void openFiles(space, [...(picker.files ?? [])]);
  picker.value = '';
};

const language = withId<HTMLSelectElement>('language');
for (const [code, name] of Object.entries(LANGUAGES)) {
  const option = element('option', '', name);
  option.value = code;
  option.lang = code;
  language.append(option);
}
language.value = currentLanguage();
language.onchange = () => {
  speak(language.value as Language);
  space.renew();
  space.say('ready');
};

withId<HTMLSelectElement>('audience').onchange = ({ target }) => void space.reopen((target as HTMLSelectElement).value);

tabs(withId('files'), (tab) => {
  const { file } = tab.dataset;
  if (file !== undefined && file !== space.editor.file) {
    space.showFile(file);
    withId('files').querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }
});
tabs(document.querySelector('#below [role=tablist]') as HTMLElement, (tab) => {
  withId('notes').hidden = tab.id !== 'tab-notes';
  withId('outline').hidden = tab.id !== 'tab-outline';
});

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  const { folder } = space.deck;
  if (folder) void saveFolder(space, folder);
  else savingDialog(space);
});
addEventListener('beforeunload', (event) => {
  if (space.deck.unsaved.size && !space.drafts.allowed) event.preventDefault();
});

addEventListener('pagehide', () => space.drafts.flush());
document.addEventListener('visibilitychange', () => document.hidden && space.drafts.flush());

// the editor would take a dropped text file for text
for (const type of ['dragenter', 'dragover', 'drop', 'dragleave'] as const)
  addEventListener(
    type,
    (event) => {
      const { dataTransfer } = event;
      const inside = type === 'dragenter' || type === 'dragover';
      document.body.classList.toggle('dropping', inside);
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      if (type === 'drop') void dropped(dataTransfer);
    },
    true,
  );

async function dropped(data: DataTransfer): Promise<void> {
  const list = [...data.files];
  const [item] = data.items as unknown as { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }[];
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (handle?.kind === 'directory') return openFolder(space, handle as FileSystemDirectoryHandle);
  return openFiles(space, list);
}

// as a site it opens without a network the next time
if (document.querySelector('link[rel=manifest]'))
  void navigator.serviceWorker?.register('service-worker.js').catch(() => undefined);

async function begin(): Promise<void> {
  const { own } = await space.drafts.find();
  await (own ? space.openUnsaved(own) : space.open(await space.calls.starter('talk')));
  space.say(own ? 'draftRestored' : 'ready', { name: own?.name ?? '' });
  document.documentElement.dataset.ready = '';
}

void begin().catch((error: Error) => space.fault(error));
