// What an editor offers to mend at a stretch of a file: the fixes of what was told of it, then all that is certain.
import type { Assist, FileEdits, Message, Stretch } from '../assist/index.ts';
import type { SourceFile } from '../source/file.ts';

export interface Action {
  readonly title: string;
  readonly edits: FileEdits;
  /** A message's fix; none for what mends all. */
  readonly fix?: { readonly message: Message; readonly certain: boolean };
}

/** `told`: what was told last of the file. */
export function actionsAt(assist: Assist, file: SourceFile, at: Stretch, told: readonly Message[]): Action[] {
  // what was told of an earlier text has moved since
  if (!assist.isCurrent(file)) return [];
  const actions: Action[] = told
    .filter(({ from, to }) => to >= at.from && from <= at.to)
    .flatMap((message) =>
      message.fixes.map(({ title, edits, certain }) => ({ title, edits, fix: { message, certain } })),
    );
  const all = assist.mended();
  return all.size ? [...actions, { title: 'Mend what is certain', edits: all }] : actions;
}
