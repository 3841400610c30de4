// The few words that the program itself puts on slides, by language. Writers can always give their own.
const WORDS = {
  en: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    continued: 'continued',
    references: 'References',
    contents: 'Contents',
    done: 'Done',
    todo: 'To do',
  },
  de: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
    continued: 'Fortsetzung',
    references: 'Literatur',
    contents: 'Inhalt',
    done: 'Erledigt',
    todo: 'Offen',
  },
  fr: {
    note: 'Remarque',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
    continued: 'suite',
    references: 'Références',
    contents: 'Sommaire',
    done: 'Fait',
    todo: 'À faire',
  },
  es: {
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Advertencia',
    caution: 'Precaución',
    continued: 'continuación',
    references: 'Referencias',
    contents: 'Contenido',
    done: 'Hecho',
    todo: 'Pendiente',
  },
} as const;

export type Word = keyof (typeof WORDS)['en'];

/** The word in the language of the tag (`de-AT`), else in English. */
export function word(name: Word, lang: string): string {
  const primary = lang.split('-')[0]?.toLowerCase() as keyof typeof WORDS;
  return (WORDS[primary] ?? WORDS.en)[name];
}
