// A colleague's changes: each with its words before and after, taken or left; what is taken is written into the deck.

import type { OfferedChange } from '../messages.ts';
import { openDialog } from './dialogs.ts';
import { action, element } from './elements.ts';
import { say } from './words.ts';
import type { Workspace } from './workspace.ts';

export async function mergeDialog(space: Workspace, bytes: Uint8Array): Promise<void> {
  try {
    const { base, changes, comments } = await space.calls.merge(bytes);
    openDialog(say('mergeTitle'), (dialog) => {
      const parts: HTMLElement[] = [];
      if (!changes.length) parts.push(element('p', '', say('mergeNothing')));
      if (base === 'unknown' && changes.length) parts.push(element('p', '', say('mergeUnknown')));
      const list = element('ul', 'changes');
      const boxes = changes.map((change) => changeLine(change, base !== 'unknown', list));
      parts.push(list);
      for (const { author, slide, text } of comments)
        parts.push(element('p', '', `${slide}: ${text} (${say('by', { name: author })})`));
      if (changes.some(({ writable }) => writable))
        parts.push(
          action(
            say('take'),
            async () => {
              dialog.close();
              const accept = boxes.flatMap((box, i) => (box?.checked ? [i] : []));
              const { files } = await space.calls.merge(bytes, accept);
              for (const [name, text] of Object.entries(files)) space.rewrite(name, text);
            },
            'main',
          ),
        );
      return parts;
    });
  } catch (error) {
    space.fault(error);
  }
}

function changeLine(change: OfferedChange, taken: boolean, list: HTMLElement): HTMLInputElement | undefined {
  const { slide, what, before, after, hint, writable, number } = change;
  const li = element('li');
  list.append(li);
  const label = element('label');
  const box = writable ? element('input') : undefined;
  if (box) {
    box.type = 'checkbox';
    box.checked = taken;
    box.id = `change-${number}`;
    label.append(box, ' ');
  }
  label.append(element('b', '', slide), `: ${what} `);
  if (before) label.append(element('del', '', before), ' ');
  if (after) label.append(element('ins', '', after));
  li.append(label);
  if (hint) li.append(element('p', 'quiet', hint));
  return box;
}
