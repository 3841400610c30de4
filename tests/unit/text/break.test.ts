import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedWidth, breakLines, longestWord, prepare } from '../../../src/text/break.ts';
import { ARIMO, run, shippedFont } from '../../support/fonts.ts';

const fontOf = () => shippedFont(ARIMO);
const textOf = (text: string, width: number, size = 20) => {
  const prepared = prepare([run(text, size)], fontOf);
  return breakLines(prepared, width).map((line) => text.slice(line.start, line.end));
};

describe('breaking lines', () => {
  it('breaks at blanks and keeps all text in order', () => {
    const lines = textOf('Bone is alive, and renews itself all life long', 160);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('Bone is alive, and renews itself all life long');
  });

  it('a line is as wide as its words are alone: the blank at the end of the line before moves none of them', () => {
    expect(fontOf().pair(' ', 'A')).not.toBe(0);
    const prepared = prepare([run('one. Ask first', 20)], fontOf);
    const [, second] = breakLines(prepared, 73);
    const alone = breakLines(prepare([run('Ask first', 20)], fontOf), 90)[0];
    expect(second?.width).toBe(alone?.width);
  });

  it('never breaks at a no-break space', () => {
    for (const width of [60, 80, 100, 140])
      expect(textOf('dose 20\u00A0mg daily', width).some((line) => line.endsWith('20\u00A0'))).toBe(false);
  });

  it('keeps forced breaks, empty lines too', () => {
    expect(textOf('one\n\ntwo', 500)).toEqual(['one\n', '\n', 'two']);
  });

  it('cuts a word that is wider than the line, so that it stays inside', () => {
    const prepared = prepare([run('Pneumonoultramicroscopicsilicovolcanoconiosis')], fontOf);
    const lines = breakLines(prepared, 120);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
  });

  it('cuts a word of any length in a time that grows with it: as much on each line as fits', () => {
    const text = '<'.repeat(20_000);
    const width = fontOf().width('<') * 20;
    const lines = textOf(text, width * 57.5);
    expect(lines.map((line) => line.length)).toEqual([...Array(350).fill(57), 20_000 - 350 * 57]);
  });

  it('cuts through runs, each with a font size of its own', () => {
    const runs = Array.from({ length: 300 }, (_, i) => run('<', i % 2 ? 10 : 20));
    const width = fontOf().width('<') * 15;
    const lines = breakLines(prepare(runs, fontOf), width * 20.1);
    expect(lines.map((line) => line.end - line.start)).toEqual(Array(15).fill(20));
  });

  it('tells how wide a line would be with the next piece', () => {
    const prepared = prepare([run('alpha beta gamma')], fontOf);
    const [first, last] = breakLines(prepared, 110) as [
      ReturnType<typeof breakLines>[0],
      ReturnType<typeof breakLines>[0],
    ];
    expect(first.width).toBeLessThan(110);
    expect(first.widthWithNext).toBeGreaterThan(110);
    expect(last.widthWithNext).toBe(Number.POSITIVE_INFINITY);
  });

  it('loses nothing, whatever the text and the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('bone', 'cells', ' ', '-', '\u00A0', 'osteoporosis', '12.5', '%', '\n', ','), {
          maxLength: 60,
        }),
        fc.integer({ min: 30, max: 700 }),
        (parts, width) => {
          const text = parts.join('');
          fc.pre(text.length > 0);
          const lines = breakLines(prepare([run(text)], fontOf), width);
          expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('needs no fewer lines where there is less room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('bone', 'and', 'cells', 'osteoporosis'), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 130, max: 600 }),
        fc.integer({ min: 1, max: 60 }),
        (words, width, less) => {
          const prepared = prepare([run(words.join(' '))], fontOf);
          expect(breakLines(prepared, width - less).length).toBeGreaterThanOrEqual(breakLines(prepared, width).length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('balances a title without adding a line', () => {
    const prepared = prepare(
      [run('Anabolic drugs cut vertebral fractures more than placebo did in women', 34)],
      fontOf,
    );
    const width = balancedWidth(prepared, 800);
    expect(width).toBeLessThan(800);
    expect(breakLines(prepared, width).length).toBe(breakLines(prepared, 800).length);
  });

  it('cuts no word for balance', () => {
    const prepared = prepare([run('Example slides', 60)], fontOf);
    const wide = longestWord(prepared) * 1.7;
    expect(breakLines(prepared, wide)).toHaveLength(2);
    expect(balancedWidth(prepared, wide)).toBeGreaterThanOrEqual(longestWord(prepared));
  });
});

describe('measuring', () => {
  it('kerns across blanks as a whole line is shaped', () => {
    const font = fontOf();
    expect(font.pair(' ', 'A')).toBeLessThan(0);
    expect(font.width('a A')).toBeCloseTo(font.width('a') + font.width(' ') + font.width('A') + font.pair(' ', 'A'), 6);
  });

  it('has no ligatures', () => {
    const font = fontOf();
    expect(font.width('fi')).toBeCloseTo(font.width('f') + font.width('i') + font.pair('f', 'i'), 6);
  });
});
