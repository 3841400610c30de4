// Characters that the theme's face lacks: reported once each, so that no box comes as a surprise.

import type { Run } from '../scene/scene.ts';
import { type FontStore, fontIdOf } from '../text/fonts.ts';
import type { Theme } from './theme.ts';

export const NO_GLYPH_SEEN = 'Write it with other characters; it may show as a box';

const IGNORED = /[\s\p{Cf}\p{Variation_Selector}\u2028\u2029]/u;

export function coverRuns(runs: Run[], theme: Theme, fonts: FontStore, report: (message: string) => void): Run[] {
  for (const run of runs) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no look
    if (/^[\x00-\x7F]*$/.test(run.text)) continue;
    const font = fonts.get(fontIdOf(run, theme.fonts));
    for (const char of run.text) {
      if (IGNORED.test(char) || font.has(char.codePointAt(0) as number)) continue;
      const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
      report(`The theme's fonts have no glyph for "${char}" (U+${code})`);
    }
  }
  return runs;
}
