// Columns that a chart type knows by name: a column of that name, or the one that the setting of that name points to.
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { ChartSource } from './kind.ts';

/** Settings that name one column of the data. */
type ColumnKey = {
  [K in keyof ChartSettings]-?: ChartSettings[K] extends string | undefined ? K : never;
}[keyof ChartSettings];

export class ColumnNames {
  /** False once a column was asked for that the data do not have; that has been reported. */
  complete = true;
  readonly #source: ChartSource;

  constructor(source: ChartSource) {
    this.#source = source;
  }

  needed(key: ColumnKey): string {
    const { settings, where } = this.#source;
    const asked = settings[key];
    return this.#checked(asked ?? key, where(asked === undefined ? ['data'] : [key]));
  }

  /** Undefined: neither the settings nor the data have it. */
  optional(key: ColumnKey): string | undefined {
    const { settings, table } = this.#source;
    return settings[key] !== undefined || table.has(key) ? this.needed(key) : undefined;
  }

  #checked(name: string, span: ReturnType<ChartSource['where']>): string {
    if (this.#source.table.find(name, span) === undefined) this.complete = false;
    return name;
  }
}
