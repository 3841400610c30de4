// A chart's YAML: one schema for checking, for messages and for the editors' JSON Schema.
import { z } from 'zod';
import { SLOTS } from '../base/color.ts';

export const CHART_TYPES = [
  'bar',
  'column',
  'line',
  'area',
  'scatter',
  'pie',
  'doughnut',
  'forest',
  'survival',
  'icons',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

const text = z.string().trim().min(1, 'a text');
const column = z.union([text, z.number().transform(String)]);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Largest figure of a chart; the smallest above 0 is its reciprocal. */
export const MOST_AMOUNT = 1e100;
const AMOUNT = 'a number between -1e100 and 1e100';
const amount = z.number(AMOUNT).min(-MOST_AMOUNT, AMOUNT).max(MOST_AMOUNT, AMOUNT);

const axis = z
  .strictObject({
    title: text.describe('What the axis measures, with its unit'),
    min: amount,
    max: amount,
    step: z
      .number()
      .min(1 / MOST_AMOUNT, 'a number above 0')
      .max(MOST_AMOUNT, AMOUNT),
    log: z.boolean().describe('A logarithmic axis; every value must be above 0'),
  })
  .partial();

const reference = z.union([amount, z.strictObject({ at: amount, label: text.optional() })]);

const ofAxis = z.union([text, amount]);
const pair = z.tuple([ofAxis, ofAxis], 'two values of the axis, such as [2000, 2020]');

/** What a title claims, marked in the plot. */
const mark = z
  .strictObject({
    at: z.union([ofAxis, pair]).describe('A value of x, for the point there; two of them, for what changed'),
    between: z
      .tuple([ofAxis, ofAxis], 'two series, or a series and a value, such as [grip, 34]')
      .describe('Series or values whose distance at x is marked'),
    span: pair.describe('A stretch of the x axis'),
    series: column.describe('The series that it is about, where there are several'),
    label: column.describe('Words beside it; default: the value, or the difference'),
  })
  .partial();

export const chartShape = {
  type: z.enum(CHART_TYPES),
  data: z
    .union([text, z.array(z.union([z.record(z.string(), cell), z.array(cell)]))])
    .describe('A .csv file beside the chart, or rows'),
  decimal: z.enum(['point', 'comma']).describe('How the file writes decimals; default: point').optional(),
  x: column.describe('Column of categories, dates or numbers along the axis; default: the first').optional(),
  y: z
    .union([column, z.array(column).min(1, 'a list of columns')])
    .describe('Column or columns of values; default: all other columns of numbers')
    .optional(),
  series: column.describe('Column whose values each become a series').optional(),
  low: column.describe('Column with the lower end of the error bar').optional(),
  high: column.describe('Column with the upper end of the error bar').optional(),
  error: column.describe('Column with the length of the error bar to both sides').optional(),
  stack: z.union([z.boolean(), z.literal('percent')]).optional(),
  highlight: z
    .union([column, z.array(column)])
    .describe('Series, categories or rows of a forest plot in colour; the others are grey')
    .optional(),
  reference: z
    .union([reference, z.array(reference)])
    .describe('Lines across at these values')
    .optional(),
  marks: z
    .union([mark, z.array(mark)])
    .describe('What the title claims: a point, a difference or a stretch, with its words')
    .optional(),
  labels: z.boolean().describe('Values written at the bars, points or slices').optional(),
  decimals: z.number().int('a whole number').min(0).max(6).optional(),
  percent: z.boolean().describe('Values are shares: 0.42 is written 42%').optional(),
  suffix: z.string().describe('Written behind each value, e.g. " mg"').optional(),
  colors: z.record(z.string(), z.enum(SLOTS)).describe('Theme colours by the name of a series').optional(),
  patterns: z.boolean().describe('Series told apart by patterns as well').optional(),
  trend: z
    .union([z.boolean(), column, z.array(column)])
    .describe('Points: a straight line of least squares through each series, or through these')
    .optional(),
  'x-axis': axis.optional(),
  'y-axis': axis.describe('The axis of values, also where bars lie').optional(),
  // forest
  label: column.optional(),
  estimate: column.optional(),
  weight: column.optional(),
  group: column.optional(),
  pooled: column.describe('Column that marks pooled rows with yes; they are drawn as diamonds').optional(),
  columns: z.array(column).describe('Columns of text between the labels and the plot').optional(),
  measure: text.describe('What the estimate is, e.g. RR').optional(),
  null: amount.describe('Place of the line of no effect; default: 1 on a log axis, else 0').optional(),
  favours: z.tuple([text, text]).describe('What lies left and right of the line of no effect').optional(),
  heterogeneity: z
    .union([z.literal(true), text])
    .describe('How unlike the rows are, e.g. I² 40 %; true: worked out from them')
    .optional(),
  // survival
  time: column.optional(),
  survival: column.describe('Column of shares that survive, 0 to 1 or 0 to 100').optional(),
  event: column
    .describe('Column with 1 for an event and 0 for censored: the curve is worked out (Kaplan-Meier)')
    .optional(),
  censored: column.describe('Column that marks rows with a censoring mark').optional(),
  'at-risk': column.describe('Column of numbers at risk').optional(),
  median: z
    .union([z.boolean(), column, z.array(column)])
    .describe('The time at which half are left, of each curve that falls so far, or of these')
    .optional(),
  // icons
  n: z.number().int('a whole number').min(0).max(1000, 'at most 1000').optional(),
  of: z.number().int('a whole number').min(1).max(1000, 'at most 1000').optional(),
  sentence: text.describe('In place of "7 of 100"').optional(),
  difference: text.describe('Word for those that the second icon array has less, e.g. spared').optional(),
  // all
  alt: z.string().describe('What the chart shows, in a sentence').optional(),
  caption: text.optional(),
  source: text.describe('Where the data come from; a line below the chart').optional(),
  as: z.literal('picture').describe('Shapes in place of a native chart').optional(),
};

export const chartSchema = z.strictObject({ ...chartShape, data: chartShape.data.optional() });
export type ChartSettings = z.output<typeof chartSchema>;
export const CHART_KEYS = Object.keys(chartShape);
export const MARK_KEYS = ['at', 'between', 'span', 'series', 'label'];
export const AXIS_KEYS = ['title', 'min', 'max', 'step', 'log'];
