// A review's records, reports and studies, as the flow diagrams of PRISMA 2020 have them: new or updated reviews, with
// databases and registers only or with other methods as well. Which of the four it is follows from what is written.
import type { z } from 'zod';
import type { prismaSchema } from '../schema/participants.ts';
import { type Included, prismaSheet, type Stream } from './prisma-sheet.ts';
import { headed, type Line, lineOf, type Sheet } from './sheet.ts';
import { type Counted, type Leaving, leaves, type Path, sum, type Tally, type Term } from './tally.ts';
import type { Say } from './words.ts';

export type Prisma = z.output<typeof prismaSchema>;
type Studies = Prisma['included'];

/** Undefined, after a diagnostic, where numbers are missing. */
export function readPrisma(prisma: Prisma, tally: Tally, say: Say): Sheet[] | undefined {
  const { main, end } = mainStream(prisma, tally, say);
  const other = prisma.other && otherStream(prisma.other, tally, say);
  const previous = prisma.previous === undefined ? undefined : plainStudies(prisma.previous, ['previous'], tally);
  const included = includedOf(prisma.included, ['included'], [...end, ...(other?.end ?? [])], 'included', tally);
  const both = (key: 'studies' | 'reports'): Term[] =>
    previous
      ? [
          { n: previous[key].n, what: 'before' },
          { n: included[key].n, what: 'new' },
        ]
      : [];
  const total =
    previous === undefined && prisma.total === undefined
      ? undefined
      : totalOf(prisma.total, both('studies'), both('reports'), tally);
  if (tally.lacks) return undefined;
  return [prismaSheet({ main, other: other?.stream, previous, included, total }, say)];
}

function mainStream(prisma: Prisma, tally: Tally, say: Say) {
  const databases = tally.leaving(prisma.databases, ['databases'], 'Databases');
  const registers = tally.leaving(prisma.registers, ['registers'], 'Registers');
  const removed = removedOf(prisma.removed, say);
  const records = [
    ...(databases ? [{ n: databases.n, what: 'from databases' }] : []),
    ...(registers ? [{ n: registers.n, what: 'from registers' }] : []),
  ];
  const found = records.length
    ? [...records, ...removed.map(({ n }) => ({ n: -(n ?? 0), what: 'removed' }))]
    : [undefined];
  if (!records.length) tally.needed(undefined, ['databases'], 'Records identified');
  const screened = tally.goesOn(prisma.screened, ['screened'], 'Records screened', found);
  const excluded = tally.leaving(prisma.excluded, ['excluded'], 'Records excluded');
  const screenedTerms = [{ n: screened.n, what: 'screened' }, ...leaves(excluded, 'excluded')];
  const reports = reportsOf(
    { ...prisma, excluded: prisma['reports-excluded'] },
    [],
    'reports-excluded',
    screenedTerms,
    tally,
  );
  const named = (part: Leaving | undefined, word: 'databases' | 'registers'): Line[] => {
    if (!part) return [];
    return part.reasons.length ? part.reasons.map(({ n, why }) => lineOf(why, n)) : [lineOf(say(word), part.n)];
  };
  const lines = [...named(databases, 'databases'), ...named(registers, 'registers')];
  // one number need not be told twice
  const alone = typeof prisma.databases === 'number' && !registers;
  const main: Stream = {
    found: headed(lineOf(say('records'), sum(records)), alone ? [] : lines),
    screened,
    removed: removed.length
      ? [
          { ...lineOf(say('removed'), removed.length > 1 ? undefined : removed[0]?.n), strong: true },
          ...(prisma.removed === removed[0]?.n ? [] : removed),
        ]
      : undefined,
    excluded,
    ...reports.stream,
  };
  return { main, end: reports.end };
}

function removedOf(removed: Prisma['removed'], say: Say): Line[] {
  if (removed === undefined) return [];
  if (typeof removed === 'number') return [lineOf(say('removed'), removed)];
  const { duplicates, automation, other } = removed;
  return [
    ...(duplicates === undefined ? [] : [lineOf(say('duplicates'), duplicates)]),
    ...(automation === undefined ? [] : [lineOf(say('automation'), automation)]),
    ...(other === undefined ? [] : [lineOf(say('other-reasons'), other)]),
  ];
}

interface Reports {
  readonly sought?: number | undefined;
  readonly 'not-retrieved'?: Prisma['not-retrieved'];
  readonly assessed?: number | undefined;
  readonly excluded?: Prisma['excluded'];
}

/** From reports sought to those that stay. */
function reportsOf(written: Reports, base: Path, lastKey: string, start: readonly (Term | undefined)[], tally: Tally) {
  const at = (key: string): Path => [...base, key];
  const notRetrieved = tally.leaving(written['not-retrieved'], at('not-retrieved'), 'Reports not retrieved');
  // reports that were all retrieved need not be told twice
  const soughtLeft = written.sought === undefined && written.assessed !== undefined && start[0] === undefined;
  const sought = soughtLeft
    ? { n: (written.assessed ?? 0) + (notRetrieved?.n ?? 0) }
    : tally.goesOn(written.sought, at('sought'), 'Reports sought', start);
  const assessed = tally.goesOn(written.assessed, at('assessed'), 'Reports assessed', [
    { n: sought.n, what: 'sought' },
    ...leaves(notRetrieved, 'not retrieved'),
  ]);
  const reportsExcluded = tally.leaving(written.excluded, at(lastKey), 'Reports excluded');
  const end = [{ n: assessed.n, what: 'assessed' }, ...leaves(reportsExcluded, 'excluded')];
  return { stream: { sought, notRetrieved, assessed, reportsExcluded }, end };
}

function otherStream(written: NonNullable<Prisma['other']>, tally: Tally, say: Say) {
  const found = tally.leaving(written.found, ['other', 'found'], 'Records by other methods');
  const start = found ? [{ n: found.n, what: 'found' }] : [undefined];
  const { stream, end } = reportsOf(written, ['other'], 'excluded', start, tally);
  const head = lineOf(say('other-records'), found?.n ?? stream.sought.n);
  const parts = (found?.reasons ?? []).map(({ n, why }) => lineOf(why, n));
  return {
    stream: { found: headed(head, parts), screened: undefined, removed: undefined, excluded: undefined, ...stream },
    end,
  };
}

/** Studies and the reports of them; one number means a report for each study. */
function includedOf(written: Studies, path: Path, terms: readonly Term[], what: string, tally: Tally): Included {
  if (typeof written === 'number' || written === undefined) {
    const both = tally.goesOn(written, path, `Reports ${what}`, terms);
    return { studies: both, reports: both };
  }
  const reports = tally.goesOn(written.reports, [...path, 'reports'], `Reports ${what}`, terms);
  return { studies: atMost(written.studies, reports.n, path, tally), reports };
}

function plainStudies(written: NonNullable<Studies>, path: Path, tally: Tally): Included {
  if (typeof written === 'number') return { studies: { n: written }, reports: { n: written } };
  const reports = written.reports ?? written.studies;
  return { studies: atMost(written.studies, reports, path, tally), reports: { n: reports } };
}

function totalOf(written: Studies, studies: readonly Term[], reports: readonly Term[], tally: Tally): Included {
  const [of, path] =
    typeof written === 'object' ? [written, 'studies'] : [{ studies: written, reports: undefined }, ''];
  const at = (key: string): Path => (path ? ['total', key] : ['total']);
  const start = (terms: readonly Term[]) => (terms.length ? terms : [undefined]);
  return {
    studies: tally.goesOn(of.studies, at('studies'), 'Total studies', start(studies)),
    reports: tally.goesOn(
      of.reports ?? (reports.length ? undefined : of.studies),
      at('reports'),
      'Total reports',
      start(reports),
    ),
  };
}

/** A study has a report at least. */
function atMost(studies: number, reports: number, path: Path, tally: Tally): Counted {
  if (studies <= reports) return { n: studies };
  return tally.goesOn(studies, [...path, 'studies'], 'Studies, each of which has a report', [
    { n: reports, what: 'reports at most' },
  ]);
}
