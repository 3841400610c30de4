// Numbers and dates as the deck's language writes them, and the same as Excel number formats, so that the labels of a
// native chart say what the drawing says.

/** How a column's numbers are written. */
export interface NumberStyle {
  readonly decimals: number;
  readonly percent?: boolean | undefined;
  /** Words behind the number, e.g. ` %` or ` mg`. */
  readonly suffix?: string | undefined;
  /** Some are below nought: the native chart writes them with a minus and not with a hyphen. */
  readonly minus?: boolean;
}

const HYPHEN = /^-/;
const MINUS = '\u2212';

const MAX_DECIMALS = 6;

/**
 * Windows' language numbers: a format that begins with one is shown with that language's separators. English needs
 * none.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: '407',
  fr: '40C',
  es: 'C0A',
  it: '410',
  nl: '413',
  pt: '816',
  pl: '415',
  sv: '41D',
  da: '406',
  nb: '414',
  no: '414',
  fi: '40B',
  cs: '405',
  tr: '41F',
  ru: '419',
  el: '408',
  hu: '40E',
};

/** English as these write it: a full stop, and nothing between digits below a thousand. */
const FULL_STOP = /^en(?:-(?:AU|CA|GB|IE|IN|NZ|US))?$/i;
const SHORT = /^(-?\d{1,3})(?:\.(\d+))?$/;

/** A number with a minus where it is below nought. */
export const formatNumber = (value: number, style: NumberStyle, lang: string): string =>
  written(value, style, lang).replace(HYPHEN, MINUS);

function written(value: number, { decimals, percent, suffix = '' }: NumberStyle, lang: string): string {
  // most numbers of a talk: Node reads its tables of languages for the first that is not, a fifth of its own start
  const short = !percent && FULL_STOP.test(lang) ? SHORT.exec(String(value)) : null;
  const [, whole = '', fraction = ''] = short ?? [];
  if (short && fraction.length <= decimals)
    return `${whole}${decimals ? `.${fraction.padEnd(decimals, '0')}` : ''}${suffix}`;
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    style: percent ? 'percent' : 'decimal',
  };
  return new Intl.NumberFormat(safeLang(lang), options).format(Object.is(value, -0) ? 0 : value) + suffix;
}

/** `#,##0.00`, `0%`, with the language's separators. */
export function numberCode({ decimals, percent, suffix, minus }: NumberStyle, lang: string): string {
  const number = `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}${percent ? `${blankBefore(lang)}%` : ''}`;
  const language = LANGUAGES[lang.split('-')[0]?.toLowerCase() ?? ''];
  const before = language ? `[$-${language}]` : '';
  const code = `${number}${suffix ? `"${suffix.replaceAll('"', '')}"` : ''}`;
  return `${before}${code}${minus ? `;${before}"${MINUS}"${code}` : ''}`;
}

/** Many languages set a blank before the sign of percent; in a format it is a literal. */
function blankBefore(lang: string): string {
  const parts = new Intl.NumberFormat(safeLang(lang), { style: 'percent' }).formatToParts(1);
  const literal = parts.find(({ type }) => type === 'literal')?.value;
  return literal ? `"${literal}"` : '';
}

/** The fewest decimals that tell all values apart as they are. */
export function decimalsOf(values: readonly number[]): number {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    if (
      values.every(
        (value) => Math.abs(Math.round(value * scale) - value * scale) < 1e-6 * Math.max(1, Math.abs(value * scale)),
      )
    )
      return decimals;
  }
  return MAX_DECIMALS;
}

/** The style of an axis: as many decimals as its ticks need, however many its values have. */
export function tickStyle(
  scale: { readonly ticks: readonly number[] },
  style: NumberStyle,
  settings: { readonly stack?: boolean | 'percent' | undefined },
): NumberStyle {
  if (settings.stack === 'percent') return { decimals: 0, percent: true };
  const { minus: _, ...rest } = style;
  const minus = scale.ticks.some((tick) => tick < 0);
  return {
    ...rest,
    ...(minus && { minus }),
    decimals: decimalsOf(style.percent ? scale.ticks.map((tick) => tick * 100) : scale.ticks),
  };
}

/** The language for `Intl`, which throws at what is none. */
export function safeLang(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

// ---- Dates: days since 30 December 1899, as in Excel

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** `2024`, `2024-05` or `2024-05-17` as a day number; undefined if it is none. */
export function dayOf(text: string): number | undefined {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (date.getTime() - EPOCH) / DAY : undefined;
}

export const dateOf = (day: number): Date => new Date(EPOCH + Math.round(day) * DAY);
export const dayNumber = (year: number, month: number, day = 1): number => (Date.UTC(year, month, day) - EPOCH) / DAY;

const DATE_STYLES = {
  years: { options: { year: 'numeric' }, code: 'yyyy' },
  months: { options: { year: 'numeric', month: 'short' }, code: 'mmm yyyy' },
  days: { options: { day: 'numeric', month: 'short' }, code: 'd mmm' },
} as const;

export function formatDay(day: number, unit: keyof typeof DATE_STYLES, lang: string): string {
  return new Intl.DateTimeFormat(safeLang(lang), { ...DATE_STYLES[unit].options, timeZone: 'UTC' }).format(dateOf(day));
}

export function dayCode(unit: keyof typeof DATE_STYLES, lang: string): string {
  const language = LANGUAGES[lang.split('-')[0]?.toLowerCase() ?? ''];
  return `${language ? `[$-${language}]` : ''}${DATE_STYLES[unit].code}`;
}

/** How a value is written at its mark: a whole number without noughts behind its point, unless the writer asked. */
export function valueStyle(
  value: number,
  style: NumberStyle,
  { decimals }: { readonly decimals?: number | undefined },
): NumberStyle {
  const whole = decimals === undefined && decimalsOf([style.percent ? value * 100 : value]) === 0;
  return whole ? { ...style, decimals: 0 } : style;
}
