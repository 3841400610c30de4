// What the deck's page sent, read as what it should be: nothing of another kind is passed on to a phone.
import { z } from 'zod';
import type { Standing } from './messages.ts';

const schema = z.object({
  number: z.string().max(20),
  count: z.number().int().nonnegative(),
  title: z.string().max(10_000),
  notes: z.string(),
  next: z.string().max(10_000),
  steps: z.number().int().nonnegative(),
  paused: z.boolean(),
  begun: z.boolean(),
  duration: z.number().nonnegative(),
  lang: z.string().max(40),
  dir: z.enum(['ltr', 'rtl']),
});

/** The standing; undefined for anything else. */
export const standingOf = (value: unknown): Standing | undefined => {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
};
