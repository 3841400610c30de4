// Kaplan-Meier: from people with their time and whether it ended with the event, to steps of the share without it.

export interface Person {
  readonly time: number;
  /** False: censored, i.e. followed up to this time without the event. */
  readonly event: boolean;
}

export interface Curve {
  /** From time 0 and share 1; a step at each time at which somebody had the event. */
  readonly steps: readonly { readonly time: number; readonly share: number }[];
  readonly censored: readonly { readonly time: number; readonly share: number }[];
  /** How many are followed at a time, those whose time it is included. */
  atRisk(time: number): number | undefined;
}

export function kaplanMeier(people: readonly Person[]): Curve {
  const sorted = [...people].sort((a, b) => a.time - b.time);
  const steps = [{ time: 0, share: 1 }];
  const censored: { time: number; share: number }[] = [];
  let share = 1;
  for (let i = 0; i < sorted.length; ) {
    const { time } = sorted[i] as Person;
    const same = sorted.filter((person) => person.time === time);
    const events = same.filter((person) => person.event).length;
    if (events) {
      share *= 1 - events / (sorted.length - i);
      steps.push({ time, share });
    }
    if (events < same.length) censored.push({ time, share });
    i += same.length;
  }
  const last = sorted[sorted.length - 1]?.time ?? 0;
  if (last > (steps[steps.length - 1]?.time ?? 0)) steps.push({ time: last, share });
  return { steps, censored, atRisk: (time) => sorted.filter((person) => person.time >= time).length };
}
