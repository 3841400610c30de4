// The moments of `::: timeline {.to-scale}`, each from the first words of its item; what cannot be read is told.
import type { Span } from '../../base/diagnostic.ts';
import { plainText } from '../../parse/inline.ts';
import type { ReadContext } from '../block.ts';
import { type ProcessItem, trimmed } from './items.ts';
import { type Moment, readMoment } from './moments.ts';

interface Scaled {
  readonly items: readonly ProcessItem[];
  readonly moments: readonly Moment[];
}

/** Undefined, and told, where they cannot stand to scale. */
export function readToScale(
  items: readonly ProcessItem[],
  { diagnostics }: ReadContext,
  origin: Span,
): Scaled | undefined {
  const tell = (message: string, span: Span, hint: string) => diagnostics.report('parse/timeline', message, span, hint);
  const read = items.map(momentOf);
  for (const [i, one] of read.entries())
    if (!one) {
      const item = items[i] as ProcessItem;
      tell(
        `No time is read at the start of "${[item.lead, ...item.text].map(plainText).join(' ').slice(0, 40)}"`,
        item.origin,
        'Begin with one, in bold: **1994**, **May 1994**, **2026-11-30**, **2014–2019**, **Day 1**, **Week 6**',
      );
    }
  const known = read.flatMap((one) => one ?? []);
  if (known.length < items.length || !known.length) return undefined;
  const moments = known.map(({ moment }) => moment);
  const other = moments.findIndex(({ count }) => (count === undefined) !== (moments[0]?.count === undefined));
  if (other >= 0) {
    tell(
      'Dates and times since a beginning stand on one line',
      items[other]?.origin ?? origin,
      'Write dates only (**May 1994**), or times only (**Week 6**)',
    );
    return undefined;
  }
  const ends = moments.flatMap(({ at, until }) => [at, until ?? at]);
  if (Math.max(...ends) <= Math.min(...ends)) {
    tell('All items are of one time', origin, 'Leave {.to-scale} out, or write days or months too');
    return undefined;
  }
  for (const [i, { at, until }] of moments.entries()) {
    const span = items[i]?.origin ?? origin;
    if (until !== undefined && until <= at) tell('It ends before it begins', span, 'Write the earlier time first');
    else if (at < (moments[i - 1]?.at ?? at))
      tell('It was before the item above it', span, 'Put the items in order, from the first to the last');
  }
  return { items: known.map(({ item }) => item), moments };
}

/** An item's moment; of one that is not bold and has no colon, what comes behind the moment is its text. */
function momentOf(item: ProcessItem): { item: ProcessItem; moment: Moment } | undefined {
  const [first, ...rest] = item.lead;
  const moment = first?.type === 'text' ? readMoment(first.text) : undefined;
  if (first?.type !== 'text' || !moment) return undefined;
  if (first.bold || item.text.length) return { item, moment };
  const lead = [{ ...first, text: first.text.slice(0, moment.length) }];
  const text = trimmed([{ ...first, text: ` ${first.text.slice(moment.length)}` }, ...rest]);
  return { item: { ...item, lead, text: text.length ? [text] : [] }, moment };
}
