import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../../src/schema/nearest.ts';

describe('the nearest name', () => {
  it('counts typing mistakes, swapped neighbours once', () => {
    expect(distance('title', 'tilte')).toBe(1);
    expect(distance('kitten', 'sitting')).toBe(3);
    expect(distance('', 'abc')).toBe(3);
  });
  it('is given only where it is near enough', () => {
    expect(nearest('two-colum', ['title', 'two-column'])).toBe('two-column');
    expect(nearest('Theme', ['theme'])).toBe('theme');
    expect(nearest('banana', ['title', 'theme'])).toBeUndefined();
    expect(nearest('x'.repeat(100_000), ['title'])).toBeUndefined();
  });
});
