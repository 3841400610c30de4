// The few words that charts put on slides themselves, by language.
const WORDS = {
  en: {
    atRisk: 'Number at risk',
    survival: 'Survival',
    noTrial: 'no trial with this endpoint',
    of: 'of',
    marked: 'Marked',
    median: 'median',
    trend: 'trend',
    points: 'points',
    heterogeneity: 'Heterogeneity',
    workedOut: 'worked out from these rows',
  },
  de: {
    atRisk: 'Unter Risiko',
    survival: 'Überleben',
    noTrial: 'keine Studie mit diesem Endpunkt',
    of: 'von',
    marked: 'Markiert',
    median: 'Median',
    trend: 'Trend',
    points: 'Punkte',
    heterogeneity: 'Heterogenität',
    workedOut: 'aus diesen Zeilen berechnet',
  },
  fr: {
    atRisk: 'Patients à risque',
    survival: 'Survie',
    noTrial: 'aucun essai avec ce critère',
    of: 'sur',
    marked: 'Repères',
    median: 'médiane',
    trend: 'tendance',
    points: 'points',
    heterogeneity: 'Hétérogénéité',
    workedOut: 'calculée à partir de ces lignes',
  },
  es: {
    atRisk: 'En riesgo',
    survival: 'Supervivencia',
    noTrial: 'ningún ensayo con este criterio',
    of: 'de',
    marked: 'Marcado',
    median: 'mediana',
    trend: 'tendencia',
    points: 'puntos',
    heterogeneity: 'Heterogeneidad',
    workedOut: 'calculada con estas filas',
  },
} as const;

/** The word in the language of the tag (`de-AT`), else in English. */
export function word(name: keyof (typeof WORDS)['en'], lang: string): string {
  const primary = lang.split('-')[0]?.toLowerCase() as keyof typeof WORDS;
  return (WORDS[primary] ?? WORDS.en)[name];
}
