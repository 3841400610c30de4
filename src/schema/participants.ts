// YAML of the fences that show who took part: CONSORT for trials, PRISMA 2020 for reviews, STROBE for cohorts. One
// schema each, for checking and for messages.
import { z } from 'zod';

const text = z.string().trim().min(1, 'a text').max(300, 'a text of at most 300 letters');
const WHOLE = 'a whole number of at least 0';
export const count = z.number(WHOLE).int(WHOLE).min(0, WHOLE).max(1e9, 'a number up to 1e9');

const MANY = 'at most 20 entries';
const reasons = z.array(z.strictObject({ n: count, why: text })).max(20, MANY);
/** People who leave: a number, reasons with numbers, or a total with its reasons. */
const leaving = z.union([count, reasons, z.strictObject({ n: count, reasons, overlap: z.boolean().optional() })]);
/** Where records come from: a number, or sources with numbers. */
const sources = z.union([count, z.array(z.strictObject({ n: count, from: text })).max(20, MANY)]);
const studies = z.union([count, z.strictObject({ studies: count, reports: count.optional() })]);

/** What each fence knows beside its numbers. */
const common = {
  data: text.optional(),
  alt: z.string().optional(),
  words: z.record(z.string(), text).optional(),
};

const arm = z
  .strictObject({
    name: text,
    allocated: count,
    received: count,
    'not-received': leaving,
    lost: leaving,
    discontinued: leaving,
    'not-analysed': leaving,
    analysed: count,
  })
  .partial()
  .required({ name: true });

export const consortSchema = z.strictObject({
  ...common,
  assessed: count.optional(),
  excluded: leaving.optional(),
  randomised: count.optional(),
  analysis: z.enum(['completers', 'intention-to-treat']).optional(),
  arms: z.array(arm).max(6, 'at most 6 arms').optional(),
});

const removed = z.strictObject({ duplicates: count, automation: count, other: count }).partial();
const others = z
  .strictObject({ found: sources, sought: count, 'not-retrieved': leaving, assessed: count, excluded: leaving })
  .partial();

export const prismaSchema = z.strictObject({
  ...common,
  databases: sources.optional(),
  registers: sources.optional(),
  removed: z.union([count, removed]).optional(),
  screened: count.optional(),
  excluded: leaving.optional(),
  sought: count.optional(),
  'not-retrieved': leaving.optional(),
  assessed: count.optional(),
  'reports-excluded': leaving.optional(),
  included: studies.optional(),
  other: others.optional(),
  previous: studies.optional(),
  total: studies.optional(),
});

const step = z.strictObject({ name: text, n: count.optional(), excluded: leaving.optional() });
const group = z
  .strictObject({ name: text, n: count, lost: leaving, excluded: leaving, analysed: count })
  .partial()
  .required({ name: true });

export const strobeSchema = z.strictObject({
  ...common,
  steps: z.array(step).max(10, 'at most 10 steps').optional(),
  groups: z.array(group).max(6, 'at most 6 groups').optional(),
});

export const PARTICIPANTS = { consort: consortSchema, prisma: prismaSchema, strobe: strobeSchema } as const;
export type ParticipantsKind = keyof typeof PARTICIPANTS;

const LEAVING = ['n', 'reasons', 'overlap'];
const NAMED: Readonly<Record<string, readonly string[]>> = {
  arms: Object.keys(arm.shape),
  steps: Object.keys(step.shape),
  groups: Object.keys(group.shape),
  other: Object.keys(others.shape),
  removed: Object.keys(removed.shape),
  included: ['studies', 'reports'],
  previous: ['studies', 'reports'],
  total: ['studies', 'reports'],
  databases: ['n', 'from'],
  registers: ['n', 'from'],
  found: ['n', 'from'],
};

/** The keys that may stand at a place of a fence, for messages. */
export function participantsKeys(kind: ParticipantsKind, path: readonly (string | number)[]): readonly string[] {
  if (!path.length) return Object.keys(PARTICIPANTS[kind].shape);
  const last = [...path].reverse().find((part) => typeof part === 'string') as string;
  if (NAMED[last]) return NAMED[last];
  return typeof path[path.length - 1] === 'number' ? ['n', 'why'] : LEAVING;
}
