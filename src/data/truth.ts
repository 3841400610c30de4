// Whether something happened, as people write it in a column of events: 1 and 0, yes and no, ja and nein, dead and
// alive.

const words = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'i');

const YES = words(
  '1|yes|y|true|t|x|\\+|ja|j|wahr|oui|o|vrai|s[i\u00ed]|verdadero|vero|event|ereignis|dead|died|death|tot|verstorben|' +
    'relapse|progression',
);
const NO = words(
  '0|no|n|false|f|-|nein|falsch|non|faux|falso|censored|cens|zensiert|alive|lebt|lebend|none|no event|kein ereignis',
);

/** True for an event, false for none; undefined where the word says neither. */
export function readTruth(text: string): boolean | undefined {
  const word = text.trim().replace(/[.,]0+$/, '');
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}
