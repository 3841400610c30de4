// One slide's Markdown -> divs and mdast. Never fails: broken input gives less structure and a diagnostic.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { type Item, splitDivs } from './divs.ts';
import { type Definitions, parseMarkdown } from './markdown.ts';

export interface SlideAst {
  readonly raw: RawSlide;
  readonly definitions: Definitions;
  readonly items: readonly Item[];
}

export function parseSlide(raw: RawSlide, definitions: Definitions, diagnostics: Diagnostics): SlideAst {
  return { raw, definitions, items: splitDivs(raw, (text, line) => parseMarkdown(text, line, definitions.text), diagnostics) };
}
