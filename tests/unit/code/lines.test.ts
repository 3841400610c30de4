import { describe, expect, it } from 'vitest';
import { readLines, stretchesOf } from '../../../src/code/lines.ts';

describe('lines to mark', () => {
  it.each([
    ['2', [[2]]],
    ['2,4-6', [[2, 4, 5, 6]]],
    ['2|4-6', [[2], [4, 5, 6]]],
    [' 1 , 1-2 | 3 ', [[1, 2], [3]]],
  ])('%s', (text, groups) => expect(readLines(text, 9)).toEqual({ groups, beyond: false }));
  it.each(['', 'a', '4-2', '0', '1,,2', '1|', '1e9'])('%s is none', (text) =>
    expect(readLines(text, 9)).toBeUndefined(),
  );
  it('leaves out lines that are not there', () =>
    expect(readLines('2-5', 3)).toEqual({ groups: [[2, 3]], beyond: true }));
  it('makes no list of a million lines', () => expect(readLines('1-999999', 4)?.groups).toEqual([[1, 2, 3, 4]]));
  it('joins neighbours', () =>
    expect(stretchesOf([1, 2, 4])).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]));
});
