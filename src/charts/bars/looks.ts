// What drawing bars and sizing their words have in common.
import type { ChartSettings } from '../../schema/chart-settings.ts';

/** Between groups of bars, in percent of a bar. */
export const GAP_PERCENT = 55;

/** Distance of a label from its bar's end. */
export const NEAR = 7;

export const isStacked = ({ stack }: ChartSettings): boolean => stack !== undefined && stack !== false;
