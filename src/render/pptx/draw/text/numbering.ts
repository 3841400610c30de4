// Numbered items -> `a:buAutoNum` (ECMA-376 Part 1, 21.1.2.4.1). PowerPoint counts by itself: a number goes on from the
// one before at its level if type and `startAt` are the same and no other text came between. So `startAt` says where a
// sequence began, and changes where a new one must begin.
import type { Paragraph } from '../../../../scene/scene.ts';
import { attributes } from '../../opc/xml.ts';

export interface AutoNumber {
  readonly type: string;
  startAt: number;
}

interface Sequence {
  readonly item: AutoNumber;
  readonly listId: number;
  count: number;
}

/** The number of each paragraph; undefined where it has none, or a mark that PowerPoint cannot count. */
export function numbersOf(paragraphs: readonly Pick<Paragraph, 'list'>[]): (AutoNumber | undefined)[] {
  const open = new Map<number, Sequence>();
  const close = (from: number) => {
    for (const level of [...open.keys()]) if (level >= from) open.delete(level);
  };
  return paragraphs.map(({ list }) => {
    if (!list) {
      close(0);
      return undefined;
    }
    const type =
      list.ordered && list.checked === undefined && list.number !== undefined && isStart(list.number)
        ? schemeOf(list.marker ?? '', list.number)
        : undefined;
    const before = open.get(list.level);
    close(type ? list.level + 1 : list.level);
    if (!type || list.number === undefined) return undefined;
    if (
      before &&
      before.item.type === type &&
      before.listId === list.listId &&
      before.item.startAt + before.count === list.number
    ) {
      before.count++;
      const item = { type, startAt: before.item.startAt };
      open.set(list.level, { ...before, item });
      return item;
    }
    // a neighbour list that began with the same number: its last item becomes a sequence of its own
    if (before && before.item.type === type && before.item.startAt === list.number)
      before.item.startAt += before.count - 1;
    const item = { type, startAt: list.number };
    open.set(list.level, { item, listId: list.listId, count: 1 });
    return item;
  });
}

/** Numbers that a list can begin with (ECMA-376 Part 1, ST_TextBulletStartAtNum). */
const isStart = (number: number): boolean => number >= 1 && number <= 32767;

export const autoNumberXml = ({ type, startAt }: AutoNumber): string =>
  `<a:buAutoNum${attributes({ type, startAt: startAt === 1 ? undefined : startAt })}/>`;

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^\(\w+\)$/, 'ParenBoth'],
  [/^\w+\)$/, 'ParenR'],
  [/^\w+\.$/, 'Period'],
];

/** The scheme that draws `marker` for `number` (ST_TextAutonumberScheme), if there is one. */
export function schemeOf(marker: string, number: number): string | undefined {
  const form = FORMS.find(([pattern]) => pattern.test(marker))?.[1];
  const sign = marker.replace(/[().]/g, '');
  if (!form) return sign === String(number) ? 'arabicPlain' : undefined;
  if (sign === String(number)) return `arabic${form}`;
  const kinds = { alpha: letters(number), roman: roman(number) };
  const kind = Object.entries(kinds).find(([, counted]) => counted === sign.toLowerCase())?.[0];
  return kind && `${kind}${sign === sign.toLowerCase() ? 'Lc' : 'Uc'}${form}`;
}

/** 1 -> a, 27 -> aa, as PowerPoint counts. */
const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (n: number): string => {
  let left = n;
  let out = '';
  for (const [value, sign] of NUMERALS) for (; left >= value; left -= value) out += sign;
  return out;
};
