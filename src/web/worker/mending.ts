// What is to be mended, as the page is told of it: messages with their quick fixes, the gravest first.
import { messagesOf } from '../../assist/messages.ts';
import { byGravity } from '../../base/diagnostic.ts';
import type { BuildResult } from '../../pipeline.ts';
import type { ToMend } from '../messages.ts';

export const toMend = (result: BuildResult, path: string): ToMend[] =>
  messagesOf(result, path)
    .map(({ fixes, ...message }) => ({
      ...message,
      fixes: fixes.map(({ title, edits }) => ({ title, edits: Object.fromEntries(edits) })),
    }))
    .sort(byGravity);

/** A fault of the program, which is told and never passed over; `file`: the deck's first, with its folder. */
export const faultToMend = (error: Error, file: string): ToMend => ({
  severity: 'error',
  code: 'internal' as ToMend['code'],
  message: `A fault of the program itself: ${error.message}`,
  help: 'Report it with the deck',
  ...{ file, line: 1, column: 1, from: 0, to: 0, fixes: [] },
});
