// Lines of titles end by sense, as many as before: not behind articles and prepositions, not inside numbers.
import { describe, expect, it } from 'vitest';
import { breakLines, prepare } from '../../../src/text/break.ts';
import type { Font } from '../../../src/text/font.ts';
import { costOf, sensibleWidth } from '../../../src/text/sense.ts';

/** Every character is one wide: widths are counts of letters. */
const FONT = { ascent: 1, descent: 0.2, width: (text: string) => text.length, pair: () => 0 } as unknown as Font;
const prepared = (text: string) => {
  const run = { text, font: 'body', bold: false, italic: false, size: 1, color: { slot: 'tx1' } } as const;
  return prepare([run], () => FONT);
};

function linesOf(text: string, width: number, lang = 'en'): string[] {
  const ready = prepared(text);
  return breakLines(ready, sensibleWidth(ready, width, lang)).map(({ start, end }) => text.slice(start, end).trim());
}

describe('a title of two lines', () => {
  it('ends the first behind a full stop where there is room', () => {
    expect(linesOf('Hope 4: cells on top of a medicine. One small study so far', 45)).toEqual([
      'Hope 4: cells on top of a medicine.',
      'One small study so far',
    ]);
  });

  it('keeps a number phrase together', () => {
    expect(linesOf('After a hip fracture, 17 to 25 of 100 people die within a year', 48)[0]).toMatch(/100 people$/);
  });

  it('does not end behind an article in German either', () => {
    expect(linesOf('Bei Osteoporose geht mehr von der Substanz der Knochen verloren', 44, 'de')[0]).not.toMatch(
      / (der|von|mehr von)$/,
    );
  });

  it('keeps its count of lines and its room', () => {
    const text = 'Stem cells still have to show that they help bone';
    const ready = prepared(text);
    for (const width of [26, 30, 40, 48]) {
      const wide = sensibleWidth(ready, width, 'en');
      expect(wide).toBeLessThanOrEqual(width);
      expect(breakLines(ready, wide)).toHaveLength(breakLines(ready, width).length);
    }
  });

  it('is balanced where nothing speaks for another break', () => {
    expect(linesOf('alpha bravo gamma delta kappa omega', 30, 'la')).toEqual([
      'alpha bravo gamma',
      'delta kappa omega',
    ]);
  });
});

describe('what speaks against the ends of lines', () => {
  const cost = (...parts: string[]) => {
    const text = parts.join(' ');
    let start = 0;
    const lines = parts.map((part) => {
      const end = Math.min(text.length, start + part.length + 1);
      const line = { start, end, width: part.length, widthWithNext: 99, ascent: 1, descent: 0 };
      start = end;
      return line;
    });
    return costOf(text, lines, 'en');
  };

  it('is most inside a number, less behind a small word, nothing elsewhere', () => {
    expect(cost('17 to 25 of', '100 people')).toBeGreaterThan(cost('risk of', 'dying soon'));
    expect(cost('risk of', 'dying soon')).toBeGreaterThan(cost('the risk', 'of dying'));
    expect(cost('the risk', 'of dying')).toBe(0);
  });

  it('is below nothing behind a pause', () => expect(cost('not known,', 'not shown')).toBeLessThan(0));
  it('counts a word left alone', () => expect(cost('it is not', 'known')).toBeGreaterThan(0.5));
});
