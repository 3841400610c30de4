// The words of the statements' templates, by language; `words:` of a fence replaces any of them.

const EN = {
  enrolment: 'Enrolment',
  allocation: 'Allocation',
  'follow-up': 'Follow-up',
  analysis: 'Analysis',
  recruitment: 'Recruitment',
  assessed: 'Assessed for eligibility',
  excluded: 'Excluded',
  randomised: 'Randomised',
  allocated: 'Allocated to {}',
  received: 'Received allocated intervention',
  'not-received': 'Did not receive allocated intervention',
  lost: 'Lost to follow-up',
  discontinued: 'Discontinued intervention',
  analysed: 'Analysed',
  'not-analysed': 'Excluded from analysis',
  identification: 'Identification',
  screening: 'Screening',
  included: 'Included',
  records: 'Records identified',
  databases: 'Databases',
  registers: 'Registers',
  removed: 'Records removed before screening',
  duplicates: 'Duplicates',
  automation: 'Marked as ineligible by automation tools',
  'other-reasons': 'Other reasons',
  screened: 'Records screened',
  'records-excluded': 'Records excluded',
  sought: 'Reports sought for retrieval',
  'not-retrieved': 'Reports not retrieved',
  'reports-assessed': 'Reports assessed for eligibility',
  'reports-excluded': 'Reports excluded',
  studies: 'Studies included in review',
  reports: 'Reports of included studies',
  'new-studies': 'New studies included in review',
  'new-reports': 'Reports of new included studies',
  previous: 'Previous version of review',
  'previous-studies': 'Studies included',
  'previous-reports': 'Reports of studies included',
  'total-studies': 'Total studies included in review',
  'total-reports': 'Reports of total included studies',
  'other-records': 'Records identified by other methods',
  'should-be': 'should be {}',
} as const;

export type FlowWord = keyof typeof EN;

const US: Partial<Record<FlowWord, string>> = {
  enrolment: 'Enrollment',
  randomised: 'Randomized',
  analysed: 'Analyzed',
};

const DE: Readonly<Record<FlowWord, string>> = {
  enrolment: 'Einschluss',
  allocation: 'Zuteilung',
  'follow-up': 'Nachbeobachtung',
  analysis: 'Auswertung',
  recruitment: 'Rekrutierung',
  assessed: 'Auf Eignung geprüft',
  excluded: 'Ausgeschlossen',
  randomised: 'Randomisiert',
  allocated: '{} zugeteilt',
  received: 'Zugeteilte Behandlung erhalten',
  'not-received': 'Zugeteilte Behandlung nicht erhalten',
  lost: 'Nicht nachbeobachtet',
  discontinued: 'Behandlung abgebrochen',
  analysed: 'Ausgewertet',
  'not-analysed': 'Nicht ausgewertet',
  identification: 'Identifizierung',
  screening: 'Screening',
  included: 'Eingeschlossen',
  records: 'Gefundene Datensätze',
  databases: 'Datenbanken',
  registers: 'Register',
  removed: 'Vor dem Screening entfernt',
  duplicates: 'Duplikate',
  automation: 'Von Programmen als ungeeignet markiert',
  'other-reasons': 'Andere Gründe',
  screened: 'Gesichtete Datensätze',
  'records-excluded': 'Ausgeschlossene Datensätze',
  sought: 'Zur Beschaffung gesuchte Berichte',
  'not-retrieved': 'Nicht beschaffte Berichte',
  'reports-assessed': 'Auf Eignung geprüfte Berichte',
  'reports-excluded': 'Ausgeschlossene Berichte',
  studies: 'Eingeschlossene Studien',
  reports: 'Berichte der eingeschlossenen Studien',
  'new-studies': 'Neu eingeschlossene Studien',
  'new-reports': 'Berichte der neuen Studien',
  previous: 'Frühere Fassung der Übersicht',
  'previous-studies': 'Eingeschlossene Studien',
  'previous-reports': 'Berichte dieser Studien',
  'total-studies': 'Eingeschlossene Studien insgesamt',
  'total-reports': 'Berichte insgesamt',
  'other-records': 'Auf anderen Wegen gefunden',
  'should-be': 'richtig: {}',
};

export const FLOW_WORDS = Object.keys(EN) as FlowWord[];

/** A word of the template, with a name put in where it has a place for one. */
export type Say = (word: FlowWord, name?: string) => string;

/** The words in the deck's language, else in English. */
export function sayIn(lang: string, own: Readonly<Record<string, string>> = {}): Say {
  const [primary = '', region = ''] = lang.toLowerCase().split('-');
  const words: Readonly<Record<FlowWord, string>> = primary === 'de' ? DE : EN;
  const american = primary === 'en' && region === 'us';
  return (word, name = '') => (own[word] ?? (american ? US[word] : undefined) ?? words[word]).replace('{}', () => name);
}
