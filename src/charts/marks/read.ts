// The writer's marks, checked against the chart's data: where each stands, and what it says in words.
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { nearest } from '../../schema/nearest.ts';
import { word } from '../chart-words.ts';
import { type ChartSource, listOf } from '../kind.ts';
import { formatNumber, type NumberStyle, valueStyle } from '../numbers.ts';
import type { Mark, MarkField, Spot } from './model.ts';

type Written = Extract<NonNullable<ChartSettings['marks']>, readonly unknown[]>[number];
type OfAxis = string | number;

export interface ReadMarks {
  readonly marks: readonly Mark[];
  /** Each in words. */
  readonly marked: readonly string[];
}

const TO = '\u2013';

export function readMarks(source: ChartSource, field: MarkField): ReadMarks {
  const { settings } = source;
  const found = listOf(settings.marks).flatMap((one, i) => {
    const path = Array.isArray(settings.marks) ? ['marks', i] : ['marks'];
    const made = new MarkReader(source, field, one, path).read();
    return made ? [made] : [];
  });
  return { marks: found.map(({ mark }) => mark), marked: found.map(({ told }) => told) };
}

/** A difference as it is written: of shares in points of percent, of a change with its sign. */
function written(by: number, style: NumberStyle, lang: string, signed: boolean): string {
  const value = Number((signed ? by : Math.abs(by)).toPrecision(12));
  const sign = signed && value > 0 ? '+' : '';
  if (!style.percent) return `${sign}${formatNumber(value, valueStyle(value, style, {}), lang)}`;
  const points = { ...style, percent: false, decimals: style.decimals };
  return `${sign}${formatNumber(value * 100, points, lang)} ${word('points', lang)}`;
}

class MarkReader {
  readonly #source: ChartSource;
  readonly #field: MarkField;
  readonly #one: Written;
  readonly #path: readonly (string | number)[];

  constructor(source: ChartSource, field: MarkField, one: Written, path: readonly (string | number)[]) {
    this.#source = source;
    this.#field = field;
    this.#one = one;
    this.#path = path;
  }

  read(): { readonly mark: Mark; readonly told: string } | undefined {
    const { at, between, span } = this.#one;
    const { xName } = this.#field;
    if (span !== undefined && (at !== undefined || between !== undefined))
      return this.#tell('span', 'A mark is about a stretch (span:) or about values (at:), not both', 'Write two marks');
    if (span) return this.#span(span);
    if (at === undefined)
      return this.#tell(
        undefined,
        'The mark does not say where it stands',
        `Write at: and a value of ${xName}, at: with two of them for a change, or span: with two for a stretch`,
      );
    if (between && Array.isArray(at))
      return this.#tell('at', 'between: is about one value of x, but at: has two', `Write at: ${at[1]}`);
    if (between) return this.#between(at as OfAxis, between);
    return Array.isArray(at) ? this.#change(at) : this.#point(at);
  }

  #span([first, last]: readonly [OfAxis, OfAxis]) {
    const [from, to] = [this.#place(first, 'span'), this.#place(last, 'span')];
    if (from === undefined || to === undefined) return undefined;
    const label = this.#one.label ?? '';
    const mark: Mark = { kind: 'span', from: Math.min(from, to), to: Math.max(from, to), label };
    return { mark, told: this.#told(`${first}${TO}${last}`, label) };
  }

  #point(at: OfAxis) {
    const spot = this.#spot(at);
    if (!spot) return undefined;
    const { style } = this.#field;
    const label = this.#one.label ?? formatNumber(spot.value, valueStyle(spot.value, style, {}), this.#source.lang);
    return { mark: { kind: 'point', spot, label } as Mark, told: this.#told(`${at}`, label, spot) };
  }

  #change([first, last]: readonly [OfAxis, OfAxis]) {
    const from = this.#spot(first);
    const to = from && this.#spot(last);
    if (!from || !to) return undefined;
    const label = this.#difference(from, to, true);
    return {
      mark: { kind: 'difference', from, to, label } as Mark,
      told: this.#told(`${first}${TO}${last}`, label, to),
    };
  }

  #between(at: OfAxis, [first, last]: readonly [OfAxis, OfAxis]) {
    const place = this.#place(at, 'at');
    if (place === undefined) return undefined;
    const [from, to] = [this.#end(first, place, at), this.#end(last, place, at)];
    if (!from || !to) return undefined;
    if (from.level && to.level)
      return this.#tell(
        'between',
        `${first} and ${last} are both plain values`,
        `Name a series for one of them: ${this.#field.series.join(', ')}`,
      );
    const label = this.#difference(from, to, false);
    return {
      mark: { kind: 'difference', from, to, label } as Mark,
      told: this.#told(`${at}, ${first}${TO}${last}`, label),
    };
  }

  /** An end of a distance: a series, or a value across the plot. */
  #end(name: OfAxis, place: number, at: OfAxis): Spot | undefined {
    const { series } = this.#field;
    const found = series.indexOf(String(name));
    if (found >= 0) return this.#valued(found, place, at);
    if (typeof name === 'number' && this.#source.settings['y-axis']?.log && name <= 0)
      return this.#tell('between', `${name} cannot stand on a log axis`, 'Write a value above 0, or leave out log:');
    if (typeof name === 'number') return { place, value: name, level: true };
    return this.#unknownSeries(name, 'between');
  }

  /** The point of the mark's series at a value of x. */
  #spot(at: OfAxis): Spot | undefined {
    const place = this.#place(at, 'at');
    if (place === undefined) return undefined;
    const { series, stacked } = this.#field;
    const asked = this.#one.series;
    if (asked !== undefined && !series.includes(asked)) return this.#unknownSeries(asked, 'series');
    if (asked === undefined && series.length > 1 && !stacked)
      return this.#tell(
        undefined,
        'The mark does not say which series it is about',
        `Write series: and one of ${series.join(', ')}`,
      );
    const one = asked === undefined && series.length > 1 ? undefined : Math.max(0, series.indexOf(asked ?? ''));
    return this.#valued(one, place, at);
  }

  #valued(series: number | undefined, place: number, at: OfAxis): Spot | undefined {
    if (this.#field.stacked && series !== undefined && series > 0)
      return this.#tell(
        this.#one.series === undefined ? 'between' : 'series',
        `"${this.#field.series[series]}" stands on other series: no height of the plot is its own`,
        `Leave series: out for the sum, or name ${this.#field.series[0]}`,
      );
    const value = this.#field.valueAt(series, place);
    if (value !== undefined) return { place, value, series };
    const name = series === undefined ? 'The chart' : `"${this.#field.series[series]}"`;
    return this.#tell('at', `${name} has no value at ${at}`, 'Name a place where it has one');
  }

  #place(x: OfAxis, key: 'at' | 'span'): number | undefined {
    const place = this.#field.placeOf(String(x).trim());
    if (place !== undefined) return place;
    return this.#tell(key, `The axis has no ${x}`, `Write a value of ${this.#field.xName}: ${this.#field.known}`);
  }

  #difference(from: Spot, to: Spot, signed: boolean): string {
    return this.#one.label ?? written(to.value - from.value, this.#field.style, this.#source.lang, signed);
  }

  #told(where: string, label: string, spot?: Spot): string {
    const { xName, series } = this.#field;
    const name = series.length > 1 && spot?.series !== undefined ? `${series[spot.series]}, ` : '';
    return `${name}${xName} ${where}${label && `: ${label}`}`;
  }

  #unknownSeries(name: OfAxis, key: 'series' | 'between'): undefined {
    const { series } = this.#field;
    const near = nearest(String(name), series);
    return this.#tell(
      key,
      `There is no series "${name}"`,
      near ? `Did you mean ${near}?` : `Series here: ${series.join(', ')}`,
    );
  }

  #tell(key: string | undefined, message: string, hint: string): undefined {
    const { report, where } = this.#source;
    report('chart/mark', message, key ? where([...this.#path, key]) : where(this.#path), hint);
    return undefined;
  }
}
