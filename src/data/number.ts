// A number as people and spreadsheet programs write it -> its value: signs of percent, thousands in groups, a decimal
// comma.

export interface NumberStyle {
  /** Decimals stand behind a comma, thousands are parted by points. */
  readonly comma: boolean;
  /** `42 %` is 0.42, and not 42. */
  readonly shares: boolean;
}

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** Thousands in groups of three, with what stands between them. */
const grouped = (sign: string) => new RegExp(`^[-+]?\\d{1,3}(?:${sign}\\d{3})+(?=\\D*$|[.,]\\d+$)`);
const BY_COMMA = grouped(',');
const BY_POINT = grouped('\\.');
const BY_MARK = /(?<=\d)['\u2019\u00A0\u202F\u2009 ](?=\d{3}(?!\d))/g;

/** The number; undefined where the text is none. */
export function readNumber(written: string, { comma, shares }: NumberStyle): number | undefined {
  let text = written
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(BY_MARK, '');
  const percent = /[ \u00A0\u202F]?%$/.test(text);
  text = text.replace(/[ \u00A0\u202F]*%$/, '').replace(/[\u00A0\u202F\u2009 ]/g, '');
  if (comma) {
    if (BY_POINT.test(text)) text = text.replaceAll('.', '');
    text = text.replace(',', '.');
  } else if (BY_COMMA.test(text)) text = text.replaceAll(',', '');
  if (!PLAIN.test(text)) return undefined;
  return percent && shares ? Number(text) / 100 : Number(text);
}

const DECIMAL_COMMA = /^[-+\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+ ?%?$/;
const DECIMAL_POINT = /^[-+\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+ ?%?$/;
/** May be either: one thousand and something, or one and a bit. */
const EITHER = /^[-+\u2212]?[1-9]\d{0,2},\d{3}$/;

/**
 * Whether the fields of a table have decimal commas. Fields that may be either (`1,234`) are decimals only where the
 * file parts its fields by something else, as Excel does where people write so.
 */
export function hasDecimalComma(fields: readonly string[], separator: string): boolean {
  let sure = 0;
  let either = 0;
  for (const field of fields) {
    const text = field.trim();
    if (DECIMAL_POINT.test(text)) return false;
    if (EITHER.test(text)) either++;
    else if (DECIMAL_COMMA.test(text)) sure++;
  }
  return sure > 0 || (either > 0 && separator === ';');
}
