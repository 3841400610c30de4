// A cohort's participants (STROBE, item 13): numbers at each step, who left and why, and groups that are followed.
import type { z } from 'zod';
import type { strobeSchema } from '../schema/participants.ts';
import { across, down, headed, lineOf, plain, type Sheet, type SheetBox, type SheetLink, type Stage } from './sheet.ts';
import { type Counted, type Leaving, leaves, leavingLines, sum, type Tally, type Term } from './tally.ts';
import type { Say } from './words.ts';

export type Strobe = z.output<typeof strobeSchema>;

interface StepCast {
  readonly name: string;
  readonly count: Counted;
  readonly excluded: Leaving | undefined;
}
interface GroupCast {
  readonly name: string;
  readonly count: Counted;
  readonly lost: Leaving | undefined;
  readonly excluded: Leaving | undefined;
  readonly analysed: Counted | undefined;
}

/** Undefined, after a diagnostic, where numbers are missing. */
export function readStrobe(strobe: Strobe, tally: Tally, say: Say): Sheet[] | undefined {
  const steps: StepCast[] = [];
  let before: readonly Term[] = [];
  for (const [i, { name, n, excluded }] of (strobe.steps ?? []).entries()) {
    const count = tally.goesOn(n, ['steps', i, 'n'], name, before.length ? before : [undefined]);
    const out = tally.leaving(excluded, ['steps', i, 'excluded'], `Excluded after "${name}"`);
    before = [{ n: count.n, what: quoted(name) }, ...leaves(out, 'excluded')];
    steps.push({ name, count, excluded: out });
  }
  if (!steps.length) tally.needed(undefined, ['steps'], 'Steps');
  const groups = (strobe.groups ?? []).map((group, i): GroupCast => {
    const at = (key: string) => ['groups', i, key];
    const what = (word: string) => `${word}, group "${group.name}"`;
    const count = tally.needed(group.n, at('n'), `Group "${group.name}"`);
    const lost = tally.leaving(group.lost, at('lost'), what('Lost to follow-up'));
    const excluded = tally.leaving(group.excluded, at('excluded'), what('Excluded'));
    const ends = group.analysed !== undefined || lost !== undefined || excluded !== undefined;
    const start = [{ n: count.n, what: 'in the group' }, ...leaves(lost, 'lost'), ...leaves(excluded, 'excluded')];
    const analysed = ends ? tally.goesOn(group.analysed, at('analysed'), what('Analysed'), start) : undefined;
    return { name: group.name, count, lost, excluded, analysed };
  });
  if (tally.lacks) return undefined;
  const last = steps[steps.length - 1];
  if (last && groups.length) {
    const left = sum(before);
    const all = sum(groups.map(({ count }) => count));
    const terms = groups.map(({ name, count }) => ({ n: count.n, what: quoted(name) }));
    if (left !== all) {
      const out = last.excluded?.n ?? 0;
      const more: Term[] = out ? [{ n: out, what: 'excluded' }] : [];
      steps[steps.length - 1] = {
        ...last,
        count: tally.goesOn(last.count.n, ['steps', steps.length - 1, 'n'], last.name, [...terms, ...more]),
      };
    }
  }
  return [sheetOf(steps, groups, say)];
}

const quoted = (name: string): string => `"${name}"`;

function sheetOf(steps: readonly StepCast[], groups: readonly GroupCast[], say: Say): Sheet {
  const several = groups.length > 1;
  const leaving = steps.some(({ excluded }) => excluded);
  const trunk = leaving || several ? { from: 0, to: 0.5 } : { from: 0.2, to: 0.8 };
  const boxes: SheetBox[] = [];
  const links: SheetLink[] = [];
  for (const [i, { name, count, excluded }] of steps.entries()) {
    boxes.push({ id: `step-${i + 1}`, row: i, ...trunk, lines: [lineOf(name, count.n, count.should)] });
    if (i) links.push(down(`step-${i}`, `step-${i + 1}`));
    if (!excluded) continue;
    boxes.push({
      id: `out-${i + 1}`,
      row: i,
      from: 0.5,
      to: 1,
      aside: true,
      lines: leavingLines(excluded, say('excluded')),
    });
    links.push(across(`step-${i + 1}`, `out-${i + 1}`));
  }
  const row = steps.length;
  const followed = groups.some(({ analysed }) => analysed);
  const width = several ? 1 / groups.length : trunk.to;
  for (const [i, group] of groups.entries()) {
    const place = { from: i * width, to: (i + 1) * width };
    const ids = [`group-${i + 1}`, `end-${i + 1}`] as const;
    const out = plain([
      ...(group.lost ? leavingLines(group.lost, say('lost')) : []),
      ...(group.excluded ? leavingLines(group.excluded, say('excluded')) : []),
    ]);
    boxes.push({ id: ids[0], row, ...place, lines: headed(lineOf(group.name, group.count.n), out) });
    links.push(down(`step-${steps.length}`, ids[0]));
    if (!group.analysed) continue;
    boxes.push({
      id: ids[1],
      row: row + 1,
      ...place,
      lines: [lineOf(say('analysed'), group.analysed.n, group.analysed.should)],
    });
    links.push(down(ids[0], ids[1]));
  }
  const stages: Stage[] = groups.length
    ? [
        { text: say('recruitment'), first: 0, last: row - 1 },
        { text: say('follow-up'), first: row, last: row },
        ...(followed ? [{ text: say('analysis'), first: row + 1, last: row + 1 }] : []),
      ]
    : [];
  return { boxes, links, stages };
}
