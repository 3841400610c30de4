// Where marks stand on survival curves: on the step of a time.
import type { MarkField } from '../marks/model.ts';
import { type Group, PERCENT } from './model.ts';

export const survivalField = (groups: readonly Group[], timeName: string, end: number): MarkField => ({
  xName: timeName,
  series: groups.map(({ name }) => name),
  stacked: false,
  style: PERCENT,
  known: `0 to ${end}`,
  placeOf: (text) => {
    const time = text === '' ? Number.NaN : Number(text);
    return time >= 0 && time <= end ? time : undefined;
  },
  valueAt: (group = 0, time) => {
    const { steps = [] } = groups[group]?.curve ?? {};
    const last = steps[steps.length - 1];
    return last && time <= last.time ? steps.findLast((step) => step.time <= time)?.share : undefined;
  },
});
