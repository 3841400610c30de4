// When something was, as people write it in front of its name: "1994", "May 1994", "30.11.2026", "2014–2019" by the
// calendar; "Day 1", "Week 6", "3 months" since a beginning. English and German, whatever the deck's language.
import { dayNumber } from '../../charts/numbers.ts';
import { monthOf } from '../../data/dates.ts';

export type Count = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Moment {
  /** In days: of the calendar, or since the beginning. */
  readonly at: number;
  /** Where it ends, if it takes its time. */
  readonly until?: number;
  /** What it is counted in; absent: it is a date. */
  readonly count?: Count;
  /** How many characters say it. */
  readonly length: number;
}

export const DAYS: Readonly<Record<Count, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/** Words of a count, by their first letters. */
const COUNTS: readonly (readonly [start: RegExp, count: Count])[] = [
  [/^min/i, 'minute'],
  [/^(?:h|stunde)/i, 'hour'],
  [/^(?:d|t)/i, 'day'],
  [/^w/i, 'week'],
  [/^mon/i, 'month'],
  [/^(?:y|j)/i, 'year'],
];

const BEFORE =
  '(?:(?:since|from|after|about|around|in|on|c(?:irc)?a\\.?|c\\.|seit|ab|nach|etwa|um|im|am|vom|von)\\s+)?';
const TO = '(?:\\s*[\\u2013\\u2014-]\\s*|\\s+(?:to|until|bis(?:\\s+zum)?)\\s+)';
const END = '(?![\\p{L}\\p{N}]|-\\d)';

const MONTH = '\\p{L}{3,12}\\.?';
const DATE = [
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  '\\d{4}-(?:0[1-9]|1[0-2])(?!\\d)',
  '\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}',
  `\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+${MONTH}\\s+\\d{4}`,
  `${MONTH}\\s+\\d{1,2},\\s+\\d{4}`,
  `${MONTH}\\s+\\d{4}`,
  '\\d{4}',
].join('|');
const ONE_DATE = new RegExp(`^\\s*${BEFORE}(?<to>${DATE})${END}(?!${TO}(?:${DATE})|[\\u2013-]\\d)`, 'iu');
const TWO_DATES = new RegExp(
  `^\\s*${BEFORE}(?:(?<from>${DATE}|${MONTH})${TO}(?<to>${DATE})|(?<year>\\d{4})[\\u2013-](?<short>\\d{2}))${END}`,
  'iu',
);

const NUMBER = '[-\\u2212]?\\d+(?:[.,]\\d+)?';
const UNIT = 'minutes?|min|minuten?|hours?|h|stunden?|days?|tage?n?|weeks?|wochen?|months?|monate?n?|years?|jahre?n?';
const UNIT_FIRST = new RegExp(
  `^\\s*${BEFORE}(?<unit>${UNIT})\\s+(?<from>${NUMBER})(?:${TO}(?<to>${NUMBER}))?${END}`,
  'iu',
);
const NUMBER_FIRST = new RegExp(
  `^\\s*${BEFORE}(?<from>${NUMBER})(?:${TO}(?<to>${NUMBER}))?[\\s-]+(?<unit>${UNIT})${END}`,
  'iu',
);

/** The moment that a text begins with; undefined where it begins with none. */
export function readMoment(text: string): Moment | undefined {
  return readCount(text) ?? readDates(text);
}

function readCount(text: string): Moment | undefined {
  const found = UNIT_FIRST.exec(text) ?? NUMBER_FIRST.exec(text);
  const { unit = '', from, to } = found?.groups ?? {};
  const count = COUNTS.find(([start]) => start.test(unit))?.[1];
  if (!found || !count || from === undefined) return undefined;
  const days = (number: string) => Number(number.replace('\u2212', '-').replace(',', '.')) * DAYS[count];
  return { at: days(from), ...(to !== undefined && { until: days(to) }), count, length: found[0].length };
}

function readDates(text: string): Moment | undefined {
  const found = ONE_DATE.exec(text) ?? TWO_DATES.exec(text);
  if (!found) return undefined;
  const { from, to = '', year, short } = found.groups ?? {};
  const until = dayOf(year && short ? year.slice(0, 2) + short : to);
  const start = year ?? from;
  // "May to June 2019" begins in the same year
  const at = start === undefined ? until : (dayOf(start) ?? dayOf(`${start} ${to.slice(-4)}`));
  if (at === undefined || until === undefined) return undefined;
  return { at, ...(start !== undefined && { until }), length: found[0].length };
}

/** A month stands at its first day, a year at its first month. */
function dayOf(text: string): number | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const points = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (points) return day(Number(points[3]), Number(points[2]), Number(points[1]));
  const named = /^(?:(\d{1,2})\D{0,2}\s+)?(\p{L}+)\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/u.exec(text);
  const month = named && monthOf(named[2] ?? '');
  return month ? day(Number(named[4]), month, Number(named[1] ?? named[3] ?? 1)) : undefined;
}

function day(year: number, month: number, date: number): number | undefined {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year > 99 && month >= 1 && month <= 12 && date >= 1 && date <= last
    ? dayNumber(year, month - 1, date)
    : undefined;
}
