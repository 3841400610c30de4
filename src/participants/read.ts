// A fence's keys, or a CSV's rows -> the flow that they tell, checked.
import type { Diagnostics } from '../base/diagnostic.ts';
import { nearest } from '../schema/nearest.ts';
import type { ParticipantsKind } from '../schema/participants.ts';
import { validateParticipants } from '../schema/validate.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import { type Consort, readConsort } from './consort.ts';
import { type Prisma, readPrisma } from './prisma.ts';
import { flowOfCsv } from './rows.ts';
import type { Participants, Sheet } from './sheet.ts';
import { readStrobe, type Strobe } from './strobe.ts';
import { Tally } from './tally.ts';
import { FLOW_WORDS, type Say, sayIn } from './words.ts';

interface CsvFile {
  readonly text: string;
  /** The file's name in messages. */
  readonly name: string;
}

/** Undefined, after a diagnostic, where the flow cannot be shown. */
export function readParticipants(
  kind: ParticipantsKind,
  front: FrontMatter,
  csv: CsvFile | undefined,
  lang: string,
  diagnostics: Diagnostics,
): Participants | undefined {
  const read = csv && flowOfCsv(csv.text, csv.name, kind, diagnostics);
  if (csv && !read) return undefined;
  const both = read ? joined(front, read) : front;
  const settings = validateParticipants(kind, both, diagnostics);
  for (const key of Object.keys(settings.words ?? {})) {
    if ((FLOW_WORDS as readonly string[]).includes(key)) continue;
    const near = nearest(key, FLOW_WORDS);
    const hint = near ? `Did you mean ${near}?` : `Words here: ${FLOW_WORDS.join(', ')}`;
    diagnostics.report('schema/unknown-key', `There is no word "${key}"`, both.where(['words', key], 'key'), hint);
  }
  const sheets = sheetsOf(kind, settings, new Tally(both, diagnostics), sayIn(lang, settings.words));
  return sheets && { sheets, description: settings.alt?.trim() || undefined };
}

/** What the fence itself says comes before the file's. */
const joined = (front: FrontMatter, csv: FrontMatter): FrontMatter => ({
  data: { ...csv.data, ...front.data },
  where: (path, what) => (String(path[0]) in front.data ? front.where(path, what) : csv.where(path, what)),
});

function sheetsOf(kind: ParticipantsKind, settings: unknown, tally: Tally, say: Say): Sheet[] | undefined {
  if (kind === 'consort') return readConsort(settings as Consort, tally, say);
  return kind === 'prisma' ? readPrisma(settings as Prisma, tally, say) : readStrobe(settings as Strobe, tally, say);
}
