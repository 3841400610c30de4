// What is read as a moment, and the axis that moments make.
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../../src/blocks/process/moments.ts';
import { timeAxis } from '../../../../src/blocks/process/time-axis.ts';
import { dateOf } from '../../../../src/charts/numbers.ts';

const iso = (day: number | undefined) => (day === undefined ? undefined : dateOf(day).toISOString().slice(0, 10));
const moment = (text: string) => {
  const found = readMoment(text);
  if (!found) throw new Error(text);
  return found;
};

describe('moments', () => {
  it.each([
    ['1994', '1994-01-01'],
    ['1994 First trial', '1994-01-01'],
    ['May 1994', '1994-05-01'],
    ['Mai 1994', '1994-05-01'],
    ['Sept 2024', '2024-09-01'],
    ['März 2025:', '2025-03-01'],
    ['2026-11-30', '2026-11-30'],
    ['2026-11', '2026-11-01'],
    ['30.11.2026', '2026-11-30'],
    ['30. November 2026', '2026-11-30'],
    ['30 November 2026', '2026-11-30'],
    ['November 30, 2026', '2026-11-30'],
    ['since 2011', '2011-01-01'],
    ['ca. 1850', '1850-01-01'],
    ['1994 – 20 women', '1994-01-01'],
  ])('%s', (text, day) => {
    expect(iso(moment(text).at)).toBe(day);
    expect(moment(text).until).toBeUndefined();
    expect(moment(text).count).toBeUndefined();
  });

  it.each([
    ['2014–2019', '2014-01-01', '2019-01-01'],
    ['2014-2019', '2014-01-01', '2019-01-01'],
    ['2014–19 One trial', '2014-01-01', '2019-01-01'],
    ['May 2014 – June 2019', '2014-05-01', '2019-06-01'],
    ['May to June 2019', '2019-05-01', '2019-06-01'],
    ['2014 bis 2019', '2014-01-01', '2019-01-01'],
    ['2026-11-02 – 2026-11-30', '2026-11-02', '2026-11-30'],
  ])('%s is a span', (text, from, until) => {
    expect([iso(moment(text).at), iso(moment(text).until)]).toEqual([from, until]);
  });

  it.each([
    ['Day 1', 1, 'day'],
    ['Tag 1', 1, 'day'],
    ['Week 6', 42, 'week'],
    ['6 Wochen', 42, 'week'],
    ['nach 6 Wochen', 42, 'week'],
    ['12-week visit', 84, 'week'],
    ['1.5 years', 547.875, 'year'],
    ['3 Monaten', 91.3125, 'month'],
    ['Jahr 2', 730.5, 'year'],
    ['Hour 12', 0.5, 'hour'],
    ['Day −7', -7, 'day'],
  ])('%s', (text, days, count) => {
    expect(moment(text).at).toBeCloseTo(days, 6);
    expect(moment(text).count).toBe(count);
  });

  it('a span of weeks ends where it says', () => {
    expect(moment('Weeks 2–6 in plaster')).toEqual({ at: 14, until: 42, count: 'week', length: 9 });
  });

  it.each(['Later', 'EMA warns', '12 women', 'Maybe 1994', '2026-13-01', '31.02.2026', '19945', 'Week', '7'])(
    '%s is none',
    (text) => {
      expect(readMoment(text)).toBeUndefined();
    },
  );
});

describe('the axis', () => {
  const axis = (texts: readonly string[], lang = 'en-GB', most = 8) =>
    timeAxis(texts.map(moment), lang, (words) => words.length <= most);
  const words = (texts: readonly string[], lang?: string, most?: number) =>
    axis(texts, lang, most).ticks.map((tick) => tick.words);

  it('has round years', () => {
    expect(words(['1994', '2024'])).toEqual(['1995', '2000', '2005', '2010', '2015', '2020', '2025']);
    expect(words(['1994', '2024'], 'en-GB', 4)).toEqual(['1990', '2000', '2010', '2020']);
  });

  it('has months and days where all lies in one year or month, in the language of the deck', () => {
    expect(words(['May 2024', 'October 2024'], 'de')).toEqual([
      'Mai 2024',
      'Juni 2024',
      'Juli 2024',
      'Aug. 2024',
      'Sept. 2024',
      'Okt. 2024',
    ]);
    expect(words(['2026-11-02', '2026-11-30'])).toEqual(['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov']);
  });

  it('counts in the largest unit of which there are two, and names it once', () => {
    expect(words(['Day 1', 'Week 2', 'Week 6'])).toEqual(['0', '1', '2', '3', '4', '5', '6 weeks']);
    // 2 years are 730.5 days, 24 months as many, and less than two years come to months
    expect(words(['Day 1', 'Week 6', '3 months', '2 years'], 'de')).toEqual(['0', '6', '12', '18', '24 Monate']);
  });

  it('holds all moments', () => {
    for (const texts of [
      ['1994', '2024'],
      ['Day 1', 'Week 6'],
      ['1999–2003', 'May 2001'],
      ['Day −7', 'Day 30'],
    ]) {
      const { from, to, ticks } = axis(texts);
      for (const { at, until = at } of texts.map(moment)) {
        expect(at).toBeGreaterThanOrEqual(from - 1e-6);
        expect(until).toBeLessThanOrEqual(to + 1e-6);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
    }
  });
});
