// Files that are put into the deck that is open: a picture is shown where the cursor is, numbers become a table's or a
// chart's file, a bibliography is named in the front matter, and for a PowerPoint file it is asked what it is.
import { choices, openDialog } from './dialogs.ts';
import { withKey } from './front-matter.ts';
import { mergeDialog } from './merging.ts';
import { mayReplace } from './replace.ts';
import { say } from './words.ts';
import type { Workspace } from './workspace.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;
const MEDIA = /\.(?:mp4|webm|mp3|m4a|wav|ogg)$/i;
const NUMBERS = /\.(?:csv|tsv|xlsx)$/i;

/** Each kind of file with where it goes and what is written for it. */
export async function takeIn(space: Workspace, name: string, bytes: Uint8Array): Promise<void> {
  const { deck, editor } = space;
  if (/\.(?:pptx|potx|pptm|potm)$/i.test(name)) return pptxDialog(space, name, bytes);
  if (space.lacking.asksFor(name)) {
    space.calls.font(name, bytes);
    await space.reopen();
  } else if (PICTURE.test(name) || MEDIA.test(name)) {
    const path = deck.freeName('images/', name);
    space.put(path, bytes);
    // what it shows is the writer's to say, and asked for until it is said
    editor.insertBlock(`![](${path})`, 2);
  } else if (NUMBERS.test(name)) {
    const path = deck.freeName('data/', name);
    space.put(path, bytes);
    editor.insertBlock(`\`\`\`chart\ntype: column\ndata: ${path}\n\`\`\``);
  } else if (/\.bib$/i.test(name)) {
    const path = deck.freeName('', name);
    space.put(path, bytes);
    nameInFrontMatter(space, 'bibliography', path);
  } else if (/\.(?:ttf|otf|woff2?|ya?ml|css)$/i.test(name)) {
    space.put(deck.freeName('', name), bytes);
  } else return space.say('notTaken', { name, why: say('kindUnknown') });
  space.say('added', { name });
}

function nameInFrontMatter(space: Workspace, key: string, value: string): void {
  const { deck } = space;
  space.rewrite(deck.main, withKey(deck.text(deck.main), key, value));
}

function pptxDialog(space: Workspace, name: string, bytes: Uint8Array): void {
  openDialog(say('pptxTitle'), (dialog) =>
    choices('', dialog, [
      [
        say('asTemplate'),
        () => {
          const path = space.deck.freeName('', name);
          space.put(path, bytes);
          nameInFrontMatter(space, 'template', path);
          space.say('added', { name: path });
        },
      ],
      [say('asMerge'), () => mergeDialog(space, bytes)],
      [say('asImport'), () => importDeck(space, name, bytes)],
    ]),
  );
}

async function importDeck(space: Workspace, name: string, bytes: Uint8Array): Promise<void> {
  if (!(await mayReplace(space))) return;
  space.say('building', { name });
  try {
    const { deck, changed } = await space.calls.importPptx(name, bytes);
    await space.openUnsaved(deck);
    space.say('imported', { name, count: changed });
  } catch (error) {
    space.say('notTaken', { name, why: (error as Error).message });
  }
}
