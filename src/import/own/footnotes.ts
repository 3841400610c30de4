// Footnotes of our own slides: the raised numbers in its texts and what stands for them at the foot.
import type { OfficeShape, TextShape } from '../../office/shape.ts';
import type { OfficeParagraph, OfficeRun } from '../../office/text/body.ts';
import { inlineMarkdown, stretchesOf } from '../inline.ts';
import type { SlideMaking } from '../making.ts';
import { isNamed } from './named.ts';

export interface OwnFootnotes {
  readonly shape: OfficeShape;
  readonly marks: ReadonlyMap<OfficeRun, string>;
  /** What the notes say, as Markdown. */
  definitions(making: SlideMaking): string;
}

const numberOf = ({ runs: [first] }: OfficeParagraph): string | undefined =>
  /^\d+$/.exec(first?.text.trim() ?? '')?.[0];
const isRaised = ({ look }: OfficeRun): boolean => (look.baseline ?? 0) > 0;

/** Undefined where a number has no counterpart: numbers and notes then stay words. */
export function footnotesOf(shapes: readonly OfficeShape[]): OwnFootnotes | undefined {
  const texts = shapes.filter((one): one is TextShape => one.kind === 'shape');
  const foot = texts.find((one) => isNamed(one, 'Footnotes'));
  const notes = foot?.text?.paragraphs ?? [];
  const numbers = notes.map(numberOf);
  if (!foot || !numbers.length || numbers.some((one) => one === undefined)) return undefined;
  const marks = new Map<OfficeRun, string>();
  const met = new Set<string>();
  for (const text of texts)
    for (const run of text === foot ? [] : (text.text?.paragraphs ?? []).flatMap(({ runs }) => runs))
      if (isRaised(run) && numbers.includes(run.text.trim())) {
        marks.set(run, `[^${run.text.trim()}]`);
        met.add(run.text.trim());
      }
  if (met.size !== numbers.length) return undefined;
  return {
    shape: foot,
    marks,
    definitions: (making) =>
      notes
        .map(({ runs: [, ...rest], ...note }, i) => {
          const said = inlineMarkdown(stretchesOf({ ...note, runs: rest }, making), ' ');
          return `[^${numbers[i]}]: ${said}`;
        })
        .join('\n'),
  };
}
