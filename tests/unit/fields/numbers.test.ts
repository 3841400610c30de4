// Numbers written by hand in a deck with data: those that differ, are rounded, or are the data's own; and those that are
// none of the data's business.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';

const DATA = 'patients: 120\nhelped: 84\nrate: 47.3\nscore: {mean: 3.12, sd: 0.8}\nassessed: 1250\nyear: 2019\n';
async function told(body: string): Promise<string[]> {
  const deck = `---\ntitle: T\nlang: en-GB\ndata: v.yaml\n---\n\n## {{ patients }} women, {{ helped }} helped\n\n${body}\n`;
  const host = memoryHost({ 'talk/deck.md': deck, 'talk/v.yaml': DATA }, nodeHost().resource);
  const { diagnostics } = await createBuilder(host).build({ path: 'talk', to: [], lint: true });
  return diagnostics
    .filter(({ code }) => code.startsWith('lint/number'))
    .map(({ code, span, message }) => `${span?.line}:${span?.column} ${code.slice(12)} ${message}`);
}

describe('told', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'an old number in the text',
      'So 118 women came.',
      '9:4 differs "118 women" is written by hand, and the data say 120 (patients)',
    ],
    [
      'an old number in the notes',
      '::: notes\nOf 121 women\n:::',
      '10:4 differs "121 women" is written by hand, and the data say 120 (patients)',
    ],
    [
      'an old number beside the name of a field',
      'We assessed 1,249 people.',
      '9:13 differs "assessed 1,249" is written by hand, and the data say 1250 (assessed)',
    ],
    ['a rounded number', 'It was 47 % then.', '9:8 by-hand 47 % is written by hand; the data have 47.3 (rate)'],
    [
      'a rounded number with decimals',
      'On average 3.1.',
      '9:12 by-hand 3.1 is written by hand; the data have 3.12 (score.mean)',
    ],
    [
      'the number itself',
      'That is 1250 in all.',
      '9:9 by-hand 1250 is written by hand, and stands in the data as assessed',
    ],
    [
      'an old number in a chart',
      '```chart\ntype: icons\nalt: A\nn: 7\nof: 100\nlabel: 119 women\n```',
      '14:8 differs "119 women" is written by hand, and the data say 120 (patients)',
    ],
    [
      'an old number in alternative text',
      '![A group of 119 women](gone.png)',
      '9:12 differs "119 women" is written by hand, and the data say 120 (patients)',
    ],
  ];
  test.each(cases)('%s', async (_, body, message) => expect(await told(body)).toContain(message));
});

test('other numbers are left alone', async () => {
  const fine = [
    'In 2019 and 2024, 3 of 5 sites took part, 12 women of one of them.',
    'Page 120-125, version 1.2.3, 12:30, 5/6, `118 women`, $118 x$.',
    '{{ patients }} women, {{ rate }} %, {{ score.mean }}.',
    '47 sites in 40 towns',
  ];
  expect(await told(fine.slice(0, 3).join('\n\n'))).toEqual([]);
  expect(await told(fine[3] as string)).toHaveLength(1);
});
