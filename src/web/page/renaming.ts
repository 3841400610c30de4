// Another name for what the cursor is on (a slide's id, a source's key, a section, an audience, a footnote), in every
// file of the deck: asked for in a dialog, refused with the reason where it cannot be.
import { withEdits } from '../../base/edits.ts';
import type { Renaming } from '../messages.ts';
import { openDialog } from './dialogs.ts';
import { element } from './elements.ts';
import { withoutDeck } from './lists.ts';
import { say } from './words.ts';
import type { Workspace } from './workspace.ts';

export async function renameDialog(space: Workspace, offset: number): Promise<void> {
  const { editor } = space;
  const { file } = editor;
  const here = await space.calls.nameAt(file, offset);
  if (!here) return space.say('noName');
  openDialog(say('renameTitle', { name: here.name }), (dialog) => {
    const form = element('form');
    const label = element('label', '', `${say('renameTo')} `);
    const input = element('input');
    input.value = here.name;
    input.spellcheck = false;
    input.autocomplete = 'off';
    const why = element('p', 'refused');
    why.id = 'rename-refused';
    why.setAttribute('role', 'alert');
    input.setAttribute('aria-describedby', why.id);
    label.append(input);
    const button = element('button', 'main', say('rename'));
    form.append(label, button, why);
    form.onsubmit = (event) => {
      event.preventDefault();
      const name = input.value.trim();
      void space.calls.rename(file, offset, name).then((done) => {
        input.setAttribute('aria-invalid', String('refused' in done));
        if ('refused' in done) {
          why.textContent = done.refused;
          return input.focus();
        }
        dialog.close();
        write(space, done.edits);
        space.say('renamed', { from: here.name, name, count: Object.values(done.edits).flat().length });
      }, space.fault);
    };
    setTimeout(() => input.select());
    return [form];
  });
}

/** In the file that is shown as one step that can be taken back. */
function write(space: Workspace, edits: Extract<Renaming, { edits: unknown }>['edits']): void {
  const { deck, editor } = space;
  for (const [path, list] of Object.entries(edits)) {
    const name = withoutDeck(path);
    if (name === editor.file) editor.edit(list);
    // places are those of a text with simple ends of lines
    else if (deck.files.has(name)) space.rewrite(name, withEdits(deck.text(name).replaceAll('\r\n', '\n'), list));
  }
}
