// Words that hint at a real patient: a name behind "Patient" or before an age, a record or insurance number, a date of
// birth. A talk is sent on. Numbers without a name count only where their check digit is right.
import { defineRule, spanBetween, visible } from '../rule.ts';

const TITLE = '(?:Mrs?|Ms|Miss|Mx|Herrn?|Frau|M\\.|Mme|Mlle|Sra?|Señora?)\\.?';
const DATES = [
  '\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)?\\d{2}',
  '(?:19|20)\\d{2}-\\d{2}-\\d{2}',
  '\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9} (?:19|20)\\d{2}',
];
const DATE = anyOf(DATES);
const NUMBER = '[:#]?\\s*[A-Z]{0,3}[- ]?\\d[\\d -]{3,}\\d';

const RECORDS = [
  'MRN',
  'NHS (?:no|number)\\.?',
  '[Hh]ospital (?:no|number)\\.?',
  '(?:[Pp]atient|[Rr]ecord|[Cc]ase) (?:ID|no\\.?|number)',
  'Fallnummer',
  'Fall-Nr\\.?',
  'Patientennummer',
  'Pat\\.-Nr\\.?',
  'NIP',
];
const BIRTHS = [
  '[Bb]orn(?: on)?',
  'DOB',
  'D\\.O\\.B\\.',
  '[Dd]ate of birth',
  'geb(?:oren|\\.)(?: am)?',
  '[Gg]eburtsdatum',
  '[Nn]ée? le',
  '[Nn]acid[oa] el',
];

/** Words behind "Patient" in names of things. */
const TOPICS =
  '(?:Reported|Safety|Education|Outcomes?|Health|Related|Data|Groups?|Experience|Cent(?:ered|red)|Information|Global|' +
  'Management|Care|Population|Characteristics|Selection|Flow|Decision|Perspectives?|Advocacy|Advisory|Preferences?)';

interface Hint {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether the number is one, by its check digit. */
  readonly holds?: (found: string) => boolean;
}

const AGE = '(?:1[01]\\d|[1-9]?\\d)';
const AGES = [
  `\\(${AGE}\\)`,
  `\\(?(?:aged )?${AGE}(?: |-)?(?:years?|yrs?|y/?o|Jahre|J\\.|ans|años)(?![\\p{L}])`,
  `\\(${AGE},`,
];

const PATTERNS: readonly Hint[] = [
  {
    what: 'the name of a patient',
    pattern: new RegExp(`\\b(?:[Pp]atient(?:in)?|[Pp]aciente|Case of):?\\s+(?:${TITLE}\\s+)\\p{Lu}\\p{Ll}+`, 'u'),
  },
  {
    what: 'the name of a patient',
    pattern: new RegExp(
      "\\b(?:[Pp]atient(?:in)?|[Pp]aciente)(?: name| is called|'s name is|name)?:?" +
        `\\s+(?!${TOPICS}\\b)\\p{Lu}\\p{Ll}+[ ,]+\\p{Lu}(?:\\p{Ll}+|\\.)`,
      'u',
    ),
  },
  {
    what: 'a record number',
    pattern: new RegExp(`\\b${anyOf(RECORDS)}${NUMBER}`, 'u'),
  },
  {
    what: 'a person with an age',
    pattern: new RegExp(`(?<!\\p{L})${TITLE} (?:\\p{Lu}\\. ?)*\\p{Lu}[\\p{L}'-]+,? ?${anyOf(AGES)}`, 'u'),
  },
  {
    what: 'an NHS number',
    pattern: /(?<![\d+()-])(?<![\d)] )\d{3} \d{3} \d{4}(?![\d-]| \d)/g,
    holds: (found) => isNhsNumber(found.replaceAll(' ', '')),
  },
  {
    what: 'a social security number',
    pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g,
  },
  {
    what: 'a health insurance number',
    pattern: /(?<![\p{L}\d])[A-Z]\d{9}(?![\p{L}\d])/gu,
    holds: isInsuranceNumber,
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(`\\b${anyOf(BIRTHS)}[:\\s]+(?:the )?${DATE}`, 'u'),
  },
];

/** NHS Data Dictionary, NHS NUMBER: ten digits, the last of them by modulus 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** A German insurance number: a letter as two digits, eight digits, and their check digit by modulus 10. */
function isInsuranceNumber(found: string): boolean {
  const letter = String(found.charCodeAt(0) - 64).padStart(2, '0');
  const sum = [...letter, ...found.slice(1, 9)].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === Number(found[9]);
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

export const privateWords = defineRule({
  code: 'lint/private-words',
  check({ slides, report }) {
    for (const { raw } of slides) {
      if (!raw) continue;
      const body = visible(raw.body);
      const start = raw.file.lineStart(raw.firstLine);
      for (const { what, pattern, holds } of PATTERNS) {
        const all = pattern.global ? [...body.matchAll(pattern)] : [pattern.exec(body)];
        const found = all.find((one) => one && (holds?.(one[0]) ?? true));
        if (found)
          report(
            `"${found[0].slice(0, 60)}" looks like ${what}`,
            spanBetween(raw, start + found.index, start + found.index + found[0].length),
            'Take it out, or change it so that nobody can be known by it',
          );
      }
    }
  },
});
