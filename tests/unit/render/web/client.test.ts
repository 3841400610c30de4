// The parts of the page's script that need no page.
import { describe, expect, it } from 'vitest';
import { findSlides } from '../../../../src/render/web/client/find.ts';
import { minutes, NO_TIME, paceOf, planOf } from '../../../../src/render/web/client/speaker/pace.ts';
import { nextOf } from '../../../../src/render/web/client/speaker/views.ts';

describe('the plan of a talk', () => {
  it('is undefined where nothing is planned', () => expect(planOf([0, 0])).toBeUndefined());

  it('shares what the given times leave of the whole', () => {
    expect(planOf([60, 0, 0], 180)).toEqual({ lengths: [60, 60, 60], starts: [0, 60, 120], total: 180 });
  });

  it('gives slides that take none of the talk no share', () =>
    expect(planOf([60, 0, NO_TIME], 180)?.lengths).toEqual([60, 120, 0]));

  it('takes the average where there is no whole', () => expect(planOf([30, 0, 90])?.lengths).toEqual([30, 60, 90]));

  it('tells who is ahead, on time or behind', () => {
    const plan = planOf([60, 60, 60]);
    if (!plan) throw new Error('no plan');
    expect(paceOf(plan, 1, 30)).toEqual({ state: 'ahead', by: 30 });
    expect(paceOf(plan, 1, 55)).toEqual({ state: 'on', by: 0 });
    expect(paceOf(plan, 1, 100)).toEqual({ state: 'on', by: 0 });
    expect(paceOf(plan, 1, 150)).toEqual({ state: 'behind', by: 30 });
  });

  it('writes times as people read them', () =>
    expect([0, 65.4, 3605].map(minutes)).toEqual(['0:00', '1:05', '1:00:05']));
});

describe('finding slides', () => {
  const entries = [
    { title: 'Bone is alive', text: 'Cells renew it' },
    { title: 'Zellen', text: 'Über 20 Jahre' },
    { title: 'Cells', text: 'of bone' },
  ];
  const found = (query: string) => findSlides(entries, query);

  it('shows all at first', () => expect(found(' ')).toEqual([0, 1, 2]));
  it('knows numbers, and words that look like them', () => expect(found('2')).toEqual([1]));
  it('puts titles before text', () => expect(found('cells')).toEqual([2, 0]));
  it('wants all words, in any case, with or without accents', () =>
    expect([found('BONE alive'), found('uber')]).toEqual([[0], [1]]));
});

describe('what comes next', () => {
  const slides = [{ steps: 2 }, { steps: 0 }].map((slide) => ({
    ...slide,
    id: '',
    html: '',
    notes: '',
    title: '',
    ground: '',
    backup: false,
    seconds: 0,
  }));
  const next = (index: number, step: number) => nextOf({ slides }, { index, step, paused: false });

  it('is the next step, then the next slide before its first step, then nothing', () => {
    expect([next(0, -1), next(0, 0), next(0, 1), next(1, -1)]).toEqual([
      { index: 0, step: 0 },
      { index: 0, step: 1 },
      { index: 1, step: -1 },
      undefined,
    ]);
  });
});
