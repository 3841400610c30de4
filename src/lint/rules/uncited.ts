// A figure without a source, in a deck that has sources.
import { layoutOf } from '../../layouts/index.ts';
import { defineRule, placeOf, visible } from '../rule.ts';

/** What reads as a finding: shares, ratios, counts of people, p values. Years, doses and times are not. */
const CLAIMS: readonly RegExp[] = [
  /\d+(?:[.,]\d+)?\s?(?:%|per ?cent\b|percent\b|Prozent\b)/iu,
  new RegExp(
    '\\b(?:\\d[\\d,. ]*|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of|von) (?:every )?' +
      '(?:\\d[\\d,. ]*\\d|\\d|ten|hundred|thousand)\\b',
    'iu',
  ),
  /\b(?:RR|OR|HR|NNT|CI)\s*[=:]?\s*\d/u,
  /\bp\s*[<=]\s*0?[.,]\d/u,
  /\b\d+(?:[.,]\d+)?[- ]?fold\b/iu,
];
const CITED = /(?:\[[^\]]*|(?<![\p{L}\p{N}]))@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*/u;

export const uncited = defineRule({
  code: 'lint/uncited',
  check({ slides, settings, report }) {
    if (!settings.bibliography?.length || settings.citations === 'none') return;
    for (const slide of slides) {
      if (!slide.raw || layoutOf(slide.scene.layout).purpose !== undefined || CITED.test(visible(slide.raw.body)))
        continue;
      for (const { paragraph, text } of slide.texts) {
        // marks of a chart's axes stand for no finding; what the chart shows is its source's
        if (!paragraph.origin) continue;
        const claim = CLAIMS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
        if (!claim) continue;
        report(
          `"${claim.trim()}" has no source on its slide`,
          placeOf(slide, claim, paragraph.origin),
          'Cite it, e.g. [@neer2001]',
        );
        break;
      }
    }
  },
});
