// What the estimate of a forest plot is, told by the name of its column: HR, RR, OR and the others of meta-analyses.

const SHORT = /^(?:a?HR|RR|a?OR|IRR|RD|ARR|MD|SMD|WMD|PR|sHR|Peto OR)$/i;
const LONG: readonly (readonly [RegExp, string])[] = [
  [/hazard/i, 'HR'],
  [/rate ratio|inzidenzraten/i, 'IRR'],
  [/risk ratio|relative risk|relatives risiko|risque relatif|riesgo relativo/i, 'RR'],
  [/odds/i, 'OR'],
  [/risk difference|risikodifferenz/i, 'RD'],
  [/standardi[sz]ed mean/i, 'SMD'],
  [/mean difference|mittelwertdifferenz/i, 'MD'],
];

/** `HR` for a column HR, hazard ratio or Hazard-Ratio; undefined where the name says no measure. */
export function measureName(column: string): string | undefined {
  const name = column.trim().replace(/[_-]+/g, ' ');
  if (SHORT.test(name))
    return name
      .toUpperCase()
      .replace(/^A(?=HR|OR)/, 'a')
      .replace('PETO', 'Peto');
  return LONG.find(([words]) => words.test(name))?.[1];
}
