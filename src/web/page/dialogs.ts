// Dialogs: a title, what stands in them, and a button that closes them; Escape does too.
import { action, element } from './elements.ts';
import { say } from './words.ts';

export interface OpenDialog {
  readonly box: HTMLDialogElement;
  close(): void;
}

/** `fill` gets what closes it. */
export function openDialog(title: string, fill: (dialog: OpenDialog) => readonly HTMLElement[]): OpenDialog {
  const box = element('dialog');
  const heading = element('h2', '', title);
  heading.id = 'dialog-title';
  box.setAttribute('aria-labelledby', heading.id);
  const dialog = { box, close: () => box.close() };
  const end = element('div', 'end');
  end.append(action(say('close'), dialog.close));
  box.append(heading, ...fill(dialog), end);
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return dialog;
}

/** Buttons one below the other under a heading; each closes the dialog. */
export function choices(
  title: string,
  dialog: OpenDialog,
  list: readonly (readonly [string, () => unknown])[],
): HTMLElement[] {
  const box = element('div', 'choices');
  box.append(
    ...list.map(([text, then]) =>
      action(text, () => {
        dialog.close();
        return then();
      }),
    ),
  );
  return title ? [element('h3', '', title), box] : [box];
}

/** Asks; the word of the answer, undefined where the dialog is closed. */
export function ask<T extends string>(question: string, answers: Readonly<Record<T, string>>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const dialog = openDialog(question, (self) =>
      choices(
        '',
        self,
        (Object.entries(answers) as [T, string][]).map(([answer, text]) => [text, () => resolve(answer)] as const),
      ),
    );
    dialog.box.addEventListener('close', () => setTimeout(() => resolve(undefined)));
  });
}
