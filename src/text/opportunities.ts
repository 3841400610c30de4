// Where a line may end: UAX 14 (rules of Unicode 16 for quotation marks), with Chromium's habits for ASCII, which
// office programs share: no break behind a slash or a letter, breaks behind hyphens also before digits (2026-|11).
// Korean words stay whole.
import {
  type BreakerState,
  type BreakRule,
  EastAsianWidth,
  LineBreakClasses,
  MAY_BREAK,
  NO_BREAK,
  PASS,
  Rules,
} from '@cto.af/linebreak';

/** A break before `position` in UTF-16 units. */
export interface Opportunity {
  readonly position: number;
  /** A line must end here. */
  readonly forced: boolean;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const OPENING = '([{<';
/** Behind a hyphen a line may end before these; before digits too, unless it may be a minus sign. */
const BEHIND_HYPHEN = `"#%&'(*+-<=>@[\\^_\`{|~${LETTERS}`;
const BEHIND_QUESTION = `#$%&(*+-<=>@[\\^_\`{|~${LETTERS}0123456789`;
const BEFORE_OPENING = '!"#%&)*+,.:;=>\\]|}~';
const DIGIT = /[0-9]/;
const ALPHANUMERIC = /[0-9A-Za-z]/;

/** Whether a line may end between two signs of printable ASCII (measured over all pairs, Chromium 156). */
function breaksAscii(before: string, last: string, next: string): boolean {
  if (last === '-') return DIGIT.test(next) ? ALPHANUMERIC.test(before) : BEHIND_HYPHEN.includes(next);
  if (last === '?') return BEHIND_QUESTION.includes(next);
  return BEFORE_OPENING.includes(last) && OPENING.includes(next);
}

/** LB8a, which the rules below miss where a letter comes before it. */
const JOINER = '\u200D';
const BLANK = /[ \t]/;
const isAscii = (code: number): boolean => code < 0x7f;
/** Small kana and the long-vowel mark may begin a line, as in CSS `line-break: auto`: they are read as other kana. */
const SMALL_KANA = new RegExp(
  '[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096\u30A1\u30A3\u30A5\u30A7\u30A9' +
    '\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6\u30FC\u31F0-\u31FF\uFF67-\uFF70]',
  'g',
);

/** Every place where a line may or must end, the text's end last. */
export function opportunities(text: string): Opportunity[] {
  const out: Opportunity[] = [];
  const foreign = foreignBreaks(text);
  for (let i = 1; i < text.length; i++) {
    const last = text.charAt(i - 1);
    const next = text.charAt(i);
    if (last === '\n') out.push({ position: i, forced: true });
    else if (next === '\n' || BLANK.test(next)) continue;
    else if (BLANK.test(last)) out.push({ position: i, forced: false });
    else if (isAscii(last.charCodeAt(0)) && isAscii(next.charCodeAt(0))) {
      if (breaksAscii(text.charAt(i - 2), last, next)) out.push({ position: i, forced: false });
    } else if (last !== JOINER && foreign?.has(i) && !inKoreanWord(text, i))
      out.push({ position: i, forced: foreign.get(i) === true });
  }
  if (text) out.push({ position: text.length, forced: text.endsWith('\n') });
  return out;
}

const HANGUL = /\p{Script=Hangul}/u;
const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/**
 * Korean sets blanks between words, and its readers want these whole: as CSS `word-break: keep-all` has it,
 * LibreOffice, and PowerPoint where a master says `latinLnBrk="0"`. Only beside Hangul: Chinese and Japanese have no
 * blanks to break at.
 */
function inKoreanWord(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  const before = MARK.test(last) ? text.charAt(at - 2) : last;
  const next = text.charAt(at);
  return (HANGUL.test(before) && LETTER.test(next)) || (HANGUL.test(next) && LETTER.test(before));
}

/** Breaks by the Unicode rules, with whether they are forced; undefined for plain ASCII, which needs none of them. */
function foreignBreaks(text: string): Map<number, boolean> | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
  if (/^[\x00-\x7F\u00A0]*$/.test(text)) return undefined;
  const found = new Map<number, boolean>();
  for (const { position, required } of RULES.breaks(text.replace(SMALL_KANA, '\u3042')))
    found.set(position, required === true);
  return found;
}

const { QU } = LineBreakClasses as Record<string, number>;

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * LB19 and LB19a of Unicode 16: between East Asian characters a line may end outside quotation marks that tell their
 * side; around Chinese and Japanese words always, as ICU has it for these languages.
 */
const quotes: BreakRule = (state: BreakerState) => {
  const { prev, cur, next } = state;
  if (cur.cls !== QU && next.cls !== QU) return PASS;
  const east = (char: { cp: number; cls: number } | null): boolean =>
    char !== null && char.cls >= 0 && Boolean(EastAsianWidth.get(char.cp));
  const cjk = (char: { char: string } | null): boolean => char !== null && HAN_OR_KANA.test(char.char);
  if (next.cls === QU) {
    const after = state.afterNext();
    if (!/^\p{Pi}$/u.test(next.char) || !(cjk(after) || (east(cur) && east(after)))) return NO_BREAK;
  }
  if (cur.cls === QU && (!/^\p{Pf}$/u.test(cur.char) || !(cjk(prev) || (east(next) && east(prev))))) return NO_BREAK;
  return MAY_BREAK;
};

const RULES = new Rules();
RULES.replaceRule('LB19', quotes);
