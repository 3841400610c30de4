// Text -> sentences and words, as far as counting them needs.

/** What ends with a full stop and is no sentence's end. */
const SHORT = /\b(?:e\.g|i\.e|vs|approx|no|fig|dr|prof|mr|mrs|ms|st|et al|z\.b|d\.h|bzw|ca|nr|abb|usw|p\.ex|env)\.$/iu;

/** Sentences of a paragraph; one without an end mark is one. */
export function sentencesOf(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  // a run of marks is tried once, at its first: else a line of nothing but marks takes the square of its length
  for (const end of text.matchAll(/(?<![.!?\u2026])[.!?\u2026]+["'\u201D\u2019)]*(?=\s+\p{Lu}|\s*$)|\n/gu)) {
    const stop = end.index + end[0].length;
    const sentence = text.slice(start, stop);
    if (SHORT.test(sentence)) continue;
    out.push(sentence.trim());
    start = stop;
  }
  out.push(text.slice(start).trim());
  return out.filter((sentence) => /\p{L}/u.test(sentence));
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\u2019'-]*/gu) ?? [];
