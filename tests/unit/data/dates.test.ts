// Days as people write them: one order of day and month for a column, said where nothing decides it.
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../src/data/dates.ts';

describe('forms of one day', () => {
  test.each([
    ['2024-05-17'],
    ['2024/05/17'],
    ['2024-05-17 08:30'],
    ['2024-05-17T08:30:00Z'],
    ['17.5.2024'],
    ['17.05.24'],
    ['17. 5. 2024'],
    ['17/05/2024'],
    ['5/17/2024'],
    ['17-May-2024'],
    ['17 May 2024'],
    ['17th May 2024'],
    ['May 17, 2024'],
    ['17. Mai 2024'],
    ['17 mai 2024'],
    ['17 de mayo de 2024'],
    ['17 maggio 2024'],
  ])('%s', (text) => expect(readDates([text])?.days).toEqual(['2024-05-17']));
});

test('one field decides the order of the whole column', () => {
  expect(readDates(['03/04/2024', '17/04/2024'])?.days).toEqual(['2024-04-03', '2024-04-17']);
  expect(readDates(['03/04/2024', '03/17/2024'])).toEqual({ days: ['2024-03-04', '2024-03-17'], order: 'month first' });
});

test('where nothing decides it, the day is first, and that is said', () => {
  expect(readDates(['03/04/2024', '05/06/2024'])).toEqual({ days: ['2024-04-03', '2024-06-05'], order: 'day first' });
  expect(readDates(['3.4.2024'])?.order).toBeUndefined();
});

test('what is no day, or of two orders, makes no column of days', () => {
  for (const texts of [
    [],
    ['31.2.2024'],
    ['17/05/2024', '05/17/2024'],
    ['2024'],
    ['1/2'],
    ['week 3'],
    ['12 jui 2024'],
    ['1.5'],
  ])
    expect(readDates(texts), texts.join()).toBeUndefined();
});

test('short names of months', () => {
  expect(readDates(['1 Sept. 2023', '2 Okt 2023', '3 d\u00E9c. 2023', '4 M\u00E4rz 2024'])?.days).toEqual([
    '2023-09-01',
    '2023-10-02',
    '2023-12-03',
    '2024-03-04',
  ]);
});
