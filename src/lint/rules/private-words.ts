// Words that hint at a real patient: a name behind "Patient", a record number, a date of birth. A talk is sent on.
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

const PATTERNS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'the name of a patient',
    pattern: new RegExp(`\\b(?:[Pp]atient(?:in)?|[Pp]aciente|Case of):?\\s+(?:${TITLE}\\s+)\\p{Lu}\\p{Ll}+`, 'u'),
  },
  {
    what: 'the name of a patient',
    pattern: new RegExp(
      "\\b(?:[Pp]atient(?:in)?|[Pp]aciente)(?: name| is called|'s name is|name)?:?" +
        '\\s+\\p{Lu}\\p{Ll}+[ ,]+\\p{Lu}(?:\\p{Ll}+|\\.)',
      'u',
    ),
  },
  {
    what: 'a record number',
    pattern: new RegExp(`\\b${anyOf(RECORDS)}${NUMBER}`, 'u'),
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(`\\b${anyOf(BIRTHS)}[:\\s]+(?:the )?${DATE}`, 'u'),
  },
];

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
      for (const { what, pattern } of PATTERNS) {
        const found = pattern.exec(body);
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
