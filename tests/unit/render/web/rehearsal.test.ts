// What rehearsals tell: the middle of the last runs, proposed keys, and when the talk will end.
import { expect, test } from 'vitest';
import {
  finished,
  learned,
  NO_TIMES,
  proposal,
  proposed,
  remaining,
  spent,
  type Times,
} from '../../../../src/render/web/client/speaker/rehearsal.ts';

const run = (times: Times, seconds: Record<string, number>): Times =>
  finished(Object.entries(seconds).reduce((all, [id, own]) => spent(all, id, own), times));
const slides = [
  { id: 'title', seconds: 50 },
  { id: 'alive', seconds: 0 },
  { id: 'skipped', seconds: 30 },
  { id: 'references', seconds: -1 },
];

test('a slide takes the middle of its last five runs, and what was skipped counts for nothing', () => {
  let times = NO_TIMES;
  for (const title of [400, 60, 70, 50, 80, 90]) times = run(times, { title, skipped: 1 });
  expect(times.runs.title).toEqual([60, 70, 50, 80, 90]);
  expect(learned(times, 'title')).toBe(70);
  expect(learned(run(run(NO_TIMES, { a: 10 }), { a: 20 }), 'a')).toBe(15);
  expect(learned(times, 'skipped')).toBeUndefined();
  // back to a slide: both stays count
  expect(spent(spent(NO_TIMES, 'title', 20), 'title', 5).run).toEqual({ title: 25 });
});

test('keys are proposed where the plan is another, in steps of five seconds', () => {
  const times = run(NO_TIMES, { title: 51, alive: 83, references: 40 });
  expect(proposed(83)).toBe(85);
  expect(proposal(slides, times)).toBe('# alive\ntime: 1:25\n');
});

test('the end is what is left of this slide and all that follow, as rehearsed, else as planned', () => {
  const times = run(NO_TIMES, { title: 60 });
  const lengths = [50, 40, 30, 0];
  expect(remaining(slides, 0, 20, times, lengths)).toBe(40 + 40 + 30);
  expect(remaining(slides, 0, 100, times, lengths)).toBe(40 + 30);
  expect(remaining(slides, 2, 10, times, lengths)).toBe(20);
  expect(remaining(slides, 0, 0, NO_TIMES, undefined)).toBeUndefined();
});
