import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/base/direction.ts';

describe('directionOf', () => {
  it.each([
    ['العظام نسيج حي', 'ltr', 'rtl'],
    ['Arabic: العظام نسيج حي', 'ltr', 'rtl'],
    ['The word عظم means bone', 'ltr', 'ltr'],
    ['20 mg', 'rtl', 'rtl'],
    ['', 'ltr', 'ltr'],
    ['vitamin D', 'rtl', 'rtl'],
  ] as const)('%s in %s text is %s', (text, around, wanted) => expect(directionOf(text, around)).toBe(wanted));
});
