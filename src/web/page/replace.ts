// Changes that are not saved are not lost unasked.
import { ask } from './dialogs.ts';
import { say } from './words.ts';
import type { Workspace } from './workspace.ts';

/** Whether another deck may take the place of the one that is open. */
export const mayReplace = async ({ deck }: Workspace): Promise<boolean> =>
  !deck.unsaved.size || (await ask(say('replace'), { goOn: say('goOn'), cancel: say('cancel') })) === 'goOn';
