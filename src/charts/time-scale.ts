// The axis of time since the start: it ends where follow-up ends, and its ticks fall on times that people speak of:
// months by 6 and 12, weeks by 4 and 12, days by 30 and 90, years by 1, 2 and 5.
import { linearScale, type Scale, type ScaleOptions } from './scale.ts';

const STEPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/month|monat|mois|mes(?:es)?\b/i, [1, 2, 3, 6, 12, 24, 36, 60, 120]],
  [/week|woche|semaine|semana/i, [1, 2, 4, 8, 12, 26, 52, 104]],
  [/\bday|\btag|jour|d[i\u00ed]a/i, [1, 2, 7, 14, 30, 60, 90, 180, 365, 730]],
  [/year|jahr|ans?\b|ann\u00e9e|a\u00f1o/i, [0.5, 1, 2, 5, 10, 20]],
];
const MONTHS = STEPS[0]?.[1] as readonly number[];
/** Times longer than these, without a word for their unit, are months most often. */
const MONTHS_FROM = 11;

/** `name` says the unit, as in "Months since randomisation". */
export function timeScale(ends: readonly number[], name: string, options: ScaleOptions): Scale {
  const end = options.max ?? Math.max(0, ...ends);
  const known = STEPS.find(([unit]) => unit.test(name))?.[1];
  const steps = known ?? (end > MONTHS_FROM ? MONTHS : []);
  const rough = end / Math.max(1, options.most - 1);
  const step = options.step ?? steps.find((one) => one >= rough * (1 - 1e-9));
  return linearScale(ends, { ...options, min: 0, ...(end > 0 && { max: end }), ...(step && { step }) });
}
