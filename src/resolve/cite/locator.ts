// The words behind a key -> a place in the source (`pp. 3-4`, `chap. 2`, `{iv, vi}`) and what follows it, as pandoc
// reads them.

export interface Locator {
  /** As written before the number, short: `p.`, `chap.`. */
  readonly label: string;
  readonly page: boolean;
  readonly value: string;
}

/** Ways to write a label, with its short form for one and for several. */
const LABELS: readonly (readonly [pattern: string, one: string, many: string])[] = [
  ['pages?|pp\\.?|p\\.?', 'p.', 'pp.'],
  ['chapters?|chaps?\\.?', 'chap.', 'chaps.'],
  ['sections?|secs?\\.?|\u00A7\u00A7?', 'sec.', 'secs.'],
  ['figures?|figs?\\.?', 'fig.', 'figs.'],
  ['tables?|tabs?\\.', 'table', 'tables'],
  ['volumes?|vols?\\.?', 'vol.', 'vols.'],
  ['columns?|cols?\\.?', 'col.', 'cols.'],
  ['paragraphs?|paras?\\.?|\u00B6\u00B6?', 'para.', 'paras.'],
  ['lines?|ll?\\.', 'l.', 'll.'],
  ['notes?|nn?\\.', 'n.', 'nn.'],
  ['numbers?|nos?\\.', 'no.', 'nos.'],
  ['parts?|pts?\\.?', 'pt.', 'pts.'],
  ['verses?|vv?\\.', 'v.', 'vv.'],
  ['books?|bks?\\.?', 'bk.', 'bks.'],
  ['folios?|fols?\\.?', 'fol.', 'fols.'],
];
const ANY = LABELS.map(([pattern]) => pattern).join('|');
const NUMBER = '(?:[A-Za-z]{0,2}\\d[\\w.:]*|\\(?[ivxlcdm]+\\)?(?![\\p{L}]))';
const RANGE = `${NUMBER}(?:\\s*[-\u2013]{1,2}\\s*${NUMBER})?`;
const LIST = `${RANGE}(?:\\s*[,&]\\s*${RANGE})*`;
/** Without a word before them, pages begin with a digit. */
const DIGITS = '\\d[\\w.:]*';
const DIGIT_RANGE = `${DIGITS}(?:\\s*[-\u2013]{1,2}\\s*${DIGITS})?`;
const DIGIT_LIST = `${DIGIT_RANGE}(?:\\s*[,&]\\s*${DIGIT_RANGE})*`;
const PLAIN = new RegExp(`^,?\\s*(?:(${ANY})\\s*(${LIST})|(${DIGIT_LIST}))`, 'iu');
const BRACED = /^,?\s*\{([^{}]*)\}/;

/** Splits a suffix; `length` is how much of it the place takes. */
export function readLocator(suffix: string): { locator?: Locator; length: number } {
  const braced = BRACED.exec(suffix);
  if (braced) {
    const inner = (braced[1] as string).trim();
    if (!inner) return { length: braced[0].length };
    const found = new RegExp(`^(${ANY})\\s*(?=[\\d(ivxlcdmIVXLCDM])`, 'iu').exec(inner);
    const value = found ? inner.slice(found[0].length) : inner;
    return { locator: locatorOf(found?.[1] ?? 'p.', value), length: braced[0].length };
  }
  const found = PLAIN.exec(suffix);
  if (!found) return { length: 0 };
  // a full stop at its end belongs to the sentence
  const whole = found[0].replace(/[.:]+$/, '');
  const value = ((found[2] ?? found[3]) as string).replace(/[.:]+$/, '');
  return { locator: locatorOf(found[1] ?? 'p.', value), length: whole.length };
}

function locatorOf(label: string, written: string): Locator {
  const value = written.replace(/\s*(?:-{1,2}|\u2013)\s*/g, '\u2013');
  const many = /[\u2013,&]/.test(value);
  const row = LABELS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(label));
  const [, one = label, several = label] = row ?? [];
  return { label: many ? several : one, page: row === LABELS[0], value };
}
