// The size of text at which a flow of participants fits, and the arrangement that its statement allows for that.
import { type Pt, round2 } from '../../base/units.ts';
import type { Participants } from '../../participants/sheet.ts';
import { sayIn } from '../../participants/words.ts';
import type { LayContext } from '../block.ts';
import { FLOOR } from '../small-diagram.ts';
import { type Fit, fitAt, numbersIn, STYLE, type Text } from './measure.ts';

export const textIn = (lang: string): Text => {
  const number = numbersIn(lang);
  const say = sayIn(lang);
  return { number, should: (n) => say('should-be', number(n)) };
};

const floor = (context: LayContext): Pt =>
  context.smallDrawings ? Math.min(FLOOR, smallest(context)) : smallest(context);

export const smallest = ({ theme }: LayContext): Pt => Math.min(theme.smallest(STYLE), theme.style(STYLE).size);

/** What text counts for in an arrangement that is not the template's first, and where no stage is named. */
const OTHER = 0.9;
const UNSTAGED = 0.8;

/** Sheets and whether their stages are named, the best first. */
const candidates = ({ sheets }: Participants) =>
  [true, false].flatMap((staged) =>
    sheets.map((sheet, i) => ({ sheet, staged, worth: (i ? OTHER : 1) * (staged ? 1 : UNSTAGED) })),
  );

/** The largest text at which a sheet fits into a height, the template's arrangement where it costs little. */
function best(flow: Participants, width: Pt, height: Pt, context: LayContext): Fit {
  const words = textIn(context.lang);
  const most = Math.max(smallest(context), largest(context));
  return (
    within(flow, { width, height, words, least: smallest(context), most }, context) ??
    within(flow, { width, height, words, least: floor(context), most: smallest(context) }, context) ??
    lowest(flow, width, context)
  );
}

interface Range {
  readonly width: Pt;
  readonly height: Pt;
  readonly words: Text;
  /** Sizes of text that may be taken. */
  readonly least: Pt;
  readonly most: Pt;
}

function within(
  flow: Participants,
  { width, height, words, least, most }: Range,
  context: LayContext,
): Fit | undefined {
  let found: { fit: Fit; worth: number } | undefined;
  for (const { sheet, staged, worth: share } of candidates(flow)) {
    const fits = (size: Pt): Fit | undefined => {
      const fit = fitAt(sheet, size, { width, height, staged, words }, context);
      return fit.placed.height <= height + 0.01 && fit.wordsFit ? fit : undefined;
    };
    const fit = largestOf(least, most, fits);
    const worth = fit ? fit.size * share : 0;
    if (fit && worth > (found?.worth ?? 0)) found = { fit, worth };
  }
  return found?.fit;
}

/** The arrangement that needs the least height at a size, the smallest that the theme allows or none smaller at all. */
function lowest(flow: Participants, width: Pt, context: LayContext, size = floor(context)): Fit {
  const words = textIn(context.lang);
  return kept(flow, ['lowest', width, size], context, () =>
    candidates(flow)
      .map(({ sheet, staged }) => fitAt(sheet, size, { width, height: 0, staged, words }, context))
      .reduce((a, b) => (b.placed.height < a.placed.height - 1 ? b : a)),
  );
}

const largest = ({ theme, scale, style }: LayContext): Pt => theme.style(style).size * scale;

/** Sizes of text go in half points; the largest that fits. */
function largestOf(least: Pt, most: Pt, fits: (size: Pt) => Fit | undefined): Fit | undefined {
  let [low, high] = [0, Math.floor((most - least) * 2)];
  let found = fits(least);
  if (!found) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fit = fits(least + middle / 2);
    if (fit) [found, low] = [fit, middle];
    else high = middle - 1;
  }
  return found;
}

/** Fits are found once for a width and a height, however often a slide's sizes are tried. */
const known = new WeakMap<Participants, Map<string, Fit>>();

function kept(flow: Participants, what: readonly unknown[], context: LayContext, make: () => Fit): Fit {
  const { theme, lang, dir } = context;
  const key = [...what, theme.file.name, lang, dir].join(' ');
  const fits = known.get(flow) ?? new Map<string, Fit>();
  known.set(flow, fits);
  const fit = fits.get(key) ?? make();
  fits.set(key, fit);
  return fit;
}

export const fitOf = (flow: Participants, width: Pt, height: Pt, context: LayContext): Fit =>
  kept(flow, [width, round2(height), round2(largest(context)), floor(context)], context, () =>
    best(flow, width, height, context),
  );

export function heightsOf(flow: Participants, width: Pt, context: LayContext): { height: Pt; least: Pt } {
  const legible = lowest(flow, width, context, smallest(context)).placed;
  const low = legible.height <= context.regionHeight ? legible : lowest(flow, width, context).placed;
  const height = Math.max(low.height, fitOf(flow, width, context.regionHeight, context).placed.height);
  return { height, least: low.height };
}
