// Columns that a chart type knows by name: a column of that name, or the one that the setting of that name points to.
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { ChartSource } from './kind.ts';

/** Settings that name one column of the data. */
type ColumnKey = {
  [K in keyof ChartSettings]-?: ChartSettings[K] extends string | undefined ? K : never;
}[keyof ChartSettings];

/** A column's name as the heading it is. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Other names under which people keep a column. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  estimate: /^(?:HR|RR|OR|IRR|RD|MD|SMD|effect|(?:hazard|odds|risk|rate)[ _-]ratio|relative risk|mean difference)$/i,
  low: /^(?:lower|lcl|lci|ci[ _-]?low(?:er)?|low(?:er)?[ _-]?ci|(?:95 ?%? ?)?ci[ _-]?low|ll|unten|untere?)$/i,
  high: /^(?:upper|ucl|uci|ci[ _-]?(?:high|upper?)|(?:high|upper)[ _-]?ci|ul|oben|obere?)$/i,
  label: /^(?:study|trial|author|name|studie|\u00e9tude|estudio)$/i,
  time: /^(?:months?|weeks?|days?|years?|follow[ _-]?up|duration|zeit|monate?|wochen?|tage?|jahre?|temps|tiempo)$/i,
  event: /^(?:status|died|death|dead|ereignis|tod|outcome|\u00e9v\u00e9nement|evento)$/i,
  group: /^(?:arm|treatment|gruppe|groupe|grupo|therapie)$/i,
};

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
    return this.#checked(asked ?? this.#known(key), where(asked === undefined ? ['data'] : [key]));
  }

  /** Undefined: neither the settings nor the data have it. */
  optional(key: ColumnKey): string | undefined {
    const { settings, table } = this.#source;
    return settings[key] !== undefined || table.has(this.#known(key)) ? this.needed(key) : undefined;
  }

  /** The column of this name, or the only one of the names that it has elsewhere. */
  #known(key: ColumnKey): string {
    const { table } = this.#source;
    if (table.has(key)) return key;
    const found = table.columns.filter((name) => name.toLowerCase() === key || OTHER_NAMES[key]?.test(name.trim()));
    return found.length === 1 ? (found[0] as string) : key;
  }

  #checked(name: string, span: ReturnType<ChartSource['where']>): string {
    if (this.#source.table.find(name, span) === undefined) this.complete = false;
    return name;
  }
}
