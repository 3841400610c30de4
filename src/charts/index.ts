// The registry of chart types: one line each.
import type { ChartType } from '../schema/chart-settings.ts';
import { bars } from './bars/index.ts';
import { forest } from './forest/index.ts';
import { icons } from './icons/index.ts';
import type { ChartKind } from './kind.ts';
import { lines } from './lines/index.ts';
import { pie } from './pie/index.ts';
import { scatter } from './scatter/index.ts';
import { survival } from './survival/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: each kind knows its own content
const KINDS: readonly ChartKind<any>[] = [bars, lines, scatter, pie, forest, survival, icons];

// biome-ignore lint/suspicious/noExplicitAny: as above
export const chartKind = (type: ChartType): ChartKind<any> | undefined =>
  KINDS.find((kind) => kind.types.includes(type));
