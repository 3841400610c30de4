// Saving: the outputs as downloads, the deck as a zip or into its folder, the PDF by the browser's own printing.
import type { Wish } from '../messages.ts';
import { ask, choices, openDialog } from './dialogs.ts';
import { download, element } from './elements.ts';
import { fileOf, writeFile } from './folder.ts';
import { say } from './words.ts';
import type { Workspace } from './workspace.ts';

export function savingDialog(space: Workspace): void {
  openDialog(say('saveTitle'), (dialog) => {
    const select = element('select');
    select.id = 'save-audience';
    select.append(
      element('option', '', say('everyAudience')),
      ...space.audiences.map((one) => element('option', '', one)),
    );
    const label = element('label', '', `${say('saveAudience')} `);
    label.append(select);
    const output = (wish: Wish) => () => {
      const audience = select.selectedIndex > 0 ? select.value : undefined;
      return save(space, { ...wish, ...(audience !== undefined && { audience }) });
    };
    const { folder } = space.deck;
    return [
      ...(space.audiences.length ? [label] : []),
      ...choices('', dialog, [
        [say('saveHtml'), output({ kinds: ['html'] })],
        [say('savePptx'), output({ kinds: ['pptx'] })],
        [say('savePdf'), () => print(space)],
        [say('saveHandout'), output({ kinds: ['handout'] })],
        [say('saveEmail'), output({ kinds: ['pptx'], email: true })],
        [say('saveZip'), () => saveZip(space)],
        ...(folder ? [[say('saveFolder'), () => saveFolder(space, folder)] as const] : []),
      ]),
    ];
  });
}

async function save(space: Workspace, wish: Wish): Promise<void> {
  space.say('building', { name: space.deck.name });
  try {
    const { files, removed } = await space.calls.write(wish);
    if (!files.length) return space.say('refused');
    for (const { name, bytes } of files) download(name, bytes);
    const names = files.map(({ name }) => name).join(', ');
    const list = removed.map(({ what, count }) => `${what} (${count})`).join(', ');
    if (wish.email && list) space.say('removed', { list });
    else space.say('saved', { name: names });
  } catch (error) {
    space.fault(error);
  }
}

async function saveZip(space: Workspace): Promise<void> {
  const { deck } = space;
  download(`${deck.name}.zip`, await space.calls.zip());
  saved(space, `${deck.name}.zip`);
}

function saved(space: Workspace, name: string): void {
  space.deck.unsaved.clear();
  space.listFiles();
  space.say('saved', { name });
}

/** Writes what is not saved; a file that was changed outside is asked about. */
export async function saveFolder(space: Workspace, folder: FileSystemDirectoryHandle): Promise<void> {
  const { deck } = space;
  const written: string[] = [];
  // a tab that is closed while its files are written leaves them old or new; the draft has what was typed
  await space.drafts.flush();
  try {
    for (const name of [...deck.unsaved]) {
      const there = await fileOf(folder, name);
      const known = deck.times.get(name);
      if (there && there.lastModified !== known) {
        const answer = await ask(say('changedOutside', { name }), {
          overwrite: say('overwrite'),
          reload: say('reload'),
          cancel: say('cancel'),
        });
        if (answer === 'reload') {
          space.rewrite(name, await there.text());
          deck.times.set(name, there.lastModified);
          deck.unsaved.delete(name);
        }
        if (answer !== 'overwrite') continue;
      }
      deck.times.set(name, await writeFile(folder, name, deck.files.get(name) as Uint8Array));
      deck.unsaved.delete(name);
      written.push(name);
    }
    if (!deck.unsaved.size) await space.drafts.forget();
    space.listFiles();
    if (written.length) space.say('folderSaved', { list: written.join(', '), name: folder.name });
  } catch (error) {
    space.fault(error);
  }
}

/** The finished page in a frame that nobody sees; printed, it is a slide a page. */
async function print(space: Workspace): Promise<void> {
  space.say('building', { name: `${space.deck.name}.pdf` });
  try {
    const audience = space.audience;
    const { files } = await space.calls.write({ kinds: ['html'], ...(audience !== undefined && { audience }) });
    const page = files[0];
    if (!page) return space.say('refused');
    document.getElementById('printed')?.remove();
    const frame = element('iframe');
    frame.id = 'printed';
    frame.title = page.name;
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.style.cssText = 'position:fixed;left:-9999px;width:960px;height:540px;border:0';
    // an address of its own would have to be that of the page around it
    frame.srcdoc = new TextDecoder()
      .decode(page.bytes)
      .replace('data-options="{', 'data-options="{&quot;hash&quot;:false,');
    frame.onload = () => whenReady(frame, () => frame.contentWindow?.print());
    document.body.append(frame);
    space.say('ready');
  } catch (error) {
    space.fault(error);
  }
}

function whenReady(frame: HTMLIFrameElement, then: () => void): void {
  const shown = frame.contentWindow as (Window & { Reveal?: { isReady(): boolean } }) | null;
  if (shown?.Reveal?.isReady()) then();
  else if (shown) setTimeout(() => whenReady(frame, then), 30);
}
