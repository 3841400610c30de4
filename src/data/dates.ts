// Days as people write them in a column of a spreadsheet: 2024-05-17, 17.5.2024, 17/05/2024, 5/17/24, 17 May 2024. One
// order of day and month holds for the whole column.

export interface ReadDates {
  /** As `YYYY-MM-DD`, ISO 8601. */
  readonly days: readonly string[];
  /** What nothing in the column decides, or the other order that would do as well. */
  readonly order?: 'day first' | 'month first';
}

type Parts = readonly [year: number, month: number, day: number];

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(?:de )?(\p{L}{3,12})\.?,?[ -]?(?:de )?(\d{4}|\d{2})$/u;
const NAMED_US = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** English, German, French, Spanish, Italian, Dutch; accents left out. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'januari'],
  ['february', 'februar', 'fevrier', 'febrero', 'febbraio', 'februari'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'maart', 'mrz'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mei'],
  ['june', 'juni', 'juin', 'junio', 'giugno'],
  ['july', 'juli', 'juillet', 'julio', 'luglio'],
  ['august', 'aout', 'agosto', 'augustus'],
  ['september', 'septembre', 'septiembre', 'settembre'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre'],
];

/** The days of a column without its gaps; undefined where one of them is none, or no order suits all. */
export function readDates(texts: readonly string[]): ReadDates | undefined {
  if (!texts.length) return undefined;
  const read = texts.map((text) => readOne(text.trim().replace(TIME, '')));
  const inOrder = (order: 'dayFirst' | 'monthFirst'): string[] | undefined => {
    const days = read.flatMap((one) => (one && isoOf(one[order])) ?? []);
    return days.length === texts.length ? days : undefined;
  };
  const open = read.some((one) => one?.open);
  const dayFirst = inOrder('dayFirst');
  if (dayFirst) return { days: dayFirst, ...(open && { order: 'day first' as const }) };
  const monthFirst = inOrder('monthFirst');
  return monthFirst && { days: monthFirst, ...(open && { order: 'month first' as const }) };
}

interface Read {
  readonly dayFirst: Parts;
  readonly monthFirst: Parts;
  /** The form does not say which of the two it is. */
  readonly open?: boolean;
}

function readOne(text: string): Read | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return same([Number(first[1]), Number(first[3]), Number(first[4])]);
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [a, b, year] = [Number(last[1]), Number(last[3]), yearOf(last[4] ?? '')];
    // with points the day is written first wherever that form is used
    return last[2] === '.' ? same([year, b, a]) : { dayFirst: [year, b, a], monthFirst: [year, a, b], open: true };
  }
  const named = NAMED.exec(text);
  if (named) return withMonth(named[3] ?? '', named[2] ?? '', named[1] ?? '');
  const american = NAMED_US.exec(text);
  return american ? withMonth(american[3] ?? '', american[1] ?? '', american[2] ?? '') : undefined;
}

const same = (parts: Parts): Read => ({ dayFirst: parts, monthFirst: parts });

function withMonth(year: string, name: string, day: string): Read | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : same([yearOf(year), month, Number(day)]);
}

/** A month by its name or its first letters, where those are no other's. */
export function monthOf(name: string): number | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = MONTHS.flatMap((names, i) => (names.some((one) => one.startsWith(plain)) ? [i + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** Two digits mean 1970 to 2069. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isoOf([year, month, day]: Parts): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
