// Numbers as the deck's language writes them: what English needs no table for is what the table gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNumber } from '../../../src/charts/numbers.ts';

const LANGUAGES = ['en', 'en-GB', 'en-us', 'en-IN', 'en-ZA', 'en-DK', 'en-u-nu-arab', 'de', 'ar', 'fr-CH', 'xx'];

it('is what Intl gives, in English too, with a minus in place of its hyphen', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 1000),
    fc.constantFrom(0, -0, 0.5, 999.5, -0.4, 999, 1000, -1000, 1e-7, 1e21),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...LANGUAGES), (value, decimals, lang) => {
      const known = Intl.NumberFormat.supportedLocalesOf(lang).length ? lang : 'en';
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const plain = new Intl.NumberFormat(known, options).format(Object.is(value, -0) ? 0 : value);
      expect(formatNumber(value, { decimals, suffix: ' mg' }, lang)).toBe(`${plain.replace(/^-/, '\u2212')} mg`);
    }),
    { numRuns: 3000 },
  );
});
