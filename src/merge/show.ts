// A merge for people and programs: as a diff of the sources, as CriticMarkup, as JSON.
import { createTwoFilesPatch, diffWordsWithSpace } from 'diff';
import type { Merge, MergeChange } from './index.ts';

const WHAT: Readonly<Record<MergeChange['kind'], string>> = {
  edited: 'text',
  marked: 'bold, italic or link',
  level: 'level of an item',
  added: 'text added',
  removed: 'text taken out',
  'row-added': 'table row added',
  'row-removed': 'table row taken out',
  number: 'number in a chart',
  'slide-moved': 'slide moved',
  'slide-hidden': 'slide hidden or shown',
  'slide-deleted': 'slide deleted',
  'slide-added': 'slide added',
  unseen: 'words that nobody sees, as a private comment',
  look: 'look',
};

export const whatOf = ({ kind }: Pick<MergeChange, 'kind'>): string => WHAT[kind];

/** Unified diffs of the sources, then what is left to do. */
export function asDiff(merge: Merge): string {
  const patches = [...merge.files].map(([location, text]) => {
    const file = [...merge.sources.values()].find((one) => one.location === location);
    const name = file?.path ?? location;
    return createTwoFilesPatch(name, name, file?.text ?? '', text, undefined, undefined, { context: 1 }).replace(
      /^=+\n/,
      '',
    );
  });
  return [...patches, leftToDo(merge), ...merge.told, commentList(merge)].filter(Boolean).join('\n');
}

/** What the program does not write, with what to do; '' where there is nothing. */
export function leftToDo({ changes }: Merge): string {
  const rest = changes.filter(({ state }) => state !== 'clean');
  if (!rest.length) return '';
  return [
    'Left to you:',
    ...rest.flatMap((change) => [
      `  ${placeOf(change)}${stateMark(change)}${described(change)}`,
      ...bothOf(change),
      ...(change.hint ? [`      ${change.hint}`] : []),
    ]),
  ].join('\n');
}

function stateMark({ state, now }: MergeChange): string {
  if (state !== 'conflict') return '';
  return now === undefined ? 'to choose: ' : 'conflict: ';
}

/** A conflict as git shows it. */
const bothOf = ({ now, after }: MergeChange): string[] =>
  now === undefined
    ? []
    : ['<<<<<<< the deck', now, '=======', after, '>>>>>>> the file'].filter(Boolean).map((line) => `      ${line}`);

export const placeOf = ({ file, line, column, slide }: MergeChange): string =>
  file ? `${file}:${line}:${column} ` : `slide "${slide}" `;

const described = (change: MergeChange): string => {
  const { before, after } = change;
  const words = before && after && before !== after ? criticOf(before, after) : before || after;
  return `${whatOf(change)}: ${words}`;
};

export function commentList({ comments }: Merge): string {
  if (!comments.length) return '';
  return [
    'Comments:',
    ...comments.map(({ author, slide, text }) => `  ${author || 'someone'} on "${slide}": ${text}`),
  ].join('\n');
}

/** Each change in CriticMarkup: {--gone--}, {++new++}. */
export const asCritic = (merge: Merge): string =>
  [
    ...merge.changes.map((change) => `${placeOf(change)}${change.state}: ${criticOf(change.before, change.after)}`),
    ...merge.told,
    ...merge.comments.map(({ author, slide, text }) => `slide "${slide}": {>>${author}: ${text}<<}`),
  ].join('\n');

export function criticOf(before: string, after: string): string {
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      if (added) return `{++${value}++}`;
      return removed ? `{--${value}--}` : value;
    })
    .join('');
}

/** As docs/round-trip.md describes it. */
export const asJson = (merge: Merge, version: string): object => ({
  lectern: version,
  deck: merge.deck,
  ...(merge.audience !== undefined && { audience: merge.audience }),
  base: merge.base,
  changes: merge.changes.map(({ index, ...change }) => change),
  told: merge.told,
  comments: merge.comments,
});
