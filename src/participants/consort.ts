// A trial's participants, as CONSORT's flow diagram has them: enrolment, allocation, follow-up, analysis.
import type { z } from 'zod';
import type { consortSchema } from '../schema/participants.ts';
import {
  across,
  down,
  headed,
  type Line,
  lineOf,
  plain,
  type Sheet,
  type SheetBox,
  type SheetLink,
  type Stage,
} from './sheet.ts';
import { type Counted, type Leaving, leaves, leavingLines, sum, type Tally } from './tally.ts';
import type { Say } from './words.ts';

export type Consort = z.output<typeof consortSchema>;
type Arm = NonNullable<Consort['arms']>[number];

interface Cast {
  /** Absent where a report begins with those randomised. */
  readonly assessed: Counted | undefined;
  readonly excluded: Leaving | undefined;
  readonly randomised: Counted;
  readonly arms: readonly ArmCast[];
}
interface ArmCast {
  readonly name: string;
  readonly allocated: Counted;
  readonly received: Counted | undefined;
  readonly notReceived: Leaving | undefined;
  readonly lost: Leaving | undefined;
  readonly discontinued: Leaving | undefined;
  readonly notAnalysed: Leaving | undefined;
  readonly analysed: Counted;
}

/** Undefined, after a diagnostic, where numbers are missing. */
export function readConsort(consort: Consort, tally: Tally, say: Say): Sheet[] | undefined {
  const cast = check(consort, tally);
  if (tally.lacks) return undefined;
  const sheets = [templateOf(cast, say, false), templateOf(cast, say, true)];
  // over three arms those excluded have a column, and the rest of the flow stays in the middle
  return cast.arms.length === 3 ? sheets.reverse() : sheets;
}

function check(consort: Consort, tally: Tally): Cast {
  const known = consort.assessed !== undefined || consort.excluded !== undefined || consort.randomised === undefined;
  const assessed = known ? tally.needed(consort.assessed, ['assessed'], 'Assessed for eligibility') : undefined;
  const excluded = tally.leaving(consort.excluded, ['excluded'], 'Excluded');
  const randomised = tally.goesOn(
    consort.randomised,
    ['randomised'],
    'Randomised',
    assessed ? [{ n: assessed.n, what: 'assessed' }, ...leaves(excluded, 'excluded')] : [undefined],
  );
  const treated = consort.analysis === 'intention-to-treat';
  const given = consort.arms ?? [];
  const arms = given.map((arm, i) => checkArm(arm, i, treated, tally));
  const all = sum(arms.map(({ allocated }) => allocated));
  if (!arms.length) tally.needed(undefined, ['arms'], 'Arms');
  // where the arms do not make what was randomised, the randomised box is the one that does not fit
  const fits = tally.lacks || !arms.length || all === randomised.n;
  const path = consort.randomised === undefined ? ['arms'] : ['randomised'];
  if (!fits && randomised.should === undefined)
    tally.goesOn(
      randomised.n,
      path,
      'Randomised',
      arms.map(({ allocated, name }) => ({ n: allocated.n, what: `allocated to ${name}` })),
    );
  return {
    assessed,
    excluded,
    randomised: fits ? randomised : { ...randomised, should: randomised.should ?? all },
    arms,
  };
}

function checkArm(arm: Arm, i: number, treated: boolean, tally: Tally): ArmCast {
  const at = (key: string) => ['arms', i, key];
  const what = (word: string) => `${word}, arm "${arm.name}"`;
  const leaving = (key: 'not-received' | 'lost' | 'discontinued' | 'not-analysed', word: string) =>
    tally.leaving(arm[key], at(key), what(word));
  const allocated = tally.needed(arm.allocated, at('allocated'), what('Allocated'));
  const notReceived = leaving('not-received', 'Did not receive');
  const lost = leaving('lost', 'Lost to follow-up');
  const discontinued = leaving('discontinued', 'Discontinued');
  const notAnalysed = leaving('not-analysed', 'Excluded from analysis');
  const start = { n: allocated.n, what: 'allocated' };
  const received =
    arm.received === undefined && !notReceived
      ? undefined
      : tally.goesOn(arm.received, at('received'), what('Received'), [start, ...leaves(notReceived, 'not received')]);
  const analysed = tally.goesOn(arm.analysed, at('analysed'), what('Analysed'), [
    start,
    ...(treated ? [] : [...leaves(lost, 'lost'), ...leaves(discontinued, 'discontinued')]),
    ...leaves(notAnalysed, 'excluded from analysis'),
  ]);
  return { name: arm.name, allocated, received, notReceived, lost, discontinued, notAnalysed, analysed };
}

/** Where those stand who are not parted yet: in the middle, beside those excluded over a column of the arms. */
function trunkOf(aside: boolean, arms: number): { readonly from: number; readonly to: number } {
  if (aside && arms === 3) return { from: 1 / 3, to: 2 / 3 };
  return aside || arms < 2 ? { from: 0, to: 0.5 } : { from: 0.25, to: 0.75 };
}

/** The template's own arrangement, the excluded in a row of their own; or, `low`, beside those assessed. */
function templateOf(cast: Cast, say: Say, low: boolean): Sheet {
  const { assessed, excluded, randomised, arms } = cast;
  const followed = arms.some(({ lost, discontinued }) => lost || discontinued);
  const aside = low && excluded !== undefined;
  const trunk = trunkOf(aside, arms.length);
  const middle = (trunk.from + trunk.to) / 2;
  let second = assessed ? 1 : 0;
  if (excluded && !aside) second = 2;
  const rows = {
    randomised: second,
    allocated: second + 1,
    followed: second + 2,
    analysed: second + (followed ? 3 : 2),
  };
  const boxes: SheetBox[] = [
    ...(assessed ? [{ id: 'assessed', row: 0, ...trunk, lines: [lineOf(say('assessed'), assessed.n)] }] : []),
    ...(excluded
      ? [
          {
            id: 'excluded',
            row: aside ? 0 : 1,
            from: aside ? trunk.to : middle + 0.02,
            to: 1,
            aside: true,
            lines: leavingLines(excluded, say('excluded')),
          },
        ]
      : []),
    {
      id: 'randomised',
      row: rows.randomised,
      ...trunk,
      lines: [lineOf(say('randomised'), randomised.n, randomised.should)],
    },
  ];
  const links: SheetLink[] = [
    ...(assessed ? [down('assessed', 'randomised')] : []),
    ...(excluded
      ? [aside ? across('assessed', 'excluded') : { ...across('assessed', 'excluded'), leaves: 'bottom' as const }]
      : []),
  ];
  const width = arms.length < 2 ? 0.5 : 1 / arms.length;
  for (const [i, arm] of arms.entries()) {
    const place = { from: i * width, to: (i + 1) * width };
    const id = (part: string) => `${part}-${i + 1}`;
    boxes.push({ id: id('allocated'), row: rows.allocated, ...place, lines: allocationLines(arm, say) });
    if (followed) boxes.push({ id: id('followed'), row: rows.followed, ...place, lines: followedLines(arm, say) });
    boxes.push({ id: id('analysed'), row: rows.analysed, ...place, lines: analysedLines(arm, say) });
    links.push(down('randomised', id('allocated')));
    if (followed) links.push(down(id('allocated'), id('followed')));
    links.push(down(id(followed ? 'followed' : 'allocated'), id('analysed')));
  }
  const stages: Stage[] = [
    { text: say('enrolment'), first: 0, last: rows.randomised },
    { text: say('allocation'), first: rows.allocated, last: rows.allocated },
    ...(followed ? [{ text: say('follow-up'), first: rows.followed, last: rows.followed }] : []),
    { text: say('analysis'), first: rows.analysed, last: rows.analysed },
  ];
  return { boxes, links, stages };
}

function allocationLines({ name, allocated, received, notReceived }: ArmCast, say: Say): Line[] {
  return headed(lineOf(say('allocated', name), allocated.n, allocated.should), [
    ...(received ? [lineOf(say('received'), received.n, received.should)] : []),
    ...(notReceived ? plain(leavingLines(notReceived, say('not-received'))) : []),
  ]);
}

function followedLines({ lost, discontinued }: ArmCast, say: Say): Line[] {
  const none: Leaving = { n: 0, reasons: [] };
  return [
    ...(lost || !discontinued ? leavingLines(lost ?? none, say('lost')) : []),
    ...(discontinued ? leavingLines(discontinued, say('discontinued')) : []),
  ];
}

function analysedLines({ analysed, notAnalysed }: ArmCast, say: Say): Line[] {
  return headed(
    lineOf(say('analysed'), analysed.n, analysed.should),
    notAnalysed ? plain(leavingLines(notAnalysed, say('not-analysed'))) : [],
  );
}
