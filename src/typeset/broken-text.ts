// Text as runs and lines, kept while a slide's body is tried at one size and another: distances between paragraphs
// change from trial to trial far more often than their lines do.
import type { Color } from '../base/color.ts';
import type { Pt } from '../base/units.ts';
import type { Inline } from '../parse/inline.ts';
import type { Line, Run } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Theme } from '../theme/theme.ts';

export interface BrokenText {
  readonly runs: Run[];
  readonly lines: readonly Line[];
}

/** All that runs and lines depend on, beside the slide. */
export interface Setting {
  readonly style: TextStyleName;
  readonly bold: boolean | undefined;
  readonly color: Color | undefined;
  /** Footnotes' marks are drawn. */
  readonly marks: boolean;
  readonly theme: Theme;
  readonly scale: number;
  /** Points. */
  readonly width: Pt;
}

interface Kept {
  readonly setting: Setting;
  readonly text: BrokenText;
}

/** What was set of one slide's words; words are known by the list that holds them, which nothing changes. */
export class TextMemory {
  readonly #kept = new WeakMap<readonly Inline[], Kept[]>();

  text(words: readonly Inline[], setting: Setting, make: () => BrokenText): BrokenText {
    const kept = this.#kept.get(words) ?? [];
    const known = kept.find((one) => isSame(one.setting, setting));
    if (known) return known.text;
    const text = make();
    kept.push({ setting, text });
    this.#kept.set(words, kept);
    return text;
  }
}

const isSame = (a: Setting, b: Setting): boolean =>
  a.width === b.width &&
  a.scale === b.scale &&
  a.style === b.style &&
  a.theme === b.theme &&
  a.color === b.color &&
  a.bold === b.bold &&
  a.marks === b.marks;
